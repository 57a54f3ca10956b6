"""A native, editable chart: its XML is written from the decided chart, its numbers live in a workbook of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from briefing.charts.chart import Chart
from briefing.charts.labels import LabelStyle, name_style
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
    text_properties,
)
from briefing.render.pptx.chart_marks import chart_marks
from briefing.render.pptx.chart_series import series
from briefing.render.pptx.column import Column, Group
from briefing.render.pptx.columns import columns
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.label_shifts import label_shifts
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import CHART, DECLARATION, DRAWING, RELATIONSHIPS, attribute, transform
from briefing.render.pptx.part import OFFICE, PartFile, numbered
from briefing.render.pptx.shapes import described
from briefing.render.pptx.text import rough_width
from briefing.render.pptx.workbook import workbook
from briefing.tags import language
from briefing.text import plain

_NOTHING = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_LEGEND_ROW = 18.0
_SWATCH = 3.0
"""What an entry of the key needs beside its name, in em."""


def chart_frame(draft: Draft, block: ChartBlock, slot: str, position: int) -> str:
    """The chart's graphic frame on the slide; its part and its workbook join the draft."""
    name = f"{position}_{len(draft.parts) // 2 + 1}"
    chart_name, book_name = f"/ppt/charts/chart{name}.xml", f"/ppt/embeddings/workbook{name}.xlsx"
    block = replace(block, chart=cut(block.chart))
    made = columns(block.chart)
    xml = chart_xml(draft.look, block, made)
    draft.parts += [
        PartFile(chart_name, f"{OFFICE}drawingml.chart+xml", xml.encode(), numbered(("package", book_name))),
        PartFile(book_name, f"{OFFICE}spreadsheetml.sheet", workbook(block.chart, made)),
    ]
    title = attribute(plain(block.chart.title) or block.name)
    return chart_marks(draft, block) + (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{draft.next_id()}" '
        f'name="{title}"{described(block.chart.alt)}</p:cNvPr>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{slot}</p:nvPr>'
        "</p:nvGraphicFramePr>"
        f'{transform(block.box, "p:xfrm")}<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" '
        f'r:id="{draft.relate("chart", chart_name)}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def chart_xml(look: Look, block: ChartBlock, made: tuple[Column, ...]) -> str:
    """The XML of the chart part."""
    tag = language(look.languages[0]).ooxml
    blanks = "zero" if block.chart.kind == "area" else "gap"  # a part of a band that has ended stands on nothing
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONSHIPS}">'
        '<c:date1904 val="0"/>'
        f'<c:lang val="{tag}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_layout(_shares(look, block, block.plot))}{_groups(look, block, made)}{_NOTHING}</c:plotArea>"
        f"{_legend(look, block)}"
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="{blanks}"/></c:chart>{_NOTHING}'
        f'{text_properties(look, LabelStyle(block.style.axis, False, "ink"))}<c:externalData r:id="rId1">'
        '<c:autoUpdate val="0"/>'
        "</c:externalData></c:chartSpace>"
    )


def _shares(look: Look, block: ChartBlock, part: Box) -> Box:
    """A part of the chart as parts of its width and height."""
    box, placed = block.box, look.placed(part, block.box.width)
    return Box(placed.x / box.width, placed.y / box.height, placed.width / box.width, placed.height / box.height)


def _layout(shares: Box, inner: bool = True) -> str:
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    return (
        f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{shares.x:.6f}"/>'
        f'<c:y val="{shares.y:.6f}"/><c:w val="{shares.width:.6f}"/><c:h val="{shares.height:.6f}"/>'
        "</c:manualLayout></c:layout>"
    )


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
    """The key above the plot, from the side where the slide begins."""
    chart = block.chart
    if not chart.legend:
        return ""
    words = name_style(chart, chart.series[0], block.style)
    width = sum(rough_width(plain(one.name), words.size) + _SWATCH * words.size for one in chart.series)
    place = Box(0, 0, min(block.box.width, width), min(block.plot.y, _LEGEND_ROW))
    return (
        f'<c:legend><c:legendPos val="t"/>{_layout(_shares(look, block, place), inner=False)}<c:overlay val="0"/>'
        f"{text_properties(look, words)}</c:legend>"
    )
