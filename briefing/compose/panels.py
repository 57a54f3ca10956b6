"""Key figures on a slide: a panel each, with a big number, its growth, and a native bar on a scale of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.charts.key_figures import KeyPanel, key_figures_alt, plan_key_figures
from briefing.compose.numerals import around
from briefing.compose.setting import Setting, led
from briefing.compose.slides import Frame, chart_block, free_text, key_block, segment
from briefing.content.figure import KeyFigures
from briefing.document.deck import GroupBlock, GroupPart
from briefing.document.parts import Paragraph, StyledLine
from briefing.drawing import Box
from briefing.text import Line, Span, ringed

GUTTER = 48.0
ARRANGEMENTS = 3
RULE_TOP, TITLE_TOP, BAR_TOP, KEY_TOP = 1.5, 12.0, 208.0, 308.0
"""Below the top of a slide's matter."""
BAR_HEIGHT = 40.0


def panel_group(frame: Frame, figure: KeyFigures) -> GroupBlock:
    """The panels side by side, and the key of the forms under them."""
    setting, content = frame.setting, frame.page.content
    panels = plan_key_figures(setting.edition, figure)
    width = (content.width - GUTTER * (len(panels) - 1)) / len(panels)
    arranged = _arrangement(setting, panels, width)
    beside = all(_fits_beside(setting, panel, width, arranged) for panel in panels)
    numbers = [_number(setting, panel, arranged) for panel in panels]
    tallest = max(setting.height(number, width) for number in numbers)
    title, bottom = content.y + TITLE_TOP, content.y + BAR_TOP
    top = title + max(24.0, *(setting.height(_title(setting, panel), width) for panel in panels))
    blocks: list[GroupPart] = []
    for index, (panel, number) in enumerate(zip(panels, numbers, strict=True)):
        box = Box(content.x + index * (width + GUTTER), top, width, bottom - top)
        blocks += _panel(setting, panel, number, box, beside, tallest, content.y)
    forms = tuple(dict.fromkeys(form for panel in panels for form in panel.forms))
    if forms:
        blocks.append(key_block(setting, forms, content.x, content.y + KEY_TOP))
    return GroupBlock("Key figures", tuple(blocks), key_figures_alt(setting.edition, figure))


def _panel(
    setting: Setting,
    panel: KeyPanel,
    number: tuple[Paragraph, ...],
    box: Box,
    beside: bool,
    tallest: float,
    above: float,
) -> list[GroupPart]:
    """One panel: its title between `above` and `box`, the number in it, the bar below it."""
    x, width, title = box.x, box.width, above + TITLE_TOP
    blocks: list[GroupPart] = [
        segment("Panel rule", x, above + RULE_TOP, width, 1, "ink"),
        free_text(f"{panel.key}: title", Box(x, title, width, box.y - title), *_title(setting, panel)),
    ]
    inner = replace(box, y=box.y + 8, height=box.height - 16)
    blocks += _number_and_growth(setting, panel, number, inner, beside, tallest)
    if panel.chart is not None:
        bar = Box(x, box.bottom, width, BAR_HEIGHT)
        blocks.append(chart_block(setting, f"{panel.key}: chart", bar, panel.chart))
        total = setting.rows(("support", panel.total_label), ("chart_title", panel.total), width=width, align="end")
        blocks.append(free_text(f"{panel.key}: forecast", Box(x, bar.bottom + 8, width, 42), *total))
    return blocks


def _number_and_growth(
    setting: Setting, panel: KeyPanel, number: tuple[Paragraph, ...], box: Box, beside: bool, tallest: float
) -> list[GroupPart]:
    """The growth stands beside the number, or under it when some panel's number needs the whole width.

    The numbers of all panels end where the `tallest` one does.
    """
    down = tallest - setting.height(number, box.width)
    if not panel.growth:
        return [free_text(f"{panel.key}: number", replace(box, x=box.x - 2, y=box.y + down), *number)]
    growth = _growth(setting, panel)
    wide = _growth_width(setting, panel)
    high = setting.height(growth, box.width)
    left = Box(box.x - 2, box.y + down, box.width - (wide + 12 if beside else 0), box.height - (0 if beside else high))
    right = Box(box.right - wide, box.y + 36 if beside else box.bottom - high, wide, high)
    return [free_text(f"{panel.key}: number", left, *number), free_text(f"{panel.key}: growth", right, *growth)]


def _growth(setting: Setting, panel: KeyPanel) -> tuple[Paragraph, Paragraph]:
    growth = setting.paragraph("big_growth", panel.growth, align="end")
    return growth, setting.paragraph("figure_label", panel.growth_label, align="end")


def _growth_width(setting: Setting, panel: KeyPanel) -> float:
    return max(setting.width(one) for one in _growth(setting, panel)) / setting.margin + 1 if panel.growth else 0.0


def _fits_beside(setting: Setting, panel: KeyPanel, width: float, arranged: int) -> bool:
    widest = max(map(setting.width, _number(setting, panel, arranged)[: 1 + bool(arranged)]))
    return widest / setting.margin + 14 + _growth_width(setting, panel) <= width


def _title(setting: Setting, panel: KeyPanel) -> tuple[Paragraph, ...]:
    period = ringed(panel.period) if panel.reported else panel.period
    periods = setting.lines("chart_unit", period) if period else ()
    titles = setting.lines("chart_title", panel.title)
    beside = (periods[index : index + 1] for index in range(len(titles)))
    return tuple(
        Paragraph((title, *(led(one, "   ") for one in behind)), inline=True)
        for title, behind in zip(titles, beside, strict=True)
    )


def _number(setting: Setting, panel: KeyPanel, arranged: int) -> tuple[Paragraph, ...]:
    first, *others = panel.number
    written = (Line(one.lang, (Span(f"{one.before}{one.digits}{one.after}"),)) for one in others)
    below = (Paragraph((StyledLine(words, setting.style("big_number", words.lang)),)) for words in written)
    hedge, digits, unit = ("big_unit", first.before), ("big_number", first.digits), ("big_unit", first.after)
    rows = ([[hedge, digits, unit]], [[hedge], [digits, unit]], [[hedge, digits], [unit]])[arranged]
    made = (around(setting, first.lang, row) for row in rows if any(words for _, words in row))
    return (*made, *below)


def _arrangement(setting: Setting, panels: Sequence[KeyPanel], width: float) -> int:
    """How the numbers of all panels are set, so that they match: whole, under their first words, or over their unit."""

    def fits(arranged: int) -> bool:
        rows = (row for panel in panels for row in _number(setting, replace(panel, number=panel.number[:1]), arranged))
        return all(setting.width(row) <= width * setting.margin for row in rows)

    return next((arranged for arranged in range(ARRANGEMENTS - 1) if fits(arranged)), ARRANGEMENTS - 1)
