"""The labels of vertical bars: names below, values above the ends or on the segments, — where there is none."""

from __future__ import annotations

from briefing.charts.chart import Chart, Point
from briefing.charts.labels import axis_style, category_style, label_style, second_label_style, second_style
from briefing.charts.lettering import Stack, letters, place, stacked, wrapped
from briefing.charts.note_stacks import note_stack
from briefing.charts.room import TICK_GAP, Frame, fraction
from briefing.charts.segments import Segment, segments, slots, units
from briefing.drawing import Box, Drawn
from briefing.text import line
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

LABEL_RISE = 0.4
"""Between a column and its value, measured by the gap beside a bar."""
LABEL_SPACE = 6.0
"""Between two values. Units: points."""
NO_VALUE = "—"


def column_box(chart: Chart, plot: Box, segment: Segment) -> Box:
    """Where a bar stands."""
    shares = slots(chart, plot.width)
    ends = [plot.bottom - plot.height * fraction(chart.axis, value) for value in (segment.start, segment.end)]
    x = plot.x + shares.start(segment.category, segment.series)
    return Box(x, min(ends), shares.thickness, abs(ends[1] - ends[0]))


def label_room(chart: Chart, pitch: float, style: ChartStyle) -> float:
    """The width of remarks on columns whose categories are so far apart; beside a stack they have only the gap."""
    if chart.place == "center":
        return pitch * min(1.0, chart.gap / 100) / units(chart) - style.label_gap - LABEL_SPACE
    return pitch / (1 if len(chart.bars) == 1 else units(chart)) - LABEL_SPACE


def value_stacks(chart: Chart, style: ChartStyle, fonts: FontSet, room: float) -> list[tuple[Segment, Stack]]:
    """Every bar with the label of its value, remarks in rows that have the room."""
    return [(one, value_stack(chart, one.point, style, fonts, room)) for one in segments(chart)]


def name_stacks(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> tuple[Stack, ...]:
    """The names of the categories in lines of that width, with the reasons for missing values below."""
    second = second_style(style)
    made = []
    for index, category in enumerate(chart.categories):
        stack = wrapped(category.label, category_style(chart, category, style), second, fonts, width)
        stack = stack.above(wrapped(category.subtitle, second, second, fonts, width))
        for series in chart.bars:
            stack = stack.above(wrapped(series.points[index].missing, second, second, fonts, width))
        made.append(stack)
    return tuple(made)


def draw_column_labels(chart: Chart, frame: Frame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """All labels but those of stacks."""
    plot, shares = frame.plot, slots(chart, frame.plot.width)
    room = label_room(chart, shares.pitch, style)
    below = max(stack.height for _, stack in value_stacks(chart, style, fonts, room)) + style.label_gap * LABEL_RISE
    top = plot.bottom + TICK_GAP + (below if chart.axis.low < 0 else 0.0)
    marks: list[Drawn] = []
    for index, name in enumerate(frame.names):
        x = plot.x + (index + 0.5) * shares.pitch
        marks += place(name, x, top + name.height / 2, "middle", chart.categories[index].key)
        marks += _missing(chart, plot, index, style, fonts)
    for segment in segments(chart):
        if chart.place != "center":
            marks += _value(chart, plot, segment, style, fonts)
    return marks


def value_stack(chart: Chart, point: Point, style: ChartStyle, fonts: FontSet, room: float) -> Stack:
    """The value, and the remark on its far side."""
    value = stacked(point.label, label_style(chart, point, style), second_label_style(chart, point, style), fonts)
    note = note_stack(chart, point, style, fonts, room)
    return value.above(note) if point.hangs else note.above(value)


def _value(chart: Chart, plot: Box, segment: Segment, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    room = label_room(chart, slots(chart, plot.width).pitch, style)
    box, stack = column_box(chart, plot, segment), value_stack(chart, segment.point, style, fonts, room)
    rise = style.label_gap * LABEL_RISE + stack.height / 2
    middle = box.bottom + rise if segment.point.hangs else box.y - rise
    return [*place(stack, box.x + box.width / 2, middle, "middle", segment.datum)]


def _missing(chart: Chart, plot: Box, category: int, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """A dash where a column would stand; its reason stands below."""
    shares, marks = slots(chart, plot.width), list[Drawn]()
    for number, series in enumerate(chart.bars):
        point = series.points[category]
        if point.low is None and chart.stacking == "clustered":
            dash = Stack(((letters(line(point.missing[0].lang, NO_VALUE), axis_style(style), fonts),),))
            x = plot.x + shares.start(category, number) + shares.thickness / 2
            foot = plot.bottom - plot.height * fraction(chart.axis, point.base)
            datum = f"{series.key}/{chart.categories[category].key}"
            marks += place(dash, x, foot - dash.height / 2, "middle", datum)
    return marks
