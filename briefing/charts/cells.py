"""The cells of a table that a chart shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing.content.data import Table
from briefing.content.figure import ChartFigure
from briefing.content.model import Content, Fact
from briefing.content.points import measures
from briefing.content.values import Located, Unit
from briefing.errors import Problem, raise_all


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows and columns of one table and the fact in each cell, all of one unit where they share an axis.

    `notes`: remarks on cells. `lines`: the columns of a combination that are lines.
    """

    name: str
    table: Table
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    facts: Mapping[tuple[str, str], Fact]
    units: Mapping[str, Unit]
    notes: Mapping[tuple[str, str], Located]
    lines: tuple[str, ...] = ()

    @property
    def unit(self) -> Unit:
        """The unit of the first axis."""
        return self.units[next(column for column in self.units if column not in self.lines)]

    @property
    def second(self) -> Unit | None:
        """The unit of a combination's lines."""
        return self.units[self.lines[0]] if self.lines else None

    @property
    def bars(self) -> tuple[str, ...]:
        """The columns that are no lines of a combination."""
        return tuple(column for column in self.columns if column not in self.lines)

    def only(self, columns: Iterable[str]) -> Grid:
        """The same with these columns alone."""
        return replace(self, columns=tuple(columns))

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        """Every fact, row by row."""
        return tuple(self.facts[row, column] for row in self.rows for column in self.columns)


def read_grid(content: Content, figure: ChartFigure) -> Grid:
    """The cells that a chart shows. Raises: BriefingError for a cell without a figure, or figures of several units."""
    table = content.tables[figure.table]
    columns = tuple(figure.columns or (key for key, column in table.columns.items() if column.holds == "number"))
    rows = tuple(figure.rows or table.rows)
    names = {(row, column): f"{figure.table}.{row}.{column}" for row in rows for column in columns}
    raise_all(
        Problem(
            table.rows[row].title.place if row in table.rows else table.title.place,
            f"the chart needs a figure {name}",
            "give a value, or `missing:` with the reason",
        )
        for (row, _), name in names.items()
        if name not in content.facts
    )
    facts = {cell: content.facts[name] for cell, name in names.items()}
    lines = tuple(column for column in columns if column in figure.lines)
    units = {
        column: _unit(table, figure, [facts[row, one] for row in rows for one in shared])
        for shared in measures(figure, columns)
        for column in shared
    }
    notes = {(one.row, one.column): one.text for one in figure.annotations.values()}
    ordered = _ordered(rows, columns, facts, table, figure)
    return Grid(figure.table, table, ordered, columns, facts, units, notes, lines)


def _unit(table: Table, figure: ChartFigure, facts: Iterable[Fact]) -> Unit:
    """The unit of one axis. Raises: BriefingError for figures of several, or none."""
    units = sorted({fact.unit for fact in facts if fact.low is not None})
    if len(units) != 1:
        what = f"figures of several units: {', '.join(units)}" if units else "no figure at all"
        hint = "make a chart for each unit, or use key_figures" if units else "a chart needs at least one value"
        raise_all([Problem(table.title.place, f"the chart of {figure.table} has {what}", hint)])
    return units[0]


def _ordered(
    rows: tuple[str, ...],
    columns: tuple[str, ...],
    facts: Mapping[tuple[str, str], Fact],
    table: Table,
    figure: ChartFigure,
) -> tuple[str, ...]:
    """Largest first where the chart ranks; rows of a group after those without, missing values last."""
    ranking = figure.chart == "bar" and len(columns) == 1 and not figure.rows
    if not (figure.sort or ranking) or figure.runs:
        return rows
    shown = (
        columns if figure.stacking == "stacked" else (figure.highlight,) if figure.highlight in columns else columns[:1]
    )
    groups = [None, *table.groups]

    def rank(row: str) -> tuple[int, bool, Decimal]:
        values = [high for column in shown if (high := facts[row, str(column)].high) is not None]
        return groups.index(table.rows[row].group), not values, -sum(values, Decimal(0))

    return tuple(sorted(rows, key=rank))
