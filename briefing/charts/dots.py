"""Dot charts: a row for each category, a dot for each series, a rule from a row's lowest dot to its highest."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.bar_axis import bar_axis_height, draw_bar_axis
from briefing.charts.bars import LEAST_SHARE, NAME_SPACE, category_names
from briefing.charts.chart import Chart
from briefing.charts.dot_labels import DotLabel, dot_labels, dots_in, label_reach, rise
from briefing.charts.key_row import chart_key
from briefing.charts.lettering import Stack, place
from briefing.charts.marks import dot
from briefing.charts.room import Frame, fraction, reference_stack, too_small, value_stack
from briefing.drawing import Box, Drawing, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

PITCH = 0.9
"""The preferred height of a row, measured by the thickest bar."""
RULE, LEADER = ":rule", ":leader"
"""What the lines of a row are called behind its key: between its dots, and from its name to the first of them."""


def dot_frame(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Frame:
    """The plot area and what stands around it. Raises: BriefingError when the labels leave no room for dots."""
    names = category_names(chart, width, style, fonts)
    start = max(stack.width for stack in names) + style.category_gap
    before, behind = label_reach(chart, style, fonts)
    extent = _extent(width - start, before, behind)
    if extent < width * LEAST_SHARE:
        over = width * LEAST_SHARE - extent
        what = f"names and values leave no room for the dots, {over:.0f} pt more are needed"
        values = [value_stack(chart, point, style, fonts) for series in chart.series for point in series.points]
        too_small(chart, what, "shorten the names of the rows, or show fewer columns", (*names, *values), over)
    left = start + max(0.0, *(label - share * extent for share, label in before))
    key = chart_key(chart, width, style, fonts)
    pitch, above = _least_pitch(chart, names, style, fonts), rise(chart, style, fonts)
    pitch = max(pitch, min(PITCH * style.bar_limit, _share(chart, height, key.height, style, fonts)))
    top = key.height + reference_stack(chart, style, fonts).height + max(0.0, above - pitch / 2)
    below = bar_axis_height(chart, width, left, extent, style, fonts)
    bottom = top + pitch * len(names) + below
    if bottom > height + 1e-6:
        what = f"its {len(names)} rows are {bottom - height:.0f} pt too high"
        tall = [name for name in names if len(name.rows) > len(chart.title)]
        too_small(chart, what, "show fewer rows", tall, bottom - height)
    return Frame(Box(left, top, extent, pitch * len(names)), names, key, bottom)


def dots_height(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> float:
    """The height at which the rows stand as far apart as they may."""
    return dot_frame(chart, width, 1e6, style, fonts).bottom


def draw_dots(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks."""
    frame = dot_frame(chart, width, height, style, fonts)
    labels = dot_labels(chart, frame.plot, style, fonts)
    marks: list[Drawn] = [*frame.key.marks, *draw_bar_axis(chart, width, frame.plot, style, fonts)]
    edge = max(name.width for name in frame.names)
    for index, (category, name) in enumerate(zip(chart.categories, frame.names, strict=True)):
        marks += place(name, edge, row_middle(chart, frame.plot, index), "end", category.key)
        marks += _row(chart, frame.plot, index, style, labels)
    return Drawing(width, frame.bottom, (*marks, *(mark for label in labels for mark in label.marks())))


def row_middle(chart: Chart, plot: Box, index: int) -> float:
    """The height at which a row's dots stand."""
    return plot.y + plot.height * (index + 0.5) / len(chart.categories)


def _row(chart: Chart, plot: Box, index: int, style: ChartStyle, labels: Sequence[DotLabel]) -> list[Drawn]:
    """A line from the name to the first dot or its label, the rule, and the dots, those that stand out last."""
    key, y, found = chart.categories[index].key, row_middle(chart, plot, index), dots_in(chart, index)
    if not found:
        return []
    xs = [plot.x + plot.width * fraction(chart.axis, one.value) for one in found]
    own = {one.datum for one in found}
    first = min(xs[0] - style.marker / 2, *(label.left - style.label_gap / 2 for label in labels if label.datum in own))
    marks: list[Drawn] = []
    if first > plot.x:
        marks.append(Polyline(((plot.x, y), (first, y)), Stroke("grid", style.grid), f"{key}{LEADER}"))
    if len(found) > 1:
        marks.append(Polyline(((xs[0], y), (xs[-1], y)), Stroke("soft", style.key_line), f"{key}{RULE}"))
    order = sorted(zip(found, xs, strict=True), key=lambda pair: pair[0].series)
    for one, x in order:
        size = style.small_marker if one.point.emphasis == "normal" else style.marker
        marks.append(dot(x, y, size, one.point.role, one.point.form, style.outline, one.datum))
    return marks


def _extent(width: float, before: Sequence[tuple[float, float]], behind: Sequence[tuple[float, float]]) -> float:
    """The longest axis on which all labels before and behind the dots have their room. Units: share and points."""
    lengths = [width]
    for share, label in before:
        lengths += [(width - label) / (1 - share)] if share < 1 else []
        for part, other in behind:
            taken = 1 - share - (1 - part)
            lengths += [(width - label - other) / taken] if taken > 0 else []
    lengths += [(width - label) / part for part, label in behind if part > 0]
    return min(lengths) if all(label <= width for _, label in (*before, *behind)) else 0.0


def _least_pitch(chart: Chart, names: Sequence[Stack], style: ChartStyle, fonts: FontSet) -> float:
    """How far apart rows are whose names and values stand under each other."""
    above, rows, least = rise(chart, style, fonts), range(len(chart.categories)), [name.height for name in names]
    for index in rows:
        heights = [value_stack(chart, series.points[index], style, fonts).height for series in chart.series]
        least.append(max(heights) if dots_in(chart, index) else sum(heights))
        least.append(above + max(heights) / 2 if above else 0.0)
    return max(least) + NAME_SPACE


def _share(chart: Chart, height: float, key: float, style: ChartStyle, fonts: FontSet) -> float:
    """What each row has of a height. Units: points."""
    taken = key + reference_stack(chart, style, fonts).height + rise(chart, style, fonts) / 2
    return (height - taken - (style.axis * 3 if chart.axis.visible else 0.0)) / len(chart.categories)
