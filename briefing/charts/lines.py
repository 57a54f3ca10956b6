"""Lines and slopes through dots, each named and valued at its ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from briefing.charts.chart import Chart, Series
from briefing.charts.clearance import Drop, Dropped, free_middle
from briefing.charts.early_ends import early_ends
from briefing.charts.labels import axis_style, category_style, label_style, second_style
from briefing.charts.lettering import Stack, inline, place, row_height, stacked, wrapped
from briefing.charts.line_ends import End, Side, early_end, ends, ends_width, floats, nearest
from briefing.charts.line_notes import line_notes, note_top
from briefing.charts.marks import DASH, FORECAST_DASH, dot
from briefing.charts.room import TICK_GAP, fraction, reference_stack, tick_middle, too_small
from briefing.charts.scale import ZERO, tick_values
from briefing.charts.spread import spread
from briefing.drawing import Anchor, Box, Drawing, Drawn, Polyline, Stroke
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

HEIGHT = 10.0
"""The preferred height, measured by the size of the key value."""
LEAST_SHARE = 0.2
NAME_SPACE = 8.0
SIDES: tuple[Side, ...] = ("start", "end")


@dataclass(frozen=True, slots=True)
class LineFrame:
    """The plot area runs from the first dots to the last; the names stand below, the other labels beside it."""

    plot: Box
    names: tuple[Stack, ...]
    starts: tuple[End, ...]
    ends: tuple[End, ...]


def lines_height(chart: Chart, style: ChartStyle, fonts: FontSet, width: float) -> float:
    """The height at which the chart looks best: enough for all labels at either end."""
    rows = max(sum(end.height for end in ends(chart, side, style, fonts, width)) for side in SIDES)
    names = line_frame(chart, width, HEIGHT * style.key_value, style, fonts).names
    below = TICK_GAP + max(name.height for name in names)
    return max(HEIGHT * style.key_value, rows + below + style.label_distance)


def line_frame(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> LineFrame:
    """The plot area and the labels beside it. Raises: BriefingError when they leave no room for lines."""
    starts, finals = (ends(chart, side, style, fonts, width) for side in SIDES)
    beside = style.marker / 2 + style.label_gap
    left, right = (
        beside + ends_width(chart, labels, style.label_gap) if labels else 0.0 for labels in (starts, finals)
    )
    left = max([left, *(stack.width + beside for stack in _ticks(chart, style, fonts))])
    names = _names(chart, (width - left - right) / (len(chart.categories) - 1), style, fonts)
    left, right = max(left, names[0].width / 2), max(right, names[-1].width / 2)
    extent = width - left - right
    if extent < width * LEAST_SHARE:
        over = width * LEAST_SHARE - extent
        what = f"the labels leave no room for the lines, {over:.0f} pt more are needed"
        labels = [stack for end in (*starts, *finals) for stack in (end.number, end.more)]
        too_small(chart, what, "shorten the names of the rows", (*labels, names[0], names[-1]), over)
    names = _names(chart, extent / (len(chart.categories) - 1), style, fonts)
    bottom = height - TICK_GAP - max(name.height for name in names)
    top = max(style.axis if chart.axis.visible else style.marker / 2, note_top(chart, bottom, style, fonts))
    return LineFrame(Box(left, top, extent, bottom - top), names, starts, finals)


def draw_lines(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks. Raises: BriefingError when the labels at one end do not fit under each other."""
    marks, dropped = _placed(chart, width, height, style, fonts)
    return Drawing(width, height, (*marks, *(mark for label in dropped for mark in label.marks())))


