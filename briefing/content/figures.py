"""What must hold in the figures of topics: that what they show exists and can be drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import assert_never

from briefing.content.chart_options import check_options
from briefing.content.draft import Draft
from briefing.content.figure import (
    ChartFigure,
    Figure,
    KeyFigures,
    MatrixFigure,
    ProcessFigure,
    QuoteFigure,
    RankingFigure,
    TableFigure,
    TimelineFigure,
)
from briefing.content.here import Here
from briefing.content.model import Fact
from briefing.content.points import check_points
from briefing.content.steps import check_steps
from briefing.content.tree import Path
from briefing.content.two_axes import check_axes
from briefing.errors import Problem

STEPS = range(2, 7)
"""So many steps a process may have."""


def check_figure(figure: Figure, stem: str, path: Path, draft: Draft, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """Problems of one figure."""
    here = Here(stem, path, draft, facts)
    match figure:
        case ChartFigure():
            yield from _check_chart(figure, here)
        case RankingFigure():
            yield from _check_ranking(figure, here)
        case TableFigure():
            if (table := draft.named.tables.get(figure.table)) is not None:
                yield from here.unknown("a column", figure.columns, table.columns, "columns")
                yield from here.unknown("a row", figure.highlight, table.rows, "highlight")
            yield from here.unknown("a table", figure.table, draft.named.tables, "table")
        case TimelineFigure():
            if (timeline := draft.named.timelines.get(figure.timeline)) is not None:
                yield from here.unknown("a lane", figure.highlight, timeline.lanes, "highlight")
            yield from here.unknown("a timeline", figure.timeline, draft.named.timelines, "timeline")
        case MatrixFigure():
            yield from here.unknown("a matrix", figure.matrix, draft.named.matrices, "matrix")
        case KeyFigures():
            for key, one in figure.key_figures.items():
                for role in ("fact", "growth", "forecast"):
                    yield from here.fact(getattr(one, role), "key_figures", key, role)
        case QuoteFigure():
            for key, under in figure.facts.items():
                yield from here.fact(under.fact, "facts", key, "fact")
        case ProcessFigure():
            yield from here.unknown("a step", figure.highlight, figure.steps, "highlight")
            if len(figure.steps) not in STEPS:
                message = f"a process has {STEPS[0]} to {STEPS[-1]} steps, not {len(figure.steps)}"
                yield Problem(draft.key(stem, *path, "steps"), message, "gather some of them, or split the topic")
        case _:
            assert_never(figure)


def _check_chart(figure: ChartFigure, here: Here) -> Iterator[Problem]:
    yield from here.unknown("a table", figure.table, here.draft.named.tables, "table")
    if figure.reference is not None:
        yield from here.fact(figure.reference.fact, "reference", "fact")
    table = here.draft.named.tables.get(figure.table)
    if table is None or here.draft.is_broken(figure.table):
        return
    numbers = [key for key, column in table.columns.items() if column.holds == "number"]
    yield from here.unknown("a column of figures", figure.columns, numbers, "columns")
    yield from here.unknown("a row", figure.rows, table.rows, "rows")
    rows, columns = figure.rows or list(table.rows), figure.columns or numbers
    yield from _check_protagonists(figure, rows, columns, here)
    yield from check_options(figure, rows, columns, here)
    yield from check_steps(figure, rows, columns, here)
    if figure.multiples_of is not None and figure.multiples_of not in (*table.rows, *numbers):
        yield from here.fact(figure.multiples_of, "multiples_of")
    yield from check_points(figure, rows, columns, here)
    yield from check_axes(figure, rows, columns, here)


def _check_protagonists(
    figure: ChartFigure, rows: Collection[str], columns: Collection[str], here: Here
) -> Iterator[Problem]:
    """Rows stand out in every chart, columns only among bars side by side; the second is of the first one's kind."""
    among_columns = figure.chart in ("bar", "column", "combination", "dot") and len(columns) > 1
    what, known = ("a row or a column", (*rows, *columns)) if among_columns else ("a row", tuple(rows))
    yield from here.unknown(f"{what} of the chart", figure.highlight, known, "highlight")
    if among_columns and figure.highlight in known:
        what, known = ("a row", tuple(rows)) if figure.highlight in rows else ("a column", tuple(columns))
    yield from here.unknown(f"{what} of the chart", figure.second, known, "second")


def _check_ranking(figure: RankingFigure, here: Here) -> Iterator[Problem]:
    yield from here.unknown("a table", figure.ranking, here.draft.named.tables, "ranking")
    table = here.draft.named.tables.get(figure.ranking)
    if table is None or here.draft.is_broken(figure.ranking):
        return
    numbers = [key for key, column in table.columns.items() if column.holds == "number"]
    yield from here.unknown("a column of figures", figure.by, numbers, "by")
    yield from here.unknown("a column", figure.columns, table.columns, "columns")
    yield from here.unknown("a row", figure.highlight, table.rows, "highlight")
