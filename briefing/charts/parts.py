"""What must hold where a chart shows the parts of a whole: in pies, doughnuts and areas."""

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


def part_problems(figure: ChartFigure, grid: Grid) -> Iterator[Problem]:
    """Problems of a chart whose surfaces are parts of a whole; other charts have none here."""
    if figure.chart in ("pie", "doughnut"):
        yield from _pie_problems(figure, grid)
    elif figure.chart == "area":
        yield from _area_problems(figure, grid)


def _pie_problems(figure: ChartFigure, grid: Grid) -> Iterator[Problem]:
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


def _area_problems(figure: ChartFigure, grid: Grid) -> Iterator[Problem]:
    place, missing = grid.table.title.place, [fact for fact in grid.all_facts if fact.low is None]
    if len(grid.columns) < 2:
        yield Problem(place, "an area needs two columns or more", "use `chart: bar` or `chart: column`")
    if figure.stacking == "clustered" and len(grid.rows) > 1:
        message = f"{len(grid.rows)} areas that are not stacked hide each other"
        yield Problem(place, message, "use `stacking: stacked` or `percent`, or `chart: line`")
    if figure.stacking == "percent" and figure.reference:
        message = "an area chart of shares has no line across it: its figures are no shares"
        yield Problem(place, message, "leave it out, or use `stacking: stacked`")
    for fact in missing if figure.stacking != "clustered" else ():
        message = f"`{fact.name}` is missing: what is stacked on it would fall where nothing is known"
        yield Problem(fact.place, message, "leave out the column or the row, or use `chart: line`")
    if figure.stacking == "clustered":
        yield from _alone(grid)


def _alone(grid: Grid) -> Iterator[Problem]:
    """Values between gaps: they have no width."""
    for row in grid.rows:
        facts = [grid.facts[row, column] for column in grid.columns]
        for before, fact, after in zip([None, *facts], facts, [*facts[1:], None], strict=False):
            if fact.low is not None and all(one is None or one.low is None for one in (before, after)):
                message = f"an area cannot show `{fact.name}`, since neither of its neighbours is known"
                yield Problem(fact.place, message, "use `chart: line` or `chart: column`")


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
