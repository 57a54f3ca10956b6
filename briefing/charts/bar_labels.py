"""The labels of horizontal bars: names to the left, values outside the ends or on the segments."""

from __future__ import annotations

from briefing.charts.chart import Chart
from briefing.charts.lettering import Stack, place
from briefing.charts.room import Frame, fraction, narrow_stack, too_small, value_stack
from briefing.charts.scale import ZERO
from briefing.charts.segments import Segment, segments, slots
from briefing.drawing import Box, Drawn
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet


def segment_box(chart: Chart, plot: Box, segment: Segment) -> Box:
    """Where a bar stands."""
    shares = slots(chart, plot.height)
    ends = [plot.x + plot.width * fraction(chart.axis, value) for value in (segment.start, segment.end)]
    y = plot.y + shares.start(segment.category, segment.series)
    return Box(min(ends), y, abs(ends[1] - ends[0]), shares.thickness)


def base_labels_stacked(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet) -> bool:
    """Whether the languages of the labels in the bars stand under each other, because one bar is too short for both."""
    return chart.place == "base" and any(
        value_stack(chart, one.point, style, fonts).width + 2 * style.label_gap > segment_box(chart, plot, one).width
        for one in segments(chart)
        if not one.upper
    )


def draw_bar_labels(chart: Chart, frame: Frame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """All labels but those of stacks. Raises: BriefingError when a bar is too short for the label in it."""
    plot, shares = frame.plot, slots(chart, frame.plot.height)
    marks: list[Drawn] = []
    edge = max(name.width for name in frame.names)
    for index, name in enumerate(frame.names):
        marks += place(name, edge, plot.y + (index + 0.5) * shares.pitch, "end", chart.categories[index].key)
    for segment in segments(chart):
        if chart.place != "center" and not segment.upper:
            marks += _value(chart, plot, segment, style, fonts)
    for index, _ in enumerate(chart.categories):
        marks += _missing(chart, plot, index, style, fonts)
    return marks


def _value(chart: Chart, plot: Box, segment: Segment, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    box, stack = segment_box(chart, plot, segment), value_stack(chart, segment.point, style, fonts)
    middle = box.y + box.height / 2
    if chart.place == "base":
        if stack.width + 2 * style.label_gap > box.width:
            stack = Stack(tuple((one,) for row in stack.rows for one in row))
        if stack.width + style.label_gap > box.width:
            stack = narrow_stack(chart, segment.point, style, fonts, box.width - 2 * style.label_gap)
        if stack.width + style.label_gap > box.width or stack.height > box.height:
            hint = "shorten `fact_label`, or leave out `forecast`"
            too_small(chart, "the bar is too short for its label", hint, [stack])
        return [*place(stack, box.x + style.label_gap, middle, datum=segment.datum)]
    if segment.end < 0:
        return [*place(stack, box.x - style.label_gap, middle, "end", segment.datum)]
    end = plot.x + plot.width * fraction(chart.axis, segment.point.high or ZERO)
    return [*place(stack, end + style.label_gap, middle, datum=segment.datum)]


def _missing(chart: Chart, plot: Box, category: int, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """The reasons for missing values where their bars would be; in a stack behind its end."""
    shares = slots(chart, plot.height)
    stacked = chart.stacking != "clustered"
    ends = [one.end for one in segments(chart) if stacked and one.category == category]
    x = plot.x + plot.width * fraction(chart.axis, max(ends, default=ZERO)) + style.label_gap
    marks: list[Drawn] = []
    for number, series in enumerate(chart.series):
        if series.points[category].low is None:
            middle = plot.y + shares.start(category, number) + shares.thickness / 2
            stack = value_stack(chart, series.points[category], style, fonts)
            marks += place(stack, x, middle, datum=f"{series.key}/{chart.categories[category].key}")
            x += stack.width + style.label_gap if ends else 0.0
    return marks
