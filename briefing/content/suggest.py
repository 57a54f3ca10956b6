"""What somebody may have meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_FEW = 12


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like it, if one does that is alike in front or at the end."""
    alike = [one for one in known if one[:2] == word[:2] or one[-3:] == word[-3:]]
    near = get_close_matches(word, alike, n=len(alike) or 1)
    return min(near, key=lambda one: _slips(word, one), default=None)


def _slips(one: str, two: str) -> int:
    """How many letters were left out, added, mistaken, or exchanged with the next (optimal string alignment)."""
    earlier, last = list[int](), list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, other in enumerate(two, 1):
            slips = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != other))
            exchanged = i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other
            row.append(min(slips, earlier[j - 2] + 1) if exchanged else slips)
        earlier, last = last, row
    return last[-1]


def did_you_mean(word: str, known: Iterable[str], what: str = "known", otherwise: str = "") -> str:
    """A hint: the closest of the known words, or all of them when they are few; `otherwise` something else."""
    words = list(known)
    near = closest(word, words)
    if near is not None:
        return f"did you mean `{near}`?"
    if 0 < len(words) <= _FEW:
        return f"{what}: {', '.join(words)}"
    if otherwise or not words:
        return otherwise or "none is written yet"
    least_unlike = sorted(words, key=lambda one: _slips(word, one))[:3]
    return f"{what} are {len(words)}, among them {', '.join(least_unlike)}"
