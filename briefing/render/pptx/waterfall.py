"""The columns behind a native waterfall: a person edits the steps, and formulas move every bar, line and label."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.charts.chart import Chart, Point, Series
from briefing.charts.waterfall import links
from briefing.render.pptx.column import Column, Part, no_value
from briefing.render.pptx.label_formulas import label_formulas
from briefing.text import Text, plain

_ZERO = Decimal(0)
_STRANDS = 3
"""Lines between bars take turns in so many columns, each with a gap behind every line: no program bridges it."""
_SIGNS: dict[Part, str] = {
    "level": "Σ", "foot": "□", "above": "> 0", "below": "< 0", "over": "↑", "under": "↓", "link": "–",
}  # fmt: skip
"""What a header says after the series' name, in every language."""
_START, _END = "(C{row}-B{row})", "C{row}"
_HANGS = f"AND(MIN({_START},{_END})<0,MAX({_START},{_END})<=0)"
_FORMULAS: dict[Part, str] = {
    "foot": f"MAX(0,MIN({_START},{_END}))+MIN(0,MAX({_START},{_END}))",
    "above": f"MAX(0,{_START},{_END})-MAX(0,MIN({_START},{_END}))",
    "below": f"MIN(0,{_START},{_END})-MIN(0,MAX({_START},{_END}))",
    "over": f"IF({_HANGS},NA(),MAX({_START},{_END}))",
    "under": f"IF({_HANGS},MIN({_START},{_END}),NA())",
}
"""The same in every row: column B holds the steps, C the levels that they reach."""


def waterfall_columns(chart: Chart) -> tuple[Column, ...]:
    """The steps, the levels, and what is drawn of them."""
    series = chart.series[0]
    points, name = series.points, plain(series.name)
    steps, ends = tuple(point.high for point in points), tuple(_end(point) for point in points)
    return (
        Column(series, "step", name, steps, _unlabelled(points), "cells", _steps(points)),
        Column(series, "level", _header(series, "level"), ends, _unlabelled(points), "cells", _levels(points)),
        *(_worked_out(series, part) for part in ("foot", "above", "below")),
        *_links(series),
        *(_worked_out(series, part) for part in ("over", "under")),
    )


def _worked_out(series: Series, part: Part) -> Column:
    """A column that follows from the steps and their levels, with the labels if it places them."""
    points = series.points
    values = tuple(_value(part, *sorted((point.base, _end(point)))) for point in points)
    formulas = tuple(_FORMULAS[part].format(row=row) for row in range(2, len(points) + 2))
    if part not in ("over", "under"):
        return Column(series, part, _header(series, part), values, _unlabelled(points), "bars", formulas)
    labels = tuple(no_value(point) if point.missing else point.label for point in points)
    texts = label_formulas(points) if part == "over" else ()
    return Column(series, part, _header(series, part), values, labels, "lines", formulas, texts)


def _value(part: Part, low: Decimal, high: Decimal) -> Decimal | None:
    """What `_FORMULAS` give for a bar from low to high."""
    hangs = low < 0 and high <= 0
    match part:
        case "foot":
            return max(_ZERO, low) + min(_ZERO, high)
        case "above":
            return max(_ZERO, high) - max(_ZERO, low)
        case "below":
            return min(_ZERO, low) - min(_ZERO, high)
        case "over":
            return None if hangs else high
        case _:
            return low if hangs else None


def _header(series: Series, part: Part) -> str:
    return f"{plain(series.name)} {_SIGNS[part]}"


def _unlabelled(points: Sequence[Point]) -> tuple[Text, ...]:
    return ((),) * len(points)


def _end(point: Point) -> Decimal:
    return point.base + (point.high or _ZERO)


def _steps(points: Sequence[Point]) -> tuple[str, ...]:
    """Totals follow the level before them, as far apart from it as rounding left them; all else is written by hand."""
    made = []
    for index, point in enumerate(points):
        follows = point.is_sum and point.high is not None and index > 0 and not _lost(points, index)
        apart = _end(point) - _end(points[index - 1])
        made.append(f"C{index + 1}{f'{apart:+f}' if apart else ''}" if follows else "")
    return tuple(made)


def _levels(points: Sequence[Point]) -> tuple[str, ...]:
    return tuple(_level(points, index) for index in range(len(points)))


def _level(points: Sequence[Point], index: int) -> str:
    """A step's level follows from the one before it; behind a missing step from the one after it."""
    point, row = points[index], index + 2
    if index == 0 or (point.is_sum and point.high is not None):
        return f"B{row}"
    if point.is_sum:
        return f"C{row - 1}"
    if point.high is not None and _lost(points, index):
        return f"B{row + 1}" if points[index + 1].is_sum else f"C{row + 1}-B{row + 1}"
    return f"C{row - 1}+B{row}"


def _lost(points: Sequence[Point], index: int) -> bool:
    """Whether a step is missing between the last total and this point."""
    for point in reversed(points[:index]):
        if point.is_sum and point.high is not None:
            return False
        if not point.is_sum and point.high is None:
            return True
    return False


def _links(series: Series) -> tuple[Column, ...]:
    found, count = dict(links(series.points)), len(series.points)
    made = []
    for strand in range(min(_STRANDS, count - 1)):
        values: list[Decimal | None] = [None] * count
        formulas = [""] * count
        for index in range(strand, count - 1, _STRANDS):
            if index in found:
                values[index : index + 2] = [found[index]] * 2
                formulas[index : index + 2] = [f"C{index + 2}"] * 2
        header = f"{_header(series, 'link')} {strand + 1}"
        made.append(Column(series, "link", header, tuple(values), _unlabelled(series.points), "lines", tuple(formulas)))
    return tuple(made)
