"""Which unit a calculation has, as far as the units of its parts tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from briefing.content.formula import FormulaError
from briefing.content.values import CURRENCIES, Unit

Measure = Unit | Literal["ratio"]
"""`ratio`: a pure number, such as a price divided by a price."""

_HUNDREDTHS: frozenset[Measure] = frozenset(("percent", "points"))
_FACTORS: frozenset[Measure] = frozenset(("ratio", "times", "count"))
_COUNTED: frozenset[Measure] = frozenset(("count", "people", "downloads", "sessions", "videos", "firms"))
_PURE: frozenset[Measure] = frozenset(("ratio", "times", "percent", "points"))
_DURATIONS: frozenset[Measure] = frozenset(("seconds", "minutes", "hours", "days", "months"))
_YIELDING: dict[Measure, int] = {"ratio": 0, "times": 1, "percent": 2, "count": 2}
"""What a factor gives way to when it is multiplied: the units that come later, and above all those not here."""
_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The units a result may have; none for a number written out, which takes any.

    `scaled`: a number written out was multiplied or divided with, as 100 is for percent and 60 for minutes.
    """

    units: frozenset[Measure] = frozenset()
    scaled: bool = False

    @property
    def measures(self) -> frozenset[Measure]:
        """The units with those that scaling may have led to."""
        groups = [group for group in (_PURE, _DURATIONS) if self.scaled and group & self.units]
        return self.units.union(*groups)


def unit_of(unit: Measure) -> Reckoned:
    """What is known to have this unit."""
    return Reckoned(frozenset((unit,)))


def alike(one: Reckoned, two: Reckoned, what: str) -> Reckoned:
    """The unit of things that are added or compared. Raises: FormulaError when their units differ."""
    scaled = one.scaled or two.scaled
    if not one.units or not two.units:
        return Reckoned(one.units | two.units, scaled)
    if common := one.measures & two.measures:
        return Reckoned(common, scaled)
    if one.units & _HUNDREDTHS and two.units & _HUNDREDTHS:
        return Reckoned(frozenset(("points",)), scaled)
    if one.units & _FACTORS and two.units & _FACTORS:
        return Reckoned(frozenset(("ratio",)), scaled)
    raise FormulaError(
        f"the formula {what} {_words(one)} and {_words(two)}",
        "only figures of one unit can be added, subtracted or compared",
    )


def combined(sign: str, left: Reckoned, right: Reckoned) -> Reckoned:
    """The unit of `left sign right`. Raises: FormulaError when they don't go together."""
    match sign:
        case "+":
            return alike(left, right, "adds")
        case "-":
            unit = alike(left, right, "subtracts")
            return Reckoned(frozenset(("points",)), unit.scaled) if left.units == right.units == {"percent"} else unit
        case "*" if left.units and right.units:
            units = [_product(one, two) for one in left.units for two in right.units]
        case "/" if left.units and right.units:
            units = [_quotient(one, two) for one in left.units for two in right.units]
        case "/" if right.units:
            units = [frozenset(("ratio",))] if right.units <= _FACTORS else []
        case _:
            units = [left.units, right.units]
    return Reckoned(frozenset[Measure]().union(*units), left.scaled or right.scaled or not (left.units and right.units))


def settled(stated: Unit | None, reckoned: Reckoned) -> Unit | None:
    """The unit of a derived fact; None when nothing tells it. Raises: FormulaError when what is stated can't be."""
    measures = reckoned.measures
    if stated is None:
        return _stated(*measures) if len(measures) == 1 else None
    fits = (
        not measures
        or stated in measures
        or ("ratio" in measures and stated in _FACTORS)
        or ("count" in measures and stated in _COUNTED)
        or (measures & _HUNDREDTHS and stated in _HUNDREDTHS)
    )
    if not fits:
        raise FormulaError(
            f"the unit is said to be {stated}, but the formula gives {_words(reckoned)}", _hint(stated, reckoned)
        )
    return stated


def _product(one: Measure, two: Measure) -> frozenset[Measure]:
    """Downloads times a share are downloads; of sessions times minutes only the author knows which it is."""
    ranks = [_YIELDING.get(unit, _OTHERS) for unit in (one, two)]
    return frozenset(unit for unit, rank in zip((one, two), ranks, strict=True) if rank == max(ranks))


def _quotient(one: Measure, two: Measure) -> frozenset[Measure]:
    """Dollars divided by people are dollars for each, or only a number."""
    if one == two or {one, two} <= _HUNDREDTHS:
        return frozenset(("ratio",))
    return frozenset((one,)) if two in _YIELDING else frozenset((one, "ratio"))


def _stated(measure: Measure) -> Unit:
    return next(unit for unit in get_args(Unit) if unit == ("times" if measure == "ratio" else measure))


def _hint(stated: Unit, reckoned: Reckoned) -> str:
    if "ratio" in reckoned.units and stated in _HUNDREDTHS:
        return "share(a, b) and growth(a, b) give percent"
    found = " or ".join(f"`unit: {unit}`" for unit in sorted({_stated(unit) for unit in reckoned.units}))
    if stated in CURRENCIES and not reckoned.units.isdisjoint(CURRENCIES):
        return f"write {found}, or multiply by a fact in {stated} that is the rate"
    return f"write {found}"


def _words(reckoned: Reckoned) -> str:
    return " or ".join("a pure number" if unit == "ratio" else unit for unit in sorted(reckoned.units))
