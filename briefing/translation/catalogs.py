"""The catalogs of a project: a new one written, one merged with changed content, each one counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.content.model import Content
from briefing.content.read import read_content
from briefing.errors import BriefingError, Place, Problem, raise_all
from briefing.language.decimals import locale_of, plural_forms
from briefing.save import save
from briefing.tags import PSEUDO, TAG_HINT, is_language
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.theme.theme import Theme
from briefing.translation.entries import EMPTY, CatalogFile, file_bytes, read_file
from briefing.translation.header import header
from briefing.translation.merge import merged
from briefing.translation.messages import messages, shipped
from briefing.translation.status import Status, counted

_FOLDER = "content/locale"


@dataclass(frozen=True, slots=True)
class _Project:
    """A project's folder with what the messages are made from; `english`: its English translations by path."""

    folder: Path
    content: Content
    theme: Theme
    english: Mapping[str, str]

    def file(self, lang: str) -> Path:
        return self.folder / _name(lang)

    def found(self, lang: str) -> CatalogFile:
        """The catalog as it stands on the disk."""
        return read_file(self.file(lang), _name(lang))

    def merged(self, lang: str, file: CatalogFile) -> CatalogFile:
        """A catalog with the messages that the content has now."""
        head = header(self.content.briefing.id, lang, file.header)
        wanted = messages(self.content, self.theme, lang, self.english)
        return merged(wanted, file, head, shipped(lang), len(plural_forms(locale_of(lang))))


def add(project: Path, languages: Sequence[str]) -> tuple[Status, ...]:
    """The new catalogs, written and counted. Raises: BriefingError, also for a language that has one already."""
    one = _read(project)
    raise_all(problem for lang in languages for problem in _not_to_be_added(one, lang))
    return _write(one, {lang: one.merged(lang, EMPTY) for lang in languages})


def update(project: Path, languages: Sequence[str] = ()) -> tuple[Status, ...]:
    """The catalogs of these languages, or all, merged with the content, written and counted. Raises: BriefingError."""
    one = _read(project)
    return _write(one, {lang: one.merged(lang, file) for lang, file in _all(one, languages).items()})


def status(project: Path, languages: Sequence[str] = ()) -> tuple[Status, ...]:
    """What an update would make of the catalogs of these languages, or all, counted. Nothing is written."""
    one = _read(project)
    return tuple(_counted(one, lang, one.merged(lang, file)) for lang, file in _all(one, languages).items())


def _read(project: Path) -> _Project:
    content = read_content(project / "content", project)
    theme = read_theme(assets_folder(), project / "assets")
    english = project / _name("en")
    entries = read_file(english, _name("en")).entries if english.is_file() else ()
    known = {one.path: one.translations[0] for one in entries if one.translated and not one.fuzzy}
    return _Project(project, content, theme, known)


def _all(one: _Project, languages: Sequence[str]) -> dict[str, CatalogFile]:
    found = tuple(sorted(file.stem for file in (one.folder / _FOLDER).glob("*.po")))
    raise_all(problem for lang in (*languages, *found) for problem in _no_language(one, lang, Place(_name(lang))))
    if not found and not languages:
        raise BriefingError([Problem(Place(_FOLDER), "there is no catalog", "`briefing lang add ja` writes one")])
    return {lang: one.found(lang) for lang in languages or found}


def _not_to_be_added(one: _Project, lang: str) -> tuple[Problem, ...]:
    place = Place(_name(lang))
    wrong = _no_language(one, lang, place)
    if not wrong and one.file(lang).exists():
        hint = f"`briefing lang update {lang}` brings it up to date"
        return (Problem(place, "there is a catalog already", hint),)
    return wrong


def _no_language(one: _Project, lang: str, place: Place) -> tuple[Problem, ...]:
    if not is_language(lang):
        return (Problem(place, f"unknown language `{lang}`", TAG_HINT),)
    if lang in PSEUDO:
        return (
            Problem(
                place, f"{lang} is made from English by itself", f"`briefing build --lang {lang}` needs no catalog"
            ),
        )
    if lang == one.content.briefing.language and shipped(lang):
        hint = "name a language to translate into; what is said in this one stands in the content files"
        return (Problem(place, f"the content is written in {lang}", hint),)
    return ()


def _write(one: _Project, files: Mapping[str, CatalogFile]) -> tuple[Status, ...]:
    save({one.file(lang): file_bytes(file, len(plural_forms(locale_of(lang)))) for lang, file in files.items()})
    return tuple(_counted(one, lang, file) for lang, file in files.items())


def _counted(one: _Project, lang: str, file: CatalogFile) -> Status:
    return counted(one.content, one.folder / "content", lang, _name(lang), file)


def _name(lang: str) -> str:
    return f"{_FOLDER}/{lang}.po"
