"""A reading key: swatches with their names in rows from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.charts.chart import Chart, Form
from briefing.charts.labels import LabelStyle, name_style, second_style
from briefing.charts.lettering import Stack, inline, place
from briefing.charts.marks import bar, dot
from briefing.drawing import Box, Drawn, Polyline, Role, Stroke
from briefing.text import Text
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

SWATCH, SWATCH_HEIGHT, AFTER_SWATCH, BETWEEN, BELOW = 1.35, 0.8, 0.6, 1.8, 0.7
"""Widths, heights and distances. Units: em of the name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one swatch stands for: a surface, a line with its dot, or a dot alone."""

    role: Role
    form: Form
    name: Text
    is_line: bool = False
    is_dot: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """The marks of a key and the height they take up, with the space below. Units: points."""

    marks: tuple[Drawn, ...]
    height: float


def key_rows(
    entries: Sequence[Entry], width: float, first: LabelStyle, second: LabelStyle, style: ChartStyle, fonts: FontSet
) -> Placed:
    """A key that takes as many rows as its width asks for, from the top left corner on."""
    em, x, row = first.size, 0.0, 0
    height = max((inline(entry.name, first, second, fonts).height for entry in entries), default=0.0)
    marks: list[Drawn] = []
    for entry in entries:
        stack = inline(entry.name, first, second, fonts)
        advance = (SWATCH + AFTER_SWATCH) * em + stack.width
        if x and x + advance > width:
            x, row = 0.0, row + 1
        marks += _entry(entry, stack, x, (row + 0.5) * height, em, style)
        x += advance + BETWEEN * em
    return Placed(tuple(marks), (row + 1) * height + BELOW * em if entries else 0.0)


def chart_key(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> Placed:
    """The key of a chart's series, when it has one: it stands above the plot."""
    if not chart.legend:
        return Placed((), 0.0)
    entries = [Entry(series.role, "solid", series.name, series.is_line, chart.kind == "dot") for series in chart.series]
    return key_rows(entries, width, name_style(chart, chart.series[0], style), second_style(style), style, fonts)


def _entry(entry: Entry, stack: Stack, x: float, middle: float, em: float, style: ChartStyle) -> list[Drawn]:
    inset = style.outline / 2 if entry.form == "hollow" else 0.0
    box = Box(x + inset, middle - SWATCH_HEIGHT * em / 2, SWATCH * em - 2 * inset, SWATCH_HEIGHT * em)
    swatch: list[Drawn] = [bar(box, entry.role, entry.form, style, "")]
    if entry.is_line:
        across = Polyline(((x, middle), (x + SWATCH * em, middle)), Stroke(entry.role, style.line))
        swatch = [across, dot(x + SWATCH * em / 2, middle, style.small_marker, entry.role, "solid", style.outline, "")]
    if entry.is_dot:
        swatch = [dot(x + SWATCH * em / 2, middle, style.small_marker, entry.role, entry.form, style.outline, "")]
    return [*swatch, *place(stack, x + (SWATCH + AFTER_SWATCH) * em, middle)]
