"""A figure with its caption and source: beside it in the margin, or above and below when it is wide."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.brief import Figure
from briefing.document.parts import Paragraph
from briefing.drawing import Box
from briefing.render.pdf import pen
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.page import FULL, MAIN, MARGIN
from briefing.render.pdf.setting import Setting, set_text
from briefing.render.pdf.strip import Strip
from briefing.render.pdf.text import Stack
from briefing.render.pdf.tree import Element
from briefing.text import plain

AROUND = 20.0
"""The space above and below a figure or table."""
_SOURCE_GAP = 6.0
_CAPTION_GAP = 8.0


def figure_strip(figure: Figure, parent: Element, setting: Setting) -> Strip:
    """The figure. Text may pass it when it finds no room on its page."""
    return _wide(figure, parent, setting) if figure.wide else _beside(figure, parent, setting)


def _beside(figure: Figure, parent: Element, setting: Setting) -> Strip:
    caption = caption_stack(figure.caption, parent.add("Caption"), MARGIN.width, setting)
    picture = parent.add("Figure", alt=plain(figure.alt))
    source = source_stack(figure.source, parent, MARGIN.width, setting)
    source_y = caption.height + _SOURCE_GAP

    def draw(canvas: Canvas, y: float) -> None:
        caption.draw(canvas, MARGIN.x, y)
        _draw_picture(figure, picture, MAIN.x, y, canvas, setting)
        source.draw(canvas, MARGIN.x, y + source_y)

    height = max(figure.drawing.height, source_y + source.height if source.rows else caption.height)
    notes = caption.notes + source.notes
    return Strip(height, draw, before=AROUND, after=AROUND, notes=notes, floats=True)


def _wide(figure: Figure, parent: Element, setting: Setting) -> Strip:
    caption = caption_stack(figure.caption, parent.add("Caption"), FULL.width, setting)
    picture = parent.add("Figure", alt=plain(figure.alt))
    source = source_stack(figure.source, parent, FULL.width, setting)
    picture_y = caption.height + _CAPTION_GAP
    source_y = picture_y + figure.drawing.height + _SOURCE_GAP

    def draw(canvas: Canvas, y: float) -> None:
        caption.draw(canvas, FULL.x, y)
        _draw_picture(figure, picture, FULL.x, y + picture_y, canvas, setting)
        source.draw(canvas, FULL.x, y + source_y)

    notes = caption.notes + source.notes
    return Strip(source_y + source.height, draw, before=AROUND, after=AROUND, notes=notes, floats=True)


def caption_stack(caption: Sequence[Paragraph], element: Element, width: float, setting: Setting) -> Stack:
    """The caption: number, title and unit, a paragraph each."""
    return set_text([(one, element.add("P")) for one in caption], width, setting)


def source_stack(source: Paragraph | None, parent: Element, width: float, setting: Setting) -> Stack:
    """The source line; without a source, no lines."""
    return set_text([(source, parent.add("P"))] if source and source.lines else [], width, setting)


def _draw_picture(figure: Figure, element: Element, x: float, y: float, canvas: Canvas, setting: Setting) -> None:
    sheet = Box(x, y, figure.drawing.width, figure.drawing.height)
    element.attributes = f"<</O/Layout/Placement/Block/BBox[{canvas.area(sheet)}]>>"
    with canvas.tag(element.part()):
        pen.draw(figure.drawing, x, y, canvas, setting.fonts)
