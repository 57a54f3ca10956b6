"""Which unit a calculation has, as far as the units of its parts tell."""

from __future__ import annotations

from typing import Literal, get_args

from briefing.content.formula import FormulaError
from briefing.content.values import Unit

Reckoned = Unit | Literal["ratio", "any"]
"""`ratio`: a pure number, such as a price divided by a price. `any`: a number written out, or what can't be told."""

_HUNDREDTHS: tuple[Reckoned, ...] = ("percent", "points")
_FACTORS: tuple[Reckoned, ...] = ("ratio", "times", "count")
_COUNTED: tuple[Unit, ...] = ("count", "people", "downloads", "sessions", "videos", "firms")
_WORDS = {"+": "adds", "-": "subtracts"}


def alike(one: Reckoned, two: Reckoned, what: str) -> Reckoned:
    """The unit of things that are added or compared. Raises: FormulaError when their units differ."""
    if one == two or two == "any":
        return one
    if one == "any":
        return two
    if one in _HUNDREDTHS and two in _HUNDREDTHS:
        return "points"
    if one in _FACTORS and two in _FACTORS:
        return "ratio"
    raise FormulaError(
        f"the formula {what} {one} and {two}", "only figures of one unit can be added, subtracted or compared"
    )


def combined(sign: str, left: Reckoned, right: Reckoned) -> Reckoned:
    """The unit of `left sign right`. Raises: FormulaError when they don't go together."""
    match sign:
        case "+":
            return alike(left, right, "adds")
        case "-":
            unit = alike(left, right, "subtracts")
            return "points" if unit == "percent" and left == right else unit
        case "/" if left == right and left != "any":
            return "ratio"
        case _ if "any" not in (left, right):
            return left if right in _FACTORS else right if left in _FACTORS and sign == "*" else "any"
        case _:
            return "any"


def settled(stated: Unit | None, reckoned: Reckoned) -> Unit | None:
    """The unit of a derived fact; None when nothing tells it. Raises: FormulaError when what is stated can't be."""
    if stated is None:
        return "times" if reckoned == "ratio" else None if reckoned == "any" else _stated(reckoned)
    fits = (
        reckoned in ("any", stated)
        or (reckoned == "ratio" and stated in _FACTORS)
        or (reckoned == "count" and stated in _COUNTED)
        or (reckoned in _HUNDREDTHS and stated in _HUNDREDTHS)
    )
    if not fits:
        hint = "share(a, b) and growth(a, b) give percent" if reckoned == "ratio" else f"write `unit: {reckoned}`"
        raise FormulaError(f"the unit is said to be {stated}, but the formula gives {_words(reckoned)}", hint)
    return stated


def _stated(reckoned: Reckoned) -> Unit | None:
    return next((unit for unit in get_args(Unit) if unit == reckoned), None)


def _words(reckoned: Reckoned) -> str:
    return "a pure number" if reckoned == "ratio" else reckoned
