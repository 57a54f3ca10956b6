"""The furniture catalogs: every key in every language, with the same fields."""

import re
from string import Formatter
from typing import get_args

import pytest

from briefing.content.values import CURRENCIES, Unit
from briefing.language.catalog import read_catalog
from briefing.language.furniture import FOLDER, PREFIX, furniture, word

LANGUAGES = sorted(file.stem for file in FOLDER.glob("*.po"))
CATALOGS = {lang: read_catalog(FOLDER / f"{lang}.po", lang, f"{lang}.po") for lang in LANGUAGES}
OWN_ORDER = ("date/", "period/", "heading/scaled")
"""Patterns from whose fields each language chooses."""


def _fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_furniture_catalog_is_complete(lang):
    assert len(CATALOGS[lang].messages) > 150
    assert CATALOGS[lang].messages.keys() == CATALOGS["en"].messages.keys()
    assert [path for path, one in CATALOGS[lang].messages.items() if one.fuzzy or not all(one.translations)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_furniture_translates_the_same_text_with_the_same_fields(lang):
    for path, message in CATALOGS[lang].messages.items():
        assert message.sources == CATALOGS["en"].messages[path].sources
        if not path.removeprefix(PREFIX).startswith(OWN_ORDER):
            assert {tuple(_fields(text)) for text in message.translations} == {tuple(_fields(message.source))}, path


@pytest.mark.parametrize("unit", get_args(Unit))
def test_every_unit_has_its_words(unit):
    forms = ["", "/short", "/compact"] if unit in CURRENCIES else [] if unit == "percent" else ["", "/short"]
    wanted = {f"heading/{unit}", *(f"unit/{unit}{form}" for form in forms)}
    assert wanted <= furniture("zh").keys()


def test_chinese_furniture_has_no_typed_gaps_nor_half_width_signs():
    texts = [text for forms in furniture("zh").values() for text in forms]
    assert [text for text in texts if re.search(r"[\u4e00-\u9fff](?: [A-Za-z0-9{]|[,;:?!()])", text)] == []


def test_a_count_chooses_the_plural():
    assert [word("en", "corrections_count", count=n) for n in (1, 5)] == ["1 correction", "5 corrections"]
    assert [word("zh", "corrections_count", count=n) for n in (1, 5)] == ["更正1处", "更正5处"]


def test_an_unknown_word_is_an_error():
    with pytest.raises(KeyError):
        word("zh", "no_such_word")
