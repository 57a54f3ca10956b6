"""The slides after the topics: what the article says and the sources say, and the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.compose.citations import listed, sentences
from briefing.compose.corrections import correction_table, dots, source_table
from briefing.compose.furniture import furniture
from briefing.compose.grid import TableLook, table_height
from briefing.compose.notes import speaker_notes
from briefing.compose.slides import Frame, source_blocks, title_block
from briefing.document.deck import Slide, TableBlock
from briefing.document.parts import Table
from briefing.drawing import Box
from briefing.text import Text


def correction_slides(frame: Frame, section: str, number: int) -> tuple[Slide, ...]:
    """As many slides as the corrections need, evenly filled."""
    edition, content = frame.setting.edition, frame.page.content
    look = TableLook(content.width, padding=24, inset=8, least=40, most=62, bar_height=14)
    found = edition.content.corrections
    if found is None:
        return ()
    keys = tuple(found.corrections)

    def table(part: Sequence[str]) -> Table:
        return correction_table(frame.setting, look, part, keys.index(part[0]) + 1, frame.shelves)

    parts = _parts(keys, table, content.height)
    said = (edition.word("source_numbers_on", number=number + len(parts)), edition.word("corrections_note"))
    note = sentences(edition, *(edition.word("join/sentence", text=words) for words in said))
    title = edition.text(found.title)
    slide = _Series(frame, "corrections", section, number, len(parts), edition.text(found.headline), note)
    return tuple(
        slide.part(
            index,
            [_block("Corrections", content, table(part), title)],
            dict.fromkeys(cited for key in part for cited in found.corrections[key].cites),
        )
        for index, part in enumerate(parts)
    )


def source_slides(frame: Frame, section: str, number: int) -> tuple[Slide, ...]:
    """The sources in two columns a slide."""
    edition = frame.setting.edition
    boxes, pairs = _shelves(frame)
    found = edition.content.corrections
    headline = edition.text(found.sources_headline) if found else edition.word("sources")
    key = listed(edition, [edition.word(f"status/{status}/dot") for status, _ in dots(frame.setting)])
    slide = _Series(frame, "sources", section, number, len(pairs), headline, key)
    return tuple(
        slide.part(
            index,
            [
                _block("Sources", box, _source_table(frame, part), edition.word("sources"))
                for box, part in zip(boxes, pair, strict=False)
            ],
            [key for part in pair for key in part],
        )
        for index, pair in enumerate(pairs)
    )


def shelved(frame: Frame) -> Frame:
    """The frame that knows on which slide each source will be listed."""
    _, pairs = _shelves(frame)
    shelves = {key: _part_key("sources", index) for index, pair in enumerate(pairs) for part in pair for key in part}
    return replace(frame, shelves=shelves)


def _shelves(frame: Frame) -> tuple[list[Box], list[list[Sequence[str]]]]:
    """The places of the columns on a slide, and for each slide the sources in its columns."""
    content = frame.page.content
    boxes = [Box(x, content.y, width, content.height) for x, width in (frame.page.column(first, 6) for first in (1, 7))]
    keys = tuple(frame.setting.edition.content.sources)
    columns = _parts(keys, lambda part: _source_table(frame, part), content.height, len(boxes))
    return boxes, [columns[index : index + 2] for index in range(0, len(columns), 2)]


def _source_table(frame: Frame, part: Sequence[str]) -> Table:
    width = frame.page.column(1, 6)[1]
    return source_table(frame.setting, TableLook(width, padding=10, inset=4, least=40, most=57, bar_height=14), part)


def _part_key(key: str, index: int) -> str:
    return f"{key}/{index + 1}" if index else key


@dataclass(frozen=True, slots=True)
class _Series:
    """Slides that carry on one list: what they share."""

    frame: Frame
    key: str
    section: str
    number: int
    count: int
    headline: Text
    note: Text

    def part(self, index: int, blocks: Sequence[TableBlock], sources: Iterable[str]) -> Slide:
        """One of them; the first table stands in the layout's placeholder."""
        words, title = self.frame.setting.edition.word, self.headline
        if self.count > 1:
            title = words("title/part", title=title, number=index + 1, count=self.count)
        return Slide(
            _part_key(self.key, index),
            "full",
            title_block(self.frame, "full", title),
            (
                replace(blocks[0], slot="table"),
                *blocks[1:],
                *source_blocks(self.frame, "full", [self.note]),
                *furniture(self.frame, "full", self.section),
            ),
            speaker_notes(self.frame.setting, (), sources),
            self.number + index,
            self.section,
        )


def _block(name: str, box: Box, table: Table, alt: Text) -> TableBlock:
    return TableBlock(name, replace(box, height=table_height(table)), table, alt)


def _parts(
    keys: Sequence[str], table: Callable[[Sequence[str]], Table], room: float, columns: int = 1
) -> list[Sequence[str]]:
    """The keys in as few parts as fit the room and fill every slide's columns, the parts of nearly equal length."""
    for count in range(columns, len(keys) + 1, columns):
        size, more = divmod(len(keys), count)
        bounds = [0]
        for index in range(count):
            bounds.append(bounds[-1] + size + (index < more))
        parts = [keys[start:end] for start, end in pairwise(bounds)]
        if all(table_height(table(part)) <= room for part in parts):
            return parts
    return [[key] for key in keys]
