"""The columns of numbers that a native chart is made of, and what is printed at each of them."""

from __future__ import annotations

from decimal import Decimal

from briefing.charts.chart import Chart, Point, Series
from briefing.charts.line_ends import nearest
from briefing.render.pptx.areas import area_columns
from briefing.render.pptx.column import LOWER, PLACE, UPPER, Column, Group, no_value, row_cells
from briefing.render.pptx.waterfall import waterfall_columns
from briefing.text import Text, plain


def columns(chart: Chart) -> tuple[Column, ...]:
    """The columns of a chart, in painting order; those of missing values last."""
    if chart.kind == "waterfall":
        return waterfall_columns(chart)
    if chart.kind == "area":
        return area_columns(chart)
    drawn = [column for series in chart.series for column in _drawn(chart, series)]
    return (*drawn, *_missing(chart), *_totals(chart))


def _drawn(chart: Chart, series: Series) -> tuple[Column, ...]:
    name, labels = plain(series.name), tuple(point.label for point in series.points)
    highs = tuple(point.high for point in series.points)
    if chart.kind != "range":
        return (Column(series, "value", name, highs, labels, _group(chart, series)),)
    return (
        Column(series, "high", f"{name} {UPPER}", highs, labels),
        Column(series, "low", f"{name} {LOWER}", tuple(point.low for point in series.points), ((),) * len(labels)),
    )


def _group(chart: Chart, series: Series) -> Group:
    if chart.is_round:
        return "sectors"
    if series.is_line:
        return "second"
    return "lines" if chart.runs else "bars"


def _missing(chart: Chart) -> tuple[Column, ...]:
    """One column for each series, so that the labels stand where the bars would; none when there is no label.

    A circle has no place for what is not in it.
    """
    if chart.is_round:
        return ()
    made = []
    for series in chart.series:
        values = tuple(
            _place(chart, series, category) if point.missing else None for category, point in enumerate(series.points)
        )
        labels = tuple(_absent(chart, series, point) for point in series.points)
        group = _group(chart, series)
        if group == "bars":
            group = "lines" if chart.second else "behind"  # a chart has no more than two pairs of axes
        made.append(Column(series, "missing", f"{plain(series.name)} {PLACE}", values, labels, group))
    labelled = tuple(column for column in made if any(column.labels))
    return tuple(made) if labelled and made[0].group == "behind" else labelled


def _totals(chart: Chart) -> tuple[Column, ...]:
    """The column of the totals: it stands where the stacks end, and follows when a person edits a part."""
    if chart.total is None or chart.stacking != "stacked":
        return ()
    points, rows = chart.total.points, range(2, len(chart.categories) + 2)
    ends, labels = tuple(point.high for point in points), tuple(point.label for point in points)
    sums = tuple(f"SUM({row_cells(len(chart.series), row)})" for row in rows)
    return (Column(chart.total, "total", plain(chart.total.name), ends, labels, "behind", sums),)


def _absent(chart: Chart, series: Series, point: Point) -> Text:
    """What stands in the place of a value: the reason, or a dash where the reason stands under the columns."""
    if series.is_line or not chart.upright or not point.missing:
        return point.missing
    return no_value(point) if chart.stacking == "clustered" else ()


def _place(chart: Chart, series: Series, category: int) -> Decimal:
    """Where the reason for a missing value stands: at its bar's foot, or level with the nearest value of its line."""
    if _group(chart, series) != "bars":
        return nearest(series, category) or chart.axis.low
    below = chart.series[: chart.series.index(series)] if chart.stacking != "clustered" else ()
    return sum((one.points[category].high or Decimal(0) for one in below), Decimal(0))
