"""The workbook inside a native chart as a file: one sheet of letters and numbers; no clock.

Formulas are ours alone, such as those that follow a waterfall's steps; text of the content is written as text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import assert_never

from briefing.render.pptx.archive import Member, archive, deflated
from briefing.render.pptx.column import column_letter
from briefing.render.pptx.ooxml import DECLARATION, SHEET, attribute, content
from briefing.render.pptx.part import OFFICE, PartFile, Relation, numbered, office, package_files

_BOOK, _STYLES, _FIRST = "/xl/workbook.xml", "/xl/styles.xml", "/xl/worksheets/sheet1.xml"
_FIRST_FORMAT = 164
"""The first number that a format of one's own can have. Source: ISO/IEC 29500-1 18.8.30"""
_FORMULA_SIGNS = "=+-@"
"""What turns letters into a formula for a program in whose cell somebody types."""
_PLAIN, _WRAPPED, _KEPT, _FIRST_NUMBER = range(4)
"""Cell formats of `_styles`: letters, letters in lines, letters that stay letters when edited, and the numbers'."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A text in a cell, or none; `formula`: what a program makes it from."""

    words: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a cell, or none; `formula`: what a program works it out with."""

    value: Decimal | None
    number_format: str
    formula: str = ""


Cell = Letters | Number


def book(rows: Sequence[Sequence[Cell]]) -> bytes:
    """The bytes of an .xlsx with these rows, the first one its header."""
    found = (cell.number_format for row in rows for cell in row if isinstance(cell, Number))
    formats = tuple(dict.fromkeys(found))
    written = "".join(_row(number, row, formats) for number, row in enumerate(rows, 1))
    sheet = (
        f'{DECLARATION}<worksheet xmlns="{SHEET}"><sheetFormatPr defaultRowHeight="15"/><cols>'
        f'<col min="1" max="{len(rows[0])}" width="24" customWidth="1"/></cols><sheetData>{written}</sheetData>'
        "</worksheet>"
    )
    return archive((*_constant(formats), deflated(_FIRST[1:], sheet.encode())))


def cells(place: int, rows: int) -> str:
    """The address of a column's cells below its header."""
    return f"Sheet1!${column_letter(place)}$2:${column_letter(place)}${rows + 1}"


def header_cell(place: int) -> str:
    """The address of a column's header."""
    return f"Sheet1!${column_letter(place)}$1"


def _row(number: int, cells: Sequence[Cell], formats: Sequence[str]) -> str:
    written = "".join(_cell(cell, f"{column_letter(place)}{number}", formats) for place, cell in enumerate(cells))
    return f'<row r="{number}">{written}</row>'


def _cell(cell: Cell, address: str, formats: Sequence[str]) -> str:
    match cell:
        case Letters(words=words, formula=formula):
            return _letters(words, formula, address)
        case Number(value=value, number_format=number_format, formula=formula):
            return _number(value, formula, address, _FIRST_NUMBER + formats.index(number_format))
        case _:
            assert_never(cell)


def _letters(words: str, formula: str, address: str) -> str:
    """A cell that holds letters whatever they look like: behind an equals sign too, an inline string is no formula."""
    if not words:
        return ""
    if formula:
        return f'<c r="{address}" t="str"><f>{content(formula)}</f><v>{content(words)}</v></c>'
    style = _KEPT if words[0] in _FORMULA_SIGNS else _WRAPPED if "\n" in words else _PLAIN
    letters = f'<is><t xml:space="preserve">{content(words)}</t></is>'
    return f'<c r="{address}" s="{style}" t="inlineStr">{letters}</c>'


def _number(value: Decimal | None, formula: str, address: str, style: int) -> str:
    """A cell with a number, and the formula that it follows from; a formula without one gives no number."""
    if formula:
        kind, cached = (' t="e"', "#N/A") if value is None else ("", f"{value:f}")
        return f'<c r="{address}" s="{style}"{kind}><f>{content(formula)}</f><v>{cached}</v></c>'
    return "" if value is None else f'<c r="{address}" s="{style}"><v>{value:f}</v></c>'


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
