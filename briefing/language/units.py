"""A unit standing alone in a heading, once for all the bare numbers under it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefing.content.values import CURRENCIES, Unit
from briefing.language.decimals import locale_of
from briefing.language.furniture import word
from briefing.language.numbers import prose_step


@dataclass(frozen=True, slots=True)
class Magnitude:
    """What the numbers under a heading are divided by, and the word for it: 100 000 000 and 亿, 1 and nothing."""

    divisor: Decimal
    word: str


def magnitude(largest: Decimal, lang: str) -> Magnitude:
    """The magnitude in which a language writes the largest number of a chart."""
    locale = locale_of(lang)
    step = prose_step(largest, locale)
    if step is None:
        return Magnitude(Decimal(1), "")
    prefix, suffix = step.affixes["other"]
    return Magnitude(Decimal(step.divisor), (prefix + suffix).strip())


def unit_heading(unit: Unit, lang: str, largest: Decimal | None = None) -> str:
    """The unit as a heading: %, 美元, US$; given the largest number below it, with its magnitude: billion downloads."""
    name = word(lang, f"heading/{unit}")
    scale = magnitude(largest, lang) if largest is not None else Magnitude(Decimal(1), "")
    if not scale.word:
        return name
    key = "heading/scaled_money" if unit in CURRENCIES else "heading/scaled"
    return word(lang, key, magnitude=scale.word, unit=name)
