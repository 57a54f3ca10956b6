"""From right to left: everything stands on its other side, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.deck import compose_deck
from briefing.compose.mirror import is_mirrored, mirrored, mirrored_deck
from briefing.compose.pictures import compose_pictures
from briefing.content.read import read_content
from briefing.document.deck import DrawingBlock, TextBlock
from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polyline, Rect, Stroke
from briefing.language.check import check_language
from briefing.language.furniture import FOLDER
from briefing.language.localize import Edition, localize
from briefing.tags import SHIPPED, language
from briefing.text import line
from briefing.theme.layouts import SLIDE
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.charts.kinds import TOPICS, drawing
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("languages", "expected"), [(("ar",), True), (("ar", "en"), True), (("en", "ar"), False), (("ar-XB", "zh"), True)]
)
def test_an_edition_runs_as_its_first_language_does(
    editions: dict[str, Edition], languages: tuple[str, ...], expected: bool
) -> None:
    assert is_mirrored(replace(editions["en"], languages=languages)) == expected


def test_every_kind_of_mark_has_its_other_side() -> None:
    marks = (
        Rect(Box(10, 5, 30, 20), Fill("accent", hatched=True), Stroke("ink", 1), "a/b"),
        Polyline(((0, 0), (40, 10), (90, 20)), Stroke("ink", 1, (2, 3))),
        Disc(20, 50, 4, Fill("ink"), datum="a/c"),
        *(Label(60, 70, line("en", "launch"), 12, 36, anchor=anchor) for anchor in ("start", "middle", "end")),
    )
    sheet = Drawing(100, 80, marks)
    assert mirrored(sheet).marks == (
        Rect(Box(60, 5, 30, 20), Fill("accent", hatched=True), Stroke("ink", 1), "a/b"),
        Polyline(((100, 0), (60, 10), (10, 20)), Stroke("ink", 1, (2, 3))),
        Disc(80, 50, 4, Fill("ink"), datum="a/c"),
        *(Label(40, 70, line("en", "launch"), 12, 36, anchor=anchor) for anchor in ("end", "middle", "start")),
    )
    assert mirrored(mirrored(sheet)) == sheet


@pytest.mark.parametrize("topic", TOPICS)
def test_letters_cover_the_mirrored_place_and_read_as_before(topic: str) -> None:
    sheet = drawing(topic, "en", "brief")
    for one, other in zip(sheet.marks, mirrored(sheet).marks, strict=True):
        if isinstance(one, Label):
            assert isinstance(other, Label)
            assert other.words == one.words
            left, right = extent(one)
            assert extent(other) == pytest.approx((sheet.width - right, sheet.width - left))


def extent(label: Label) -> tuple[float, float]:
    left = label.x - label.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    return left, left + label.width


SHIPPED_HERE = [
    lang for lang in SHIPPED if (FOLDER / f"{lang}.po").exists() and (ROOT / f"content/locale/{lang}.po").exists()
]


@pytest.mark.parametrize("lang", SHIPPED_HERE)
def test_slides_and_pictures_begin_where_their_edition_does(lang: str, theme: Theme, fonts: Fonts) -> None:
    content = read_content(ROOT / "content", ROOT)
    edition = localize(content, check_language(content, ROOT / "content", (lang,)), (lang,))
    from_right = language(lang).direction == "rtl"
    for slide in compose_deck(edition, theme, fonts)[0].slides[1:]:
        footer = next(block for block in slide.blocks if block.name == "footer")
        assert (footer.box.x < SLIDE.width / 2) == from_right
    for picture in compose_pictures(edition, theme, fonts):
        title = next(mark for mark in picture.drawing.marks if isinstance(mark, Label))
        left, right = extent(title)
        assert (picture.drawing.width - right if from_right else left) == pytest.approx(0)


def test_a_forecast_stands_behind_its_label_in_the_direction_of_each_language(
    editions: dict[str, Edition], theme: Theme, fonts: Fonts
) -> None:
    (growth,) = [one for one in compose_pictures(editions["ar+en"], theme, fonts) if one.key == "growth"]
    labels = [mark for mark in growth.drawing.marks if isinstance(mark, Label)]
    for lang, named, later in (("ar", "توقعات العام كله", False), ("en", "Full-year forecast", True)):
        rows = [(one, other) for one in labels if named in one.words.plain
                for other in labels if other.y == one.y and other.words.lang == lang and other is not one]  # fmt: skip
        assert rows
        for label, figure in rows:
            assert (extent(figure)[0] > extent(label)[0]) == later


def test_every_block_of_a_deck_changes_sides_and_keeps_its_words(
    editions: dict[str, Edition], theme: Theme, fonts: Fonts
) -> None:
    deck, _ = compose_deck(editions["en"], theme, fonts)
    for slide, other in zip(deck.slides, mirrored_deck(deck).slides, strict=True):
        for block, turned in zip((slide.title, *slide.blocks), (other.title, *other.blocks), strict=True):
            assert turned.box.x == pytest.approx(SLIDE.width - block.box.right)
            assert (turned.box.y, turned.box.width, turned.name) == (block.box.y, block.box.width, block.name)
            if isinstance(block, TextBlock) and isinstance(turned, TextBlock):
                assert turned.paragraphs == block.paragraphs
            if isinstance(block, DrawingBlock) and isinstance(turned, DrawingBlock):
                assert turned.drawing == mirrored(block.drawing)
