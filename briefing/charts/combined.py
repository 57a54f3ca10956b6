"""What tells the series of a combination apart: units at their names and at the values of lines."""

from __future__ import annotations

from dataclasses import replace

from briefing.charts.cells import Grid
from briefing.charts.chart import Point, Series
from briefing.language.localize import Edition
from briefing.language.numbers import write
from briefing.language.units import unit_heading
from briefing.text import Text


def with_unit(edition: Edition, grid: Grid, series: Series) -> Series:
    """The series named with its unit, with which a line's values are printed too; its gaps say whose they are."""
    unit = (grid.second if series.is_line else None) or grid.unit
    name = edition.word("join/bracket", text=series.name, detail=edition.each(lambda lang: unit_heading(unit, lang)))
    points = (_point(edition, grid, series, row, point) for row, point in zip(grid.rows, series.points, strict=True))
    return replace(series, name=name, points=tuple(points))


def unlabelled(series: Series) -> Series:
    """The series without values, which its axis tells, except where a remark stands."""
    return replace(series, points=tuple(point if point.note else replace(point, label=()) for point in series.points))


def _point(edition: Edition, grid: Grid, series: Series, row: str, point: Point) -> Point:
    if point.missing:
        return replace(point, missing=edition.word("join/label", label=series.name, text=point.missing))
    if not series.is_line:
        return point
    fact = grid.facts[row, series.key]
    label: Text = edition.each(lambda lang: write(fact, lang, "short"))
    return replace(point, label=label)
