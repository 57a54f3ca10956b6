"""A figure as a language writes it: 22亿次 and 2.2 billion downloads, 17～20美元 and US$17–20, +26%."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from babel.core import Locale

from briefing.content.model import Fact
from briefing.content.prose import STYLES
from briefing.content.values import CURRENCIES, Unit
from briefing.language.decimals import (
    Length,
    Numeral,
    Step,
    compact_step,
    compacted,
    decimals,
    format_decimal,
    format_percent,
    locale_of,
    rounded,
    with_sign,
)
from briefing.language.furniture import word

REPEATS_IN_RANGES = ("zh", "ja")
"""Languages that write 15%～30% and 9亿～16亿, not 15～30%. Source: GB/T 15835-2011."""
MILLION = 10**6
"""What follows `59,98 millions` has the plural of a whole million: de téléchargements. Source: UTS #35, operand c."""
MOST_TYPED = 8
"""Decimals that somebody may have typed; a value with more comes out of a division."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A written figure around its digits, for setting the digits large: 近 · 10 · 个月."""

    before: str
    digits: str
    after: str


def write(fact: Fact, lang: str, style: str = "") -> str:
    """The figure with its unit in prose.

    Styles: `long` is the same, `short` for charts, `signed` with + or −, `plain` without unit, `number` ungrouped.

    Raises: ValueError for a missing figure or an unknown style.
    """
    if fact.low is None or fact.high is None:
        raise ValueError(f"{fact.name} is missing")
    written = write_value(fact.low, fact.high, fact.unit, lang, style, calculated=fact.kind == "derived")
    if style in ("plain", "number"):
        return written
    length = "/short" if style == "short" else ""
    if fact.approximate:
        written = word(lang, f"hedge/approximate{length}", number=written)
    return word(lang, f"hedge/{fact.bound}{length}", number=written) if fact.bound else written


def write_value(low: Decimal, high: Decimal, unit: Unit, lang: str, style: str = "", calculated: bool = False) -> str:
    """An amount of a unit, or a range of two, written as a fact of that unit is.

    Raises: ValueError for an unknown style.
    """
    if style and style not in STYLES:
        raise ValueError(f"unknown number style {style!r}; known are {', '.join(STYLES)}")
    low, high = (_settled(value, calculated) for value in (low, high))
    if low != high and (low < 0 or style == "signed"):
        first, last = (write_value(end, end, unit, lang, style) for end in (low, high))
        return word(lang, "range/signed", low=first, high=last)
    locale = locale_of(lang)
    last_end = _numeral(high, unit, locale, style)
    digits = str(last_end) if low == high else _range(_numeral(low, unit, locale, style), last_end, lang)
    return with_sign(_with_unit(digits, high, unit, lang, style), low, locale, plus=style == "signed")


def write_number(value: Decimal, lang: str, digits: int = 2) -> str:
    """A bare grouped number with its sign and at most so many decimals, as on an axis."""
    locale = locale_of(lang)
    return with_sign(format_decimal(value, locale, digits), rounded(value, digits), locale)


def parts(written: str) -> Parts:
    """A written figure cut before its first and after its last digit."""
    places = [place for place, letter in enumerate(written) if letter.isdigit()]
    first, last = places[0], places[-1] + 1
    return Parts(written[:first], written[first:last], written[last:])


def prose_step(value: Decimal, locale: Locale, length: Length = "long") -> Step | None:
    """The magnitude in which a value is written: from ten thousand on in Chinese, from a million on elsewhere.

    Nothing when the number would lose something by it: 12 345 678 is not 12.35 million.
    """
    if abs(value) < 10_000:
        return None
    step = compact_step(value, locale, 2, length)
    if step is None or (step.divisor == 1000 and length == "long"):
        return None
    scaled = value / step.divisor
    return step if scaled == rounded(scaled, 2) else None


def _settled(value: Decimal, calculated: bool) -> Decimal:
    if decimals(value) <= (2 if calculated else MOST_TYPED):
        return value
    if abs(value) >= 10_000:
        return rounded(value.scaleb(-value.adjusted()), 2).scaleb(value.adjusted())
    return rounded(value, max(2, 1 - value.adjusted())).normalize()


def _numeral(value: Decimal, unit: Unit, locale: Locale, style: str) -> Numeral:
    typed = decimals(value)
    least = typed if style == "short" else 0
    if style == "number":
        return Numeral(format_decimal(value, locale, typed, typed, group_from=0))
    if unit == "percent":
        percent = format_percent(value, locale, typed, least)
        return Numeral(percent.digits) if style == "plain" else percent
    step = prose_step(value, locale, "short" if style == "short" else "long")
    if step:
        return compacted(value, locale, 2, step)
    return Numeral(format_decimal(value, locale, typed, least))


def _range(low: Numeral, high: Numeral, lang: str) -> str:
    shared = (low.prefix, low.suffix) == (high.prefix, high.suffix) and locale_of(
        lang
    ).language not in REPEATS_IN_RANGES
    first, last = (low.prefix + low.digits, high.digits + high.suffix) if shared else (str(low), str(high))
    return word(lang, "range", low=first, high=last)


def _with_unit(digits: str, count: Decimal, unit: Unit, lang: str, style: str) -> str:
    if unit == "percent" or style in ("plain", "number"):
        return digits
    length: Length = "short" if style == "short" else "long"
    step = prose_step(count, locale_of(lang), length)
    ending = "" if length == "long" else "/compact" if step and unit in CURRENCIES else "/short"
    million = step is not None and step.divisor >= MILLION
    return word(lang, f"unit/{unit}{ending}", number=digits, count=MILLION if million else abs(count))
