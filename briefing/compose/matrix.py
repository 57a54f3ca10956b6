"""A matrix: an accent rule over every filled cell, the reason in every empty one."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.cells import gloss
from briefing.compose.grid import TableLook, grid_row
from briefing.compose.setting import Setting
from briefing.content.data import MatrixCell, MatrixHead
from briefing.document.parts import Cell, Table, TableColumn
from briefing.text import ringed

WIDE, NARROW = 0.22, 0.16
"""The part of the width that the row names take, beside up to three columns and beside more."""
TALLEST = 3.0
"""How much higher than a table's highest row a matrix row may be."""


def matrix_table(setting: Setting, key: str, look: TableLook) -> Table:
    """The matrix with its rows sharing the room."""
    matrix = setting.edition.content.matrices[key]
    count = len(matrix.columns)
    first = look.width * (WIDE if count <= 3 else NARROW)
    columns = (TableColumn(first), *[TableColumn((look.width - first) / count)] * count)
    heads = [_head(setting, head, "matrix_column") for head in matrix.columns.values()]
    header = grid_row(setting, look, columns, (Cell(header=True), *heads), 0.0, "ink")
    rows = [
        (_head(setting, head, "matrix_head"), *(_cell(setting, matrix.cells[row][column]) for column in matrix.columns))
        for row, head in matrix.rows.items()
    ]
    share = (look.room - header.height) / len(rows) if look.room else look.most
    made = [grid_row(setting, look, columns, cells, min(share, look.most * TALLEST), "rule") for cells in rows]
    closed = (*made[:-1], replace(made[-1], rule="ink"))
    return Table(columns, header, closed, look.padding, look.bar_height, top=True)


def _head(setting: Setting, head: MatrixHead, style: str) -> Cell:
    title = setting.paragraph(style, setting.edition.text(head.title))
    return Cell((title, *gloss(setting, head.subtitle, "matrix_how")), header=True)


def _cell(setting: Setting, cell: MatrixCell) -> Cell:
    edition = setting.edition
    if cell.empty is not None:
        return Cell((setting.paragraph("matrix_empty", edition.text(cell.empty)),))
    who = edition.text(cell.title) if cell.title is not None else ()
    named = (setting.paragraph("matrix_who", who if cell.evidence == "confirmed" else ringed(who)),) if who else ()
    return Cell((*named, *gloss(setting, cell.text, "matrix_how")), accent=True)
