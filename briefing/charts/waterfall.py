"""Waterfalls: each step stands on the level that the one before it reached, each total on zero."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from briefing.charts.cells import Grid
from briefing.charts.chart import Chart, Point, Series
from briefing.charts.column_labels import column_box
from briefing.charts.marks import CONNECTOR
from briefing.charts.room import fraction
from briefing.charts.scale import ZERO
from briefing.charts.segments import segments
from briefing.charts.values import value_text
from briefing.content.figure import ChartFigure
from briefing.content.steps import starts
from briefing.drawing import Box, Polyline
from briefing.language.localize import Edition


def levels(figure: ChartFigure, grid: Grid) -> tuple[Decimal, ...]:
    """Every level at which a bar begins or ends."""
    ends = ((start or ZERO, (start or ZERO) + (value or ZERO)) for start, value in _bars(figure, grid))
    return tuple(level for pair in ends for level in pair)


def stepped(edition: Edition, figure: ChartFigure, grid: Grid, series: Series) -> Series:
    """The series with its bars on their levels; steps are printed with their sign, totals are ink."""
    made = []
    for row, point, (start, _) in zip(grid.rows, series.points, _bars(figure, grid), strict=True):
        placed = replace(point, base=start or ZERO, is_sum=row in figure.sums)
        if placed.is_sum:
            made.append(replace(placed, role="ink") if point.emphasis == "normal" else placed)
        elif point.low is None:
            made.append(placed)
        else:
            label = value_text(edition, grid.facts[row, grid.columns[0]], signed=True)
            made.append(replace(placed, label=label))
    return replace(series, points=tuple(made))


def links(points: Sequence[Point]) -> Iterator[tuple[int, Decimal]]:
    """Which points are connected with the next one, and at which level; none across a missing value."""
    for index, (point, following) in enumerate(pairwise(points)):
        if point.low is not None and following.low is not None:
            yield index, point.base + point.low


def connectors(chart: Chart, plot: Box) -> Iterator[Polyline]:
    """A thin line from the end of each bar to the beginning of the next."""
    boxes = {one.category: column_box(chart, plot, one) for one in segments(chart)}
    series = chart.series[0]
    for index, level in links(series.points):
        y = plot.bottom - plot.height * fraction(chart.axis, level)
        ends = ((boxes[index].right, y), (boxes[index + 1].x, y))
        yield Polyline(ends, CONNECTOR, f"{series.key}/{chart.categories[index].key}")


def _bars(figure: ChartFigure, grid: Grid) -> Iterator[tuple[Decimal | None, Decimal | None]]:
    """Where each bar begins, and its value."""
    values = [grid.facts[row, grid.columns[0]].low for row in grid.rows]
    return zip(starts(values, [row in figure.sums for row in grid.rows]), values, strict=True)
