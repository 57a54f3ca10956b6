"""The two value axes of a native scatter or bubble chart.

Their titles stand beside it: LibreOffice (7.4) breaks long ones into lines.
"""

from __future__ import annotations

from briefing.charts.chart import Axis
from briefing.charts.labels import axis_style
from briefing.charts.plane import AxisName
from briefing.document.deck import PlaneBlock
from briefing.drawing import Stroke
from briefing.render.pptx.chart_axes import gridlines, is_ungraduated, orientation, text_properties, tick_format
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import attribute

ACROSS_AXIS, UPWARD_AXIS = 1001, 1002


def plane_axes(look: Look, block: PlaneBlock) -> str:
    """The axis from side to side, which begins where the slide does, and the upright one."""
    plane, side = block.plane, "r" if look.mirrored else "l"
    across = _axis(look, block, "across", (ACROSS_AXIS, UPWARD_AXIS), "b", plane.upward)
    return across + _axis(look, block, "upward", (UPWARD_AXIS, ACROSS_AXIS), side, plane.across)


def _axis(look: Look, block: PlaneBlock, name: AxisName, ids: tuple[int, int], side: str, crossed: Axis) -> str:
    axis, style, (own, other) = block.plane.axis(name), block.style, ids
    ratios, grid = ('<c:logBase val="10"/>' if axis.log else ""), gridlines(look, style)
    order = orientation(name == "across" and look.mirrored)
    written = tick_format(axis)
    at_zero = not crossed.log and crossed.low <= 0 <= crossed.high
    edge = look.outline(Stroke("ink", style.baseline) if at_zero else None)
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling>{ratios}{order}<c:max val="{axis.high:f}"/>'
        f'<c:min val="{axis.low:f}"/></c:scaling><c:delete val="0"/><c:axPos val="{side}"/>'
        f"{'' if is_ungraduated(axis) else grid}"
        f'<c:numFmt formatCode="{attribute(written or "General")}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="{"low" if written else "none"}"/>'
        f"<c:spPr><a:noFill/>{edge}</c:spPr>{text_properties(look, axis_style(style))}"
        f'<c:crossAx val="{other}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/>'
        f'<c:majorUnit val="{axis.step:f}"/></c:valAx>'
    )
