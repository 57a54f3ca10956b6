"""The messages that a translator gets: every text of the content, and the product's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.content.model import Content
from briefing.errors import Place
from briefing.language.catalog import read_entries
from briefing.language.decimals import locale_of, plural_forms
from briefing.language.faithful import is_invariant
from briefing.language.furniture import FOLDER, PREFIX
from briefing.tags import language
from briefing.theme.theme import Theme
from briefing.translation.comments import comments
from briefing.translation.entries import Entry, read_file

OWN_ORDER = ("date/", "period/", "heading/scaled")
"""Patterns from whose fields each language chooses, so that a translation may have others than the source."""
_FURNITURE = "briefing/language/furniture"


@dataclass(frozen=True, slots=True)
class SourceMessage:
    """A text to be translated, singular and plural if it has both, and what the translator is told of it.

    An `invariant` one is the same in every language, and is in a catalog only if somebody has put it there. The fields
    of a `free` one may differ in a translation.
    """

    path: str
    sources: tuple[str, ...]
    place: Place
    notes: tuple[str, ...] = ()
    invariant: bool = False
    free: bool = False


def messages(content: Content, theme: Theme, lang: str, english: Mapping[str, str]) -> tuple[SourceMessage, ...]:
    """The messages of a catalog in that language. `english`: the English translations by path, to be shown beside.

    The catalog of the content's own language has the product's words alone.
    """
    own = lang == content.briefing.language
    return (*(() if own else _texts(content, theme, lang, english)), *_furniture(lang))


def shipped(lang: str) -> tuple[Entry, ...]:
    """The product's own words as they come with it in that language or the nearest of its parents, if they do."""
    files = (FOLDER / f"{tag}.po" for tag in (lang, *language(lang).parents))
    file = next((file for file in files if file.is_file()), None)
    if file is None:
        return ()
    return tuple(replace(entry, notes=()) for entry in read_file(file, f"{_FURNITURE}/{file.name}").entries)


def _texts(content: Content, theme: Theme, lang: str, english: Mapping[str, str]) -> Iterator[SourceMessage]:
    for path, words in content.texts.items():
        yield SourceMessage(
            path,
            (str(words),),
            words.place,
            comments(words, content, theme, lang, english.get(path, "")),
            invariant=is_invariant(words, content.glossary.names),
        )


def _furniture(lang: str) -> Iterator[SourceMessage]:
    """The heading of a group in the English file stands at its first message and is told with each."""
    name, about = f"{_FURNITURE}/en.po", ""
    forms = ", ".join(f"{number} {form}" for number, form in enumerate(plural_forms(locale_of(lang))))
    for entry in read_entries(FOLDER / "en.po", name).read:
        if not entry.id or entry.context is None:
            continue
        about = " ".join(entry.auto_comments) or about
        plural = () if isinstance(entry.id, str) else (f"plural forms: {forms}",)
        yield SourceMessage(
            entry.context,
            (entry.id,) if isinstance(entry.id, str) else tuple(entry.id),
            Place(name, entry.lineno or 0),
            (f"the product's own words: {about}", *plural),
            free=entry.context.removeprefix(PREFIX).startswith(OWN_ORDER),
        )
