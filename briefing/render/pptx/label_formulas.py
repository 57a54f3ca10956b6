"""Formulas that write the labels of a waterfall from its steps, so that an edited step is printed as it now is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing.charts.chart import Point
from briefing.charts.column_labels import NO_VALUE
from briefing.text import Text

_NUMBER = re.compile(
    r"(?P<before>[^\d+−-]*)(?P<sign>[+−-]?)(?P<number>\d(?:[\d.,\u00a0\u202f ]*\d)?)(?P<after>.*)", re.DOTALL
)
_DIVISORS = tuple(Decimal(10) ** power for power in (0, 3, 4, 6, 8, 9, 12))
"""What languages shorten numbers by: thousands, 万, millions, 亿, billions, 兆."""
_MOST_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class _Form:
    """How a label writes its value: what stands around the number, what it is divided by, and its decimals."""

    before: str
    after: str
    divisor: Decimal
    decimals: int
    grouped: bool


def label_formulas(points: Sequence[Point]) -> tuple[str, ...]:
    """A formula for each label from the value in column B; none at all when one of them is no number with its unit."""
    forms = [_form(point.label, point.high) for point in points if point.high is not None]
    known = [form for form in forms if form is not None]
    if len(known) < len(forms):
        return ()
    each = iter(known)
    return tuple(
        _formula(None if point.high is None else next(each), known, point, row) for row, point in enumerate(points, 2)
    )


def _form(label: Text, value: Decimal) -> _Form | None:
    found = _NUMBER.fullmatch("".join(span.text for span in label[0].spans if span.mark != "ring")) if label else None
    if found is None:
        return None
    for divisor in _DIVISORS:
        for decimals in range(_MOST_DECIMALS + 1):
            scaled = abs(value) / divisor
            if round(scaled, decimals) == scaled and found["number"] in (written := _written(scaled, decimals)):
                grouped = found["number"] not in written[:2]
                return _Form(found["before"], found["after"], divisor, decimals, grouped)
    return None


def _written(value: Decimal, decimals: int) -> tuple[str, ...]:
    """The number as languages write it: with a decimal point or comma, then the same grouped in one way or another."""
    plain, grouped = f"{value:.{decimals}f}", f"{value:,.{decimals}f}"
    turned = grouped.translate(str.maketrans(",.", ".,"))
    blanks = (turned.replace(".", blank) for blank in "\u00a0\u202f ")
    return (plain, plain.replace(".", ","), grouped, turned, *blanks)


def _formula(form: _Form | None, known: Iterable[_Form], point: Point, row: int) -> str:
    """A missing step gets a label as soon as somebody writes a number into its cell."""
    shown = form or max(known, key=lambda one: one.divisor)
    sign = f'IF(B{row}<0,"−","")' if point.is_sum else f'IF(B{row}<0,"−",IF(B{row}>0,"+",""))'
    amount = f"ABS(B{row})" + (f"/{shown.divisor:f}" if shown.divisor > 1 else "")
    number = f"FIXED({amount},{shown.decimals},{'FALSE' if shown.grouped else 'TRUE'})"
    if len({one.decimals for one in known}) > 1 and not shown.grouped:
        number = f"ROUND({amount},{max(one.decimals for one in known)})"
    written = "&".join(part for part in (_quoted(shown.before), sign, number, _quoted(shown.after)) if part)
    return f'IF(ISBLANK(B{row}),"{NO_VALUE}",{written})' if form is None else written


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"' if words else ""
