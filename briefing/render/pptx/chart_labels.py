"""The labels of a native chart: fields that read their cells, with the finished text cached for older readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from briefing.charts.chart import Chart
from briefing.charts.labels import (
    LabelStyle,
    Position,
    axis_style,
    displaced_style,
    label_style,
    name_style,
    second_label_style,
    second_style,
    total_style,
)
from briefing.charts.line_ends import early_end, floats
from briefing.charts.note_stacks import note_styles
from briefing.charts.segments import slots
from briefing.document.deck import ChartBlock
from briefing.drawing import Anchor
from briefing.render.pptx.column import Column
from briefing.render.pptx.look import Look
from briefing.render.pptx.point_label import (
    GAP,
    NO_LEADERS,
    PointLabel,
    Row,
    Run,
    Shift,
    Side,
    joined,
    label_list,
    point_label,
    row_sides,
    spaced,
)
from briefing.render.pptx.text import side_of
from briefing.render.pptx.workbook import label_cell
from briefing.text import Line, Span, plain
from briefing.theme.theme import ChartStyle


def data_labels(look: Look, block: ChartBlock, column: Column, shifts: Mapping[int, Shift]) -> str:
    """The c:dLbls of a series: one rich label for each point that prints something, nothing for the others.

    Units: `shifts` are the points by which the label at a category has to move to the right and down.
    """
    chart, labels = block.chart, list[str]()
    for index in range(len(chart.categories)):
        side = label_side(look, block, column, index)
        rows = tuple(_spaced(look, chart, row, side) for row in label_rows(block, column, index))
        if rows:
            right, down = shifts.get(index, (0.0, 0.0))
            across = _across(look, block, column) + (-right if look.mirrored else right)
            shift = across / block.box.width, down / block.box.height
            made = PointLabel(rows, side, index, shift, _align(look, side), column.part != "missing")
            labels.append(point_label(look, made))
    return label_list(labels, NO_LEADERS if block.drops else "")


def _across(look: Look, block: ChartBlock, column: Column) -> float:
    """How far from the middle of its category a dash stands, whose column would stand beside others."""
    if not (column.helper and column.group == "lines" and block.chart.upright):
        return 0.0
    shares = slots(block.chart, block.plot.width)
    middle = shares.start(0, block.chart.bars.index(column.series)) + shares.thickness / 2
    return (shares.pitch / 2 - middle) * (1 if look.mirrored else -1)


def label_side(look: Look, block: ChartBlock, column: Column, index: int) -> Side:
    """Where a label stands, seen from its mark."""
    chart = block.chart
    if chart.runs and floats(chart, column.series, index):
        before, behind = row_sides(look)
        over: Mapping[Anchor, Side] = {"end": before, "middle": "t", "start": behind}
        return over[block.drops[datum(chart, column, index)].anchor]
    if chart.runs:
        between: Side = "ctr" if column.helper else "t"
        first, last = row_sides(look)
        return {"first": first, "middle": between, "last": last}[label_position(chart, column, index)]
    if column.is_line:
        return "b" if column.part == "under" else "ctr" if column.helper and column.group == "second" else "t"
    if column.helper or chart.place == "end":
        return "outEnd"
    return "inBase" if chart.place == "base" else "ctr"


def label_position(chart: Chart, column: Column, index: int) -> Position:
    """Whether a point is the first, the last known or one between on its line; bars have only last ones."""
    early = None if column.helper else early_end(chart, column.series)
    if not chart.runs or index in (early, len(column.values) - 1):
        return "last"
    return "first" if index == 0 else "middle"


def datum(chart: Chart, column: Column, index: int) -> str:
    """What the drawing calls a point of the column."""
    return f"{column.series.key}/{chart.categories[index].key}"


def label_rows(block: ChartBlock, column: Column, index: int) -> tuple[Row, ...]:
    """The lines of a label. The second language follows on the same line where the mark has room for it."""
    chart, style = block.chart, block.style
    words = column.labels[index]
    if not words:
        return ()
    if column.part == "total":
        others = (_plain(line, second_style(style)) for line in words[1:])
        rows = (_value(words[0], label_cell(column, index), total_style(style)), *others)
        if chart.kind == "area":
            return _named(style, chart, column, rows)
        return rows if chart.kind == "column" else (joined(rows),)
    if column.helper or column.part == "across":
        looks = (axis_style(style), second_style(style))
        rows = tuple(_plain(line, looks[min(place, 1)]) for place, line in enumerate(words))
        return (joined(rows),) if chart.kind in ("bar", "range") else rows
    point = column.series.points[index]
    position = "middle" if floats(chart, column.series, index) else label_position(chart, column, index)
    first = label_style(chart, point, style, position) if point.label else axis_style(style)
    second = second_label_style(chart, point, style)
    if _is_displaced(block, column, index):
        first, second = displaced_style(style), second_style(style)
    rows = (_value(words[0], label_cell(column, index), first), *(_plain(line, second) for line in words[1:]))
    if chart.kind == "area":
        return _named(style, chart, column, rows)
    if not chart.upright and not block.stacked:
        rows = _withrow_sides(chart, style, column, index, joined(rows))
    return _with_note(block, column, index, rows)


def _is_displaced(block: ChartBlock, column: Column, index: int) -> bool:
    """Whether a value stands beside the segment of a stack that does not hold it."""
    return block.chart.place == "center" and datum(block.chart, column, index) in block.drops


def _with_note(block: ChartBlock, column: Column, index: int, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The label with the remark on its point: behind a bar's value, over a column or a dot, under what ends a line."""
    chart = block.chart
    lines = block.notes.get(datum(chart, column, index))
    if lines is None:
        return rows
    first, second = note_styles(chart, column.series.points[index], block.style)
    if _is_displaced(block, column, index):
        first, second = axis_style(block.style), second_style(block.style)
    note = tuple(_plain(line, first if line.lang == lines[0].lang else second) for line in lines)
    if chart.kind in ("bar", "range"):
        return (joined((*rows[:1], note[0])), *rows[1:], *note[1:])
    if chart.upright:
        below = column.series.points[index].hangs
    else:
        below = not floats(chart, column.series, index) or block.drops[datum(chart, column, index)].under
    return (*rows, *note) if below else (*note, *rows)


