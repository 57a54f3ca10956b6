"""The numbers that a text states in its own words, in a form that is the same in every language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache

from briefing.content.prose import without_fields, without_names
from briefing.language.decimals import locale_of
from briefing.language.magnitudes import folded, magnitude_pattern, magnitudes, whole_numbers
from briefing.tags import language

_QUARTERS = {
    "zh": (r"(?<![前后近续十])第?{}季度", ("一", "二", "三", "四")),  # 前三季度 are three of them
    "ja": (r"第{}四半期", ("[一1]", "[二2]", "[三3]", "[四4]")),
    "en": (r"(?i:\b{}[ -]quarter)", ("first", "second", "third", "fourth")),
    "fr": (r"(?i:\b{} trimestre)", ("premier", "deuxième|second", "troisième", "quatrième")),
    "ar": (r"الربع ال{}(?!\w)", ("أول", "ثاني", "ثالث", "رابع")),
}
_TRIMESTERS = frozenset({"ca", "es", "fr", "it", "pt", "ro"})
"""Languages that write T3 for Q3."""
_PREFIXED = {"Arab": "[وفبلك]?"}
"""What a script writes at the head of a word that other languages write before it: and, in, to."""
_INVISIBLE = re.compile(r"[\u064b-\u0652\u0640\u200b-\u200f\u061c\u2066-\u2069\u202a-\u202e]")
_GROUPED = re.compile(r"(?<=\d)[\u00a0\u202f\u2009'’٬](?=\d{3}(?!\d))")
_DOTTED_DAY = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?=\s?(?:\d{4}|\D|$))")


@lru_cache(maxsize=1 << 12)
def stated_numbers(text: str, lang: str, names: frozenset[str] = frozenset()) -> frozenset[Decimal]:
    """The numbers outside fields and names: 22亿 and 2.2 billion are one, so are 5月 and May, 三季度 and Q3."""
    rest = _uniform(without_names(without_fields(text), names), lang)
    return frozenset([*_quarters(rest, lang), *_months(rest, lang), *_plain(rest, lang), *_words(rest, lang)])


def _uniform(text: str, lang: str) -> str:
    """The text with digits of ASCII that no separator groups and a full stop before their decimals."""
    rest = _GROUPED.sub("", _INVISIBLE.sub("", text))
    rest = unicodedata.normalize("NFKC", rest.replace("٫", "."))
    rest = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in rest)
    symbols = locale_of(lang).number_symbols["latn"]
    if symbols["decimal"] == ",":
        rest = _DOTTED_DAY.sub(r"\1 \2 ", rest)
    group = unicodedata.normalize("NFKC", symbols["group"])
    rest = _grouped(group).sub(lambda number: number[0].replace(group, ""), rest)
    return re.sub(r"(?<=\d),(?=\d)", ".", rest)


def _plain(text: str, lang: str) -> Iterator[Decimal]:
    powers = magnitudes(lang)
    total, end, last = Decimal(0), -1, 0
    for match in _number(lang).finditer(text):
        power = powers[folded(match[2])] if match[2] else 0
        value = Decimal(match[1]).scaleb(power)
        beside = not text[end : match.start()].strip() and language(lang).east_asian
        goes_on = end >= 0 and beside and power < last  # 12億7000万 is one number
        if end >= 0 and not goes_on:
            yield total.normalize()
        total, end, last = total + value if goes_on else value, match.end(), power
    if end >= 0:
        yield total.normalize()


def _words(text: str, lang: str) -> Iterator[Decimal]:
    for word, value in whole_numbers(lang).items():
        if re.search(rf"(?<!\w){_head(lang)}(?:ال)?{word}(?!\w)", text):
            yield Decimal(value).normalize()


def _months(text: str, lang: str) -> Iterator[Decimal]:
    months = _month_names(lang)
    return (months[name] for name in _month_pattern(lang).findall(text)) if months else iter(())


@cache
def _month_names(lang: str) -> Mapping[str, Decimal]:
    """The names of months as they are written within a sentence and at its beginning; 5月 is digits already."""
    months, found = locale_of(lang).months, dict[str, Decimal]()
    for number, name in (one for context in months.values() for width in context.values() for one in width.items()):
        word = unicodedata.normalize("NFKC", name).rstrip(".")
        if len(word) > 1 and not any(map(str.isdigit, word)):
            found |= dict.fromkeys((word, word[0].upper() + word[1:]), Decimal(number).normalize())
    return found


@cache
def _month_pattern(lang: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_month_names(lang), key=len, reverse=True)))
    return re.compile(rf"(?<!\w){_head(lang)}({words})(?!\w)")


def _quarters(text: str, lang: str) -> Iterator[Decimal]:
    main = lang.partition("-")[0]
    worded, ordinals = _QUARTERS.get(main, ("{}", ("(?!)",) * 4))
    letter = "[QT]" if main in _TRIMESTERS else "Q"
    for number, ordinal in enumerate(ordinals, 1):
        if re.search(rf"(?<!\w){letter}{number}(?!\d)|第{number}季度|{worded.format(f'(?:{ordinal})')}", text):
            yield Decimal(number)


def _head(lang: str) -> str:
    return _PREFIXED.get(language(lang).script, "")


@cache
def _grouped(sign: str) -> re.Pattern[str]:
    """A whole number in groups of three digits, or of two and at its end of three, as in India."""
    one = re.escape(sign)
    return re.compile(rf"(?<!\d)\d{{1,3}}(?:{one}\d{{2,3}})*{one}\d{{3}}(?!\d)")


@cache
def _number(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z\d第])(\d+(?:\.\d+)?)(?:\s?({magnitude_pattern(lang)}))?")
