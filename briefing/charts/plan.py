"""A chart of one table, with everything decided but its size."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import assert_never

from briefing.charts.alt import chart_alt
from briefing.charts.annotations import annotated
from briefing.charts.axes import plan_axes, plan_reference
from briefing.charts.cells import Grid, read_grid
from briefing.charts.chart import Category, Chart, ChartKind, Point, Series
from briefing.charts.combined import unlabelled, with_unit
from briefing.charts.parts import part_problems
from briefing.charts.roles import (
    CATEGORY_ROLES,
    Look,
    cell_look,
    line_look,
    line_over_look,
    row_look,
    rows_chosen,
    series_look,
)
from briefing.charts.totals import plan_total
from briefing.charts.two_axes import is_apart
from briefing.charts.values import change_text, form_of, format_with_unit, number_format, value_text
from briefing.charts.waterfall import stepped
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact
from briefing.drawing import Role
from briefing.errors import Problem, raise_all
from briefing.language.localize import Edition
from briefing.language.units import unit_heading
from briefing.tags import language
from briefing.text import Text

GAP, NARROW_GAP, MANY_BARS = 75, 50, 6
WIDE_GAP, FEW_COLUMNS = 130, 3
"""Few columns stand further apart, so that they fill the width of a slide without being thick."""
LABELLED_POINTS = 3
"""Lines through more points print the value of their last one only, and the axis is shown."""


def plan_chart(edition: Edition, key: str, figure: ChartFigure) -> Chart:
    """The chart of a topic along categories, in the languages of the edition.

    Raises: BriefingError for a cell without a figure, for several units, and for what the kind of chart cannot show.
    """
    assert figure.chart != "scatter"
    assert figure.chart != "bubble", "a chart between two value axes has no categories"
    grid = read_grid(edition.content, figure)
    _check(figure, grid)
    title = edition.text(grid.table.title)
    unit = edition.each(lambda lang: unit_heading(grid.unit, lang))
    if figure.scale == "log":
        unit = edition.word("heading/log", unit=unit)
    if grid.second:
        second = grid.second
        lines_unit = edition.each(lambda lang: unit_heading(second, lang))
        unit = edition.word("heading/two_axes", columns=unit, lines=lines_unit)
    lines = figure.runs
    categories = column_categories(edition, grid) if lines else _rows(edition, figure, grid)
    series = _series(edition, figure, grid, figure.chart)
    series = annotated(edition, grid, series, (category.key for category in categories))
    if figure.chart == "combination" and not is_apart(figure, grid):
        series = tuple(map(unlabelled, series))
    axis, second_axis = plan_axes(edition, figure, grid, all_labelled(series))
    stacked = figure.stacking != "clustered" and not figure.runs
    overlap = 100 if stacked or figure.chart in ("range", "waterfall") else 0
    return Chart(
        key=key, kind=figure.chart, stacking=figure.stacking, title=title, unit=unit,
        categories=categories, series=series, axis=axis,
        gap=_gap(figure, len(categories)), overlap=overlap,
        number_format=number_format(grid.only(grid.bars).all_facts), alt=chart_alt(edition, figure, grid, title, unit),
        legend=not lines and len(series) > 1, place="center" if stacked else "end",
        reference=plan_reference(edition, figure, grid), origin=grid.table.title.place, second=second_axis,
        total=plan_total(edition, figure, grid), from_right=language(edition.primary).direction == "rtl",
    )  # fmt: skip


def _gap(figure: ChartFigure, count: int) -> int:
    if figure.chart == "column" and count <= FEW_COLUMNS:
        return WIDE_GAP
    return NARROW_GAP if count >= MANY_BARS else GAP


def all_labelled(series: Iterable[Series]) -> bool:
    """Whether every mark carries its value, so that no axis is needed."""
    return all(point.label or point.low is None for one in series for point in one.points)


def _check(figure: ChartFigure, grid: Grid) -> None:
    place = grid.table.title.place
    lines = figure.runs
    series = grid.rows if lines else grid.bars
    problems = [*part_problems(figure, grid)]
    if figure.chart == "range" and len(grid.columns) > 1:
        problems.append(
            Problem(place, "a range chart shows one column", f"choose one of columns: {', '.join(grid.columns)}")
        )
    if figure.chart == "slope" and not 2 <= len(grid.columns) <= 3:
        problems.append(Problem(place, "a slope chart shows two or three columns", "use `chart: line` for more"))
    if figure.chart == "line" and len(grid.columns) < 2:
        problems.append(Problem(place, "a line needs two columns or more", "use `chart: bar` or `chart: column`"))
    if figure.stacking != "clustered" and figure.chart not in ("bar", "column", "area"):
        problems.append(Problem(place, f"a {figure.chart} chart cannot be stacked", "leave `stacking` out"))
    if lines and len(series) > len(CATEGORY_ROLES) and not (figure.highlight or figure.second):
        problems.append(
            Problem(place, f"a chart of {len(series)} lines needs a highlight", "or gather the smallest as “other”")
        )
    if not lines and len(series) > len(CATEGORY_ROLES):
        message = f"{len(series)} series of bars cannot be told apart, there are {len(CATEGORY_ROLES)} colours"
        problems.append(Problem(place, message, "choose fewer `columns`, or gather the smallest as “other”"))
    elif not lines and len(series) > 2 and rows_chosen(figure, grid):
        message = f"a row cannot stand out where each has {len(series)} bars"
        problems.append(Problem(place, message, f"highlight one of columns: {', '.join(grid.columns)}"))
    if figure.chart != "range" and any(fact.is_range for fact in grid.all_facts):
        problems.append(
            Problem(place, f"a {figure.chart} chart cannot show figures with a low and a high", "use `chart: range`")
        )
    if figure.stacking != "clustered" and any((fact.low or 0) < 0 for fact in grid.all_facts):
        problems.append(Problem(place, "negative figures cannot be stacked", "use `stacking: clustered`"))
    raise_all(problems)


def _combined(edition: Edition, figure: ChartFigure, grid: Grid) -> tuple[Series, ...]:
    """Columns and lines in the table's order, each named with its unit, as are the reasons for its gaps."""
    bars = {one.key: one for one in _bars(edition, figure, grid.only(grid.bars))}
    return tuple(
        with_unit(edition, grid, bars[column] if column in bars else _line_over(edition, figure, grid, column))
        for column in grid.columns
    )