def _withrow_sides(chart: Chart, style: ChartStyle, column: Column, index: int, value: Row) -> tuple[Row, ...]:
    """The value with a slope's name before its first and change behind its last, or a line's name behind it."""
    known = [place for place, number in enumerate(column.values) if number is not None]
    if not chart.named:
        return (value,)
    if chart.kind == "slope" and index == 0:
        return (joined((_name(style, chart, column), value)),)
    if index == early_end(chart, column.series):
        name, *others = column.series.name
        first = _plain(name, name_style(chart, column.series, style))
        return (joined((value, first)), *(_plain(line, second_style(style)) for line in others))
    if chart.kind == "line" and index == known[-1]:
        return (joined((value, _name(style, chart, column))),)
    if chart.kind == "slope" and index == len(column.values) - 1 and column.series.change:
        change, *below = column.series.change
        named = name_style(chart, column.series, style)
        return (joined((value, _plain(change, named))), *(_plain(line, second_style(style)) for line in below))
    return (value,)


def _name(style: ChartStyle, chart: Chart, column: Column) -> Row:
    name = column.series.name
    return (Run(Span(plain(name)), name[0].lang, name_style(chart, column.series, style), "SERIESNAME"),)


def _named(style: ChartStyle, chart: Chart, column: Column, values: Sequence[Row]) -> tuple[Row, ...]:
    """The value of an area with its name, each language in a row; letters, for the label is another series'."""
    looks = name_style(chart, column.series, style), second_style(style)
    names = (_plain(line, looks[min(place, 1)]) for place, line in enumerate(column.series.name))
    return tuple(joined([one for one in pair if one]) for pair in zip_longest(values, names))


def _value(line: Line, cell: str, looks: LabelStyle) -> Row:
    rings = tuple(Run(span, line.lang, looks) for span in line.spans if span.mark == "ring")
    return Run(Span(cell), line.lang, looks, "CELLRANGE"), *rings


def _plain(line: Line, looks: LabelStyle) -> Row:
    return tuple(Run(span, line.lang, looks) for span in line.spans)


def _align(look: Look, side: Side) -> str:
    usual = side_of(look, "start")
    return {"t": "ctr", "b": "ctr", "ctr": "ctr", row_sides(look)[0]: side_of(look, "end")}.get(side, usual)


def _spaced(look: Look, chart: Chart, runs: Row, side: Side) -> Row:
    return runs if chart.upright else spaced(look, runs, side, GAP)
