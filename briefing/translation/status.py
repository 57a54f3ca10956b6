"""How far a catalog is: what is translated, unsure, missing, and wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.content.model import Content
from briefing.errors import Problem
from briefing.language.check import examine_language
from briefing.translation.entries import CatalogFile


@dataclass(frozen=True, slots=True)
class Status:
    """The messages of a catalog by their state, and the problems of those that are translated."""

    lang: str
    file: str
    translated: int
    fuzzy: int
    missing: int
    obsolete: int
    problems: tuple[Problem, ...]

    @property
    def messages(self) -> int:
        """All messages that the content needs."""
        return self.translated + self.fuzzy + self.missing

    @property
    def percent(self) -> float:
        """The translated part, rounded down to a tenth: 100 means that nothing is left. Units: hundredths."""
        return self.translated * 1000 // self.messages / 10 if self.messages else 100.0


def counted(content: Content, folder: Path, lang: str, name: str, file: CatalogFile) -> Status:
    """The status of a catalog as it was merged, and the problems of the file on the disk."""
    states = Counter(
        "missing" if not one.translated else "fuzzy" if one.fuzzy else "translated" for one in file.entries
    )
    problems = tuple(_problems(content, folder, lang, name, file))
    return Status(lang, name, states["translated"], states["fuzzy"], states["missing"], len(file.obsolete), problems)


def _problems(content: Content, folder: Path, lang: str, name: str, file: CatalogFile) -> Iterator[Problem]:
    """The problems in the catalog, besides those that are counted as fuzzy or missing."""
    catalogs, problems = examine_language(content, folder, (lang,))
    messages = catalogs[lang].messages if lang in catalogs else {}
    unfinished = {one.path for one in file.entries if one.fuzzy or not one.translated}
    told = {messages[path].place for path in unfinished if path in messages}
    return (one for one in problems if one.place.file == name and one.place not in told)
