"""What a translator is told of each text: where it stands, its room, values, terms, and the English beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.content.model import Content
from briefing.content.read import read_content
from briefing.language.catalog import read_catalog
from briefing.theme.layouts import built_in
from briefing.theme.theme import Theme
from briefing.translation.messages import messages
from briefing.translation.room import spot_of
from briefing.translation.spots import SPOTS

HEADLINE = "model_race/topics/share/headline"


@pytest.fixture(scope="module")
def content(root: Path) -> Content:
    return read_content(root / "content", root)


@pytest.fixture(scope="module")
def english(root: Path) -> dict[str, str]:
    catalog = read_catalog(root / "content/locale/en.po", "en", "en.po")
    return {path: one.translation for path, one in catalog.messages.items()}


def notes(content: Content, theme: Theme, english: dict[str, str], lang: str, path: str) -> tuple[str, ...]:
    (found,) = [one.notes for one in messages(content, theme, lang, english) if one.path == path]
    return found


def test_a_headline_tells_its_lines_values_terms_and_the_english(content, theme, english):
    assert notes(content, theme, english, "fr", HEADLINE) == (
        "slide headline, and heading in the brief: 864 × 66 pt at 24 pt, 2 lines of about 72 letters",
        "{share_drop}: 16个百分点 / 16 points",
        "{llm_share.anthropic.y2024}: 24% / 24%",
        "glossary: 企业份额 = part de marché en entreprise",
        f"en: {english[HEADLINE]}",
    )


def test_a_language_that_fills_squares_has_fewer_and_larger_letters(content, theme, english):
    assert "864 × 66 pt at 26 pt, 2 lines of about 33 letters" in notes(content, theme, english, "ja", HEADLINE)[0]


def test_the_english_catalog_is_told_chinese_values_and_english_terms(content, theme, english):
    told = notes(content, theme, english, "en", HEADLINE)
    assert told[1:] == (
        "{share_drop}: 16个百分点",
        "{llm_share.anthropic.y2024}: 24%",
        "glossary: 企业份额 = enterprise share",
    )


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("model_race/tables/llm_share/rows/google/title", "chart label"),
        ("model_race/tables/rivals/columns/vendor/title", "column heading of a table"),
        ("model_race/topics/share/caveat", "caveat, in the slide's source line and a footnote"),
        ("model_race/topics/share/notes", "speaker note: no limit"),
        ("model_race/topics/share/text/survey", "paragraph of the brief: no limit"),
    ],
)
def test_a_text_tells_where_it_stands(content, theme, path, where):
    assert notes(content, theme, {}, "fr", path)[0].startswith(where)


def test_the_products_own_words_tell_their_group_and_plural_forms(content, theme):
    told = notes(content, theme, {}, "fr", "furniture/unit/downloads")
    assert told[0].startswith("the product's own words: Units after or before their number")
    assert told[1] == "plural forms: 0 one, 1 many, 2 other"


def test_every_text_stands_somewhere_and_every_place_is_of_the_theme(content, theme):
    for path in content.texts:
        assert spot_of(path, content)
    for _, spot in SPOTS:
        assert not spot.style or spot.style in theme.deck.styles
        if spot.slot:
            layout, _, slot = spot.slot.partition(".")
            assert built_in(1).layouts[layout].slot(slot), spot


def test_every_text_of_the_kinds_of_figures_stands_somewhere(project):
    content = read_content(project.folder / "content", project.folder)
    assert len([spot_of(path, content) for path in content.texts]) > 100


def test_no_pattern_is_hidden_by_an_earlier_one():
    def example(pattern: str) -> list[str]:
        return pattern.replace("*", "any").split("/")

    def fits(pattern: str, keys: list[str]) -> bool:
        return re.fullmatch(pattern.replace("*", "[^/]+"), "/".join(keys)) is not None

    patterns = [pattern for pattern, _ in SPOTS]
    for index, pattern in enumerate(patterns):
        assert not [one for one in patterns[:index] if fits(one, example(pattern))], pattern
