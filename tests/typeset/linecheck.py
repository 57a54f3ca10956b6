"""Judges the ends of lines by rules of its own: it shares nothing with what breaks them.

Source: JIS X 4051 and the W3C's jlreq (classes cl-01 to cl-11), clreq 3.1 (kinsoku), Imprimerie nationale (French).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from briefing.typeset.lines import SetLine

NEVER_FIRST = frozenset(
    "、，。．・：；！？‼⁇⁈⁉」』）］｝〕〉》】〙〗”’ヽヾゝゞ々〻ー‐゠–〜～—…‥·%％‰℃○"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    ",.;:!?)]}»\u202f\xa0،؛؟٪×→/"
)
NEVER_LAST = frozenset("「『（［｛〔〈《【〘〖“‘([{«¥$€£\u202f\xa0")
_DIGITS = "0-9٠-٩"
_NUMBER = rf"[{_DIGITS}]+(?:[.,٫٬:\u202f\xa0][{_DIGITS}]+)*"
_COUNTED = {
    "zh": "个百分点|个?[月季]|个工作日|百分点|分钟|小时|美元|欧元|人民币|季度"
    "|[年日天秒元倍次个人家款种项位台条名处页点级届周轮版步章]",
    "ja": "か月|カ月|[カか]所|営業日|四半期|ポイント|パーセント|ドル|ユーロ|時間|年間|日間|週間|"
    "[年月日秒分元円倍人件社本回つ位台個点版週名]",
}
"""Units that follow a number without a blank."""
_MONTHS = {
    "en": "(?:January|February|March|April|May|June|July|August|September|October|November|December)",
    "fr": "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    "ar": "(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)",
}
HYPHEN = "\xad"
_ADDRESS = re.compile("https?://[!-~]+")
_LETTERS = re.compile("[A-Za-z0-9\xc0-\u024f]{2}|[\u0620-\u065f]{2}")
_MARKS = dict.fromkeys(map(ord, "\u061c\u200e\u200f"))


def whole(text: str, lang: str, figures: Iterable[str] = ()) -> list[tuple[int, int]]:
    """Where a number stands with what belongs to it: inside no line may end. `figures`: as the language writes them."""
    patterns = [*_patterns(lang), *(_figure(figure) for figure in figures)]
    return [found.span() for pattern in patterns for found in pattern.finditer(text)]


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    signed = rf"[+−±≈]?[$€£¥]?{_NUMBER}(?: | |‎)?[%％‰€$٪]?"
    if lang in _COUNTED:
        unit = rf"(?: ?[十百千]?[万亿億兆]超?)?(?: ?○?(?:{_COUNTED[lang]}))?"
        own = [f"{signed}{unit}", "[0-9]+月[0-9]+日", "第[0-9]+"]
    else:
        own = [signed, rf"{_NUMBER} {_MONTHS[lang]}\b"]
    return tuple(map(re.compile, [*own, rf"{_NUMBER}[%％]?[万亿億]?[–～]\$?{_NUMBER}"]))


@cache
def _figure(written: str) -> re.Pattern[str]:
    """A figure with the first word behind its number, and no other number around it."""
    number, *words = re.split("[ \xa0\u202f](?![0-9])", written)
    first = rf"[ \xa0\u202f]{re.escape(words[0])}" if words else ""
    return re.compile(rf"(?<![{_DIGITS}.,]){re.escape(number)}{first}\b(?![.,]?[{_DIGITS}])")


class End(NamedTuple):
    """Where a line ends in the text, where the next one begins, and whether a word is parted there."""

    at: int
    next: int
    parted: bool


def line_ends(text: str, lines: Iterable[SetLine]) -> list[End]:
    """Where each line but the last ends. Fails when a letter is lost, added or moved, but for hyphens."""
    ends, at, parted = [], 0, False
    for one in lines:
        start = at
        while text.startswith(" ", start):
            start += 1
        letters = one.plain.removesuffix(HYPHEN)
        assert text.startswith(letters, start), (text[start : start + 40], one.plain)
        ends.append(End(at, start, parted))
        at, parted = start + len(letters), one.plain.endswith(HYPHEN)
    assert not text[at:].strip(" "), text[at:]
    return ends[1:]


def faults(text: str, ends: Iterable[End], kept: Iterable[tuple[int, int]]) -> list[str]:
    """What is wrong with these line ends. `kept`: what must stay whole."""
    spans, addresses = tuple(kept), tuple(found.span() for found in _ADDRESS.finditer(text))
    found: list[str] = []
    for end in ends:
        if any(first < end.at < last for first, last in addresses):
            continue
        around = f"{text[max(0, end.at - 8) : end.at]}|{text[end.next : end.next + 8]}"
        last, first = text[: end.at].translate(_MARKS)[-1:], text[end.next :].translate(_MARKS)[:1]
        if first in NEVER_FIRST and not (first == "…" and end.next > end.at):
            found.append(f"begins: {around}")
        if last in NEVER_LAST:
            found.append(f"ends: {around}")
        if end.at == end.next and not end.parted and _LETTERS.fullmatch(last + first):
            found.append(f"word: {around}")
        if any(left < end.at < right for left, right in spans):
            found.append(f"number: {around}")
    return found


def widest(text: str, spans: Iterable[tuple[int, int]], measured: Callable[[str], float]) -> float:
    """The width of the longest piece between blanks, or of the longest number with what belongs to it."""
    kept = tuple(spans)
    blanks = [found.span() for found in re.finditer(" +", text)]
    free = [(start, end) for start, end in blanks if not any(left < start and end < right for left, right in kept)]
    starts, ends = [0, *(end for _, end in free)], [*(start for start, _ in free), len(text)]
    return max((measured(text[start:end]) for start, end in zip(starts, ends, strict=True)), default=0.0)
