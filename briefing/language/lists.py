"""An enumeration as a language writes it: A、B和C, A, B and C."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Literal

from briefing.language.direction import set_off
from briefing.language.furniture import word

Separator = Literal["and", "enumeration", "comma", "semicolon"]
_KEYS = {"enumeration": "list/more", "comma": "list/comma", "semicolon": "list/semicolon"}


def write_list(items: Sequence[str], lang: str, separator: Separator = "and") -> str:
    """The items in one string, empty when there are none; `and` joins the last one by a word."""
    items = [set_off(item, lang) for item in items]
    if separator == "and":
        *others, last = items or [""]
        start = write_list(others, lang, "enumeration")
        return word(lang, "list/pair", before=start, next=last) if others else last
    if not items:
        return ""
    return reduce(lambda before, item: word(lang, _KEYS[separator], before=before, next=item), items)