def _line_over(edition: Edition, figure: ChartFigure, grid: Grid, column: str) -> Series:
    look = line_over_look(column, figure, grid)
    facts = [grid.facts[row, column] for row in grid.rows]
    points = tuple(plan_point(edition, fact, look) for fact in facts)
    name = edition.text(grid.table.columns[column].title)
    numbers = format_with_unit(edition, facts)
    return Series(column, name, points, look.role, look.emphasis, is_line=True, number_format=numbers)


def _rows(edition: Edition, figure: ChartFigure, grid: Grid) -> tuple[Category, ...]:
    made = []
    for row in grid.rows:
        entry, look = grid.table.rows[row], row_look(row, figure, grid)
        subtitle = edition.text(entry.subtitle) if entry.subtitle else ()
        made.append(
            Category(row, edition.text(entry.title), look.emphasis, subtitle, "ink3" if look.role == "soft" else "ink")
        )
    return tuple(made)


def column_categories(edition: Edition, grid: Grid) -> tuple[Category, ...]:
    """The columns of the table as places of an axis."""
    return tuple(
        Category(column, edition.text(grid.table.columns[column].title), role="ink3") for column in grid.columns
    )


def _series(edition: Edition, figure: ChartFigure, grid: Grid, kind: ChartKind) -> tuple[Series, ...]:
    match kind:
        case "line" | "slope" | "area":
            return _lines(edition, figure, grid)
        case "bar" | "column" | "range" | "dot":
            return _bars(edition, figure, grid)
        case "waterfall":
            return tuple(stepped(edition, figure, grid, one) for one in _bars(edition, figure, grid))
        case "combination":
            return _combined(edition, figure, grid)
        case "pie" | "doughnut":
            return _sectors(edition, figure, grid)
        case _:
            assert_never(kind)


