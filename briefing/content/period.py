"""Periods as days: `2024`, `2024-Q4`, `2024-11`, `2024-12-20`, or from one to another: `2024-01/2024-08`."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable

_FORM = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def span(period: str) -> tuple[dt.date, dt.date]:
    """The first and the last day. Raises: ValueError when it is no period."""
    ends = [_single(part) for part in period.split("/")]
    if len(ends) > 2 or ends[0][0] > ends[-1][1]:
        raise ValueError(f"{period} is no period; write two of them, the earlier one first")
    return ends[0][0], ends[-1][1]


def joined(periods: Iterable[str]) -> str | None:
    """The one period when all are alike, else the span from the first day to the last; None when there is none."""
    known = list(dict.fromkeys(periods))
    if len(known) < 2:
        return known[0] if known else None
    parts = [part for period in known for part in period.split("/")]
    first = min(parts, key=lambda part: (_single(part)[0], len(part)))
    last = max(parts, key=lambda part: (_single(part)[1], -len(part)))
    return first if first == last else f"{first}/{last}"


def _single(text: str) -> tuple[dt.date, dt.date]:
    form = _FORM.fullmatch(text)
    if form is None:
        raise ValueError(f"{text} is no period; write 2024, 2024-Q4, 2024-11, 2024-12-20 or 2024-01/2024-08")
    year, quarter, month, day = (int(part) if part else 0 for part in form.groups())
    first_month = quarter * 3 - 2 if quarter else month or 1
    last_month = quarter * 3 or month or 12
    try:
        last_day = day or calendar.monthrange(year, last_month)[1]
        return dt.date(year, first_month, day or 1), dt.date(year, last_month, last_day)
    except ValueError:  # calendar.IllegalMonthError is one too
        raise ValueError(
            f"{text} is in no calendar; months end with 12, and days with the last of their month"
        ) from None
