"""The deck as composed: one slide a topic, titles, notes and sources on each, agenda pages that are right."""

from __future__ import annotations

import itertools
import re

import pytest

from briefing.compose.deck import compose_deck
from briefing.compose.provenance import topic_sources, topics
from briefing.content.figure import KeyFigures, QuoteFigure
from briefing.document.deck import ChartBlock, Deck, DrawingBlock, GroupBlock, Slide, SlideBlock, TableBlock, TextBlock
from briefing.document.parts import StyledLine
from briefing.language.localize import Edition
from briefing.text import plain
from briefing.theme.layouts import SLIDE
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

EDITIONS = ("zh", "en", "zh+en")


Grouped = KeyFigures | QuoteFigure


@pytest.fixture(scope="module")
def decks(editions: dict[str, Edition], theme: Theme, fonts: Fonts) -> dict[str, Deck]:
    return {name: compose_deck(edition, theme, fonts)[0] for name, edition in editions.items()}


def parts(slide: Slide) -> list[SlideBlock]:
    """Every block of a slide, those in groups behind their group."""
    grouped = ((block, *(block.blocks if isinstance(block, GroupBlock) else ())) for block in slide.blocks)
    return [slide.title, *itertools.chain.from_iterable(grouped)]


def lines(block: SlideBlock) -> list[StyledLine]:
    if isinstance(block, GroupBlock):
        return [line for part in block.blocks for line in lines(part)]
    return [line for one in block.paragraphs for line in one.lines] if isinstance(block, TextBlock) else []


def texts(slide: Slide) -> list[str]:
    return [line.words.plain for block in (slide.title, *slide.blocks) for line in lines(block)]


@pytest.mark.parametrize("name", EDITIONS)
def test_every_topic_is_one_slide_in_order(decks: dict[str, Deck], editions: dict[str, Edition], name: str) -> None:
    expected = [f"{section}/{key}" for section, _, key, _ in topics(editions[name].content)]
    slides = [slide for slide in decks[name].slides if slide.key in expected]
    assert [slide.key for slide in slides] == expected
    assert all(slide.title.paragraphs[0].lines for slide in decks[name].slides)


@pytest.mark.parametrize("name", EDITIONS)
def test_slides_are_numbered_and_the_agenda_names_their_pages(decks: dict[str, Deck], name: str) -> None:
    slides = decks[name].slides
    assert [slide.number for slide in slides] == list(range(1, len(slides) + 1))
    by_number = {slide.number: slide for slide in slides}
    listed = 0
    for slide in slides:
        for block in slide.blocks:
            if isinstance(block, TextBlock) and block.slot == "agenda":
                for paragraph in block.paragraphs:
                    number = int(paragraph.lines[0].words.plain.strip())
                    assert by_number[number].key.startswith(f"{slide.section}/")
                    listed += 1
    assert listed == sum("/" in slide.key and slide.section not in (None, "check") for slide in slides) - 3


@pytest.mark.parametrize("name", EDITIONS)
def test_notes_give_every_source_with_its_address(
    decks: dict[str, Deck], editions: dict[str, Edition], name: str
) -> None:
    edition = editions[name]
    slides = {slide.key: slide for slide in decks[name].slides}
    for section, _, key, topic in topics(edition.content):
        notes = [line.words.plain for paragraph in slides[f"{section}/{key}"].notes for line in paragraph.lines]
        for source in topic_sources(edition, topic):
            address = edition.content.sources[source].address
            assert not address or any(address in note for note in notes), (key, source)


@pytest.mark.parametrize("name", EDITIONS)
def test_nothing_stands_outside_the_slide_and_figures_have_alternatives(decks: dict[str, Deck], name: str) -> None:
    seen = set()
    for slide in decks[name].slides:
        for block in parts(slide):
            seen.add(type(block))
            box = block.box
            assert box.x >= 0, (slide.key, block.name)
            assert box.right <= SLIDE.right, (slide.key, block.name)
            assert box.bottom <= SLIDE.bottom, (slide.key, block.name)
            if isinstance(block, ChartBlock):
                assert block.chart.alt
            elif isinstance(block, TableBlock | GroupBlock) or (
                isinstance(block, DrawingBlock) and block.name == "Timeline"
            ):
                assert block.alt
    assert seen == {TextBlock, ChartBlock, DrawingBlock, TableBlock, GroupBlock}


def test_both_languages_stand_on_every_bilingual_slide_with_words(decks: dict[str, Deck]) -> None:
    for slide in decks["zh+en"].slides:
        found = " ".join(texts(slide))
        assert re.search("[一-鿿]", found), slide.key
        assert re.search("[A-Za-z]{4}", found), slide.key


def test_number_and_unit_are_held_together_by_a_fixed_space(decks: dict[str, Deck]) -> None:
    split = [
        words for slide in decks["zh"].slides for words in texts(slide) if re.search(r"\d [亿万个倍秒年月]", words)
    ]
    assert not split


@pytest.mark.parametrize("part", ["title", "number"])
def test_key_figures_side_by_side_stand_level(decks: dict[str, Deck], part: str) -> None:
    for name, deck in decks.items():
        rows = [[block.box for block in parts(slide) if block.name.endswith(f": {part}")] for slide in deck.slides]
        assert any(rows)
        for row in filter(None, rows):
            assert len({(box.y, box.bottom) for box in row}) == 1, (name, row)


@pytest.mark.parametrize("name", EDITIONS)
def test_a_figure_of_several_shapes_is_one_group_that_says_what_it_shows(
    decks: dict[str, Deck], editions: dict[str, Edition], name: str
) -> None:
    shown = {f"{section}/{key}": topic.figure for section, _, key, topic in topics(editions[name].content)}
    slides = {key: slide for slide in decks[name].slides if isinstance(shown.get(key := slide.key), Grouped)}
    assert {type(shown[key]) for key in slides} == {KeyFigures, QuoteFigure}
    for slide in slides.values():
        (group,) = [block for block in slide.blocks if isinstance(block, GroupBlock) and block.name != "Tracker"]
        letters = [line.words.plain for line in lines(group)]
        assert all(len(words.plain) > 30 for words in group.alt)
        assert {words.lang for words in group.alt} == set(editions[name].languages)
        numbers = [number for words in letters for number in re.findall(r"\d[\d.]*", words)]
        assert numbers
        assert [one for one in numbers if one not in plain(group.alt)] == [], slide.key
