"""A native table with horizontal rules only; inline bars and accent rules stand over their cells as shapes."""

from __future__ import annotations

from itertools import accumulate

from briefing.document.deck import TableBlock
from briefing.document.parts import Cell, Table, TableRow
from briefing.drawing import Box, Fill, Role, Stroke
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import DRAWING, attribute, emu, transform
from briefing.render.pptx.shapes import described, group, shape
from briefing.render.pptx.text import empty_paragraph, paragraph, space_above

_ACCENT_RULE = 3.0
_ABOVE_RULE, _BELOW_RULE = 6.0, 10.0
"""Between text and rules in tables set from the top. Units: points."""


def table_frame(draft: Draft, block: TableBlock, slot: str) -> str:
    """The table's graphic frame, and after it the group of the marks over its cells, if it has any."""
    table = block.table
    rows = _rows(table)
    grid = "".join(f'<a:gridCol w="{emu(column.width)}"/>' for column in table.columns)
    side = ' rtl="1"' if draft.look.mirrored else ""
    header = ' firstRow="1"' if table.header else ""
    first = ' firstCol="1"' if any(row.cells and row.cells[0].header for row in table.rows) else ""
    written = "".join(_row(draft, table, row, above) for row, above in zip(rows, (None, *rows), strict=False))
    number = draft.next_id()
    return (
        "<p:graphicFrame><p:nvGraphicFramePr>"
        f'<p:cNvPr id="{number}" name="{attribute(block.name)}"{described(block.alt)}'
        f'</p:cNvPr><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{slot}</p:nvPr>'
        f"</p:nvGraphicFramePr>{transform(_frame(block), 'p:xfrm')}<a:graphic>"
        f'<a:graphicData uri="{DRAWING[:-5]}/table">'
        f"<a:tbl><a:tblPr{side}{header}{first}/><a:tblGrid>{grid}</a:tblGrid>{written}</a:tbl></a:graphicData></a:graphic>"
        f"</p:graphicFrame>{_marks(draft, block)}"
    )


def _rows(table: Table) -> tuple[TableRow, ...]:
    return ((table.header,) if table.header else ()) + table.rows


def _frame(block: TableBlock) -> Box:
    width = sum(column.width for column in block.table.columns)
    return Box(block.box.x, block.box.y, width, sum(row.height for row in _rows(block.table)))


def _row(draft: Draft, table: Table, row: TableRow, above: TableRow | None) -> str:
    lines = _edge("T", draft.look, table, above) + _edge("B", draft.look, table, row)
    covered = f'<a:tc hMerge="1">{_body(empty_paragraph(draft.look))}<a:tcPr/></a:tc>'
    cells = "".join(
        covered if row.spanning and index else _cell(draft, table, row, index, lines)
        for index in range(len(table.columns))
    )
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _body(paragraphs: str) -> str:
    return f"<a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</a:txBody>"


def _cell(draft: Draft, table: Table, row: TableRow, index: int, lines: str) -> str:
    cell = row.cells[index] if index < len(row.cells) else Cell()
    span = f' gridSpan="{len(table.columns)}"' if row.spanning else ""
    side = table.columns[index].align
    text = "".join(paragraph(draft, one, side, first=not n) for n, one in enumerate(cell.paragraphs))
    gap = emu(_gap(table, row, index))
    left, right = (gap, 0) if draft.look.mirrored else (0, gap)
    margins = f'marL="{left}" marR="{right}" {_vertical(table, row, cell)}'
    return (
        f"<a:tc{span}>{_body(text or empty_paragraph(draft.look))}<a:tcPr {margins}>{lines}<a:noFill/></a:tcPr></a:tc>"
    )


def _vertical(table: Table, row: TableRow, cell: Cell) -> str:
    """The side against which a cell's text is set: in tables set from the top, names of columns stand on their rule."""
    above = space_above(cell.paragraphs)
    if not table.top:
        return f'marT="{emu(above)}" marB="0" anchor="ctr"'
    if row is table.header:
        return f'marT="{emu(above)}" marB="{emu(_ABOVE_RULE)}" anchor="b"'
    return f'marT="{emu(above + _BELOW_RULE)}" marB="0" anchor="t"'


def _gap(table: Table, row: TableRow, index: int) -> float:
    """The space at the end of a cell: between columns, not at the table's edge."""
    return 0.0 if row.spanning or index == len(table.columns) - 1 else table.padding


def _edge(side: str, look: Look, table: Table, row: TableRow | None) -> str:
    """The left and right edges (none), and the line below `row` as the upper or lower edge.

    Without a row the line is the table's upper edge: ink when no header stands there.
    """
    start = "".join(f'<a:ln{none} w="0"><a:noFill/></a:ln{none}>' for none in "LR") if side == "T" else ""
    role = row_rule(table, row) if row else "ink" if table.header is None else None
    if role is None:
        return f'{start}<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
    drawn = f'{look.fill(role)}<a:prstDash val="solid"/>'
    return f'{start}<a:ln{side} w="{emu(1.0 if role == "ink" else 0.75)}" cap="flat" cmpd="sng">{drawn}</a:ln{side}>'


def row_rule(table: Table, row: TableRow) -> Role | None:
    """The colour of the line below a row: ink under the header and the last row."""
    return "ink" if row is table.header or (table.rows and row is table.rows[-1]) else row.rule


def _marks(draft: Draft, block: TableBlock) -> str:
    """The group of inline bars and accent rules."""
    frame, table = _frame(block), block.table
    rows = _rows(table)
    tops = list(accumulate((row.height for row in rows), initial=0.0))
    starts = list(accumulate((column.width for column in table.columns), initial=0.0))
    number = draft.next_id()
    shapes = "".join(
        _mark(
            draft,
            table,
            cell,
            Box(starts[index], top, table.columns[index].width - _gap(table, row, index), row.height),
            n,
        )
        for n, (row, top) in enumerate(zip(rows, tops, strict=False), 1)
        for index, cell in enumerate(row.cells)
    )
    if not shapes:
        return ""
    return group(number, f"{block.name}: marks", frame, Box(0, 0, frame.width, frame.height), shapes, described(()))


def _mark(draft: Draft, table: Table, cell: Cell, box: Box, row: int) -> str:
    marks, width = "", sum(column.width for column in table.columns)
    if cell.accent:
        place = draft.look.placed(Box(box.x, box.y - 0.5, box.width, _ACCENT_RULE), width)
        marks += shape(draft, f"accent rule {row}", place, "rect", Fill("accent"), None)
    if cell.bar:
        place = Box(box.x, box.y + (box.height - table.bar_height) / 2, box.width * cell.bar.share, table.bar_height)
        match cell.bar.form:
            case "solid":
                fill, stroke = Fill(cell.bar.role), None
            case "hollow":
                fill, stroke = Fill("paper"), Stroke(cell.bar.role, 1.5)
            case "hatched":
                fill, stroke = Fill("ink3", hatched=True), Stroke("context", 1.0)
        marks += shape(draft, f"bar {row}", draft.look.placed(place, width), "rect", fill, stroke)
    return marks
