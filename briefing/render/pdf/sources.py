"""The list of sources: heading and key in the margin, entries in the main column."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from briefing.document.brief import SourceEntry, SourceList
from briefing.document.parts import Paragraph
from briefing.drawing import Box, Fill, Stroke
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.operators import circle
from briefing.render.pdf.page import MAIN, MARGIN
from briefing.render.pdf.pen import draw_shape
from briefing.render.pdf.setting import Setting, set_text
from briefing.render.pdf.strip import Draw, Strip
from briefing.render.pdf.text import Stack
from briefing.render.pdf.tree import Element
from briefing.text import plain

Dot = Literal["solid", "hollow"]
_RADIUS = 3.2
_DOT = 22.0
_TEXT = 34.0
_KEY_TEXT = 12.0
_UNDER_HEADING = 8.0
_BETWEEN_KEYS = 4.0
_BETWEEN = 3.0


def source_strips(block: SourceList, parent: Element, setting: Setting) -> list[Strip]:
    """The entries, each whole; the first ones stay together beside what the margin says."""
    height, draw_margin = _margin(block, parent, setting)
    words = {dot: plain(tuple(styled.words for styled in paragraph.lines)) for dot, paragraph in block.key}
    entries = parent.add("L", attributes="<</O/List/ListNumbering/Decimal>>")
    strips = [_entry(one, words, block, entries.add("LI"), setting) for one in block.entries]
    beside = 0.0
    for index, strip in enumerate(strips):
        beside += strip.height + _BETWEEN
        strips[index] = replace(strip, keep=beside < height and index + 1 < len(strips))
    first = strips[0]

    def draw(canvas: Canvas, y: float) -> None:
        draw_margin(canvas, y)
        first.draw(canvas, y)

    section = block.heading.running if block.heading.level == 1 else ()
    strips[0] = replace(first, draw=draw, before=24, section=section)
    return strips


def _margin(block: SourceList, parent: Element, setting: Setting) -> tuple[float, Draw]:
    heading = set_text(
        [(block.heading.paragraph, parent.add("H1" if block.heading.level == 1 else "H2"))], MARGIN.width, setting
    )
    room = MARGIN.width - _KEY_TEXT
    keys = [(dot, set_text([(words, parent.add("P"))], room, setting)) for dot, words in block.key]

    def draw(canvas: Canvas, y: float) -> None:
        canvas.outline(block.heading.key, plain(block.heading.running), block.heading.level, y)
        heading.draw(canvas, MARGIN.x, y - 2)
        y += heading.height + _UNDER_HEADING
        for dot, stack in keys:
            with canvas.artifact():
                _draw_dot(dot, MARGIN.x + _RADIUS, _beside(stack, y), canvas)
            stack.draw(canvas, MARGIN.x + _KEY_TEXT, y)
            y += stack.height + _BETWEEN_KEYS

    return heading.height + _UNDER_HEADING + sum(stack.height + _BETWEEN_KEYS for _, stack in keys), draw


def _entry(entry: SourceEntry, words: dict[Dot, str], block: SourceList, item: Element, setting: Setting) -> Strip:
    label = item.add("Lbl")
    numbered = set_text([(setting.number(entry.number, block.number_style), label)], _DOT, setting)
    meaning = label.add("Span", actual=words[entry.dot]).part() if entry.dot else None
    body = item.add("LBody")
    first, *others = entry.paragraphs
    texts = [(one, body.add("P")) for one in (_linked(first, entry.href), *others)]
    stack = set_text(texts, MAIN.width - _TEXT, setting)

    def draw(canvas: Canvas, y: float) -> None:
        numbered.draw(canvas, MAIN.x, y + 1)
        if entry.dot and meaning:
            with canvas.tag(meaning):
                _draw_dot(entry.dot, MAIN.x + _DOT, _beside(stack, y), canvas)
        stack.draw(canvas, MAIN.x + _TEXT, y)

    return Strip(stack.height, draw, before=_BETWEEN, notes=stack.notes)


def _linked(paragraph: Paragraph, href: str) -> Paragraph:
    """The paragraph as a link to the address, if there is one."""
    if not href:
        return paragraph
    lines = []
    for styled in paragraph.lines:
        spans = tuple(replace(span, href=href) for span in styled.words.spans)
        lines.append(replace(styled, words=replace(styled.words, spans=spans)))
    return replace(paragraph, lines=tuple(lines))


def _beside(stack: Stack, y: float) -> float:
    """The middle of the first line of a stack that begins at y."""
    return y + stack.rows[0].leading / 2


def _draw_dot(dot: Dot, x: float, y: float, canvas: Canvas) -> None:
    radius = _RADIUS if dot == "solid" else _RADIUS - 0.6
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    if dot == "solid":
        draw_shape(circle(x, y, radius), box, Fill("ink"), None, canvas)
    else:
        draw_shape(circle(x, y, radius), box, None, Stroke("ink", 1.2), canvas)
