"""A small project with every kind of figure and an English catalog, in a folder that a test may change."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.translation.entries import CatalogFile, Entry, read_file

KINDS = Path(__file__).parents[1] / "projects" / "kinds"


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder, its section's file and its catalogs."""

    folder: Path

    def edit(self, before: str, after: str, file: str = "content/kinds.yaml") -> None:
        """One place of a file written otherwise."""
        path = self.folder / file
        text = path.read_text("utf-8")
        assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times"
        path.write_text(text.replace(before, after), "utf-8")

    def edit_catalog(self, before: str, after: str, lang: str = "en") -> None:
        """One place of a catalog written otherwise, as a translator or a tool does."""
        self.edit(before, after, f"content/locale/{lang}.po")

    def path(self, lang: str = "en") -> Path:
        """A catalog's file."""
        return self.folder / f"content/locale/{lang}.po"

    def catalog(self, lang: str = "en") -> CatalogFile:
        """What stands in a catalog."""
        return read_file(self.path(lang), f"{lang}.po")

    def entry(self, path: str, lang: str = "en") -> Entry:
        """The message of a path."""
        (found,) = [one for one in self.catalog(lang).entries if one.path == path]
        return found

    def fuzzy(self, lang: str = "en") -> list[str]:
        """The paths of the fuzzy messages."""
        return [one.path for one in self.catalog(lang).entries if one.fuzzy]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The kinds of charts with their English catalog, brought up to date by nobody."""
    shutil.copytree(KINDS / "content", tmp_path / "content", ignore=shutil.ignore_patterns("ar.po"))
    return Project(tmp_path)
