"""The names of points: each beside its point, where it lies on nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Literal

from briefing.charts.bar_axis import REFERENCE, REFERENCE_WIDTH
from briefing.charts.clearance import boxes, touch
from briefing.charts.labels import BESIDE_BAR, LabelStyle, axis_style, second_style
from briefing.charts.lettering import LEADING, Stack, place, stacked, wrapped
from briefing.charts.marks import DASH
from briefing.charts.note_stacks import WIDEST
from briefing.charts.placement import settle
from briefing.charts.plane import Plane, PlanePoint
from briefing.charts.plane_frame import PlaneFrame, radius, spot_place
from briefing.charts.room import TICK_GAP, fraction, too_small
from briefing.charts.scale import ZERO
from briefing.drawing import Anchor, Box, Disc, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

PlaneSide = Literal["behind", "before", "above", "below"]
"""Where a name stands, seen from its point in reading direction."""
_ANCHORS: dict[PlaneSide, Anchor] = {"behind": "start", "before": "end", "above": "middle", "below": "middle"}
LINE = Stroke("context", REFERENCE_WIDTH, DASH)
SLICES = 8
LEADED = LEADING - 1
"""What of a label's height is free of letters. Units: em."""
GAP, TIGHT, SLID = 0.4, 2.0, 6.0
"""Between a point and its name beside it, in label gaps; above or below it, and how far a name then reaches at least
beyond the point's middle on either side, in points."""


@dataclass(frozen=True, slots=True)
class PlaneLabel:
    """A name with its rows, the side on which it stands, and its middle."""

    datum: str
    stack: Stack
    side: PlaneSide
    x: float
    y: float

    def marks(self) -> list[Drawn]:
        """The label."""
        return [*place(self.stack, self.x, self.y, _ANCHORS[self.side], self.datum)]


def plane_labels(
    plane: Plane, frame: PlaneFrame, width: float, style: ChartStyle, fonts: FontSet, discs: Sequence[Disc]
) -> tuple[PlaneLabel, ...]:
    """The names of the points and of the line across. Raises: BriefingError when some name has no place."""
    plot = frame.plot
    named = [point for point in plane.points if point.spot and point.label]
    room = Box(plot.x, 0.0, width - plot.x, plot.bottom + TICK_GAP)
    zeros = [box for line in _zeros(plane, plot) for box in boxes(line)]
    wanted = [_clear(_beside(plane, plot, room, point, style, fonts), zeros) for point in named]
    taken = [frame.upward_title, *(box for disc in discs for box in _slices(disc))]
    if plane.reference:
        taken += boxes(reference_line(plane, plot))
        wanted.append(_on_line(plane, plot, style, fonts))
    found = settle([[_box(label) for label in labels] for labels in wanted], room, taken)
    if found is None:
        too_small(plane, "the names of the points find no place beside them", "show fewer rows, or shorten their names")
    return tuple(labels[choice] for labels, choice in zip(wanted, found, strict=True))


def _clear(labels: Sequence[PlaneLabel], lines: Sequence[Box]) -> list[PlaneLabel]:
    """The places of a name that no line crosses, then the others: if need be, it is crossed."""
    return sorted(labels, key=lambda label: any(touch(_box(label), line) for line in lines))


def _zeros(plane: Plane, plot: Box) -> Iterator[Polyline]:
    """The lines at zero, which are as dark as letters."""
    if plane.across.low <= 0 <= plane.across.high:
        x = plot.x + plot.width * fraction(plane.across, ZERO)
        yield Polyline(((x, plot.y), (x, plot.bottom)), LINE)
    if plane.upward.low <= 0 <= plane.upward.high:
        y = plot.bottom - plot.height * fraction(plane.upward, ZERO)
        yield Polyline(((plot.x, y), (plot.right, y)), LINE)


def reference_line(plane: Plane, plot: Box) -> Polyline:
    """The line across the chart, which must have one."""
    assert plane.reference is not None
    y = plot.bottom - plot.height * fraction(plane.upward, plane.reference.value)
    return Polyline(((plot.x, y), (plot.right, y)), LINE, REFERENCE)


