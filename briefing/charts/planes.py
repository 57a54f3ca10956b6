"""Scatter and bubble charts: points between two axes, each named beside it."""

from __future__ import annotations

from briefing.charts.bar_axis import GRID, TICK, TITLE
from briefing.charts.lettering import place, row_height
from briefing.charts.marks import bubble, dot
from briefing.charts.plane import AxisName, Plane, PlanePoint
from briefing.charts.plane_frame import PlaneFrame, plane_frame, radius, spot_place, ticks, title
from briefing.charts.plane_labels import plane_labels, reference_line
from briefing.charts.room import TICK_GAP, fraction, tick_middle
from briefing.charts.scale import tick_values
from briefing.drawing import Disc, Drawing, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

MISSING = ":missing"
"""What the reasons under the axes are called."""


def draw_plane(plane: Plane, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks. Raises: BriefingError when its names find no place beside their points."""
    frame = plane_frame(plane, width, height, style, fonts)
    dots = _discs(plane, frame, style)
    marks = _scale_marks(plane, frame, "across", style, fonts) + _scale_marks(plane, frame, "upward", style, fonts)
    marks += [*_titles(plane, frame, style, fonts), *_surroundings(plane, frame), *dots]
    labels = plane_labels(plane, frame, width, style, fonts, dots)
    return Drawing(width, height, (*marks, *(mark for label in labels for mark in label.marks())))


def _discs(plane: Plane, frame: PlaneFrame, style: ChartStyle) -> list[Disc]:
    """The points, those that come later over the earlier ones."""
    return [disc for point in plane.points for disc in _disc(plane, frame, point, style)]


def _surroundings(plane: Plane, frame: PlaneFrame) -> list[Drawn]:
    """The line across the points, and under the axes why rows are no points."""
    line: list[Drawn] = [reference_line(plane, frame.plot)] if plane.reference else []
    return [*line, *place(frame.missing, 0.0, frame.bottom - frame.missing.height / 2, datum=MISSING)]


def _scale_marks(plane: Plane, frame: PlaneFrame, name: AxisName, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """The gridlines of an axis, darker at zero, and its ticks."""
    axis, plot, marks = plane.axis(name), frame.plot, list[Drawn]()
    for index, (value, stack) in enumerate(zip(tick_values(axis), ticks(axis, style, fonts), strict=True)):
        share = fraction(axis, value)
        stroke = Stroke("ink", style.baseline) if value == 0 else Stroke("grid", style.grid)
        if name == "across":
            x = plot.x + plot.width * share
            marks.append(Polyline(((x, plot.y), (x, plot.bottom)), stroke, f"{name}{GRID}"))
            marks += place(stack, x, plot.bottom + TICK_GAP + stack.height / 2, "middle", f"{name}{TICK}{index}")
        else:
            y = plot.bottom - plot.height * share
            marks.append(Polyline(((plot.x, y), (plot.right, y)), stroke, f"{name}{GRID}"))
            row = row_height(stack.rows[-1]) if stack.rows else 0.0
            marks += place(
                stack, plot.x - TICK_GAP, tick_middle(y, stack.height, row, plot), "end", f"{name}{TICK}{index}"
            )
    return marks


def _titles(plane: Plane, frame: PlaneFrame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    across, upward = frame.across_title, frame.upward_title
    marks = [
        *place(title(plane.across, style, fonts), across.right, across.y + across.height / 2, "end", f"across{TITLE}")
    ]
    return [
        *marks,
        *place(title(plane.upward, style, fonts), upward.x, upward.y + upward.height / 2, datum=f"upward{TITLE}"),
    ]


def _disc(plane: Plane, frame: PlaneFrame, point: PlanePoint, style: ChartStyle) -> list[Disc]:
    if point.spot is None:
        return []
    x, y = spot_place(plane, frame.plot, point.spot)
    reach = radius(plane, frame.plot, point, style)
    if plane.kind == "bubble":
        return [bubble(x, y, reach, point.role, point.form, style.outline, point.key)]
    return [dot(x, y, 2 * reach, point.role, point.form, style.outline, point.key)]
