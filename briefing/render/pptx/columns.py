"""The columns of numbers that a native chart is made of, and what is printed at each of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.charts.chart import Chart, Series
from briefing.charts.line_ends import nearest
from briefing.text import Text, plain

Part = Literal["value", "high", "low", "missing"]
"""A series as it is; the two columns of a range, the low one painted over the high one; places of missing values."""
_BARS = ("bar", "column", "range")


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
        Column(series, "high", f"{name} [high]", highs, labels),
        Column(series, "low", f"{name} [low]", tuple(point.low for point in series.points), ((),) * len(labels)),
    )


def _missing(chart: Chart) -> tuple[Column, ...]:
    """One column for each series, so that the reasons stand where the bars would; none when nothing is missing."""
    if not any(point.missing for series in chart.series for point in series.points):
        return ()
    made = []
    for index, series in enumerate(chart.series):
        values = tuple(
            _place(chart, index, category) if point.missing else None for category, point in enumerate(series.points)
        )
        reasons = tuple(point.missing for point in series.points)
        made.append(Column(series, "missing", f"{plain(series.name)} [place of the note]", values, reasons))
    return tuple(made) if chart.kind in _BARS else tuple(column for column in made if any(column.labels))


def _place(chart: Chart, series: int, category: int) -> Decimal:
    """Where the reason for a missing value stands: at its bar's foot, or level with the nearest value of its line."""
    if chart.kind not in _BARS:
        return nearest(chart.series[series], category) or chart.axis.low
    below = chart.series[:series] if chart.stacking != "clustered" else ()
    return sum((one.points[category].high or Decimal(0) for one in below), Decimal(0))
