"""A content text in one language: its fields written as figures, with a ring after those that are only reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefing.content.model import Fact
from briefing.content.prose import Fielded, fields
from briefing.language.marks import spans
from briefing.text import RING, Line

Writer = Callable[[str, str], str]
"""(name of a fact, style) → the figure in one language."""
MEASURE_WORDS = tuple("个项款家名位种条张篇份部轮つ件個社")
"""What Chinese and Japanese write between a number and what is counted; a ring stands after it: 4项○功能."""


def finish(words: str, lang: str, facts: Mapping[str, Fact], figure: Writer, ring_at_end: bool = False) -> Line:
    """The finished line. `ring_at_end`: one ring closes the line when all its figures are only reported."""
    found = fields(words)
    ringed = _ringed([is_unsure(facts[field.name]) for field in found])
    at_end = ring_at_end and bool(found) and all(is_unsure(facts[field.name]) for field in found)
    pieces = _pieces(words, found, [False] * len(found) if at_end else ringed, figure)
    return Line(lang, spans([*pieces, RING] if at_end else pieces))


def is_unsure(fact: Fact) -> bool:
    """Whether a ring belongs after the figure: it is only reported, or disputed."""
    return fact.evidence in ("reported", "disputed")


def _ringed(unsure: Sequence[bool]) -> list[bool]:
    """For each figure whether a ring follows: after the last one of every run of unsure figures."""
    return [here and not following for here, following in zip(unsure, [*unsure[1:], False], strict=False)]


def _pieces(words: str, found: Sequence[Fielded], ringed: Sequence[bool], figure: Writer) -> list[str]:
    pieces, position = [], 0
    for field, ring in zip(found, ringed, strict=True):
        start, end = field.span
        pieces += [words[position:start], figure(field.name, field.style)]
        position = end
        if ring:
            measure = words[end : end + 1] if words[end : end + 1] in MEASURE_WORDS else ""
            pieces += [measure, RING]
            position += len(measure)
    return [*pieces, words[position:]]
