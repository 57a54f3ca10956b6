"""The axes of a native chart: bounds and steps always said, nothing left to a program's taste."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing.charts.chart import Axis, Chart
from briefing.charts.labels import LabelStyle, axis_style
from briefing.charts.scale import is_fine, tick_values
from briefing.drawing import Stroke
from briefing.render.pptx.areas import is_dated
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import attribute
from briefing.render.pptx.text import direction, run_properties
from briefing.theme.theme import ChartStyle, TextStyle

CATEGORY_AXIS, VALUE_AXIS, SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS = 1001, 1002, 1003, 1004
_UNSEEN = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_ALIGNED, _FLAT = '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/>', '<c:noMultiLvlLbl val="1"/>'
_DAYS = '<c:lblOffset val="100"/><c:baseTimeUnit val="days"/>'
_NOTHING = '""'
_UPRIGHT = ' rot="0"'
_MINUS = '"−"'
_NUMBER = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?")


def axes(look: Look, chart: Chart, style: ChartStyle) -> str:
    """The category axis and the value axis."""
    return _category_axis(look, chart, style) + _value_axis(look, chart, style)


def helper_axes(look: Look, chart: Chart) -> str:
    """A second pair of axes on the same scale, for series that only carry labels.

    They are unseen but not deleted: LibreOffice would take the series for ones of the first pair, beside its bars.
    """
    return _unseen_categories(look, chart) + (
        f'<c:valAx><c:axId val="{SECOND_VALUE_AXIS}"/>{_scaling(look, chart, chart.axis)}<c:delete val="0"/>'
        f'<c:axPos val="{_sides(look, chart)[1]}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="none"/>{_UNSEEN}<c:crossAx val="{SECOND_CATEGORY_AXIS}"/><c:crosses val="max"/>'
        f'<c:crossBetween val="{"midCat" if chart.runs else "between"}"/></c:valAx>'
    )


def second_axes(look: Look, chart: Chart, axis: Axis, style: ChartStyle) -> str:
    """The axes of a combination's lines: the one of values stands where the rows end. Hidden, they are only unseen."""
    written = tick_format(axis)
    ticks = "nextTo" if axis.visible and written else "none"
    side = "l" if look.mirrored else "r"
    return _unseen_categories(look, chart) + (
        f'<c:valAx><c:axId val="{SECOND_VALUE_AXIS}"/>{_scaling(look, chart, axis)}<c:delete val="0"/>'
        f'<c:axPos val="{side}"/>'
        f'<c:numFmt formatCode="{attribute(written or "General")}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="{ticks}"/>{_UNSEEN}'
        f'{text_properties(look, axis_style(style))}<c:crossAx val="{SECOND_CATEGORY_AXIS}"/><c:crosses val="max"/>'
        f'<c:crossBetween val="between"/><c:majorUnit val="{axis.step:f}"/></c:valAx>'
    )


def _unseen_categories(look: Look, chart: Chart) -> str:
    kind, end = _kind(chart)
    return (
        f'<c:{kind}><c:axId val="{SECOND_CATEGORY_AXIS}"/><c:scaling>{_order(look, chart)}</c:scaling>'
        '<c:delete val="0"/>'
        f'<c:axPos val="{_sides(look, chart)[0]}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="none"/>{_UNSEEN}<c:crossAx val="{SECOND_VALUE_AXIS}"/><c:crosses val="autoZero"/>'
        f'<c:auto val="0"/>{end}</c:{kind}>'
    )


def _kind(chart: Chart) -> tuple[str, str]:
    """The element of the category axis and its last parts: areas that are cut stand on days."""
    skipped = f'<c:tickLblSkip val="{chart.every}"/>' if chart.every > 1 else ""
    return ("dateAx", _DAYS) if is_dated(chart) else ("catAx", f"{_ALIGNED}{skipped}{_FLAT}")


def tick_format(axis: Axis) -> str | None:
    """The number format that prints the ticks as they are written, those below zero too; None when no format can."""
    values = tick_values(axis)
    if any(len(text) > 1 for text in axis.ticks) or is_ungraduated(axis):
        return None
    written = [
        (value < 0, _form(text[0].plain, value) if text else _NOTHING)
        for text, value in zip(axis.ticks, values, strict=True)
    ]
    sections = dict(written)
    if any(form is None or form != sections[below] for below, form in written):
        return None
    return ";".join(form for below in (False, True) if (form := sections.get(below)))


def is_ungraduated(axis: Axis) -> bool:
    """Whether a native axis has no such ticks: one of ratios knows powers alone."""
    return axis.log and is_fine(axis.low, axis.high)


def text_properties(look: Look, style: LabelStyle, *, whole: bool = False) -> str:
    """The c:txPr of a text that the program writes itself.

    `whole`: LibreOffice (7.4) breaks and overlaps names that are said not to be turned, and leaves some out otherwise.
    """
    defaults = run_properties(
        look, look.languages[0], TextStyle(style.size, style.size, style.bold, style.role), "a:defRPr"
    )
    return (
        f'<c:txPr><a:bodyPr{"" if whole else _UPRIGHT} vert="horz"/><a:lstStyle/><a:p>'
        f"<a:pPr{direction(look, look.languages[0])}>{defaults}</a:pPr>{_end(look)}</a:p></c:txPr>"
    )


