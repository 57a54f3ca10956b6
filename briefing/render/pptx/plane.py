"""A native scatter or bubble chart: points between two value axes, their numbers and names in a workbook."""

from __future__ import annotations

from briefing.charts.bar_axis import GRID, REFERENCE, TICK, TITLE
from briefing.charts.plane import AxisName, Plane
from briefing.charts.planes import MISSING
from briefing.document.deck import DrawingBlock, PlaneBlock
from briefing.drawing import Drawing, Drawn, Label, Polyline
from briefing.render.pptx.book import Cell, Letters, Number, book
from briefing.render.pptx.chart_axes import is_ungraduated, tick_format
from briefing.render.pptx.chart_graphic import ChartPart, chart_graphic, chart_space, layout, shares
from briefing.render.pptx.column import LABELS
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import Look
from briefing.render.pptx.plane_axes import ACROSS_AXIS, UPWARD_AXIS, plane_axes
from briefing.render.pptx.plane_points import plane_series
from briefing.render.pptx.shapes import drawing_group
from briefing.text import plain

BUBBLE_SCALE = 100
"""The size at which the plan has decided how large bubbles are drawn. Units: percent of the program's own."""


def plane_frame(draft: Draft, block: PlaneBlock, slot: str, position: int) -> str:
    """The chart's graphic frame on the slide, before it what it can't say; its part and its workbook join the draft."""
    plane = block.plane
    part = ChartPart(plane_xml(draft.look, block), plane_book(plane))
    name = plain(plane.title) or block.name
    return _behind(draft, block) + chart_graphic(draft, block.box, name, plane.alt, slot, position, part)


def plane_xml(look: Look, block: PlaneBlock) -> str:
    """The XML of the chart part."""
    series, axes = plane_series(look, block), f'<c:axId val="{ACROSS_AXIS}"/><c:axId val="{UPWARD_AXIS}"/>'
    if block.plane.kind == "bubble":
        group = (
            f'<c:bubbleChart><c:varyColors val="0"/>{series}<c:bubbleScale val="{BUBBLE_SCALE}"/>'
            f'<c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>{axes}</c:bubbleChart>'
        )
    else:
        group = (
            f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}{axes}</c:scatterChart>'
        )
    place = layout(shares(block.plot, block.box))
    return chart_space(look, block.style, place + group + plane_axes(look, block))


def plane_book(plane: Plane) -> bytes:
    """The bytes of an .xlsx: names in column A, then the columns of numbers, then the labels; what is missing last."""
    rows: list[list[Cell]] = [[Letters(words) for words in ("", *map(plain, plane.headers), LABELS)]]
    for point in sorted(plane.points, key=lambda point: point.spot is None):
        numbers = (Number(value, form) for value, form in zip(point.values, plane.number_formats, strict=True))
        printed = point.label or point.missing
        rows.append([Letters(plain(point.name)), *numbers, Letters(printed[0].plain if printed else "")])
    return book(rows)


def _behind(draft: Draft, block: PlaneBlock) -> str:
    """A group with what the native chart has no words or lines for, as it is drawn."""
    marks = tuple(mark for mark in block.drawing.marks if _is_beyond(block.plane, mark))
    sheet = Drawing(block.box.width, block.box.height, marks)
    said = block.plane.reference.label if block.plane.reference else block.plane.upward.title
    return drawing_group(draft, DrawingBlock(f"{block.name}: marks", block.box, sheet, said))


def _is_beyond(plane: Plane, mark: Drawn) -> bool:
    """Whether it stands beside the native chart: titles, ticks no format writes, lines between powers, reasons."""
    if not isinstance(mark, Label | Polyline):
        return False
    if mark.datum in (REFERENCE, MISSING) or mark.datum.endswith(TITLE):
        return True
    names: tuple[AxisName, ...] = ("across", "upward")
    for name in names:
        if mark.datum.startswith(f"{name}{TICK}"):
            return tick_format(plane.axis(name)) is None
        if mark.datum == f"{name}{GRID}":
            return is_ungraduated(plane.axis(name))
    return False
