"""What the content files say: the shape of each file, as pydantic models, and the whole of them as `Content`.

Every text is a `Located`: a string that knows its catalog path (`model_race/topics/share/headline`) and its place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, InstanceOf, Tag

from briefing.content.period import span
from briefing.errors import Place

Kind = Literal["actual", "forecast", "estimate", "derived"]
Evidence = Literal["confirmed", "reported", "disputed"]
Origin = Literal["article", "added"]
Unit = Literal[
    "percent", "points", "times", "count", "people", "downloads", "sessions", "videos", "firms",
    "seconds", "minutes", "hours", "days", "months", "USD", "CNY", "EUR", "GBP", "JPY",
]  # fmt: skip
CURRENCIES: tuple[Unit, ...] = ("USD", "CNY", "EUR", "GBP", "JPY")


class Located(str):
    """A text of the content, its catalog path and where it stands."""

    path: str
    place: Place

    def __new__(cls, words: str, path: str, place: Place) -> Located:
        """A text that stands there."""
        self = super().__new__(cls, words)
        self.path, self.place = path, place
        return self


class Model(BaseModel):
    """A mapping of a content file: no unknown keys, no changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True)


def _text(value: object) -> object:
    if isinstance(value, int | float | Decimal | dt.date) and not isinstance(value, bool):
        raise ValueError("a number or date stands where text is expected; put it in quotes")
    if isinstance(value, dict) and len(value) == 1:
        raise ValueError("text that begins with a brace must be quoted: '{…} …'")
    return value


def _number(value: object) -> object:
    if not isinstance(value, Decimal):
        raise ValueError("a number is expected, written plainly, such as 2200000000 or 19.99")
    return value


def _period(value: object) -> object:
    if not isinstance(value, str | Decimal | dt.date):
        raise ValueError("a period is expected, such as 2024, 2024-Q4, 2024-11, 2024-12-20 or 2024-01/2024-08")
    span(str(value))
    return str(value)


Text = Annotated[InstanceOf[Located], BeforeValidator(_text)]
"""A translatable text. May hold `{fact}` fields, `**strong**` and `~~struck~~`."""
Quotation = Text
"""A translatable text that quotes somebody: its figures are the speaker's, not facts of ours."""
Number = Annotated[Decimal, BeforeValidator(_number)]
"""An exact decimal with the zeros it was written with."""
Period = Annotated[str, BeforeValidator(_period)]
"""`2024`, `2024-Q4`, `2024-11`, `2024-12-20`, or a span of two such: `2024-01/2024-08`."""
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
SourceKey = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]


class Provenance(Model):
    """Where a figure comes from and how sure it is. What a cell leaves out, its column, then its table says."""

    unit: Unit | None = None
    period: Period | None = None
    source: SourceKey | None = None
    kind: Kind | None = None
    evidence: Evidence | None = None
    origin: Origin | None = None


class FactEntry(Provenance):
    """A single figure, or a cell of a table: exactly one of value, range, derived, missing."""

    value: Number | None = None
    range: Annotated[tuple[Number, Number] | None, Field(strict=False)] = None
    derived: str | None = None
    missing: Text | None = None
    approximate: bool = False
    bound: Literal["at_most", "at_least", "under", "over", "nearly"] | None = None
    instead: Text | None = None
    note: Text | None = None


class Column(Provenance):
    """A column of figures, or with `holds: text` of words."""

    title: Text
    holds: Literal["number", "text"] = "number"


class Group(Model):
    """Rows that are not compared with those above, and the sentence that says so."""

    title: Text


def _cell_kind(cell: object) -> str:
    return "fact" if isinstance(cell, dict | FactEntry) else "text"


CellEntry = Annotated[
    Annotated[FactEntry, Tag("fact")] | Annotated[Text, Tag("text")],
    Discriminator(_cell_kind),
]


def _row(value: object) -> object:
    """Bare cells `y2023: 50` become `y2023: {value: 50}`; what is no key of Row is a cell."""
    if not isinstance(value, dict) or "cells" in value:
        return value
    own = {key: item for key, item in value.items() if key in ("title", "subtitle", "group")}
    cells = {
        key: {"value": item} if isinstance(item, Decimal) else item for key, item in value.items() if key not in own
    }
    return {**own, "cells": cells}


