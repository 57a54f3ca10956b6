"""What a brief says, in reading order, taken from the brief alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import assert_never

from briefing.document.brief import (
    Brief,
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
from briefing.document.parts import Paragraph
from briefing.drawing import Label
from briefing.tags import language
from briefing.text import Line, line
from tests.render.pdf.reader import letters

_UNSEEN = re.compile(r"[\s\u00ad\u200e\u200f\u061c]")


def told(brief: Brief, *, labels: bool = True) -> Iterator[Line]:
    """Every line of the brief with its language; a footnote follows the block that refers to it.

    `labels`: those of the figures too.
    """
    notes = {note.number: note for note in brief.notes}
    for block in brief.blocks:
        lines = list(_block(block, brief.meta.languages[0], labels))
        yield from lines
        for number in (span.text for one in lines for span in one.spans if span.mark == "note"):
            yield line(brief.meta.languages[0], number)
            yield from _lines([notes[number].paragraph])


def _block(block: BriefBlock, lang: str, labels: bool) -> Iterator[Line]:
    match block:
        case Title():
            yield from _lines([block.title, block.standfirst, *block.margin])
        case KeyPoints():
            yield from _lines([block.label])
            for point in block.points:
                yield line(lang, point.number)
                lines = list(_lines([point.message, point.support]))
                yield from sorted(lines, key=lambda one: one.lang != lang)
        case ReadingKey():
            yield from _lines([*block.label, *(paragraph for _, paragraph in block.forms)])
        case Heading():
            yield from _lines([block.number] if block.number else [])
            yield from _lines([block.paragraph])
        case Prose():
            yield from _lines([block.paragraph])
        case Quotation():
            yield from _lines([*block.words, block.by])
        case Figure():
            yield from _lines(block.caption)  # a figure's labels are read by its words, in the brief's own language
            marks = block.drawing.marks if labels else ()
            yield line(lang, letters("".join(mark.words.plain for mark in marks if isinstance(mark, Label))))
            yield from _lines([block.source] if block.source else [])
        case TableFigure():
            yield from _lines(block.caption)
            for row in (block.table.header, *block.table.rows):
                yield from _lines(paragraph for cell in row.cells for paragraph in cell.paragraphs) if row else ()
            yield from _lines([block.source] if block.source else [])
        case SourceList():
            yield from _lines([block.heading.paragraph, *(paragraph for _, paragraph in block.key)])
            for entry in block.entries:
                yield line(lang, entry.number)
                yield from _lines(entry.paragraphs)
        case _:
            assert_never(block)


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    return (styled.words for paragraph in paragraphs for styled in paragraph.lines)


def stretches(leaves: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbours of one language joined, without what may be printed or not: blanks, hyphens, signs of direction."""
    grouped = groupby(leaves, key=itemgetter(0))
    return [(lang, _UNSEEN.sub("", "".join(text for _, text in group))) for lang, group in grouped]


def told_stretches(brief: Brief) -> list[tuple[str, str]]:
    """What the brief says, in stretches of one language."""
    return stretches((language(line.lang).pdf, line.plain) for line in told(brief) if line.plain)