def _end(look: Look) -> str:
    return f"<a:endParaRPr {look.voice(look.languages[0])}/>"


def _is_horizontal(chart: Chart) -> bool:
    return chart.kind in ("bar", "range")


def _sides(look: Look, chart: Chart) -> tuple[str, str]:
    """Where the category axis stands, and where the value axis: upright ones on the side where the slide begins."""
    upright = "r" if look.mirrored else "l"
    return (upright, "b") if _is_horizontal(chart) else ("b", upright)


def _order(look: Look, chart: Chart) -> str:
    """The direction of the categories: downwards, or the way that the slide runs."""
    return orientation(_is_horizontal(chart) or look.mirrored)


def orientation(reverse: bool) -> str:
    """The direction of an axis: rising to the right and upwards unless it is turned round."""
    return f'<c:orientation val="{"maxMin" if reverse else "minMax"}"/>'


def _form(words: str, value: Decimal) -> str | None:
    found = _NUMBER.search(words)
    if not found:
        return None
    figure = found[0].replace("−", "-")
    if Decimal(figure.replace(",", "")) != value:
        return None
    decimals = "." + "0" * len(figure.split(".")[1]) if "." in figure else ""
    before, after = (f'"{part}"' if part else "" for part in (words[: found.start()], words[found.end() :]))
    return f"{before}{_MINUS if value < 0 else ''}#,##0{decimals}{after}"


def _category_axis(look: Look, chart: Chart, style: ChartStyle) -> str:
    lines, side = chart.runs, _sides(look, chart)[0]
    names = [chart.names(index) for index in range(len(chart.categories))]
    several = any(len(name) > 1 for name in names)
    words = LabelStyle(style.axis if lines or several else style.name, False, "ink3" if lines else "ink")
    grid = gridlines(look, style) if lines and not chart.axis.visible else ""
    based = chart.place != "base" and (not lines or (chart.axis.visible and chart.axis.low <= 0 <= chart.axis.high))
    edge = Stroke("ink", style.baseline) if based else None
    shown = "low" if any(names) and not is_dated(chart) else "none"
    kind, end = _kind(chart)
    return (
        f'<c:{kind}><c:axId val="{CATEGORY_AXIS}"/><c:scaling>{_order(look, chart)}</c:scaling>'
        '<c:delete val="0"/>'
        f'<c:axPos val="{side}"/>{grid}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="{shown}"/>'
        f"<c:spPr><a:noFill/>{look.outline(edge)}</c:spPr>{text_properties(look, words, whole=chart.every > 1)}"
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>{end}</c:{kind}>'
    )


def _value_axis(look: Look, chart: Chart, style: ChartStyle) -> str:
    axis, horizontal, lines = chart.axis, _is_horizontal(chart), chart.runs
    grid = gridlines(look, style) if axis.visible and not is_ungraduated(axis) else ""
    written = tick_format(axis)
    if written and chart.stacking == "percent":  # outside of quotes, the sign writes 1 as 100%
        written = written.replace("%", '"%"').replace('""', "")
    ticks = "nextTo" if axis.visible and written else "none"
    return (
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/>{_scaling(look, chart, axis)}'
        f'<c:delete val="{0 if axis.visible else 1}"/><c:axPos val="{_sides(look, chart)[1]}"/>{grid}'
        f'<c:numFmt formatCode="{attribute(written or chart.number_format)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="{ticks}"/><c:spPr><a:noFill/>{look.outline(None)}</c:spPr>'
        f'{text_properties(look, axis_style(style))}<c:crossAx val="{CATEGORY_AXIS}"/>'
        f'<c:crosses val="{"max" if horizontal else "autoZero"}"/>'
        f'<c:crossBetween val="{"midCat" if lines else "between"}"/>'
        f'<c:majorUnit val="{axis.step / _whole(chart):f}"/></c:valAx>'
    )


def _scaling(look: Look, chart: Chart, axis: Axis) -> str:
    order = orientation(_is_horizontal(chart) and look.mirrored)
    low, high = (value / _whole(chart) for value in (axis.low, axis.high))
    ratios = '<c:logBase val="10"/>' if axis.log else ""
    return f'<c:scaling>{ratios}{order}<c:max val="{high:f}"/><c:min val="{low:f}"/></c:scaling>'


def _whole(chart: Chart) -> Decimal:
    """What stands for the whole axis: shares run to 100 in the plan, and to 1 in Office."""
    return Decimal(100) if chart.stacking == "percent" else Decimal(1)


def gridlines(look: Look, style: ChartStyle) -> str:
    """The lines across the plot at the ticks of an axis."""
    return f"<c:majorGridlines><c:spPr>{look.outline(Stroke('grid', style.grid))}</c:spPr></c:majorGridlines>"
