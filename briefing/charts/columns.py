"""Vertical bars: clustered and stacked; names below, values above the ends or on the segments."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from briefing.charts.chart import Chart
from briefing.charts.clearance import Drop
from briefing.charts.column_labels import (
    LABEL_RISE,
    LABEL_SPACE,
    column_box,
    draw_column_labels,
    label_room,
    name_stacks,
    value_stack,
    value_stacks,
)
from briefing.charts.key_row import chart_key
from briefing.charts.labels import axis_style, second_style
from briefing.charts.lettering import Stack, place, row_height, stacked
from briefing.charts.marks import DASH, bar
from briefing.charts.room import (
    TICK_GAP,
    Frame,
    fraction,
    longest,
    reference_stack,
    tick_middle,
    too_small,
    total_stacks,
)
from briefing.charts.scale import ZERO, tick_values
from briefing.charts.segments import segments, thickest, units
from briefing.charts.stacked_columns import displaced_column_values, draw_stacked_columns
from briefing.charts.waterfall import connectors
from briefing.drawing import Box, Drawing, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

HEIGHT = 10.0
"""The preferred height, measured by the size of the key value."""
WIDER = 1.45
"""How much thicker than a horizontal bar a column may be: it stands on its name."""
NAME_SPACE = 12.0
"""Between two names. Units: points."""
BROKEN_FROM = 1.5
"""Names that are wider than so many usual columns are broken into lines."""


def columns_height(style: ChartStyle) -> float:
    """The height at which the chart looks best."""
    return HEIGHT * style.key_value


def column_frame(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Frame:
    """The plot area and what stands around it. Raises: BriefingError when the labels do not fit beside each other."""
    left = max((stack.width + TICK_GAP for stack in _ticks(chart, style, fonts)), default=0.0)
    reference = reference_stack(chart, style, fonts)
    right = reference.width + TICK_GAP if reference.rows else 0.0
    right += _beyond(chart, style, fonts)
    pitch = _pitch(chart, (width - left - right) / len(chart.categories), style, fonts)
    names = name_stacks(chart, pitch - NAME_SPACE, style, fonts)
    key = chart_key(chart, width, style, fonts)
    bottom = height - TICK_GAP - max(stack.height for stack in names)
    labels = value_stacks(chart, style, fonts, label_room(chart, pitch, style))
    rise = style.label_gap * LABEL_RISE
    if chart.axis.low < 0:
        bottom -= max(stack.height for _, stack in labels) + rise
    outside = [(max(one.start, one.end), stack.height + rise) for one, stack in labels if chart.place == "end"]
    outside += [(total.high or ZERO, stack.height + rise) for total, stack in total_stacks(chart, style, fonts)]
    needs = [(fraction(chart.axis, value), label) for value, label in outside]
    needs += _over_lines(chart, label_room(chart, pitch, style), style, fonts)
    above = max((stack.height / 2 for stack in _ticks(chart, style, fonts)), default=0.0)
    extent = longest(bottom - key.height - above, needs)
    if extent < height / 4:
        over = height / 4 - extent
        what = f"names and values leave no room for the columns, {over:.0f} pt more are needed"
        too_small(chart, what, "use `chart: bar`", (*names, *(stack for _, stack in labels)), over)
    plot = Box(left, bottom - extent, pitch * len(chart.categories), extent)
    return Frame(plot, names, key, height)


def _over_lines(chart: Chart, room: float, style: ChartStyle, fonts: FontSet) -> list[tuple[float, float]]:
    """For each value over a line how high its dot stands, and how far the value reaches over it."""
    return [
        (fraction(chart.second, point.low), value_stack(chart, point, style, fonts, room).height + style.marker)
        for line in chart.lines
        for point in line.points
        if chart.second is not None and point.low is not None and point.label
    ]


def note_room(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> float:
    """How wide the rows of a remark on a column may be."""
    plot = column_frame(chart, width, height, style, fonts).plot
    return label_room(chart, plot.width / len(chart.categories), style)


def draw_columns(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks."""
    frame = column_frame(chart, width, height, style, fonts)
    marks: list[Drawn] = [*frame.key.marks, *_behind(chart, frame.plot, style, fonts)]
    marks += connectors(chart, frame.plot) if chart.kind == "waterfall" else ()
    for one in segments(chart):
        box = column_box(chart, frame.plot, one)
        marks.append(bar(box, one.point.role, one.point.form, style, one.datum, one.upper))
    marks.append(_level(chart, frame.plot, ZERO, Stroke("ink", style.baseline)))
    marks += draw_column_labels(chart, frame, style, fonts)
    marks += draw_stacked_columns(chart, frame.plot, style, fonts) if chart.place == "center" else ()
    return Drawing(width, height, tuple(marks))


