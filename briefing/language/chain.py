"""The words of one language put together: its own catalog, then those of the wider tags that it borrows from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from briefing.content.model import Content
from briefing.content.values import Located
from briefing.errors import BriefingError
from briefing.language.catalog import Catalog, Message, read_catalog
from briefing.language.furniture import shipped_catalog
from briefing.language.pseudo import pseudo_catalog
from briefing.tags import PSEUDO, language, reads


def read_language(content: Content, folder: Path, lang: str) -> Catalog:
    """The catalog of a language: ar-EG.po over ar.po, or one made up for a pseudo-language.

    Raises: BriefingError when there is no catalog at all and the content is written in another language.
    """
    if lang in PSEUDO:
        return pseudo_catalog(lang, _english(content, folder), content.glossary.names)
    chain = (lang, *language(lang).parents)
    present = [tag for tag in chain if (folder / "locale" / f"{tag}.po").is_file()]
    if not present and reads(lang, content.briefing.language):
        return Catalog(lang, catalog_name(content, lang), {})
    first, *wider = [_read(content, folder, tag) for tag in present or (lang,)]
    borrowed = {path: message for one in reversed(wider) for path, message in one.messages.items()}
    return replace(first, lang=lang, messages={**borrowed, **first.messages})


def catalog_name(content: Content, lang: str) -> str:
    """What problems call a catalog: it stands beside the content files."""
    folder = content.briefing.title.place.file.rpartition("/")[0]
    return f"{folder}/locale/{lang}.po" if folder else f"locale/{lang}.po"


def fallbacks(content: Content, folder: Path) -> tuple[Catalog, ...]:
    """Where the words that a language lacks in a draft come from before the content: English, if there is any."""
    if content.briefing.language == "en":
        return ()
    with suppress(BriefingError):
        return (_read(content, folder, "en"),)
    return ()


def may_borrow(lang: str, other: str) -> bool:
    """Whether a draft may show words of another language: never Simplified Chinese for Traditional, or the reverse."""
    return {language(lang).script, language(other).script} != {"Hans", "Hant"}


def _read(content: Content, folder: Path, tag: str) -> Catalog:
    return read_catalog(folder / "locale" / f"{tag}.po", tag, catalog_name(content, tag))


def _english(content: Content, folder: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every text in English, or as it is written where there is no translation."""
    translated: dict[str, Message] = {}
    for one in fallbacks(content, folder):
        translated |= one.messages
    for path, words in content.texts.items():
        yield path, words, (_translation(translated.get(path), words),)
    for path, message in shipped_catalog("en").messages.items():
        yield path, message.source, message.translations


def _translation(message: Message | None, words: Located) -> str:
    return message.translation if message and message.translation else words
