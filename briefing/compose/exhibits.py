"""A topic's figure in the brief: a drawing with its caption in the margin, or a table with its caption above."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from briefing.charts.chart import Form
from briefing.charts.form_key import forms_used
from briefing.charts.geometry import chart_height, draw_chart
from briefing.charts.key_drawing import draw_key_figures
from briefing.charts.key_figures import key_figures_alt, plan_key_figures
from briefing.charts.plan import plan_chart
from briefing.charts.timeline import draw_timeline, timeline_alt
from briefing.compose.citations import source_lines
from briefing.compose.grid import TableLook
from briefing.compose.provenance import figure_facts, figure_sources
from briefing.compose.quotation import quotation
from briefing.compose.setting import Setting
from briefing.compose.tables import table_of
from briefing.content.figure import (
    ChartFigure,
    KeyFigures,
    MatrixFigure,
    QuoteFigure,
    RankingFigure,
    TableFigure,
    TimelineFigure,
)
from briefing.content.model import Topic
from briefing.document.brief import BriefBlock, Figure, Quotation
from briefing.document.brief import TableFigure as TableBlock
from briefing.document.parts import Paragraph
from briefing.drawing import Drawing
from briefing.text import Text

PAGE_WIDTH, MAIN_WIDTH = 486.0, 360.0
LOOK = TableLook(PAGE_WIDTH, padding=18, inset=5, least=24, most=27, bar_height=10)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of the next figure and the next table."""

    figure: int = 1
    table: int = 1


def brief_exhibit(
    setting: Setting, key: str, topic: Topic, numbers: Numbering
) -> tuple[tuple[BriefBlock, ...], Numbering]:
    """The blocks of the topic's figure, and the numbers that come next."""
    match topic.figure:
        case None:
            return (), numbers
        case QuoteFigure() as figure:
            *words, by = quotation(setting, figure)
            return (Quotation(tuple(words), by),), numbers
        case TableFigure() | RankingFigure() | MatrixFigure() as figure:
            table, title = table_of(setting, figure, LOOK)
            number = setting.edition.word("table", number=numbers.table)
            caption = setting.row(("figure_number", number), ("figure_title", title))
            block = TableBlock(key, (caption,), table, _source(setting, topic), title)
            return (block,), replace(numbers, table=numbers.table + 1)
        case ChartFigure() | TimelineFigure() | KeyFigures() as figure:
            drawn = _drawn(setting, key, topic, figure)
            named = _caption(setting, setting.edition.word("figure", number=numbers.figure), drawn)
            made = Figure(key, named, drawn.drawing, _source(setting, topic), drawn.alt, drawn.wide)
            return (made,), replace(numbers, figure=numbers.figure + 1)
        case _:
            assert_never(topic.figure)


def topic_forms(setting: Setting, topic: Topic) -> tuple[Form, ...]:
    """The hollow and hatched forms that the topic's figure uses."""
    match topic.figure:
        case ChartFigure():
            return forms_used(plan_chart(setting.edition, "forms", topic.figure))
        case KeyFigures():
            return tuple(form for panel in plan_key_figures(setting.edition, topic.figure) for form in panel.forms)
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class _Drawn:
    drawing: Drawing
    title: Text
    alt: Text
    unit: Text = ()
    wide: bool = True


def _drawn(setting: Setting, key: str, topic: Topic, figure: ChartFigure | TimelineFigure | KeyFigures) -> _Drawn:
    edition, sheet, fonts = setting.edition, setting.sheet, setting.fonts
    match figure:
        case ChartFigure():
            chart = plan_chart(edition, key, figure)
            height = chart_height(chart, sheet.chart, fonts, MAIN_WIDTH)
            drawing = draw_chart(chart, MAIN_WIDTH, height, sheet.chart, fonts)
            return _Drawn(drawing, chart.title, chart.alt, chart.unit, wide=False)
        case TimelineFigure(timeline=name):
            drawing = draw_timeline(edition, figure, PAGE_WIDTH, sheet, fonts)
            return _Drawn(drawing, edition.text(edition.content.timelines[name].title), timeline_alt(edition, figure))
        case KeyFigures():
            panels = plan_key_figures(edition, figure)
            drawing = draw_key_figures(panels, PAGE_WIDTH, sheet, fonts, edition.languages)
            return _Drawn(drawing, edition.text(topic.label), key_figures_alt(edition, figure))
        case _:
            assert_never(figure)


def _caption(setting: Setting, number: Text, drawn: _Drawn) -> tuple[Paragraph, ...]:
    unit = (("figure_unit", drawn.unit),) if drawn.unit else ()
    if drawn.wide:
        return (setting.row(("figure_number", number), ("figure_title", drawn.title), *unit),)
    below = (("figure_title", drawn.title), *unit)
    head = setting.paragraph("figure_number", number, inline=True)
    return (head, *(setting.paragraph(style, words, before=2) for style, words in below))


def _source(setting: Setting, topic: Topic) -> Paragraph | None:
    edition = setting.edition
    facts = figure_facts(edition, topic.figure)
    from_facts = (key for fact in facts for key in fact.sources)
    keys = tuple(dict.fromkeys((*figure_sources(edition.content, topic.figure), *from_facts, *topic.cites)))
    forms = source_lines(edition, keys, facts, None)
    chosen = forms[0] if len(keys) <= 4 else forms[1]
    return setting.paragraph("source", chosen, before=4) if chosen else None
