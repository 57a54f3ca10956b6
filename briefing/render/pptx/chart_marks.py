"""What a native chart can't say: its reference line, ticks that no number format writes, the title of its axis.

Also the gridlines between powers of ten of an axis of ratios.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from itertools import count

from briefing.charts.chart import Axis, Chart
from briefing.charts.labels import LabelStyle, axis_style, second_style
from briefing.charts.marks import DASH
from briefing.charts.room import TICK_GAP, fraction, tick_middle
from briefing.charts.scale import tick_values
from briefing.document.deck import ChartBlock
from briefing.document.parts import Align, Paragraph, StyledLine
from briefing.drawing import Box, Drawn, Label, Stroke
from briefing.render.pptx.chart_axes import is_ungraduated, tick_format
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.shapes import described, group, line, mark_shape, text_box
from briefing.render.pptx.text import rough_width
from briefing.text import Text
from briefing.theme.theme import ChartStyle, TextStyle

_LEADING = 1.3


def chart_marks(draft: Draft, block: ChartBlock) -> str:
    """A group as large as the chart with its marks, to stand behind it; nothing when the chart needs none."""
    chart = block.chart
    number = draft.next_id()
    shapes = _grid(draft, block) + _ticks(draft, block) + _title(draft, block) + _reference(draft, block)
    more = _beyond(block)
    shapes += "".join(map(partial(mark_shape, draft), more, count(1)))
    if not shapes:
        return ""
    alt = chart.axis.title or (chart.reference.label if chart.reference else ())
    alt = alt or tuple(mark.words for mark in more if isinstance(mark, Label))
    sheet = Box(0, 0, block.box.width, block.box.height)
    return group(number, f"{block.name}: marks", block.box, sheet, shapes, described(alt))


def _beyond(block: ChartBlock) -> tuple[Drawn, ...]:
    """Lines to labels, and the letters that belong to no sector: the sum of all, and why values are missing."""
    return tuple(mark for mark in block.around if not (isinstance(mark, Label) and mark.datum in block.moves))


def _horizontal(chart: Chart) -> bool:
    return chart.kind in ("bar", "range")


def _at(block: ChartBlock, axis: Axis, value: Decimal) -> float:
    """Where a value stands along a value axis, in the chart's own coordinates."""
    plot, share = block.plot, fraction(axis, value)
    return plot.x + plot.width * share if _horizontal(block.chart) else plot.bottom - plot.height * share


def _grid(draft: Draft, block: ChartBlock) -> str:
    axis, stroke = block.chart.axis, Stroke("grid", block.style.grid)
    if not axis.visible or not is_ungraduated(axis):
        return ""
    return "".join(_across(draft, block, "gridline", value, stroke) for value in tick_values(axis))


def _across(draft: Draft, block: ChartBlock, name: str, value: Decimal, stroke: Stroke) -> str:
    """A line across the plot at a value."""
    at, plot = _at(block, block.chart.axis, value), block.plot
    across = Box(at, plot.y, 0, plot.height) if _horizontal(block.chart) else Box(plot.x, at, plot.width, 0)
    seen = draft.look.placed(across, block.box.width)
    return line(draft, name, ((seen.x, seen.y), (seen.right, seen.bottom)), stroke)


def _ticks(draft: Draft, block: ChartBlock) -> str:
    return _ticks_of(draft, block, block.chart.axis) + _ticks_of(draft, block, block.chart.second)


def _ticks_of(draft: Draft, block: ChartBlock, axis: Axis | None) -> str:
    if axis is None or not axis.visible or tick_format(axis):
        return ""
    beyond = axis is block.chart.second
    return "".join(
        _tick(draft, block, _at(block, axis, value), text, beyond)
        for value, text in zip(tick_values(axis), axis.ticks, strict=True)
    )


def _tick(draft: Draft, block: ChartBlock, at: float, words: Text, beyond: bool) -> str:
    height = _height(words, block.style)
    if _horizontal(block.chart):
        width = block.plot.width * fraction(block.chart.axis, block.chart.axis.low + block.chart.axis.step)
        return _text(draft, words, block, Box(at - width / 2, block.plot.bottom + TICK_GAP, width, height), "middle")
    lines, row = block.chart.runs, _style(len(words) - 1, block.style).leading
    right = block.plot.x - (block.style.marker / 2 + block.style.label_gap if lines else TICK_GAP)
    middle = tick_middle(at, height, row, block.plot)
    if beyond:
        start = block.plot.right + TICK_GAP
        return _text(draft, words, block, Box(start, middle - height / 2, block.box.width - start, height), "start")
    return _text(draft, words, block, Box(0, middle - height / 2, right, height), "end")


def _title(draft: Draft, block: ChartBlock) -> str:
    """The axis title behind the last tick, or below the ticks where there is no room."""
    axis, style = block.chart.axis, block.style
    if not axis.visible or not axis.title:
        return ""
    ticks = max(_height(text, style) for text in axis.ticks)
    width, height = _width(axis.title, style), _height(axis.title, style)
    start = max(
        block.plot.right, _at(block, axis, tick_values(axis)[-1]) + _width(axis.ticks[-1], style) / 2 + style.label_gap
    )
    top = block.plot.bottom + TICK_GAP
    if start + width <= block.box.width:
        return _text(draft, axis.title, block, Box(start, top, block.box.width - start, height), "start")
    return _text(draft, axis.title, block, Box(0, top + ticks, block.plot.right, height), "end")


def _reference(draft: Draft, block: ChartBlock) -> str:
    reference, plot, style = block.chart.reference, block.plot, block.style
    if reference is None or block.chart.kind == "area":  # it would lie behind them: there it is a series
        return ""
    at = _at(block, block.chart.axis, reference.value)
    drawn = _across(draft, block, "reference line", reference.value, Stroke("context", 0.75, DASH))
    height, width = _height(reference.label, style), _width(reference.label, style)
    if not reference.label:
        return drawn
    if _horizontal(block.chart):
        left = min(max(at - width / 2, 0.0), block.box.width - width)
        return drawn + _text(draft, reference.label, block, Box(left, plot.y - height, width, height), "middle")
    if block.chart.upright:
        start = plot.right + TICK_GAP + _second_ticks(block)
        return drawn + _text(draft, reference.label, block, Box(start, at - height / 2, width, height), "start")
    return drawn + _text(
        draft, reference.label, block, Box(plot.x + style.label_gap, at - 2 - height, width, height), "start"
    )


def _second_ticks(block: ChartBlock) -> float:
    """The room that the ticks of the second axis take."""
    axis = block.chart.second
    return max(_width(text, block.style) for text in axis.ticks) + TICK_GAP if axis and axis.visible else 0.0


def _text(draft: Draft, words: Text, block: ChartBlock, box: Box, align: Align) -> str:
    lines = tuple(StyledLine(one, _style(index, block.style)) for index, one in enumerate(words))
    place = draft.look.placed(box, block.box.width)
    return text_box(draft, words[0].plain, place, (Paragraph(lines, align=align),), wrap=False)


def _style(index: int, style: ChartStyle) -> TextStyle:
    looks: LabelStyle = second_style(style) if index else axis_style(style)
    return TextStyle(looks.size, looks.size * _LEADING, looks.bold, looks.role)


def _height(words: Text, style: ChartStyle) -> float:
    return sum(_style(index, style).leading for index, _ in enumerate(words))


def _width(words: Text, style: ChartStyle) -> float:
    return max((rough_width(one.plain, _style(index, style).size) for index, one in enumerate(words)), default=0.0)
