"""Remarks on points as rows of letters, joined with the values they stand at."""

from __future__ import annotations

from briefing.charts.chart import Chart, Point
from briefing.charts.labels import LabelStyle, axis_style, label_style, second_style
from briefing.charts.lettering import Stack, wrapped
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

WIDEST = 12.0
"""The width at which a remark is broken into rows, where nothing asks for less. Units: em."""


def note_stack(chart: Chart, point: Point, style: ChartStyle, fonts: FontSet, room: float | None = None) -> Stack:
    """The remark on a point in rows that have the room; no row without one."""
    first, second = note_styles(chart, point, style)
    widest = WIDEST * first.size
    return wrapped(point.note, first, second, fonts, widest if room is None else min(room, widest))


def note_styles(chart: Chart, point: Point, style: ChartStyle) -> tuple[LabelStyle, LabelStyle]:
    """How both languages look: quiet, but on a bar as light or dark as its value."""
    first, second = axis_style(style), second_style(style)
    if chart.place != "center":
        return first, second
    role = label_style(chart, point, style).role
    return LabelStyle(first.size, False, role), LabelStyle(second.size, False, role)


def with_note_behind(value: Stack, note: Stack) -> Stack:
    """A value in one row with the first row of a remark behind it, the others below."""
    return Stack((*value.beside(note).rows, *note.rows[1:])) if note.rows else value
