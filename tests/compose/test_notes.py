"""The speaker's notes of every slide: something to say, and of each figure what it is, its sources, and how sure."""

from __future__ import annotations

import re

import pytest

from briefing.compose.deck import compose_deck
from briefing.compose.provenance import topic_facts, topics
from briefing.content.model import Fact
from briefing.document.deck import Deck, Slide
from briefing.language.dates import write_period
from briefing.language.furniture import word
from briefing.language.localize import Edition
from briefing.language.numbers import write
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.conftest import EDITIONS


@pytest.fixture(scope="module")
def decks(editions: dict[str, Edition], theme: Theme, fonts: Fonts) -> dict[str, Deck]:
    return {name: compose_deck(edition, theme, fonts)[0] for name, edition in editions.items()}


def bare(words: str) -> str:
    return re.sub(r"[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", "", words)


def notes(slide: Slide) -> list[str]:
    return [bare(line.words.plain) for paragraph in slide.notes for line in paragraph.lines]


def told(edition: Edition, fact: Fact, lang: str) -> list[str]:
    """What a line on the fact has to say in that language."""
    order = list(edition.content.sources)
    kind = {"forecast": [word(lang, "forecast")], "estimate": [word(lang, "estimate")]}.get(fact.kind, [])
    basis = [write(edition.content.facts[name], lang) for name in fact.rests_on]
    first = min(order.index(key) for key in fact.sources) + 1
    said = [write_period(fact.period, lang), *kind, *basis, word(lang, f"evidence/{fact.evidence}")]
    return [bare(one) for one in (f"[{edition.numeral(first)}]", *said)]


@pytest.mark.parametrize("name", EDITIONS)
def test_every_figure_is_told_with_its_period_its_source_and_how_sure_it_is(
    decks: dict[str, Deck], editions: dict[str, Edition], name: str
) -> None:
    edition, slides, seen = editions[name], {slide.key: slide for slide in decks[name].slides}, set()
    for section, _, key, topic in topics(edition.content):
        lines = notes(slides[f"{section}/{key}"])
        for fact in topic_facts(edition, topic):
            if fact.low is None or not fact.sources:
                continue
            seen.add((fact.kind, fact.evidence))
            for lang in edition.languages:
                mine = [one for one in lines if one.startswith(bare(write(fact, lang)))]
                assert any(all(part in one for part in told(edition, fact, lang)) for one in mine), (fact.name, lang)
    assert seen >= {("actual", "confirmed"), ("actual", "reported"), ("forecast", "reported"), ("derived", "confirmed")}


def test_a_figure_of_a_table_is_named_by_its_table_and_row_and_one_of_a_panel_by_its_title(
    decks: dict[str, Deck],
) -> None:
    slides = {slide.key: notes(slide) for slide in decks["en"].slides}
    assert "34%(ShareofenterpriseLLMuse,OpenAI,2024):[2],confirmed" in slides["model_race/share"]
    growth = next(one for one in slides["app_rankings/growth"] if one.startswith("26%"))
    assert growth == "26%(AIappdownloadsworldwide,onthesamemonthsof2023,January–August2024):[25],asreported"


@pytest.mark.parametrize("name", EDITIONS)
def test_the_speaker_has_something_to_say_on_every_slide(decks: dict[str, Deck], name: str) -> None:
    assert [slide.key for slide in decks[name].slides if not any(notes(slide))] == []
