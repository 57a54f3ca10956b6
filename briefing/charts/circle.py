"""A circle on a sheet, and the surfaces that its sectors are."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, cos, hypot, pi, sin

from briefing.charts.sectors import Sector
from briefing.drawing import Box

Spot = tuple[float, float]
SMOOTH = 1.5
"""How long the straight pieces of an arc are at most. Units: degrees."""


@dataclass(frozen=True, slots=True)
class Circle:
    """`hole`: the part of its radius that is left out; `against`: on its sheet it runs against the clock."""

    x: float
    y: float
    radius: float
    hole: float = 0.0
    against: bool = False

    @property
    def box(self) -> Box:
        """The square around it."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)

    def aside(self, turn: float) -> float:
        """How far to the right a direction leads, from -1 to 1."""
        return sin(2 * pi * turn) * (-1 if self.against else 1)

    def spot(self, turn: float, share: float = 1.0) -> Spot:
        """The point in that direction, at a share of the radius."""
        reach = self.radius * share
        return self.x + reach * self.aside(turn), self.y - reach * cos(2 * pi * turn)

    def cuts(self, start: Spot, end: Spot) -> bool:
        """Whether a line passes over the circle."""
        (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
        nearest = ((self.x - x) * dx + (self.y - y) * dy) / (dx * dx + dy * dy)
        part = min(1.0, max(0.0, nearest))
        return hypot(x + dx * part - self.x, y + dy * part - self.y) < self.radius

    def arc(self, sector: Sector, share: float = 1.0) -> tuple[Spot, ...]:
        """Points of a sector so near to each other that what they bound looks round."""
        count = max(1, ceil((sector.end - sector.start) * 360 / SMOOTH))
        step = (sector.end - sector.start) / count
        return tuple(self.spot(sector.start + step * number, share) for number in range(count + 1))

    def surface(self, sector: Sector) -> tuple[Spot, ...]:
        """The outline of a sector: its outer arc, and back along the inner one or over the middle."""
        inner = reversed(self.arc(sector, self.hole)) if self.hole else ((self.x, self.y),)
        return (*self.arc(sector), *inner)