class Row(Model):
    """A row of a table: its name, and under each column's key a figure or a text."""

    title: Text
    subtitle: Text | None = None
    group: Key | None = None
    cells: dict[Key, CellEntry]


class Table(Provenance):
    """Sourced figures and words in rows and columns. Every figure is a fact named `table.row.column`."""

    title: Text
    heading: Text | None = None
    columns: dict[Key, Column]
    rows: dict[Key, Annotated[Row, BeforeValidator(_row)]]
    groups: dict[Key, Group] = {}


class Event(Model):
    """Something on a timeline: on one day, or from one to another. `shown`: only shown or announced."""

    label: Text
    on: dt.date | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    shown: bool = False
    source: SourceKey
    evidence: Evidence = "confirmed"
    origin: Origin = "article"


class Lane(Model):
    """One actor's events."""

    title: Text
    events: dict[Key, Event]


class Timeline(Model):
    """Events in lanes over one period."""

    title: Text
    period: Period
    lanes: dict[Key, Lane]


class MatrixHead(Model):
    """The name of a matrix row or column, with a gloss under it."""

    title: Text
    subtitle: Text | None = None


class MatrixCell(Model):
    """Who does it (title) and how (text), or why nobody does (empty)."""

    title: Text | None = None
    text: Text | None = None
    empty: Text | None = None
    source: SourceKey | None = None
    evidence: Evidence = "confirmed"


class Matrix(Model):
    """Words in rows and columns: cells[row][column]."""

    title: Text
    columns: dict[Key, MatrixHead]
    rows: dict[Key, MatrixHead]
    cells: dict[Key, dict[Key, MatrixCell]]


class Reference(Model):
    """A line across a chart at the value of a fact."""

    fact: str
    label: Text


class ChartFigure(Model):
    """A chart of one table: `columns` are its series (all of them when left out)."""

    chart: Literal["bar", "column", "line", "slope", "range"]
    table: Key
    columns: list[Key] | None = None
    rows: list[Key] | None = None
    stacking: Literal["clustered", "stacked", "percent"] = "clustered"
    highlight: Key | None = None
    second: Key | None = None
    sort: bool = False
    multiples_of: str | None = None
    multiples_label: Text | None = None
    reference: Reference | None = None


class Band(Model):
    """The part of a timeline that the headline talks about."""

    period: Period
    label: Text


class TimelineFigure(Model):
    """A timeline; the highlighted lane is drawn in the accent."""

    timeline: Key
    highlight: Key | None = None
    band: Band | None = None


class KeyFigure(Model):
    """One big number: of a fact, with its growth and the forecast for the whole period."""

    fact: str
    title: Text
    growth: str | None = None
    growth_label: Text | None = None
    forecast: str | None = None
    forecast_label: Text | None = None
    fact_label: Text | None = None


class KeyFigures(Model):
    """Two to four big numbers, each with its own unit and scale."""

    key_figures: dict[Key, KeyFigure]


class RankingFigure(Model):
    """A table sorted by one column, with an inline bar for each of its values."""

    ranking: Key
    by: Key
    columns: list[Key] | None = None
    highlight: Key | None = None


class TableFigure(Model):
    """A table as it stands."""

    table: Key
    columns: list[Key] | None = None
    highlight: Key | None = None


class MatrixFigure(Model):
    """A matrix."""

    matrix: Key


class QuoteFact(Model):
    """A figure that stands under a quotation."""

    fact: str
    label: Text


class QuoteFigure(Model):
    """A quotation. `verbatim_in`: the only language in which it may stand in quotation marks."""

    quote: Quotation
    verbatim_in: str = "zh"
    by: Text
    source: SourceKey
    evidence: Evidence = "confirmed"
    facts: dict[Key, QuoteFact] = {}


_FIGURES: tuple[str, ...] = ("chart", "timeline", "key_figures", "ranking", "matrix", "quote", "table")


