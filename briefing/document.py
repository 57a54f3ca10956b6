"""The contract between composing and rendering: a deck of slides and a brief of flowing blocks, all decided.

Units: points, origin top left of the slide or page, y down. Every string is finished, every style resolved.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from briefing.charts.chart import Chart, Form
from briefing.drawing import Box, Drawing, Role
from briefing.text import Line, Text
from briefing.theme.theme import ChartStyle, TextStyle, Theme

Align = Literal["start", "middle", "end"]
Dot = Literal["solid", "hollow"]
LayoutName = Literal["title", "summary", "divider", "chart", "full", "title_only"]


@dataclass(frozen=True, slots=True)
class Meta:
    """What the file says of itself. `languages`: tags, the primary one first."""

    id: str
    title: str
    author: str
    subject: str
    keywords: str
    languages: tuple[str, ...]
    date: dt.date


@dataclass(frozen=True, slots=True)
class StyledLine:
    """A line of finished text and how it looks."""

    words: Line
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text in the edition's languages, one under the other; with `inline` they follow each other on one line.

    Units: `before` is the space above; `tabs` are tab stops from the start, reached by tabs in the text.
    """

    lines: tuple[StyledLine, ...]
    before: float = 0.0
    align: Align = "start"
    inline: bool = False
    tabs: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """An inline bar: its share of the longest one (0 to 1)."""

    share: float
    role: Role
    form: Form = "solid"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `accent`: a thick accent rule on its upper edge; `header`: it names its row or column."""

    paragraphs: tuple[Paragraph, ...] = ()
    bar: Bar | None = None
    accent: bool = False
    header: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row. `rule`: the colour of the line below it; `spanning`: its first cell runs over all columns."""

    cells: tuple[Cell, ...]
    height: float
    rule: Role | None = "grid"
    spanning: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column's width and the side its cells are set against."""

    width: float
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with horizontal rules only; the line under the header and the last row are ink.

    Units: `padding` is the space between two columns, inside `width`; text is centred in the row's height unless `top`.
    """

    columns: tuple[TableColumn, ...]
    header: TableRow | None
    rows: tuple[TableRow, ...]
    padding: float = 12.0
    bar_height: float = 14.0
    top: bool = False


# ---- the deck -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Paragraphs in a placeholder of the layout (`slot`), or in a text box."""

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    slot: str | None = None
    anchor: Literal["top", "middle", "bottom"] = "top"
    wrap: bool = True


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A native chart in `box`; `plot` is the inner plot area, in the box's own coordinates."""

    name: str
    box: Box
    chart: Chart
    plot: Box
    style: ChartStyle
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class DrawingBlock:
    """A drawing as one group of native shapes. Without `alt` it is decoration."""

    name: str
    box: Box
    drawing: Drawing
    alt: Text = ()


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A native table; inline bars stand over their cells as shapes."""

    name: str
    box: Box
    table: Table
    alt: Text
    slot: str | None = None


SlideBlock = TextBlock | ChartBlock | DrawingBlock | TableBlock


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `title` is its real title, for the outline and screen readers; `notes` are for the speaker."""

    key: str
    layout: LayoutName
    title: TextBlock
    blocks: tuple[SlideBlock, ...]
    notes: tuple[Paragraph, ...]
    number: int
    section: str | None = None


@dataclass(frozen=True, slots=True)
class DeckSection:
    """A section of the deck's slide list."""

    key: str
    name: str
    slides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """The presentation."""

    meta: Meta
    theme: Theme
    sections: tuple[DeckSection, ...]
    slides: tuple[Slide, ...]


# ---- the brief ------------------------------------------------------------------------------------------------------


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
    """A quoted sentence and who said it."""

    words: Paragraph
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
    """All sources: in the margin a heading (level 2) and the key of the dots."""

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
    """The running head: `first` on page one (start, end), later `title` and at the end the section's name."""

    first: tuple[Text, Text]
    title: Text
    style: TextStyle
    current: TextStyle
    page_number: TextStyle


@dataclass(frozen=True, slots=True)
class Brief:
    """The report."""

    meta: Meta
    theme: Theme
    running: Running
    blocks: tuple[BriefBlock, ...]
    notes: tuple[Note, ...]
    note_style: TextStyle
