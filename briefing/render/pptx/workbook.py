"""The workbook inside a native chart: base-unit numbers, names and label texts; no formula, no clock."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from briefing.charts.chart import Chart
from briefing.render.pptx.archive import Member, archive, deflated
from briefing.render.pptx.columns import LABELS, Column, category_name
from briefing.render.pptx.ooxml import DECLARATION, SHEET, attribute, content
from briefing.render.pptx.part import OFFICE, PartFile, Relation, numbered, office, package_files

_BOOK, _STYLES, _FIRST = "/xl/workbook.xml", "/xl/styles.xml", "/xl/worksheets/sheet1.xml"
_FIRST_FORMAT = 164
"""The first number that a format of one's own can have. Source: ISO/IEC 29500-1 18.8.30"""
_NUMBER, _WRAPPED = 1, 2
"""Cell formats of `_styles`."""


def workbook(chart: Chart, columns: tuple[Column, ...]) -> bytes:
    """The bytes of an .xlsx: categories in column A, then a column for each series, then those of their labels."""
    texts = labelled(columns)
    header = ["", *(column.header for column in columns), *(f"{column.header} {LABELS}" for column in texts)]
    rows = [_row(1, [_text(words, place, 1) for place, words in enumerate(header) if words])]
    for index in range(len(chart.categories)):
        number = index + 2
        cells = [_text(category_name(chart, index), 0, number)]
        cells += [_number(column.values[index], place, number) for place, column in enumerate(columns, 1)]
        cells += [
            _text(label_cell(column, index), place, number) for place, column in enumerate(texts, 1 + len(columns))
        ]
        rows.append(_row(number, cells))
    sheet = (
        f'{DECLARATION}<worksheet xmlns="{SHEET}"><sheetFormatPr defaultRowHeight="15"/><cols>'
        f'<col min="1" max="{len(header)}" width="24" customWidth="1"/></cols><sheetData>{"".join(rows)}</sheetData>'
        "</worksheet>"
    )
    return archive((*_constant(chart.number_format), deflated(_FIRST[1:], sheet.encode())))


def labelled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns whose labels come from cells."""
    return tuple(column for column in columns if not column.helper and any(column.labels))


def label_cell(column: Column, index: int) -> str:
    """The value label of a point as its cell holds it: the primary language, without the ring."""
    label = column.labels[index]
    return "".join(span.text for span in label[0].spans if span.mark != "ring") if label else ""


def cells(place: int, rows: int) -> str:
    """The address of a column's cells below its header."""
    return f"Sheet1!${_letter(place)}$2:${_letter(place)}${rows + 1}"


def header_cell(place: int) -> str:
    """The address of a column's header."""
    return f"Sheet1!${_letter(place)}$1"


def _letter(place: int) -> str:
    return _letter(place // 26 - 1) + chr(65 + place % 26) if place >= 26 else chr(65 + place)


def _row(number: int, written: list[str]) -> str:
    return f'<row r="{number}">{"".join(written)}</row>'


def _text(words: str, place: int, row: int) -> str:
    """A cell that holds letters whatever they look like: behind an equals sign too, an inline string is no formula."""
    if not words:
        return ""
    style = f' s="{_WRAPPED}"' if "\n" in words else ""
    letters = f'<is><t xml:space="preserve">{content(words)}</t></is>'
    return f'<c r="{_letter(place)}{row}" t="inlineStr"{style}>{letters}</c>'


def _number(value: Decimal | None, place: int, row: int) -> str:
    return "" if value is None else f'<c r="{_letter(place)}{row}" s="{_NUMBER}"><v>{value:f}</v></c>'


@cache
def _constant(number_format: str) -> tuple[Member, ...]:
    """The members that do not depend on the chart's values, compressed once."""
    parts = (
        _part(_BOOK, "sheet.main", _BOOK_XML, numbered(("worksheet", _FIRST), ("styles", _STYLES))),
        _part(_STYLES, "styles", _styles(number_format)),
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


def _styles(number_format: str) -> str:
    return (
        f'{DECLARATION}<styleSheet xmlns="{SHEET}"><numFmts count="1"><numFmt numFmtId="{_FIRST_FORMAT}" '
        f'formatCode="{attribute(number_format)}"/></numFmts><fonts count="1"><font><sz val="11"/>'
        '<name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        "</fill></fills>"
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="3">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        f'<xf numFmtId="{_FIRST_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf>'
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
