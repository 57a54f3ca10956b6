from pathlib import Path

import pytest

from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.typeset.fonts import Fonts, load_fonts


@pytest.fixture(scope="session")
def folder() -> Path:
    return assets_folder() / "fonts"


@pytest.fixture(scope="session")
def fonts(folder: Path) -> Fonts:
    return load_fonts(read_theme(folder.parent).fonts, folder)
