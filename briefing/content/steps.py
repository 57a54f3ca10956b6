"""The steps of a waterfall: at which level each begins, and whether its totals are what the steps add up to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from briefing.content.figure import ChartFigure
from briefing.content.here import Here
from briefing.content.model import Fact
from briefing.errors import Problem

_ZERO = Decimal(0)


def starts(values: Sequence[Decimal | None], sums: Sequence[bool]) -> tuple[Decimal | None, ...]:
    """The level at which each bar begins: a total on zero, a step where the one before it ended.

    Behind a missing step the steps are placed from the next total backwards; None where no total tells the level.
    A missing value begins at the last level known.
    """
    found = [*_forwards(values, sums)]
    level: Decimal | None = None
    for index in reversed(range(len(values))):
        value = values[index]
        if sums[index] or value is None:
            level = value
            continue
        if found[index] is None and level is not None:
            found[index] = level - value
        level = found[index]
    return tuple(found)


def _forwards(values: Sequence[Decimal | None], sums: Sequence[bool]) -> Iterator[Decimal | None]:
    level, lost = _ZERO, False
    for value, is_sum in zip(values, sums, strict=True):
        if is_sum and value is not None:
            yield _ZERO
            level, lost = value, False
        elif value is None:
            yield level
            lost = lost or not is_sum
        else:
            yield None if lost else level
            level += _ZERO if lost else value


def check_steps(figure: ChartFigure, rows: Sequence[str], columns: Sequence[str], here: Here) -> Iterator[Problem]:
    """A problem for totals that are none, and for steps that nothing tells the place of."""
    if figure.chart != "waterfall":
        if figure.sums:
            yield Problem(here.at("sums"), f"a {figure.chart} chart has no `sums`", "write `chart: waterfall`")
        return
    yield from here.unknown("a row of the chart", figure.sums, rows, "sums")
    if figure.multiples_of is not None:
        yield Problem(here.at("multiples_of"), "a waterfall does not count multiples", "leave `multiples_of` out")
    if len(columns) != 1:
        hint = f"choose one of columns: {', '.join(columns)}"
        yield Problem(here.at("chart"), "a waterfall shows the steps of one column", hint)
        return
    facts = [here.facts.get(f"{figure.table}.{row}.{columns[0]}") for row in rows]
    known = [fact for fact in facts if fact is not None]
    if len(known) == len(facts) and not any(fact.is_range for fact in known):
        sums = [row in figure.sums for row in rows]
        yield from _check_places(known, sums)
        yield from _check_totals(known, sums)


def _check_places(facts: Sequence[Fact], sums: Sequence[bool]) -> Iterator[Problem]:
    for fact, start in zip(facts, starts([fact.low for fact in facts], sums), strict=True):
        if start is None:
            hint = "give the missing step, leave this one out, or add a total behind it that is one of `sums`"
            yield Problem(fact.place, f"behind a missing step nothing tells where `{fact.name}` begins", hint)


def _check_totals(facts: Sequence[Fact], sums: Sequence[bool]) -> Iterator[Problem]:
    stretch: list[Fact] = []
    for fact, is_sum in zip(facts, sums, strict=True):
        if is_sum and fact.low is not None:
            yield from _check_total(stretch, fact)
            stretch = [fact]
        elif not is_sum:
            stretch.append(fact)


def _check_total(steps: Sequence[Fact], total: Fact) -> Iterator[Problem]:
    """A problem when the total is not the sum of the figures before it, as far as rounded ones can be one."""
    values = [fact.low for fact in steps if fact.low is not None]
    if not steps or total.low is None or len(values) < len(steps):
        return
    right = sum(values, _ZERO)
    slack = _last_digit((*values, total.low)) / 2 * len(values)
    if abs(right - total.low) > slack:
        message = f"`{total.name}` is {total.low:f}, but the steps before it add up to {right:f}"
        allowed = f"; {len(values)} rounded figures may be {slack.normalize():f} apart" if slack else ""
        yield Problem(total.place, message, f"write {right:f}, or mend the steps{allowed}")


def _last_digit(values: Collection[Decimal]) -> Decimal:
    """What one more in the last written digit of the coarsest value means."""
    exponents = (value.as_tuple().exponent for value in values)
    return Decimal(1).scaleb(max(exponent for exponent in exponents if isinstance(exponent, int)))
