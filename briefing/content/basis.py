"""What a derived figure rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.content.data import Event, FactEntry, Table
from briefing.content.model import Fact
from briefing.content.period import joined
from briefing.content.values import Evidence, Origin

_WEAKEST: tuple[Evidence, ...] = ("disputed", "reported", "confirmed")


@dataclass(frozen=True, slots=True)
class Basis:
    """Where something comes from and how sure it is."""

    sources: tuple[str, ...] = ()
    period: str | None = None
    evidence: Evidence = "confirmed"
    origin: Origin = "article"
    approximate: bool = False


def together(bases: Iterable[Basis]) -> Basis:
    """All sources, the whole period, the weakest evidence."""
    parts = tuple(bases)
    return Basis(
        sources=tuple(dict.fromkeys(source for one in parts for source in one.sources)),
        period=joined(one.period for one in parts if one.period),
        evidence=min((one.evidence for one in parts), key=_WEAKEST.index, default="confirmed"),
        origin="added" if any(one.origin == "added" for one in parts) else "article",
        approximate=any(one.approximate for one in parts),
    )


def of_fact(fact: Fact) -> Basis:
    """What a fact says of itself."""
    return Basis(fact.sources, fact.period, fact.evidence, fact.origin, fact.approximate)


def of_event(event: Event) -> Basis:
    """What an event says of itself."""
    days = [str(day) for day in (event.on, event.start, event.end) if day]
    return Basis((event.source,), joined(days), event.evidence, event.origin)


def of_table(table: Table) -> Basis:
    """What a table, its columns and its cells say of where they come from; how sure it is, only the table says."""
    cells = (cell for row in table.rows.values() for cell in row.cells.values() if isinstance(cell, FactEntry))
    said = (table, *table.columns.values(), *cells)
    sources = tuple(dict.fromkeys(one.source for one in said if one.source))
    return Basis(
        sources,
        joined(one.period for one in said if one.period),
        table.evidence or "confirmed",
        table.origin or "article",
    )
