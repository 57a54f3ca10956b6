"""Decimals, compact decimals and percentages as a locale writes them, from Babel's copy of CLDR.

Babel 2.18's own functions leave out what stands here: 999 999 becoming a million, the plural of the rounded number, a
long form in Chinese and Japanese, grouping where nothing is shortened, rounding half up, the locale's own digits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Literal, get_args

from babel.core import Locale
from babel.numbers import NumberPattern, parse_pattern

from briefing.tags import language

Length = Literal["long", "short"]
LENGTHS: tuple[Length, ...] = get_args(Length)

GROUPS_FROM_FIVE = frozenset({"es", "it", "pl", "pt_PT", "bg", "et", "lv", "ka", "sq", "hu"})
"""Locales that write 1234 but 12.345. Source: CLDR, minimumGroupingDigits, which Babel does not carry."""
GROUPS_FROM_FOUR = frozenset({"es_MX", "es_US", "es_419"})
DIGITS = {
    "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹", "deva": "०१२३४५६७८९", "beng": "০১২৩৪৫৬৭৮৯", "mymr": "၀၁၂၃၄၅၆၇၈၉",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number without its sign: `digits` between what its magnitude or percent sign puts around them."""

    digits: str
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        return self.prefix + self.digits + self.suffix


@dataclass(frozen=True, slots=True)
class Step:
    """A magnitude at which a locale shortens a number: from `size` on it is divided by `divisor`."""

    size: int
    divisor: int
    affixes: Mapping[str, tuple[str, str]]


@cache
def locale_of(tag: str) -> Locale:
    """Babel's locale of one of our languages."""
    return Locale.parse(language(tag).babel)


def rounded(value: Decimal, digits: int) -> Decimal:
    """The value with so many decimals, halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def decimals(value: Decimal) -> int:
    """How many decimals a value is written with, zeros among them."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def format_decimal(value: Decimal, locale: Locale, digits: int, least: int = 0, group_from: int = 4) -> str:
    """The absolute value with `least` to `digits` decimals, grouped from so many whole digits on (0: never)."""
    whole, _, part = f"{rounded(abs(value), digits):f}".partition(".")
    part = part[:least] + part[least:].rstrip("0")
    symbols = _symbols(locale)
    if group_from and len(whole) >= max(group_from, _group_from(locale)):
        whole = _grouped(whole, locale.decimal_formats[None].grouping, symbols["group"])
    written = whole + (symbols["decimal"] + part if part else "")
    return in_native_digits(written, locale)


def in_native_digits(written: str, locale: Locale) -> str:
    """The text with the digits that the locale writes by default: those of Arabic in ar-EG, 0 to 9 in ar."""
    native = _native(locale)
    return written.translate(native) if native else written


def native_digits(values: Mapping[str, object], locale: Locale) -> Mapping[str, object]:
    """The values, whole numbers among them as something that is formatted with the locale's own digits."""
    if not _native(locale):
        return values
    return {name: _Native(value, locale) if isinstance(value, int) else value for name, value in values.items()}


class _Native:
    """A whole number for a format string, padding included."""

    def __init__(self, value: int, locale: Locale) -> None:
        self._value, self._locale = value, locale

    def __format__(self, form: str) -> str:
        return in_native_digits(format(self._value, form), self._locale)


@cache
def _native(locale: Locale) -> Mapping[int, int]:
    digits = DIGITS.get(locale.default_numbering_system)
    return str.maketrans("0123456789", digits) if digits else {}


def compact_step(value: Decimal, locale: Locale, digits: int, length: Length) -> Step | None:
    """The step at which the rounded value is written, or nothing when it is written in full."""
    reached: Step | None = None
    for step in magnitude_steps(locale, length):
        rolls_over = reached and rounded(abs(value) / reached.divisor, digits) * reached.divisor >= step.size
        if abs(value) >= step.size or rolls_over:
            reached = step
    return reached if reached and reached.divisor > 1 else None


