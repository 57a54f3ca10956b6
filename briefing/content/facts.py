"""Entries → facts: each figure with unit, period, sources and how sure it is, the derived ones calculated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from briefing.content.basis import Basis, together
from briefing.content.counts import own_counts
from briefing.content.derive import basis, evaluate, needs
from briefing.content.draft import Draft
from briefing.content.entries import Entry, entries
from briefing.content.formula import Formula, FormulaError, Name, parse
from briefing.content.interval import Interval
from briefing.content.known import Known
from briefing.content.model import Fact
from briefing.content.units import settled
from briefing.content.values import Kind, Unit
from briefing.errors import Problem

_WORD = re.compile(r"[a-z][a-z0-9_.]*")
_VALUES = ("value", "range", "derived", "missing")


def resolve(draft: Draft) -> tuple[dict[str, Fact], tuple[Problem, ...]]:
    """All facts in the order of the files, and what is wrong with the figures that are none."""
    written = {entry.name: entry for entry in entries(draft)}
    found: dict[str, Fact] = {}
    known = Known(draft.named, found)
    formulas: dict[str, Formula] = {}
    problems: list[Problem] = []
    for name, entry in written.items():
        match _read(entry):
            case Fact() as fact:
                found[name] = fact
            case Problem() as problem:
                problems += [] if draft.is_broken(name) else [problem]
            case formula:
                formulas[name] = formula
    sound = {name: formula for name, formula in formulas.items() if not _rests_on_broken(written[name], draft)}
    problems += _derive(sound, written, known, found)
    counts = own_counts(draft.corrections, draft.sources, draft.at("briefing"))
    return {name: found[name] for name in written if name in found} | counts, tuple(problems)


def _derive(
    formulas: Mapping[str, Formula], written: Mapping[str, Entry], known: Known, found: dict[str, Fact]
) -> Iterator[Problem]:
    """Adds the derived facts to those found, each after all that it needs; where a need failed, it is told there."""
    graph: dict[str, tuple[str, ...]] = {}
    for name, formula in formulas.items():
        try:
            graph[name] = needs(formula, known)
        except FormulaError as error:
            yield _told(error, written[name])
    for cycle in _cut_cycles(graph):
        yield _circular(cycle, written)
    for name in TopologicalSorter(graph).static_order():
        if name not in graph or not all(need in found for need in graph[name]):
            continue
        try:
            match _derived(written[name], formulas[name], known):
                case Fact() as fact:
                    found[name] = fact
                case problem:
                    yield problem
        except FormulaError as error:
            yield _told(error, written[name])


def _read(entry: Entry) -> Fact | Formula | Problem:
    """The fact that is written, or the formula that it is derived by."""
    written = entry.written
    given = [name for name in _VALUES if getattr(written, name) is not None]
    if len(given) != 1:
        message = f"`{entry.name}` has " + (" and ".join(f"`{name}`" for name in given) or "no value")
        return Problem(entry.place, message, "write exactly one of value, range, derived and missing")
    if written.derived is not None:
        try:
            return parse(written.derived)
        except FormulaError as error:
            return _told(error, entry)
    if written.range is not None and not written.range[0] < written.range[1]:
        return Problem(entry.place, f"the range of `{entry.name}` does not rise", "write [low, high]")
    said = entry.inherits
    sources = (said.source,) if said.source else ()
    stated = Basis(sources, said.period, said.evidence or "confirmed", said.origin or "article", written.approximate)
    low, high = written.range or (written.value, written.value)
    value = None if low is None or high is None else Interval(low, high)
    return _fact(entry, value, said.unit, stated, said.kind or "actual")


def _derived(entry: Entry, formula: Formula, known: Known) -> Fact | Problem:
    """The fact that a formula gives; one that only repeats another is of its kind. Raises: FormulaError."""
    own = entry.written
    quantity = evaluate(formula, known)
    unit = settled(entry.inherits.unit, quantity.unit)
    sources = (own.source,) if own.source else ()
    stated = Basis(sources, None, own.evidence or "confirmed", own.origin or "article", own.approximate)
    rests_on = together((stated, basis(formula, known)))
    said = replace(rests_on, period=entry.inherits.period or rests_on.period)
    kind: Kind = known.facts[formula.name].kind if isinstance(formula, Name) else "derived"
    made = _fact(entry, quantity.value, unit, said, kind)
    return replace(made, rests_on=tuple(dict.fromkeys(needs(formula, known)))) if isinstance(made, Fact) else made


def _fact(entry: Entry, value: Interval | None, unit: Unit | None, stated: Basis, kind: Kind) -> Fact | Problem:
    """The fact, or the problem that it lacks a unit, a period or a source."""
    if unit is None or stated.period is None or not stated.sources:
        lacks = {"unit": unit, "period": stated.period, "source": stated.sources}
        missing = [f"no {name}" for name, said in lacks.items() if not said]
        hint = "write it here, or at the column or the table for all cells" if "." in entry.name else "write it here"
        return Problem(entry.place, f"`{entry.name}` has {' and '.join(missing)}", hint)
    written = entry.written
    return Fact(
        name=entry.name,
        low=value.low if value else None,
        high=value.high if value else None,
        unit=unit,
        period=stated.period,
        sources=stated.sources,
        kind=kind,
        evidence=stated.evidence,
        origin=stated.origin,
        place=entry.place,
        approximate=stated.approximate,
        bound=written.bound,
        missing=written.missing,
        instead=written.instead,
        note=written.note,
    )


def _cut_cycles(graph: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The cycles of the graph, each cut out of it."""
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            cycle = tuple(reversed(error.args[1][1:]))
            for name in cycle:
                graph.pop(name, None)
            yield cycle
        else:
            return


def _circular(cycle: tuple[str, ...], written: Mapping[str, Entry]) -> Problem:
    """The problem at the cycle's first fact in the files."""
    first = min(cycle, key=lambda name: written[name].formula_place)
    start = cycle.index(first)
    chain = " → ".join((*cycle[start:], *cycle[:start], first))
    place = written[first].formula_place
    return Problem(place, f"figures are derived from each other: {chain}", "write one of them as a value")


def _rests_on_broken(entry: Entry, draft: Draft) -> bool:
    """Whether the formula speaks of something that was left out, so that its own mistakes can't be told."""
    return any(map(draft.is_broken, (entry.name, *_WORD.findall(entry.written.derived or ""))))


def _told(error: FormulaError, entry: Entry) -> Problem:
    return Problem(entry.formula_place, error.message, error.hint)
