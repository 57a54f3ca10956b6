"""Remarks on single points of a chart: each stands at its point, whose value is printed with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.charts.cells import Grid
from briefing.charts.chart import Point, Series
from briefing.charts.values import value_text
from briefing.language.localize import Edition


def annotated(edition: Edition, grid: Grid, series: Iterable[Series], categories: Iterable[str]) -> tuple[Series, ...]:
    """The series with the remarks of the content on their points."""
    places = tuple(categories)

    def noted(one: Series) -> Series:
        points = (_noted(edition, grid, one.key, key, point) for key, point in zip(places, one.points, strict=True))
        return replace(one, points=tuple(points))

    return tuple(map(noted, series))


def _noted(edition: Edition, grid: Grid, series: str, category: str, point: Point) -> Point:
    """The point of a cell: rows are series in some charts and categories in others."""
    cell = (series, category) if series in grid.table.rows else (category, series)
    note = grid.notes.get(cell)
    if note is None:
        return point
    return replace(point, label=point.label or value_text(edition, grid.facts[cell]), note=edition.text(note))
