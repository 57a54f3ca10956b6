"""What a second language says beyond the names that both languages share."""

from __future__ import annotations

import re
from collections.abc import Sequence

PUNCTUATION = ",;:"
_CUT = re.compile("[\u3040-\u9fff][A-Za-z0-9.\\-]+$")
"""A name that begins behind Han or kana, where no blank tells its beginning."""


def differing(first: str, second: str) -> str:
    """The second text without the whole words with which both texts begin or end.

    Nothing when all that differs is punctuation. Figures alone are no names: they stay.
    """
    words = second.split(" ")
    start = _shared(first, words, at_start=True)
    end = len(words) - _shared(first, words[start:], at_start=False)
    if end < len(words) and _CUT.search("".join(words[start:end])):
        end = len(words)
    rest = words[start:end]
    said = " ".join(rest)
    return said if any(char.isalnum() for char in said) else ""


def _shared(first: str, words: Sequence[str], at_start: bool) -> int:
    """How many words both begin or end with."""
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count] if at_start else words[-count:]).strip(PUNCTUATION)
        matches = first.startswith(part) if at_start else first.endswith(part)
        if matches and any(char.isalpha() for char in part):
            return count
    return 0