def _sectors(edition: Edition, figure: ChartFigure, grid: Grid) -> tuple[Series, ...]:
    (column,) = grid.columns
    made = []
    for index, row in enumerate(grid.rows):
        look = line_look(row, index, len(grid.rows), figure)
        point = plan_point(edition, grid.facts[row, column], look)
        made.append(_named(edition, edition.text(grid.table.rows[row].title), point))
    name, numbers = edition.text(grid.table.columns[column].title), format_with_unit(edition, grid.all_facts)
    return (Series(column, name, tuple(made), "context", number_format=numbers),)


def _bars(edition: Edition, figure: ChartFigure, grid: Grid) -> tuple[Series, ...]:
    made = []
    for column in grid.columns:
        looks = [cell_look(row, column, figure, grid) for row in grid.rows]
        points = tuple(
            plan_point(edition, grid.facts[row, column], look) for row, look in zip(grid.rows, looks, strict=True)
        )
        by_row = rows_chosen(figure, grid) or len(grid.columns) == 1
        own = looks[-1] if by_row else series_look(column, grid.columns, figure)
        name = edition.text(grid.table.columns[column].title)
        if figure.chart == "dot" and len(grid.columns) > 1:
            points = tuple(_named(edition, name, point) for point in points)
        role = _common_role(looks) if by_row else own.role
        numbers = format_with_unit(edition, (grid.facts[row, column] for row in grid.rows))
        made.append(Series(column, name, points, role, own.emphasis, number_format=numbers))
    return tuple(made)


def _common_role(looks: list[Look]) -> Role:
    """The colour that most bars of a series have: the one that its key shows."""
    roles = [look.role for look in looks]
    return max(roles, key=roles.count)


def _lines(edition: Edition, figure: ChartFigure, grid: Grid) -> tuple[Series, ...]:
    made = []
    for index, row in enumerate(grid.rows):
        look = line_look(row, index, len(grid.rows), figure)
        facts = [grid.facts[row, column] for column in grid.columns]
        last = max((place for place, fact in enumerate(facts) if fact.low is not None), default=0)
        labelled: Collection[int] = range(len(facts)) if len(facts) <= LABELLED_POINTS else (last,)
        if figure.chart == "area":
            labelled = (len(facts) - 1,)
        name = edition.text(grid.table.rows[row].title)
        points = tuple(plan_point(edition, fact, look, place in labelled) for place, fact in enumerate(facts))
        if figure.chart != "slope":
            points = tuple(_named(edition, name, point) for point in points)
        change = change_text(edition, facts[0], facts[-1]) if figure.chart == "slope" else ()
        numbers = format_with_unit(edition, facts)
        made.append(Series(row, name, points, look.role, look.emphasis, change, number_format=numbers))
    return tuple(made)


def _named(edition: Edition, name: Text, point: Point) -> Point:
    """The point with its name before the reason for which it is missing: nothing else tells whose gap it is."""
    return (
        replace(point, missing=edition.word("join/label", label=name, text=point.missing)) if point.missing else point
    )


def plan_point(edition: Edition, fact: Fact, look: Look, labelled: bool = True) -> Point:
    """A figure as a mark: its ends, its label, its form."""
    if fact.low is None or fact.high is None:
        missing = edition.text(fact.missing) if fact.missing else edition.word("missing")
        return Point(None, None, (), look.role, look.emphasis, form_of(fact), missing)
    label = value_text(edition, fact) if labelled else ()
    return Point(Decimal(fact.low), Decimal(fact.high), label, look.role, look.emphasis, form_of(fact))
