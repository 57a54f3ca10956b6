"""Marks of direction, so that names and figures keep their order inside a text that runs from right to left."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.content.prose import FIELD, named
from briefing.tags import language

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"


def directed(words: str, lang: str, names: Collection[str]) -> str:
    """The text with each name set off as one from left to right, and each figure from a Latin word before it.

    Without them 3.5 Haiku is read as Haiku 3.5, and a figure behind a name as a part of it. Source: Unicode UAX #9, 2.6
    """
    one = language(lang)
    if one.direction == "ltr" or one.script == "Latn":
        return words
    return re.sub(
        rf"({FIELD})|{named(frozenset(names)).pattern}",
        lambda found: _RIGHT_TO_LEFT + found[0] if found[1] else _LEFT_TO_RIGHT + found[0] + _RIGHT_TO_LEFT,
        words,
    )
