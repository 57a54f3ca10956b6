"""A chart between two value axes, fully decided and drawn by nobody yet: each row of a table is a point."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.charts.chart import Axis, Chart, Emphasis, Form, ReferenceLine
from briefing.drawing import Role
from briefing.errors import Place
from briefing.text import Text

PlaneKind = Literal["scatter", "bubble"]
AxisName = Literal["across", "upward"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a point stands, and how large its bubble is; the dots of a scatter have no size."""

    across: Decimal
    upward: Decimal
    size: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """A row as a point. `values` are those of the columns; when one is missing it has no spot, and `missing` says why.

    `label` is printed beside it, then its `figures` if it stands out, then a remark, its `note`; all of them are empty
    for those that only the workbook names.
    """

    key: str
    name: Text
    values: tuple[Decimal | None, ...]
    label: Text
    role: Role
    emphasis: Emphasis = "normal"
    form: Form = "solid"
    missing: Text = ()
    figures: Text = ()
    note: Text = ()

    @property
    def spot(self) -> Spot | None:
        """Where the point stands, if all its values are known."""
        known = [value for value in self.values if value is not None]
        return Spot(*known) if len(known) == len(self.values) else None


@dataclass(frozen=True, slots=True)
class Plane:
    """Everything about such a chart but its size; the points in painting order. `unit` says what areas stand for.

    `headers` and `number_formats` are those of the columns: across, upward, and the sizes of bubbles.
    """

    key: str
    kind: PlaneKind
    title: Text
    unit: Text
    points: tuple[PlanePoint, ...]
    across: Axis
    upward: Axis
    headers: tuple[Text, ...]
    number_formats: tuple[str, ...]
    alt: Text
    origin: Place
    reference: ReferenceLine | None = None

    def axis(self, name: AxisName) -> Axis:
        """The axis of that name."""
        return self.across if name == "across" else self.upward

    @property
    def largest(self) -> Decimal:
        """The size of the largest bubble."""
        return max((point.spot.size for point in self.points if point.spot and point.spot.size), default=Decimal(1))


Plotted = Chart | Plane
"""What a chart figure becomes."""
