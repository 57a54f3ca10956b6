"""What the values of a category are together, where the content asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefing.charts.cells import Grid
from briefing.charts.chart import Point, Series
from briefing.charts.values import value_text
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact
from briefing.errors import Problem, raise_all
from briefing.language.localize import Edition


def plan_total(edition: Edition, figure: ChartFigure, grid: Grid) -> Series | None:
    """The sum of each column, as a series of its own. Raises: BriefingError when a part of it is missing."""
    if not figure.totals:
        return None
    stacks = [[grid.facts[row, column] for row in grid.rows] for column in grid.columns]
    raise_all(
        Problem(fact.place, f"the total of {grid.name} is not known without `{fact.name}`", "leave `totals` out")
        for stack in stacks
        for fact in stack
        if fact.low is None
    )
    return Series("total", edition.word("total"), tuple(_sum(edition, stack) for stack in stacks), "ink", "second")


def _sum(edition: Edition, facts: Sequence[Fact]) -> Point:
    total = sum((fact.low or Decimal(0) for fact in facts), Decimal(0))
    approximate = any(fact.approximate or fact.bound for fact in facts)
    whole = replace(facts[0], low=total, high=total, approximate=approximate, bound=None)
    return Point(total, total, value_text(edition, whole), "ink", "second")
