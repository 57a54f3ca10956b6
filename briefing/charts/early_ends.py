"""Lines that end before the last category: their value and name stand beside their last dot, where nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.chart import Chart, Series
from briefing.charts.clearance import Dropped, free_middle
from briefing.charts.labels import label_style, name_style, second_style
from briefing.charts.lettering import Stack, inline, stacked
from briefing.charts.line_ends import early_end
from briefing.charts.note_stacks import note_stack
from briefing.drawing import Box, Disc, Drawn
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet


def early_ends(
    chart: Chart,
    plot: Box,
    width: float,
    style: ChartStyle,
    fonts: FontSet,
    others: Sequence[Drawn],
) -> tuple[Dropped, ...]:
    """The labels on a sheet of `width`, each as near to its dot as the other marks and the ones before it allow."""
    dots = {mark.datum: (mark.x, mark.y) for mark in others if isinstance(mark, Disc)}
    taken, made = list(others), list[Dropped]()
    for series in chart.series:
        index = early_end(chart, series)
        if index is None:
            continue
        datum = f"{series.key}/{chart.categories[index].key}"
        stack, (x, y) = _stack(chart, series, index, style, fonts), dots[datum]
        left = min(x + style.marker / 2 + style.label_gap, width - stack.width)
        free = free_middle(stack, left + stack.width / 2, y, plot, taken)
        middle = y if free is None else free
        made.append(Dropped(datum, stack, left, middle, middle - y, "start"))
        taken += made[-1].marks()
    return tuple(made)


def _stack(chart: Chart, series: Series, index: int, style: ChartStyle, fonts: FontSet) -> Stack:
    """The value with the name behind it; the second language of the name below, lest it reach the next category."""
    point, second = series.points[index], second_style(style)
    value = inline(point.label, label_style(chart, point, style), second, fonts)
    if not chart.named:
        return value.above(note_stack(chart, point, style, fonts))
    name = inline(series.name[:1], name_style(chart, series, style), second, fonts)
    names = value.beside(name).above(stacked(series.name[1:], second, second, fonts))
    return names.above(note_stack(chart, point, style, fonts))
