"""A scatter or bubble chart of one table, with everything decided but its size."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from briefing.charts.alt import chart_alt, wording
from briefing.charts.cells import Grid, read_grid
from briefing.charts.chart import Axis, Form, ReferenceLine
from briefing.charts.plane import Plane, PlaneKind, PlanePoint
from briefing.charts.plane_axes import plan_plane_axis, reach
from briefing.charts.roles import row_look
from briefing.charts.values import form_of, number_format, value_text
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact
from briefing.errors import Problem, raise_all
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.language.numbers import write
from briefing.language.units import unit_heading
from briefing.text import COMPUTED, Text

SCALES = ("across", "upward", "size")
"""What the columns of a bubble chart say; a scatter has no sizes."""
MOST_NAMED = 15
"""With more points than this only those that stand out are named; the others' names are in the workbook."""


def plan_plane(edition: Edition, key: str, figure: ChartFigure, kind: PlaneKind) -> Plane:
    """The chart of a topic, in the languages of the edition.

    Raises: BriefingError for a cell without a figure, and for a line across it in another unit.
    """
    grid = read_grid(edition.content, figure)
    title, reference = edition.text(grid.table.title), _reference(edition, figure, grid)
    points = _painted(_point(edition, figure, grid, row) for row in grid.rows)
    across, upward = _axes(edition, figure, grid, points, reference)
    return Plane(
        key=key, kind=kind, title=title, unit=_areas(edition, grid) if kind == "bubble" else (), points=points,
        across=across, upward=upward,
        headers=tuple(edition.text(grid.table.columns[column].title) for column in grid.columns),
        number_formats=tuple(number_format(grid.facts[row, column] for row in grid.rows) for column in grid.columns),
        alt=chart_alt(edition, figure, grid, title, ()), origin=grid.table.title.place, reference=reference,
    )  # fmt: skip


def _painted(points: Iterable[PlanePoint]) -> tuple[PlanePoint, ...]:
    """Small bubbles over large ones, otherwise in the order of the rows; what stands out over the rest."""

    def order(point: PlanePoint) -> tuple[bool, Decimal, int]:
        size = point.spot.size if point.spot else None
        return point.spot is None, -(size or Decimal(0)), ("normal", "second", "key").index(point.emphasis)

    return tuple(sorted(points, key=order))


def _point(edition: Edition, figure: ChartFigure, grid: Grid, row: str) -> PlanePoint:
    facts = [grid.facts[row, column] for column in grid.columns]
    look, name = row_look(row, figure, grid), edition.text(grid.table.rows[row].title)
    values = tuple(fact.low for fact in facts)
    if None in values:
        missing = edition.word("join/label", label=name, text=_reasons(edition, facts))
        return PlanePoint(row, name, values, (), look.role, look.emphasis, missing=missing)
    loud, note = look.emphasis != "normal", _note(edition, grid, row)
    label = _label(edition, facts, name) if loud or note or len(grid.rows) <= MOST_NAMED else ()
    figures = _figures(edition, facts) if loud and len(facts) < len(SCALES) else ()
    return PlanePoint(row, name, values, label, look.role, look.emphasis, _form(facts), figures=figures, note=note)


def _note(edition: Edition, grid: Grid, row: str) -> Text:
    """The remarks on a row's figures, one under the other."""
    found = (grid.notes.get((row, column)) for column in grid.columns)
    return tuple(one for words in found if words is not None for one in edition.text(words))


def _reasons(edition: Edition, facts: Sequence[Fact]) -> Text:
    """Why a row is no point, each reason once."""
    texts = [
        edition.text(fact.missing) if fact.missing else edition.word("missing") for fact in facts if fact.low is None
    ]
    return edition.each(
        lambda lang: write_list([*dict.fromkeys(wording(one, lang) for one in texts)], lang, "semicolon")
    )


def _form(facts: Sequence[Fact]) -> Form:
    """How sure the least sure of a point's figures is."""
    forms = [form_of(fact) for fact in facts]
    return "hatched" if "hatched" in forms else "hollow" if "hollow" in forms else "solid"


def _label(edition: Edition, facts: Sequence[Fact], name: Text) -> Text:
    """The name of a point, with the size of a bubble; both once where the languages share them."""
    if len(facts) < len(SCALES):
        return name
    size = value_text(edition, facts[-1])
    words = edition.word("join/bracket", text=name, detail=size)
    return words if len(name) > 1 or len(size) > 1 else words[:1]


def _figures(edition: Edition, facts: Sequence[Fact]) -> Text:
    """Where a dot stands; once where the languages write it with the same letters and digits."""
    words = edition.each(lambda lang: write_list([_written(fact, lang) for fact in facts], lang, "comma"))
    return words[:1] if len({re.sub(r"[\s,，、،]", "", one.plain) for one in words}) == 1 else words


def _written(fact: Fact, lang: str) -> str:
    """The figure with its unit, which no heading says for both axes."""
    return write(fact, lang, "short") + (COMPUTED if fact.kind == "derived" else "")


def _areas(edition: Edition, grid: Grid) -> Text:
    """What the areas of the bubbles stand for."""
    column = grid.columns[2]
    unit = edition.each(lambda lang: unit_heading(grid.units[column], lang))
    return edition.word("heading/area", name=edition.text(grid.table.columns[column].title), unit=unit)


def _axes(
    edition: Edition, figure: ChartFigure, grid: Grid, points: Sequence[PlanePoint], reference: ReferenceLine | None
) -> tuple[Axis, Axis]:
    """The axis from side to side and the upright one, both with room for the bubbles."""
    spots = [point.spot for point in points if point.spot]
    reaches = reach([spot.size for spot in spots])
    across = plan_plane_axis(edition, figure, grid, grid.columns[0], [spot.across for spot in spots], reaches)
    crossed = [reference.value] if reference else []
    upward = plan_plane_axis(
        edition,
        figure,
        grid,
        grid.columns[1],
        [*(spot.upward for spot in spots), *crossed],
        [*reaches, *(0.0 for _ in crossed)],
    )
    return across, upward


def _reference(edition: Edition, figure: ChartFigure, grid: Grid) -> ReferenceLine | None:
    """The line across the chart at a value of the upright axis. Raises: BriefingError for a range or another unit."""
    if figure.reference is None:
        return None
    fact, unit = edition.content.facts[figure.reference.fact], grid.units[grid.columns[1]]
    if fact.low is None or fact.is_range or fact.unit != unit or (figure.scale == "log" and fact.low <= 0):
        hint = f"it must be one value of the upright axis, in {unit}"
        raise_all([Problem(fact.place, f"{fact.name} cannot be a line across the chart of {grid.name}", hint)])
    return ReferenceLine(fact.low or Decimal(0), edition.text(figure.reference.label))
