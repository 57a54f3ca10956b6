"""Translations of texts that look like a new one, for a translator to start from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from briefing.translation.entries import Entry

ALIKE, OFFERED = 0.7, 2
"""How much of two texts must be alike (0 to 1), and how many are offered."""


def similar(text: str, known: Iterable[Entry]) -> tuple[Entry, ...]:
    """The translated entries whose text is most like it, the likest first; of one text, the first."""
    ranked = sorted(_ranked(text, known), key=lambda pair: pair[0])
    by_text = {entry.made_for: entry for _, entry in reversed(ranked)}
    return tuple(by_text.values())[:OFFERED]


def _ranked(text: str, known: Iterable[Entry]) -> Iterator[tuple[float, Entry]]:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(text)
    for entry in known:
        matcher.set_seq1(entry.made_for[0])
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= ALIKE and (alike := matcher.ratio()) >= ALIKE:
            yield alike, entry
