"""The facts that a briefing states of itself: how many corrections and sources it has."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from briefing.content.model import Corrections, Fact, Source
from briefing.errors import Place

OWN_COUNTS = ("corrections_count", "sources_count", "sources_checked", "sources_not_found")
"""Names that texts may use without anybody having written the fact. The article is none of the sources."""


def own_counts(corrections: Corrections | None, sources: Mapping[str, Source], place: Place) -> dict[str, Fact]:
    """The facts named in OWN_COUNTS."""
    outside = [source.status for source in sources.values() if source.status != "article"]
    listed = len(corrections.corrections) if corrections else 0
    numbers = (listed, len(outside), outside.count("checked"), outside.count("not_found"))
    return {name: _count(name, number, place) for name, number in zip(OWN_COUNTS, numbers, strict=True)}


def _count(name: str, number: int, place: Place) -> Fact:
    value = Decimal(number)
    return Fact(name, value, value, "count", "", (), "derived", "confirmed", "added", place)
