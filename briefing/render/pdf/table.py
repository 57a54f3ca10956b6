"""A table over both columns. Its rows may stand on several pages; each page repeats the header."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from briefing.document.brief import TableFigure
from briefing.document.parts import Cell, Table, TableRow
from briefing.drawing import Box
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.figure import AROUND, caption_stack, source_stack
from briefing.render.pdf.objects import string
from briefing.render.pdf.operators import fill, line, rectangle
from briefing.render.pdf.page import FULL, MAIN
from briefing.render.pdf.pen import draw_form
from briefing.render.pdf.setting import Setting, set_text
from briefing.render.pdf.strip import Draw, Strip
from briefing.render.pdf.text import Stack
from briefing.render.pdf.tree import Element
from briefing.text import plain

_PADDING = 5.0
"""Above and below the text of a cell."""
_CAPTION_GAP = 4.0
_SOURCE_GAP = 6.0
_ACCENT_RULE = 2.0
_WHOLE = MAIN.height / 2
"""A table no higher than this stays on one page."""
Scope = Literal["Column", "Row"]


def table_strips(figure: TableFigure, parent: Element, setting: Setting) -> list[Strip]:
    """Caption, header, rows and source."""
    summary = f"<</O/Table/Summary{string(plain(figure.alt))}>>" if figure.alt else ""
    element = parent.add("Table", attributes=summary)
    strips: list[Strip] = []
    if figure.caption:
        caption = caption_stack(figure.caption, element.add("Caption"), FULL.width, setting)
        strips.append(_strip(caption, keep=True, below=_CAPTION_GAP))
    strips += _row_strips(figure.table, element, setting)
    source = source_stack(figure.source, parent, FULL.width, setting)
    if source.rows:
        strips[-1] = replace(strips[-1], keep=True)
        strips.append(replace(_strip(source), before=_SOURCE_GAP))
    strips[0] = replace(strips[0], before=AROUND)
    strips[-1] = replace(strips[-1], after=AROUND)
    return _whole(strips) if sum(strip.height for strip in strips) <= _WHOLE else strips


def _whole(strips: list[Strip]) -> list[Strip]:
    """The table as one piece that text may pass."""
    kept = [replace(strip, keep=True, floats=True) for strip in strips[:-1]]
    return [*kept, replace(strips[-1], floats=True)]


def _strip(stack: Stack, *, keep: bool = False, below: float = 0.0) -> Strip:
    return Strip(stack.height + below, lambda canvas, y: stack.draw(canvas, FULL.x, y), keep=keep, notes=stack.notes)


def _row_strips(table: Table, element: Element, setting: Setting) -> list[Strip]:
    strips: list[Strip] = []
    repeated = None
    if table.header:
        header = _set_row(table.header, table, element.add("THead").add("TR"), "Column", setting).strip()
        repeated = replace(header, draw=_as_artifact(header.draw), notes=())
        strips.append(replace(header, keep=True))
    body = element.add("TBody")
    last = len(table.rows) - 1
    for index, row in enumerate(table.rows):
        made = _set_row(row, table, body.add("TR"), "Row", setting).strip()
        together = index < last and (row.spanning or index in (0, last - 1))  # two rows at least on every page
        strips.append(replace(made, keep=together, repeated=repeated))
    return strips


def _as_artifact(draw: Draw) -> Draw:
    def drawn(canvas: Canvas, y: float) -> None:
        with canvas.artifact("Pagination"):
            draw(canvas, y)

    return drawn


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row with its cells' texts, and the columns where they stand."""

    row: TableRow
    table: Table
    stacks: tuple[Stack, ...]
    boxes: tuple[Box, ...]
    height: float

    def strip(self) -> Strip:
        return Strip(self.height, self.draw, notes=tuple(number for stack in self.stacks for number in stack.notes))

    def draw(self, canvas: Canvas, y: float) -> None:
        with canvas.artifact():
            self._decorate(canvas, y)
        for stack, box in zip(self.stacks, self.boxes, strict=True):
            top = _PADDING if self.table.top else (self.height - stack.height) / 2
            stack.draw(canvas, box.x, y + top)

    def _decorate(self, canvas: Canvas, y: float) -> None:
        for cell, box in zip(self.row.cells, self.boxes, strict=True):
            if cell.accent:
                canvas.paint(fill(rectangle(Box(box.x, y, box.width, _ACCENT_RULE)), canvas.color("accent")))
            if cell.bar:
                height = self.table.bar_height
                bar = Box(box.x, y + (self.height - height) / 2, box.width * cell.bar.share, height)
                draw_form(cell.bar.form, cell.bar.role, bar, canvas)
        if self.row.rule:
            foot, end = y + self.height, FULL.x + _width(self.table)
            color = canvas.color(self.row.rule)
            canvas.paint(line(FULL.x, foot, end, foot, color, 1.0 if self.row.rule == "ink" else 0.75))


def _set_row(row: TableRow, table: Table, element: Element, scope: Scope, setting: Setting) -> _SetRow:
    boxes = _boxes(row, table)
    stacks = []
    for index, (cell, box) in enumerate(zip(row.cells, boxes, strict=True)):
        own = _cell_element(cell, element, scope, len(table.columns) if row.spanning else 1)
        texts = [(one, own.add("P") if len(cell.paragraphs) > 1 else own) for one in cell.paragraphs]
        stacks.append(set_text(texts, box.width, setting, table.columns[index].align))
    height = max([row.height, *(stack.height + 2 * _PADDING for stack in stacks)])
    return _SetRow(row, table, tuple(stacks), boxes, height)


def _cell_element(cell: Cell, row: Element, scope: Scope, span: int) -> Element:
    head = scope == "Column" or cell.header
    attributes = (f"/Scope/{scope}" if head else "") + (f"/ColSpan {span}" if span > 1 else "")
    return row.add("TH" if head else "TD", attributes=f"<</O/Table{attributes}>>" if attributes else "")


def _boxes(row: TableRow, table: Table) -> tuple[Box, ...]:
    """Where the text of each cell may stand: its column without the space before the next one."""
    if row.spanning:
        return (Box(FULL.x, 0, _width(table), 0),)
    boxes, x = [], FULL.x
    for index, column in enumerate(table.columns):
        space = 0.0 if index == len(table.columns) - 1 else table.padding
        boxes.append(Box(x, 0, column.width - space, 0))
        x += column.width
    return tuple(boxes)


def _width(table: Table) -> float:
    return sum(column.width for column in table.columns)
