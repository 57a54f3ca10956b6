"""Where the letters of a line stand when scripts of both directions meet in it. Source: Unicode UAX #9."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypedDict
from unicodedata import category

from briefing.tags import language
from briefing.text import BIDI_CONTROLS
from briefing.typeset.characters import RTL

GONE = -1
"""The level of marks of direction, which are not drawn."""
_TURNING = re.compile(f"[{RTL}{BIDI_CONTROLS}]")
_STRONG = {"R": "R", "AL": "R", "EN": "R", "AN": "R", "L": "L"}
"""For brackets and neutrals numbers count as right-to-left."""


class _Char(TypedDict):
    """A character as python-bidi keeps it, with its place in the text."""

    ch: str
    level: int
    type: str
    orig: str
    place: int


def turns(text: str, lang: str) -> bool:
    """Whether a text in that language is not simply set from left to right."""
    return language(lang).direction == "rtl" or _TURNING.search(text) is not None


@lru_cache(maxsize=4096)
def levels(text: str, rtl: bool) -> tuple[int, ...]:
    """The embedding level of each character of a line: even ones run from left to right, odd ones the other way."""
    from bidi import algorithm  # with its compiled sister 5 ms that only these scripts need

    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = int(rtl), "R" if rtl else "L"
    algorithm.get_embedding_levels(text, storage)
    for place, char in enumerate(storage["chars"]):
        char["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    for run in storage["runs"]:
        _pair_brackets(storage["chars"][run["start"] : run["start"] + run["length"]], run["sor"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = [GONE] * len(text)
    for char in storage["chars"]:
        found[char["place"]] = char["level"]
    return tuple(found)


def visual(depths: Sequence[int]) -> list[int]:
    """The indices of pieces with these levels as they stand from left to right. Source: UAX #9, L2"""
    order = list(range(len(depths)))
    for level in range(max(depths, default=0), 0, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and depths[order[stop]] >= level:
                stop += 1
            order[start:stop] = order[start:stop][::-1]
            start = stop + 1
    return order


def mirrored(text: str) -> str:
    """The text from right to left, its brackets facing the other way."""
    from bidi.mirror import MIRRORED

    return "".join(MIRRORED.get(char, char) for char in reversed(text))


def _pair_brackets(chars: Sequence[_Char], before: str) -> None:
    """Give both brackets of a pair one direction, which python-bidi 0.6.12 does not. Source: UAX #9, N0"""
    for first, last in sorted(_pairs(chars)):
        own = "R" if chars[first]["level"] % 2 else "L"
        inside = {_STRONG[char["type"]] for char in chars[first + 1 : last] if char["type"] in _STRONG}
        if not inside:
            continue
        earlier = [_STRONG[char["type"]] for char in chars[:first] if char["type"] in _STRONG]
        other = "L" if own == "R" else "R"
        context = earlier[-1] if earlier else before
        direction = own if own in inside or context != other else other
        chars[first]["type"] = chars[last]["type"] = direction


def _pairs(chars: Sequence[_Char]) -> Iterator[tuple[int, int]]:
    """The places of brackets that belong together. Source: UAX #9, BD16"""
    from bidi.mirror import MIRRORED

    opened: list[int] = []
    for place, char in enumerate(chars):
        if char["type"] != "ON":
            continue
        if category(char["ch"]) == "Ps":
            opened.append(place)
        elif category(char["ch"]) == "Pe":
            match = [index for index, one in enumerate(opened) if MIRRORED.get(chars[one]["ch"]) == char["ch"]]
            if match:
                yield opened[match[-1]], place
                del opened[match[-1] :]
