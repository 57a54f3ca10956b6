"""Remarks on points between the ends of lines: with their values over or under the dots, where nothing else is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing.charts.chart import Chart, Point, Series
from briefing.charts.clearance import Dropped, free_middle
from briefing.charts.labels import label_style, second_style
from briefing.charts.lettering import Stack, inline
from briefing.charts.line_ends import floats
from briefing.charts.note_stacks import note_stack
from briefing.charts.room import fraction, too_small
from briefing.drawing import Anchor, Box, Disc, Drawn
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

SIDES: tuple[tuple[Anchor, int], ...] = (("middle", 0), ("end", -1), ("start", 1))
"""On the dot, before it, behind it; the first dot has only something behind it."""
OFF_DOT = 2.0
"""Between a dot and what stands over or under it. Units: points."""
REACH = 4.0
"""How far from its dot a remark may stand: beyond, it could be taken for one on another. Units: em of the remark."""


@dataclass(frozen=True, slots=True)
class _Noted:
    """A dot whose remark has no place yet, and what it looks like over and under it."""

    dot: Disc
    over: Stack
    under: Stack


def line_notes(
    chart: Chart, plot: Box, width: float, style: ChartStyle, fonts: FontSet, others: Sequence[Drawn]
) -> tuple[Dropped, ...]:
    """The remarks on a sheet of `width`, each as near to its dot as the other marks and the ones before it allow.

    Raises: BriefingError when there is no room for one.
    """
    dots = {mark.datum: mark for mark in others if isinstance(mark, Disc)}
    sheet, taken, made = Box(0.0, 0.0, width, plot.bottom), list(others), list[Dropped]()
    for series, index, point in _floating(chart):
        datum = f"{series.key}/{chart.categories[index].key}"
        value, note = _parts(chart, point, style, fonts)
        noted = _Noted(dots[datum], note.above(value), value.above(note))
        sides = SIDES if index else SIDES[-1:]
        places = [place for side in sides for place in _places(noted, side, style, sheet, taken)]
        if not places:
            hint = "shorten the annotation, or leave it out"
            too_small(chart, f"there is no room for the remark on {datum}", hint, [note])
        made.append(min(places, key=lambda place: abs(place.middle - noted.dot.y)))
        taken += made[-1].marks()
    return tuple(made)


def note_top(chart: Chart, bottom: float, style: ChartStyle, fonts: FontSet) -> float:
    """How far down the plot, which ends at `bottom`, begins at least so that the remarks have room over their dots."""
    tops = [0.0]
    for _, _, point in _floating(chart):
        share = fraction(chart.axis, point.low or Decimal(0))
        needed = _rise(style) + sum(part.height for part in _parts(chart, point, style, fonts))
        tops += [(needed - bottom * (1 - share)) / share] if share else []
    return max(tops)


def _floating(chart: Chart) -> Iterator[tuple[Series, int, Point]]:
    for series in chart.series:
        for index, point in enumerate(series.points):
            if floats(chart, series, index):
                yield series, index, point


def _places(
    noted: _Noted, side: tuple[Anchor, int], style: ChartStyle, sheet: Box, taken: Sequence[Drawn]
) -> Iterator[Dropped]:
    """The nearest free places over and under the dot on that side of it."""
    (anchor, away), dot, reach = side, noted.dot, REACH * style.axis
    height, edge = noted.over.height, dot.x + away * (style.marker / 2 + style.label_gap)
    x, rise = edge + away * noted.over.width / 2, _rise(style) + height / 2
    if not sheet.x <= x - noted.over.width / 2 <= sheet.right - noted.over.width:
        return
    for stack, down in ((noted.over, -1), (noted.under, 1)):
        near, far = sorted((dot.y + down * rise, dot.y + down * (rise + reach)))
        top, bottom = max(sheet.y, near - height / 2), min(sheet.bottom, far + height / 2)
        middle = free_middle(stack, x, dot.y + down * rise, Box(x, top, 0.0, bottom - top), taken)
        if middle is not None:
            wanted = dot.y if away else dot.y - rise
            yield Dropped(dot.datum, stack, edge, middle, middle - wanted, anchor, under=down > 0)


def _rise(style: ChartStyle) -> float:
    return style.marker / 2 + OFF_DOT


def _parts(chart: Chart, point: Point, style: ChartStyle, fonts: FontSet) -> tuple[Stack, Stack]:
    value = inline(point.label, label_style(chart, point, style, "middle"), second_style(style), fonts)
    return value, note_stack(chart, point, style, fonts)
