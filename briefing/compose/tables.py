"""A table, ranking or matrix of the content as a table of a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from briefing.compose.cells import aligns_of, head_cell, header_cells, value_cell
from briefing.compose.grid import Cells, Group, TableLook, fitted_table
from briefing.compose.matrix import matrix_table
from briefing.compose.ranking import ranking_table
from briefing.compose.setting import Setting
from briefing.content.figure import MatrixFigure, RankingFigure, TableFigure
from briefing.document.parts import Table
from briefing.text import Text

TabularFigure = TableFigure | RankingFigure | MatrixFigure


def table_of(setting: Setting, figure: TabularFigure, look: TableLook) -> tuple[Table, Text]:
    """The table that a figure shows, and its title."""
    content, text = setting.edition.content, setting.edition.text
    match figure:
        case TableFigure(table=key):
            return plain_table(setting, figure, look), text(content.tables[key].title)
        case RankingFigure(ranking=key):
            return ranking_table(setting, figure, look), text(content.tables[key].title)
        case MatrixFigure(matrix=key):
            return matrix_table(setting, key, look), text(content.matrices[key].title)
        case _:
            assert_never(figure)


def plain_table(setting: Setting, figure: TableFigure, look: TableLook) -> Table:
    """A table of the content as it stands: the highlighted row in bold."""
    table = setting.edition.content.tables[figure.table]
    keys = tuple(figure.columns or table.columns)
    rows = tuple(_row(setting, figure, keys, row) for row in table.rows)
    return fitted_table(
        setting, look, header_cells(setting, table, keys), [Group(rows)], aligns_of(setting, table, keys)
    )


def _row(setting: Setting, figure: TableFigure, keys: Sequence[str], row: str) -> Cells:
    key_row = row == figure.highlight
    values = (value_cell(setting, figure.table, row, column, key_row) for column in keys)
    return (head_cell(setting, figure.table, row, key_row), *values)
