"""What somebody may have meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like it, if one does that is alike in front or at the end."""
    alike = [one for one in known if one[:2] == word[:2] or one[-3:] == word[-3:]]
    return next(iter(get_close_matches(word, alike, n=1)), None)


def did_you_mean(word: str, known: Iterable[str], what: str = "known") -> str:
    """A hint: the closest of the known words, or all of them when they are few."""
    words = list(known)
    near = closest(word, words)
    if near is not None:
        return f"did you mean `{near}`?"
    return f"{what}: {', '.join(words)}" if 0 < len(words) <= 12 else ""
