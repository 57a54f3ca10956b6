"""The figures of a slide in the speaker's notes: what each is, whose, of when, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing.charts.alt import wording
from briefing.compose.citations import references
from briefing.content.figure import Figure, KeyFigure, KeyFigures, QuoteFigure
from briefing.content.model import Fact
from briefing.content.values import Located
from briefing.language.dates import write_period
from briefing.language.furniture import word
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.language.numbers import write
from briefing.text import Text

Labels = Mapping[str, tuple[Located, ...]]
"""What a figure calls its facts, by their names."""


def figure_notes(edition: Edition, facts: Iterable[Fact], figure: Figure | None = None) -> tuple[Text, ...]:
    """A line for each fact that has a value and a source: `34% (enterprise share, Alpha, 2024): [7], confirmed`."""
    labels = _labels(figure)
    return tuple(_line(edition, fact, labels) for fact in facts if fact.low is not None and fact.sources)


def _line(edition: Edition, fact: Fact, labels: Labels) -> Text:
    def written(lang: str) -> str:
        parts = (references(edition, fact.sources)[0].plain, *_status(edition, fact, labels, lang))
        return word(
            lang, "join/label", label=_named(edition, fact, labels, lang), text=write_list(parts, lang, "comma")
        )

    return edition.each(written)


def _named(edition: Edition, fact: Fact, labels: Labels, lang: str) -> str:
    """The value, and in brackets what it is, whose, and of when."""
    names = [wording(edition.text(words), lang) for words in _words(edition, fact, labels)]
    detail = write_list([*dict.fromkeys(names), write_period(fact.period, lang)], lang, "comma")
    return word(lang, "join/bracket", text=write(fact, lang), detail=detail)


def _words(edition: Edition, fact: Fact, labels: Labels) -> Iterator[Located]:
    """The names of a fact: its label in the figure, or those of its table, its row and its column.

    Columns that differ in their period are named by it.
    """
    if fact.name in labels:
        yield from labels[fact.name]
        return
    key, _, cell = fact.name.partition(".")
    row, _, column = cell.partition(".")
    table = edition.content.tables.get(key)
    if table is None or not column:
        return
    yield table.title
    yield table.rows[row].title
    if len(table.columns) > 1 and table.columns[column].period is None:
        yield table.columns[column].title


def _status(edition: Edition, fact: Fact, labels: Labels, lang: str) -> Iterator[str]:
    """What kind of figure it is, of a derived one what it was calculated from, and how sure it is."""
    match fact.kind:
        case "derived":
            basis = [_named(edition, edition.content.facts[name], labels, lang) for name in fact.rests_on]
            yield word(lang, "derived/from", items=write_list(basis, lang)) if basis else word(lang, "derived")
        case "forecast" | "estimate":
            yield word(lang, fact.kind)
        case "actual":
            pass
    yield word(lang, f"evidence/{fact.evidence}")


def _labels(figure: Figure | None) -> Labels:
    match figure:
        case KeyFigures(key_figures=panels):
            return {fact: label for one in panels.values() for fact, label in _of_panel(one)}
        case QuoteFigure(facts=facts):
            return {one.fact: (one.label,) for one in facts.values()}
        case _:
            return {}


def _of_panel(panel: KeyFigure) -> Iterator[tuple[str, tuple[Located, ...]]]:
    roles = ((panel.fact, None), (panel.growth, panel.growth_label), (panel.forecast, panel.forecast_label))
    for fact, label in roles:
        if fact is not None:
            yield fact, (panel.title, label) if label is not None else (panel.title,)
