"""What charts of points ask of their columns and figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from briefing.content.figure import ChartFigure
from briefing.content.here import Here
from briefing.content.model import Fact
from briefing.errors import Problem

MOST_DOTS = 3
_WANTED = {
    "scatter": (2, 2, "a scatter chart shows two columns: where its points are across, and where upward"),
    "bubble": (3, 3, "a bubble chart shows three columns: where its points are across, where upward, and their sizes"),
    "dot": (1, MOST_DOTS, "a dot chart shows one to three columns"),
}


def measures(figure: ChartFigure, columns: Sequence[str]) -> tuple[Sequence[str], ...]:
    """The columns whose figures must have one unit: those that share an axis, and the sizes of bubbles."""
    if figure.is_plane:
        return tuple((column,) for column in columns)
    bars = [column for column in columns if column not in figure.lines]
    return bars, [column for column in columns if column in figure.lines]


def on_axes(figure: ChartFigure, columns: Sequence[str]) -> Sequence[str]:
    """The columns whose figures stand on an axis: all but the sizes of bubbles."""
    return columns[:2] if figure.is_plane else columns


def check_points(figure: ChartFigure, rows: Collection[str], columns: Sequence[str], here: Here) -> Iterator[Problem]:
    """A problem for each column too many or too few, for options without a meaning, and for figures without a place."""
    if figure.chart not in _WANTED:
        return
    least, most, wanted = _WANTED[figure.chart]
    if not least <= len(columns) <= most:
        yield Problem(here.at("chart"), f"{wanted}, not {len(columns)}", f"choose from columns: {', '.join(columns)}")
        return
    found = {column: _facts(figure, rows, column, here) for column in columns}
    if figure.is_plane:
        yield from _check_plane(figure, here)
        for fact in (one for facts in found.values() for one in facts if one.is_range):
            message = f"a {figure.chart} chart cannot show `{fact.name}`, which has a low and a high"
            yield Problem(fact.place, message, "give one value, or leave the row out")
    if figure.chart == "bubble":
        yield from _check_sizes(found[columns[-1]])


def _facts(figure: ChartFigure, rows: Collection[str], column: str, here: Here) -> list[Fact]:
    named = [here.facts.get(f"{figure.table}.{row}.{column}") for row in rows]
    return [fact for fact in named if fact is not None and fact.low is not None]


def _check_plane(figure: ChartFigure, here: Here) -> Iterator[Problem]:
    """Between two value axes nothing is stacked, sorted or counted in multiples."""
    given = {"stacking": figure.stacking != "clustered", "sort": figure.sort, "multiples_of": figure.multiples_of}
    for option in (name for name, said in given.items() if said):
        message = f"a {figure.chart} chart has no `{option}`: its rows stand where their figures are"
        yield Problem(here.at(option), message, f"leave `{option}` out")


def _check_sizes(facts: Sequence[Fact]) -> Iterator[Problem]:
    """An area is more than nothing."""
    for fact in facts:
        if (fact.low or Decimal(0)) <= 0:
            message = f"`{fact.name}` is not above zero, and no bubble has such a size"
            yield Problem(fact.place, message, "leave the row out, or show this column across or upward")
