"""The value axis under horizontal bars: gridlines, ticks, its title, and the reference line."""

from __future__ import annotations

from briefing.charts.chart import Chart
from briefing.charts.labels import axis_style, second_style
from briefing.charts.lettering import Stack, place, stacked
from briefing.charts.marks import DASH
from briefing.charts.room import TICK_GAP, fraction, reference_stack
from briefing.charts.scale import tick_values
from briefing.drawing import Anchor, Box, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

REFERENCE_WIDTH = 0.75
TITLE, TICK, GRID, REFERENCE = ":title", ":tick", ":grid", ":reference"
"""What the marks of an axis and of the line across are called."""


def draw_bar_axis(chart: Chart, width: float, plot: Box, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """What stands behind the bars: gridlines and ticks of a visible axis, and the reference line."""
    marks: list[Drawn] = []
    if chart.axis.visible:
        for index, (value, stack) in enumerate(zip(tick_values(chart.axis), _ticks(chart, style, fonts), strict=True)):
            x = plot.x + plot.width * fraction(chart.axis, value)
            if value:
                marks.append(upright(x, plot, Stroke("grid", style.grid), GRID))
            marks += place(stack, x, plot.bottom + TICK_GAP + stack.height / 2, "middle", f"{TICK}{index}")
        title = stacked(chart.axis.title, axis_style(style), second_style(style), fonts)
        x, down = _title_place(chart, width, plot.x, plot.width, style, fonts)
        side: Anchor = "start" if x > plot.x else "end"
        marks += place(title, x, plot.bottom + TICK_GAP + down + title.height / 2, side, TITLE)
    if chart.reference:
        x = plot.x + plot.width * fraction(chart.axis, chart.reference.value)
        marks.append(upright(x, plot, Stroke("context", REFERENCE_WIDTH, DASH), REFERENCE))
        stack = reference_stack(chart, style, fonts)
        x = min(max(x, stack.width / 2), width - stack.width / 2)
        marks += place(stack, x, plot.y - stack.height / 2, "middle", REFERENCE)
    return marks


def bar_axis_height(chart: Chart, width: float, left: float, extent: float, style: ChartStyle, fonts: FontSet) -> float:
    """What the axis takes below the plot."""
    if not chart.axis.visible:
        return 0.0
    title = stacked(chart.axis.title, axis_style(style), second_style(style), fonts)
    _, down = _title_place(chart, width, left, extent, style, fonts)
    return TICK_GAP + max(_tick_height(chart, style, fonts), down + title.height)


def upright(x: float, plot: Box, stroke: Stroke, datum: str = "") -> Polyline:
    """A line from the top of the plot to its bottom."""
    return Polyline(((x, plot.y), (x, plot.bottom)), stroke, datum)


def _ticks(chart: Chart, style: ChartStyle, fonts: FontSet) -> list[Stack]:
    return [stacked(text, axis_style(style), second_style(style), fonts) for text in chart.axis.ticks]


def _title_place(
    chart: Chart, width: float, left: float, extent: float, style: ChartStyle, fonts: FontSet
) -> tuple[float, float]:
    """Where the axis's title starts and how far below the ticks' top: behind the last tick, before the first, or below.

    Left of the plot it ends at that place.
    """
    title = stacked(chart.axis.title, axis_style(style), second_style(style), fonts)
    last = left + extent * fraction(chart.axis, tick_values(chart.axis)[-1])
    ticks = _ticks(chart, style, fonts)
    behind = max(left + extent, last + ticks[-1].width / 2 + style.label_gap)
    if behind + title.width <= width:
        return behind, 0.0
    before = left - max(style.category_gap, ticks[0].width / 2 + 2)
    if title.width <= before:
        return before, 0.0
    return left + 1e-3, _tick_height(chart, style, fonts)


def _tick_height(chart: Chart, style: ChartStyle, fonts: FontSet) -> float:
    return max(stack.height for stack in _ticks(chart, style, fonts))
