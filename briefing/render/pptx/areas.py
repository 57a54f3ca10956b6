"""The columns of a native area chart: a series for each part of a band that looks different, and lines to carry labels.

An area has one look from end to end and knows no gaps. Where a band changes, the chart goes over to an axis of days:
there two rows may stand on one day, at which one series falls to zero and the other begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from briefing.charts.bands import FORMS, stations, stretch_form
from briefing.charts.chart import Chart, Form, Point, ReferenceLine, Series
from briefing.charts.line_ends import REFERENCE, level
from briefing.render.pptx.column import DAY, END, FORM_SIGNS, Column, Part, row_cells
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
    return (*areas, *_ends(chart, areas), *days)


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


def _ends(chart: Chart, areas: tuple[Column, ...]) -> Iterator[Column]:
    """Unseen lines with one point where each label stands, which follow when a person edits; the line across."""
    whole = Decimal(100) if chart.stacking == "percent" else Decimal(1)
    last = len(chart.categories) - 1
    for series in chart.series:
        at, point = level(chart, series, last), series.points[last]
        if at is None:
            continue
        header = f"{plain(series.name)} {END}"
        if point.low is None:
            yield Column(series, "missing", header, *_last(chart, at, point.missing), "lines")
        else:
            formula = _formula(chart, areas, series)
            yield Column(series, "end", header, *_last(chart, at / whole, point.label), "lines", _only(chart, formula))
    if chart.total is not None:
        yield _total(chart, chart.total, len(areas))
    if chart.reference is not None:
        yield _across(chart, chart.reference)


def _total(chart: Chart, total: Series, areas: int) -> Column:
    row, point = len(chart.categories) + 1, total.points[-1]
    placed, formula = _last(chart, point.high or Decimal(0), point.label), f"SUM({row_cells(areas, row)})"
    return Column(total, "total", plain(total.name), *placed, "lines", _only(chart, formula))


def _across(chart: Chart, reference: ReferenceLine) -> Column:
    rows, at = len(chart.categories), reference.value
    line = Series(REFERENCE, reference.label, (Point(at, at, (), "context"),) * rows, "context")
    _, labels = _last(chart, at, reference.label)
    return Column(line, "across", plain(reference.label), (at,) * rows, labels, "lines")


def _formula(chart: Chart, areas: tuple[Column, ...], series: Series) -> str:
    """Half way between the lower and the upper edge of a band in the last row; the upper edge when it is alone."""
    row, places = len(chart.categories) + 1, [place for place, one in enumerate(areas) if one.series == series]
    upper = f"SUM({row_cells(places[-1] + 1, row)})"
    if chart.stacking == "clustered":
        return upper
    lower = f"SUM({row_cells(places[0], row)})" if places[0] else "0"
    share = f"/SUM({row_cells(len(areas), row)})" if chart.stacking == "percent" else ""
    return f"({lower}+{upper})/2{share}"


def _last(chart: Chart, value: Decimal, words: Text) -> tuple[tuple[Decimal | None, ...], tuple[Text, ...]]:
    """A value and a label for the last row alone."""
    before = len(chart.categories) - 1
    return (*(None,) * before, value), (*((),) * before, words)


def _only(chart: Chart, formula: str) -> tuple[str, ...]:
    """A formula for the last row alone."""
    return (*("",) * (len(chart.categories) - 1), formula)


def _days(chart: Chart) -> Column:
    keys = list(dict.fromkeys(category.key for category in chart.categories))
    days = tuple(Decimal(keys.index(category.key) + 1) for category in chart.categories)
    counted = Series("day", (), (), "context", number_format=_DAYS)
    return Column(counted, "day", DAY, days, ((),) * len(days), "cells")
