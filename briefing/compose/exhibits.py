"""A topic's figure in the brief: a drawing with its caption in the margin, or a table with its caption above."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from briefing.compose.drawn import PAGE_WIDTH, Drawn, drawn_figure, figure_source
from briefing.compose.grid import TableLook
from briefing.compose.quotation import quotation
from briefing.compose.setting import Setting
from briefing.compose.tables import table_of
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
from briefing.document.brief import BriefBlock, Figure, Quotation
from briefing.document.brief import TableFigure as TableBlock
from briefing.document.parts import Paragraph
from briefing.language.localize import Edition
from briefing.text import Text

LOOK = TableLook(PAGE_WIDTH, padding=18, inset=5, least=24, most=27, bar_height=10)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of the next figure and the next table."""

    figure: int = 1
    table: int = 1


def exhibit_name(edition: Edition, topic: Topic, numbers: Numbering) -> Text:
    """`Figure 5` or `Table 2`, as the topic's exhibit will be numbered; nothing for what has no number."""
    match topic.figure:
        case None | QuoteFigure():
            return ()
        case TableFigure() | RankingFigure() | MatrixFigure():
            return edition.word("table", number=numbers.table)
        case ChartFigure() | TimelineFigure() | KeyFigures() | ProcessFigure():
            return edition.word("figure", number=numbers.figure)
        case _:
            assert_never(topic.figure)


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
            caption = setting.row(
                ("figure_number", exhibit_name(setting.edition, topic, numbers)), ("figure_title", title)
            )
            block = TableBlock(key, (caption,), table, _source(setting, topic), title)
            return (block,), replace(numbers, table=numbers.table + 1)
        case ChartFigure() | TimelineFigure() | KeyFigures() | ProcessFigure() as figure:
            drawn = drawn_figure(setting, key, topic, figure)
            named = _caption(setting, exhibit_name(setting.edition, topic, numbers), drawn)
            made = Figure(key, named, drawn.drawing, _source(setting, topic), drawn.alt, drawn.wide)
            return (made,), replace(numbers, figure=numbers.figure + 1)
        case _:
            assert_never(topic.figure)


def _caption(setting: Setting, number: Text, drawn: Drawn) -> tuple[Paragraph, ...]:
    unit = (("figure_unit", drawn.unit),) if drawn.unit else ()
    if drawn.wide:
        return (setting.row(("figure_number", number), ("figure_title", drawn.title), *unit),)
    below = (("figure_title", drawn.title), *unit)
    head = setting.paragraph("figure_number", number, inline=True)
    return (head, *(setting.paragraph(style, words, before=2) for style, words in below))


def _source(setting: Setting, topic: Topic) -> Paragraph | None:
    words = figure_source(setting.edition, topic)
    return setting.paragraph("source", words, before=4) if words else None
