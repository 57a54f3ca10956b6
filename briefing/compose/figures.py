"""A topic's figure on a slide: native chart, table, or drawing, with the words beside or under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from briefing.charts.form_key import forms_used
from briefing.charts.geometry import chart_height
from briefing.charts.plan_figure import plan_figure
from briefing.charts.timeline import draw_timeline, timeline_alt
from briefing.compose.grid import TableLook, table_height
from briefing.compose.panels import panel_group
from briefing.compose.process import process_group
from briefing.compose.quotation import quotation_group
from briefing.compose.setting import Setting
from briefing.compose.slides import Frame, key_block, plotted_block, segment, text_bottom
from briefing.compose.small_multiples import small_multiples
from briefing.compose.tables import TabularFigure, table_of
from briefing.content.figure import (
    ChartFigure,
    KeyFigures,
    MatrixFigure,
    ProcessFigure,
    QuoteFigure,
    RankingFigure,
    TableFigure,
    TimelineFigure,
)
from briefing.content.model import Topic
from briefing.content.values import Located
from briefing.document.deck import DrawingBlock, LayoutName, SlideBlock, TableBlock, TextBlock
from briefing.document.parts import Paragraph
from briefing.drawing import Box

INSETS = (6.0, 3.5)
"""Above and below the cells of an edition in one language, and in two, whose rows carry two lines and stand closer."""
ABOVE_STRIP = (36.0, 24.0)
"""Between a figure and the words under it, and if need be."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A slide's matter: its layout, its blocks, and the words that have no room and go to the speaker."""

    layout: LayoutName
    blocks: tuple[SlideBlock, ...]
    unsaid: tuple[Located, ...] = ()


def exhibit(frame: Frame, key: str, topic: Topic) -> Exhibit:
    """The figure of a topic with its takeaway and points."""
    setting, figure, content = frame.setting, topic.figure, frame.page.content
    edition = setting.edition
    match figure:
        case None:
            return _words_alone(frame, topic)
        case ChartFigure(panels=True):
            return _panels(frame, key, figure, topic)
        case ChartFigure():
            return _chart(frame, key, figure, topic)
        case TimelineFigure():
            drawing = draw_timeline(edition, figure, content.width, setting.sheet, setting.fonts, content.height)
            box = Box(content.x, content.y, drawing.width, drawing.height)
            return _under(frame, topic, (DrawingBlock("Timeline", box, drawing, timeline_alt(edition, figure)),))
        case KeyFigures():
            return _under(frame, topic, (panel_group(frame, figure),))
        case QuoteFigure():
            return _under(frame, topic, (quotation_group(frame, figure),))
        case ProcessFigure():
            return _under(frame, topic, (process_group(frame, figure, edition.text(topic.label)),))
        case TableFigure() | RankingFigure() | MatrixFigure():
            return _under(frame, topic, (_table(frame, topic, figure),))
        case _:
            assert_never(figure)


def takeaway(setting: Setting, topic: Topic) -> tuple[Paragraph, ...]:
    """The lead sentence and the points beside a figure."""
    lead = [setting.paragraph("takeaway", setting.edition.text(topic.takeaway))] if topic.takeaway is not None else []
    return (*lead, *_points(setting, topic, 12))


def _points(setting: Setting, topic: Topic, before: float) -> tuple[Paragraph, ...]:
    return tuple(
        setting.paragraph("point", setting.edition.text(point), before=before) for point in topic.points.values()
    )


def _said(topic: Topic) -> tuple[Located, ...]:
    return (*((topic.takeaway,) if topic.takeaway is not None else ()), *topic.points.values())


