"""The bars of a chart before they have a size: from which value to which, in which part of their category."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefing.charts.chart import Chart, Point
from briefing.charts.scale import ZERO

CLUSTERED_SHARE = 0.6
"""How thick a bar of several in one category may be, measured by a single one."""
LABELLED_SHARE = 1.5
"""How thick a bar that holds its label in two languages may be."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A bar or a part of one. `upper`: the part of a range between its low and its high value."""

    category: int
    series: int
    start: Decimal
    end: Decimal
    point: Point
    datum: str
    upper: bool = False


@dataclass(frozen=True, slots=True)
class Slots:
    """How a category's length is shared out. Units: points."""

    pitch: float
    thickness: float
    step: float
    margin: float

    def start(self, category: int, series: int) -> float:
        """Where a bar begins, counted from the first category's edge."""
        return category * self.pitch + self.margin + series * self.step


def segments(chart: Chart) -> tuple[Segment, ...]:
    """All bars, category by category; missing values have none."""
    made: list[Segment] = []
    for category, _ in enumerate(chart.categories):
        total = sum((series.points[category].high or ZERO for series in chart.bars), ZERO)
        reached = ZERO
        for index, series in enumerate(chart.bars):
            point, datum = series.points[category], f"{series.key}/{chart.categories[category].key}"
            if point.low is None or point.high is None:
                continue
            if chart.stacking == "clustered":
                made.append(Segment(category, index, point.base, point.base + point.low, point, datum))
                if point.high != point.low:
                    made.append(Segment(category, index, point.low, point.high, point, f"{datum}:high", upper=True))
                continue
            share = point.high * 100 / total if chart.stacking == "percent" and total else point.high
            made.append(Segment(category, index, reached, reached + share, point, datum))
            reached += share
    return tuple(made)


def units(chart: Chart) -> float:
    """The length of a category, measured by the thickness of its bars."""
    count = len(chart.bars)
    return count - (count - 1) * chart.overlap / 100 + chart.gap / 100


def thickest(chart: Chart, limit: float) -> float:
    """How thick a bar of this chart may be. Units: points."""
    if chart.place == "base":
        return limit * LABELLED_SHARE
    return limit * (CLUSTERED_SHARE if len(chart.bars) > 1 and chart.stacking == "clustered" else 1.0)


def slots(chart: Chart, length: float) -> Slots:
    """The places of the bars along the category axis, as gap and overlap define them.

    Source: ISO/IEC 29500-1 21.2.2.75 (gapWidth), 21.2.2.131 (overlap)
    """
    pitch = length / len(chart.categories)
    thickness = pitch / units(chart)
    step = thickness * (1 - chart.overlap / 100)
    return Slots(pitch, thickness, step, thickness * chart.gap / 200)
