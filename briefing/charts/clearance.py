"""A place for a label where no line, dot or other label is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.charts.lettering import Stack, place
from briefing.drawing import Anchor, Box, Disc, Drawn, Label, Polyline, Rect

STEP, AIR = 2.0, 2.0
"""How finely places are tried, and what stays free around the label. Units: points."""


@dataclass(frozen=True, slots=True)
class Drop:
    """How far below and to the right of its usual place a label stands, on which side of its dot, whether under it.

    Units: points.
    """

    down: float
    anchor: Anchor
    under: bool = False
    right: float = 0.0

    def scaled(self, factor: float) -> Drop:
        """The same on a sheet so many times as large."""
        return replace(self, down=self.down * factor, right=self.right * factor)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A label that found its place: `drop` is how far below the one it wanted its middle stands, `right` how far aside.

    `under`: it stands under its dot, so that its value comes first and its remark after.
    """

    datum: str
    stack: Stack
    x: float
    middle: float
    drop: float
    anchor: Anchor
    under: bool = False
    right: float = 0.0

    @property
    def place(self) -> Drop:
        """Where it stands, seen from its dot."""
        return Drop(self.drop, self.anchor, self.under, self.right)

    def marks(self) -> list[Drawn]:
        """The label."""
        return [*place(self.stack, self.x, self.middle, self.anchor, self.datum)]


def free_middle(stack: Stack, x: float, wanted: float, plot: Box, marks: Iterable[Drawn]) -> float | None:
    """The height nearest to `wanted` at which the label, centred on x, is free inside the plot, if there is one."""
    obstacles = [box for mark in marks for box in boxes(mark)]
    half = stack.height / 2
    for offset in _offsets(plot.height):
        middle = wanted + offset
        label = Box(x - stack.width / 2 - AIR, middle - half - AIR, stack.width + 2 * AIR, 2 * (half + AIR))
        inside = plot.y <= middle - half and middle + half <= plot.bottom
        if inside and not any(touch(label, box) for box in obstacles):
            return middle
    return None


def _offsets(reach: float) -> Iterator[float]:
    for step in range(int(reach / STEP)):
        yield -step * STEP
        yield step * STEP


def boxes(mark: Drawn) -> Iterator[Box]:
    """The mark as boxes; a line as a chain of small ones."""
    match mark:
        case Disc(x, y, radius):
            yield Box(x - radius, y - radius, 2 * radius, 2 * radius)
        case Label():
            left = mark.x - mark.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            yield Box(left, mark.y - mark.size * 0.8, mark.width, mark.size)
        case Rect(box):
            yield box
        case Polyline(points):
            for (x1, y1), (x2, y2) in pairwise(points):
                count = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) / (2 * STEP)))
                for part in range(count):
                    a, b = part / count, (part + 1) / count
                    ends = sorted((y1 + (y2 - y1) * a, y1 + (y2 - y1) * b))
                    yield Box(x1 + (x2 - x1) * a, ends[0], (x2 - x1) / count, ends[1] - ends[0])


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes share a place."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
