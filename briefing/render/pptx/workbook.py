"""The workbook inside a native chart along categories: base-unit numbers, names and label texts."""

from __future__ import annotations

from briefing.charts.chart import Chart
from briefing.render.pptx.book import Cell, Letters, Number, book, cells
from briefing.render.pptx.column import LABELS, Column, category_name
from briefing.text import Text


def workbook(chart: Chart, columns: tuple[Column, ...]) -> bytes:
    """The bytes of an .xlsx: categories in column A, then a column for each series, then those of their labels."""
    texts = labelled(columns)
    header = ["", *(column.header for column in columns), *(f"{column.header} {LABELS}" for column in texts)]
    rows: list[list[Cell]] = [
        [
            Letters(category_name(chart, index)),
            *(
                Number(column.values[index], number_format(chart, column), _formula(column.formulas, index))
                for column in columns
            ),
            *(Letters(label_cell(column, index), _formula(column.label_formulas, index)) for column in texts),
        ]
        for index in range(len(chart.categories))
    ]
    return book([[Letters(words) for words in header], *rows])


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
    return label_text(column.labels[index])


def label_text(label: Text) -> str:
    """What a label says in the primary language, without the ring."""
    return "".join(span.text for span in label[0].spans if span.mark != "ring") if label else ""


def _formula(formulas: tuple[str, ...], index: int) -> str:
    return formulas[index] if formulas else ""
