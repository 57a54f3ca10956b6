"""The series of a native chart: where its numbers stand in the workbook, and how each of its points looks."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.charts.chart import Chart, Form, Point
from briefing.charts.marks import CONNECTOR, DASH, bar, dot, patch
from briefing.document.deck import ChartBlock
from briefing.drawing import Box, Disc, Role, Stroke
from briefing.render.pptx.book import cells, header_cell
from briefing.render.pptx.caches import label_range, number_cache, text_cache
from briefing.render.pptx.chart_labels import data_labels
from briefing.render.pptx.column import Column, category_name
from briefing.render.pptx.look import Look
from briefing.render.pptx.point_label import Shift
from briefing.render.pptx.sector_labels import sector_labels
from briefing.render.pptx.workbook import label_cell, label_cells, number_format
from briefing.theme.theme import ChartStyle

_NOWHERE = Box(0, 0, 1, 1)
_INVISIBLE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_UNMARKED = '<c:marker><c:symbol val="none"/></c:marker>'
_FORECAST_DASH = (3.0, 2.0)
"""Units: points, for a line of 1 point."""


def series(look: Look, block: ChartBlock, columns: tuple[Column, ...], place: int, shifts: Mapping[int, Shift]) -> str:
    """The c:ser of the column at that place; `shifts` move its labels."""
    chart, column = block.chart, columns[place]
    shape = _shape(look, block, column)
    count, smooth = len(chart.categories), '<c:smooth val="0"/>' if column.is_line else ""
    names = (category_name(chart, index) for index in range(count))
    name = f"<c:strRef><c:f>{header_cell(place + 1)}</c:f>{text_cache('c:strCache', [column.header])}</c:strRef>"
    labels = sector_labels(look, block, column) if chart.is_round else data_labels(look, block, column, shifts)
    if column.helper:
        name = "<c:v> </c:v>"  # programs count the entries of a key differently: a blank one need not be hidden
    there = f"<c:strRef><c:f>{cells(0, count)}</c:f>{text_cache('c:strCache', names)}</c:strRef>"
    for at, days in enumerate(columns):
        if days.part == "day":
            there = f"<c:numRef><c:f>{cells(at + 1, count)}</c:f>{_number_cache(chart, days)}</c:numRef>"
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/><c:tx>{name}</c:tx>{shape}{labels}'
        f"<c:cat>{there}</c:cat>"
        f"<c:val><c:numRef><c:f>{cells(place + 1, count)}</c:f>{_number_cache(chart, column)}</c:numRef></c:val>"
        f"{smooth}{_label_range(columns, column)}</c:ser>"
    )


def _shape(look: Look, block: ChartBlock, column: Column) -> str:
    style = block.style
    if column.is_line:
        return _line_look(look, style, column)
    if column.group == "areas":
        return _area_look(look, style, column, alone=block.chart.stacking == "clustered")
    return _sector_look(look, style, column) if column.group == "sectors" else _bar_look(look, style, column)


def _area_look(look: Look, style: ChartStyle, column: Column, *, alone: bool) -> str:
    form: Form = column.part if column.part in ("hollow", "hatched") else "solid"
    mark = patch((), column.series.role, form, style, "", alone=alone)
    return f"<c:spPr>{look.surface(mark.fill)}{look.outline(mark.stroke)}</c:spPr>"


def _sector_look(look: Look, style: ChartStyle, column: Column) -> str:
    """Every sector says its own look: without that each would get a colour of the program's choice."""
    marks = (patch((), point.role, point.form, style, "") for point in column.series.points)
    return "".join(
        f'<c:dPt><c:idx val="{index}"/><c:bubble3D val="0"/>'
        f"<c:spPr>{look.surface(mark.fill)}{look.outline(mark.stroke)}</c:spPr></c:dPt>"
        for index, mark in enumerate(marks)
        if column.values[index] is not None
    )


def _bar_look(look: Look, style: ChartStyle, column: Column) -> str:
    if column.helper or column.part == "foot":
        return f'{_INVISIBLE}<c:invertIfNegative val="0"/>'
    usual = _bar(look, style, column, column.series.role, "solid")
    points = "".join(
        f'<c:dPt><c:idx val="{index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{own}</c:dPt>'
        for index, point in enumerate(column.series.points)
        if point.high is not None and (own := _point_bar(look, style, column, point)) != usual
    )
    return f'{usual}<c:invertIfNegative val="0"/>{points}'


def _point_bar(look: Look, style: ChartStyle, column: Column, point: Point) -> str:
    return _bar(look, style, column, point.role, point.form, single=point.low == point.high)


def _bar(look: Look, style: ChartStyle, column: Column, role: Role, form: Form, single: bool = False) -> str:
    mark = bar(_NOWHERE, role, form, style, "", upper=column.part == "high" and not single)
    return f"<c:spPr>{look.surface(mark.fill)}{look.outline(mark.stroke)}</c:spPr>"


def _line_look(look: Look, style: ChartStyle, column: Column) -> str:
    if column.part == "across":
        return f"<c:spPr>{look.outline(Stroke('context', 0.75, DASH))}</c:spPr>{_UNMARKED}"
    if column.part == "link":
        return f"<c:spPr>{look.outline(CONNECTOR)}</c:spPr>{_UNMARKED}"
    if column.part != "value":
        return f"{_INVISIBLE}{_UNMARKED}"
    loud = column.series.emphasis != "normal"
    size, width = (style.marker, style.key_line) if loud else (style.small_marker, style.line)
    role = column.series.role
    usual = _marker(look, style, role, "solid", size)
    points = "".join(
        f'<c:dPt><c:idx val="{index}"/>{_marker(look, style, point.role, point.form, size)}<c:bubble3D val="0"/>'
        f"{_stroke(look, point.role, width, point.form)}</c:dPt>"
        for index, point in enumerate(column.series.points)
        if point.high is not None and (point.role != role or point.form != "solid")
    )
    return f"{_stroke(look, role, width, 'solid')}{usual}{points}"


def _marker(look: Look, style: ChartStyle, role: Role, form: Form, size: float) -> str:
    return marker(look, dot(0, 0, size, role, form, style.outline, ""), size)


def unjoined(index: int, mark: str) -> str:
    """A c:dPt with its marker and no line to it: without a look of its own Office might draw its usual one."""
    return f'<c:dPt><c:idx val="{index}"/>{mark}<c:bubble3D val="0"/>{NO_LINE}</c:dPt>'


def marker(look: Look, mark: Disc, size: float) -> str:
    """A dot of a series. Units: its `size` in points, whatever its outline adds."""
    return (
        f'<c:marker><c:symbol val="circle"/><c:size val="{round(size)}"/><c:spPr>{look.surface(mark.fill)}'
        f"{look.outline(mark.stroke)}</c:spPr></c:marker>"
    )


def _stroke(look: Look, role: Role, width: float, form: Form) -> str:
    dash = tuple(length * width for length in _FORECAST_DASH) if form == "hatched" else ()
    return f"<c:spPr>{look.outline(Stroke(role, width, dash))}</c:spPr>"


def _number_cache(chart: Chart, column: Column) -> str:
    return number_cache(number_format(chart, column), column.values)


def _label_range(columns: tuple[Column, ...], column: Column) -> str:
    address = label_cells(columns, column)
    return label_range(address, [label_cell(column, index) for index in range(len(column.labels))]) if address else ""
