"""The brief: blocks that flow over pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.charts.chart import Form
from briefing.document.parts import Meta, Paragraph, Table
from briefing.drawing import Drawing
from briefing.text import Text
from briefing.theme.theme import TextStyle, Theme

Dot = Literal["solid", "hollow"]


@dataclass(frozen=True, slots=True)
class Title:
    """The head of the first page: title, standfirst, and a note in the margin."""

    title: Paragraph
    standfirst: Paragraph
    margin: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A numbered message and its support."""

    number: str
    message: Paragraph
    support: Paragraph


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """The box with the messages on the first page."""

    label: Paragraph
    points: tuple[KeyPoint, ...]
    number_style: TextStyle


@dataclass(frozen=True, slots=True)
class ReadingKey:
    """How sure each form is: a label in the margin, then (form, explanation)."""

    label: tuple[Paragraph, ...]
    forms: tuple[tuple[Form, Paragraph], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section (level 1, with its number in the margin) or a topic (level 2)."""

    level: Literal[1, 2]
    key: str
    paragraph: Paragraph
    running: Text
    number: Paragraph | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of the main column; spans marked `note` refer to `Brief.notes`."""

    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted sentence, a paragraph for each language, and who said it."""

    words: tuple[Paragraph, ...]
    by: Paragraph


@dataclass(frozen=True, slots=True)
class Figure:
    """A numbered drawing. `wide`: over both columns with the caption above; else the caption stands in the margin."""

    key: str
    caption: tuple[Paragraph, ...]
    drawing: Drawing
    source: Paragraph | None
    alt: Text
    wide: bool


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A numbered table over both columns, its caption above and its source below. It may split over pages."""

    key: str
    caption: tuple[Paragraph, ...]
    table: Table
    source: Paragraph | None
    alt: Text


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A numbered source: a status dot (None for the article), then its lines; `href` when it has an address."""

    number: str
    dot: Dot | None
    paragraphs: tuple[Paragraph, ...]
    href: str = ""


@dataclass(frozen=True, slots=True)
class SourceList:
    """All sources: in the margin a heading and the key of the dots."""

    heading: Heading
    key: tuple[tuple[Dot, Paragraph], ...]
    entries: tuple[SourceEntry, ...]
    number_style: TextStyle


BriefBlock = Title | KeyPoints | ReadingKey | Heading | Prose | Quotation | Figure | TableFigure | SourceList


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    number: str
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Running:
    """The running head: `first` on page one (start, end), later `title` and at the end the section's name.

    `digits`: those from 0 to 9 that number the pages.
    """

    first: tuple[Text, Text]
    title: Text
    style: TextStyle
    current: TextStyle
    page_number: TextStyle
    digits: str = "0123456789"


@dataclass(frozen=True, slots=True)
class Brief:
    """The report."""

    meta: Meta
    theme: Theme
    running: Running
    blocks: tuple[BriefBlock, ...]
    notes: tuple[Note, ...]
    note_style: TextStyle
