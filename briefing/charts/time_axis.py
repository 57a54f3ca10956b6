"""Where a day stands on a time axis whose months are equally wide."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

STEPS = (1, 3, 6)
"""Every month is named, else every quarter, else every half; longer steps count years. Units: months."""
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)


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

    @property
    def crosses_years(self) -> bool:
        """Whether a day and a month do not say which day is meant."""
        return self.first.year != self.last.year

    def month_ticks(self, room: float) -> tuple[dt.date, ...]:
        """The beginnings of months, quarters or halves, as fine as `room` for each name allows; none for long times."""
        step = next((step for step in STEPS if step * self.month_width >= room), None)
        return tuple(day for day in self._starts() if (day.month - 1) % step == 0) if step else ()

    def year_ticks(self, room: float) -> tuple[dt.date, ...]:
        """The beginnings of the years, the first one where the axis begins if it has room before the next."""
        step = next((step for step in YEAR_STEPS if step * 12 * self.month_width >= room), YEAR_STEPS[-1])
        whole = [day for day in self._starts() if day.month == 1 and day.year % step == 0]
        first = self._starts()[0]
        partial = first not in whole and (not whole or self.x(whole[0]) - self.x(first) >= room)
        return (first, *whole) if partial else tuple(whole)

    def _starts(self) -> tuple[dt.date, ...]:
        months = range(_month(self.first), _month(self.last) + 1)
        return tuple(dt.date(number // 12, number % 12 + 1, 1) for number in months)


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1
