"""The words by which languages shorten numbers, 亿, billion, Md, مليار, and the power of ten that each stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from briefing.language.decimals import LENGTHS, locale_of, magnitude_steps
from briefing.tags import language

_BESIDE_CLDR: Mapping[str, Mapping[str, int]] = {
    "en": {"k": 3, "m": 6, "mn": 6, "bn": 9, "tn": 12},
    "fr": {"mille": 3, "milliers": 3},
    "de": {"Tsd": 3},
    "ar": {"ألفا": 3, "مليونا": 6, "مليارا": 9, "مليارات": 9, "بليون": 9},
}
"""What is also written, by main language. A single letter stands for itself alone, not for its capital."""
_LATIN = {"K": 3, "k": 3, "M": 6, "B": 9}
_HAN = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12, "万亿": 12, "萬億": 12, "만": 4, "억": 8, "조": 12}
_SMALL = {"": 0, "十": 1, "百": 2, "千": 3, "백": 2, "천": 3}
_WHOLE: Mapping[str, Mapping[str, int]] = {
    "ar": {"ألفان": 2000, "ألفين": 2000, "مليونان": 2 * 10**6, "مليونين": 2 * 10**6, "ملياران": 2 * 10**9,
           "مليارين": 2 * 10**9},
}  # fmt: skip
"""Words that are a number and its magnitude at once."""


@cache
def magnitudes(lang: str) -> Mapping[str, int]:
    """The power of ten of each word, by the word as `folded` writes it."""
    known = {**_LATIN} if language(lang).east_asian else {}
    known |= dict(_of_cldr(lang)) | dict(_BESIDE_CLDR.get(_main(lang), {}))
    if language(lang).east_asian:
        known |= {small + word: _SMALL[small] + power for word, power in _HAN.items() for small in _SMALL}
        known |= {"千": 3, "천": 3}
    return {folded(word): power for word, power in known.items()}


def whole_numbers(lang: str) -> Mapping[str, int]:
    """The words that stand for a whole number: مليونان is two million."""
    return _WHOLE.get(_main(lang), {})


@cache
def magnitude_pattern(lang: str) -> str:
    """A regular expression for any of the words, the longest first, where no letter continues it."""
    words = sorted(magnitudes(lang), key=len, reverse=True)
    return "|".join(map(_pattern, words))


def folded(word: str) -> str:
    """A magnitude word in the one form in which it is looked up. Only a single letter keeps its case."""
    plain = " ".join(unicodedata.normalize("NFKC", word).rstrip(".").split())
    return plain if len(plain) == 1 else plain.casefold()


def _of_cldr(lang: str) -> Iterator[tuple[str, int]]:
    for length in LENGTHS:
        for step in magnitude_steps(locale_of(lang), length):
            yield from _words(step.affixes.values(), len(str(step.divisor)) - 1)


def _words(affixes: Iterable[tuple[str, str]], power: int) -> Iterator[tuple[str, int]]:
    for pair in affixes:
        yield from ((affix.strip(), power) for affix in pair if power and affix.strip())


def _pattern(word: str) -> str:
    spaced = r"\s".join(map(re.escape, word.split()))
    letters = f"(?i:{spaced})" if len(word) > 1 else rf"(?<=\d){spaced}" if word == "m" else spaced  # 5 m are metres
    return letters + ("" if _fills_a_square(word[-1]) else r"\.?(?![^\W\d_])")


def _fills_a_square(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) == "W"


def _main(lang: str) -> str:
    return lang.partition("-")[0]
