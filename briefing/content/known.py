"""What a formula may speak of: facts, and for counting also tables and the events of timelines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.content.data import Event
from briefing.content.draft import Named
from briefing.content.formula import FormulaError
from briefing.content.model import Fact
from briefing.content.period import span
from briefing.content.suggest import did_you_mean


@dataclass(frozen=True, slots=True)
class Known:
    """Everything with a name, and the facts that have a value by now."""

    named: Named
    facts: Mapping[str, Fact]


def facts_named(pattern: str, known: Known) -> tuple[str, ...]:
    """The facts that are meant: one, or with `*` those of a row or column. Raises: FormulaError when there are none."""
    if "*" not in pattern:
        if pattern not in known.named.facts:
            raise FormulaError(f"there is no fact `{pattern}`", did_you_mean(pattern, known.named.facts))
        return (pattern,)
    wanted = pattern.split(".")
    found = tuple(name for name in known.named.facts if _fits(name.split("."), wanted))
    if len(wanted) != 3 or not found:
        raise FormulaError(f"no figure is meant by `{pattern}`", "write table.*.column or table.row.*")
    return found


def events_named(name: str, known: Known, period: str | None = None) -> tuple[Event, ...]:
    """The events of a timeline or of one of its lanes, those that begin in the period. Raises: FormulaError."""
    head, _, lane = name.partition(".")
    lanes = known.named.timelines[head].lanes
    if lane and lane not in lanes:
        raise FormulaError(f"the timeline `{head}` has no lane `{lane}`", did_you_mean(lane, lanes))
    events = tuple(event for key, one in lanes.items() if lane in ("", key) for event in one.events.values())
    if period is None:
        return events
    try:
        first, last = span(period)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise FormulaError(message, hint) from None
    return tuple(event for event in events if (day := event.on or event.start) is not None and first <= day <= last)


def event_named(name: str, known: Known) -> Event:
    """The event `timeline.lane.event`. Raises: FormulaError when there is none."""
    timeline, lane, event = [*name.split("."), "", ""][:3]
    events = {
        f"{one}.{key}.{label}": found
        for one, line in known.named.timelines.items()
        for key, row in line.lanes.items()
        for label, found in row.events.items()
    }
    if (found := events.get(f"{timeline}.{lane}.{event}")) is None or name.count(".") != 2:
        raise FormulaError(
            f"there is no event `{name}`", did_you_mean(name, events, otherwise="write timeline.lane.event")
        )
    return found


def _fits(parts: list[str], wanted: list[str]) -> bool:
    return len(parts) == len(wanted) and all(want in ("*", part) for part, want in zip(parts, wanted, strict=True))