def _figure_kind(value: object) -> str | None:
    keys = value if isinstance(value, dict) else getattr(type(value), "model_fields", ())
    return next((kind for kind in _FIGURES if kind in keys), None)


Figure = Annotated[
    Annotated[ChartFigure, Tag("chart")]
    | Annotated[TimelineFigure, Tag("timeline")]
    | Annotated[KeyFigures, Tag("key_figures")]
    | Annotated[RankingFigure, Tag("ranking")]
    | Annotated[MatrixFigure, Tag("matrix")]
    | Annotated[QuoteFigure, Tag("quote")]
    | Annotated[TableFigure, Tag("table")],
    Discriminator(_figure_kind),
]


class Topic(Model):
    """One message: a slide of the deck and a subsection of the brief."""

    label: Text
    headline: Text
    takeaway: Text | None = None
    points: dict[Key, Text] = {}
    text: dict[Key, Text]
    figure: Figure | None = None
    caveat: Text | None = None
    notes: Text | None = None
    cites: list[SourceKey] = []


class Section(Model):
    """A section's file: what it knows (tables, facts, timelines, matrices) and what it says (topics, in order)."""

    title: Text
    headline: Text
    tables: dict[Key, Table] = {}
    facts: dict[Key, FactEntry] = {}
    timelines: dict[Key, Timeline] = {}
    matrices: dict[Key, Matrix] = {}
    topics: dict[Key, Topic]


class Message(Model):
    """One message of the summary, with its key figure."""

    text: Text
    support: Text
    figure: Text
    label: Text


class Summary(Model):
    """The whole briefing in one sentence and three messages."""

    headline: Text
    messages: dict[Key, Message]
    caveat: Text | None = None


class Cover(Model):
    """The topic whose chart stands on the title slide."""

    section: Key
    topic: Key


class Briefing(Model):
    """briefing.yaml."""

    id: str
    language: str
    editions: list[str]
    date: dt.date
    author: Text | None = None
    title: Text
    subtitle: Text
    kind: Text
    note: Text | None = None
    cover: Cover | None = None
    summary: Summary
    sections: list[Key]


class Source(Model):
    """Where something was read. Publisher and title in another `language` than the content's are not translated."""

    publisher: Text
    title: Text
    language: str = "zh"
    date: Period | None = None
    address: str | None = Field(None, pattern=r"^https?://")
    where_read: Literal["primary", "copy", "quotation", "report"] | None = None
    accessed: dt.date | None = None
    status: Literal["checked", "not_found", "article"]
    note: Text | None = None


class Correction(Model):
    """What the article says, with the wrong words ~~struck~~, and what the source says, with the verdict **strong**."""

    article: Quotation
    source: Text
    cites: list[SourceKey] = Field(min_length=1)


class Corrections(Model):
    """corrections.yaml."""

    title: Text
    headline: Text
    sources_headline: Text
    corrections: dict[Key, Correction]


class Glossary(Model):
    """glossary.yaml. `names` are written alike everywhere and may hold digits; `terms` have one translation each."""

    names: list[str] = []
    terms: dict[str, dict[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Fact:
    """A resolved figure. low == high unless it is a range; both are None when it is missing.

    Units: percent and points count in hundredths, so that 50 is 50 %.
    """

    name: str
    low: Decimal | None
    high: Decimal | None
    unit: Unit
    period: str
    sources: tuple[str, ...]
    kind: Kind
    evidence: Evidence
    origin: Origin
    place: Place
    approximate: bool = False
    bound: Literal["at_most", "at_least", "under", "over", "nearly"] | None = None
    missing: Located | None = None
    instead: Located | None = None
    note: Located | None = None

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read and checked. Mappings keep the order of the files."""

    briefing: Briefing
    sections: Mapping[str, Section]
    corrections: Corrections | None
    sources: Mapping[str, Source]
    glossary: Glossary
    facts: Mapping[str, Fact]
    tables: Mapping[str, Table]
    timelines: Mapping[str, Timeline]
    matrices: Mapping[str, Matrix]
    texts: Mapping[str, Located]
