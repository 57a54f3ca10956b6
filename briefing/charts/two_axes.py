"""The axes of a combination: columns and lines kept apart where each carries its value, else on one zero line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, Decimal

from briefing.charts.cells import Grid
from briefing.charts.chart import Axis
from briefing.charts.scale import ZERO, axis, nice_step, plain, tick_count
from briefing.charts.values import tick_text
from briefing.content.figure import ChartFigure
from briefing.language.localize import Edition
from briefing.language.numbers import write_value
from briefing.text import Text

MOST_LABELLED = 10
"""With more columns than this the axes are shown instead of values."""
COLUMNS_TO, LINES_FROM, LINES_TO = Decimal("0.5"), Decimal("0.82"), Decimal("0.98")
"""Where columns end that stand apart from the lines over them. Units: shares of the plot's height."""
LEAST_EXTENT = Decimal("0.2")
"""The least that lines over columns rise and fall by, as a share of their greatest value, so that little looks so."""
_DIGITS = 3
Bounds = tuple[Decimal, Decimal, Decimal]
"""Low, high and step."""


def is_apart(figure: ChartFigure, grid: Grid) -> bool:
    """Whether a line runs over the columns, so that all values have room; below zero the axes have to agree."""
    few = len(grid.rows) * len(grid.bars) <= MOST_LABELLED and len(grid.lines) == 1
    return few and grid.unit != grid.second and all((fact.low or ZERO) >= 0 for fact in grid.all_facts)


def two_axes(
    edition: Edition, figure: ChartFigure, grid: Grid, labelled: bool, reference: Iterable[Decimal]
) -> tuple[Axis, Axis]:
    """The axis of the columns and the axis of the lines; both are hidden where every mark is labelled."""
    bars, lines = (_values(grid, columns) for columns in (grid.bars, grid.lines))
    bars += [*reference]
    if is_apart(figure, grid):
        ends = _columns_below(bars), _lines_above(lines)
    else:
        ends = _on_one_zero(bars + lines, bars + lines) if grid.unit == grid.second else _on_one_zero(bars, lines)
    (low, high, step), (second_low, second_high, second_step) = ends
    ticks = tuple(tick_text(edition, value, grid.unit) for value in _ticks(low, high, step))
    seconds = tuple(_tick(edition, grid, value) for value in _ticks(second_low, second_high, second_step))
    return (
        axis(low, high, step, ticks, visible=not labelled),
        axis(second_low, second_high, second_step, seconds, visible=not labelled),
    )


def _values(grid: Grid, columns: Sequence[str]) -> list[Decimal]:
    return [fact.low for fact in grid.only(columns).all_facts if fact.low is not None]


def _columns_below(values: Iterable[Decimal]) -> Bounds:
    most = max(values, default=ZERO) or Decimal(1)
    return ZERO, _short(most / COLUMNS_TO), nice_step(most)


def _lines_above(values: Sequence[Decimal]) -> Bounds:
    low, high = min(values, default=ZERO), max(values, default=ZERO)
    extent = max(high - low, high * LEAST_EXTENT) or Decimal(1)
    whole = _short(extent / (LINES_TO - LINES_FROM))
    bottom = plain((low + high) / 2 - whole * (LINES_FROM + LINES_TO) / 2)
    return bottom, bottom + whole, nice_step(whole)


def _short(value: Decimal) -> Decimal:
    """The value rounded up to a few digits."""
    return plain(value.quantize(Decimal(1).scaleb(value.adjusted() + 1 - _DIGITS), rounding=ROUND_CEILING))


def _on_one_zero(first: Sequence[Decimal], second: Sequence[Decimal]) -> tuple[Bounds, Bounds]:
    """Low, high and step of two axes with equally many round steps below zero, and above it."""
    both = (first, second)
    steps = [nice_step(max(ZERO, *values) - min(ZERO, *values)) for values in both]
    below = max(_steps(-min(ZERO, *values), step) for values, step in zip(both, steps, strict=True))
    above = max(_steps(max(ZERO, *values), step) for values, step in zip(both, steps, strict=True))
    one, two = ((plain(-below * step), plain(above * step), step) for step in steps)
    return one, two


def _steps(extent: Decimal, step: Decimal) -> Decimal:
    return (extent / step).to_integral_value(rounding=ROUND_CEILING)


def _ticks(low: Decimal, high: Decimal, step: Decimal) -> Iterable[Decimal]:
    return (low + index * step for index in range(tick_count(low, high, step)))


def _tick(edition: Edition, grid: Grid, value: Decimal) -> Text:
    """A tick of the second axis says its unit, so that nobody reads it as one of the first."""
    return edition.each(lambda lang: write_value(value, value, grid.second or grid.unit, lang, "short"))
