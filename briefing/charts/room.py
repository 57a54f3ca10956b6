"""How much room a chart's marks have once its labels have theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import inf, log
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
from briefing.charts.plane import Plotted
from briefing.drawing import Box
from briefing.errors import BriefingError, Place, Problem
from briefing.text import Line
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


class NoRoom(BriefingError):
    """A figure has less room than its words need. `words`: the text that takes most of it; `over`: points it lacks."""

    def __init__(
        self, place: Place, subject: str, what: str, hint: str, words: Line | None = None, over: float = inf
    ) -> None:
        super().__init__([Problem(place, f"{subject}: {what}", hint)])
        self.subject, self.what, self.hint, self.place = subject, what, hint, place
        self.words, self.over = words, over


def too_small(chart: Plotted, what: str, hint: str, words: Iterable[Stack] = (), over: float = inf) -> NoReturn:
    """Raises: NoRoom, since the chart does not fit its place. `words`: those of its texts that take the room."""
    raise NoRoom(chart.origin, f"the chart of {chart.key}", what, hint, longest_words(words), over)


def longest_words(words: Iterable[Stack]) -> Line | None:
    """The text of the content that takes the longest rows in one of the stacks."""
    lengths: dict[tuple[str, str], float] = {}
    lines: dict[tuple[str, str], Line] = {}
    for stack in words:
        own: dict[tuple[str, str], float] = {}
        for one in (one for row in stack.rows for one in row if one.words.path):
            key = one.words.path, one.words.lang
            own[key] = own.get(key, 0.0) + one.width
            lines.setdefault(key, one.words)
        lengths |= {key: max(length, lengths.get(key, 0.0)) for key, length in own.items()}
    return lines[max(lengths, key=lambda key: lengths[key])] if lengths else None
