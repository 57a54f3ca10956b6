"""Any one or two languages go together: the shipped ones in every pair, and those that borrow from them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.build import compose
from briefing.compose.brief import compose_brief
from briefing.content.prose import without_names
from briefing.content.read import read_content
from briefing.language.check import check_language
from briefing.language.localize import Edition, localize
from briefing.tags import SHIPPED
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.render.pdf.told import told


@pytest.mark.parametrize("first", SHIPPED)
def test_each_shipped_language_stands_over_every_other_without_a_problem(root: Path, first: str) -> None:
    pairs = [f"{first}+{second}" for second in SHIPPED if second != first]
    ready = compose(root, pairs)
    assert [one.name for one in ready.renderings] == [f"ai-2024.{pair}.{kind}" for pair in pairs for kind in KINDS]
    assert ready.lacking == ()


KINDS = ("pptx", "pdf")


def edition(root: Path, lang: str) -> Edition:
    content = read_content(root / "content", root)
    return localize(content, check_language(content, root / "content", (lang,)), (lang,))


def test_a_region_of_the_contents_own_language_says_what_the_content_says(
    root: Path, theme: Theme, fonts: Fonts
) -> None:
    briefs = [compose_brief(edition(root, lang), theme, fonts) for lang in ("zh", "zh-CN")]
    own, region = ([line.plain for line in told(brief)] for brief in briefs)
    assert region == own


def test_a_region_that_borrows_its_words_has_its_own_digits(root: Path) -> None:
    one = edition(root, "ar-EG")
    names = one.content.glossary.names
    said = [without_names(line.plain, names) for words in one.texts.values() for line in words if line.lang == "ar-EG"]
    assert sum(bool(re.search("[٠-٩]", words)) for words in said) > 150
    assert [words for words in said if re.search("[0-9]", re.sub(r"[A-Za-z][^؀-ۿ]*", "", words))] == []


def test_a_region_that_borrows_its_words_composes_without_a_problem(root: Path) -> None:
    regions = ["ar-EG", "en-AU", "zh-CN", "fr-CA"]
    assert len(compose(root, regions).renderings) == len(regions) * len(KINDS)
