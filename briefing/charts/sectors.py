"""The sectors of a circle before it has a size: from where to where they reach, clockwise from twelve o'clock."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.charts.chart import Chart, Point
from briefing.charts.scale import ZERO

HOLE = 0.5
"""The hole of a doughnut, measured by its whole width: LibreOffice (7.4) draws no other."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A part of the whole. Units: `start` and `end` in turns."""

    category: int
    start: float
    end: float
    point: Point
    datum: str

    @property
    def middle(self) -> float:
        """Half way round it."""
        return (self.start + self.end) / 2


def sectors(chart: Chart) -> tuple[Sector, ...]:
    """The sectors in their order; missing values have none."""
    (series,) = chart.series
    total = sum((point.high or ZERO for point in series.points), ZERO)
    made, reached = list[Sector](), ZERO
    for index, point in enumerate(series.points):
        if point.high is not None:
            start, reached = reached, reached + point.high
            datum = f"{series.key}/{chart.categories[index].key}"
            made.append(Sector(index, float(start / total), float(reached / total), point, datum))
    return tuple(made)
