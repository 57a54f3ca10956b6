"""A chart fully decided and drawn by nobody yet. No field means "library default"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.drawing import Role
from briefing.errors import Place
from briefing.text import Line, Text

ChartKind = Literal["bar", "column", "line", "slope", "range"]
Stacking = Literal["clustered", "stacked", "percent"]
Form = Literal["solid", "hollow", "hatched"]
"""How sure: happened and sourced, only reported, forecast."""
LabelPlace = Literal["end", "center", "base"]
"""Where value labels stand: outside a bar's end, in the middle of a segment, inside a bar at its base."""
Emphasis = Literal["key", "second", "normal"]
"""The protagonist (accent), the other one named in the title (ink), the rest (context)."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value. low == high unless it is a range; both None when it is missing, then `missing` says why.

    `note`: a remark that is printed with the label.
    """

    low: Decimal | None
    high: Decimal | None
    label: Text
    role: Role
    emphasis: Emphasis = "normal"
    form: Form = "solid"
    missing: Text = ()
    note: Text = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category. `change`: what is printed behind a slope's last value."""

    key: str
    name: Text
    points: tuple[Point, ...]
    role: Role
    emphasis: Emphasis = "normal"
    change: Text = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A place on the category axis. `subtitle` is printed small under the label; `role` is that of the label."""

    key: str
    label: Text
    emphasis: Emphasis = "normal"
    subtitle: Text = ()
    role: Role = "ink"

    @property
    def lines(self) -> tuple[Line, ...]:
        """Label and subtitle, one under the other."""
        return self.label + self.subtitle


@dataclass(frozen=True, slots=True)
class Axis:
    """The value axis, in base units. `ticks[i]` is the text at low + i·step; hidden whenever every mark is labelled.

    `log`: equal distances are equal ratios, and `step` is the factor between two ticks, or they stand at 1, 2 and 5.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    ticks: tuple[Text, ...]
    visible: bool
    title: Text = ()
    log: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A dashed line across the marks at a value of the axis; without a label the axis names it."""

    value: Decimal
    label: Text


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything about a chart but its size. `origin`: where its title stands in the content.

    Units: `gap` in percent of a bar's thickness, `overlap` in percent.
    """

    key: str
    kind: ChartKind
    stacking: Stacking
    title: Text
    unit: Text
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    axis: Axis
    gap: int
    overlap: int
    number_format: str
    alt: Text
    origin: Place
    legend: bool = False
    place: LabelPlace = "end"
    reference: ReferenceLine | None = None

    def names(self, index: int) -> tuple[Line, ...]:
        """What stands at a category: its label and subtitle, and under columns the reasons for missing values."""
        reasons = (series.points[index].missing for series in self.series if self.kind == "column")
        return self.categories[index].lines + tuple(line for reason in reasons for line in reason)
