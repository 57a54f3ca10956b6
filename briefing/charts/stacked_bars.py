"""The values of stacked horizontal bars: in their segments, small ones above the bar; and totals behind the ends."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.charts.bar_labels import segment_box
from briefing.charts.chart import Chart
from briefing.charts.clearance import Dropped
from briefing.charts.lettering import Stack, place
from briefing.charts.room import displaced_stack, fraction, too_small, total_stacks, value_stack
from briefing.charts.scale import ZERO
from briefing.charts.segments import Segment, segments, slots
from briefing.charts.spread import spread
from briefing.charts.totals import TOTAL
from briefing.drawing import Box, Drawn
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

INSIDE = 4.0
"""How much longer than its label a segment must be to hold it. Units: points."""


def draw_stacked_bars(chart: Chart, width: float, plot: Box, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """The values and totals. Raises: BriefingError when those of small segments do not fit beside each other."""
    marks: list[Drawn] = []
    for segment in segments(chart):
        box, stack = segment_box(chart, plot, segment), value_stack(chart, segment.point, style, fonts)
        if _holds(box, stack):
            marks += place(stack, box.x + box.width / 2, box.y + box.height / 2, "middle", segment.datum)
    for displaced in displaced_bar_values(chart, width, plot, style, fonts):
        marks += displaced.marks()
    pitch = slots(chart, plot.height).pitch
    for index, (total, stack) in enumerate(total_stacks(chart, style, fonts)):
        x = plot.x + plot.width * fraction(chart.axis, total.high or ZERO) + style.label_gap
        marks += place(stack, x, plot.y + (index + 0.5) * pitch, datum=f"{TOTAL}/{chart.categories[index].key}")
    return marks


def displaced_bar_values(
    chart: Chart, width: float, plot: Box, style: ChartStyle, fonts: FontSet
) -> tuple[Dropped, ...]:
    """The values that stand above their bars, as near to their segments as they may be side by side."""
    groups = (_small(chart, plot, category, style, fonts) for category, _ in enumerate(chart.categories))
    return tuple(one for group in groups for one in _apart(chart, width, plot, group, style))


def _small(
    chart: Chart, plot: Box, category: int, style: ChartStyle, fonts: FontSet
) -> list[tuple[Segment, Box, Stack]]:
    """The segments of a bar that do not hold their values, with these values as they look elsewhere."""
    own = ((one, segment_box(chart, plot, one)) for one in segments(chart) if one.category == category)
    return [
        (one, box, displaced_stack(one.point, style, fonts))
        for one, box in own
        if not _holds(box, value_stack(chart, one.point, style, fonts))
    ]


def _apart(
    chart: Chart, width: float, plot: Box, small: list[tuple[Segment, Box, Stack]], style: ChartStyle
) -> Iterator[Dropped]:
    between = slots(chart, plot.height).pitch - slots(chart, plot.height).thickness
    high = [stack for *_, stack in small if len(stack.rows) > 1 and stack.height > between]
    if high:
        too_small(chart, "a segment is too small for its remark", "shorten the annotation, or leave it out", high)
    wanted = [box.x + box.width / 2 for _, box, _ in small]
    room = [stack.width + style.label_gap for *_, stack in small]
    middles = spread(wanted, room, plot.x, width + style.label_gap / 2)
    if middles is None:
        too_small(chart, "the values of the small segments do not fit beside each other", "gather the small ones")
    for (segment, box, stack), usual, x in zip(small, wanted, middles, strict=True):
        middle = box.y - stack.height / 2
        drop = middle - box.y - box.height / 2
        yield Dropped(segment.datum, stack, x, middle, drop, "middle", right=x - usual)


def _holds(box: Box, stack: Stack) -> bool:
    return stack.width + INSIDE <= box.width and stack.height <= box.height
