"""The brief as composed: numbers run through, every note is referred to once, deck and brief draw the same charts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.brief import compose_brief
from briefing.compose.provenance import topics
from briefing.content.figure import QuoteFigure
from briefing.document.brief import Brief, Figure, Heading, Prose, Quotation, ReadingKey, SourceList, TableFigure
from briefing.language.localize import Edition
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

EDITIONS = ("zh", "en", "zh+en")


@pytest.fixture(scope="module")
def briefs(editions: dict[str, Edition], theme: Theme, fonts: Fonts) -> dict[str, Brief]:
    return {name: compose_brief(edition, theme, fonts) for name, edition in editions.items()}


@pytest.mark.parametrize("name", EDITIONS)
def test_notes_are_numbered_through_and_each_is_referred_to_once(briefs: dict[str, Brief], name: str) -> None:
    brief = briefs[name]
    references = [
        span.text
        for block in brief.blocks
        if isinstance(block, Prose)
        for line in block.paragraph.lines
        for span in line.words.spans
        if span.mark == "note"
    ]
    assert references == [note.number for note in brief.notes] == [str(n) for n in range(1, len(brief.notes) + 1)]
    assert len(references) > 20


@pytest.mark.parametrize("name", EDITIONS)
def test_every_topic_is_a_heading_with_its_text_and_its_figure(
    briefs: dict[str, Brief], editions: dict[str, Edition], name: str
) -> None:
    blocks = briefs[name].blocks
    found = {block.key: index for index, block in enumerate(blocks) if isinstance(block, Heading)}
    starts = sorted(found.values())
    for section, _, key, topic in topics(editions[name].content):
        start = found[f"{section}/{key}"]
        end = next((at for at in starts if at > start), len(blocks))
        part = blocks[start + 1 : end]
        assert sum(isinstance(block, Prose) for block in part) == len(topic.text), key
        shown = sum(isinstance(block, Figure | TableFigure | Quotation) for block in part)
        assert shown == (topic.figure is not None), key


@pytest.mark.parametrize("name", EDITIONS)
def test_figures_and_tables_are_numbered_in_order(briefs: dict[str, Brief], name: str) -> None:
    for kind in (Figure, TableFigure):
        captions = [block.caption[0].lines[0].words.plain for block in briefs[name].blocks if isinstance(block, kind)]
        numbers = [int("".join(filter(str.isdigit, caption))) for caption in captions]
        assert numbers == list(range(1, len(captions) + 1))
        assert len(numbers) > 5


@pytest.mark.parametrize("name", EDITIONS)
def test_every_source_is_listed_with_its_number(
    briefs: dict[str, Brief], editions: dict[str, Edition], name: str
) -> None:
    (sources,) = [block for block in briefs[name].blocks if isinstance(block, SourceList)]
    assert [entry.number for entry in sources.entries] == [
        str(n) for n in range(1, len(editions[name].content.sources) + 1)
    ]


@pytest.mark.parametrize("corrected", [True, False])
def test_sources_are_a_section_of_their_own_where_none_is_corrected(
    editions: dict[str, Edition], theme: Theme, fonts: Fonts, corrected: bool
) -> None:
    edition = editions["zh"]
    if not corrected:
        edition = replace(edition, content=replace(edition.content, corrections=None))
    *_, sources = compose_brief(edition, theme, fonts).blocks
    assert isinstance(sources, SourceList)
    assert sources.heading.level == (2 if corrected else 1)


def test_only_what_occurs_is_explained(editions: dict[str, Edition], theme: Theme, fonts: Fonts) -> None:
    edition = editions["en"]
    facts = {name: replace(fact, evidence="confirmed") for name, fact in edition.content.facts.items()}
    sources = {key: source.model_copy(update={"status": "checked"}) for key, source in edition.content.sources.items()}
    sure = replace(edition, content=replace(edition.content, facts=facts, sources=sources))
    for one, all_sure in ((edition, False), (sure, True)):
        blocks = compose_brief(one, theme, fonts).blocks
        key = next(block for block in blocks if isinstance(block, ReadingKey))
        listed = next(block for block in blocks if isinstance(block, SourceList))
        assert len(key.label) == (1 if all_sure else 2)
        assert [form for form, _ in key.forms] == ["solid", *([] if all_sure else ["hollow"]), "hatched"]
        assert [dot for dot, _ in listed.key] == (["solid"] if all_sure else ["solid", "hollow"])


@pytest.mark.parametrize("name", EDITIONS)
def test_a_caveat_names_the_figure_or_table_it_speaks_of(
    briefs: dict[str, Brief], editions: dict[str, Edition], name: str
) -> None:
    numbers = {"".join(line.words.plain for line in block.caption[0].lines[:1]) for block in briefs[name].blocks
               if isinstance(block, Figure | TableFigure)}  # fmt: skip
    notes = [note.paragraph.lines[0].words.plain for note in briefs[name].notes]
    for *_, topic in topics(editions[name].content):
        if topic.caveat is None or isinstance(topic.figure, QuoteFigure | None):
            continue
        said = editions[name].text(topic.caveat)[0].plain
        (note,) = [note for note in notes if said in note]
        assert any(note[: note.index(said)].rstrip(" ：:").endswith(number) for number in numbers), note
