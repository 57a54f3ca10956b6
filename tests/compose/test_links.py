"""Where clicks lead: from the head to the sections, from the agenda to its slides, from sources to their list."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from briefing.compose.deck import compose_deck
from briefing.compose.furniture import TRACKED
from briefing.compose.provenance import topic_sources, topics
from briefing.document.deck import Deck, GroupBlock, Slide, SlideBlock, TableBlock, TextBlock
from briefing.document.parts import Paragraph
from briefing.language.localize import Edition
from briefing.text import Span
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.conftest import EDITIONS

EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@pytest.fixture(scope="module")
def decks(editions: dict[str, Edition], theme: Theme, fonts: Fonts) -> dict[str, Deck]:
    return {name: compose_deck(edition, theme, fonts)[0] for name, edition in editions.items()}


def texts(slide: Slide) -> Iterator[TextBlock]:
    for block in slide.blocks:
        yield from (one for one in parts(block) if isinstance(one, TextBlock))


def parts(block: SlideBlock) -> tuple[SlideBlock, ...]:
    return block.blocks if isinstance(block, GroupBlock) else (block,)


def paragraphs(slide: Slide) -> Iterator[Paragraph]:
    for block in slide.blocks:
        for part in parts(block):
            if isinstance(part, TextBlock):
                yield from part.paragraphs
            elif isinstance(part, TableBlock):
                yield from (one for row in part.table.rows for cell in row.cells for one in cell.paragraphs)


def linked(slide: Slide) -> list[Span]:
    return [span for one in paragraphs(slide) for line in one.lines for span in line.words.spans if span.href]


@pytest.mark.parametrize("name", EDITIONS)
def test_the_names_at_the_head_lead_to_their_sections(decks: dict[str, Deck], name: str) -> None:
    first = {section.key: section.slides[0] for section in decks[name].sections[1:]}
    heads = 0
    for slide in decks[name].slides:
        led = {one.name.removeprefix(TRACKED): one.link for one in texts(slide) if one.name.startswith(TRACKED)}
        assert led in ({}, {key: f"#{target}" for key, target in first.items()}), slide.key
        heads += bool(led)
    without = sum(slide.layout in ("title", "divider") for slide in decks[name].slides)
    assert heads == len(decks[name].slides) - without


@pytest.mark.parametrize("name", EDITIONS)
def test_the_agenda_leads_to_every_topic_by_the_number_of_its_slide(
    decks: dict[str, Deck], editions: dict[str, Edition], name: str
) -> None:
    numbers = {slide.key: slide.number for slide in decks[name].slides}
    agenda = [span for slide in decks[name].slides if slide.layout == "divider" for span in linked(slide)]
    assert [span.href for span in agenda] == [f"#{part}/{key}" for part, _, key, _ in topics(editions[name].content)]
    assert all(int(span.text.translate(EASTERN)) == numbers[span.href[1:]] for span in agenda)


@pytest.mark.parametrize("name", EDITIONS)
def test_a_divider_leads_to_the_other_sections(decks: dict[str, Deck], name: str) -> None:
    first = {section.key: f"#{section.slides[0]}" for section in decks[name].sections[1:]}
    for slide in decks[name].slides:
        if slide.layout == "divider":
            links = {one.link for one in texts(slide) if one.name.startswith("Section ")}
            assert links == set(first.values()) - {f"#{slide.key}"}


@pytest.mark.parametrize("name", EDITIONS)
def test_sources_lead_to_where_they_are_listed_and_from_there_to_their_address(
    decks: dict[str, Deck], editions: dict[str, Edition], name: str
) -> None:
    content, slides = editions[name].content, {slide.key: slide for slide in decks[name].slides}
    for section, _, key, topic in topics(content):
        (source, *_) = topic_sources(editions[name], topic)
        number = str(list(content.sources).index(source) + 1)
        lines = [one for one in texts(slides[f"{section}/{key}"]) if one.name.startswith("source")]
        assert lines
        for one in lines:
            shelf = paragraphs(slides[one.link[1:]])
            assert number in {line.words.plain.translate(EASTERN) for found in shelf for line in found.lines}
    shelves = [slide for slide in slides.values() if slide.key.startswith("sources")]
    addresses = [source.address for source in content.sources.values() if source.address]
    assert [span.href for slide in shelves for span in linked(slide)] == addresses


@pytest.mark.parametrize("name", EDITIONS)
def test_numbers_of_sources_beside_corrections_lead_to_their_list(decks: dict[str, Deck], name: str) -> None:
    slides, seen = {slide.key: slide for slide in decks[name].slides}, 0
    for slide in (slide for key, slide in slides.items() if key.startswith("corrections")):
        for span in linked(slide):
            (number,) = re.findall(r"\d+", span.text.translate(EASTERN))
            listed = {line.words.plain for one in paragraphs(slides[span.href[1:]]) for line in one.lines}
            assert number in {words.translate(EASTERN) for words in listed}
            seen += 1
    assert seen > 15
