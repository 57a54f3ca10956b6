"""What a section knows: facts and tables of facts, timelines, matrices. The shape of their entries in the files."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from briefing.content.values import Evidence, Key, Kind, Model, Number, Origin, Period, SourceKey, Text, Unit


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
