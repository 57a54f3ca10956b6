"""The bands of an area chart before it has a size: from where to where each series reaches, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from briefing.charts.chart import Chart, Form, Series
from briefing.charts.scale import ZERO

FORMS: tuple[Form, ...] = ("solid", "hollow", "hatched")
"""From the surest to the least sure."""


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a band without a gap, from one category to another, that is equally sure."""

    form: Form
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Band:
    """What a series takes of the value axis at each category: `lows` and `highs`, None where it has no value."""

    series: Series
    lows: tuple[Decimal | None, ...]
    highs: tuple[Decimal | None, ...]

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its parts, from the first category to the last."""
        return tuple(_runs(self.series))

    def middle(self, index: int) -> Decimal | None:
        """Half way up the band at a category."""
        low, high = self.lows[index], self.highs[index]
        return None if low is None or high is None else (low + high) / 2


def bands(chart: Chart) -> tuple[Band, ...]:
    """The bands from the lowest to the highest; shares run to 100."""
    stacks = [[series.points[index].high for series in chart.series] for index, _ in enumerate(chart.categories)]
    if chart.stacking == "percent":
        stacks = [_shares(stack) for stack in stacks]
    made = []
    for place, series in enumerate(chart.series):
        lows = tuple(_reached(stack[:place]) if stack[place] is not None else None for stack in stacks)
        highs = tuple(_reached(stack[: place + 1]) if stack[place] is not None else None for stack in stacks)
        made.append(Band(series, lows, highs))
    return tuple(made)


def stretch_form(series: Series, index: int) -> Form | None:
    """How sure a series is between a category and the next, as its less sure end; None where it leaves a gap."""
    ends = series.points[index], series.points[index + 1]
    if any(point.low is None for point in ends):
        return None
    return max((point.form for point in ends), key=FORMS.index)


def stations(chart: Chart) -> tuple[int, ...]:
    """The categories that a native area chart has, one after the other; twice those at which a band is cut.

    A native area knows neither gaps nor parts that look different: it falls to zero and begins anew on the same day.
    """
    made = list[int]()
    last = len(chart.categories) - 1
    for index in range(last + 1):
        cut = 0 < index < last and any(
            stretch_form(series, index - 1) != stretch_form(series, index) for series in chart.series
        )
        made += [index, index] if cut and chart.kind == "area" else [index]
    return tuple(made)


def _runs(series: Series) -> Iterator[Run]:
    forms = [stretch_form(series, index) for index in range(len(series.points) - 1)]
    first = 0
    for form, stretches in groupby(forms):
        last = first + len(tuple(stretches))
        if form is not None:
            yield Run(form, first, last)
        first = last


def _shares(stack: list[Decimal | None]) -> list[Decimal | None]:
    total = _reached(stack)
    return [None if value is None else value * 100 / total if total else ZERO for value in stack]


def _reached(stack: list[Decimal | None]) -> Decimal:
    return sum((value for value in stack if value is not None), ZERO)
