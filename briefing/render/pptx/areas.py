"""The columns of a native area chart: a series for each part of a band that looks different, and lines to carry labels.

An area has one look from end to end and knows no gaps. Where a band changes, the chart goes over to an axis of days:
there two rows may stand on one day, at which one series falls to zero and the other begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from briefing.charts.bands import FORMS, stations, stretch_form
from briefing.charts.chart import Chart, Form, Point, Series
from briefing.charts.line_ends import REFERENCE, level
from briefing.render.pptx.column import DAY, END, FORM_SIGNS, Column, Part
from briefing.text import Text, plain

_PARTS: dict[Form, Part] = {"solid": "value", "hollow": "hollow", "hatched": "hatched"}
_DAYS = "yyyy\\-mm\\-dd"
"""Without the form of a date LibreOffice (7.4) takes the days for names, each as far from the next."""


def cut(chart: Chart) -> Chart:
    """The chart with a category for each row of its workbook: twice those at which an area changes or ends."""
    rows = stations(chart)
    if len(rows) == len(chart.categories):
        return chart
    series = tuple(_spread(one, rows) for one in chart.series)
    total = None if chart.total is None else _spread(chart.total, rows)
    return replace(chart, categories=tuple(chart.categories[row] for row in rows), series=series, total=total)


def is_dated(chart: Chart) -> bool:
    """Whether a chart that is `cut` has rows of the same category, so that its axis counts days."""
    keys = [category.key for category in chart.categories]
    return len(set(keys)) < len(keys)


def area_columns(chart: Chart) -> tuple[Column, ...]:
    """The columns of a chart that is `cut`: areas from the lowest to the highest, then what carries labels."""
    areas = tuple(column for series in chart.series for column in _areas(chart, series))
    days = (_days(chart),) if is_dated(chart) else ()
    return (*areas, *_ends(chart), *days)


def _spread(series: Series, rows: tuple[int, ...]) -> Series:
    return replace(series, points=tuple(series.points[row] for row in rows))


def _areas(chart: Chart, series: Series) -> Iterator[Column]:
    forms = [_form(chart, series, row) for row, _ in enumerate(chart.categories)]
    for form in FORMS:
        if form in forms:
            header = f"{plain(series.name)} {FORM_SIGNS[form]}".strip()
            values = tuple(point.high if own == form else None for point, own in zip(series.points, forms, strict=True))
            yield Column(series, _PARTS[form], header, values, ((),) * len(values), "areas")


def _form(chart: Chart, series: Series, row: int) -> Form | None:
    """How sure the part is to which a row belongs: the one behind it, or before it where another row is on its day."""
    last = len(chart.categories) - 1
    before = row == last or chart.categories[row + 1].key == chart.categories[row].key
    return stretch_form(series, row - 1 if before else row)


def _ends(chart: Chart) -> Iterator[Column]:
    """Unseen lines with one point where each label stands, and the line across the areas."""
    whole = Decimal(100) if chart.stacking == "percent" else Decimal(1)
    last = len(chart.categories) - 1
    for series in chart.series:
        at = level(chart, series, last)
        if at is not None:
            missing = series.points[last].low is None
            words = series.points[last].missing or series.points[last].label
            part: Part = "missing" if missing else "end"
            yield Column(series, part, f"{plain(series.name)} {END}", *_last(chart, at / whole, words), "lines")
    if chart.total is not None:
        point = chart.total.points[last]
        at = point.high or Decimal(0)
        yield Column(chart.total, "total", plain(chart.total.name), *_last(chart, at, point.label), "lines")
    if chart.reference is not None:
        name, at, rows = chart.reference.label, chart.reference.value, last + 1
        values, point = (at,) * rows, Point(at, at, (), "context")
        across = Series(REFERENCE, name, (point,) * rows, "context")
        yield Column(across, "across", plain(name), values, _last(chart, Decimal(0), name)[1], "lines")


def _last(chart: Chart, value: Decimal, words: Text) -> tuple[tuple[Decimal | None, ...], tuple[Text, ...]]:
    """A value and a label for the last row alone."""
    before = len(chart.categories) - 1
    return (*(None,) * before, value), (*((),) * before, words)


def _days(chart: Chart) -> Column:
    keys = list(dict.fromkeys(category.key for category in chart.categories))
    days = tuple(Decimal(keys.index(category.key) + 1) for category in chart.categories)
    counted = Series("day", (), (), "context", number_format=_DAYS)
    return Column(counted, "day", DAY, days, ((),) * len(days), "cells")
