"""What is printed at the first and at the last dot of each line: name, value, change, or why there is no value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.charts.bands import bands
from briefing.charts.chart import Chart, Series
from briefing.charts.labels import axis_style, label_style, name_style, second_style, total_style
from briefing.charts.lettering import Stack, inline, stacked, wrapped
from briefing.charts.note_stacks import note_stack
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

Side = Literal["start", "end"]
NOTHING = Stack(())
REFERENCE = "reference"
"""What the label of a line across areas is called among those of the series."""
REASON = 0.35
"""The most that the words for a missing value take. Units: shares of the chart's width."""


@dataclass(frozen=True, slots=True)
class End:
    """The label at one end of a line: its `value` says at which height; before the first dot `more` comes first.

    `note`: the remark on the point, under the rest.
    """

    value: Decimal
    number: Stack
    more: Stack
    note: Stack
    datum: str

    @property
    def row(self) -> float:
        """The height of the label without its remark."""
        return max(self.number.height, self.more.height)

    @property
    def height(self) -> float:
        """The height of the label."""
        return self.row + self.note.height


def ends(chart: Chart, side: Side, style: ChartStyle, fonts: FontSet, width: float) -> tuple[End, ...]:
    """The labels at one side of a chart so wide, those without a single letter left out.

    A slope has its name before the first value and its change behind the last; a line has its name behind the last, and
    behind areas, each language in a row, stand their total and what a line across them means too.
    """
    found = [_end(chart, series, side, style, fonts, width) for series in chart.series]
    if chart.kind == "area" and side == "end":
        found += [_total_end(chart, style, fonts), _reference_end(chart, style, fonts)]
    return tuple(end for end in found if end is not None and (end.number.rows or end.more.rows))


def ends_width(chart: Chart, labels: Iterable[End], gap: float) -> float:
    """How far the labels of one side reach; a slope's numbers stand in a column, and what has none begins in it."""
    known = tuple(labels)
    noted = max((label.note.width for label in known), default=0.0)
    if chart.kind != "slope":
        widths = (label.number.width + (gap if label.number.rows else 0.0) + label.more.width for label in known)
        return max(noted, *widths)
    numbers = max((label.number.width for label in known), default=0.0)
    beyond = ((numbers + gap if label.number.rows and label.more.rows else 0.0) + label.more.width for label in known)
    return max(numbers, noted, *beyond)


def early_end(chart: Chart, series: Series) -> int | None:
    """Where a line ends that has no value at the last category: its value and its name stand there."""
    known = [index for index, point in enumerate(series.points) if point.low is not None]
    early = chart.kind == "line" and bool(known) and known[-1] < len(series.points) - 1
    return known[-1] if early else None


def floats(chart: Chart, series: Series, index: int) -> bool:
    """Whether the remark on a point has to find its place between the lines: no other label stands beside the point."""
    last, first = len(series.points) - 1, index == 0 and not chart.axis.visible
    return bool(series.points[index].note) and not first and index not in (last, early_end(chart, series))


def nearest(series: Series, index: int) -> Decimal | None:
    """The known value nearest to a place on the line."""
    known = [(abs(index - place), point.low) for place, point in enumerate(series.points) if point.low is not None]
    return min(known)[1] if known else None


def level(chart: Chart, series: Series, index: int) -> Decimal | None:
    """The value at whose height the label of a point stands: in the middle of its band where areas are stacked."""
    if chart.stacking == "clustered":
        return nearest(series, index)
    return next(band.middle(index) for band in bands(chart) if band.series == series)


def _total_end(chart: Chart, style: ChartStyle, fonts: FontSet) -> End | None:
    if chart.total is None or chart.total.points[-1].high is None:
        return None
    point, second = chart.total.points[-1], second_style(style)
    number = stacked(point.label, total_style(style), second, fonts)
    name = stacked(chart.total.name, name_style(chart, chart.total, style), second, fonts)
    return End(chart.total.points[-1].high, number, name, NOTHING, f"{chart.total.key}/{chart.categories[-1].key}")


def _reference_end(chart: Chart, style: ChartStyle, fonts: FontSet) -> End | None:
    if chart.reference is None:
        return None
    words = stacked(chart.reference.label, axis_style(style), second_style(style), fonts)
    return End(chart.reference.value, NOTHING, words, NOTHING, f"{REFERENCE}/{chart.categories[-1].key}")


def _end(chart: Chart, series: Series, side: Side, style: ChartStyle, fonts: FontSet, width: float) -> End | None:
    index = 0 if side == "start" else len(series.points) - 1
    point, value = series.points[index], level(chart, series, index)
    if value is None:
        return None
    first = label_style(chart, point, style, "first" if side == "start" else "last")
    valued = point.label and index != early_end(chart, series) and not floats(chart, series, index)
    set_out = stacked if chart.kind == "area" else inline
    number = set_out(point.label, first, second_style(style), fonts) if valued else NOTHING
    reason = wrapped(point.missing, axis_style(style), second_style(style), fonts, width * REASON)
    return End(
        value,
        number,
        _more(chart, series, side, style, fonts).above(reason),
        note_stack(chart, point, style, fonts) if valued else NOTHING,
        f"{series.key}/{chart.categories[index].key}",
    )


def _more(chart: Chart, series: Series, side: Side, style: ChartStyle, fonts: FontSet) -> Stack:
    named = name_style(chart, series, style)
    if not chart.named or (chart.kind in ("line", "area") and series.points[-1].missing):
        return NOTHING
    if chart.kind == "area":
        return stacked(series.name, named, second_style(style), fonts) if side == "end" else NOTHING
    if side == ("start" if chart.kind == "slope" else "end"):
        return inline(series.name, named, second_style(style), fonts)
    return stacked(series.change, named, second_style(style), fonts) if side == "end" else NOTHING
