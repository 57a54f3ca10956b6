"""The value labels of a chart, the texts of its ticks, and the number format of its workbook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from briefing.charts.chart import Form
from briefing.content.model import Fact
from briefing.content.values import CURRENCIES, Unit
from briefing.language.decimals import plus_sign
from briefing.language.furniture import word
from briefing.language.localize import Edition
from briefing.language.numbers import parts, write, write_value
from briefing.text import COMPUTED, UNMARKED, Text

GROUPED_FROM = 10_000
SIGNED_UNITS: tuple[Unit, ...] = ("percent", *CURRENCIES)
"""Units that a sign beside the number says in every language."""
ONE = Decimal(1)


def form_of(fact: Fact) -> Form:
    """How sure the figure is; a forecast stays one when it is only reported."""
    if fact.kind == "forecast":
        return "hatched"
    return "solid" if fact.evidence == "confirmed" else "hollow"


def value_text(edition: Edition, fact: Fact, *, signed: bool = False) -> Text:
    """The figure without its unit, which stands in the heading; with ≈ or ≤ where it is no exact one, * if computed.

    `signed`: with a plus where it is above zero.

    Languages that write the same digits share them: 17～20 and 17–20 is printed once.
    """
    unit: Unit = "percent" if fact.unit == "percent" else "count"
    bare = replace(fact, unit=unit, approximate=False, bound=None)
    style = "plain" if unit == "percent" else "short"
    plus = signed and fact.low is not None and fact.low > 0
    words = edition.each(lambda lang: _hedged(plus_sign(lang) * plus + write(bare, lang, style), fact, lang))
    return words[:1] if len({_digits(line.plain) for line in words}) == 1 else words


def _hedged(number: str, fact: Fact, lang: str) -> str:
    if fact.approximate:
        number = word(lang, "hedge/approximate/short", number=number)
    if fact.bound:
        number = word(lang, f"hedge/{fact.bound}/short", number=number)
    return number + COMPUTED if fact.kind == "derived" else number


def _digits(written: str) -> str:
    """What tells two languages' figures apart: all but the sign of a range."""
    return re.sub("[～–]", "", written)


def tick_text(edition: Edition, value: Decimal, unit: Unit) -> Text:
    """The text of a tick, without its unit."""
    if unit == "percent":
        return edition.each(lambda lang: write_value(value, value, unit, lang, "plain"))
    return edition.each(lambda lang: write_value(value, value, "count", lang, "short"))


def change_text(edition: Edition, first: Fact, last: Fact) -> Text:
    """What changed between two figures: in points between shares, in percent between amounts; nothing for ranges."""
    if first.low is None or last.low is None or first.is_range or last.is_range:
        return ()
    change = last.low - first.low
    if first.unit == "percent":
        return edition.each(lambda lang: write_value(change, change, "points", lang, "signed"))
    if not first.low:
        return ()
    growth = change / first.low * 100
    growth = growth.quantize(Decimal(1) if abs(growth) >= 10 else Decimal("0.1"), rounding=ROUND_HALF_UP)
    return edition.each(lambda lang: write_value(growth, growth, "percent", lang, "signed"))


def number_format(facts: Iterable[Fact]) -> str:
    """The spreadsheet format that shows every value as it was written."""
    values = [value for fact in facts for value in (fact.low, fact.high) if value is not None]
    exponents = [value.as_tuple().exponent for value in values]
    places = max((-exponent for exponent in exponents if isinstance(exponent, int) and exponent < 0), default=0)
    whole = "#,##0" if any(abs(value) >= GROUPED_FROM for value in values) else "0"
    return f"{whole}.{'0' * places}" if places else whole


def format_with_unit(edition: Edition, facts: Iterable[Fact]) -> str:
    """The spreadsheet format that shows every value as it was written, percent and money with their sign."""
    known = [fact for fact in facts if fact.low is not None]
    bare = number_format(known)
    if not known or known[0].unit not in SIGNED_UNITS:
        return bare
    written = parts(write_value(ONE, ONE, known[0].unit, edition.primary, "short").translate(UNMARKED))
    return f"{_literal(written.before)}{bare}{_literal(written.after)}"


def _literal(words: str) -> str:
    return '"' + words.replace('"', '""') + '"' if words else ""