def column_drops(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Mapping[str, Drop]:
    """The places of the values that their segments do not hold, and of the totals, by datum."""
    plot = column_frame(chart, width, height, style, fonts).plot
    displaced = displaced_column_values(chart, plot, style, fonts) if chart.place == "center" else ()
    return {label.datum: label.place for label in displaced}


def _pitch(chart: Chart, most: float, style: ChartStyle, fonts: FontSet) -> float:
    """The width of a category: that of bars as thick as they may be, or as much more as the labels need."""
    usual = units(chart) * thickest(chart, style.bar_limit * WIDER)
    labels = value_stacks(chart, style, fonts, label_room(chart, most, style))
    label = max(stack.width for _, stack in labels) + LABEL_SPACE
    points = (point for line in chart.lines for point in line.points)
    over = max((value_stack(chart, point, style, fonts, most - LABEL_SPACE).width for point in points), default=0.0)
    alone = len(chart.bars) == 1
    totals = max((stack.width for _, stack in total_stacks(chart, style, fonts)), default=0.0)
    needed = max(label if alone else label * units(chart), max(over, totals) + LABEL_SPACE)
    if chart.place == "center":
        needed = max(needed, (label + style.label_gap) * units(chart) / (chart.gap / 100))
    if needed > most:
        what, over = f"the values are {needed - most:.0f} pt too wide to stand beside each other", needed - most
        too_small(chart, what, "show fewer rows, or use `chart: bar`", [stack for _, stack in labels], over)
    names = max(stack.width for stack in name_stacks(chart, BROKEN_FROM * usual, style, fonts)) + NAME_SPACE
    return min(most, max(usual, needed, names))


def _ticks(chart: Chart, style: ChartStyle, fonts: FontSet) -> list[Stack]:
    if not chart.axis.visible:
        return []
    return [stacked(text, axis_style(style), second_style(style), fonts) for text in chart.axis.ticks]


def second_ticks(chart: Chart, style: ChartStyle, fonts: FontSet) -> list[Stack]:
    """The texts of the second axis, when it is shown."""
    if chart.second is None or not chart.second.visible:
        return []
    return [stacked(text, axis_style(style), second_style(style), fonts) for text in chart.second.ticks]


def _beyond(chart: Chart, style: ChartStyle, fonts: FontSet) -> float:
    """The room that the second axis takes beside the plot."""
    return max((stack.width + TICK_GAP for stack in second_ticks(chart, style, fonts)), default=0.0)


def _behind(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """Gridlines and ticks of a visible axis, and the reference line."""
    marks: list[Drawn] = []
    for value, stack in zip(tick_values(chart.axis), _ticks(chart, style, fonts), strict=False):
        if value:
            marks.append(_level(chart, plot, value, Stroke("grid", style.grid)))
        at = plot.bottom - plot.height * fraction(chart.axis, value)
        middle = tick_middle(at, stack.height, row_height(stack.rows[-1]), plot)
        marks += place(stack, plot.x - TICK_GAP, middle, "end")
    if chart.reference:
        marks.append(_level(chart, plot, chart.reference.value, Stroke("context", 0.75, DASH)))
        y = plot.bottom - plot.height * fraction(chart.axis, chart.reference.value)
        beyond = plot.right + TICK_GAP + _beyond(chart, style, fonts)
        marks += place(reference_stack(chart, style, fonts), beyond, y)
    return marks


def _level(chart: Chart, plot: Box, value: Decimal, stroke: Stroke) -> Polyline:
    y = plot.bottom - plot.height * fraction(chart.axis, value)
    return Polyline(((plot.x, y), (plot.right, y)), stroke)
