"""Horizontal bars: clustered, stacked, and ranges; names to the left, values outside the ends."""

from __future__ import annotations

from briefing.charts.chart import Chart
from briefing.charts.key_row import chart_key
from briefing.charts.labels import axis_style, category_style, second_style
from briefing.charts.lettering import Stack, place, stacked, wrapped
from briefing.charts.marks import DASH, bar
from briefing.charts.room import TICK_GAP, Frame, fraction, longest, reference_stack, too_small, value_stack
from briefing.charts.scale import ZERO, tick_values
from briefing.charts.segments import Segment, segments, slots, thickest, units
from briefing.drawing import Box, Drawing, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

NAME_SHARE = 0.42
"""The part of the width that names may take before they are broken into lines."""
LEAST_SHARE = 0.2
"""The part of the width that the longest bar needs to be worth drawing."""
NAME_SPACE = 4.0


def bar_frame(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Frame:
    """The plot area and what stands around it. Raises: BriefingError when the labels leave no room for bars."""
    names = _names(chart, width, style, fonts)
    left = max(stack.width for stack in names)
    left += style.category_gap if left else 0.0
    if chart.axis.low < 0:
        left += max(_label_length(chart, segment, style, fonts) for segment in segments(chart) if segment.end < 0)
    extent = longest(width - left, _needs(chart, style, fonts))
    if extent < width * LEAST_SHARE:
        too_small(chart, "the names and values leave no room for the bars", "shorten the names of the rows")
    key = chart_key(chart, width, style, fonts)
    top = key.height + reference_stack(chart, style, fonts).height
    below = _axis_height(chart, width, left, extent, style, fonts)
    room = height - top - below
    most = len(chart.categories) * units(chart) * thickest(chart, style.bar_limit)
    least = len(chart.categories) * (max(stack.height for stack in names) + NAME_SPACE)
    if room < least - 1e-6:
        too_small(
            chart,
            f"{len(names)} bars need {least + top + below:.0f} points of height, not {height:.0f}",
            "show fewer rows",
        )
    plot = Box(left, top, extent, min(room, max(most, least)))
    return Frame(plot, names, key, plot.bottom + below)


def bars_height(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> float:
    """The height at which the bars are as thick as they may be."""
    return bar_frame(chart, width, 1e6, style, fonts).bottom


def draw_bars(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks."""
    frame = bar_frame(chart, width, height, style, fonts)
    marks: list[Drawn] = [*frame.key.marks, *_behind(chart, width, frame, style, fonts)]
    marks += [_bar(chart, frame, segment, style) for segment in segments(chart)]
    if chart.place != "base":
        zero = frame.plot.x + frame.plot.width * fraction(chart.axis, ZERO)
        marks.append(_upright(zero, frame.plot, Stroke("ink", style.baseline)))
    marks += _labels(chart, frame, style, fonts)
    return Drawing(width, frame.bottom, tuple(marks))


def _names(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> tuple[Stack, ...]:
    return tuple(
        wrapped(
            category.label, category_style(chart, category, style), second_style(style), fonts, width * NAME_SHARE
        ).above(wrapped(category.subtitle, second_style(style), second_style(style), fonts, width * NAME_SHARE))
        for category in chart.categories
    )


def _needs(chart: Chart, style: ChartStyle, fonts: FontSet) -> list[tuple[float, float]]:
    """For each bar how far it reaches and how long its label is."""
    needs = []
    for series in chart.series:
        for point in series.points:
            length = style.label_gap + value_stack(chart, point, style, fonts).width
            if point.high is None:
                needs.append((fraction(chart.axis, ZERO), length))
            elif chart.place == "end" and point.high >= 0:
                needs.append((fraction(chart.axis, point.high), length))
    return needs


def _label_length(chart: Chart, segment: Segment, style: ChartStyle, fonts: FontSet) -> float:
    return style.label_gap + value_stack(chart, segment.point, style, fonts).width


def _bar(chart: Chart, frame: Frame, segment: Segment, style: ChartStyle) -> Drawn:
    return bar(_box(chart, frame, segment), segment.point.role, segment.point.form, style, segment.datum, segment.upper)


def _box(chart: Chart, frame: Frame, segment: Segment) -> Box:
    shares = slots(chart, frame.plot.height)
    ends = [frame.plot.x + frame.plot.width * fraction(chart.axis, value) for value in (segment.start, segment.end)]
    y = frame.plot.y + shares.start(segment.category, segment.series)
    return Box(min(ends), y, abs(ends[1] - ends[0]), shares.thickness)


def _labels(chart: Chart, frame: Frame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    shares, plot = slots(chart, frame.plot.height), frame.plot
    zero = plot.x + plot.width * fraction(chart.axis, ZERO)
    marks: list[Drawn] = []
    for index, name in enumerate(frame.names):
        left = plot.x - style.category_gap
        marks += place(name, left, plot.y + (index + 0.5) * shares.pitch, "end", chart.categories[index].key)
    for segment in segments(chart):
        if not segment.upper:
            marks += _value(chart, frame, segment, style, fonts)
    for number, series in enumerate(chart.series):
        for index, point in enumerate(series.points):
            if point.low is None:
                middle = plot.y + shares.start(index, number) + shares.thickness / 2
                datum = f"{series.key}/{chart.categories[index].key}"
                marks += place(value_stack(chart, point, style, fonts), zero + style.label_gap, middle, datum=datum)
    return marks


def _value(chart: Chart, frame: Frame, segment: Segment, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    box, stack = _box(chart, frame, segment), value_stack(chart, segment.point, style, fonts)
    middle = box.y + box.height / 2
    if chart.place == "base":
        if stack.width + 2 * style.label_gap > box.width:
            stack = Stack(tuple((one,) for row in stack.rows for one in row))
        return [*place(stack, box.x + style.label_gap, middle, datum=segment.datum)]
    if chart.place == "center":
        inside = stack.width + 4 <= box.width
        return [
            *place(
                stack, box.x + box.width / 2, middle if inside else box.y - stack.height / 2, "middle", segment.datum
            )
        ]
    if segment.end < 0:
        return [*place(stack, box.x - style.label_gap, middle, "end", segment.datum)]
    end = frame.plot.x + frame.plot.width * fraction(chart.axis, segment.point.high or ZERO)
    return [*place(stack, end + style.label_gap, middle, datum=segment.datum)]


def _behind(chart: Chart, width: float, frame: Frame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """Gridlines and ticks of a visible axis, and the reference line."""
    plot, marks = frame.plot, list[Drawn]()
    if chart.axis.visible:
        middle = plot.bottom + TICK_GAP
        for value, text in zip(tick_values(chart.axis), chart.axis.ticks, strict=True):
            x = plot.x + plot.width * fraction(chart.axis, value)
            stack = stacked(text, axis_style(style), second_style(style), fonts)
            if value:
                marks.append(_upright(x, plot, Stroke("grid", style.grid)))
            marks += place(stack, x, middle + stack.height / 2, "middle")
        marks += _axis_title(chart, width, plot, style, fonts)
    if chart.reference:
        x = plot.x + plot.width * fraction(chart.axis, chart.reference.value)
        marks.append(_upright(x, plot, Stroke("context", 0.75, DASH)))
        stack = reference_stack(chart, style, fonts)
        x = min(max(x, stack.width / 2), width - stack.width / 2)
        marks += place(stack, x, plot.y - stack.height / 2, "middle")
    return marks


def _upright(x: float, plot: Box, stroke: Stroke) -> Polyline:
    return Polyline(((x, plot.y), (x, plot.bottom)), stroke)


def _axis_title(chart: Chart, width: float, plot: Box, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """The axis's title behind its last tick, or below the ticks where there is no room."""
    title = stacked(chart.axis.title, axis_style(style), second_style(style), fonts)
    x = _title_start(chart, plot.x, plot.width, style, fonts)
    top = plot.bottom + TICK_GAP
    if x + title.width <= width:
        return [*place(title, x, top + title.height / 2)]
    return [*place(title, min(plot.right, width), top + _tick_height(chart, style, fonts) + title.height / 2, "end")]


def _title_start(chart: Chart, left: float, extent: float, style: ChartStyle, fonts: FontSet) -> float:
    last = tick_values(chart.axis)[-1]
    half = stacked(chart.axis.ticks[-1], axis_style(style), second_style(style), fonts).width / 2
    return max(left + extent, left + extent * fraction(chart.axis, last) + half + style.label_gap)


def _tick_height(chart: Chart, style: ChartStyle, fonts: FontSet) -> float:
    return max(stacked(text, axis_style(style), second_style(style), fonts).height for text in chart.axis.ticks)


def _axis_height(chart: Chart, width: float, left: float, extent: float, style: ChartStyle, fonts: FontSet) -> float:
    if not chart.axis.visible:
        return 0.0
    ticks = _tick_height(chart, style, fonts)
    title = stacked(chart.axis.title, axis_style(style), second_style(style), fonts)
    behind = _title_start(chart, left, extent, style, fonts) + title.width <= width
    return TICK_GAP + (max(ticks, title.height) if behind else ticks + title.height)
