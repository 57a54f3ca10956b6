"""What a chart's options ask of its kind and of its figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefing.content.figure import ChartFigure
from briefing.content.here import Here
from briefing.content.points import on_axes
from briefing.errors import Problem

ANNOTATED = ("bar", "column", "line", "slope", "range", "waterfall", "combination", "dot", "scatter", "bubble")
"""Kinds that print a remark with the value of its point."""
TOTALLED = ("area", "bar", "column")
"""Kinds that print what the parts of a stack are together; a doughnut has room for a total in its hole."""
PANELLED, PANELS = ("line", "column"), range(2, 13)
"""Kinds that can stand in panels, and how many panels a figure has."""
UNROOTED = ("line", "slope", "dot", "scatter", "bubble")
"""Kinds whose marks show a value by where they stand, not by how far they reach from zero."""


def check_options(figure: ChartFigure, rows: Collection[str], columns: Sequence[str], here: Here) -> Iterator[Problem]:
    """A problem for each option that the chart cannot have."""
    if figure.scale == "log":
        yield from _check_scale(figure, rows, columns, here)
    yield from _check_annotations(figure, rows, columns, here)
    if figure.totals:
        yield from _check_totals(figure, rows, columns, here)
    if figure.panels:
        yield from _check_panels(figure, rows, columns, here)


def _check_scale(figure: ChartFigure, rows: Collection[str], columns: Sequence[str], here: Here) -> Iterator[Problem]:
    """An axis of ratios has no zero: nothing may grow from there, and no figure lie below."""
    if figure.chart not in UNROOTED:
        message = f"a {figure.chart} chart cannot have a logarithmic axis: its marks show lengths from zero"
        yield Problem(here.at("scale"), message, f"leave `scale` out, or use one of chart: {', '.join(UNROOTED)}")
        return
    if figure.multiples_of is not None:
        message = "multiples are counted from zero, which a logarithmic axis does not have"
        yield Problem(here.at("scale"), message, "leave `scale` or `multiples_of` out")
    for name in (f"{figure.table}.{row}.{column}" for row in rows for column in on_axes(figure, columns)):
        fact = here.facts.get(name)
        if fact is not None and fact.low is not None and fact.low <= 0:
            message = f"`{name}` is not above zero, so it has no place on a logarithmic axis"
            yield Problem(fact.place, message, "leave the row out of the chart, or `scale` out of the figure")


def _check_annotations(
    figure: ChartFigure, rows: Collection[str], columns: Collection[str], here: Here
) -> Iterator[Problem]:
    """A remark stands at a point that is drawn, alone."""
    if figure.annotations and figure.chart not in ANNOTATED:
        message = f"a {figure.chart} chart has no room for remarks on its points"
        yield Problem(here.at("annotations"), message, "say it in the takeaway or in a point of the topic")
    met = set[tuple[str, str]]()
    for key, one in figure.annotations.items():
        yield from here.unknown("a row of the chart", one.row, rows, "annotations", key, "row")
        yield from here.unknown("a column of the chart", one.column, columns, "annotations", key, "column")
        fact = here.facts.get(f"{figure.table}.{one.row}.{one.column}")
        if fact is not None and fact.low is None:
            message = f"`{fact.name}` is missing, so there is no point to annotate"
            yield Problem(here.at("annotations", key, "column"), message, "its reason is printed: write it there")
        if (one.row, one.column) in met:
            message = f"the point `{one.row}`, `{one.column}` is annotated twice"
            yield Problem(here.at("annotations", key, "row"), message, "make one remark of both")
        met.add((one.row, one.column))


def _check_panels(
    figure: ChartFigure, rows: Collection[str], columns: Collection[str], here: Here
) -> Iterator[Problem]:
    """Small charts are simple: a row through the columns, without remarks."""
    place = here.at("panels")
    if figure.chart not in PANELLED:
        message = f"a {figure.chart} chart cannot stand in panels"
        yield Problem(place, message, f"leave `panels` out, or use one of chart: {', '.join(PANELLED)}")
    if len(rows) not in PANELS:
        message = f"there are {PANELS[0]} to {PANELS[-1]} panels, not {len(rows)}: each row is one"
        yield Problem(place, message, "name the rows to be shown in `rows`")
    if len(columns) < 2:
        yield Problem(place, "a panel needs two columns or more to run through", "name them in `columns`")
    for option in ("annotations", "second", "stacking", "multiples_of"):
        if option in figure.model_fields_set:
            yield Problem(here.at(option), f"panels cannot have `{option}`", f"leave `{option}` or `panels` out")


def _check_totals(
    figure: ChartFigure, rows: Collection[str], columns: Collection[str], here: Here
) -> Iterator[Problem]:
    """Only what is stacked has a place for a total, and only exact parts add up."""
    if figure.chart != "doughnut" and (figure.chart not in TOTALLED or figure.stacking != "stacked"):
        message = f"a {figure.chart} chart that does not stack amounts has no place for a total"
        hint = f"leave `totals` out, or use `stacking: stacked` in one of chart: {', '.join(TOTALLED)}"
        yield Problem(here.at("totals"), message, hint)
        return
    for name in (f"{figure.table}.{row}.{column}" for row in rows for column in columns):
        fact = here.facts.get(name)
        if fact is not None and (fact.low is None or fact.bound is not None):
            why = "is missing" if fact.low is None else "is only a bound"
            yield Problem(fact.place, f"`{name}` {why}, so its stack has no total", "leave `totals` out of the chart")
