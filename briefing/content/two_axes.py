"""What the content of a chart's axes must hold: one unit on each, and in a combination both columns and lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefing.content.figure import ChartFigure
from briefing.content.here import Here
from briefing.content.points import measures
from briefing.errors import Problem

MOST_LINES = 3
"""More lines over columns cannot be told apart."""


def check_axes(figure: ChartFigure, rows: Sequence[str], columns: Sequence[str], here: Here) -> Iterator[Problem]:
    """A problem for an axis of several units, and for a combination that lacks columns or lines."""
    if figure.chart == "combination":
        yield from _check_lines(figure, rows, columns, here)
    elif figure.lines:
        yield Problem(here.at("lines"), f"a {figure.chart} chart has no `lines`", "write `chart: combination`")
        return
    for axis in measures(figure, columns):
        drawn = [f"{figure.table}.{row}.{column}" for row in rows for column in axis]
        units = list(dict.fromkeys(here.facts[name].unit for name in drawn if name in here.facts))
        if len(units) > 1:
            hint = "name the columns or rows of one unit, or use key figures or a ranking"
            yield Problem(here.key(), f"the chart has one axis for {' and '.join(units)}", hint)


def _check_lines(figure: ChartFigure, rows: Collection[str], columns: Sequence[str], here: Here) -> Iterator[Problem]:
    yield from here.unknown("a column of the chart", figure.lines, columns, "lines")
    if not 1 <= len(figure.lines) <= MOST_LINES or not set(columns) - set(figure.lines):
        message = f"a combination shows columns and one to {MOST_LINES} lines"
        yield Problem(here.at("lines"), message, f"name some of columns: {', '.join(columns)}")
    if figure.multiples_of is not None:
        yield Problem(here.at("multiples_of"), "a combination does not count multiples", "leave `multiples_of` out")
    if len(rows) < 2:
        yield Problem(here.at("chart"), "a line needs two rows or more", "use `chart: column`")
