"""The labels of a native chart: fields that read their cells, with the finished text cached for older readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

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
from briefing.render.pptx.ooxml import content
from briefing.render.pptx.text import direction, side_of, span_properties
from briefing.render.pptx.workbook import label_cell
from briefing.tags import language
from briefing.text import Line, Span, plain
from briefing.theme.theme import ChartStyle, TextStyle

RANGE_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2012/chart"
_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_NO_LEADERS = (
    f'<c:extLst><c:ext uri="{_LABEL_EXTENSION}" xmlns:c15="{RANGE_NAMESPACE}"><c15:showLeaderLines val="0"/></c:ext>'
    "</c:extLst>"
)
"""No line from a label that was moved to its mark: LibreOffice draws one unless told not to."""
_SHOWN = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
Field = Literal["", "CELLRANGE", "SERIESNAME", "CATEGORYNAME"]
_FIELDS: tuple[Field, ...] = ("", "CELLRANGE", "SERIESNAME", "CATEGORYNAME")
Side = Literal["l", "r", "t", "b", "ctr", "inBase", "outEnd"]
_BOX = (
    '<a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"><a:spAutoFit/></a:bodyPr>'
)
_GAP = "  "
_BLANK = LabelStyle(10, False, "ink")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in a label; `field` says which cell they are read from, if any."""

    span: Span
    lang: str
    style: LabelStyle
    field: Field = ""


Row = tuple[Run, ...]
Shift = tuple[float, float]
"""To the right and down."""


@dataclass(frozen=True, slots=True)
class PointLabel:
    """The rows of a point's label, where it stands seen from its mark, and on which side its letters are ranged.

    `shift`: to the right and down, as parts of the chart's width and height.
    """

    rows: tuple[Row, ...]
    side: Side | None
    index: int
    shift: Shift
    align: str


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
            labels.append(point_label(look, PointLabel(rows, side, index, shift, _align(look, side)), column))
    return f"<c:dLbls>{''.join(labels)}{shown(0)}{_NO_LEADERS if block.drops else ''}</c:dLbls>"


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
        before, behind = _ends(look)
        over: Mapping[Anchor, Side] = {"end": before, "middle": "t", "start": behind}
        return over[block.drops[datum(chart, column, index)].anchor]
    if chart.runs:
        between: Side = "ctr" if column.helper else "t"
        first, last = _ends(look)
        return {"first": first, "middle": between, "last": last}[label_position(chart, column, index)]
    if column.is_line:
        return "b" if column.part == "under" else "ctr" if column.helper and column.group == "second" else "t"
    if column.helper or chart.place == "end":
        return "outEnd"
    return "inBase" if chart.place == "base" else "ctr"


def _ends(look: Look) -> tuple[Side, Side]:
    """The sides of the labels before the first and behind the last mark of a row."""
    return ("r", "l") if look.mirrored else ("l", "r")


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
        rows = _with_ends(chart, style, column, index, joined(rows))
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


def _with_ends(chart: Chart, style: ChartStyle, column: Column, index: int, value: Row) -> tuple[Row, ...]:
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


def joined(rows: Sequence[Row]) -> Row:
    """Several texts on one line, blanks between them."""
    first, *others = rows
    gaps = ((replace(row[0], span=Span(_GAP), field=""), *row) for row in others)
    return tuple(run for row in (first, *gaps) for run in row)


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
    return {"t": "ctr", "b": "ctr", "ctr": "ctr", _ends(look)[0]: side_of(look, "end")}.get(side, usual)


def point_label(look: Look, label: PointLabel, column: Column) -> str:
    """The c:dLbl of a point."""
    body = "".join(
        f'<a:p><a:pPr algn="{label.align}"{direction(look, runs[0].lang)}><a:defRPr/></a:pPr>'
        f"{''.join(_run(look, run, row) for run in runs)}</a:p>"
        for row, runs in enumerate(label.rows)
    )
    right, down = (f"{part:.6f}" if part else "0" for part in label.shift)
    place = f'<c:manualLayout><c:x val="{right}"/><c:y val="{down}"/></c:manualLayout>' if any(label.shift) else ""
    side = f'<c:dLblPos val="{label.side}"/>' if label.side else ""
    return (
        f'<c:dLbl><c:idx val="{label.index}"/><c:layout>{place}</c:layout><c:tx><c:rich>{_BOX}<a:lstStyle/>{body}'
        "</c:rich></c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{side}{shown(1)}{_range_extension(column)}</c:dLbl>"
    )


def _spaced(look: Look, chart: Chart, runs: Row, side: Side) -> Row:
    """The row with blanks towards its mark: a label's own insets are not heeded by every program."""
    if side in ("t", "ctr") or chart.upright:
        return runs
    blank = replace(runs[0], span=Span(_GAP), field="", style=_BLANK)
    against = (language(runs[0].lang).direction == "rtl") != look.mirrored
    return (*runs, blank) if (side == _ends(look)[0]) != against else (blank, *runs)


def _run(look: Look, run: Run, row: int) -> str:
    style = TextStyle(run.style.size, run.style.size * 1.2, run.style.bold, run.style.role)
    properties = span_properties(look, run.span, run.lang, style)
    words = f"<a:t>{content(run.span.text)}</a:t>"
    if not run.field:
        return f"<a:r>{properties}{words}</a:r>"
    key = f"{{0000000{_FIELDS.index(run.field)}-0000-4000-8000-{row:012X}}}"
    return f'<a:fld id="{key}" type="{run.field}">{properties}<a:pPr/>{words}</a:fld>'


def shown(value: int) -> str:
    """What a label shows beside its own rich text: its value, or nothing."""
    return "".join(f'<c:{name} val="{value if name == "showVal" else 0}"/>' for name in _SHOWN)


def _range_extension(column: Column) -> str:
    if column.part == "missing":
        return ""
    return (
        f'<c:extLst><c:ext uri="{_LABEL_EXTENSION}" xmlns:c15="{RANGE_NAMESPACE}">'
        '<c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'
    )
