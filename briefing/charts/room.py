"""How much room a chart's marks have once its labels have theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import log
from typing import NoReturn

from briefing.charts.chart import Axis, Chart, Point
from briefing.charts.key_row import Placed
from briefing.charts.labels import (
    axis_style,
    displaced_style,
    label_style,
    second_label_style,
    second_style,
    total_style,
)
from briefing.charts.lettering import Stack, inline, stacked, wrapped
from briefing.charts.note_stacks import WIDEST, note_stack, with_note_behind
from briefing.drawing import Box
from briefing.errors import BriefingError, Problem
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

TICK_GAP = 6.0
"""Between the plot and the texts under it, and around the text of a reference line. Units: points."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot area, the names of the categories beside it, the key above it, and the bottom of it all."""

    plot: Box
    names: tuple[Stack, ...]
    key: Placed
    bottom: float


def fraction(axis: Axis, value: Decimal) -> float:
    """Where on the axis a value stands, from 0 to 1."""
    if axis.log:
        return log(value / axis.low) / log(axis.high / axis.low)
    return float((value - axis.low) / (axis.high - axis.low))


def tick_middle(at: float, height: float, row: float, plot: Box) -> float:
    """Where the middle of a tick beside the plot stands: of several rows it ends where one row would, over the names.

    Units: points, `row` is the height of one row.
    """
    return min(at, plot.bottom + (row - height) / 2)


def longest(available: float, needs: Iterable[tuple[float, float]]) -> float:
    """The length of an axis on which, behind each (fraction of it, label length), the label still has its room."""
    lengths = [available]
    lengths += [(available - label) / part for part, label in needs if part > 0]
    lengths += [available if label <= available else 0.0 for part, label in needs if part <= 0]
    return min(lengths)


def value_stack(chart: Chart, point: Point, style: ChartStyle, fonts: FontSet) -> Stack:
    """The label of a bar in one row: its value, or why there is none."""
    if point.low is None:
        return inline(point.missing, axis_style(style), second_style(style), fonts)
    value = inline(point.label, label_style(chart, point, style), second_label_style(chart, point, style), fonts)
    return with_note_behind(value, note_stack(chart, point, style, fonts))


def narrow_stack(chart: Chart, point: Point, style: ChartStyle, fonts: FontSet, width: float) -> Stack:
    """The value of a bar on as many rows as the width asks for."""
    looks = label_style(chart, point, style), second_label_style(chart, point, style)
    return wrapped(point.label, *looks, fonts, width)


def displaced_stack(point: Point, style: ChartStyle, fonts: FontSet) -> Stack:
    """The label of a segment that is too small to hold it: it stands beside the bar."""
    value = inline(point.label, displaced_style(style), second_style(style), fonts)
    widest = WIDEST * style.axis
    return with_note_behind(value, wrapped(point.note, axis_style(style), second_style(style), fonts, widest))


def total_stacks(chart: Chart, style: ChartStyle, fonts: FontSet) -> tuple[tuple[Point, Stack], ...]:
    """The total of each stack with its label: beside bars in one row, over columns in one for each language."""
    arranged = stacked if chart.kind == "column" else inline
    looks = total_style(style), second_style(style)
    points = chart.total.points if chart.total else ()
    return tuple((point, arranged(point.label, *looks, fonts)) for point in points)


def reference_stack(chart: Chart, style: ChartStyle, fonts: FontSet) -> Stack:
    """The label of the reference line; empty without one."""
    label = chart.reference.label if chart.reference else ()
    return stacked(label, axis_style(style), second_style(style), fonts)


def too_small(chart: Chart, what: str, hint: str) -> NoReturn:
    """Raises: BriefingError that the chart does not fit its place."""
    edition = "+".join(line.lang for line in chart.title)
    raise BriefingError([Problem(chart.origin, f"the chart of {chart.key} in the {edition} edition: {what}", hint)])