def format_compact(value: Decimal, locale: Locale, digits: int, length: Length) -> Numeral:
    """The absolute value in the locale's compact form: 22亿, 2.2 billion, 2.2B."""
    step = compact_step(value, locale, digits, length)
    if step is None:
        return Numeral(format_decimal(value, locale, digits, group_from=5))
    return compacted(value, locale, digits, step)


def compacted(value: Decimal, locale: Locale, digits: int, step: Step) -> Numeral:
    """The absolute value written at a given step."""
    number = rounded(abs(value) / step.divisor, digits).normalize()
    plural = locale.plural_form(int(number) if number == number.to_integral_value() else number)
    prefix, suffix = step.affixes.get(plural, step.affixes["other"])
    return Numeral(format_decimal(number, locale, digits, group_from=5), prefix, suffix)


def format_percent(value: Decimal, locale: Locale, digits: int, least: int = 0) -> Numeral:
    """The absolute value of hundredths with the percent sign where the locale puts it."""
    prefix, suffix = _affixes(locale.percent_formats[None])
    sign = _symbols(locale)["percentSign"]
    return Numeral(format_decimal(value, locale, digits, least), prefix.replace("%", sign), suffix.replace("%", sign))


def with_sign(written: str, value: Decimal, locale: Locale, plus: bool = False) -> str:
    """What is written with the sign of the value before it: a real minus, and a plus when it is asked for."""
    symbols = _symbols(locale)
    if value < 0:
        return symbols["minusSign"].replace("-", "−") + written
    return symbols["plusSign"] + written if plus and value > 0 else written


def plus_sign(tag: str) -> str:
    """What a language writes before a number above zero whose sign counts."""
    return _symbols(locale_of(tag))["plusSign"]


def plural_index(value: Decimal, locale: Locale) -> int:
    """The place of the value's plural form among those of the locale, as gettext counts msgstr[0], msgstr[1]…"""
    form = locale.plural_form(int(value) if value == value.to_integral_value() else value)
    return plural_forms(locale).index(form)


@cache
def plural_forms(locale: Locale) -> tuple[str, ...]:
    """The plural forms of a locale in CLDR's order, which is that of msgstr[0], msgstr[1]… in its catalogs."""
    told = {*locale.plural_form.tags, "other"}
    return tuple(form for form in ("zero", "one", "two", "few", "many", "other") if form in told)


@cache
def _symbols(locale: Locale) -> Mapping[str, str]:
    symbols: Mapping[str, Mapping[str, str]] = locale.number_symbols
    return {**symbols["latn"], **symbols.get(locale.default_numbering_system, {})}


@cache
def _group_from(locale: Locale) -> int:
    names = {str(locale), locale.language}
    return 5 if names & GROUPS_FROM_FIVE and str(locale) not in GROUPS_FROM_FOUR else 4


def _grouped(whole: str, sizes: tuple[int, int], separator: str) -> str:
    last, others = sizes
    head, groups = whole[:-last], [whole[-last:]]
    while head:
        head, group = head[:-others], head[-others:]
        groups.insert(0, group)
    return separator.join(groups)


@cache
def magnitude_steps(locale: Locale, length: Length) -> tuple[Step, ...]:
    """The magnitudes at which a locale shortens numbers, the smallest first."""
    formats: Mapping[str | None, Mapping[str, Mapping[str, NumberPattern | str]]] = locale.compact_decimal_formats
    table = formats.get(length) or formats["short"]
    steps = []
    for size in sorted(map(int, table["other"])):
        zeros = parse_pattern(table["other"][str(size)]).pattern.count("0")
        affixes = {form: _affixes(sizes[str(size)]) for form, sizes in table.items() if str(size) in sizes}
        plain = affixes["other"] == ("", "")
        steps.append(Step(size, 1 if plain else size // 10 ** (zeros - 1), affixes))
    return tuple(steps)


def _affixes(pattern: NumberPattern | str) -> tuple[str, str]:
    parsed = parse_pattern(pattern)
    return parsed.prefix[0].replace("'", ""), parsed.suffix[0].replace("'", "")
