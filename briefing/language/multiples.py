"""Multiples that Chinese and Japanese say wrongly: 增长14倍 is fifteen times as much; nothing falls by a multiple."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.content.model import Fact
from briefing.language.finding import Finding
from briefing.tags import language

_MULTIPLE = r"(?:\{([^{}:]+)[^{}]*\}|\d+(?:\.\d+)?[倍×])"
_ABOUT = "了?(?:约|近|超过|約|超過)?"
_CHINESE = (
    (
        rf"(?:增长|增加|增|提高|提升|上升|上涨|飙升|激增|猛增|增長|上漲|飆升|激增){_ABOUT}{_MULTIPLE}",
        "write 增至原来的{…}: 增长两倍 is three times as much",
    ),
    (
        rf"(?:下降|减少|降低|缩小|下跌|下滑|便宜|減少|縮小){_ABOUT}{_MULTIPLE}",
        "nothing falls by a multiple",
    ),
)
_JAPANESE = (
    (rf"{_MULTIPLE}の?増", "write {…}に増えた or {…}になった: 14倍増 may be read as fifteen times"),
    (rf"{_MULTIPLE}(?:も|の|に)?(?:減|低下|縮小|下落|値下)", "nothing falls by a multiple"),
)


def multiples(words: str, lang: str, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """Where a text states a multiple as a change."""
    script = language(lang).script
    for pattern, hint in _JAPANESE if script == "Jpan" else _CHINESE if script in ("Hans", "Hant") else ():
        for match in re.finditer(pattern, words):
            if match[1] is None or (match[1] in facts and facts[match[1]].unit == "times"):
                yield Finding(f"`{match[0]}` states a multiple as a change", hint)
