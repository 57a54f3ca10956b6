"""A ranking: a table sorted by one column, with an inline bar for each of its values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.charts.chart import Form
from briefing.compose.cells import aligns_of, head_cell, header_cells, value_cell
from briefing.compose.grid import Cells, Group, TableLook, fitted_table
from briefing.compose.setting import Setting
from briefing.content.data import Table as ContentTable
from briefing.content.figure import RankingFigure
from briefing.content.model import Fact
from briefing.document.parts import Bar, Cell, Table

BAR_SHARE = 0.2
"""The part of a ranking's width that its longest bar takes."""


def ranking_table(setting: Setting, figure: RankingFigure, look: TableLook) -> Table:
    """The rows by value, an inline bar behind each; rows of a group stand below, under its title and without bars."""
    table = setting.edition.content.tables[figure.ranking]
    keys = tuple(figure.columns or table.columns)
    at = keys.index(figure.by) + 2
    ranked = _sorted(setting, figure, table, None)
    longest = _value(setting, figure, ranked[0]) if ranked else Decimal(0)
    rows = tuple(_row(setting, figure, keys, row, at, _bar(setting, figure, row, longest)) for row in ranked)
    groups = [Group(rows)] if rows else []
    for key, group in table.groups.items():
        apart = _sorted(setting, figure, table, key)
        below = tuple(_row(setting, figure, keys, row, at, _dash(setting)) for row in apart)
        groups += [Group(below, setting.edition.text(group.title))] if below else []
    header = _with(header_cells(setting, table, keys), at, Cell(header=True))
    aligns = (*aligns_of(setting, table, keys)[:at], "start", *aligns_of(setting, table, keys)[at:])
    return fitted_table(setting, look, header, groups, aligns, {at: look.width * BAR_SHARE})


def _sorted(setting: Setting, figure: RankingFigure, table: ContentTable, group: str | None) -> list[str]:
    rows = [key for key, row in table.rows.items() if row.group == group]
    return sorted(rows, key=lambda row: -_value(setting, figure, row))


def _row(setting: Setting, figure: RankingFigure, keys: Sequence[str], row: str, at: int, bar: Cell) -> Cells:
    key_row = row == figure.highlight
    values = (value_cell(setting, figure.ranking, row, column, key_row) for column in keys)
    return _with((head_cell(setting, figure.ranking, row, key_row), *values), at, bar)


def _with(cells: Cells, at: int, cell: Cell) -> Cells:
    return (*cells[:at], cell, *cells[at:])


def _fact(setting: Setting, figure: RankingFigure, row: str) -> Fact | None:
    return setting.edition.content.facts.get(f"{figure.ranking}.{row}.{figure.by}")


def _value(setting: Setting, figure: RankingFigure, row: str) -> Decimal:
    fact = _fact(setting, figure, row)
    return fact.high if fact is not None and fact.high is not None else Decimal(0)


def _bar(setting: Setting, figure: RankingFigure, row: str, longest: Decimal) -> Cell:
    fact = _fact(setting, figure, row)
    if fact is None or fact.high is None or not longest:
        return _dash(setting)
    form: Form = "hatched" if fact.kind == "forecast" else "hollow" if fact.evidence == "reported" else "solid"
    return Cell(bar=Bar(float(fact.high / longest), "accent" if row == figure.highlight else "context", form))


def _dash(setting: Setting) -> Cell:
    return Cell((setting.paragraph("table_group", setting.edition.word("missing")),))