def line_drops(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Mapping[str, Drop]:
    """The places of labels at lines' early ends and gaps, and of remarks, by datum."""
    _, dropped = _placed(chart, width, height, style, fonts)
    return {label.datum: label.place for label in dropped}


def _placed(
    chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet
) -> tuple[list[Drawn], list[Dropped]]:
    """What has its place, and the labels that then find theirs between."""
    frame = line_frame(chart, width, height, style, fonts)
    marks = [*backdrop(chart, frame, style, fonts), *_reference(chart, frame.plot, style, fonts)]
    marks += lines_and_dots(chart, frame.plot, style)
    marks += [*side_labels(chart, frame, style), *_values(chart, frame, style, fonts)]
    obstacles = [mark for mark in marks if not (isinstance(mark, Polyline) and mark.stroke.role == "grid")]
    early = early_ends(chart, frame.plot, width, style, fonts, obstacles)
    obstacles += [mark for label in early for mark in label.marks()]
    notes = line_notes(chart, frame.plot, width, style, fonts, obstacles)
    obstacles += [mark for label in notes for mark in label.marks()]
    return marks, [*early, *notes, *_reasons(chart, frame, style, fonts, obstacles)]


def lines_and_dots(chart: Chart, plot: Box, style: ChartStyle) -> list[Drawn]:
    """The lines and then the dots, those of the protagonist last; the first category stands at the plot's edge."""
    order = sorted(chart.series, key=lambda series: ("normal", "second", "key").index(series.emphasis))
    lines = [mark for series in order for mark in _line(chart, series, plot, style)]
    return lines + [mark for series in order for mark in _dots(chart, series, plot, style)]


def side_labels(chart: Chart, frame: LineFrame, style: ChartStyle) -> list[Drawn]:
    """The labels before the first category and behind the last."""
    starts = _side(chart, frame, frame.starts, style, "start")
    return starts + _side(chart, frame, frame.ends, style, "end")


def _names(chart: Chart, pitch: float, style: ChartStyle, fonts: FontSet) -> tuple[Stack, ...]:
    """The names below; where several categories share one, those between have none, and it may be wider."""
    second = second_style(style)
    return tuple(
        wrapped(category.label, category_style(chart, category, style), second, fonts, pitch * chart.every - NAME_SPACE)
        if index % chart.every == 0
        else Stack(())
        for index, category in enumerate(chart.categories)
    )


def _ticks(chart: Chart, style: ChartStyle, fonts: FontSet) -> list[Stack]:
    if not chart.axis.visible:
        return []
    return [stacked(text, axis_style(style), second_style(style), fonts) for text in chart.axis.ticks]


def across(chart: Chart, plot: Box, index: int) -> float:
    """The x of a category."""
    return plot.x + plot.width * index / (len(chart.categories) - 1)


def height_at(chart: Chart, plot: Box, value: Decimal) -> float:
    """The y of a value."""
    return plot.bottom - plot.height * fraction(chart.axis, value)


def _line(chart: Chart, series: Series, plot: Box, style: ChartStyle) -> list[Drawn]:
    """A line through each run of known values, dashed to a forecast; none across a missing one."""
    width = style.line if series.emphasis == "normal" else style.key_line
    runs: list[tuple[bool, list[tuple[float, float]]]] = []
    for index, (before, point) in enumerate(pairwise(series.points)):
        if before.low is None or point.low is None:
            continue
        start, end = (
            (across(chart, plot, index + k), height_at(chart, plot, low))
            for k, low in enumerate((before.low, point.low))
        )
        dashed = point.form == "hatched"
        if runs and runs[-1][0] == dashed and runs[-1][1][-1] == start:
            runs[-1][1].append(end)
        else:
            runs.append((dashed, [start, end]))
    dash = tuple(part * width for part in FORECAST_DASH)
    return [
        Polyline(tuple(run), Stroke(series.role, width, dash if dashed else ()), series.key) for dashed, run in runs
    ]


def _dots(chart: Chart, series: Series, plot: Box, style: ChartStyle) -> list[Drawn]:
    size = style.small_marker if series.emphasis == "normal" else style.marker
    return [
        dot(
            across(chart, plot, index), height_at(chart, plot, point.low), size, point.role, point.form, style.outline,
            f"{series.key}/{chart.categories[index].key}",
        )
        for index, point in enumerate(series.points)
        if point.low is not None
    ]  # fmt: skip


def _side(chart: Chart, frame: LineFrame, labels: tuple[End, ...], style: ChartStyle, side: Side) -> list[Drawn]:
    """The labels at one end, kept apart."""
    middles = side_middles(chart, frame.plot, labels, style)
    outward = -1 if side == "start" else 1
    anchor: Anchor = "end" if side == "start" else "start"
    x = (frame.plot.x if side == "start" else frame.plot.right) + outward * (style.marker / 2 + style.label_gap)
    numbers = max((label.number.width for label in labels), default=0.0)
    marks: list[Drawn] = []
    for label, middle in zip(labels, middles, strict=True):
        number = numbers if chart.kind == "slope" else label.number.width
        beyond = x + outward * (number + style.label_gap if label.number.rows else 0.0)
        row = middle - label.note.height / 2
        marks += place(label.number, x, row, anchor, label.datum)
        marks += place(label.more, beyond, row, anchor, label.datum)
        marks += place(label.note, x, middle + label.row / 2, anchor, label.datum)
    return marks


def side_middles(chart: Chart, plot: Box, labels: Sequence[End], style: ChartStyle) -> list[float]:
    """The heights of the labels at one end. Raises: BriefingError when they do not fit under each other."""
    wanted = [height_at(chart, plot, label.value) for label in labels]
    middles = spread(wanted, [label.height for label in labels], 0.0, plot.bottom, style.label_distance)
    if middles is None:
        too_small(chart, "the labels of the lines do not fit under each other", "show fewer rows")
    return middles


def _values(chart: Chart, frame: LineFrame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """The values between the ends, above their dots and kept apart."""
    marks: list[Drawn] = []
    for index in range(1, len(chart.categories) - 1):
        x = across(chart, frame.plot, index)
        shown = [
            (series, series.points[index])
            for series in chart.series
            if series.points[index].label and index != early_end(chart, series) and not floats(chart, series, index)
        ]
        stacks = [
            inline(point.label, label_style(chart, point, style, "middle"), second_style(style), fonts)
            for _, point in shown
        ]
        rise = style.marker / 2 + 2
        wanted = [
            height_at(chart, frame.plot, point.low or ZERO) - rise - stack.height / 2
            for (_, point), stack in zip(shown, stacks, strict=True)
        ]
        middles = spread(wanted, [stack.height for stack in stacks], 0.0, frame.plot.bottom)
        if middles is None:
            too_small(chart, "the values of the lines do not fit under each other", "show fewer rows")
        for (series, _), stack, middle in zip(shown, stacks, middles, strict=True):
            marks += place(stack, x, middle, "middle", f"{series.key}/{chart.categories[index].key}")
    return marks


def _reasons(chart: Chart, frame: LineFrame, style: ChartStyle, fonts: FontSet, others: list[Drawn]) -> list[Dropped]:
    """Why values between the ends are missing, where nothing else is."""
    taken, made = list(others), list[Dropped]()
    for index in range(1, len(chart.categories) - 1):
        x = across(chart, frame.plot, index)
        for series in chart.series:
            if series.points[index].low is None:
                stack = stacked(series.points[index].missing, axis_style(style), second_style(style), fonts)
                near = height_at(chart, frame.plot, nearest(series, index) or ZERO)
                free = free_middle(stack, x, near, frame.plot, taken)
                middle = near if free is None else free
                datum = f"{series.key}/{chart.categories[index].key}"
                made.append(Dropped(datum, stack, x, middle, middle - near, "middle"))
                taken += made[-1].marks()
    return made


def backdrop(chart: Chart, frame: LineFrame, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    """An upright line at each category of a slope, or the gridlines of a visible axis; and the names."""
    plot, marks = frame.plot, list[Drawn]()
    for index, name in enumerate(frame.names):
        x = across(chart, plot, index)
        if not chart.axis.visible:
            marks.append(Polyline(((x, 0.0), (x, plot.bottom)), Stroke("grid", style.grid)))
        datum = chart.categories[index].key
        marks += place(name, x, plot.bottom + TICK_GAP + name.height / 2, "middle", datum)
    for value, stack in zip(tick_values(chart.axis), _ticks(chart, style, fonts), strict=False):
        stroke = Stroke("ink", style.baseline) if value == 0 else Stroke("grid", style.grid)
        y = height_at(chart, plot, value)
        marks.append(Polyline(((plot.x, y), (plot.right, y)), stroke))
        middle = tick_middle(y, stack.height, row_height(stack.rows[-1]), plot)
        marks += place(stack, plot.x - style.marker / 2 - style.label_gap, middle, "end")
    return marks


def _reference(chart: Chart, plot: Box, style: ChartStyle, fonts: FontSet) -> list[Drawn]:
    if chart.reference is None:
        return []
    y, stack = height_at(chart, plot, chart.reference.value), reference_stack(chart, style, fonts)
    drawn = reference_line(chart, plot, chart.reference.value)
    return [drawn, *place(stack, plot.x + style.label_gap, y - 2 - stack.height / 2)]


def reference_line(chart: Chart, plot: Box, value: Decimal) -> Polyline:
    """The dashed line across the plot."""
    y = height_at(chart, plot, value)
    return Polyline(((plot.x, y), (plot.right, y)), Stroke("context", 0.75, DASH))
