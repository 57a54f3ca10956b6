"""Every text that ships, finished: what the project's readers will see broken into lines."""

from __future__ import annotations

from functools import cache

from briefing.content.model import Content
from briefing.content.read import read_content
from briefing.language.check import check_language
from briefing.language.localize import Edition, localize
from briefing.language.numbers import write_value
from briefing.text import Line
from tests.conftest import ROOT

HEADINGS = ("headline", "takeaway", "title", "heading", "label")
"""The last keys of the paths whose texts are set bold."""


@cache
def finished(*languages: str) -> Edition:
    """The edition of the real content in these languages."""
    content = _content()
    return localize(content, check_language(content, ROOT / "content", languages), languages)


@cache
def shipped(lang: str) -> tuple[tuple[Line, bool], ...]:
    """Each text in that language, and whether it is set bold."""
    texts = finished(lang).texts.items()
    found = ((line, path.rpartition("/")[2] in HEADINGS) for path, lines in texts for line in lines)
    return tuple((line, bold) for line, bold in found if line.lang == lang)


@cache
def figures(lang: str) -> tuple[str, ...]:
    """Every figure of the content as that language writes it, without hedges; with its unit where it has a blank."""
    style = "plain" if lang in ("zh", "ja") else ""
    facts = (fact for fact in _content().facts.values() if fact.low is not None and fact.high is not None)
    return tuple(sorted({write_value(fact.low, fact.high, fact.unit, lang, style) for fact in facts}))


@cache
def _content() -> Content:
    return read_content(ROOT / "content", ROOT)
