"""The workbook inside a native chart: base-unit numbers, names and label texts; no clock.

Formulas are ours alone, such as those that follow a waterfall's steps; text of the content is written as text.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from briefing.charts.chart import Chart
from briefing.render.pptx.archive import Member, archive, deflated
from briefing.render.pptx.column import LABELS, Column, category_name, column_letter
from briefing.render.pptx.ooxml import DECLARATION, SHEET, attribute, content
from briefing.render.pptx.part import OFFICE, PartFile, Relation, numbered, office, package_files

_BOOK, _STYLES, _FIRST = "/xl/workbook.xml", "/xl/styles.xml", "/xl/worksheets/sheet1.xml"
_FIRST_FORMAT = 164
"""The first number that a format of one's own can have. Source: ISO/IEC 29500-1 18.8.30"""
_FORMULA_SIGNS = "=+-@"
"""What turns letters into a formula for a program in whose cell somebody types."""
_PLAIN, _WRAPPED, _KEPT, _FIRST_NUMBER = range(4)
"""Cell formats of `_styles`: letters, letters in lines, letters that stay letters when edited, and the numbers'."""


def workbook(chart: Chart, columns: tuple[Column, ...]) -> bytes:
    """The bytes of an .xlsx: categories in column A, then a column for each series, then those of their labels."""
    texts = labelled(columns)
    header = ["", *(column.header for column in columns), *(f"{column.header} {LABELS}" for column in texts)]
    formats = tuple(dict.fromkeys(number_format(chart, column) for column in columns))
    rows = [_row(1, [_text(words, place, 1) for place, words in enumerate(header) if words])]
    for index in range(len(chart.categories)):
        number = index + 2
        cells = [_text(category_name(chart, index), 0, number)]
        for place, column in enumerate(columns, 1):
            style = _FIRST_NUMBER + formats.index(number_format(chart, column))
            cells.append(_number(column.values[index], _formula(column.formulas, index), place, number, style))
        for place, column in enumerate(texts, 1 + len(columns)):
            cells.append(_text(label_cell(column, index), place, number, _formula(column.label_formulas, index)))
        rows.append(_row(number, cells))
    sheet = (
        f'{DECLARATION}<worksheet xmlns="{SHEET}"><sheetFormatPr defaultRowHeight="15"/><cols>'
        f'<col min="1" max="{len(header)}" width="24" customWidth="1"/></cols><sheetData>{"".join(rows)}</sheetData>'
        "</worksheet>"
    )
    return archive((*_constant(formats), deflated(_FIRST[1:], sheet.encode())))


def number_format(chart: Chart, column: Column) -> str:
    """How the numbers of a column are written."""
    return column.series.number_format or chart.number_format


def labelled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns whose labels come from cells of their own."""
    return tuple(column for column in columns if column.part not in ("missing", "under") and any(column.labels))


def label_cells(columns: tuple[Column, ...], column: Column) -> str | None:
    """The address of the cells that a column's labels are read from; labels under bars are those over them."""
    texts = labelled(columns)
    part = "over" if column.part == "under" else column.part
    own = [place for place, one in enumerate(texts) if (one.series, one.part) == (column.series, part)]
    return cells(1 + len(columns) + own[0], len(column.labels)) if own else None


def label_cell(column: Column, index: int) -> str:
    """The value label of a point as its cell holds it: the primary language, without the ring."""
    label = column.labels[index]
    return "".join(span.text for span in label[0].spans if span.mark != "ring") if label else ""


def cells(place: int, rows: int) -> str:
    """The address of a column's cells below its header."""
    return f"Sheet1!${column_letter(place)}$2:${column_letter(place)}${rows + 1}"


def header_cell(place: int) -> str:
    """The address of a column's header."""
    return f"Sheet1!${column_letter(place)}$1"


def _row(number: int, written: list[str]) -> str:
    return f'<row r="{number}">{"".join(written)}</row>'


def _text(words: str, place: int, row: int, formula: str = "") -> str:
    """A cell that holds letters whatever they look like: behind an equals sign too, an inline string is no formula."""
    if not words:
        return ""
    address = f"{column_letter(place)}{row}"
    if formula:
        return f'<c r="{address}" t="str"><f>{content(formula)}</f><v>{content(words)}</v></c>'
    style = _KEPT if words[0] in _FORMULA_SIGNS else _WRAPPED if "\n" in words else _PLAIN
    letters = f'<is><t xml:space="preserve">{content(words)}</t></is>'
    return f'<c r="{address}" s="{style}" t="inlineStr">{letters}</c>'


def _number(value: Decimal | None, formula: str, place: int, row: int, style: int) -> str:
    """A cell with a number, and the formula that it follows from; a formula without one gives no number."""
    address = f"{column_letter(place)}{row}"
    if formula:
        kind, cached = (' t="e"', "#N/A") if value is None else ("", f"{value:f}")
        return f'<c r="{address}" s="{style}"{kind}><f>{content(formula)}</f><v>{cached}</v></c>'
    return "" if value is None else f'<c r="{address}" s="{style}"><v>{value:f}</v></c>'


def _formula(formulas: tuple[str, ...], index: int) -> str:
    return formulas[index] if formulas else ""


@cache
def _constant(formats: tuple[str, ...]) -> tuple[Member, ...]:
    """The members that do not depend on the chart's values, compressed once."""
    parts = (
        _part(_BOOK, "sheet.main", _BOOK_XML, numbered(("worksheet", _FIRST), ("styles", _STYLES))),
        _part(_STYLES, "styles", _styles(formats)),
        _part(_FIRST, "worksheet", ""),
    )
    root = (Relation("rId1", office("officeDocument"), _BOOK),)
    return tuple(deflated(name, data) for name, data in package_files(parts, root) if name != _FIRST[1:])


def _part(name: str, kind: str, xml: str, relations: tuple[Relation, ...] = ()) -> PartFile:
    return PartFile(name, f"{OFFICE}spreadsheetml.{kind}+xml", xml.encode(), relations)


_BOOK_XML = (
    f'{DECLARATION}<workbook xmlns="{SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def _styles(formats: tuple[str, ...]) -> str:
    numbers = range(_FIRST_FORMAT, _FIRST_FORMAT + len(formats))
    written = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{attribute(one)}"/>'
        for number, one in zip(numbers, formats, strict=True)
    )
    cell = '<xf numFmtId="{}" fontId="0" fillId="0" borderId="0" xfId="0"'
    wrapped = 'applyAlignment="1"><alignment wrapText="1"/></xf>'
    cells = (
        f"{cell.format(0)}/>",
        f"{cell.format(0)} {wrapped}",
        f'{cell.format(0)} quotePrefix="1" {wrapped}',
        *(f'{cell.format(number)} applyNumberFormat="1"/>' for number in numbers),
    )
    return (
        f'{DECLARATION}<styleSheet xmlns="{SHEET}"><numFmts count="{len(formats)}">{written}</numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        "</fill></fills>"
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(cells)}">{"".join(cells)}'
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
