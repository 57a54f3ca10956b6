"""What several tests share: the real project, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.build import build
from briefing.content.read import read_content
from briefing.language.check import check_language
from briefing.language.localize import Edition, localize
from briefing.tags import parse_edition
from briefing.theme.read import read_theme
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts, load_fonts

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The six files of the real content by name, built in a folder of their own."""
    folder = tmp_path_factory.mktemp("built")
    return {one.path.name: one.path for one in build(ROOT, out=folder).files}


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
    return load_fonts(read_theme(ROOT / "assets").fonts, ROOT / "assets/fonts")
