"""Vertical bars: clustered and stacked; names below, values above the ends."""

from __future__ import annotations

from decimal import Decimal

from briefing.charts.chart import Chart, Point
from briefing.charts.key_row import chart_key
from briefing.charts.labels import axis_style, category_style, label_style, second_style
from briefing.charts.lettering import Stack, place, stacked, wrapped
from briefing.charts.marks import DASH, bar
from briefing.charts.room import TICK_GAP, Frame, fraction, longest, reference_stack, too_small
from briefing.charts.scale import ZERO, tick_values
from briefing.charts.segments import Segment, segments, slots, thickest, units
from briefing.drawing import Box, Drawing, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

HEIGHT = 10.0
"""The preferred height, measured by the size of the key value."""
NAME_SPACE = 8.0
LABEL_RISE = 0.4
"""Between a column and its value, measured by the gap beside a bar."""


def columns_height(style: ChartStyle) -> float:
    """The height at which the chart looks best."""
    return HEIGHT * style.key_value


def column_frame(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Frame:
    """The plot area and what stands around it. Raises: BriefingError when the labels do not fit beside each other."""
    left = max((stack.width + TICK_GAP for stack in _ticks(chart, style, fonts)), default=0.0)
    reference = reference_stack(chart, style, fonts)
    right = reference.width + TICK_GAP if reference.rows else 0.0
    pitch = _pitch(chart, (width - left - right) / len(chart.categories), style, fonts)
    names = _names(chart, pitch - NAME_SPACE, style, fonts)
    key = chart_key(chart, width, style, fonts)
    bottom = height - TICK_GAP - max(stack.height for stack in names)
    if chart.axis.low < 0:
        bottom -= max(stack.height for _, stack in _stacks(chart, pitch, style, fonts)) + style.label_gap * LABEL_RISE
    rise = style.label_gap * LABEL_RISE
    needs = [
        (fraction(chart.axis, max(ZERO, point.high or ZERO)), stack.height + rise)
        for point, stack in _stacks(chart, pitch, style, fonts)
        if chart.place == "end" or point.high is None
    ]
    extent = longest(bottom - key.height, needs)
    if extent < height / 4:
        too_small(chart, "the names and values leave no room for the columns", "use `chart: bar`")
    plot = Box(left, bottom - extent, pitch * len(chart.categories), extent)
    return Frame(plot, names, key, height)


def draw_columns(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks."""
    frame = column_frame(chart, width, height, style, fonts)
    marks: list[Drawn] = [*frame.key.marks, *_behind(chart, frame, style, fonts)]
    for segment in segments(chart):
        box = _box(chart, frame.plot, segment)
        marks.append(bar(box, segment.point.role, segment.point.form, style, segment.datum, segment.upper))
    marks.append(_level(chart, frame.plot, ZERO, Stroke("ink", style.baseline)))
    marks += _labels(chart, frame, style, fonts)
    return Drawing(width, height, tuple(marks))


def _pitch(chart: Chart, most: float, style: ChartStyle, fonts: FontSet) -> float:
    """The width of a category: that of bars as thick as they may be, or as much more as the labels need."""
    usual = units(chart) * thickest(chart, style.bar_limit)
    single = len(chart.series) == 1 or chart.stacking != "clustered"
    labels = max((stack.width for _, stack in _stacks(chart, 0.0, style, fonts)), default=0.0) + NAME_SPACE / 2
    needed = labels if single else labels * units(chart)
    names = max(stack.width for stack in _names(chart, 1.5 * usual, style, fonts)) + NAME_SPACE
    if needed > most:
        too_small(chart, "the values do not fit over the columns", "use `chart: bar`, or show fewer rows")
    return min(most, max(usual, needed, names))


def _stacks(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> list[tuple[Point, Stack]]:
    """Every value label; a reason for a missing value is broken at the width, or left out without one."""
    made = []
    for series in chart.series:
        for point in series.points:
            if point.label:
                made.append((point, stacked(point.label, label_style(chart, point, style), second_style(style), fonts)))
            elif point.low is None and width:
                made.append((point, _reason(chart, point, width, style, fonts)))
    return made


def _reason(chart: Chart, point: Point, pitch: float, style: ChartStyle, fonts: FontSet) -> Stack:
    width = pitch - NAME_SPACE if len(chart.series) == 1 else pitch / units(chart)
    return wrapped(point.missing, axis_style(style), second_style(style), fonts, width)


def _names(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> tuple[Stack, ...]:
    return tuple(
        wrapped(category.label, category_style(chart, category, style), second_style(style), fonts, width).above(
            wrapped(category.subtitle, second_style(style), second_style(style), fonts, width)
        )
        for category in chart.categories
    )


def _ticks(chart: Chart, style: ChartStyle, fonts: FontSet) -> list[Stack]:
    if not chart.axis.visible:
        return []
    return [stacked(text, axis_style(style), second_style(style), fonts) for text in chart.axis.ticks]


def _box(chart: Chart, plot: Box, segment: Segment) -> Box:
    shares = slots(chart, plot.width)
    ends = [plot.bottom - plot.height * fraction(chart.axis, value) for value in (segment.start, segment.end)]
    x = plot.x + shares.start(segment.category, segment.series)
    return Box(x, min(ends), shares.thickness, abs(ends[1] - ends[0]))


def _labels(chart: Chart, frame: Frame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    plot, shares = frame.plot, slots(chart, frame.plot.width)
    marks: list[Drawn] = []
    below = max((stack.height for _, stack in _stacks(chart, shares.pitch, style, fonts)), default=0.0)
    for index, name in enumerate(frame.names):
        top = plot.bottom + TICK_GAP + (below + style.label_gap * LABEL_RISE if chart.axis.low < 0 else 0.0)
        marks += place(
            name, plot.x + (index + 0.5) * shares.pitch, top + name.height / 2, "middle", chart.categories[index].key
        )
    for segment in segments(chart):
        marks += _value(chart, plot, segment, style, fonts)
    zero = plot.bottom - plot.height * fraction(chart.axis, ZERO)
    for number, series in enumerate(chart.series):
        for index, point in enumerate(series.points):
            if point.low is None:
                reason = _reason(chart, point, shares.pitch, style, fonts)
                x = plot.x + shares.start(index, number) + shares.thickness / 2
                datum = f"{series.key}/{chart.categories[index].key}"
                marks += place(reason, x, zero - style.label_gap * LABEL_RISE - reason.height / 2, "middle", datum)
    return marks


def _value(chart: Chart, plot: Box, segment: Segment, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    box = _box(chart, plot, segment)
    stack = stacked(segment.point.label, label_style(chart, segment.point, style), second_style(style), fonts)
    middle = box.x + box.width / 2
    if chart.place != "end":
        if stack.height + 2 <= box.height and stack.width + 4 <= box.width:
            return [*place(stack, middle, box.y + box.height / 2, "middle", segment.datum)]
        return [*place(stack, box.right + style.label_gap * LABEL_RISE, box.y + box.height / 2, "start", segment.datum)]
    rise = style.label_gap * LABEL_RISE + stack.height / 2
    return [*place(stack, middle, box.bottom + rise if segment.end < 0 else box.y - rise, "middle", segment.datum)]


def _behind(chart: Chart, frame: Frame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    plot, marks = frame.plot, list[Drawn]()
    for value, stack in zip(tick_values(chart.axis), _ticks(chart, style, fonts), strict=False):
        if value:
            marks.append(_level(chart, plot, value, Stroke("grid", style.grid)))
        y = plot.bottom - plot.height * fraction(chart.axis, value)
        marks += place(stack, plot.x - TICK_GAP, y, "end")
    if chart.reference:
        marks.append(_level(chart, plot, chart.reference.value, Stroke("context", 0.75, DASH)))
        y = plot.bottom - plot.height * fraction(chart.axis, chart.reference.value)
        marks += place(reference_stack(chart, style, fonts), plot.right + TICK_GAP, y)
    return marks


def _level(chart: Chart, plot: Box, value: Decimal, stroke: Stroke) -> Polyline:
    y = plot.bottom - plot.height * fraction(chart.axis, value)
    return Polyline(((plot.x, y), (plot.right, y)), stroke)
