"""Where everything on a chart stands, computed once: as a drawing, and as the plot area of the native chart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from briefing.charts.areas import area_drops, area_texts, draw_areas
from briefing.charts.bars import bar_drops, bar_frame, bars_height, draw_bars
from briefing.charts.chart import Chart
from briefing.charts.clearance import Drop
from briefing.charts.columns import column_drops, column_frame, columns_height, draw_columns, note_room
from briefing.charts.combination import combination_drops, combination_height, draw_combination
from briefing.charts.dots import dot_frame, dots_height, draw_dots
from briefing.charts.lines import draw_lines, line_drops, line_frame, lines_height
from briefing.charts.note_stacks import note_stack
from briefing.charts.pie import draw_pie, pie_frame, pie_height, sector_moves
from briefing.charts.plane import Plane, Plotted
from briefing.charts.plane_frame import plane_frame, plane_height
from briefing.charts.planes import draw_plane
from briefing.drawing import Box, Drawing, Drawn, Polygon
from briefing.text import Text
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet


def draw_chart(chart: Plotted, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks on a sheet no higher than `height`. Raises: BriefingError when its labels do not fit."""
    if isinstance(chart, Plane):
        return draw_plane(chart, width, height, style, fonts)
    match chart.kind:
        case "bar" | "range":
            return draw_bars(chart, width, height, style, fonts)
        case "dot":
            return draw_dots(chart, width, height, style, fonts)
        case "column" | "waterfall":
            return draw_columns(chart, width, height, style, fonts)
        case "combination":
            return draw_combination(chart, width, height, style, fonts)
        case "area":
            return draw_areas(chart, width, height, style, fonts)
        case "line" | "slope":
            return draw_lines(chart, width, height, style, fonts)
        case "pie" | "doughnut":
            return draw_pie(chart, width, height, style, fonts)
        case _:
            assert_never(chart.kind)


def plot_area(chart: Plotted, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Box:
    """The rectangle between the axes, in which the marks stand. Raises: BriefingError when its labels do not fit."""
    if isinstance(chart, Plane):
        return plane_frame(chart, width, height, style, fonts).plot
    match chart.kind:
        case "bar" | "range":
            return bar_frame(chart, width, height, style, fonts).plot
        case "dot":
            return dot_frame(chart, width, height, style, fonts).plot
        case "column" | "waterfall" | "combination":
            return column_frame(chart, width, height, style, fonts).plot
        case "line" | "slope" | "area":
            return line_frame(chart, width, height, style, fonts).plot
        case "pie" | "doughnut":
            return pie_frame(chart, width, height, style, fonts).circle.box
        case _:
            assert_never(chart.kind)


def label_drops(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Mapping[str, Drop]:
    """Where the labels stand that have no room beside their marks, by datum; what is not named has room."""
    match chart.kind:
        case "bar" | "range":
            return bar_drops(chart, width, height, style, fonts)
        case "column" | "waterfall":
            return column_drops(chart, width, height, style, fonts)
        case "combination":
            own = column_drops(chart, width, height, style, fonts)
            return {**own, **combination_drops(chart, width, height, style, fonts)}
        case "line" | "slope":
            return line_drops(chart, width, height, style, fonts)
        case "area":
            return area_drops(chart, width, height, style, fonts)
        case "pie" | "doughnut" | "dot":
            return {}
        case _:
            assert_never(chart.kind)


def label_notes(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Mapping[str, Text]:
    """The remarks on points by datum, a line for each row in which they stand with the labels."""
    noted = {
        f"{series.key}/{category.key}": point
        for series in chart.series
        for category, point in zip(chart.categories, series.points, strict=True)
        if point.note
    }
    room = note_room(chart, width, height, style, fonts) if noted and chart.upright else None
    stacks = {datum: note_stack(chart, point, style, fonts, room) for datum, point in noted.items()}
    return {datum: tuple(one.words for row in stack.rows for one in row) for datum, stack in stacks.items()}


def free_marks(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> tuple[Drawn, ...]:
    """What a native chart has no place for: what stands around sectors, names and reasons of an area that is cut."""
    if chart.kind == "area":
        return area_texts(chart, width, height, style, fonts)
    drawn = draw_chart(chart, width, height, style, fonts).marks if chart.is_round else ()
    return tuple(mark for mark in drawn if not isinstance(mark, Polygon))


def label_moves(
    chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet
) -> Mapping[str, tuple[float, float]]:
    """How far right of and below its usual place each label of a sector stands, by datum."""
    return sector_moves(chart, width, height, style, fonts) if chart.is_round else {}


def chart_height(chart: Plotted, style: ChartStyle, fonts: FontSet, width: float) -> float:
    """The height at which the chart looks best: bars as thick as they may be. Units: points."""
    if isinstance(chart, Plane):
        return plane_height(chart, style, fonts, width)
    match chart.kind:
        case "bar" | "range":
            return bars_height(chart, width, style, fonts)
        case "dot":
            return dots_height(chart, width, style, fonts)
        case "column" | "waterfall":
            return columns_height(style)
        case "combination":
            return combination_height(style)
        case "line" | "slope" | "area":
            return lines_height(chart, style, fonts, width)
        case "pie" | "doughnut":
            return pie_height(chart, width, style, fonts)
        case _:
            assert_never(chart.kind)
