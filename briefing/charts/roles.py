"""Which colour a value gets: one protagonist, one other named in the title, the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.charts.cells import Grid
from briefing.charts.chart import Emphasis
from briefing.content.figure import ChartFigure
from briefing.drawing import Role

CATEGORY_ROLES: tuple[Role, ...] = ("accent", "ink", "third", "fourth", "context")
"""For series that compete as equals, in this order; with up to three, accent, ink and context are enough."""
LIGHTER: Mapping[Role, Role] = {"accent": "tint", "ink": "soft", "context": "soft", "soft": "grid"}
"""The same colour with less weight: the upper part of a range, and series that are not the last."""


@dataclass(frozen=True, slots=True)
class Look:
    """A colour and how loudly its value is printed."""

    role: Role
    emphasis: Emphasis = "normal"


def row_look(row: str, figure: ChartFigure, grid: Grid) -> Look:
    """How a row stands out among the others; rows of a group stand back."""
    if row in (figure.highlight, figure.second):
        return Look("accent", "key") if row == figure.highlight else Look("ink", "second")
    return Look("soft" if grid.table.rows[row].group else "context")


def series_look(key: str, index: int, count: int, figure: ChartFigure) -> Look:
    """How a series stands out among the others; without a protagonist they take the category colours in turn."""
    if key in (figure.highlight, figure.second):
        return Look("accent", "key") if key == figure.highlight else Look("ink", "second")
    if figure.highlight or figure.second:
        return Look("context")
    return Look((CATEGORY_ROLES if count > 3 else ("accent", "ink", "context"))[index])


def cell_look(row: str, column: str, figure: ChartFigure, grid: Grid) -> Look:
    """How one bar of a chart stands out, whose rows are categories and whose columns are series."""
    count = len(grid.columns)
    if count == 1:
        return row_look(row, figure, grid)
    if {figure.highlight, figure.second} & set(grid.rows):
        look = row_look(row, figure, grid)
        return look if column == grid.columns[-1] else Look(LIGHTER[look.role])
    return series_look(column, grid.columns.index(column), count, figure)
