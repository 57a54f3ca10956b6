"""The labels of sectors: beside the circle at their height, kept apart, each as near to its sector as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sqrt

from briefing.charts.chart import Chart
from briefing.charts.circle import Circle
from briefing.charts.labels import category_style, label_style, second_label_style, second_style
from briefing.charts.lettering import Stack, inline, place, wrapped
from briefing.charts.sectors import Sector
from briefing.charts.spread import spread
from briefing.drawing import Anchor, Box, Label, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

NAME_SHARE = 0.3
"""The part of the sheet's width that a name may take before it is broken into lines."""
BESIDE, BETWEEN = 0.8, 0.5
"""Between the circle and a label, and between two labels, measured by the gap beside a bar."""
LEADER = 0.75


@dataclass(frozen=True, slots=True)
class SectorLabel:
    """A label in its place."""

    sector: Sector
    stack: Stack
    box: Box
    anchor: Anchor

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the label."""
        return self.box.x + self.box.width / 2, self.box.y + self.box.height / 2

    @property
    def edge(self) -> float:
        """The x of its side towards the circle."""
        return self.box.x if self.anchor == "start" else self.box.right

    def marks(self) -> list[Label]:
        """The letters, ranged on the circle's side."""
        return place(self.stack, self.edge, self.middle[1], self.anchor, self.sector.datum)


def label_stack(chart: Chart, sector: Sector, width: float, style: ChartStyle, fonts: FontSet) -> Stack:
    """The name of a sector and its value below."""
    category, second = chart.categories[sector.category], second_style(style)
    name = wrapped(category.label, category_style(chart, category, style), second, fonts, width * NAME_SHARE)
    name = name.above(wrapped(category.subtitle, second, second, fonts, width * NAME_SHARE))
    looks = label_style(chart, sector.point, style), second_label_style(chart, sector.point, style)
    return name.above(inline(sector.point.label, *looks, fonts))


def sector_labels(
    labels: Sequence[tuple[Sector, Stack]], circle: Circle, height: float, style: ChartStyle
) -> tuple[SectorLabel, ...] | None:
    """The labels around the circle on a sheet of that height; None when they do not fit under each other."""
    made: list[SectorLabel] = []
    for right in (True, False):
        side = [(sector, stack) for sector, stack in labels if (circle.aside(sector.middle) >= 0) == right]
        wanted = [_level(circle, sector, stack, style) for sector, stack in side]
        room = [stack.height + air(style) for _, stack in side]
        middles = spread(wanted, room, -air(style) / 2, height + air(style) / 2)
        if middles is None:
            return None
        for (sector, stack), middle in zip(side, middles, strict=True):
            box = _beside(circle, stack, middle, right, style)
            made.append(SectorLabel(sector, stack, box, "start" if right else "end"))
    return tuple(made)


def air(style: ChartStyle) -> float:
    """What stays free between two labels."""
    return style.label_gap * BETWEEN


def leaders(labels: Sequence[SectorLabel], circle: Circle, style: ChartStyle) -> list[Polyline]:
    """A line to each label that had to move so far that its sector does not reach to its height.

    None across other sectors: there the order has to do.
    """
    made, half = [], style.label_gap * BESIDE / 2
    for label in labels:
        right, level = label.anchor == "start", label.middle[1]
        beside = [y for x, y in circle.arc(label.sector) if (x >= circle.x) == right]
        if not min(beside) <= level <= max(beside):
            out = circle.spot(label.sector.middle, 1 + half / circle.radius)
            end = label.edge - half if right else label.edge + half, level
            if not circle.cuts(out, end):
                made.append(Polyline((circle.spot(label.sector.middle), out, end), Stroke("context", LEADER)))
    return made


def _level(circle: Circle, sector: Sector, stack: Stack, style: ChartStyle) -> float:
    """The height at which the middle of a label wants to stand."""
    up = cos(2 * pi * sector.middle)
    return circle.y - (circle.radius + style.label_gap * BESIDE + stack.height / 2) * up


def _beside(circle: Circle, stack: Stack, middle: float, right: bool, style: ChartStyle) -> Box:
    """Where a label stands at a height: it just keeps clear of the circle."""
    gap = style.label_gap * BESIDE
    reach, off = circle.radius + gap, max(0.0, abs(middle - circle.y) - stack.height / 2)
    out = max(gap, sqrt(max(0.0, reach**2 - off**2)))
    left = circle.x + out if right else circle.x - out - stack.width
    return Box(left, middle - stack.height / 2, stack.width, stack.height)
