"""A native, editable chart: its XML is written from the decided chart, its numbers live in a workbook of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from briefing.charts.chart import Chart
from briefing.charts.sectors import HOLE
from briefing.document.deck import ChartBlock
from briefing.drawing import Box
from briefing.render.pptx.areas import cut
from briefing.render.pptx.chart_axes import (
    CATEGORY_AXIS,
    SECOND_CATEGORY_AXIS,
    SECOND_VALUE_AXIS,
    VALUE_AXIS,
    axes,
    helper_axes,
    second_axes,
)
from briefing.render.pptx.chart_graphic import ChartPart, chart_graphic, chart_space, layout, shares
from briefing.render.pptx.chart_marks import chart_marks
from briefing.render.pptx.chart_series import series
from briefing.render.pptx.column import Column, Group
from briefing.render.pptx.columns import columns
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.label_shifts import label_shifts
from briefing.render.pptx.legend import legend, legend_box
from briefing.render.pptx.look import Look
from briefing.render.pptx.workbook import workbook
from briefing.text import plain


def chart_frame(draft: Draft, block: ChartBlock, slot: str, position: int) -> str:
    """The chart's graphic frame on the slide, before it what it can't say; its part and its workbook join the draft."""
    block = replace(block, chart=cut(block.chart))
    made = columns(block.chart)
    part = ChartPart(chart_xml(draft.look, block, made), workbook(block.chart, made))
    name = plain(block.chart.title) or block.name
    return chart_marks(draft, block) + chart_graphic(draft, block.box, name, block.chart.alt, slot, position, part)


def chart_xml(look: Look, block: ChartBlock, made: tuple[Column, ...]) -> str:
    """The XML of the chart part."""
    blanks = "zero" if block.chart.kind == "area" else "gap"  # a part of a band that has ended stands on nothing
    plot = layout(_shares(look, block, block.plot)) + _groups(look, block, made)
    return chart_space(look, block.style, plot, _legend(look, block), blanks)


def _shares(look: Look, block: ChartBlock, part: Box) -> Box:
    """A part of the chart as parts of its width and height."""
    return shares(look.placed(part, block.box.width), block.box)


def _groups(look: Look, block: ChartBlock, made: tuple[Column, ...]) -> str:
    """The groups of series, each with its pair of axes, then the axes."""
    chart, style, shifts = block.chart, block.style, label_shifts(block, made)
    written = dict.fromkeys(get_args(Group), "")
    for place, column in enumerate(made):
        if column.group != "cells":
            own = {category: shift for (at, category), shift in shifts.items() if at == place}
            written[column.group] += series(look, block, made, place, own)
    if chart.is_round:
        return _circle(chart, written["sectors"])
    groups, scales = "", axes(look, chart, style)
    if written["areas"]:
        groups += _areas(chart, written["areas"])
    if written["bars"]:
        groups += _bars(chart, _grouping(chart), written["bars"], CATEGORY_AXIS, VALUE_AXIS)
    if written["behind"]:
        groups += _bars(chart, "clustered", written["behind"], SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS)
        scales += helper_axes(look, chart)
    if written["areas"] and chart.stacking == "percent":  # LibreOffice (7.4) forgets shares beside lines on their axes
        groups += _lines(written["lines"], SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS)
        scales += helper_axes(look, chart)
    elif written["lines"]:
        groups += _lines(written["lines"], CATEGORY_AXIS, VALUE_AXIS)
    if chart.second is not None:
        groups += _lines(written["second"], SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS)
        scales += second_axes(look, chart, chart.second, style)
    return groups + scales


def _areas(chart: Chart, written: str) -> str:
    grouping = "standard" if chart.stacking == "clustered" else _grouping(chart)
    return (
        f'<c:areaChart><c:grouping val="{grouping}"/><c:varyColors val="0"/>{written}<c:axId val="{CATEGORY_AXIS}"/>'
        f'<c:axId val="{VALUE_AXIS}"/></c:areaChart>'
    )


def _circle(chart: Chart, written: str) -> str:
    hole = f'<c:holeSize val="{round(HOLE * 100)}"/>' if chart.kind == "doughnut" else ""
    return (
        f'<c:{chart.kind}Chart><c:varyColors val="1"/>{written}<c:firstSliceAng val="0"/>{hole}</c:{chart.kind}Chart>'
    )


def _grouping(chart: Chart) -> str:
    if chart.kind == "waterfall":
        return "stacked"
    return {"clustered": "clustered", "stacked": "stacked", "percent": "percentStacked"}[chart.stacking]


def _lines(written: str, category: int, value: int) -> str:
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{written}<c:marker val="1"/>'
        f'<c:axId val="{category}"/><c:axId val="{value}"/></c:lineChart>'
    )


def _bars(chart: Chart, grouping: str, written: str, category: int, value: int) -> str:
    direction = "col" if chart.upright else "bar"
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{written}'
        f'<c:gapWidth val="{chart.gap}"/><c:overlap val="{chart.overlap}"/><c:axId val="{category}"/>'
        f'<c:axId val="{value}"/></c:barChart>'
    )


def _legend(look: Look, block: ChartBlock) -> str:
    chart = block.chart
    return legend(look, chart, block.style, _shares(look, block, legend_box(chart, block.style, block.box, block.plot)))
