"""The columns of numbers that a native chart is made of, and what is printed at each of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.charts.chart import Chart, Point, Series
from briefing.charts.column_labels import NO_VALUE
from briefing.charts.line_ends import nearest
from briefing.tags import language
from briefing.text import Text, line, plain

Part = Literal["value", "high", "low", "missing"]
"""A series as it is; the two columns of a range, the low one painted over the high one; places of missing values."""
_EMBEDDED, _CLOSED = "\u202b", "\u202c"
"""Around a text from right to left. Source: Unicode UAX #9, 2.1"""
_BARS = ("bar", "column", "range")
UPPER, LOWER, PLACE, LABELS = "↑", "↓", "—", "“…”"
"""What a workbook's headers say after the series' name, in every language: ends of a range, gaps, texts."""


@dataclass(frozen=True, slots=True)
class Column:
    """A series of the native chart. `labels[i]` is printed at the i-th category; `helper` series are invisible."""

    series: Series
    part: Part
    header: str
    values: tuple[Decimal | None, ...]
    labels: tuple[Text, ...]

    @property
    def helper(self) -> bool:
        """Whether the column only carries labels."""
        return self.part == "missing"


def category_name(chart: Chart, index: int) -> str:
    """What stands at a category, in its cell as on its axis.

    A line from right to left says so itself: LibreOffice (7.4) takes every text of an axis to run from left to right.
    """
    turned = (language(line.lang).direction == "rtl" for line in chart.names(index))
    return "\n".join(
        f"{_EMBEDDED}{line.plain}{_CLOSED}" if rtl else line.plain
        for line, rtl in zip(chart.names(index), turned, strict=True)
    )


def columns(chart: Chart) -> tuple[Column, ...]:
    """The columns of a chart, in painting order; those of missing values last."""
    drawn = [column for series in chart.series for column in _drawn(chart, series)]
    return (*drawn, *_missing(chart))


def _drawn(chart: Chart, series: Series) -> tuple[Column, ...]:
    name, labels = plain(series.name), tuple(point.label for point in series.points)
    highs = tuple(point.high for point in series.points)
    if chart.kind != "range":
        return (Column(series, "value", name, highs, labels),)
    return (
        Column(series, "high", f"{name} {UPPER}", highs, labels),
        Column(series, "low", f"{name} {LOWER}", tuple(point.low for point in series.points), ((),) * len(labels)),
    )


def _missing(chart: Chart) -> tuple[Column, ...]:
    """One column for each series, so that the labels stand where the bars would; none when there is no label."""
    made = []
    for index, series in enumerate(chart.series):
        values = tuple(
            _place(chart, index, category) if point.missing else None for category, point in enumerate(series.points)
        )
        labels = tuple(_absent(chart, point) for point in series.points)
        made.append(Column(series, "missing", f"{plain(series.name)} {PLACE}", values, labels))
    labelled = tuple(column for column in made if any(column.labels))
    return tuple(made) if labelled and chart.kind in _BARS else labelled


def _absent(chart: Chart, point: Point) -> Text:
    """What stands in the place of a value: the reason, or a dash where the reason stands under the columns."""
    if chart.kind != "column" or not point.missing:
        return point.missing
    return (line(point.missing[0].lang, NO_VALUE),) if chart.stacking == "clustered" else ()


def _place(chart: Chart, series: int, category: int) -> Decimal:
    """Where the reason for a missing value stands: at its bar's foot, or level with the nearest value of its line."""
    if chart.kind not in _BARS:
        return nearest(chart.series[series], category) or chart.axis.low
    below = chart.series[:series] if chart.stacking != "clustered" else ()
    return sum((one.points[category].high or Decimal(0) for one in below), Decimal(0))
