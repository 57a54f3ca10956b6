"""Tables of the content as tables of a page: words, figures, inline bars; rankings and matrices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing.compose.columns import column_widths
from briefing.compose.setting import Setting
from briefing.content.data import Column, FactEntry, MatrixCell, Row
from briefing.content.data import Table as ContentTable
from briefing.content.figure import RankingFigure, TableFigure
from briefing.content.model import Fact
from briefing.content.values import Located
from briefing.document.parts import Align, Bar, Cell, Paragraph, Table, TableColumn, TableRow
from briefing.text import RING, Line, Span, Text

BAR_SHARE = 0.2
"""The part of a ranking's width that its longest bar takes."""


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


def plain_table(setting: Setting, figure: TableFigure, look: TableLook) -> Table:
    """A table of the content as it stands: the highlighted row in bold."""
    table = setting.edition.content.tables[figure.table]
    keys = tuple(figure.columns or table.columns)
    rows = [
        (
            _head(setting, row, key == figure.highlight),
            *(_cell(setting, figure.table, key, row, column, key == figure.highlight) for column in keys),
        )
        for key, row in table.rows.items()
    ]
    return _table(setting, look, _header(setting, table, keys), rows, _aligns(table, keys))


def ranking_table(setting: Setting, figure: RankingFigure, look: TableLook) -> Table:
    """A table sorted by one column, an inline bar behind each of its values; other groups stand below, unranked."""
    table = setting.edition.content.tables[figure.ranking]
    keys = tuple(figure.columns or table.columns)
    bar_at = keys.index(figure.by) + 2
    first, *others = _groups(setting, figure, table)
    longest = max((_value(setting, figure, key) for key, _ in first), default=Decimal(0))

    def cells(key: str, row: Row, ranked: bool) -> tuple[Cell, ...]:
        key_row = key == figure.highlight
        made = [
            _head(setting, row, key_row),
            *(_cell(setting, figure.ranking, key, row, name, key_row) for name in keys),
        ]
        made.insert(bar_at, _bar(setting, figure, key, longest) if ranked else _dash(setting))
        return tuple(made)

    header = list(_header(setting, table, keys))
    header.insert(bar_at, Cell(header=True))
    aligns = list(_aligns(table, keys))
    aligns.insert(bar_at, "start")
    rows = [cells(key, row, True) for key, row in first]
    below = [
        (setting.edition.text(table.groups[group[0][1].group or ""].title), [cells(k, r, False) for k, r in group])
        for group in others
    ]
    return _table(setting, look, tuple(header), rows, aligns, bar_at=bar_at, below=below)


def matrix_table(setting: Setting, key: str, look: TableLook) -> Table:
    """A matrix: an accent rule over every filled cell, the reason in every empty one."""
    edition = setting.edition
    matrix = edition.content.matrices[key]
    head = [
        Cell(
            (setting.paragraph("matrix_column", edition.text(one.title)), *_gloss(setting, one.subtitle, "matrix_how")),
            header=True,
        )
        for one in matrix.columns.values()
    ]
    rows = [
        (
            Cell(
                (
                    setting.paragraph("matrix_head", edition.text(row.title)),
                    *_gloss(setting, row.subtitle, "matrix_how"),
                ),
                header=True,
            ),
            *(_matrix_cell(setting, matrix.cells[row_key][column]) for column in matrix.columns),
        )
        for row_key, row in matrix.rows.items()
    ]
    first = look.width * (0.22 if len(head) < 4 else 0.16)
    widths = (first, *[(look.width - first) / len(head)] * len(head))
    columns = tuple(TableColumn(width) for width in widths)
    header = _row(setting, look, columns, (Cell(header=True), *head), 0.0, "ink")
    most = (look.room - header.height) / len(rows) if look.room else look.most
    made = [_row(setting, look, columns, cells, min(most, look.most * 3), "rule") for cells in rows]
    made[-1] = replace(made[-1], rule="ink")
    return Table(columns, header, tuple(made), look.padding, look.bar_height, top=True)


def worded_table(
    setting: Setting,
    look: TableLook,
    header: Sequence[Cell],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[float],
    aligns: Sequence[Align],
) -> Table:
    """A table of finished cells in columns of given widths, such as the corrections."""
    columns = tuple(map(TableColumn, widths, aligns))
    top = _row(setting, look, columns, tuple(header), 0.0, "ink") if header else None
    made = [_row(setting, look, columns, tuple(cells), look.least, "grid") for cells in rows]
    return Table(columns, top, (*made[:-1], replace(made[-1], rule="ink")), look.padding, look.bar_height)


def table_height(table: Table) -> float:
    """The height of header and rows together. Units: points."""
    return (table.header.height if table.header else 0.0) + sum(row.height for row in table.rows)


def _table(
    setting: Setting,
    look: TableLook,
    header: tuple[Cell, ...],
    rows: Sequence[tuple[Cell, ...]],
    aligns: Sequence[Align],
    bar_at: int | None = None,
    below: Sequence[tuple[Text, list[tuple[Cell, ...]]]] = (),
) -> Table:
    every = [header, *rows, *(cells for _, group in below for cells in group)]
    widths = _widths(setting, look, every, bar_at)
    columns = tuple(map(TableColumn, widths, aligns))
    top = _row(setting, look, columns, header, 0.0, "ink")
    count = len(every) - 1 + len(below)
    share = (look.room - top.height) / count if look.room else look.most
    least = max(look.least, min(look.most, share))
    made = [_row(setting, look, columns, cells, least, "grid") for cells in rows]
    for title, group in below:
        made[-1] = replace(made[-1], rule="ink")
        sentence = Cell((setting.paragraph("table_group", title, inline=True),))
        made.append(
            replace(_row(setting, look, (TableColumn(look.width),), (sentence,), look.least * 0.8, None), spanning=True)
        )
        made += [_row(setting, look, columns, cells, least, "grid") for cells in group]
    made[-1] = replace(made[-1], rule="ink")
    return Table(columns, top, tuple(made), look.padding, look.bar_height)


