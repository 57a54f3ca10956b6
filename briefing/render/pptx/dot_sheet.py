"""What stands where in the workbook behind a dot chart, which is a chart of points: their heights, and their rules."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefing.charts.chart import Chart, Series
from briefing.charts.dot_labels import dots_in
from briefing.render.pptx.book import Cell, Letters, Number, book
from briefing.render.pptx.column import LABELS, category_name, row_cells
from briefing.render.pptx.workbook import label_text
from briefing.text import plain

START, HEIGHT, RULE = "|", "↕", "↔"
"""What the headers of helping columns say, in every language: where the axis begins, heights of rows, rules."""
HALVES = "0.0"
Values = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class DotSheet:
    """The columns of the workbook by their places: names, a column for each series, then those that help."""

    chart: Chart

    @property
    def count(self) -> int:
        """How many series there are."""
        return len(self.chart.series)

    @property
    def start(self) -> int:
        """The column of where the axis begins; behind it that of the heights of all rows."""
        return self.count + 1

    def height(self, series: int) -> int:
        """The column of the heights of a series' dots."""
        return self.count + 3 + series

    @property
    def rule(self) -> int:
        """The first column of the rules: of each row its lowest value and its highest, then the heights of both."""
        return 2 * self.count + 3

    @property
    def labels(self) -> int:
        """The column of the names as they are printed; behind it those of the values."""
        return self.rule + (2 if self.count > 1 else 0)

    @property
    def rows(self) -> tuple[Decimal, ...]:
        """The height of each row, counted from the top."""
        return tuple(Decimal(index) + Decimal("0.5") for index in range(len(self.chart.categories)))

    def heights(self, series: Series) -> Values:
        """The heights of a series' dots; none for what is missing."""
        return tuple(None if point.low is None else row for point, row in zip(series.points, self.rows, strict=True))

    def rules(self) -> tuple[tuple[Values, Values], tuple[tuple[str, ...], tuple[str, ...]]]:
        """Where the rules run and at which heights, three places for a row of which the last one is a gap; formulas."""
        places, heights = list[Decimal | None](), list[Decimal | None]()
        first, second = list[str](), list[str]()
        for index, row in enumerate(self.rows):
            values = [one.value for one in dots_in(self.chart, index)] or [Decimal(0)]
            cells = row_cells(self.count, index + 2)
            places += [values[0], values[-1], values[-1]]
            heights += [row, row, None] if values[0] < values[-1] else [None] * 3
            first += [f"MIN({cells})", f"MAX({cells})", f"MAX({cells})"]
            second += [f"IF(MAX({cells})>MIN({cells}),{row},NA())"] * 2 + [""]
        return (tuple(places), tuple(heights)), (tuple(first), tuple(second))


def dot_book(chart: Chart) -> bytes:
    """The bytes of an .xlsx: a dot moves with its number, and its rule with it."""
    sheet = DotSheet(chart)
    rows = [[*_row(sheet, index), *_ruled(sheet, index), *_texts(sheet, index)] for index, _ in enumerate(sheet.rows)]
    if sheet.count > 1:
        blank: list[Cell] = [Letters("")] * sheet.rule
        rows += [[*blank, *_ruled(sheet, index)] for index in range(len(sheet.rows), 3 * len(sheet.rows))]
    return book([_header(sheet), *rows])


def _header(sheet: DotSheet) -> list[Cell]:
    names = [plain(one.name) for one in sheet.chart.series]
    ruled = [RULE, f"{RULE} {HEIGHT}"] if sheet.count > 1 else []
    heights, labels = (f"{name} {HEIGHT}" for name in names), (f"{name} {LABELS}" for name in names)
    return [Letters(words) for words in ("", *names, START, HEIGHT, *heights, *ruled, LABELS, *labels)]


def _row(sheet: DotSheet, index: int) -> list[Cell]:
    chart, row = sheet.chart, sheet.rows[index]
    numbers = [(one, one.points[index].low) for one in chart.series]
    return [
        Letters(category_name(chart, index)),
        *(Number(value, one.number_format or chart.number_format) for one, value in numbers),
        Number(chart.axis.low, chart.number_format),
        Number(row, HALVES),
        *(
            Number(None if value is None else row, HALVES, f"IF(ISBLANK({_cell(place, index)}),NA(),{row})")
            for place, (_, value) in enumerate(numbers, 1)
        ),
    ]


def _cell(column: int, index: int) -> str:
    return row_cells(column, index + 2).split(":")[1]


def _ruled(sheet: DotSheet, index: int) -> list[Cell]:
    if sheet.count < 2:
        return []
    values, formulas = sheet.rules()
    return [
        Number(one[index], form, formula[index])
        for one, form, formula in zip(values, (sheet.chart.number_format, HALVES), formulas, strict=True)
    ]


def _texts(sheet: DotSheet, index: int) -> list[Cell]:
    labels = [one.points[index].label for one in sheet.chart.series]
    return [Letters(label_text(words)) for words in (sheet.chart.categories[index].label, *labels)]
