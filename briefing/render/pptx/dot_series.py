"""The series of a native dot chart: names at the start of their rows, dots, reasons, and the rules under all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.charts.chart import Emphasis, Form, Series
from briefing.charts.dot_labels import dots_in
from briefing.charts.marks import dot
from briefing.document.deck import DotBlock
from briefing.drawing import Disc, Role, Stroke
from briefing.render.pptx.book import cells, header_cell
from briefing.render.pptx.caches import label_range, number_cache, text_cache
from briefing.render.pptx.chart_series import NO_LINE, marker, unjoined
from briefing.render.pptx.dot_sheet import HALVES, DotSheet, Values
from briefing.render.pptx.drawn_labels import around, drawn_label, drawn_rows, letters_of
from briefing.render.pptx.look import Look
from briefing.render.pptx.point_label import NO_LEADERS, PointLabel, Row, label_list, point_label, row_sides
from briefing.render.pptx.workbook import label_text
from briefing.text import plain

_UNMARKED = '<c:marker><c:symbol val="none"/></c:marker>'
_NAMELESS = "<c:v> </c:v>"


def dot_series(look: Look, block: DotBlock) -> list[str]:
    """Each c:ser, names first and rules last, as LibreOffice (7.4) paints the last one first and loses points of those
    before a longer one; their order says to other programs that rules are painted first and names last.
    """
    sheet = DotSheet(block.chart)
    count = len(block.chart.series)
    reasons = [_reasons(look, block, sheet, count + 1)] if _blank_rows(block) else []
    dots = [_dots(look, block, sheet, index) for index in range(count)]
    return [
        _names(look, block, sheet, count + len(reasons) + 1),
        *dots,
        *reasons,
        *([_rules(look, block, sheet)] if count > 1 else []),
    ]


def _series(order: int, name: str, look: str, numbers: str, more: str = "") -> str:
    return (
        f'<c:ser><c:idx val="{order}"/><c:order val="{order}"/><c:tx>{name}</c:tx>{look}{numbers}<c:smooth val="0"/>'
        f"{more}</c:ser>"
    )


def _numbers(tag: str, column: int, values: Values, form: str) -> str:
    return f"<{tag}><c:numRef><c:f>{cells(column, len(values))}</c:f>{number_cache(form, values)}</c:numRef></{tag}>"


def _names(look: Look, block: DotBlock, sheet: DotSheet, order: int) -> str:
    """Points where the axis begins, at each the name of its row."""
    chart = block.chart
    blank: Values = (None,) * (2 * len(sheet.rows)) if sheet.count > 1 else ()
    starts = _numbers("c:xVal", sheet.start, (*[chart.axis.low] * len(sheet.rows), *blank), chart.number_format)
    heights = _numbers("c:yVal", sheet.start + 1, (*sheet.rows, *blank), HALVES)
    names = [label_text(category.label) for category in chart.categories]
    labels = label_list([_name(look, block, index) for index, _ in enumerate(sheet.rows)], NO_LEADERS)
    more = label_range(cells(sheet.labels, len(names)), names)
    return _series(order, _NAMELESS, f"{NO_LINE}{_UNMARKED}{labels}", starts + heights, more)


def _name(look: Look, block: DotBlock, index: int) -> str:
    """The name of a row, ranged at its edge; on one line it is read from its cell."""
    category = block.chart.categories[index]
    letters, name = letters_of(block.drawing, category.key), label_text(category.label)
    box, in_cells = around(letters), "".join(letters[0].words.plain.split()) == "".join(name.split())
    shift = (box.x - block.plot.right if look.mirrored else box.right - block.plot.x) / block.box.width
    side, align = row_sides(look)
    rows = drawn_rows(letters, name if in_cells else None)
    return point_label(look, PointLabel(rows, side, index, (shift, 0.0), align, in_cells))


def _dots(look: Look, block: DotBlock, sheet: DotSheet, index: int) -> str:
    series = block.chart.series[index]
    name = f"<c:strRef><c:f>{header_cell(index + 1)}</c:f>{text_cache('c:strCache', [plain(series.name)])}</c:strRef>"
    form = series.number_format or block.chart.number_format
    values = _numbers("c:xVal", index + 1, tuple(point.low for point in series.points), form)
    values += _numbers("c:yVal", sheet.height(index), sheet.heights(series), HALVES)
    words = [label_text(point.label) for point in series.points]
    more = label_range(cells(sheet.labels + 1 + index, len(words)), words)
    return _series(index + 1, name, _markers(look, block, series) + _values(look, block, series), values, more)


def _markers(look: Look, block: DotBlock, series: Series) -> str:
    usual = _marker(look, block, series, series.role, "solid", series.emphasis)
    points = "".join(
        unjoined(index, own)
        for index, point in enumerate(series.points)
        if point.low is not None
        and (own := _marker(look, block, series, point.role, point.form, point.emphasis)) != usual
    )
    return NO_LINE + usual + points


def _marker(look: Look, block: DotBlock, series: Series, role: Role, form: Form, emphasis: Emphasis) -> str:
    """The look of a dot. LibreOffice (7.4) paints one of another size without its outline: hollow ones unseen."""
    loud, style = (emphasis if form != "hollow" else series.emphasis) != "normal", block.style
    size = style.marker if loud else style.small_marker
    return marker(look, dot(0, 0, size, role, form, style.outline, ""), size)


def _values(look: Look, block: DotBlock, series: Series) -> str:
    """The values of the dots; behind the last one of a row why others are missing."""
    discs = {mark.datum: mark for mark in block.drawing.marks if isinstance(mark, Disc)}
    labels = []
    for index, (category, point) in enumerate(zip(block.chart.categories, series.points, strict=True)):
        datum, found = f"{series.key}/{category.key}", dots_in(block.chart, index)
        if point.low is not None:
            behind = _missing(block, index) if found[-1].datum == datum else []
            letters, cell = letters_of(block.drawing, datum), label_text(point.label)
            labels.append(drawn_label(look, block.drawing, letters, discs[datum], index, cell, behind))
    return label_list(labels)


def _missing(block: DotBlock, index: int) -> list[Row]:
    """Why values of a row are missing."""
    key = block.chart.categories[index].key
    absent = [one.key for one in block.chart.series if one.points[index].low is None]
    return [row for one in absent for row in drawn_rows(letters_of(block.drawing, f"{one}/{key}"))]


def _blank_rows(block: DotBlock) -> Sequence[int]:
    """The rows without any dot."""
    return [index for index, _ in enumerate(block.chart.categories) if not dots_in(block.chart, index)]


def _reasons(look: Look, block: DotBlock, sheet: DotSheet, order: int) -> str:
    """Points where the axis begins: those of rows without dots say why."""
    chart, blank = block.chart, _blank_rows(block)
    starts: tuple[Decimal | None, ...] = (chart.axis.low,) * len(sheet.rows)
    align, side = row_sides(look)
    reasons = {index: tuple(_missing(block, index)) for index in blank}
    made = [PointLabel(rows, side, index, (0.0, 0.0), align, in_cells=False) for index, rows in reasons.items()]
    labels = [point_label(look, one) for one in made]
    numbers = _numbers("c:xVal", sheet.start, starts, chart.number_format)
    numbers += _numbers("c:yVal", sheet.start + 1, sheet.rows, HALVES)
    return _series(order, _NAMELESS, f"{NO_LINE}{_UNMARKED}{label_list(labels)}", numbers)


def _rules(look: Look, block: DotBlock, sheet: DotSheet) -> str:
    """One line through all rows, with a gap behind each."""
    stroke = look.outline(Stroke("soft", block.style.key_line))
    (places, heights), _ = sheet.rules()
    numbers = _numbers("c:xVal", sheet.rule, places, block.chart.number_format)
    numbers += _numbers("c:yVal", sheet.rule + 1, heights, HALVES)
    return _series(0, _NAMELESS, f"<c:spPr>{stroke}</c:spPr>{_UNMARKED}", numbers)
