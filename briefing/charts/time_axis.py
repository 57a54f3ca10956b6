"""Where a day stands on a time axis whose months are equally wide."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

MOST_MONTHS = 18
"""With more months only the years are named."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The months from the first to the last one, between two edges. Units: points."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    @property
    def months(self) -> int:
        """How many months there are."""
        return _month(self.last) - _month(self.first) + 1

    @property
    def month_width(self) -> float:
        """The width of a month."""
        return (self.right - self.left) / self.months

    def x(self, day: dt.date, after: bool = False) -> float:
        """The place of the day's beginning, or of its end."""
        part = (day.day - (0 if after else 1)) / calendar.monthrange(day.year, day.month)[1]
        return self.left + self.month_width * (_month(day) - _month(self.first) + part)

    def ticks(self) -> tuple[dt.date, ...]:
        """The first days of the months or years that are named."""
        starts = [
            dt.date(number // 12, number % 12 + 1, 1) for number in range(_month(self.first), _month(self.last) + 1)
        ]
        return tuple(starts if self.months <= MOST_MONTHS else (day for day in starts if day.month == 1))


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1
