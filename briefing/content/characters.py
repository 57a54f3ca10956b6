"""Characters that no content file may hold, because a reader can't see them and a renderer can't draw them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefing.errors import Place, Problem

_KINDS = (
    ("a byte-order mark", "save the file as UTF-8 without byte-order mark", "\ufeff"),
    ("a control character", "delete it", "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"),
    ("an invisible line break", "delete it or press Enter there", "\u2028\u2029"),
    ("half a character (a lone surrogate)", "write the whole character", "\ud800-\udfff"),
    ("an invisible sign that turns the direction of writing", "delete it", "\u202a-\u202e\u2066-\u2069"),
    ("a code point that is no character", "delete it", "\ufdd0-\ufdef\ufffe\uffff"),
)
_REFUSED = re.compile("|".join(f"([{signs}])" for _, _, signs in _KINDS))


def refused(text: str, file: str) -> Iterator[Problem]:
    """A problem for each character of a file that is refused."""
    for match in _REFUSED.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        yield problem(match, Place(file, line, column))


def blanked(text: str) -> str:
    """The text with a space for each refused character, so that the rest can still be read."""
    return _REFUSED.sub(" ", text)


def refused_in(words: str, place: Place) -> Iterator[Problem]:
    """A problem for each refused character of a text in which escapes such as \\u202e have been resolved."""
    return (problem(match, place) for match in _REFUSED.finditer(words))


def problem(match: re.Match[str], place: Place) -> Problem:
    """What is wrong with the character that was found."""
    what, hint, _ = _KINDS[(match.lastindex or 1) - 1]
    return Problem(place, f"{what}, U+{ord(match.group()):04X}, stands here", hint)


def composed(words: str) -> str:
    """The text in Unicode normal form C, in which equal texts are equal strings."""
    return words if unicodedata.is_normalized("NFC", words) else unicodedata.normalize("NFC", words)