def _row(
    setting: Setting,
    look: TableLook,
    columns: Sequence[TableColumn],
    cells: tuple[Cell, ...],
    least: float,
    rule: str | None,
) -> TableRow:
    needed = max(
        setting.height(cell.paragraphs, column.width - look.padding)
        for cell, column in zip(cells, columns, strict=True)
    )
    return TableRow(cells, max(least, needed + 2 * look.inset), rule)  # type: ignore[arg-type]


def _widths(
    setting: Setting, look: TableLook, rows: Sequence[tuple[Cell, ...]], bar_at: int | None
) -> tuple[float, ...]:
    natural, least = [], []
    for column in range(len(rows[0])):
        texts = [setting.width(paragraph) for cells in rows for paragraph in cells[column].paragraphs]
        wide = max(texts, default=0.0) * 1.04 + look.padding
        natural.append(wide if column != bar_at else look.width * BAR_SHARE + look.padding)
        least.append(min(natural[-1], look.width * (0.11 if column != bar_at else BAR_SHARE)))
    return column_widths(natural, least, look.width)


def _header(setting: Setting, table: ContentTable, keys: Sequence[str]) -> tuple[Cell, ...]:
    titles = [
        setting.edition.text(table.heading) if table.heading else (),
        *(setting.edition.text(table.columns[key].title) for key in keys),
    ]
    aligns: tuple[Align, ...] = _aligns(table, keys)
    return tuple(
        Cell((setting.paragraph("table_head", title, align=align),) if title else (), header=True)
        for title, align in zip(titles, aligns, strict=True)
    )


def _aligns(table: ContentTable, keys: Sequence[str]) -> tuple[Align, ...]:
    return ("start", *("end" if table.columns[key].holds == "number" else "start" for key in keys))


def _head(setting: Setting, row: Row, highlighted: bool) -> Cell:
    title = setting.paragraph("table_key" if highlighted else "table", setting.edition.text(row.title))
    return Cell((title, *_gloss(setting, row.subtitle, "table_small")), header=True)


def _cell(setting: Setting, table: str, row_key: str, row: Row, column: str, highlighted: bool) -> Cell:
    entry: FactEntry | Located | None = row.cells.get(column)
    definition: Column = setting.edition.content.tables[table].columns[column]
    if isinstance(entry, str):
        return Cell((setting.paragraph("table_small", setting.edition.text(entry)),))
    align: Align = "end" if definition.holds == "number" else "start"
    if entry is None:
        return Cell()
    fact = setting.edition.content.facts[f"{table}.{row_key}.{column}"]
    if fact.missing is not None:
        return Cell((setting.paragraph("table_group", setting.edition.text(fact.missing), align=align),))
    written = setting.edition.number(fact.name, "short", ring=True)
    return Cell((setting.paragraph("table_accent" if highlighted else "table", written, align=align),))


def _gloss(setting: Setting, words: Located | None, style: str) -> tuple[Paragraph, ...]:
    return (setting.paragraph(style, setting.edition.text(words), before=2),) if words is not None else ()


def _matrix_cell(setting: Setting, cell: MatrixCell) -> Cell:
    edition = setting.edition
    if cell.empty is not None:
        return Cell((setting.paragraph("matrix_empty", edition.text(cell.empty)),))
    title = edition.text(cell.title) if cell.title is not None else ()
    if cell.evidence == "reported":
        title = _ringed(title)
    paragraphs = (setting.paragraph("matrix_who", title),) if title else ()
    return Cell((*paragraphs, *_gloss(setting, cell.text, "matrix_how")), accent=True)


def _ringed(words: Text) -> Text:
    return tuple(Line(one.lang, (*one.spans, Span(RING, "ring"))) for one in words)


def _groups(setting: Setting, figure: RankingFigure, table: ContentTable) -> list[list[tuple[str, Row]]]:
    by_group: Mapping[str | None, list[tuple[str, Row]]] = {None: [], **{key: [] for key in table.groups}}
    for key, row in table.rows.items():
        by_group[row.group].append((key, row))
    return [sorted(rows, key=lambda item: -_value(setting, figure, item[0])) for rows in by_group.values() if rows]


def _fact(setting: Setting, figure: RankingFigure, row: str) -> Fact | None:
    return setting.edition.content.facts.get(f"{figure.ranking}.{row}.{figure.by}")


def _value(setting: Setting, figure: RankingFigure, row: str) -> Decimal:
    fact = _fact(setting, figure, row)
    return fact.high if fact is not None and fact.high is not None else Decimal(0)


def _bar(setting: Setting, figure: RankingFigure, key: str, longest: Decimal) -> Cell:
    fact = _fact(setting, figure, key)
    if fact is None or fact.high is None or not longest:
        return _dash(setting)
    form = "hatched" if fact.kind == "forecast" else "hollow" if fact.evidence == "reported" else "solid"
    return Cell(bar=Bar(float(fact.high / longest), "accent" if key == figure.highlight else "context", form))  # type: ignore[arg-type]


def _dash(setting: Setting) -> Cell:
    return Cell((setting.paragraph("table_group", setting.edition.word("missing")),))
