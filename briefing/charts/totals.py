"""What values are together, where the content asks for it: of each stack of bars or areas, of a doughnut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.charts.cells import Grid
from briefing.charts.chart import Point, Series
from briefing.charts.scale import ZERO
from briefing.charts.values import value_text
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact
from briefing.content.values import Kind
from briefing.language.localize import Edition
from briefing.language.sentences import is_unsure
from briefing.text import Text, ringed

TOTAL = ":total"
"""The key of the series: no column and no row has one that begins so."""


def plan_total(edition: Edition, figure: ChartFigure, grid: Grid) -> Series | None:
    """The sums as a series of their own: one for each stack of bars or areas, or one for a doughnut."""
    if not figure.totals:
        return None
    in_ring = figure.chart == "doughnut"
    if in_ring or figure.runs:
        stacks = [[grid.facts[row, column] for row in grid.rows] for column in grid.columns]
    else:
        stacks = [[grid.facts[row, column] for column in grid.columns] for row in grid.rows]
    totals = [total_fact(stack) for stack in stacks]
    points = (Point(one.low, one.high, _text(edition, one, in_ring), "ink", "second") for one in totals)
    return Series(TOTAL, edition.word("total"), tuple(points), "ink", "second")


def total_fact(parts: Sequence[Fact]) -> Fact:
    """The sum of exact figures: approximate, reported or a forecast as soon as one part is."""
    amount = sum((part.low or ZERO for part in parts), ZERO)
    unsure = next((part for part in parts if is_unsure(part)), parts[0])
    kind: Kind = "forecast" if any(part.kind == "forecast" for part in parts) else "actual"
    return replace(unsure, low=amount, high=amount, kind=kind, approximate=any(part.approximate for part in parts))


def _text(edition: Edition, total: Fact, in_ring: bool) -> Text:
    """The total as the values of its parts are written, with a ring, or the word that a forecast is in it.

    In the hole of a doughnut there is no room for the word, and the ring around it shows the forecast.
    """
    words = value_text(edition, total)
    if total.kind == "forecast" and not in_ring:
        words = edition.word("total/forecast", number=words)
    return ringed(words) if is_unsure(total) else words
