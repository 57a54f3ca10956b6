"""The blocks of the brief as strips, each with its elements in the structure tree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from briefing.document.brief import (  # fmt: skip
    BriefBlock,
    Figure,
    Heading,
    KeyPoints,
    Prose,
    Quotation,
    ReadingKey,
    SourceList,
    TableFigure,
    Title,
)
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.figure import figure_strip
from briefing.render.pdf.front import key_points_strip, title_strip
from briefing.render.pdf.page import MAIN, MARGIN
from briefing.render.pdf.setting import Setting, set_text
from briefing.render.pdf.sources import source_strips
from briefing.render.pdf.strip import Strip, line_strips
from briefing.render.pdf.table import table_strips
from briefing.render.pdf.text import Stack
from briefing.render.pdf.tree import Element
from briefing.text import plain

_BETWEEN_PARAGRAPHS = 9.0
_THIRD = MAIN.height / 3
"""A section begins on a new page when less than this is left."""
_TOPIC_ROOM = 90.0


@dataclass(slots=True)
class Outline:
    """Where in the structure tree the next block belongs: the document, the section open in it, the topic in that."""

    document: Element
    section: Element | None = None
    topic: Element | None = None

    @property
    def place(self) -> Element:
        """The parent of the next block."""
        return self.topic or self.section or self.document

    def open(self, level: int) -> Element:
        """A new section or topic."""
        if level == 1 or self.section is None:
            self.section, self.topic = self.document.add("Sect"), None
            return self.section
        self.topic = self.section.add("Sect")
        return self.topic


def block_strips(block: BriefBlock, outline: Outline, setting: Setting) -> list[Strip]:
    """The block, ready for the paginator. The reading key has its own place and is no strip of the flow."""
    match block:
        case Title():
            return [title_strip(block, outline.place, setting)]
        case KeyPoints():
            return [key_points_strip(block, outline.place, setting)]
        case ReadingKey():
            return []
        case Heading():
            return _heading(block, outline.open(block.level), setting)
        case Prose():
            stack = set_text([(block.paragraph, outline.place.add("P"))], MAIN.width, setting, running=True)
            return line_strips(stack, MAIN.x, before=_BETWEEN_PARAGRAPHS, passes=True)
        case Quotation():
            return _quotation(block, outline.place.add("BlockQuote"), setting)
        case Figure():
            return [figure_strip(block, outline.place, setting)]
        case TableFigure():
            return table_strips(block, outline.place, setting)
        case SourceList():
            return source_strips(block, outline.open(block.heading.level), setting)
        case _:
            assert_never(block)


def _heading(block: Heading, parent: Element, setting: Setting) -> list[Strip]:
    element = parent.add("H1" if block.level == 1 else "H2")
    marked = [(block.number, element)] if block.number else []
    number = set_text(marked, MARGIN.width, setting)
    words = set_text([(block.paragraph, element)], MAIN.width, setting)

    def draw(canvas: Canvas, y: float) -> None:
        canvas.outline(block.key, plain(tuple(one.words for one in block.paragraph.lines)), block.level, y)
        number.draw(canvas, MARGIN.x, y)
        words.draw(canvas, MAIN.x, y)

    strip = Strip(words.height, draw, before=36, after=12, keep=True, notes=words.notes, room=_THIRD)
    if block.level == 1:
        return [replace(strip, section=block.running)]
    return [replace(strip, before=22, after=5, room=_TOPIC_ROOM)]


def _quotation(block: Quotation, parent: Element, setting: Setting) -> list[Strip]:
    stack: Stack = set_text([(one, parent.add("P")) for one in (*block.words, block.by)], MAIN.width, setting)
    strip = Strip(stack.height, lambda canvas, y: stack.draw(canvas, MAIN.x, y), before=24, after=24, notes=stack.notes)
    return [strip]
