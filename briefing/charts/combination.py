"""Lines over columns, on a second axis: their dots stand in the middle of their categories, their values over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.charts.chart import Chart
from briefing.charts.clearance import Drop, Dropped, boxes, free_middle, touch
from briefing.charts.column_labels import label_room, value_stack
from briefing.charts.columns import column_frame, draw_columns, second_ticks
from briefing.charts.labels import axis_style, second_style
from briefing.charts.lettering import place, row_height, stacked
from briefing.charts.line_ends import nearest
from briefing.charts.lines import lines_and_dots
from briefing.charts.room import TICK_GAP, fraction, tick_middle, too_small
from briefing.charts.scale import tick_values
from briefing.drawing import Box, Disc, Drawing, Drawn, Label, Polyline
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

HEIGHT = 12.5
"""The preferred height, measured by the size of the key value: columns with a line over them."""
OFF_DOT = 2.0
"""Between a dot and the value over it. Units: points."""


def combination_height(style: ChartStyle) -> float:
    """The height at which the chart looks best."""
    return HEIGHT * style.key_value


def draw_combination(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks. Raises: BriefingError when columns reach into the values of the lines."""
    drawing, lines, labels = _placed(chart, width, height, style, fonts)
    return replace(drawing, marks=(*drawing.marks, *lines, *(mark for label in labels for mark in label.marks())))


def combination_drops(
    chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet
) -> Mapping[str, Drop]:
    """How far the values of lines stand from their places over the dots, by datum."""
    return {label.datum: label.place for label in _placed(chart, width, height, style, fonts)[2]}


def _placed(
    chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet
) -> tuple[Drawing, list[Drawn], list[Dropped]]:
    """The columns, then the lines over them, then the labels of the lines, each where nothing else is."""
    plot = column_frame(chart, width, height, style, fonts).plot
    columns = draw_columns(chart, width, height, style, fonts)
    lines = _lines(chart, plot, style)
    taken: list[Drawn] = [mark for mark in columns.marks if not isinstance(mark, Polyline)]
    _check_apart(chart, [mark for mark in taken if isinstance(mark, Label)], lines)
    labels = _labels(chart, plot, style, fonts, [*taken, *lines])
    taken += [*lines, *(mark for label in labels for mark in label.marks())]
    reasons = _reasons(chart, plot, width, style, fonts, taken)
    return columns, [*_ticks(chart, plot, style, fonts), *lines], [*labels, *reasons]


def _lines(chart: Chart, plot: Box, style: ChartStyle) -> list[Drawn]:
    """The lines as those of a chart whose plot runs from the middle of the first category to that of the last."""
    pitch = plot.width / len(chart.categories)
    middle = Box(plot.x + pitch / 2, plot.y, plot.width - pitch, plot.height)
    return lines_and_dots(replace(chart, series=chart.lines, axis=chart.second or chart.axis), middle, style)


def _labels(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet, others: Sequence[Drawn]) -> list[Dropped]:
    room = label_room(chart, plot.width / len(chart.categories), style)
    dots = {mark.datum: mark for mark in others if isinstance(mark, Disc)}
    taken, made = list(others), list[Dropped]()
    for series in chart.lines:
        for category, point in zip(chart.categories, series.points, strict=True):
            dot = dots.get(f"{series.key}/{category.key}")
            if dot is None or not point.label:
                continue
            stack = value_stack(chart, point, style, fonts, room)
            over = dot.y - dot.radius - OFF_DOT - stack.height / 2
            free = free_middle(stack, dot.x, over, Box(plot.x, 0.0, plot.width, plot.bottom), taken)
            if free is None:
                too_small(chart, f"there is no room for the value of {dot.datum}", "show fewer rows")
            made.append(Dropped(dot.datum, stack, dot.x, free, free - over, "middle"))
            taken += made[-1].marks()
    return made


def _reasons(
    chart: Chart, plot: Box, width: float, style: ChartStyle, fonts: FontSet, others: Sequence[Drawn]
) -> list[Dropped]:
    """Why a line has gaps, at each of them where nothing else is."""
    pitch, taken, made = plot.width / len(chart.categories), list(others), list[Dropped]()
    for series in chart.lines:
        for index, point in enumerate(series.points):
            if not point.missing or chart.second is None:
                continue
            stack = stacked(point.missing, axis_style(style), second_style(style), fonts)
            near = plot.bottom - plot.height * fraction(chart.second, nearest(series, index) or chart.second.low)
            x = min(max(plot.x + (index + 0.5) * pitch, stack.width / 2), width - stack.width / 2)
            free = free_middle(stack, x, near, Box(plot.x, 0.0, plot.width, plot.bottom), taken)
            datum = f"{series.key}/{chart.categories[index].key}"
            if free is None:
                too_small(chart, f"there is no room for why {datum} is missing", "shorten the reason")
            made.append(Dropped(datum, stack, x, free, free - near, "middle"))
            taken += made[-1].marks()
    return made


def _check_apart(chart: Chart, labels: Sequence[Label], lines: Sequence[Drawn]) -> None:
    """Values and remarks of columns must not lie on a line; of a missing value only a dash does."""
    around = [box for line in lines for box in boxes(line)]
    known = {
        f"{series.key}/{category.key}"
        for series in chart.bars
        for category, point in zip(chart.categories, series.points, strict=True)
        if point.label
    }
    for label in (label for label in labels if label.datum in known):
        if any(touch(one, box) for one in boxes(label) for box in around):
            hint = "shorten the annotation, or annotate the line"
            too_small(chart, f"the label of {label.datum} reaches into a line", hint)


def _ticks(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """The ticks of the second axis, behind the plot."""
    if chart.second is None:
        return []
    marks: list[Drawn] = []
    for value, stack in zip(tick_values(chart.second), second_ticks(chart, style, fonts), strict=False):
        at = plot.bottom - plot.height * fraction(chart.second, value)
        marks += place(stack, plot.right + TICK_GAP, tick_middle(at, stack.height, row_height(stack.rows[-1]), plot))
    return marks
