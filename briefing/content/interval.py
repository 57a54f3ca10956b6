"""Exact decimals that may be ranges: what is known of a value is that it lies from `low` to `high`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

_EXACT = Context(prec=28)


@dataclass(frozen=True, slots=True)
class Interval:
    """From low to high, both included. Raises: ZeroDivisionError when it is divided by one that holds zero."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        return Interval(_EXACT.add(self.low, other.low), _EXACT.add(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(self.high.copy_negate(), self.low.copy_negate())

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        ends = [_EXACT.multiply(one, two) for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        ends = [_EXACT.divide(one, two) for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(ends), max(ends))


def exactly(value: Decimal | int) -> Interval:
    """The interval of one value."""
    return Interval(Decimal(value), Decimal(value))
