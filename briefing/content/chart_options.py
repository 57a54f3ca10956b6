"""What a chart's options ask of its kind and of its figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefing.content.figure import ChartFigure
from briefing.content.here import Here
from briefing.errors import Problem

UNROOTED = ("line", "slope")
"""Kinds whose marks show a value by where they stand, not by how far they reach from zero."""


def check_options(
    figure: ChartFigure, rows: Collection[str], columns: Collection[str], here: Here
) -> Iterator[Problem]:
    """A problem for each option that the chart cannot have."""
    if figure.scale == "log":
        yield from _check_scale(figure, rows, columns, here)


def _check_scale(figure: ChartFigure, rows: Collection[str], columns: Collection[str], here: Here) -> Iterator[Problem]:
    """An axis of ratios has no zero: nothing may grow from there, and no figure lie below."""
    if figure.chart not in UNROOTED:
        message = f"a {figure.chart} chart cannot have a logarithmic axis: its marks show lengths from zero"
        yield Problem(here.at("scale"), message, f"leave `scale` out, or use one of chart: {', '.join(UNROOTED)}")
        return
    if figure.multiples_of is not None:
        message = "multiples are counted from zero, which a logarithmic axis does not have"
        yield Problem(here.at("scale"), message, "leave `scale` or `multiples_of` out")
    for name in (f"{figure.table}.{row}.{column}" for row in rows for column in columns):
        fact = here.facts.get(name)
        if fact is not None and fact.low is not None and fact.low <= 0:
            message = f"`{name}` is not above zero, so it has no place on a logarithmic axis"
            yield Problem(fact.place, message, "leave the row out of the chart, or `scale` out of the figure")
