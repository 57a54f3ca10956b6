"""Horizontal bars: clustered, stacked, and ranges; names to the left, values outside the ends."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.charts.bar_axis import bar_axis_height, draw_bar_axis, upright
from briefing.charts.bar_labels import draw_bar_labels, segment_box
from briefing.charts.chart import Chart
from briefing.charts.clearance import Drop
from briefing.charts.key_row import chart_key
from briefing.charts.labels import category_style, second_style
from briefing.charts.lettering import Stack, row_height, wrapped
from briefing.charts.marks import bar
from briefing.charts.room import (
    Frame,
    displaced_stack,
    fraction,
    longest,
    reference_stack,
    too_small,
    total_stacks,
    value_stack,
)
from briefing.charts.scale import ZERO
from briefing.charts.segments import segments, thickest, units
from briefing.charts.stacked_bars import displaced_bar_values, draw_stacked_bars
from briefing.drawing import Box, Drawing, Drawn, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

NAME_SHARE = 0.42
"""The part of the width that names may take before they are broken into lines."""
LEAST_SHARE = 0.2
"""The part of the width that the longest bar needs to be worth drawing."""
NAME_SPACE = 4.0
"""Between the names of two bars. Units: points."""


def bar_frame(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Frame:
    """The plot area and what stands around it. Raises: BriefingError when the labels leave no room for bars."""
    names = category_names(chart, width, style, fonts)
    left = max(stack.width for stack in names)
    left += style.category_gap if left else 0.0
    left += _below_zero(chart, style, fonts)
    extent = longest(width - left, _needs(chart, style, fonts))
    if extent < width * LEAST_SHARE:
        over = width * LEAST_SHARE - extent
        what = f"names and values leave no room for the bars, {over:.0f} pt more are needed"
        values = [value_stack(chart, point, style, fonts) for series in chart.series for point in series.points]
        too_small(chart, what, "shorten the names of the rows, or show fewer columns", (*names, *values), over)
    key = chart_key(chart, width, style, fonts)
    top = key.height + reference_stack(chart, style, fonts).height + _above(chart, style, fonts)
    below = bar_axis_height(chart, width, left, extent, style, fonts)
    most = len(names) * units(chart) * thickest(chart, style.bar_limit)
    least = len(names) * max(_least_pitch(chart, style, fonts), _name_pitch(names) if left else 0.0)
    if height < least + top + below - 1e-6:
        over = least + top + below - height
        what = f"its {len(names)} rows are {over:.0f} pt too high"
        too_small(chart, what, "show fewer rows", [name for name in names if len(name.rows) > len(chart.title)], over)
    plot = Box(left, top, extent, min(height - top - below, max(most, least)))
    return Frame(plot, names, key, plot.bottom + below)


def bars_height(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> float:
    """The height at which the bars are as thick as they may be."""
    return bar_frame(chart, width, 1e6, style, fonts).bottom


def draw_bars(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks."""
    frame = bar_frame(chart, width, height, style, fonts)
    plot = frame.plot
    marks: list[Drawn] = [*frame.key.marks, *draw_bar_axis(chart, width, plot, style, fonts)]
    for one in segments(chart):
        marks.append(bar(segment_box(chart, plot, one), one.point.role, one.point.form, style, one.datum, one.upper))
    if chart.place != "base":
        zero = plot.x + plot.width * fraction(chart.axis, ZERO)
        marks.append(upright(zero, plot, Stroke("ink", style.baseline)))
    marks += draw_bar_labels(chart, frame, style, fonts)
    marks += draw_stacked_bars(chart, width, plot, style, fonts) if chart.place == "center" else ()
    return Drawing(width, frame.bottom, tuple(marks))


def bar_drops(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Mapping[str, Drop]:
    """The places of the values that their segments do not hold, by datum."""
    plot = bar_frame(chart, width, height, style, fonts).plot
    displaced = displaced_bar_values(chart, width, plot, style, fonts) if chart.place == "center" else ()
    return {label.datum: label.place for label in displaced}


def category_names(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> tuple[Stack, ...]:
    """The names of the rows, broken into lines where they are long."""
    return tuple(
        wrapped(
            category.label, category_style(chart, category, style), second_style(style), fonts, width * NAME_SHARE
        ).above(wrapped(category.subtitle, second_style(style), second_style(style), fonts, width * NAME_SHARE))
        for category in chart.categories
    )


def _name_pitch(names: tuple[Stack, ...]) -> float:
    """How far apart categories are whose names stand under each other."""
    return max(stack.height for stack in names) + NAME_SPACE


def _least_pitch(chart: Chart, style: ChartStyle, fonts: FontSet) -> float:
    """How far apart categories are whose bars are as thick as the values with remarks are high."""
    noted = [one.point for one in segments(chart) if one.point.note and not one.upper]
    height = max((value_stack(chart, point, style, fonts).height for point in noted), default=0.0)
    alone = len(chart.series) == 1
    return height + NAME_SPACE if alone and noted else height * units(chart)


def _needs(chart: Chart, style: ChartStyle, fonts: FontSet) -> list[tuple[float, float]]:
    """For each label outside a bar how far along the axis it begins, and how long it is."""
    needs = []
    for index, _ in enumerate(chart.categories):
        ends = [one.end for one in segments(chart) if one.category == index and chart.stacking != "clustered"]
        for series in chart.series:
            point = series.points[index]
            length = style.label_gap + value_stack(chart, point, style, fonts).width
            if point.high is None:
                needs.append((fraction(chart.axis, max(ends, default=ZERO)), length))
            elif chart.place == "end" and point.high >= 0:
                needs.append((fraction(chart.axis, point.high), length))
    for total, stack in total_stacks(chart, style, fonts):
        needs.append((fraction(chart.axis, total.high or ZERO), style.label_gap + stack.width))
    return needs


def _below_zero(chart: Chart, style: ChartStyle, fonts: FontSet) -> float:
    """The room between the names and the plot for the labels of negative values."""
    below = [one.point for one in segments(chart) if one.end < 0]
    return max((style.label_gap + value_stack(chart, point, style, fonts).width for point in below), default=0.0)


def _above(chart: Chart, style: ChartStyle, fonts: FontSet) -> float:
    """The room above the first bar for the labels of segments that are too small for theirs."""
    if chart.place != "center":
        return 0.0
    stacks = [displaced_stack(one.point, style, fonts) for one in segments(chart)]
    return max(stack.height - row_height(stack.rows[0]) / 2 for stack in stacks)
