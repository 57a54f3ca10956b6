"""A column of the workbook behind a native chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.charts.chart import Chart, Form, Point, Series
from briefing.charts.column_labels import NO_VALUE
from briefing.tags import language
from briefing.text import Text, line

Part = Literal[
    "value", "high", "low", "missing", "total", "step", "level", "foot", "above", "below", "link", "over", "under",
    "hollow", "hatched", "end", "across", "day",
]  # fmt: skip
"""A series as it is; the two columns of a range, the low one painted over the high one; places of missing values; the
ends of stacks.

Of a waterfall: its steps and the levels that they reach; the unfilled foot of a bar, and what of it lies above and
below zero; a line to the next bar; the places of labels over bars and under them.

Of areas: their parts that are less sure; the places of labels where they end; a line across; the days of their rows.
"""
Group = Literal["areas", "bars", "behind", "lines", "second", "sectors", "cells"]
"""What draws a column: areas, bars, bars on axes of their own, lines on the bars' axes, lines on the second axis.

Or sectors of a circle, which have no axes at all; or nothing.
"""
_EMBEDDED, _CLOSED = "\u202b", "\u202c"
"""Around a text from right to left. Source: Unicode UAX #9, 2.1"""
UPPER, LOWER, PLACE, LABELS, END, DAY = "↑", "↓", "—", "“…”", "→", "№"
"""What a workbook's headers say after the series' name, in every language: ends of a range, gaps, texts, ends; days."""
FORM_SIGNS: Mapping[Form, str] = {"solid": "", "hollow": "○", "hatched": "▨"}
"""What they say of values that are only reported, or forecasts."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the workbook. `labels[i]` is printed at the i-th category; `helper` series are invisible.

    `formulas`: what a program works the values out with, `label_formulas` the texts of the labels; both are ours alone,
    never text of the content. Empty ones are plain values.
    """

    series: Series
    part: Part
    header: str
    values: tuple[Decimal | None, ...]
    labels: tuple[Text, ...]
    group: Group = "bars"
    formulas: tuple[str, ...] = ()
    label_formulas: tuple[str, ...] = ()

    @property
    def helper(self) -> bool:
        """Whether the column only carries labels: for what is missing, and for totals."""
        return self.part in ("missing", "total")

    @property
    def is_line(self) -> bool:
        """Whether its values are points of a line, seen or not."""
        return self.group in ("lines", "second")


def category_name(chart: Chart, index: int) -> str:
    """What stands at a category, in its cell as on its axis.

    A line from right to left says so itself: LibreOffice (7.4) takes every text of an axis to run from left to right.
    """
    turned = (language(line.lang).direction == "rtl" for line in chart.names(index))
    return "\n".join(
        f"{_EMBEDDED}{line.plain}{_CLOSED}" if rtl else line.plain
        for line, rtl in zip(chart.names(index), turned, strict=True)
    )


def column_letter(place: int) -> str:
    """The name of the sheet's column at that place."""
    return column_letter(place // 26 - 1) + chr(65 + place % 26) if place >= 26 else chr(65 + place)


def row_cells(count: int, row: int) -> str:
    """The address of the numbers of the first series in a row."""
    return f"{column_letter(1)}{row}:{column_letter(count)}{row}"


def no_value(point: Point) -> Text:
    """The dash where a column would stand."""
    return (line(point.missing[0].lang, NO_VALUE),)
