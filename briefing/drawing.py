"""A drawing: a closed list of marks that any pen can transcribe, decided to the last point.

Units: points, origin top left, y down. Colours are roles of the theme, never values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefing.text import Line

Role = Literal[
    "ink", "ink2", "ink3", "accent", "context", "soft", "tint", "rule", "grid", "wash", "paper", "third", "fourth"
]
Anchor = Literal["start", "middle", "end"]
OPPOSITE: Mapping[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
"""What an anchor or an alignment is called from the other side."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the far edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def mirrored(self, width: float) -> Box:
        """The rectangle on the other side of a sheet that is `width` wide."""
        return Box(width - self.right, self.y, self.width, self.height)

    def scaled(self, factor: float) -> Box:
        """The rectangle on a sheet that is so many times as large."""
        return Box(self.x * factor, self.y * factor, self.width * factor, self.height * factor)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A pen: its colour, its width, and the lengths of dash and gap (empty: solid)."""

    role: Role
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Fill:
    """A surface: flat, or hatched at 45 degrees in `role` on paper."""

    role: Role
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; `datum` names the value it stands for (`series/category`), if any."""

    box: Box
    fill: Fill | None = None
    stroke: Stroke | None = None
    datum: str = ""


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through points; `datum` names the series it stands for, if any."""

    points: tuple[tuple[float, float], ...]
    stroke: Stroke
    datum: str = ""


@dataclass(frozen=True, slots=True)
class Polygon:
    """A surface between points, closed; arcs come as so many points that none is seen. `datum`: as of a rectangle."""

    points: tuple[tuple[float, float], ...]
    fill: Fill | None = None
    stroke: Stroke | None = None
    datum: str = ""

    @property
    def bounds(self) -> Box:
        """The box around it."""
        xs, ys = zip(*self.points, strict=True)
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@dataclass(frozen=True, slots=True)
class Disc:
    """A dot around (x, y)."""

    x: float
    y: float
    radius: float
    fill: Fill | None = None
    stroke: Stroke | None = None
    datum: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text on the baseline y, its left end, middle or right end (`start`, `middle`, `end`) at x.

    `width`: as measured.
    """

    x: float
    y: float
    words: Line
    size: float
    width: float
    role: Role = "ink"
    bold: bool = False
    anchor: Anchor = "start"
    datum: str = ""


Drawn = Rect | Polyline | Polygon | Disc | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in painting order on a sheet of `width` × `height`."""

    width: float
    height: float
    marks: tuple[Drawn, ...]
