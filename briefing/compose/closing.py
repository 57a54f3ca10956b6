"""The slides after the topics: what the article says and the sources say, and the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.compose.citations import sentences
from briefing.compose.corrections import correction_table, source_table
from briefing.compose.grid import TableLook, table_height
from briefing.compose.notes import speaker_notes
from briefing.compose.slides import Frame, furniture, source_blocks, title_block
from briefing.document.deck import Slide, TableBlock
from briefing.document.parts import Table
from briefing.drawing import Box
from briefing.text import Text
from briefing.theme.layouts import CONTENT, column

CORRECTIONS = TableLook(CONTENT.width, padding=24, inset=8, least=40, most=62, bar_height=14)


def correction_slides(frame: Frame, section: str, number: int) -> tuple[Slide, ...]:
    """As many slides as the corrections need, evenly filled."""
    edition = frame.setting.edition
    found = edition.content.corrections
    if found is None:
        return ()
    keys = tuple(found.corrections)
    starts = {key: index for index, key in enumerate(keys, 1)}

    def table(part: Sequence[str]) -> Table:
        return correction_table(frame.setting, CORRECTIONS, part, starts[part[0]])

    parts = _parts(keys, table, CONTENT.height)
    note = sentences(
        edition,
        edition.word("join/sentence", text=edition.word("source_numbers_on", number=number + len(parts))),
        edition.word("join/sentence", text=edition.word("corrections_note")),
    )
    slides = []
    for index, part in enumerate(parts):
        made = table(part)
        title = edition.text(found.headline) if not index else _continued(frame, edition.text(found.headline))
        block = TableBlock(
            "Corrections", replace(CONTENT, height=table_height(made)), made, edition.text(found.title), "table"
        )
        slides.append(
            Slide(
                "corrections" if not index else f"corrections/{index + 1}",
                "full",
                title_block(frame, "full", title),
                (*furniture(frame, "full", section), block, *source_blocks(frame, "full", [note])),
                speaker_notes(frame.setting, ()),
                number + index,
                section,
            )
        )
    return tuple(slides)


def source_slides(frame: Frame, section: str, number: int) -> tuple[Slide, ...]:
    """The sources in two columns a slide."""
    setting, edition = frame.setting, frame.setting.edition
    left, right = column(1, 6), column(7, 6)
    look = TableLook(left[1], padding=10, inset=4, least=40, most=57, bar_height=14)
    keys = tuple(edition.content.sources)

    def table(part: Sequence[str]) -> Table:
        return source_table(setting, look, part)

    columns = _parts(keys, table, CONTENT.height)
    found = edition.content.corrections
    headline = edition.text(found.sources_headline) if found else edition.word("sources")
    key = sentences(edition, *(edition.word(f"status/{status}/dot") for status in ("checked", "not_found")))
    slides = []
    for index in range(0, len(columns), 2):
        blocks = [
            TableBlock(
                f"Sources {place + 1}",
                Box(x, CONTENT.y, width, table_height(made)),
                made,
                edition.word("sources"),
                "table" if not place else None,
            )
            for place, ((x, width), part) in enumerate(zip((left, right), columns[index : index + 2], strict=False))
            for made in (table(part),)
        ]
        title = headline if not index else _continued(frame, headline)
        slides.append(
            Slide(
                "sources" if not index else f"sources/{index // 2 + 1}",
                "full",
                title_block(frame, "full", title),
                (*furniture(frame, "full", section), *blocks, *source_blocks(frame, "full", [key])),
                speaker_notes(setting, (), keys if not index else ()),
                number + index // 2,
                section,
            )
        )
    return tuple(slides)


def _continued(frame: Frame, title: Text) -> Text:
    return frame.setting.edition.word("title/continued", title=title)


def _parts(keys: Sequence[str], table: Callable[[Sequence[str]], Table], room: float) -> list[Sequence[str]]:
    """The keys in as few parts as fit the room, the parts of nearly equal length."""
    for count in range(1, len(keys) + 1):
        size, more = divmod(len(keys), count)
        bounds = [0]
        for index in range(count):
            bounds.append(bounds[-1] + size + (index < more))
        parts = [keys[start:end] for start, end in pairwise(bounds)]
        if all(table_height(table(part)) <= room for part in parts):
            return parts
    return [[key] for key in keys]
