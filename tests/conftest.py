"""What several tests share: the real project, built once."""

from __future__ import annotations

import fcntl
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.build import build
from briefing.content.read import read_content
from briefing.language.check import check_language
from briefing.language.localize import Edition, localize
from briefing.tags import PSEUDO, SHIPPED, parse_edition
from briefing.theme.read import read_theme
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts, load_fonts

ROOT = Path(__file__).parents[1]
GALLERY = ROOT / "tests/projects/kinds"
EDITIONS = ("zh", "en", "zh+en", "ja", "fr", "ar", "ar+en", "fr+ja")
"""The languages that ship, and the pairs that are looked at page by page."""
GALLERY_EDITIONS = ("zh", "en", "zh+en", "ar")
"""What the gallery of every kind of figure is built in."""
DECKS = (*(f"ai-2024.{name}" for name in EDITIONS), *(f"kinds.{name}" for name in GALLERY_EDITIONS))
"""The names of the decks that are built for every test that judges decks."""
TELLING = ("ai-2024.ar+en", "ai-2024.fr+ja", "kinds.zh+en", "kinds.ar")
"""Those with every kind of figure, every script and both directions: slow judges are asked of these first."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that the processes of a test run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


def once(folder: Path, project: Path, editions: Sequence[str] = ()) -> dict[str, Path]:
    """The decks and briefs of a project by their names, built by the first process that asks for them."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "out").exists():
            build(project, editions, out=folder / "out")
    return {path.name: path for path in sorted((folder / "out").iterdir())}


@pytest.fixture(scope="session")
def built(shared: Path) -> dict[str, Path]:
    """The deck and the brief of every edition by their names."""
    return once(shared / "built", ROOT, EDITIONS)


@pytest.fixture(scope="session")
def pseudo(shared: Path) -> dict[str, Path]:
    """The same in the pseudo-languages."""
    return once(shared / "pseudo", ROOT, PSEUDO)


@pytest.fixture(scope="session")
def gallery(shared: Path) -> dict[str, Path]:
    """The same of the test project, which has every kind of figure."""
    return once(shared / "gallery", GALLERY)


@pytest.fixture(scope="session")
def decks(built: dict[str, Path], gallery: dict[str, Path]) -> dict[str, Path]:
    """The decks by their names, without the suffix."""
    return {path.stem: path for path in (*built.values(), *gallery.values()) if path.suffix == ".pptx"}


@pytest.fixture(scope="session")
def editions() -> dict[str, Edition]:
    content = read_content(ROOT / "content", ROOT)
    catalogs = check_language(content, ROOT / "content", SHIPPED)
    return {name: localize(content, catalogs, parse_edition(name)) for name in EDITIONS}


@pytest.fixture(scope="session")
def theme() -> Theme:
    return read_theme(ROOT / "assets")


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return load_fonts(read_theme(ROOT / "assets").fonts, ROOT / "assets/fonts")
