"""A native dot chart: points in rows from top to bottom, and a line along each row; all of it follows its workbook."""

from __future__ import annotations

from briefing.charts.bar_axis import GRID, REFERENCE, TICK, TITLE
from briefing.charts.chart import Chart
from briefing.charts.dots import LEADER
from briefing.charts.labels import axis_style
from briefing.document.deck import DotBlock, DrawingBlock
from briefing.drawing import Drawing, Drawn, Label, Polyline
from briefing.render.pptx.chart_axes import gridlines, is_ungraduated, orientation, text_properties, tick_format
from briefing.render.pptx.chart_graphic import ChartPart, chart_graphic, chart_space, layout, shares
from briefing.render.pptx.dot_series import dot_series
from briefing.render.pptx.dot_sheet import dot_book
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.legend import legend, legend_box
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import attribute
from briefing.render.pptx.plane_axes import ACROSS_AXIS, UPWARD_AXIS
from briefing.render.pptx.shapes import drawing_group
from briefing.text import plain

_UNSEEN = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_TICKLESS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


def dot_frame(draft: Draft, block: DotBlock, slot: str, position: int) -> str:
    """The chart's graphic frame on the slide, before it what it can't say; its part and its workbook join the draft."""
    chart = block.chart
    part = ChartPart(dot_xml(draft.look, block), dot_book(chart))
    name = plain(chart.title) or block.name
    return _behind(draft, block) + chart_graphic(draft, block.box, name, chart.alt, slot, position, part)


def dot_xml(look: Look, block: DotBlock) -> str:
    """The XML of the chart part."""
    chart, style = block.chart, block.style
    written = dot_series(look, block)
    group = (
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{"".join(written)}'
        f'<c:axId val="{ACROSS_AXIS}"/><c:axId val="{UPWARD_AXIS}"/></c:scatterChart>'
    )
    place = look.placed(legend_box(chart, style, block.box, block.plot), block.box.width)
    key = legend(look, chart, style, shares(place, block.box), hidden=(0, len(written) - 1))
    plot = layout(shares(block.plot, block.box)) + group + _across(look, block) + _upward(look, block)
    return chart_space(look, style, plot, key)


def _across(look: Look, block: DotBlock) -> str:
    """The value axis, which begins where the slide does."""
    axis, written = block.chart.axis, tick_format(block.chart.axis)
    ratios, order = ('<c:logBase val="10"/>' if axis.log else ""), orientation(look.mirrored)
    grid = gridlines(look, block.style) if axis.visible and not is_ungraduated(axis) else ""
    return (
        f'<c:valAx><c:axId val="{ACROSS_AXIS}"/><c:scaling>{ratios}{order}<c:max val="{axis.high:f}"/>'
        f'<c:min val="{axis.low:f}"/></c:scaling><c:delete val="{0 if axis.visible else 1}"/><c:axPos val="b"/>{grid}'
        f'<c:numFmt formatCode="{attribute(written or block.chart.number_format)}" sourceLinked="0"/>{_TICKLESS}'
        f'<c:tickLblPos val="{"nextTo" if axis.visible and written else "none"}"/>{_UNSEEN}'
        f'{text_properties(look, axis_style(block.style))}<c:crossAx val="{UPWARD_AXIS}"/><c:crosses val="max"/>'
        f'<c:crossBetween val="midCat"/><c:majorUnit val="{axis.step:f}"/></c:valAx>'
    )


def _upward(look: Look, block: DotBlock) -> str:
    """The axis of the rows, from top to bottom: it is not seen."""
    return (
        f'<c:valAx><c:axId val="{UPWARD_AXIS}"/><c:scaling>{orientation(True)}'
        f'<c:max val="{len(block.chart.categories)}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="{"r" if look.mirrored else "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/>{_TICKLESS}'
        f'<c:tickLblPos val="none"/>{_UNSEEN}<c:crossAx val="{ACROSS_AXIS}"/><c:crosses val="min"/>'
        '<c:crossBetween val="midCat"/><c:majorUnit val="1"/></c:valAx>'
    )


def _behind(draft: Draft, block: DotBlock) -> str:
    """A group with what the native chart has no words or lines for, as it is drawn; nothing when it needs none."""
    marks = tuple(mark for mark in block.drawing.marks if _is_beyond(block.chart, mark))
    if not marks:
        return ""
    sheet, reference = Drawing(block.box.width, block.box.height, marks), block.chart.reference
    said = reference.label if reference else ()
    return drawing_group(draft, DrawingBlock(f"{block.name}: marks", block.box, sheet, said))


def _is_beyond(chart: Chart, mark: Drawn) -> bool:
    """Whether a native chart can't draw it: lines from names, ticks no format writes, a title, a line across."""
    if not isinstance(mark, Label | Polyline):
        return False
    if mark.datum.startswith(TICK):
        return tick_format(chart.axis) is None
    if mark.datum == GRID:
        return is_ungraduated(chart.axis)
    return mark.datum in (REFERENCE, TITLE) or mark.datum.endswith(LEADER)
