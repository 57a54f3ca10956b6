"""The values of stacked columns: on their segments, small ones beside the column; and totals over the ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.charts.chart import Chart, Point
from briefing.charts.clearance import Dropped
from briefing.charts.column_labels import LABEL_RISE, column_box, label_room, value_stack
from briefing.charts.labels import axis_style, displaced_style, second_style
from briefing.charts.lettering import Stack, place, stacked, wrapped
from briefing.charts.room import fraction, too_small, total_stacks
from briefing.charts.scale import ZERO
from briefing.charts.segments import Segment, segments, slots
from briefing.charts.spread import spread
from briefing.charts.totals import TOTAL
from briefing.drawing import Box, Drawn
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

INSIDE = (4.0, 2.0)
"""How much wider and higher than its label a segment must be to hold it. Units: points."""


def draw_stacked_columns(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """The values and totals. Raises: BriefingError when those of small segments do not fit under each other."""
    marks: list[Drawn] = []
    room = label_room(chart, slots(chart, plot.width).pitch, style)
    for segment in segments(chart):
        box, stack = column_box(chart, plot, segment), value_stack(chart, segment.point, style, fonts, room)
        if _holds(box, stack):
            marks += place(stack, box.x + box.width / 2, box.y + box.height / 2, "middle", segment.datum)
    for displaced in displaced_column_values(chart, plot, style, fonts):
        marks += displaced.marks()
    return marks


def displaced_column_values(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet) -> tuple[Dropped, ...]:
    """The values that stand beside their columns, and the totals, over these values where they would meet."""
    made: list[Dropped] = []
    totals = total_stacks(chart, style, fonts)
    for category, _ in enumerate(chart.categories):
        beside = tuple(_apart(chart, plot, _small(chart, plot, category, style, fonts), style))
        made += beside
        if totals:
            made.append(_total(chart, plot, category, totals[category], beside, style))
    return tuple(made)


def _small(
    chart: Chart, plot: Box, category: int, style: ChartStyle, fonts: FontSet
) -> list[tuple[Segment, Box, Stack]]:
    """The segments of a column that do not hold their values, with these values as they look elsewhere."""
    room = label_room(chart, slots(chart, plot.width).pitch, style)
    own = ((one, column_box(chart, plot, one)) for one in segments(chart) if one.category == category)
    return [
        (one, box, _displaced_stack(one.point, style, fonts, room))
        for one, box in own
        if not _holds(box, value_stack(chart, one.point, style, fonts, room))
    ]


def _apart(chart: Chart, plot: Box, small: list[tuple[Segment, Box, Stack]], style: ChartStyle) -> Iterator[Dropped]:
    wanted = [box.y + box.height / 2 for _, box, _ in small]
    middles = spread(wanted, [stack.height for *_, stack in small], plot.y, plot.bottom)
    if middles is None:
        too_small(chart, "the values of the small segments do not fit under each other", "gather the small ones")
    for (segment, box, stack), usual, middle in zip(small, wanted, middles, strict=True):
        x = box.right + style.label_gap * LABEL_RISE
        right = x + stack.width / 2 - box.x - box.width / 2
        yield Dropped(segment.datum, stack, x, middle, middle - usual, "start", right=right)


def _total(
    chart: Chart, plot: Box, category: int, total: tuple[Point, Stack], beside: Sequence[Dropped], style: ChartStyle
) -> Dropped:
    point, stack = total
    x = plot.x + (category + 0.5) * slots(chart, plot.width).pitch
    rise = style.label_gap * LABEL_RISE
    end = plot.bottom - plot.height * fraction(chart.axis, point.high or ZERO)
    met = [one.middle - one.stack.height / 2 for one in beside if one.x < x + stack.width / 2 + rise]
    top = min(end, *met, end)
    if top - rise - stack.height < 0:
        too_small(chart, "there is no room for a total over its stack", "gather the small ones")
    datum = f"{TOTAL}/{chart.categories[category].key}"
    return Dropped(datum, stack, x, top - rise - stack.height / 2, top - end, "middle")


def _displaced_stack(point: Point, style: ChartStyle, fonts: FontSet, room: float) -> Stack:
    value = stacked(point.label, displaced_style(style), second_style(style), fonts)
    return wrapped(point.note, axis_style(style), second_style(style), fonts, room).above(value)


def _holds(box: Box, stack: Stack) -> bool:
    return stack.width + INSIDE[0] <= box.width and stack.height + INSIDE[1] <= box.height
