"""The words a briefing needs around its content: Source, Figure, units, dates, alternative texts, in every language.

Those of the languages that ship stand in this folder; a project's catalogs may bring others, and its own for these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType

from briefing.errors import raise_all
from briefing.language.catalog import Catalog, Message, read_catalog
from briefing.language.decimals import locale_of, native_digits, plural_index
from briefing.language.furniture.fields import fault
from briefing.tags import SHIPPED, language

PREFIX = "furniture/"
FOLDER = Path(__file__).parent
Words = Mapping[str, tuple[str, ...]]
"""By key, one for each plural form where there are several."""

_spoken: ContextVar[Mapping[str, Words]] = ContextVar("spoken", default=MappingProxyType({}))


@contextmanager
def speaking(words: Mapping[str, Words]) -> Iterator[None]:
    """Inside, these languages have these words."""
    token = _spoken.set({**_spoken.get(), **words})
    try:
        yield
    finally:
        _spoken.reset(token)


def furniture(lang: str) -> Words:
    """The words of a language. Raises: KeyError for one that has none."""
    return _spoken.get().get(lang) or shipped(lang)


@cache
def shipped(lang: str) -> Words:
    """The words that the product has for a language or for the one that it borrows from; none for any other."""
    own = next((tag for tag in (lang, *language(lang).parents) if tag in SHIPPED), None)
    return _words(shipped_catalog(own)) if own else {}


@cache
def shipped_catalog(lang: str) -> Catalog:
    """The catalog in this folder. Raises: BriefingError when a key stands in it twice."""
    catalog = read_catalog(FOLDER / f"{lang}.po", lang, f"briefing/language/furniture/{lang}.po")
    raise_all(catalog.repeated)
    return catalog


def words_of(lang: str, catalog: Catalog | None) -> Words:
    """The words of a language, those of a project's catalog before the product's; what cannot be filled in is none."""
    return {**shipped(lang), **(_words(catalog) if catalog else {})}


def words_or_english(lang: str, catalog: Catalog | None) -> Words:
    """The words of a language, and English ones where it has none yet: for judging texts that are printed nowhere."""
    return {**shipped("en"), **words_of(lang, catalog)}


def word(lang: str, key: str, **values: object) -> str:
    """The word of a key with its fields filled in; a field `count` also chooses the plural form.

    Raises: KeyError for an unknown key or a field left open.
    """
    forms = furniture(lang)[key]
    count = values.get("count")
    locale = locale_of(lang)
    plural = plural_index(Decimal(count), locale) if isinstance(count, int | Decimal) and len(forms) > 1 else 0
    return forms[min(plural, len(forms) - 1)].format(**native_digits(values, locale)) if values else forms[0]


def _words(catalog: Catalog) -> Words:
    return {
        path.removeprefix(PREFIX): message.translations
        for path, message in catalog.messages.items()
        if path.startswith(PREFIX) and is_finished(message) and not fault_in(message)
    }


def is_finished(message: Message) -> bool:
    """Whether every form of a word is translated."""
    return all(message.translations) and not message.fuzzy


def fault_in(message: Message) -> str:
    """What keeps a word of a catalog from being filled in, if anything does."""
    known = shipped_catalog("en").messages.get(message.path, message)
    key = message.path.removeprefix(PREFIX)
    return next(filter(None, (fault(key, form, known.translations) for form in message.translations)), "")
