"""The labels of horizontal bars: names to the left, values outside the ends or on the segments."""

from __future__ import annotations

from briefing.charts.chart import Chart
from briefing.charts.lettering import Stack, place
from briefing.charts.room import Frame, displaced_stack, fraction, narrow_stack, too_small, value_stack
from briefing.charts.scale import ZERO
from briefing.charts.segments import Segment, segments, slots
from briefing.charts.spread import spread
from briefing.drawing import Box, Drawn
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

INSIDE = 4.0
"""How much longer than its label a segment must be to hold it. Units: points."""


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


def draw_bar_labels(chart: Chart, width: float, frame: Frame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """All labels. Raises: BriefingError when a bar is too short for the label in it, or small segments for theirs."""
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
        if chart.place == "center":
            marks += _stacked_values(chart, width, plot, index, style, fonts)
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
            too_small(chart, "the bar is too short for its label", "shorten `fact_label`, or leave out `forecast`")
        return [*place(stack, box.x + style.label_gap, middle, datum=segment.datum)]
    if segment.end < 0:
        return [*place(stack, box.x - style.label_gap, middle, "end", segment.datum)]
    end = plot.x + plot.width * fraction(chart.axis, segment.point.high or ZERO)
    return [*place(stack, end + style.label_gap, middle, datum=segment.datum)]


def _stacked_values(
    chart: Chart, width: float, plot: Box, category: int, style: ChartStyle, fonts: FontSet
) -> list[Drawn]:
    """Values in the middle of their segments; of those that are too short above the bar, kept apart."""
    marks: list[Drawn] = []
    short: list[tuple[float, Stack, str]] = []
    top = plot.y + slots(chart, plot.height).start(category, 0)
    for segment in segments(chart):
        if segment.category != category:
            continue
        box, stack = segment_box(chart, plot, segment), value_stack(chart, segment.point, style, fonts)
        x = box.x + box.width / 2
        if stack.width + INSIDE <= box.width and stack.height <= box.height:
            marks += place(stack, x, box.y + box.height / 2, "middle", segment.datum)
        else:
            short.append((x, displaced_stack(segment.point, style, fonts), segment.datum))
    between = slots(chart, plot.height).pitch - slots(chart, plot.height).thickness
    if any(stack.height > between for _, stack, _ in short if len(stack.rows) > 1):
        too_small(chart, "a segment is too small for its remark", "shorten the annotation, or leave it out")
    room = [stack.width + style.label_gap for _, stack, _ in short]
    gap = style.label_gap / 2
    middles = spread([x for x, _, _ in short], room, plot.x, width + gap)
    if middles is None:
        too_small(chart, "the values of the small segments do not fit beside each other", "gather the small ones")
    for (_, stack, datum), x in zip(short, middles, strict=True):
        marks += place(stack, x, top - stack.height / 2, "middle", datum)
    return marks


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