def _chart(frame: Frame, key: str, figure: ChartFigure, topic: Topic) -> Exhibit:
    setting = frame.setting
    chart = plan_figure(setting.edition, key, figure)
    above, slot, style = frame.box("chart", "heading"), frame.box("chart", "chart"), setting.sheet.chart
    title = setting.rows(("chart_title", chart.title), ("chart_unit", chart.unit), width=above.width)
    more = max(0.0, setting.height(title, above.width) - above.height)
    heading = replace(frame.slot("chart", "heading", title), box=replace(above, height=above.height + more))
    slot = replace(slot, y=slot.y + more, height=slot.height - more)
    forms = forms_used(chart)
    room = slot.height - (26 if forms else 0)
    height = min(room, chart_height(chart, style, setting.fonts, slot.width))
    box = Box(slot.x, slot.y, slot.width, height)
    blocks: list[SlideBlock] = [heading, plotted_block(setting, "Chart", box, chart, "chart")]
    if forms:
        blocks.append(key_block(setting, forms, slot.x, box.bottom + 10))
    words = takeaway(setting, topic)
    if words:
        beside = frame.box("chart", "takeaway")
        blocks += [segment("Takeaway rule", beside.x, beside.y - 12, 24, 2), frame.slot("chart", "takeaway", words)]
    return Exhibit("chart", tuple(blocks))


def _panels(frame: Frame, key: str, figure: ChartFigure, topic: Topic) -> Exhibit:
    """Small charts over the whole width, or with words beside them as wide as one chart."""
    words, content, place = takeaway(frame.setting, topic), frame.page.content, frame.box("chart", "chart")
    room = replace(content, width=place.right - content.x) if words else content
    blocks = list(small_multiples(frame, key, figure, room))
    if words:
        beside = frame.box("chart", "takeaway")
        blocks += [segment("Takeaway rule", beside.x, beside.y - 12, 24, 2), frame.slot("chart", "takeaway", words)]
    return Exhibit("chart" if words else "title_only", tuple(blocks))


def _table(frame: Frame, topic: Topic, figure: TabularFigure) -> TableBlock:
    """The table, its rows as close as it takes to leave room for the words under it, if that is possible at all."""
    setting, room = frame.setting, frame.page.content
    inset = INSETS[setting.bilingual]
    look = TableLook(room.width, padding=28, inset=inset, least=30, most=50, bar_height=14, room=room.height)
    for above in ABOVE_STRIP:
        strip = max((block.box.bottom + _apart(setting) for block in _strip(frame, topic, above)), default=0.0)
        table, title = table_of(setting, figure, replace(look, room=look.room - strip))
        if not strip or table_height(table) <= look.room - strip:
            break
    else:
        table, title = table_of(setting, figure, look)
    return TableBlock("Table", replace(room, height=table_height(table)), table, title, "table")


def _under(frame: Frame, topic: Topic, blocks: tuple[SlideBlock, ...]) -> Exhibit:
    """The takeaway and points under the figure, when there is room; else they go to the speaker."""
    layout: LayoutName = "full" if isinstance(blocks[0], TableBlock) else "title_only"
    content = frame.page.content
    bottom = max(text_bottom(frame.setting, block) for block in blocks)
    for above in ABOVE_STRIP:
        strip = _strip(frame, topic, bottom + above)
        if max((block.box.bottom for block in strip), default=bottom) <= content.bottom - _apart(frame.setting):
            rule = (segment("Takeaway rule", content.x, bottom + above - 12, 24, 2),) if strip else ()
            return Exhibit(layout, (*blocks, *rule, *strip))
    return Exhibit(layout, blocks, _said(topic))


def _apart(setting: Setting) -> float:
    """What words under a figure keep free of the content's foot: sources in two languages reach higher."""
    return 18.0 if setting.bilingual else 4.0


def _strip(frame: Frame, topic: Topic, top: float) -> tuple[TextBlock, ...]:
    setting, left, right = frame.setting, frame.page.column(1, 6), frame.page.column(7, 6)
    lead = takeaway(setting, topic)[:1] if topic.takeaway is not None else ()
    points = _points(setting, topic, 4)
    parts = [("Takeaway", left, lead), ("Points", right if lead else left, points)]
    return tuple(
        TextBlock(name, Box(x, top, width, setting.height(paragraphs, width)), tuple(paragraphs))
        for name, (x, width), paragraphs in parts
        if paragraphs
    )


def _words_alone(frame: Frame, topic: Topic) -> Exhibit:
    setting = frame.setting
    top = frame.page.content.y
    x, width = frame.page.column(1, 9)
    words: Sequence[Paragraph] = takeaway(setting, topic)
    box = Box(x, top + 24, width, setting.height(words, width))
    rule = segment("Takeaway rule", x, top + 10, 24, 2)
    return Exhibit("title_only", (rule, TextBlock("Takeaway", box, tuple(words))))
