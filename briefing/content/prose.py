"""What stands in a text besides words: `{fact:style}` fields, marks, and figures that should have been facts."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

STYLES = ("short", "long", "plain", "signed", "number")

_FIELD = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")
FIELD = r"\{[^{}]*\}"
"""A name and a style in braces, as a regular expression."""
_MARK = re.compile(r"\*\*|~~")
_YEAR = r"(?<![\d.,$€£¥￥])(?:19|20)\d\d(?![\d%％‰万亿倍元美次名个位人家款种条项])(?![.,]\d)"
_DAY, _MONTH, _DASH = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])", r"\s?(?:[-–—~～/、至到和及]|to|and|au|et)\s?"
_MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)\.?"
)
_DATES = re.compile(
    "|".join((
        rf"(?<!\d)(?:19|20)\d\d([-/.]){_MONTH}\1{_DAY}(?!\d)",
        r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d%])",
        rf"(?<![A-Za-z])(?:(?:19|20)\d\d\s?)?[QHT][1-4](?![A-Za-z\d])|(?<!\d)[1-4]Q(?![A-Za-z\d])|第[1-4](?:{_DASH}[1-4])?(?:季度|四半期)",
        rf"(?<!\d){_MONTH}(?:月?{_DASH}{_MONTH})?月(?:{_DAY}(?:日?(?:{_DASH})(?:{_MONTH}月)?{_DAY})*[日号])?",
        rf"(?<!\d){_DAY}(?:er)?(?:{_DASH}{_DAY})*\s(?:de\s)?{_MONTH_NAME}(?!\w)",
        rf"(?<!\w){_MONTH_NAME}\s{_DAY}(?:{_DASH}{_DAY})*(?!\d|[.,]\d|[%万亿倍])",
        _YEAR + r"s?",
    ))
)  # fmt: skip
_FIGURE = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*")


class Fielded(NamedTuple):
    """A `{name:style}` and where it begins and ends in the text; `style` is empty when none is written."""

    name: str
    style: str
    span: tuple[int, int]


class Figure(NamedTuple):
    """Digits that stand bare, and where."""

    digits: str
    span: tuple[int, int]


def fields(text: str) -> tuple[Fielded, ...]:
    """The fields of a text, in order."""
    return tuple(Fielded(one[1], one[2] or "", one.span()) for one in _FIELD.finditer(text)) if "{" in text else ()


def without_fields(text: str) -> str:
    """The text with blanks where its fields stood, so that everything else keeps its position."""
    return _FIELD.sub(_blank, text) if "{" in text else text


def without_names(text: str, names: Collection[str]) -> str:
    """The text with blanks where any of the names stood."""
    return named(frozenset(names)).sub(_blank, text)


def names_in(text: str, names: Collection[str]) -> tuple[str, ...]:
    """The names that stand in a text outside its fields, each once, in order."""
    return tuple(dict.fromkeys(named(frozenset(names)).findall(without_fields(text))))


def malformed(text: str) -> str | None:
    """What is wrong with the braces and marks of a text, if anything is."""
    rest = without_fields(text)
    if "{" in rest or "}" in rest:
        return (
            "a brace is not closed or not opened"
            if rest.count("{") != rest.count("}")
            else "braces stand inside braces"
        )
    unpaired = next((mark for mark in ("**", "~~") if rest.count(mark) % 2), None)
    return f"{unpaired} opens and does not close" if unpaired else None


def bare_figures(text: str, names: Collection[str]) -> tuple[Figure, ...]:
    """The digits of a text in any language that belong neither to a field, nor a date, nor one of the names."""
    rest = without_fields(text)
    if _FIGURE.search(rest):
        rest = _DATES.sub(_blank, without_names(rest, names))
    return tuple(Figure(one.group(), one.span()) for one in _FIGURE.finditer(rest))


def is_neutral(text: str, names: Collection[str]) -> bool:
    """Whether a text is the same in every language: names, years and punctuation, neither words nor fields."""
    if "{" in text:
        return False
    rest = named(frozenset(names)).sub(" ", _MARK.sub("", text))
    return not any(sign.isalnum() for sign in re.sub(_YEAR, " ", rest))


@lru_cache(maxsize=8)
def named(names: frozenset[str]) -> re.Pattern[str]:
    """Any of the names, the longest first, where no letter or digit continues it: `GPT-4` is no part of `GPT-4o`."""
    longest_first = sorted(filter(None, names), key=lambda name: (-len(name), name))
    words = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9]|\.\d)")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
