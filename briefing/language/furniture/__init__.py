"""The words a briefing needs around its content: Source, Figure, units, dates, alternative texts, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from briefing.errors import raise_all
from briefing.language.catalog import read_catalog
from briefing.language.decimals import locale_of, plural_index

PREFIX = "furniture/"
FOLDER = Path(__file__).parent


@cache
def furniture(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The words of a language by key, one for each plural form where there are several.

    Raises: BriefingError for a language without a catalog, or when a key stands in it twice.
    """
    catalog = read_catalog(FOLDER / f"{lang}.po", lang, f"briefing/language/furniture/{lang}.po")
    raise_all(catalog.repeated)
    return {path.removeprefix(PREFIX): message.translations for path, message in catalog.messages.items()}


def word(lang: str, key: str, **values: object) -> str:
    """The word of a key with its fields filled in; a field `count` also chooses the plural form.

    Raises: KeyError for an unknown key or a field left open.
    """
    forms = furniture(lang)[key]
    count = values.get("count")
    plural = plural_index(Decimal(count), locale_of(lang)) if isinstance(count, int | Decimal) and len(forms) > 1 else 0
    return forms[plural].format(**values) if values else forms[plural]
