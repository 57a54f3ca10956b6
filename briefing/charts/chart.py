"""A chart fully decided and drawn by nobody yet. No field means "library default"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.drawing import Role
from briefing.errors import Place
from briefing.text import Line, Text

ChartKind = Literal[
    "bar", "column", "line", "slope", "range", "waterfall", "combination", "area", "pie", "doughnut", "dot"
]
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
    `base`: from where on the axis its bar grows, or would; of a waterfall's points, those that `is_sum` stand on zero.
    """

    low: Decimal | None
    high: Decimal | None
    label: Text
    role: Role
    emphasis: Emphasis = "normal"
    form: Form = "solid"
    missing: Text = ()
    note: Text = ()
    base: Decimal = Decimal(0)
    is_sum: bool = False

    @property
    def hangs(self) -> bool:
        """Whether its bar lies below zero, so that its value stands under it."""
        ends = self.base, self.base + (self.high or 0)
        return min(ends) < 0 and max(ends) <= 0


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category. `change`: what is printed behind a slope's last value.

    `is_line`: a combination draws it as a line on the second axis. `number_format`: in the workbook, with its unit.
    """

    key: str
    name: Text
    points: tuple[Point, ...]
    role: Role
    emphasis: Emphasis = "normal"
    change: Text = ()
    is_line: bool = False
    number_format: str = ""


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

    `second`: the axis of a combination's lines, which stands where the rows end.
    `total`: what all values of a category are together, where that is printed.
    `named`: lines bear their names; in a panel the title does. `every`: so many categories share one name on the axis.
    `from_right`: its sheet will be seen as in a mirror, since its edition runs from right to left.

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
    second: Axis | None = None
    total: Series | None = None
    from_right: bool = False
    named: bool = True
    every: int = 1

    @property
    def runs(self) -> bool:
        """Whether its series run from the first category to the last: lines, and areas under lines."""
        return self.kind in ("line", "slope", "area")

    @property
    def is_round(self) -> bool:
        """Whether its categories are sectors of a circle, so that it has no axes."""
        return self.kind in ("pie", "doughnut")

    @property
    def upright(self) -> bool:
        """Whether its bars stand, each on its name."""
        return self.kind in ("column", "waterfall", "combination")

    @property
    def bars(self) -> tuple[Series, ...]:
        """The series that share the first axis."""
        return tuple(series for series in self.series if not series.is_line)

    @property
    def lines(self) -> tuple[Series, ...]:
        """The series on the second axis."""
        return tuple(series for series in self.series if series.is_line)

    def names(self, index: int) -> tuple[Line, ...]:
        """What stands at a category: its label and subtitle, and under columns the reasons for missing values."""
        reasons = (series.points[index].missing for series in self.bars if self.upright)
        return self.categories[index].lines + tuple(line for reason in reasons for line in reason)
