"""The value of a formula, and what it rests on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from briefing.content.basis import Basis, of_event, of_fact, of_table, together
from briefing.content.formula import Binary, Call, Formula, FormulaError, Name, Negative, Number, Quoted
from briefing.content.interval import Interval, exactly
from briefing.content.known import Known, event_named, events_named, facts_named
from briefing.content.suggest import did_you_mean
from briefing.content.units import Reckoned, alike, combined, unit_of

_USES = {
    "sum": (range(1, 100), "sum(table.*.column)"),
    "count": (range(1, 3), "count(table), or of a timeline count(timeline, '2024-Q4')"),
    "share": (range(2, 3), "share(part, whole)"),
    "growth": (range(2, 3), "growth(before, after)"),
    "days": (range(2, 3), "days(timeline.lane.event, timeline.lane.event)"),
}
_HUNDRED = exactly(100)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value and its unit."""

    value: Interval
    unit: Reckoned


def needs(formula: Formula, known: Known) -> tuple[str, ...]:
    """The facts that must have a value first. Raises: FormulaError for what is unknown or in the wrong place."""
    match formula:
        case Number():
            return ()
        case Name(name):
            if "*" in name:
                raise FormulaError(f"`{name}` means several figures", "write sum(…) around it")
            return facts_named(name, known)
        case Negative(operand):
            return needs(operand, known)
        case Binary(_, left, right):
            return needs(left, known) + needs(right, known)
        case Call():
            return _needs_of_call(formula, known)
        case Quoted(words):
            raise FormulaError(f"'{words}' stands where a figure is expected", "only count takes a period in quotes")


def evaluate(formula: Formula, known: Known) -> Quantity:
    """The value of a formula whose needs are met. Raises: FormulaError."""
    match formula:
        case Number(value):
            return Quantity(exactly(value), Reckoned())
        case Name(name):
            return _value(name, known)
        case Negative(operand):
            quantity = evaluate(operand, known)
            return Quantity(-quantity.value, quantity.unit)
        case Binary(sign, left, right):
            return _calculated(sign, evaluate(left, known), evaluate(right, known))
        case Call("sum", arguments):
            return _total([part for one in arguments for part in _parts(one, known)])
        case Call("count", (Name(name), *period)):
            return Quantity(exactly(_count(name, period, known)), unit_of("count"))
        case Call("days", (Name(first), Name(last))):
            return Quantity(exactly((_day(last, known) - _day(first, known)).days), unit_of("days"))
        case Call(function, (one, two)):
            return _compared(function, evaluate(one, known), evaluate(two, known))
    raise FormulaError("the formula can't be evaluated", "write it with names, numbers and + - * /")


def basis(formula: Formula, known: Known) -> Basis:
    """Every fact, event and table that the value was made from, together. Raises: FormulaError."""
    match formula:
        case Name(name):
            return together(of_fact(known.facts[one]) for one in facts_named(name, known))
        case Negative(operand):
            return basis(operand, known)
        case Binary(_, left, right):
            return together((basis(left, known), basis(right, known)))
        case Call("count", (Name(name), *period)) if name in known.named.tables:
            return of_table(known.named.tables[name])
        case Call("count", (Name(name), *period)) if "*" not in name:
            counted = together(map(of_event, events_named(name, known, _period(period)) or events_named(name, known)))
            return replace(counted, period=_period(period) or known.named.timelines[name.partition(".")[0]].period)
        case Call("days", (Name(first), Name(last))):
            return together((of_event(event_named(first, known)), of_event(event_named(last, known))))
        case Call(_, arguments):
            return together(basis(one, known) for one in arguments)
    return Basis()


def _needs_of_call(call: Call, known: Known) -> tuple[str, ...]:
    if call.function not in _USES:
        raise FormulaError(f"there is no function `{call.function}`", did_you_mean(call.function, _USES))
    number, use = _USES[call.function]
    if len(call.arguments) not in number:
        raise FormulaError(f"`{call.function}` can't have {len(call.arguments)} arguments", f"write {use}")
    match call:
        case Call("sum", arguments):
            return tuple(
                name
                for one in arguments
                for name in (facts_named(one.name, known) if isinstance(one, Name) else needs(one, known))
            )
        case Call("count", (Name(name), *period)) if all(isinstance(one, Quoted) for one in period):
            return _needs_of_count(name, known, timed=bool(period))
        case Call("days", (Name(), Name())):
            return ()
        case Call("count" | "days", _):
            raise FormulaError(f"`{call.function}` can't be used like this", f"write {use}")
        case Call(_, arguments):
            return tuple(name for one in arguments for name in needs(one, known))


def _needs_of_count(name: str, known: Known, *, timed: bool) -> tuple[str, ...]:
    if "*" in name and not timed:
        return facts_named(name, known)
    if name.partition(".")[0] in known.named.timelines or (name in known.named.tables and not timed):
        return ()
    if name in known.named.tables:
        raise FormulaError("the rows of a table have no dates", "write count(table)")
    raise FormulaError(
        f"there is no table or timeline `{name}`", did_you_mean(name, (*known.named.tables, *known.named.timelines))
    )


def _value(name: str, known: Known) -> Quantity:
    fact = known.facts[name]
    if fact.low is None or fact.high is None:
        raise FormulaError(
            f"the formula uses `{name}`, which is missing", "nothing can be derived from a missing figure"
        )
    return Quantity(Interval(fact.low, fact.high), unit_of(fact.unit))


def _parts(argument: Formula, known: Known) -> list[Quantity]:
    if isinstance(argument, Name):
        return [_value(name, known) for name in facts_named(argument.name, known)]
    return [evaluate(argument, known)]


def _total(parts: list[Quantity]) -> Quantity:
    total, *rest = parts
    for part in rest:
        total = Quantity(total.value + part.value, alike(total.unit, part.unit, "adds"))
    return total


def _count(name: str, period: list[Formula], known: Known) -> int:
    if "*" in name:
        return len(facts_named(name, known))
    return (
        len(known.named.tables[name].rows)
        if name in known.named.tables
        else len(events_named(name, known, _period(period)))
    )


def _period(arguments: list[Formula]) -> str | None:
    return next((one.words for one in arguments if isinstance(one, Quoted)), None)


def _day(name: str, known: Known) -> dt.date:
    day = event_named(name, known).on
    if day is None:
        raise FormulaError(f"`{name}` is no single day", "days counts between two events that have `on`")
    return day


def _calculated(sign: str, left: Quantity, right: Quantity) -> Quantity:
    unit = combined(sign, left.unit, right.unit)
    match sign:
        case "+":
            return Quantity(left.value + right.value, unit)
        case "-":
            return Quantity(left.value - right.value, unit)
        case "*":
            return Quantity(left.value * right.value, unit)
        case _:
            return Quantity(_divided(left.value, right.value), unit)


def _compared(function: str, one: Quantity, two: Quantity) -> Quantity:
    """share(part, whole) or growth(before, after), in percent."""
    alike(one.unit, two.unit, "compares")
    if function == "share":
        return Quantity(_divided(one.value * _HUNDRED, two.value), unit_of("percent"))
    return Quantity(_divided(two.value * _HUNDRED, one.value) - _HUNDRED, unit_of("percent"))


def _divided(one: Interval, two: Interval) -> Interval:
    try:
        return one / two
    except ZeroDivisionError:
        raise FormulaError(
            "the formula divides by zero", "what stands below the line is zero, or a range around it"
        ) from None
