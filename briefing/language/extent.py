"""How much a text says: its sentences and its letters, so that a translation that leaves something out is seen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from math import sqrt
from statistics import median

from briefing.content.prose import fields, without_fields, without_names
from briefing.tags import language

LEAST_LETTERS, LEAST_TEXTS = 20, 20
"""From how many letters on a text tells what is usual, and how many such texts a catalog must have."""
TOO_SHORT, TOO_LONG = (20, 3.5), (10, 3.2)
"""From how many letters n on a length is judged, and how far it may be from the usual one: a factor of 1 + k / √n.

Found by measuring the catalogs that come with the project, in which no text is as far off.
"""

_CLOSING = r"[”’»」』）)\]]*"
_WIDE_ENDS = rf"[。！？｡।။។]+{_CLOSING}"
_SPACED_ENDS = rf"[.!?؟۔]+\s?{_CLOSING}(?=\s+(?![a-zà-ÿ])|$)"
_ABBREVIATED = r"(?<!\b[Nn]o)(?<!\b[MDS][rst])(?<!\bNos)(?<!\bvs)(?<!\bNr)(?<!\bMme)(?<!\bcf)(?<!\b[A-Z])"
_DOTTED_ORDINALS = frozenset({"bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk",
                              "sl", "sr", "tr"})  # fmt: skip
"""Languages in which a full stop after digits makes an ordinal: 20. Dezember."""
_WITHOUT_ENDS = frozenset({"Thai", "Laoo"})
"""Scripts that end no sentence with a mark."""
_NO_MARKS = {ord("*"): None, ord("~"): None}


def has_sentence_ends(lang: str) -> bool:
    """Whether the sentences of a language can be counted."""
    return language(lang).script not in _WITHOUT_ENDS


@lru_cache(maxsize=1 << 12)
def sentence_count(text: str, lang: str, names: frozenset[str]) -> int:
    """How many sentences a text has; one without a full stop is one. Character.AI and 3.5 end none."""
    pieces = _ends(lang.partition("-")[0] in _DOTTED_ORDINALS).split(_masked(text, names))
    return max(1, sum(any(map(str.isalnum, piece)) for piece in pieces))


def letter_count(text: str, names: Collection[str]) -> int:
    """How many letters a text has outside its fields and names, which are as long in every language."""
    return sum(map(str.isalpha, without_names(without_fields(text), names)))


def usual_ratio(pairs: Iterable[tuple[int, int]]) -> float | None:
    """How many letters of a translation one of the source usually gives; nothing when too few texts tell."""
    ratios = [there / here for here, there in pairs if here >= LEAST_LETTERS]
    return median(ratios) if len(ratios) >= LEAST_TEXTS else None


def is_unlikely(here: int, there: int, usual: float) -> bool:
    """Whether a translation of so many letters is too short or too long for its source."""
    expected = here * usual
    letters = min(here, expected)
    least, leeway = TOO_LONG if there > expected else TOO_SHORT
    return letters >= least and max(there, expected) > min(there, expected) * (1 + leeway / sqrt(letters))


def _masked(text: str, names: Collection[str]) -> str:
    """The text with a capital in place of each letter of a field or name, and without the marks of emphasis."""
    hidden = list(text)
    for field in fields(text):
        hidden[slice(*field.span)] = "N" * (field.span[1] - field.span[0])
    masked = "".join(hidden)
    blanked = without_names(masked, names)
    return "".join("N" if new != old else old for old, new in zip(masked, blanked, strict=True)).translate(_NO_MARKS)


@cache
def _ends(dotted_ordinals: bool) -> re.Pattern[str]:
    after_number = r"(?<!\b\d)(?<!\b\d\d)" if dotted_ordinals else ""
    return re.compile(rf"{_WIDE_ENDS}|{_ABBREVIATED}{after_number}{_SPACED_ENDS}")
