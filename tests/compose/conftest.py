"""The real content, localized once for each edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.content.read import read_content
from briefing.language.check import check_language
from briefing.language.localize import Edition, localize
from briefing.language.tags import parse_edition
from briefing.theme.read import read_theme
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts, load_fonts

ROOT = Path(__file__).parents[2]
EDITIONS = ("zh", "en", "zh+en")


@pytest.fixture(scope="session")
def editions() -> dict[str, Edition]:
    content = read_content(ROOT / "content", ROOT)
    catalogs = check_language(content, ROOT / "content", ("zh", "en"))
    return {name: localize(content, catalogs, parse_edition(name)) for name in EDITIONS}


@pytest.fixture(scope="session")
def theme() -> Theme:
    return read_theme(ROOT / "assets")


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return load_fonts(ROOT / "assets/fonts")
