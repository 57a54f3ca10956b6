"""Where everything on a chart between two axes stands."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from briefing.charts.chart import Axis
from briefing.charts.labels import LabelStyle, axis_style, second_style
from briefing.charts.lettering import Stack, stacked, wrapped
from briefing.charts.plane import Plane, PlanePoint, Spot
from briefing.charts.plane_axes import LARGEST
from briefing.charts.room import TICK_GAP, fraction, too_small
from briefing.drawing import Box
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

HEIGHT = 0.55
"""The preferred height of the plot with its axes. Units: shares of the width."""
LEAST = 0.4
"""The part of the sheet, each way, that the plot needs to be worth drawing."""


@dataclass(frozen=True, slots=True)
class PlaneFrame:
    """The plot area; the titles of the axes, over the upright one and under the other; the reasons under it all."""

    plot: Box
    across_title: Box
    upward_title: Box
    missing: Stack
    bottom: float


def plane_height(plane: Plane, style: ChartStyle, fonts: FontSet, width: float) -> float:
    """The height at which the chart looks best."""
    return width * HEIGHT + _missing(plane, style, fonts, width).height


def plane_frame(plane: Plane, width: float, height: float, style: ChartStyle, fonts: FontSet) -> PlaneFrame:
    """The plot area and what stands around it. Raises: BriefingError when that leaves no room for points."""
    below, beside = (ticks(axis, style, fonts) for axis in (plane.across, plane.upward))
    over, under = (title(axis, style, fonts) for axis in (plane.upward, plane.across))
    missing = _missing(plane, style, fonts, width)
    left = max(max(stack.width for stack in beside) + TICK_GAP, below[0].width / 2)
    right = max(style.marker / 2, below[-1].width / 2)
    top = over.height + max(TICK_GAP, beside[-1].height / 2)
    foot = TICK_GAP + max(stack.height for stack in below)
    reasons = missing.height + (TICK_GAP if missing.rows else 0.0)
    plot = Box(left, top, width - left - right, height - top - foot - under.height - reasons)
    if plot.width < LEAST * width or plot.height < LEAST * height or over.width > width or under.width > plot.right:
        too_small(
            plane, "the axes leave no room for the points", "shorten the titles of the columns, or their translation"
        )
    return PlaneFrame(
        plot,
        Box(plot.right - under.width, plot.bottom + foot, under.width, under.height),
        Box(0.0, 0.0, over.width, over.height),
        missing,
        height,
    )


def ticks(axis: Axis, style: ChartStyle, fonts: FontSet) -> list[Stack]:
    """The texts of an axis."""
    return [stacked(text, axis_style(style), second_style(style), fonts) for text in axis.ticks]


def title(axis: Axis, style: ChartStyle, fonts: FontSet) -> Stack:
    """The title of an axis."""
    return stacked(axis.title, title_style(style), second_style(style), fonts)


def title_style(style: ChartStyle) -> LabelStyle:
    """The style of an axis's title: darker than its ticks."""
    return LabelStyle(style.axis, False, "ink2")


def spot_place(plane: Plane, plot: Box, spot: Spot) -> tuple[float, float]:
    """Where a point stands."""
    across, upward = fraction(plane.across, spot.across), fraction(plane.upward, spot.upward)
    return plot.x + plot.width * across, plot.bottom - plot.height * upward


def radius(plane: Plane, plot: Box, point: PlanePoint, style: ChartStyle) -> float:
    """How large a point is drawn: a dot as any, a bubble by its area."""
    if point.spot is None or point.spot.size is None:
        return (style.small_marker if point.emphasis == "normal" else style.marker) / 2
    share = sqrt(point.spot.size / plane.largest)
    return min(plot.width, plot.height) * LARGEST / 2 * share


def _missing(plane: Plane, style: ChartStyle, fonts: FontSet, width: float) -> Stack:
    """Why rows are no points, one under the other."""
    reasons = Stack(())
    for point in plane.points:
        reasons = reasons.above(wrapped(point.missing, axis_style(style), second_style(style), fonts, width))
    return reasons
