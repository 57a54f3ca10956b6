"""What does not fit or has no glyph is told at its line: in the catalog of the language that is too long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.compose.deck import compose_deck
from briefing.compose.fit import WHOLE, check_glyphs, check_headlines, check_scripts
from briefing.content.model import Content
from briefing.errors import Place
from briefing.language.catalog import Catalog, Message, read_catalog
from briefing.language.furniture import shipped, speaking
from briefing.language.localize import Edition, localize
from briefing.tags import parse_edition
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

HEADLINE = "model_race/topics/share/headline"
FILE = "content/locale/en.po"


@pytest.fixture(scope="module")
def content(editions: dict[str, Edition]) -> Content:
    return editions["zh"].content


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return read_catalog(root / FILE, "en", FILE)


def written(catalog: Catalog, words: Mapping[str, str]) -> dict[str, Catalog]:
    """The catalog with other translations of these paths."""
    changed: dict[str, Message] = {
        path: replace(catalog.messages[path], translations=(made,)) for path, made in words.items()
    }
    return {"en": replace(catalog, messages={**catalog.messages, **changed})}


@pytest.mark.parametrize(
    ("name", "whose"), [("en", ""), ("zh+en", ", above all in en"), ("en+zh", ", above all in en")]
)
def test_a_long_headline_is_told_at_its_line_in_the_catalog(
    content: Content, catalog: Catalog, theme: Theme, fonts: Fonts, name: str, whose: str
) -> None:
    edition = localize(content, written(catalog, {HEADLINE: "far too long for a title " * 12}), parse_edition(name))
    (problem,) = (one for one in check_headlines(edition, theme, fonts) if "model_race/share" in one.message)
    assert problem.place == catalog.messages[HEADLINE].place
    assert f"too high in the {name} deck{whose}: " in problem.message


@pytest.mark.parametrize(
    "path",
    [
        "briefing/subtitle",
        "briefing/note",
        "briefing/summary/headline",
        "briefing/summary/messages/cost/text",
        "briefing/summary/messages/cost/label",
        "briefing/summary/caveat",
        "model_race/topics/share/takeaway",
        "model_race/topics/share/caveat",
        "corrections/headline",
        "corrections/sources_headline",
    ],
)
def test_each_text_of_a_slide_that_is_too_long_is_told_at_its_own_line(
    content: Content, catalog: Catalog, theme: Theme, fonts: Fonts, path: str
) -> None:
    edition = localize(content, written(catalog, {path: "far too long for its place " * 40}), ("en",))
    _, problems = compose_deck(edition, theme, fonts)
    assert {problem.place for problem in problems} == {catalog.messages[path].place}


def test_a_character_without_a_glyph_is_told_with_its_text_and_the_way_out(
    content: Content, catalog: Catalog, fonts: Fonts
) -> None:
    edition = localize(content, written(catalog, {HEADLINE: "A 𓀀 sign"}), ("zh", "en"))
    (problem,) = check_glyphs(edition, fonts)
    assert problem.place == catalog.messages[HEADLINE].place
    assert problem.message == "no font has 𓀀 (U+13000), in: A 𓀀 sign"
    assert "put a TrueType file into assets/fonts and name it under `fonts:` in assets/theme.yaml" in problem.hint


def test_a_script_without_a_font_is_one_problem_of_its_catalog(
    content: Content, catalog: Catalog, fonts: Fonts
) -> None:
    words = dict.fromkeys(list(catalog.messages)[: WHOLE + 1], "ሀሁሂሃሄህሆለሉ")
    (problem,) = check_glyphs(localize(content, written(catalog, words), ("en",)), fonts)
    assert problem.place == Place(FILE)
    assert problem.message.endswith(f"and 1 more, in {WHOLE + 1} texts")


def test_a_script_that_the_brief_cannot_set_is_told_with_what_can_be_built(content: Content, catalog: Catalog) -> None:
    catalogs = {"hi": replace(catalog, lang="hi")}
    with speaking({"hi": shipped("en")}):
        (problem,) = check_scripts(localize(content, catalogs, ("hi", "zh")))
    assert problem.message.startswith("the brief cannot set हिन्दी")
    assert "--format pptx" in problem.hint


@pytest.mark.parametrize(("name", "told"), [("en", True), ("zh", False), ("zh+en", False), ("en+zh", False)])
def test_two_slides_of_one_title_are_told_at_the_later_one(
    content: Content, catalog: Catalog, theme: Theme, fonts: Fonts, name: str, told: bool
) -> None:
    same, other = "model_race/topics/share/headline", "commercialisation/topics/plans/headline"
    words = catalog.messages[same].translations[0]
    edition = localize(content, written(catalog, {other: words}), parse_edition(name))
    _, problems = compose_deck(edition, theme, fonts)
    found = [one for one in problems if "has the same title as model_race/share" in one.message]
    assert [one.place for one in found] == ([catalog.messages[other].place] if told else [])
