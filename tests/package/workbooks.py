"""Charts and their workbooks: what a chart has cached stands in the cells that it names, letter by letter."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook import Workbook

from tests.package.reader import C15, A, C, Element, Package

Cell = str | float | None
CACHES = {f"{C}numRef": f"{C}numCache", f"{C}strRef": f"{C}strCache"}
LEVELS = f"{C}multiLvlStrRef"
LABELS = f"{C15}datalabelsRange"
OURS = re.compile(
    r"=(?=.*\b[A-Z]\d)(?:(?:ABS|AND|FIXED|IF|ISBLANK|MAX|MIN|NA|ROUND|SUM)\(|FALSE|TRUE|[A-Z]+\d+(?::[A-Z]+\d+)?|[\d.]+"
    r"|[-+/&<>=,()]|\"[^\"]*\")+"
)
"""The formulas that a workbook may hold: they calculate with its own cells, and call nothing that acts."""


def own_workbooks(package: Package) -> Iterator[str]:
    """Each chart has one workbook that opens, whose formulas only calculate, and in which nothing leads outside."""
    for name, tree in package.charts():
        data = tree.find(f"{C}externalData")
        books = package.kin(name, "package")
        if data is None or len(books) != 1:
            yield f"{name}: has {len(books)} workbooks{'' if data is not None else ', and names none'}"
            continue
        book = _opened(package, name)
        if book is None:
            yield f"{name}: its workbook {books[0]} does not open"
            continue
        for sheet in book.worksheets:
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                formula = cell.data_type == "f" and not OURS.fullmatch(str(cell.value))
                if formula or cell.data_type == "e" or cell.hyperlink:
                    yield f"{name}: {sheet.title}!{cell.coordinate} is no plain value: {cell.value}"


def cached_cells(package: Package) -> Iterator[str]:
    """Numbers, their format, and texts that a chart has cached are those of the cells, and the cells are there."""
    for name, tree in package.charts():
        book = _opened(package, name, cached=True)
        yield from (f"{name}: names of several levels are not compared with their cells" for _ in tree.iter(LEVELS))
        for reference in tree.iter(*CACHES) if book is not None else ():
            cache = reference.find(CACHES[str(reference.tag)])
            yield from (f"{name}: {fault}" for fault in _differing(book, _address(reference), cache))


def labelled_cells(package: Package) -> Iterator[str]:
    """Labels that are read from cells say what the cells say, each at its point."""
    for name, tree in package.charts():
        book = _opened(package, name, cached=True)
        for series in tree.iter(f"{C}ser") if book is not None else ():
            ranges = list(series.iter(LABELS))
            for one in ranges:
                cache = one.find(f"{C15}dlblRangeCache")
                yield from (f"{name}: {fault}" for fault in _differing(book, _address(one), cache))
            cells = read(book, _address(ranges[0])) if ranges else []
            yield from (f"{name}: {fault}" for fault in _misprinted(series, cells))


def _misprinted(series: Element, cells: list[Cell] | str) -> Iterator[str]:
    """The cached letters of fields against what they stand for; those for numbers depend on a format."""
    name, categories = "".join(_letters(series, "tx").values()), _letters(series, "cat")
    for label in series.iter(f"{C}dLbl"):
        place = label.find(f"{C}idx")
        index = int(place.get("val", -1)) if place is not None else -1
        meant = {"SERIESNAME": name, "CATEGORYNAME": categories.get(index), "CELLRANGE": _at(cells, index)}
        for field in label.iter(f"{A}fld"):
            words, kind = "".join(field.itertext()), field.get("type", "")
            if kind in meant and words != meant[kind]:
                yield f"the label at {index} says {words!r} for {meant[kind]!r}"


def _letters(series: Element, child: str) -> dict[int, str]:
    place = series.find(f"{C}{child}")
    points = place.iter(f"{C}pt") if place is not None else ()
    return {int(point.get("idx", -1)): point.findtext(f"{C}v", "") for point in points}


def _at(cells: list[Cell] | str, index: int) -> str:
    if isinstance(cells, str) or not 0 <= index < len(cells):
        return "no cell"
    return str(cells[index] if cells[index] is not None else "")


def _differing(book: Workbook, address: str, cache: Element | None) -> Iterator[str]:
    cells = read(book, address)
    if isinstance(cells, str):
        yield cells
        return
    if cache is None:
        yield f"{address} is not cached"
        return
    if (cached := _cached(cache)) != cells:
        yield f"the cells {address} hold {cells}, the chart {cached}"
    code = cache.findtext(f"{C}formatCode")
    if code is not None and (formats := _formats(book, address)) - {code}:
        yield f"the cells {address} have the formats {sorted(formats)}, the chart {code}"


def _cached(cache: Element) -> list[Cell]:
    count = cache.find(f"{C}ptCount")
    found: list[Cell] = [None] * int(count.get("val", 0) if count is not None else 0)
    numbers = cache.find(f"{C}formatCode") is not None
    for point in cache.findall(f"{C}pt"):
        words, index = point.findtext(f"{C}v", ""), int(point.get("idx", 0))
        if index < len(found):
            found[index] = float(words) if numbers else words
    return found


def read(book: Workbook, address: str) -> list[Cell] | str:
    """The values of the cells of an address, or what is wrong with the address."""
    sheet, _, area = address.rpartition("!")
    sheet = sheet.strip("'").replace("''", "'")
    if sheet not in book.sheetnames:
        return f"there is no sheet for {address!r}"
    left, top, right, bottom = range_boundaries(area)
    used = book[sheet]
    if right > used.max_column or bottom > used.max_row:
        return f"{address} reaches out of the cells that are used, {used.dimensions}"
    rows = used.iter_rows(top, bottom, left, right, values_only=True)
    cells = [_number(to_excel(cell) if isinstance(cell, datetime) else cell) for row in rows for cell in row]
    return [None if cell == "#N/A" else cell for cell in cells]


def _number(cell: str | int | float | None) -> Cell:
    return float(cell) if isinstance(cell, int | float) else cell


def _formats(book: Workbook, address: str) -> set[str]:
    sheet, _, area = address.rpartition("!")
    left, top, right, bottom = range_boundaries(area)
    rows = book[sheet.strip("'")].iter_rows(top, bottom, left, right)
    return {cell.number_format for row in rows for cell in row if cell.value is not None}


def _address(reference: Element) -> str:
    return reference.findtext(f"{C}f") or reference.findtext(f"{C15}f") or ""


def _opened(package: Package, chart: str, *, cached: bool = False) -> Workbook | None:
    books = package.kin(chart, "package")
    return _book(package.data.get(books[0], b""), cached) if books else None


@cache
def _book(data: bytes, cached: bool) -> Workbook | None:
    try:
        return openpyxl.load_workbook(io.BytesIO(data), data_only=cached)
    except (KeyError, BadZipFile):
        return None
