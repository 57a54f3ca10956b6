"""A topic's figure in the brief: a drawing with its caption in the margin, or a table with its caption above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from briefing.charts.chart import Form
from briefing.charts.form_key import forms_used
from briefing.charts.geometry import chart_height, draw_chart
from briefing.charts.key_drawing import draw_key_figures
from briefing.charts.key_figures import key_figures_alt, plan_key_figures
from briefing.charts.plan import plan_chart
from briefing.charts.timeline import draw_timeline, timeline_alt
from briefing.compose.citations import source_lines
from briefing.compose.provenance import figure_facts, figure_sources
from briefing.compose.quotation import quotation
from briefing.compose.setting import Setting
from briefing.compose.tables import TableLook, matrix_table, plain_table, ranking_table
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
from briefing.document.parts import Paragraph, Table
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
    edition, figure = setting.edition, topic.figure
    match figure:
        case None:
            return (), numbers
        case ChartFigure():
            chart = plan_chart(edition, key, figure)
            height = chart_height(chart, setting.sheet.chart, setting.fonts, MAIN_WIDTH)
            drawing = draw_chart(chart, MAIN_WIDTH, height, setting.sheet.chart, setting.fonts)
            return _figure(setting, key, topic, numbers, drawing, chart.title, chart.unit, chart.alt, wide=False)
        case TimelineFigure(timeline=name):
            drawing = draw_timeline(edition, figure, PAGE_WIDTH, setting.sheet, setting.fonts)
            title = edition.text(edition.content.timelines[name].title)
            return _figure(setting, key, topic, numbers, drawing, title, (), timeline_alt(edition, figure), wide=True)
        case KeyFigures():
            panels = plan_key_figures(edition, figure)
            drawing = draw_key_figures(panels, PAGE_WIDTH, setting.sheet, setting.fonts, edition.languages)
            return _figure(
                setting,
                key,
                topic,
                numbers,
                drawing,
                edition.text(topic.label),
                (),
                key_figures_alt(edition, figure),
                wide=True,
            )
        case QuoteFigure():
            *words, by = quotation(setting, figure)
            return (Quotation(_together(words), by),), numbers
        case RankingFigure(ranking=name):
            return _table(
                setting,
                key,
                topic,
                numbers,
                ranking_table(setting, figure, LOOK),
                edition.text(edition.content.tables[name].title),
            )
        case TableFigure(table=name):
            return _table(
                setting,
                key,
                topic,
                numbers,
                plain_table(setting, figure, LOOK),
                edition.text(edition.content.tables[name].title),
            )
        case MatrixFigure(matrix=name):
            return _table(
                setting,
                key,
                topic,
                numbers,
                matrix_table(setting, name, LOOK),
                edition.text(edition.content.matrices[name].title),
            )
        case _:
            assert_never(figure)


def topic_forms(setting: Setting, topic: Topic) -> tuple[Form, ...]:
    """The hollow and hatched forms that the topic's figure uses."""
    match topic.figure:
        case ChartFigure():
            return forms_used(plan_chart(setting.edition, "forms", topic.figure))
        case KeyFigures():
            return tuple(form for panel in plan_key_figures(setting.edition, topic.figure) for form in panel.forms)
        case _:
            return ()


def _source(setting: Setting, topic: Topic) -> Paragraph | None:
    edition = setting.edition
    facts = figure_facts(edition, topic.figure)
    keys = tuple(
        dict.fromkeys(
            (*figure_sources(edition.content, topic.figure), *(key for fact in facts for key in fact.sources))
        )
    )
    forms = source_lines(edition, keys or tuple(topic.cites), facts, None)
    chosen = forms[0] if len(keys) <= 4 else forms[1]
    return setting.paragraph("source", chosen, before=4) if chosen else None


def _figure(
    setting: Setting,
    key: str,
    topic: Topic,
    numbers: Numbering,
    drawing: Drawing,
    title: Text,
    unit: Text,
    alt: Text,
    *,
    wide: bool,
) -> tuple[tuple[BriefBlock, ...], Numbering]:
    number = setting.edition.word("figure", number=numbers.figure)
    caption: tuple[Paragraph, ...]
    if wide:
        parts = [("figure_number", number), ("figure_title", title), *([("figure_unit", unit)] if unit else [])]
        caption = (setting.row(*parts),)
    else:
        caption = (
            setting.paragraph("figure_number", number, inline=True),
            setting.paragraph("figure_title", title, before=2),
            *([setting.paragraph("figure_unit", unit, before=2)] if unit else []),
        )
    block = Figure(key, caption, drawing, _source(setting, topic), alt, wide)
    return (block,), Numbering(numbers.figure + 1, numbers.table)


def _table(
    setting: Setting, key: str, topic: Topic, numbers: Numbering, table: Table, title: Text
) -> tuple[tuple[BriefBlock, ...], Numbering]:
    number = setting.edition.word("table", number=numbers.table)
    caption = setting.row(("figure_number", number), ("figure_title", title))
    return (TableBlock(key, (caption,), table, _source(setting, topic), title),), Numbering(
        numbers.figure, numbers.table + 1
    )


def _together(words: list[Paragraph]) -> Paragraph:
    if len(words) == 1:
        return words[0]
    first, *others = words
    return first if not others else Paragraph(tuple(line for paragraph in words for line in paragraph.lines))
