"""Where a word may be parted at the end of a line."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing.tags import language
from briefing.typeset.characters import SOFT_HYPHEN

if TYPE_CHECKING:
    from pyphen import Pyphen

_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{6,}")
_CAPITALISED = ("de", "lb")
"""Languages that write nouns with a capital; in others it begins a name, which stays whole, or a sentence."""
_LEAST = 3
"""So many letters stay on either line."""
_SCRIPTS = ("Latn", "Cyrl", "Grek")


def parted(unit: str, lang: str) -> tuple[tuple[str, str], ...]:
    """The ways to part a piece of text, the longest beginning first: each begins with letters and a soft hyphen.

    The words that belong to a number stay whole with it.
    """
    if not hyphenated(lang):
        return ()
    found = _WORD.search(unit)
    if found is None or SOFT_HYPHEN in unit or any(char.isdigit() for char in unit):
        return ()
    word = found[0]
    if not (word if language(lang).babel[:2] not in _CAPITALISED else word[1:]).islower():
        return ()
    places = (found.start() + place for place in reversed(_places(found[0], lang)))
    return tuple((unit[:place] + SOFT_HYPHEN, unit[place:]) for place in places)


@cache
def hyphenated(lang: str) -> bool:
    """Whether words of a language are parted. English ones are short, and its readers expect them whole."""
    one = language(lang)
    return one.script in _SCRIPTS and not one.babel.startswith("en") and _dictionary(lang) is not None


@lru_cache(maxsize=4096)
def _places(word: str, lang: str) -> tuple[int, ...]:
    dictionary = _dictionary(lang)
    return tuple(dictionary.positions(word)) if dictionary else ()


@cache
def _dictionary(lang: str) -> Pyphen | None:
    import pyphen  # 10 ms and a dictionary that only these languages need

    name = pyphen.language_fallback(language(lang).babel)
    return pyphen.Pyphen(lang=name, left=_LEAST, right=_LEAST) if name else None
