"""What the content files say: the shape of each file, as pydantic models, and the whole of them as `Content`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pydantic import Field

from briefing.content.data import FactEntry, Matrix, Table, Timeline
from briefing.content.figure import Figure
from briefing.content.values import (
    Evidence,
    Key,
    Kind,
    Located,
    Model,
    Origin,
    Period,
    Quotation,
    SourceKey,
    Text,
    Unit,
)
from briefing.errors import Place


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
    """Where something was read. Publisher and title in another `language` than the content's are not translated.

    `described`: the title is ours and says what it is, since its own is not known.
    """

    publisher: Text
    title: Text
    language: str = "zh"
    date: Period | None = None
    address: str | None = Field(None, pattern=r"^https?://")
    where_read: Literal["primary", "copy", "quotation", "report"] | None = None
    accessed: dt.date | None = None
    status: Literal["checked", "not_found", "article"]
    described: bool = False
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

    names: frozenset[str] = Field(default=frozenset(), strict=False)
    terms: dict[str, dict[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Fact:
    """A resolved figure. low == high unless it is a range; both are None when it is missing.

    Units: percent and points count in hundredths, so that 50 is 50 %. `rests_on`: the facts it was derived from.
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
    rests_on: tuple[str, ...] = ()

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
