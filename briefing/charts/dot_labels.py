"""The values of dots: before the first of a row, behind the last, over one between; then why some are missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefing.charts.chart import Chart, Point, Series
from briefing.charts.lettering import Stack, place
from briefing.charts.room import fraction, value_stack
from briefing.drawing import Anchor, Box, Drawn
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

OVER = 2.0
"""Between a dot and the value over it. Units: points."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A known value of a row."""

    value: Decimal
    series: int
    point: Point
    datum: str


@dataclass(frozen=True, slots=True)
class DotLabel:
    """The label of a dot, or of one that is missing. Units: points."""

    datum: str
    stack: Stack
    x: float
    middle: float
    anchor: Anchor

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.x - self.stack.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]

    def marks(self) -> list[Drawn]:
        """The label."""
        return [*place(self.stack, self.x, self.middle, self.anchor, self.datum)]


def dots_in(chart: Chart, category: int) -> list[Dot]:
    """The dots of a row, the lowest first."""
    key = chart.categories[category].key
    found = [
        Dot(value, index, series.points[category], f"{series.key}/{key}")
        for index, series in enumerate(chart.series)
        if (value := series.points[category].low) is not None
    ]
    return sorted(found, key=lambda one: (one.value, one.series))


def dot_labels(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet) -> list[DotLabel]:
    """All labels, row by row."""
    labels: list[DotLabel] = []
    for index, _ in enumerate(chart.categories):
        middle = plot.y + plot.height * (index + 0.5) / len(chart.categories)
        labels += _row(chart, plot, index, middle, style, fonts)
    return labels


def label_reach(
    chart: Chart, style: ChartStyle, fonts: FontSet
) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """How far each row's labels reach before its first dot and behind its last, with the share at which that stands."""
    unit, before, behind = Box(0.0, 0.0, 1.0, 1.0), list[tuple[float, float]](), list[tuple[float, float]]()
    for index, _ in enumerate(chart.categories):
        found = dots_in(chart, index)
        shares = [fraction(chart.axis, one.value) for one in found] or [0.0]
        for label in _row(chart, unit, index, 0.0, style, fonts):
            before += [(shares[0], shares[0] - label.left)] if label.anchor == "end" else []
            end = label.left + label.stack.width
            behind += [(shares[-1], end - shares[-1])] if label.anchor == "start" else []
        before.append((shares[0], style.marker / 2))
        behind.append((shares[-1], style.marker / 2))
    return before, behind


def rise(chart: Chart, style: ChartStyle, fonts: FontSet) -> float:
    """How far over its row the value of a dot between two others reaches; nothing where no row has three."""
    between = [one.point for index, _ in enumerate(chart.categories) for one in dots_in(chart, index)[1:-1]]
    highest = max((value_stack(chart, point, style, fonts).height for point in between), default=0.0)
    return highest + OVER + style.marker / 2 if between else 0.0


def _row(chart: Chart, plot: Box, index: int, middle: float, style: ChartStyle, fonts: FontSet) -> list[DotLabel]:
    found, aside = dots_in(chart, index), style.marker / 2 + style.label_gap / 2
    xs = [plot.x + plot.width * fraction(chart.axis, one.value) for one in found]
    labels: list[DotLabel] = []
    for number, (one, x) in enumerate(zip(found, xs, strict=True)):
        stack = value_stack(chart, one.point, style, fonts)
        if number == len(found) - 1:
            labels.append(DotLabel(one.datum, stack, x + aside, middle, "start"))
        elif number == 0:
            labels.append(DotLabel(one.datum, stack, x - aside, middle, "end"))
        else:
            over = middle - style.marker / 2 - OVER - stack.height / 2
            labels.append(DotLabel(one.datum, stack, x, over, "middle"))
    if not found:
        return _instead(chart, plot, index, middle, style, fonts)
    return labels + _missing(chart, index, labels[-1].left + labels[-1].stack.width, middle, style, fonts)


def _instead(chart: Chart, plot: Box, index: int, middle: float, style: ChartStyle, fonts: FontSet) -> list[DotLabel]:
    """Why a row has no dot at all, one reason under the other."""
    reasons = [
        (_datum(chart, series, index), value_stack(chart, series.points[index], style, fonts))
        for series in chart.series
    ]
    top, labels = middle - sum(stack.height for _, stack in reasons) / 2, list[DotLabel]()
    for datum, stack in reasons:
        labels.append(DotLabel(datum, stack, plot.x + style.label_gap, top + stack.height / 2, "start"))
        top += stack.height
    return labels


def _missing(chart: Chart, index: int, x: float, middle: float, style: ChartStyle, fonts: FontSet) -> list[DotLabel]:
    """Why values are missing, one reason behind the other."""
    labels: list[DotLabel] = []
    for series in chart.series:
        point = series.points[index]
        if point.low is None:
            stack = value_stack(chart, point, style, fonts)
            x += style.label_gap
            labels.append(DotLabel(_datum(chart, series, index), stack, x, middle, "start"))
            x += stack.width
    return labels


def _datum(chart: Chart, series: Series, index: int) -> str:
    return f"{series.key}/{chart.categories[index].key}"
