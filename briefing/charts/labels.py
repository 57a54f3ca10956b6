"""How the labels of a chart look: size, weight and colour, for the drawing and the native chart alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefing.charts.chart import Category, Chart, Point, Series
from briefing.drawing import Role
from briefing.theme.theme import ChartStyle

Position = Literal["first", "middle", "last"]
MOST_PROMINENT = 5
"""With more bars than this the key value is only bold, not large."""
ON_BAR: Mapping[Role, Role] = {"accent": "paper", "ink": "paper", "third": "paper"}
"""Letters on a bar of that colour; on all others they are ink."""
BESIDE_BAR: Mapping[Role, Role] = {
    "accent": "accent",
    "tint": "accent",
    "ink": "ink",
    "third": "third",
    "context": "ink2",
}
"""Letters beside a mark of that colour; beside all others they are ink3: the light greys are no colours for letters."""


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """Units: points."""

    size: float
    bold: bool
    role: Role


def label_style(chart: Chart, point: Point, style: ChartStyle, position: Position = "last") -> LabelStyle:
    """The style of a value label; `position` is that of the point on its line, bars have only a last one."""
    if chart.place != "end":
        return LabelStyle(style.name, False, ON_BAR.get(point.role, "ink") if point.form == "solid" else "ink")
    role = BESIDE_BAR.get(point.role, "ink3")
    if point.emphasis == "normal":
        quiet = role == "ink3"
        return LabelStyle(style.name if quiet else style.value, not quiet, role)
    if not _is_prominent(chart) or position != "last":
        return LabelStyle(style.value, True, role)
    return LabelStyle(style.key_value if point.emphasis == "key" else style.second_value, True, role)


def category_style(chart: Chart, category: Category, style: ChartStyle) -> LabelStyle:
    """The style of a category's name."""
    if chart.runs:
        return LabelStyle(style.axis, False, category.role)
    key = category.emphasis == "key" and not chart.upright
    size = style.key_name if key else style.axis if category.role == "ink3" else style.name
    return LabelStyle(size, category.emphasis == "key", category.role)


def name_style(chart: Chart, series: Series, style: ChartStyle) -> LabelStyle:
    """The style of a line's name beside its value, and of a series in the key."""
    if not chart.runs:
        return LabelStyle(style.axis, False, "ink2")
    role = BESIDE_BAR.get(series.role, "ink3")
    return LabelStyle(style.name, False, "ink3" if role == "ink2" else role)


def second_style(style: ChartStyle) -> LabelStyle:
    """The style of the second language, and of a subtitle."""
    return LabelStyle(style.second, False, "ink3")


def second_label_style(chart: Chart, point: Point, style: ChartStyle) -> LabelStyle:
    """The style of the second language of a value label: as dark as the first where both stand on a bar."""
    first = label_style(chart, point, style)
    return LabelStyle(style.second, False, "ink3" if chart.place == "end" else first.role)


def displaced_style(style: ChartStyle) -> LabelStyle:
    """The style of a value that its segment does not hold."""
    return LabelStyle(style.name, False, "ink")


def total_style(style: ChartStyle) -> LabelStyle:
    """The style of the total of a stack."""
    return LabelStyle(style.value, True, "ink")


def axis_style(style: ChartStyle) -> LabelStyle:
    """The style of ticks, reasons and reference lines."""
    return LabelStyle(style.axis, False, "ink3")


def _is_prominent(chart: Chart) -> bool:
    if chart.runs:
        return True
    return (
        not chart.upright and chart.kind != "dot" and len(chart.series) == 1 and len(chart.categories) <= MOST_PROMINENT
    )
