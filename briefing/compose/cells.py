"""The cells of a table of the content: names, words and figures."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.grid import Cells
from briefing.compose.setting import Setting
from briefing.content.data import Table
from briefing.content.values import Located
from briefing.document.parts import Align, Cell, Paragraph
from briefing.tags import language


def header_cells(setting: Setting, table: Table, keys: Sequence[str]) -> Cells:
    """The titles of the row names and of some columns."""
    edition = setting.edition
    titles = [
        edition.text(table.heading) if table.heading else (),
        *(edition.text(table.columns[key].title) for key in keys),
    ]
    return tuple(
        Cell((setting.paragraph("table_head", title, align=align),) if title else (), header=True)
        for title, align in zip(titles, aligns_of(setting, table, keys), strict=True)
    )


def aligns_of(setting: Setting, table: Table, keys: Sequence[str]) -> tuple[Align, ...]:
    """Row names and words stand at the start, figures at the right, so that their decimals stand under each other."""
    side = figures_side(setting)
    return ("start", *(side if table.columns[key].holds == "number" else "start" for key in keys))


def figures_side(setting: Setting) -> Align:
    """The side of figures in a column: the right one in either direction, since all digits run from left to right."""
    return "start" if language(setting.edition.primary).direction == "rtl" else "end"


def head_cell(setting: Setting, table: str, row: str, highlighted: bool) -> Cell:
    """The name of a row."""
    named = setting.edition.content.tables[table].rows[row]
    title = setting.paragraph("table_key" if highlighted else "table", setting.edition.text(named.title))
    return Cell((title, *gloss(setting, named.subtitle, "table_small")), header=True)


def value_cell(setting: Setting, table: str, row: str, column: str, highlighted: bool) -> Cell:
    """Words, a figure with its signs, why a figure is missing, or nothing."""
    edition = setting.edition
    entry = edition.content.tables[table].rows[row].cells.get(column)
    if entry is None:
        return Cell()
    if isinstance(entry, str):
        return Cell((setting.paragraph("table_small", edition.text(entry)),))
    fact = edition.content.facts[f"{table}.{row}.{column}"]
    if fact.missing is not None:
        return Cell((setting.paragraph("table_group", edition.text(fact.missing), align=figures_side(setting)),))
    style = "table_accent" if highlighted else "table"
    return Cell(
        (setting.paragraph(style, edition.number(fact.name, "short", signed=True), align=figures_side(setting)),)
    )


def gloss(setting: Setting, words: Located | None, style: str) -> tuple[Paragraph, ...]:
    """The smaller words under a name, if there are any."""
    return (setting.paragraph(style, setting.edition.text(words), before=2),) if words is not None else ()
