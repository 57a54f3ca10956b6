"""What must hold in tables and matrices."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.content.data import Matrix, Table
from briefing.content.draft import Draft
from briefing.content.suggest import did_you_mean
from briefing.content.values import Located
from briefing.errors import Problem


def check_tables(draft: Draft) -> Iterator[Problem]:
    """Problems of the cells of all tables and matrices."""
    for stem, section in draft.sections.items():
        for key, table in section.tables.items():
            if not draft.is_broken(key):
                yield from _check_table(table, stem, key, draft)
        for key, matrix in section.matrices.items():
            if not draft.is_broken(key):
                yield from _check_matrix(matrix, stem, key, draft)


def stray_texts(table: Table) -> Iterator[Located]:
    """The cells that hold words where a figure is expected: a mistake, and no text to translate."""
    figures = [key for key, column in table.columns.items() if column.holds == "number"]
    for row in table.rows.values():
        for column_key in figures:
            if isinstance(cell := row.cells.get(column_key), Located):
                yield cell


def _check_table(table: Table, stem: str, key: str, draft: Draft) -> Iterator[Problem]:
    for words in stray_texts(table):
        hint = "write a number, {missing: why there is none}, or `holds: text` at the column"
        yield Problem(words.place, "text stands in a column of figures", hint)
    for row_key, row in table.rows.items():
        path = ("tables", key, "rows", row_key)
        if row.group is not None and row.group not in table.groups:
            hint = did_you_mean(row.group, table.groups, otherwise="add it to the table's `groups`")
            yield Problem(draft.at(stem, *path, "group"), f"the table has no group `{row.group}`", hint)
        for column_key, cell in row.cells.items():
            column = table.columns.get(column_key)
            if column is None:
                message = f"the table `{key}` has no column `{column_key}`"
                hint = did_you_mean(column_key, table.columns, "its columns")
                yield Problem(draft.key(stem, *path, column_key), message, hint)
            elif not isinstance(cell, Located) and column.holds == "text":
                hint = "put it in quotes, or delete `holds: text` at the column"
                yield Problem(draft.at(stem, *path, column_key), "a figure stands in a column of texts", hint)
        misplaced = not row.cells.keys() <= table.columns.keys()
        for column_key, column in table.columns.items():
            if column.holds == "number" and column_key not in row.cells and not misplaced:
                hint = "write a number, or {missing: why there is none}"
                message = f"the row `{row_key}` has no figure in the column `{column_key}`"
                yield Problem(draft.key(stem, *path), message, hint)


def _check_matrix(matrix: Matrix, stem: str, key: str, draft: Draft) -> Iterator[Problem]:
    path = ("matrices", key, "cells")
    for row_key, cells in matrix.cells.items():
        if row_key not in matrix.rows:
            hint = did_you_mean(row_key, matrix.rows, "its rows")
            yield Problem(draft.key(stem, *path, row_key), f"the matrix has no row `{row_key}`", hint)
        for column_key, cell in cells.items():
            here = (*path, row_key, column_key)
            if column_key not in matrix.columns:
                hint = did_you_mean(column_key, matrix.columns, "its columns")
                yield Problem(draft.key(stem, *here), f"the matrix has no column `{column_key}`", hint)
            if (cell.title is None and cell.text is None) == (cell.empty is None):
                message = "a cell says who and how, or why nobody does"
                yield Problem(draft.key(stem, *here), message, "write title and text, or empty")
    for row_key in matrix.rows:
        absent = [column for column in matrix.columns if column not in matrix.cells.get(row_key, {})]
        if absent:
            place = draft.key(stem, *(path if row_key not in matrix.cells else (*path, row_key)))
            message = f"the row `{row_key}` has no cell in {', '.join(absent)}"
            yield Problem(place, message, "write the cell, or {empty: why nobody does}")
