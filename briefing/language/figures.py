"""The numbers that a text states in its own words, in a form that is the same in every language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import cache

from briefing.content.prose import without_fields
from briefing.language.decimals import locale_of

_LATIN = {"k": 3, "m": 6, "b": 9, "bn": 9}
_MAGNITUDES = {
    "zh": {"万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12, **_LATIN},
    "ja": {"万": 4, "百万": 6, "億": 8, "兆": 12, **_LATIN},
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, **_LATIN},
    "fr": {"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "md": 9},
    "ar": {"ألف": 3, "مليون": 6, "مليار": 9},
}
_QUARTERS = {
    "zh": (r"(?<![前后近续十])第?{}季度", ("一", "二", "三", "四")),  # 前三季度 are three of them
    "en": (r"(?i:\b{}[ -]quarter)", ("first", "second", "third", "fourth")),
}


def stated_numbers(text: str, lang: str, names: Collection[str]) -> frozenset[Decimal]:
    """The numbers outside fields and names: 22亿 and 2.2 billion are one, so are 5月 and May, 三季度 and Q3."""
    rest = unicodedata.normalize("NFKC", without_fields(text))
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ")
    return frozenset([*_quarters(rest, lang), *_months(rest, lang), *_plain(rest, lang)])


def _plain(text: str, lang: str) -> Iterator[Decimal]:
    magnitudes = _MAGNITUDES[lang]
    for match in _number(lang).finditer(text):
        digits = re.sub(r"[,\u00a0\u202f](?=\d{3})", "", match[1]).replace(",", ".")
        power = magnitudes[match[2].lower()] if match[2] else 0
        yield Decimal(digits).scaleb(power).normalize()


def _months(text: str, lang: str) -> Iterator[Decimal]:
    for width in ("wide", "abbreviated"):
        for number, name in locale_of(lang).months["format"][width].items():
            if not name[0].isdigit() and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                yield Decimal(number)


def _quarters(text: str, lang: str) -> Iterator[Decimal]:
    worded, ordinals = _QUARTERS.get(lang, ("{}", ("Q1", "Q2", "Q3", "Q4")))
    for number, ordinal in enumerate(ordinals, 1):
        if re.search(rf"Q{number}(?!\d)|第{number}季度|{worded.format(ordinal)}", text):
            yield Decimal(number)


@cache
def _number(lang: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _MAGNITUDES[lang]), key=len, reverse=True))
    number = r"\d+(?:[,\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?"
    return re.compile(rf"(?<![A-Za-z\d第])({number})(?:\s?({words})(?![A-Za-z]))?", re.IGNORECASE)
