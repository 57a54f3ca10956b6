"""Pictures stand alone: title, unit, source and how sure it is are in the drawing."""

from __future__ import annotations

import pytest

from briefing.compose.pictures import compose_pictures
from briefing.drawing import Label
from briefing.language.localize import Edition
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

SHARE = [
    ("zh", "企业大模型使用份额", "来源：Menlo"),
    ("en", "Share of enterprise LLM use", "Sources: Menlo"),
]


@pytest.mark.parametrize("name", ["zh", "en", "zh+en"])
def test_each_picture_names_its_title_and_its_source(
    editions: dict[str, Edition], theme: Theme, fonts: Fonts, name: str
) -> None:
    pictures = {picture.key: picture for picture in compose_pictures(editions[name], theme, fonts)}
    assert {"share", "releases", "arc_cost", "growth"} <= set(pictures)
    for lang, title, source in SHARE:
        if lang in name:
            words = [mark.words.plain for mark in pictures["share"].drawing.marks if isinstance(mark, Label)]
            assert title in words
            assert any(line.startswith(source) for line in words)
    for picture in pictures.values():
        assert picture.alt
        labels = [mark for mark in picture.drawing.marks if isinstance(mark, Label)]
        assert all(0 <= label.y <= picture.drawing.height for label in labels)
        assert not any("[" in label.words.plain for label in labels), picture.key
