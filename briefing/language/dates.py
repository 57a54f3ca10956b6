"""Dates and periods as a language writes them, from the patterns of the furniture catalog and CLDR's month names."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Literal

from briefing.content.period import span
from briefing.language.decimals import locale_of
from briefing.language.furniture import word

DateForm = Literal["long", "medium", "iso", "day", "month", "short", "short_year"]
"""In Chinese and English: 2024年5月13日 · 13 May 2024, 2024-05-13 · 13 May 2024, 2024-05-13 in both, 5月13日 · 13 May,
2024年5月 · May 2024, and beside a timeline's dot 5.13 · 13 May, or 2024.05.13 · 13 May 2024 where years differ.
`medium` shortens the month: 20 Nov 2024.
"""


def write_date(date: dt.date, lang: str, form: DateForm = "long") -> str:
    """A date in one of the forms."""
    return word(lang, f"date/{form}", **_fields(date, lang))


def write_span(start: dt.date, end: dt.date, lang: str, years: bool = False) -> str:
    """Two dates beside a timeline's bar: 5.06–5.22, 6–22 May; with `years` they are named."""
    key = "period/short_year" if years else "period/short"
    if start.year != end.year:
        key = "period/short_across_years"
    elif start.month == end.month:
        key += "_in_month"
    return word(lang, key, **_fields(start, lang), **_fields(end, lang, "end_"))


def write_period(period: str, lang: str, form: Literal["long", "medium"] = "long") -> str:
    """A period of the content (`2024`, `2024-Q4`, `2024-11`, `2024-01/2024-08`) in words; `form` is for single days."""
    start, _, end = period.partition("/")
    first, last = span(period)
    if not end:
        return word(lang, f"date/{form if _unit(start) == 'day' else _unit(start)}", **_fields(first, lang))
    same_year, same_month = first.year == last.year, (first.year, first.month) == (last.year, last.month)
    units = {_unit(start), _unit(end)}
    if "day" in units:
        key = "days_in_month" if same_month else "days" if same_year else "days_across_years"
    elif "year" not in units:
        key = "months" if same_year else "months_across_years"
    else:
        key = "years"
    return word(lang, f"period/{key}", **_fields(first, lang), **_fields(last, lang, "end_"))


def month_name(month: int, lang: str) -> str:
    """The short name of a month on a time axis: 5月, May."""
    return word(lang, "date/month_axis", month=month, month_short=_names(lang)[1][month])


def _unit(day: str) -> Literal["year", "quarter", "month", "day"]:
    if "Q" in day:
        return "quarter"
    return ("year", "month", "day")[day.count("-")]


def _fields(date: dt.date, lang: str, prefix: str = "") -> dict[str, object]:
    names, short_names, quarters = _names(lang)
    quarter = (date.month + 2) // 3
    fields = {
        "year": date.year, "month": date.month, "day": date.day, "quarter": quarter,
        "month_name": names[date.month], "month_short": short_names[date.month], "quarter_name": quarters[quarter],
    }  # fmt: skip
    return {prefix + name: value for name, value in fields.items()}


@cache
def _names(lang: str) -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    locale = locale_of(lang)
    months, quarters = locale.months["format"], locale.quarters["format"]
    return dict(months["wide"]), dict(months["abbreviated"]), dict(quarters["wide"])
