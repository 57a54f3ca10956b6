"""Numbers that no unit follows, in the digits of their language: years and dates in a text, pages, sections, notes."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.content.prose import FIELD, named
from briefing.language.decimals import in_native_digits, locale_of


def numeral(number: int, lang: str) -> str:
    """A whole number as the language numbers pages, ungrouped."""
    return in_native_digits(str(number), locale_of(lang))


def own_digits(words: str, lang: str, names: Collection[str] = ()) -> str:
    """The text with the language's own digits, but in fields, names and Latin words such as GPT-4o."""
    locale = locale_of(lang)
    if in_native_digits("0", locale) == "0":
        return words
    kept = rf"{FIELD}|{named(frozenset(names)).pattern}|[A-Za-z][\w.\-]*"
    return re.sub(rf"({kept})|[0-9]+", lambda found: found[1] or in_native_digits(found[0], locale), words)
