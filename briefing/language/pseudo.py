"""Pseudo-languages: English made to look foreign, to see whether everything is translated, fits and mirrors.

Source: Android's pseudolocales en-XA and ar-XB; CLDR, pseudolocales.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import cycle

from briefing.content.prose import FIELD, named
from briefing.errors import Place
from briefing.language.catalog import Catalog, Message

_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýž"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LONGER = 0.4
_OVERRIDE, _POP = "\u202e", "\u202c"
"""Between them letters run from right to left, whatever they are."""
_KEPT = rf"{FIELD}|\*\*|~~|https?://\S+"
Texts = Iterable[tuple[str, str, tuple[str, ...]]]
"""Path, source text, and the English words of each plural form."""


def pseudo_catalog(lang: str, texts: Texts, names: Collection[str]) -> Catalog:
    """A finished catalog of the texts in a pseudo-language."""
    messages = {
        path: Message(path, (source,), tuple(pseudo_text(one, lang, names) for one in english), False, Place(lang))
        for path, source, english in texts
    }
    return Catalog(lang, lang, messages)


def pseudo_text(words: str, lang: str, names: Collection[str]) -> str:
    """The text with accents, 40 % longer and in brackets (en-XA), or its words from right to left (ar-XB).

    Fields, marks, addresses and names stay as they are; so does a text that has nothing else.
    """
    kept = re.compile(rf"({_KEPT}|{named(frozenset(names)).pattern})")
    change = _accented if lang == "en-XA" else _overridden
    pieces = [piece if kept.fullmatch(piece) else change(piece) for piece in kept.split(words) if piece]
    changed = "".join(pieces)
    if changed == words or lang != "en-XA":
        return changed
    return f"[{changed}{_filler(len(re.sub(FIELD, '', words)) * _LONGER)}]"


def _accented(words: str) -> str:
    return words.translate(str.maketrans(_PLAIN, _ACCENTED))


def _overridden(words: str) -> str:
    return re.sub(r"[A-Za-z]+(?:['’\-][A-Za-z]+)*", lambda found: f"{_OVERRIDE}{found[0]}{_POP}", words)


def _filler(length: float) -> str:
    """Words that make a text so much longer. Units: letters."""
    filler = ""
    for number in cycle(_NUMBERS):
        if len(filler) >= length:
            return _accented(filler)
        filler += f" {number}"
    raise AssertionError("numbers never end")
