"""Which facts and sources a topic stands on, in the order a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, assert_never

from briefing.content.data import Provenance
from briefing.content.figure import (
    ChartFigure,
    Figure,
    KeyFigure,
    KeyFigures,
    MatrixFigure,
    ProcessFigure,
    QuoteFigure,
    RankingFigure,
    TableFigure,
    TimelineFigure,
)
from briefing.content.model import Content, Fact, Section, Topic
from briefing.language.localize import Edition

_T = TypeVar("_T")


def topics(content: Content) -> Iterator[tuple[str, Section, str, Topic]]:
    """Every topic with its section and both their keys, in order."""
    for section_key, section in content.sections.items():
        for topic_key, topic in section.topics.items():
            yield section_key, section, topic_key, topic


def source_numbers(content: Content) -> dict[str, int]:
    """The number of each source, from 1, as the source list and every reference print it."""
    return {key: number for number, key in enumerate(content.sources, 1)}


def topic_facts(edition: Edition, topic: Topic) -> tuple[Fact, ...]:
    """Every fact that the topic's slide or figure shows, once each."""
    texts = [topic.headline, *filter(None, (topic.takeaway, *topic.points.values()))]
    said = [fact for text in texts for fact in edition.facts_in(text)]
    return _once([*figure_facts(edition, topic.figure), *said])


def topic_sources(edition: Edition, topic: Topic) -> tuple[str, ...]:
    """The sources of everything on the topic's slide."""
    from_facts = [key for fact in topic_facts(edition, topic) for key in fact.sources]
    return _once([*figure_sources(edition.content, topic.figure), *from_facts, *topic.cites])


def fact_sources(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The sources of facts, once each."""
    return _once(key for fact in facts for key in fact.sources)


def paragraph_sources(edition: Edition, text_facts: Iterable[Fact], topic: Topic) -> tuple[str, ...]:
    """The sources of a paragraph's facts, then those that the topic as a whole cites."""
    return _once([*(key for fact in text_facts for key in fact.sources), *topic.cites])


def figure_facts(edition: Edition, figure: Figure | None) -> tuple[Fact, ...]:
    """The facts that a figure draws or prints."""
    facts = edition.content.facts
    match figure:
        case None | TimelineFigure() | MatrixFigure():
            return ()
        case ChartFigure(table=table) | TableFigure(table=table):
            rows = figure.rows if isinstance(figure, ChartFigure) else None
            names = _cells(edition.content, table, rows, figure.columns)
        case RankingFigure(ranking=table):
            names = _cells(edition.content, table, None, figure.columns)
        case KeyFigures(key_figures=panels):
            names = [name for panel in panels.values() for name in _panel(panel)]
        case QuoteFigure(facts=quoted):
            names = [item.fact for item in quoted.values()]
        case ProcessFigure(steps=steps):
            texts = [one for step in steps.values() for one in (step.when, step.title, step.text) if one is not None]
            return _once(fact for one in texts for fact in edition.facts_in(one))
        case _:
            assert_never(figure)
    return _once(facts[name] for name in names if name in facts)


def figure_sources(content: Content, figure: Figure | None) -> tuple[str, ...]:
    """The sources that a figure names itself, beside those of its facts."""
    match figure:
        case None | KeyFigures() | ProcessFigure():
            return ()
        case TimelineFigure(timeline=key):
            return _once(
                event.source for lane in content.timelines[key].lanes.values() for event in lane.events.values()
            )
        case MatrixFigure(matrix=key):
            cells = (cell for row in content.matrices[key].cells.values() for cell in row.values())
            return _once(cell.source for cell in cells if cell.source)
        case QuoteFigure(source=source):
            return (source,)
        case ChartFigure(table=key) | TableFigure(table=key) | RankingFigure(ranking=key):
            return _words_of_table(content, key, figure.columns)
        case _:
            assert_never(figure)


def reported_sources(content: Content, figure: Figure | None) -> tuple[str, ...]:
    """The sources of words that a figure marks as only reported."""
    match figure:
        case MatrixFigure(matrix=key):
            cells = (cell for row in content.matrices[key].cells.values() for cell in row.values())
            return _once(cell.source for cell in cells if cell.source and cell.evidence == "reported")
        case QuoteFigure(source=source, evidence="reported"):
            return (source,)
        case _:
            return ()


def _words_of_table(content: Content, key: str, columns: Iterable[str] | None) -> tuple[str, ...]:
    table = content.tables[key]
    shown = [table.columns[name] for name in columns or table.columns]
    worded: list[Provenance] = [column for column in shown if column.holds == "text"]
    return _once(source for one in worded if (source := one.source or table.source))


def _cells(content: Content, key: str, rows: Iterable[str] | None, columns: Iterable[str] | None) -> list[str]:
    table = content.tables[key]
    return [f"{key}.{row}.{column}" for row in rows or table.rows for column in columns or table.columns]


def _panel(panel: KeyFigure) -> tuple[str, ...]:
    return tuple(filter(None, (panel.fact, panel.growth, panel.forecast)))


def _once(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(items))
