"""Marks of direction, so that names and figures keep their order inside a text that runs from right to left."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.content.prose import FIELD, named
from briefing.tags import language

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_WORDS = r"[A-Za-z][\w\-’'+&/]*(?:\.[A-Za-z0-9]+)*"
_LATIN, _TURNED = re.compile("[A-Za-z]"), re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]")


def directed(words: str, lang: str, names: Collection[str]) -> str:
    """The text with each name and Latin word set off as one from left to right, and each figure from what precedes it.

    Without them 3.5 Haiku is read as Haiku 3.5, a figure behind a name as a part of it, and a list of names backwards.
    Source: Unicode UAX #9, 2.6
    """
    if not _turns(lang):
        return words
    name = f"(?:{named(frozenset(names)).pattern}|{_WORDS})"
    return re.sub(
        rf"({FIELD})|{name}(?: {name})*",
        lambda found: _RIGHT_TO_LEFT + found[0] if found[1] else _LEFT_TO_RIGHT + found[0] + _RIGHT_TO_LEFT,
        words,
    )


def set_off(words: str, lang: str) -> str:
    """The words that fill a field of such a text as one stretch from left to right, if they are that, and apart."""
    if not _turns(lang) or not _LATIN.search(words) or _TURNED.search(words):
        return words
    return _LEFT_TO_RIGHT + words + _LEFT_TO_RIGHT + _RIGHT_TO_LEFT


def _turns(lang: str) -> bool:
    one = language(lang)
    return one.direction == "rtl" and one.script != "Latn"
