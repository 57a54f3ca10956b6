"""Labelled dots in as few rows as possible, each label right of its dot, or left of it where that saves room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

MOST_SEARCHED = 9
"""Events of one lane that are tried in every combination of sides; beyond, each takes the first place that fits."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mark from `start` to `end`, a label of `length` beside it. Units: points."""

    start: float
    end: float
    length: float


@dataclass(frozen=True, slots=True)
class Packed:
    """In which row a mark stands, and whether its label is left of it."""

    row: int
    left: bool


def pack(marks: Sequence[Wanted], low: float, high: float, apart: float) -> tuple[Packed, ...] | None:
    """The places of the marks, in the order given; None when a label fits on neither side between low and high.

    Fewest rows first, then fewest labels on the left.
    """
    sides = [tuple(left for left in (False, True) if _fits(mark, left, low, high)) for mark in marks]
    if not all(sides):
        return None
    if len(marks) > MOST_SEARCHED:
        sides = [choices[:1] for choices in sides]
    return min((_filled(marks, chosen, apart) for chosen in product(*sides)), key=_cost, default=())


def _fits(mark: Wanted, left: bool, low: float, high: float) -> bool:
    first, last = _extent(mark, left)
    return low <= first and last <= high


def _extent(mark: Wanted, left: bool) -> tuple[float, float]:
    return (mark.start - mark.length, mark.end) if left else (mark.start, mark.end + mark.length)


def _filled(marks: Sequence[Wanted], lefts: Sequence[bool], apart: float) -> tuple[Packed, ...]:
    rows: list[list[tuple[float, float]]] = []
    return tuple(Packed(_row(rows, *_extent(mark, left), apart), left) for mark, left in zip(marks, lefts, strict=True))


def _row(rows: list[list[tuple[float, float]]], first: float, last: float, apart: float) -> int:
    """The first row with room, which then holds the extent."""
    for index, row in enumerate(rows):
        if all(last + apart <= start or end + apart <= first for start, end in row):
            row.append((first, last))
            return index
    rows.append([(first, last)])
    return len(rows) - 1


def _cost(places: tuple[Packed, ...]) -> tuple[int, int]:
    return max(place.row for place in places), sum(place.left for place in places)


def rows_of(places: Sequence[Packed]) -> int:
    """How many rows the marks take."""
    return max((place.row for place in places), default=0) + 1
