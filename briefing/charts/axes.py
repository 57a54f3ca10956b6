"""The value axis of a chart and its reference line."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from functools import partial

from briefing.charts.cells import Grid
from briefing.charts.chart import Axis, ReferenceLine
from briefing.charts.scale import (
    ZERO,
    axis,
    bar_bounds,
    line_bounds,
    log_bounds,
    log_ticks,
    nice_step,
    slope_bounds,
    tick_count,
)
from briefing.charts.two_axes import two_axes
from briefing.charts.values import tick_text
from briefing.charts.waterfall import levels
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact
from briefing.errors import Problem, raise_all
from briefing.language.localize import Edition
from briefing.language.numbers import write_value
from briefing.text import Text

MOST_MULTIPLES = 7


def plan_axis(edition: Edition, figure: ChartFigure, grid: Grid, all_labelled: bool) -> Axis:
    """The axis: bars start at zero, slopes float; hidden when every mark is labelled, unless it counts multiples."""
    if figure.multiples_of:
        return _multiples(edition, figure, grid)
    if figure.scale == "log":
        return _ratios(edition, figure, grid, all_labelled)
    if figure.chart in ("pie", "doughnut"):
        whole = sum(_ends(list(grid.all_facts))[1], ZERO)
        return axis(ZERO, whole, whole, (), visible=False)
    if figure.stacking == "percent":
        low, high, step = ZERO, Decimal(100), Decimal(25)
    else:
        low, high, step = _bounds(edition, figure, grid, all_labelled)
    values = [low + index * step for index in range(tick_count(low, high, step))]
    if figure.stacking == "percent":
        ticks = tuple(edition.each(partial(_share, value)) for value in values)
    else:
        ticks = tuple(tick_text(edition, value, grid.unit) for value in values)
    return axis(low, high, step, ticks, visible=not all_labelled)


def _share(value: Decimal, lang: str) -> str:
    """A part of all, with its sign: the unit of the chart is that of the parts."""
    return write_value(value, value, "percent", lang)


def plan_axes(edition: Edition, figure: ChartFigure, grid: Grid, all_labelled: bool) -> tuple[Axis, Axis | None]:
    """The axis, and that of a combination's lines."""
    if figure.chart != "combination":
        return plan_axis(edition, figure, grid, all_labelled), None
    reference = [_single(edition, figure.reference.fact, grid)] if figure.reference else []
    return two_axes(edition, figure, grid, all_labelled, reference)


def plan_reference(edition: Edition, figure: ChartFigure, grid: Grid) -> ReferenceLine | None:
    """The line across the chart: at a fact's value, or at 1× where the axis counts multiples."""
    if figure.reference:
        fact = _single(edition, figure.reference.fact, grid)
        return ReferenceLine(fact, edition.text(figure.reference.label))
    return ReferenceLine(_single(edition, figure.multiples_of, grid), ()) if figure.multiples_of else None


def _bounds(edition: Edition, figure: ChartFigure, grid: Grid, all_labelled: bool) -> tuple[Decimal, Decimal, Decimal]:
    rows = [[grid.facts[row, column] for column in grid.columns] for row in grid.rows]
    known = [fact for row in rows for fact in row if fact.low is not None]
    lows, highs = _ends(known)
    if figure.reference:
        highs.append(_single(edition, figure.reference.fact, grid))
    if figure.chart == "dot":
        return line_bounds(lows + highs)
    if figure.chart == "area":
        stacks = [[grid.facts[row, column] for row in grid.rows] for column in grid.columns]
        return line_bounds([ZERO, *lows, *highs, *(sum(_ends(stack)[1], ZERO) for stack in stacks)])
    if figure.stacking == "stacked" and figure.chart in ("bar", "column"):
        return bar_bounds([ZERO], [sum(_ends(row)[1], ZERO) for row in rows])
    if figure.chart == "waterfall":
        return bar_bounds(levels(figure, grid), [*levels(figure, grid), *highs[len(known) :]])
    if figure.chart in ("bar", "column", "range"):
        low, high, step = bar_bounds(lows, highs)
        return (low - step if _noted_below_zero(grid) else low), high, step
    return slope_bounds(lows + highs) if all_labelled else line_bounds(lows + highs)


def _ratios(edition: Edition, figure: ChartFigure, grid: Grid, all_labelled: bool) -> Axis:
    """An axis on which equal distances are equal ratios."""
    lows, highs = _ends(list(grid.all_facts))
    reference = [_single(edition, figure.reference.fact, grid)] if figure.reference else []
    low, high, step = log_bounds([*lows, *highs, *reference])
    ticks = tuple(tick_text(edition, value, grid.unit) for value in log_ticks(low, high, step))
    return Axis(low, high, step, ticks, visible=not all_labelled, log=True)


def _noted_below_zero(grid: Grid) -> bool:
    """Whether a remark stands at the end of a bar below zero: it needs room before the names of the categories."""
    return any((grid.facts[cell].low or ZERO) < 0 for cell in grid.notes)


def _multiples(edition: Edition, figure: ChartFigure, grid: Grid) -> Axis:
    base = _single(edition, figure.multiples_of or "", grid)
    _, highs = _ends(list(grid.all_facts))
    most = max([base, *highs])
    multiples = max(Decimal(1), nice_step(most / base, MOST_MULTIPLES).to_integral_value(ROUND_CEILING))
    step = base * multiples
    ticks = tuple(_multiple(edition, index * multiples) for index in range(tick_count(ZERO, most, step)))
    title = edition.text(figure.multiples_label) if figure.multiples_label else ()
    return axis(ZERO, most, step, ticks, visible=True, title=title)


def _multiple(edition: Edition, count: Decimal) -> Text:
    return edition.each(lambda lang: write_value(count, count, "times", lang, "short" if count else "plain"))


def _ends(facts: list[Fact]) -> tuple[list[Decimal], list[Decimal]]:
    return (
        [fact.low for fact in facts if fact.low is not None],
        [fact.high for fact in facts if fact.high is not None],
    )


def _single(edition: Edition, name: str, grid: Grid) -> Decimal:
    """The value of a fact that a line stands at. Raises: BriefingError for a range, another unit, or no value."""
    fact = edition.content.facts[name]
    if fact.low is None or fact.is_range or fact.unit != grid.unit or fact.low <= 0:
        hint = f"it must be one value above zero, in {grid.unit} like the chart"
        raise_all([Problem(fact.place, f"{name} cannot be a line across the chart of {grid.name}", hint)])
    return fact.low or ZERO
