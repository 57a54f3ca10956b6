"""The labels of a native pie or doughnut: on the lines that the drawing broke them into, in the places it gave them."""

from __future__ import annotations

from briefing.charts.labels import LabelStyle
from briefing.document.deck import ChartBlock
from briefing.drawing import Label
from briefing.render.pptx.column import Column, category_name
from briefing.render.pptx.look import Look
from briefing.render.pptx.point_label import PointLabel, Row, Run, Side, joined, point_label, shown
from briefing.render.pptx.text import side_of
from briefing.render.pptx.workbook import label_cell
from briefing.text import Span


def sector_labels(look: Look, block: ChartBlock, column: Column) -> str:
    """The c:dLbls of the series. A doughnut's labels may not say their side: it is always the middle of the ring."""
    side: Side | None = None if block.chart.kind == "doughnut" else "ctr"
    written = list[str]()
    for index, category in enumerate(block.chart.categories):
        datum = f"{column.series.key}/{category.key}"
        if datum in block.moves:
            letters = [mark for mark in block.around if isinstance(mark, Label) and mark.datum == datum]
            right, down = block.moves[datum]
            right = -right if look.mirrored else right
            shift = right / block.box.width, down / block.box.height
            seen = look.turned(letters[0].anchor)  # the drawing's labels stand where they are seen
            rows, align = _rows(block, column, index, letters), side_of(look, seen)
            written.append(point_label(look, PointLabel(rows, side, index, shift, align)))
    return f'<c:dLbls>{"".join(written)}{shown(0)}<c:showLeaderLines val="0"/></c:dLbls>'


def _rows(block: ChartBlock, column: Column, index: int, letters: list[Label]) -> tuple[Row, ...]:
    """The lines of a label: its value is read from its cell, and so is a name that stands on one line."""
    values = len(column.labels[index])
    names, (value, *others) = letters[:-values], letters[-values:]
    looks = LabelStyle(value.size, value.bold, value.role)
    rings = tuple(Run(span, value.words.lang, looks) for span in value.words.spans if span.mark == "ring")
    known = Run(Span(label_cell(column, index)), value.words.lang, looks, "CELLRANGE")
    return (*_name(block, index, names), joined(((known, *rings), *map(_plain, others))))


def _name(block: ChartBlock, index: int, letters: list[Label]) -> tuple[Row, ...]:
    if len(letters) > 1:
        return tuple(map(_plain, letters))
    (only,) = letters
    looks = LabelStyle(only.size, only.bold, only.role)
    return ((Run(Span(category_name(block.chart, index)), only.words.lang, looks, "CATEGORYNAME"),),)


def _plain(one: Label) -> Row:
    looks = LabelStyle(one.size, one.bold, one.role)
    return tuple(Run(span, one.words.lang, looks) for span in one.words.spans)
