"""Where a value axis begins and ends, and its round steps."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from briefing.charts.chart import Axis
from briefing.text import Text

MOST_TICKS, MOST_POWERS = 5, 6
FINE_BELOW = 100
"""An axis of ratios that ends below so many times its beginning has its ticks at 1, 2 and 5 too."""
ZERO = Decimal(0)


def nice_step(extent: Decimal, ticks: int = MOST_TICKS) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20 … that covers the extent in fewer than `ticks` steps."""
    if extent <= 0:
        return Decimal(1)
    rough = extent / (ticks - 1)
    magnitude = Decimal(1).scaleb(rough.adjusted())
    return next(plain(factor * magnitude) for factor in (1, 2, 5, 10) if factor * magnitude >= rough)


def tick_values(axis: Axis) -> tuple[Decimal, ...]:
    """The values at which the axis has a tick."""
    if axis.log:
        return log_ticks(axis.low, axis.high, axis.step)
    return tuple(axis.low + index * axis.step for index in range(len(axis.ticks)))


def is_fine(low: Decimal, high: Decimal) -> bool:
    """Whether an axis of ratios is too short for powers of ten alone."""
    return high < FINE_BELOW * low


def log_ticks(low: Decimal, high: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    """The values at which an axis of ratios has a tick: 1, 2, 5, 10 …, or every factor of `step`."""
    ticks = [low]
    while ticks[-1] < high:
        ticks.append(_next_fine(ticks[-1]) if is_fine(low, high) else ticks[-1] * step)
    return tuple(map(plain, ticks))


def bar_bounds(lows: Iterable[Decimal], highs: Iterable[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """Low, high and step of an axis of bars: from zero to the longest bar, below zero in whole steps."""
    low, high = min(ZERO, *lows), max(ZERO, *highs)
    if low == high:
        return ZERO, Decimal(1), Decimal(1)
    step = nice_step(high - low)
    return floored(low, step), high, step


def slope_bounds(values: Iterable[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """Low, high and step of an axis of slopes: floating, a tenth of the extent beyond either end."""
    known = tuple(values)
    extent = max(known) - min(known) or abs(known[0]) or Decimal(1)
    margin = plain((extent / 10).quantize(Decimal(1).scaleb((extent / 10).adjusted())))
    low, high = min(known) - margin, max(known) + margin
    if min(known) >= 0:
        low = max(ZERO, low)
    return plain(low), plain(high), nice_step(high - low)


def line_bounds(values: Iterable[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """Low, high and step of a visible axis: whole steps, from zero unless all values are far from it."""
    known = tuple(values)
    low, high = min(known), max(known)
    if 0 <= low < high / 2 or low == high:
        low = min(ZERO, low)
    high = max(high, ZERO)
    step = nice_step(high - low)
    return floored(low, step), plain((high / step).to_integral_value(ROUND_CEILING) * step), step


def log_bounds(values: Iterable[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """Low, high and step of an axis of ratios through values above zero: at 1, 2 and 5, or at powers of ten."""
    known = tuple(values)
    low, high = _fine_floor(min(known)), _fine_ceiling(max(known))
    if low == high:
        high = _next_fine(high)
    if is_fine(low, high):
        return plain(low), plain(high), Decimal(10)
    first, last = low.adjusted(), high.adjusted() + (high != Decimal(1).scaleb(high.adjusted()))
    every = -((first - last) // (MOST_POWERS - 1))
    last = first + -((first - last) // every) * every
    return plain(Decimal(1).scaleb(first)), plain(Decimal(1).scaleb(last)), plain(Decimal(1).scaleb(every))


def _fine_floor(value: Decimal) -> Decimal:
    """The greatest of …, 1, 2, 5, 10, … that is no more than the value."""
    power = Decimal(1).scaleb(value.adjusted())
    return max(factor * power for factor in (1, 2, 5) if factor * power <= value)


def _fine_ceiling(value: Decimal) -> Decimal:
    """The least of …, 1, 2, 5, 10, … that is no less than the value."""
    floor = _fine_floor(value)
    return floor if floor == value else _next_fine(floor)


def _next_fine(value: Decimal) -> Decimal:
    """What follows one of 1, 2, 5, 10, …: the next of them."""
    power = Decimal(1).scaleb(value.adjusted())
    return next(factor * power for factor in (2, 5, 10) if factor * power > value)


def tick_count(low: Decimal, high: Decimal, step: Decimal) -> int:
    """How many ticks fit from low to high."""
    return int((high - low) // step) + 1


def floored(value: Decimal, step: Decimal) -> Decimal:
    """The value moved down to a whole number of steps."""
    return plain((value / step).to_integral_value(ROUND_FLOOR) * step)


def plain(value: Decimal) -> Decimal:
    """The value without an exponent and without zeros at its end."""
    return Decimal(f"{value.normalize():f}")


def axis(low: Decimal, high: Decimal, step: Decimal, ticks: tuple[Text, ...], visible: bool, title: Text = ()) -> Axis:
    """An axis of plain decimals."""
    return Axis(plain(low), plain(high), plain(step), ticks, visible, title)
