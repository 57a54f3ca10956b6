"""Which colour a value gets: one protagonist, one other named in the title, the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.charts.cells import Grid
from briefing.charts.chart import Emphasis
from briefing.content.figure import ChartFigure
from briefing.drawing import Role

CATEGORY_ROLES: tuple[Role, ...] = ("accent", "ink", "third", "fourth", "context")
"""For series that compete as equals, in this order; with up to three, accent, ink and context are enough."""
REST_ROLES: tuple[Role, ...] = ("context", "soft", "third", "fourth")
"""For the bars of series that are neither protagonist nor named in the title: colour alone tells them apart."""
LINES_OVER: tuple[Role, ...] = ("ink", "third", "fourth")
"""For the lines of a combination, whose columns stand back."""
LIGHTER: Mapping[Role, Role] = {"accent": "tint", "ink": "soft", "context": "soft", "soft": "grid"}
"""The same colour with less weight: the upper part of a range, and series that are not the last."""


@dataclass(frozen=True, slots=True)
class Look:
    """A colour and how loudly its value is printed."""

    role: Role
    emphasis: Emphasis = "normal"


def row_look(row: str, figure: ChartFigure, grid: Grid) -> Look:
    """How a row stands out among the others; rows of a group stand back."""
    return _named_look(row, figure) or Look("soft" if grid.table.rows[row].group else "context")


def line_look(key: str, index: int, count: int, figure: ChartFigure) -> Look:
    """How a line stands out among the others, each of which carries its name."""
    return _named_look(key, figure) or (Look("context") if _chosen(figure) else _equal_look(index, count))


def series_look(key: str, keys: Sequence[str], figure: ChartFigure) -> Look:
    """How the bars of a series stand out among the others, which the key tells apart by their colours alone."""
    if not _chosen(figure) and figure.chart != "combination":
        return _equal_look(keys.index(key), len(keys))
    rest = [one for one in keys if one not in _chosen(figure)]
    return _named_look(key, figure) or Look(REST_ROLES[rest.index(key)])


def line_over_look(key: str, figure: ChartFigure, grid: Grid) -> Look:
    """How a line over columns stands out: ink, unless that is taken."""
    free = [role for role in LINES_OVER if role != "ink" or figure.second is None]
    rest = [one for one in grid.lines if one not in _chosen(figure)]
    return _named_look(key, figure) or Look(free[rest.index(key)])


def cell_look(row: str, column: str, figure: ChartFigure, grid: Grid) -> Look:
    """How one bar of a chart stands out, whose rows are categories and whose columns are series."""
    if len(grid.columns) == 1:
        return _named_look(column, figure) or row_look(row, figure, grid)
    if rows_chosen(figure, grid):
        look = row_look(row, figure, grid)
        return look if column == grid.columns[-1] else Look(LIGHTER[look.role])
    return series_look(column, grid.columns, figure)


def rows_chosen(figure: ChartFigure, grid: Grid) -> bool:
    """Whether it is categories that stand out, not series."""
    return not _chosen(figure).isdisjoint(grid.rows)


def _chosen(figure: ChartFigure) -> frozenset[str]:
    return frozenset(key for key in (figure.highlight, figure.second) if key)


def _named_look(key: str, figure: ChartFigure) -> Look | None:
    if key not in _chosen(figure):
        return None
    return Look("accent", "key") if key == figure.highlight else Look("ink", "second")


def _equal_look(index: int, count: int) -> Look:
    return Look((CATEGORY_ROLES if count > 3 else ("accent", "ink", "context"))[index])
