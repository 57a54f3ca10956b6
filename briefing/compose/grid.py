"""Rows of cells as a table of a page: how wide its columns and how high its rows are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.compose.columns import column_widths
from briefing.compose.setting import Setting
from briefing.document.parts import Align, Cell, Table, TableColumn, TableRow
from briefing.drawing import Role
from briefing.text import Text

Cells = tuple[Cell, ...]
SLACK = 1.04
"""How much wider than its longest text a column is; it is never narrower than its longest word."""


@dataclass(frozen=True, slots=True)
class TableLook:
    """How a product sets tables. Units: points. Rows share `room`, each between `least` and `most` high."""

    width: float
    padding: float
    inset: float
    least: float
    most: float
    bar_height: float
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a sentence over the whole width; the first group of a table has none."""

    rows: tuple[Cells, ...]
    sentence: Text = ()


def fixed_table(
    setting: Setting,
    look: TableLook,
    header: Cells,
    rows: Sequence[Cells],
    shares: Sequence[float],
    aligns: Sequence[Align],
) -> Table:
    """A table whose columns take given shares of its width."""
    columns = tuple(TableColumn(look.width * share, align) for share, align in zip(shares, aligns, strict=True))
    top = grid_row(setting, look, columns, header, 0.0, "ink") if header else None
    made = [grid_row(setting, look, columns, cells, look.least, "grid") for cells in rows]
    return Table(columns, top, _closed(made), look.padding, look.bar_height)


def fitted_table(
    setting: Setting,
    look: TableLook,
    header: Cells,
    groups: Sequence[Group],
    aligns: Sequence[Align],
    kept: Mapping[int, float] | None = None,
) -> Table:
    """A table whose columns are as wide as their words ask; `kept` columns take a given width. Units: points."""
    every = [header, *(cells for group in groups for cells in group.rows)]
    columns = tuple(map(TableColumn, _widths(setting, look, every, kept or {}), aligns))
    top = grid_row(setting, look, columns, header, 0.0, "ink")
    count = sum(len(group.rows) + bool(group.sentence) for group in groups)
    least = max(look.least, min(look.most, (look.room - top.height) / count if look.room else look.most))
    made: list[TableRow] = []
    for group in groups:
        if group.sentence:
            made = [*_closed(made), _sentence(setting, look, group.sentence)]
        made += [grid_row(setting, look, columns, cells, least, "grid") for cells in group.rows]
    return Table(columns, top, _closed(made), look.padding, look.bar_height)


def grid_row(
    setting: Setting, look: TableLook, columns: Sequence[TableColumn], cells: Cells, least: float, rule: Role | None
) -> TableRow:
    """The cells as a row that is high enough for each of them."""
    needed = max(
        setting.height(cell.paragraphs, column.width - look.padding)
        for cell, column in zip(cells, columns, strict=True)
    )
    return TableRow(cells, max(least, needed + 2 * look.inset), rule)


def table_height(table: Table) -> float:
    """The height of header and rows together. Units: points."""
    return (table.header.height if table.header else 0.0) + sum(row.height for row in table.rows)


def _closed(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    return (*rows[:-1], replace(rows[-1], rule="ink"))


def _sentence(setting: Setting, look: TableLook, words: Text) -> TableRow:
    cell = Cell((setting.paragraph("table_group", words, inline=True),))
    row = grid_row(setting, look, (TableColumn(look.width),), (cell,), look.least * 0.8, None)
    return replace(row, spanning=True)


def _widths(setting: Setting, look: TableLook, rows: Sequence[Cells], kept: Mapping[int, float]) -> tuple[float, ...]:
    natural, least = [], []
    for column in range(len(rows[0])):
        texts = (setting.width(paragraph) for cells in rows for paragraph in cells[column].paragraphs)
        units = (setting.widest_unit(paragraph) for cells in rows for paragraph in cells[column].paragraphs)
        natural.append(kept.get(column, max(texts, default=0.0) * SLACK) + look.padding)
        least.append(kept.get(column, max(units, default=0.0) * SLACK) + look.padding)
    return column_widths(natural, least, look.width)
