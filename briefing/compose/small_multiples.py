"""Small multiples on a slide: a native chart for each panel, its name above it, all of them one group."""

from __future__ import annotations

from briefing.charts.form_key import forms_used
from briefing.charts.small_multiples import TITLE_GAP, panel_boxes, panel_style, panel_title, plan_small_multiples
from briefing.compose.setting import Setting
from briefing.compose.slides import Frame, chart_block, free_text, key_block
from briefing.content.figure import ChartFigure
from briefing.document.deck import GroupBlock, GroupPart, SlideBlock
from briefing.document.parts import Paragraph, StyledLine
from briefing.drawing import Box
from briefing.text import Text
from briefing.theme.theme import TextStyle

BELOW, KEY = 8.0, 26.0
"""Between the heading and the panels, and what the key of the forms takes."""
LEADING = 1.3


def small_multiples(frame: Frame, key: str, figure: ChartFigure, room: Box) -> tuple[SlideBlock, ...]:
    """The heading, the panels and the key of their forms in the room."""
    setting, fonts = frame.setting, frame.setting.fonts
    style = setting.sheet.chart
    found = plan_small_multiples(setting.edition, key, figure)
    heading = setting.rows(("chart_title", found.title), ("chart_unit", found.unit), width=room.width)
    high = setting.height(heading, room.width)
    forms = tuple(dict.fromkeys(form for chart in found.panels for form in forms_used(chart)))
    down = high + BELOW
    inner = Box(room.x, room.y + down, room.width, room.height - down - (KEY if forms else 0))
    boxes = panel_boxes(len(found.panels), inner, style.name)
    above = max(panel_title(chart, boxes[0].width, style, fonts).height for chart in found.panels)
    above += TITLE_GAP * style.name
    parts: list[GroupPart] = []
    for chart, box in zip(found.panels, boxes, strict=True):
        title = Box(box.x, box.y, box.width, above)
        parts.append(
            free_text(f"{chart.key}: name", title, _title(setting, chart.title, chart.series[0].emphasis != "normal"))
        )
        plot = Box(box.x, box.y + above, box.width, box.height - above)
        parts.append(chart_block(setting, chart.key, plot, chart, style=panel_style(style)))
    head = free_text("Heading", Box(room.x, room.y, room.width, high), *heading)
    keys = (key_block(setting, forms, room.x, inner.bottom + 10),) if forms else ()
    return head, GroupBlock("Small multiples", tuple(parts), found.alt), *keys


def _title(setting: Setting, name: Text, loud: bool) -> Paragraph:
    style = setting.sheet.chart
    first = TextStyle(style.name, style.name * LEADING, loud, "ink")
    second = TextStyle(style.second, style.second * LEADING, False, "ink3")
    return Paragraph(tuple(StyledLine(line, second if place else first) for place, line in enumerate(name)))
