"""The axes of a chart between two of them: floating, round, and wide enough for bubbles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from math import sqrt

from briefing.charts.cells import Grid
from briefing.charts.chart import Axis
from briefing.charts.scale import axis, line_bounds, log_bounds, log_ticks, tick_count
from briefing.charts.values import tick_text
from briefing.content.figure import ChartFigure
from briefing.language.localize import Edition
from briefing.language.units import unit_heading
from briefing.text import Text

LARGEST = 0.25
"""The diameter of the largest bubble, as a part of the plot's shorter side. Source: ISO/IEC 29500-1 21.2.2.21, as
PowerPoint and LibreOffice draw a scale of 100."""
AROUND = 1.3
"""How much longer an axis is at the most that has room for bubbles."""


def reach(sizes: Sequence[Decimal | None]) -> list[float]:
    """How far each bubble reaches from its middle, as a part of the plot's shorter side; dots reach no further."""
    largest = max((size for size in sizes if size is not None), default=Decimal(1))
    return [0.0 if size is None else LARGEST / 2 * sqrt(size / largest) for size in sizes]


def plan_plane_axis(
    edition: Edition,
    figure: ChartFigure,
    grid: Grid,
    column: str,
    values: Sequence[Decimal],
    reaches: Sequence[float],
) -> Axis:
    """The axis of a column, with ticks and a title that says the unit."""
    unit, log = grid.units[column], figure.scale == "log"
    if log:
        low, high, step = log_bounds(_ratios_around(values, reaches))
        ticks = log_ticks(low, high, step)
    else:
        low, high, step = line_bounds(_around(values, reaches))
        ticks = tuple(low + index * step for index in range(tick_count(low, high, step)))
    positive = min(values) >= 0
    texts = tuple(tick_text(edition, tick, unit) if tick >= 0 or not positive else () for tick in ticks)
    made = axis(low, high, step, texts, visible=True, title=_title(edition, grid, column, log=log))
    return replace(made, log=log)


def _around(values: Sequence[Decimal], reaches: Sequence[float]) -> list[Decimal]:
    """The ends of the bubbles around the values, as if the plot were square."""
    low, high, _ = line_bounds(values)
    extent = (high - low) * Decimal(AROUND)
    margins = [extent * Decimal(one) for one in reaches]
    return [end for value, margin in zip(values, margins, strict=True) for end in (value - margin, value + margin)]


def _ratios_around(values: Sequence[Decimal], reaches: Sequence[float]) -> list[Decimal]:
    """The same where equal distances are equal ratios."""
    low, high, _ = log_bounds(values)
    extent = float((high / low).ln()) * AROUND
    factors = [Decimal(extent * one).exp() for one in reaches]
    return [end for value, factor in zip(values, factors, strict=True) for end in (value / factor, value * factor)]


def _title(edition: Edition, grid: Grid, column: str, *, log: bool) -> Text:
    unit = edition.each(lambda lang: unit_heading(grid.units[column], lang))
    if log:
        unit = edition.word("heading/log", unit=unit)
    return edition.word("join/bracket", text=edition.text(grid.table.columns[column].title), detail=unit)
