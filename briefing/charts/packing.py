"""Labelled dots in as few rows as possible, each label right of its dot, or left of it where that saves room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, count, product

MOST_SEARCHED = 9
"""Events of one lane that are tried in every combination of sides; beyond, each takes the first place that fits."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mark from `start` to `end`, a label of `length` beside it that takes `rows` rows. Units: points."""

    start: float
    end: float
    length: float
    rows: int = 1

    def fits(self, left: bool, low: float, high: float) -> bool:
        """Whether it stays between low and high with its label on that side."""
        first, last = _extent(self, left)
        return low <= first and last <= high


@dataclass(frozen=True, slots=True)
class Packed:
    """In which row a mark stands, whether its label is left of it, and how many rows that takes."""

    row: int
    left: bool
    rows: int = 1


def pack(
    marks: Sequence[Wanted], low: float, high: float, apart: float, facing: float = 0.0
) -> tuple[Packed, ...] | None:
    """The places of the marks, in the order given; None when a label fits on neither side between low and high.

    Two in one row are `apart` from each other, or `facing` where the later one begins with its label.
    Fewest rows first, then as few later marks above earlier ones as possible, then fewest labels on the left.
    """
    sides = [tuple(left for left in (False, True) if mark.fits(left, low, high)) for mark in marks]
    if not all(sides):
        return None
    if len(marks) > MOST_SEARCHED:
        sides = [choices[:1] for choices in sides]
    return min((_filled(marks, chosen, apart, facing) for chosen in product(*sides)), key=_cost, default=())


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a mark and its label take of their row, and whether the label is left of the mark."""

    start: float
    end: float
    left: bool


def _extent(mark: Wanted, left: bool) -> tuple[float, float]:
    return (mark.start - mark.length, mark.end) if left else (mark.start, mark.end + mark.length)


def _filled(marks: Sequence[Wanted], lefts: Sequence[bool], apart: float, facing: float) -> tuple[Packed, ...]:
    """First fit, in the order given."""
    taken: list[tuple[int, _Taken]] = []
    places = []
    for mark, left in zip(marks, lefts, strict=True):
        own = _Taken(*_extent(mark, left), left)
        crossed = [row for row, other in taken if _near(own, other, apart, facing)]
        row = next(row for row in count() if not any(row <= other < row + mark.rows for other in crossed))
        taken += [(row + extra, own) for extra in range(mark.rows)]
        places.append(Packed(row, left, mark.rows))
    return tuple(places)


def _near(one: _Taken, other: _Taken, apart: float, facing: float) -> bool:
    before, after = (one, other) if one.start <= other.start else (other, one)
    needed = max(apart, facing) if after.left else apart
    return after.start - before.end < needed


def _cost(places: tuple[Packed, ...]) -> tuple[int, int, int]:
    rising = sum(later.row < earlier.row for earlier, later in combinations(places, 2))
    return rows_of(places), rising, sum(place.left for place in places)


def rows_of(places: Sequence[Packed]) -> int:
    """How many rows the marks take."""
    return max((place.row + place.rows for place in places), default=1)
