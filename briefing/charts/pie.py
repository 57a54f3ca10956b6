"""Pies and doughnuts: sectors clockwise from twelve o'clock, each with its name and its value beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot

from briefing.charts.chart import Chart
from briefing.charts.circle import Circle
from briefing.charts.labels import LabelStyle, axis_style, second_style
from briefing.charts.lettering import Stack, place, stacked, wrapped
from briefing.charts.marks import patch
from briefing.charts.room import TICK_GAP, too_small
from briefing.charts.sector_labels import SectorLabel, air, label_stack, leaders, sector_labels
from briefing.charts.sectors import HOLE, sectors
from briefing.drawing import Drawing, Drawn, Label
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

HEIGHT = 10.0
"""The preferred height, measured by the size of the key value."""
LEAST_SHARE = 0.15
"""The part of the width that the radius needs for its sectors to be told apart."""


@dataclass(frozen=True, slots=True)
class PieFrame:
    """The circle, and the labels around it; below `foot` stands why values are missing."""

    circle: Circle
    labels: tuple[SectorLabel, ...]
    foot: float


def pie_height(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> float:
    """The height at which the chart looks best: enough for all labels on either side."""
    sides = {True: 0.0, False: 0.0}
    for sector in sectors(chart):
        sides[sector.middle < 1 / 2] += label_stack(chart, sector, width, style, fonts).height + air(style)
    return max(HEIGHT * style.key_value, *sides.values()) + _below(chart, width, style, fonts)


def pie_frame(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> PieFrame:
    """The largest circle around which all labels find room. Raises: BriefingError when there is none."""
    room = height - _below(chart, width, style, fonts)
    labels = [(sector, label_stack(chart, sector, width, style, fonts)) for sector in sectors(chart)]
    for radius in range(int(min(width, room) / 2 - air(style)), int(width * LEAST_SHARE), -1):
        hole = HOLE if chart.kind == "doughnut" else 0.0
        circle = Circle(width / 2, room / 2, radius, hole, chart.from_right)
        placed = sector_labels(labels, circle, room, style)
        if placed is not None and all(one.box.x >= 0 and one.box.right <= width for one in placed):
            return PieFrame(circle, placed, room)
    hint = "shorten the names of the rows, or use `chart: bar`"
    too_small(chart, "the labels leave no room for the circle", hint)


def draw_pie(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks. Raises: BriefingError when a label does not fit."""
    frame = pie_frame(chart, width, height, style, fonts)
    circle = frame.circle
    marks: list[Drawn] = [
        patch(circle.surface(one), one.point.role, one.point.form, style, one.datum) for one in sectors(chart)
    ]
    marks += leaders(frame.labels, circle, style)
    marks += [mark for label in frame.labels for mark in label.marks()]
    marks += _whole(chart, circle, style, fonts)
    marks += _absent(chart, width, frame.foot, style, fonts)
    return Drawing(width, height, tuple(marks))


def sector_moves(
    chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet
) -> Mapping[str, tuple[float, float]]:
    """How far from its usual place each label stands, by datum.

    That is the middle of its sector: outside of it, programs differ about where a label stands.
    """
    frame, moves = pie_frame(chart, width, height, style, fonts), dict[str, tuple[float, float]]()
    for label in frame.labels:
        (x, y), (to_x, to_y) = frame.circle.spot(label.sector.middle, (1 + frame.circle.hole) / 2), label.middle
        moves[label.sector.datum] = to_x - x, to_y - y
    return moves


def _whole(chart: Chart, circle: Circle, style: ChartStyle, fonts: FontSet) -> list[Label]:
    """The sum of all sectors in the hole of a doughnut."""
    if chart.total is None:
        return []
    number = stacked(chart.total.points[0].label, LabelStyle(style.value, True, "ink"), second_style(style), fonts)
    stack = number.above(stacked(chart.total.name, axis_style(style), second_style(style), fonts))
    if hypot(stack.width, stack.height) > 2 * circle.radius * circle.hole:
        too_small(chart, "the total does not fit into the ring", "leave `totals` out, and say it in words")
    return place(stack, circle.x, circle.y, "middle", chart.total.key)


def _below(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> float:
    """What the reasons for missing values take at the foot of the sheet."""
    heights = [stack.height for _, stack in _reasons(chart, width, style, fonts)]
    return TICK_GAP + sum(heights) if heights else 0.0


def _absent(chart: Chart, width: float, foot: float, style: ChartStyle, fonts: FontSet) -> list[Label]:
    marks, top = list[Label](), foot + TICK_GAP
    for datum, stack in _reasons(chart, width, style, fonts):
        marks += place(stack, width / 2, top + stack.height / 2, "middle", datum)
        top += stack.height
    return marks


def _reasons(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> list[tuple[str, Stack]]:
    (series,) = chart.series
    return [
        (f"{series.key}/{category.key}", wrapped(point.missing, axis_style(style), second_style(style), fonts, width))
        for category, point in zip(chart.categories, series.points, strict=True)
        if point.low is None
    ]
