"""What must hold where a chart shows the parts of a whole: in pies and doughnuts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefing.charts.cells import Grid
from briefing.charts.roles import CATEGORY_ROLES
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact
from briefing.errors import Problem

FEWEST, MOST = 2, 6
WHOLE = Decimal(100)


def pie_problems(figure: ChartFigure, grid: Grid) -> Iterator[Problem]:
    """Problems of a pie or a doughnut."""
    place, count = grid.table.title.place, len(grid.rows)
    if len(grid.columns) > 1:
        hint = f"choose one of columns: {', '.join(grid.columns)}"
        yield Problem(place, f"a {figure.chart} chart shows one column", hint)
        return
    if figure.reference or figure.multiples_of:
        yield Problem(
            place, f"a {figure.chart} chart has no axis for a line across it", "leave it out, or use a bar chart"
        )
    if not FEWEST <= count <= MOST:
        message = f"a {figure.chart} chart shows {FEWEST} to {MOST} parts, this has {count}"
        hint = "make the parts columns of a bar with `stacking: stacked`, or gather the smallest as “other”"
        yield Problem(place, message, hint)
    elif count > len(CATEGORY_ROLES) and not (figure.highlight or figure.second):
        yield Problem(place, f"a {figure.chart} chart of {count} parts needs a highlight", "or gather the smallest")
    yield from _empty(figure, grid)
    yield from _incomplete(figure, grid)


def _empty(figure: ChartFigure, grid: Grid) -> Iterator[Problem]:
    for fact in grid.all_facts:
        if fact.low is not None and fact.low <= 0:
            message = f"a {figure.chart} chart has no sector for `{fact.name}`, which is not above zero"
            yield Problem(fact.place, message, "leave the row out, or use `chart: bar`")


def _incomplete(figure: ChartFigure, grid: Grid) -> Iterator[Problem]:
    """Shares that make a circle only because it is drawn whole."""
    known = [fact.low for fact in grid.all_facts if fact.low is not None]
    total = sum(known, Decimal(0))
    if grid.unit == "percent" and abs(total - WHOLE) > _rounding(grid.all_facts):
        message = f"the shares of {grid.name} in this {figure.chart} chart add up to {total}%, not to 100%"
        yield Problem(grid.table.title.place, message, "add a row for the rest, or use `chart: bar`")


def _rounding(facts: tuple[Fact, ...]) -> Decimal:
    """How far rounded shares may be from their sum: half of the last digit each."""
    exponents = [fact.low.as_tuple().exponent for fact in facts if fact.low is not None]
    return sum((Decimal(1).scaleb(one) / 2 for one in exponents if isinstance(one, int) and one <= 0), Decimal(0))