def label_looks(point: PlanePoint, style: ChartStyle) -> tuple[LabelStyle, LabelStyle]:
    """The styles of a name in the first language and in the second."""
    loud = point.emphasis != "normal"
    role = BESIDE_BAR.get(point.role, "ink3")
    return LabelStyle(style.name if loud else style.axis, loud, role), second_style(style)


def _beside(
    plane: Plane, plot: Box, room: Box, point: PlanePoint, style: ChartStyle, fonts: FontSet
) -> list[PlaneLabel]:
    """The places of a name: behind its point, before it, above and below it, there also slid to either side."""
    assert point.spot is not None
    stack = stacked(point.label, *label_looks(point, style), fonts)
    stack = stack.above(_below(point, style, fonts))
    x, y = spot_place(plane, plot, point.spot)
    reach = radius(plane, plot, point, style)
    aside, away = reach + style.label_gap * GAP, reach + TIGHT + stack.height / 2
    slide, half = max(0.0, stack.width / 2 - SLID), stack.width / 2
    within = min(max(x, room.x + half), room.right - half)
    over = [(at, y + down) for at in (x, x + slide, x - slide, within) for down in (-away, away)]
    beside = [y, y - stack.height / 2, y + stack.height / 2]
    return [
        *(PlaneLabel(point.key, stack, "behind", x + aside, at) for at in beside[:1]),
        *(PlaneLabel(point.key, stack, "before", x - aside, at) for at in beside[:1]),
        *(PlaneLabel(point.key, stack, "above" if at < y else "below", left, at) for left, at in over),
        *(PlaneLabel(point.key, stack, "behind", x + aside, at) for at in beside[1:]),
        *(PlaneLabel(point.key, stack, "before", x - aside, at) for at in beside[1:]),
    ]


def _below(point: PlanePoint, style: ChartStyle, fonts: FontSet) -> Stack:
    """What stands under a name: its figures, and the remark on it."""
    first = axis_style(style)
    figures = stacked(point.figures, LabelStyle(first.size, False, "ink2"), second_style(style), fonts)
    return figures.above(_note(point, style, fonts))


def _note(point: PlanePoint, style: ChartStyle, fonts: FontSet) -> Stack:
    first = axis_style(style)
    return wrapped(point.note, first, second_style(style), fonts, WIDEST * first.size)


def _on_line(plane: Plane, plot: Box, style: ChartStyle, fonts: FontSet) -> list[PlaneLabel]:
    """The places of the words for the line across: above it and below it, at its start and at its end."""
    assert plane.reference is not None
    stack = stacked(plane.reference.label, axis_style(style), second_style(style), fonts)
    y, away = reference_line(plane, plot).points[0][1], TIGHT + stack.height / 2
    middle = plot.x + plot.width / 2
    ends: tuple[tuple[PlaneSide, float], ...]
    ends = (
        ("behind", plot.x + TIGHT),
        ("before", plot.right),
        ("above", middle),
        ("above", plot.x + plot.width * 0.75),
    )
    return [PlaneLabel(REFERENCE, stack, side, x, y + away * sign) for sign in (-1, 1) for side, x in ends]


def _slices(disc: Disc) -> list[Box]:
    """A disc as boxes on top of each other, so that names may come close to its shoulders."""
    edges = [disc.radius * (2 * place / SLICES - 1) for place in range(SLICES + 1)]
    made = []
    for top, bottom in pairwise(edges):
        nearest = 0.0 if top <= 0 <= bottom else min(abs(top), abs(bottom))
        half = sqrt(max(0.0, disc.radius**2 - nearest**2))
        made.append(Box(disc.x - half, disc.y + top, 2 * half, bottom - top))
    return made


def _box(label: PlaneLabel) -> Box:
    width, height = label.stack.width, label.stack.height - LEADED * label.stack.rows[0][0].style.size
    left = label.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[_ANCHORS[label.side]]
    return Box(left, label.y - height / 2, width, height)
