"""What deck and brief are both made of: styled paragraphs and tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from briefing.charts.chart import Form
from briefing.drawing import Role
from briefing.text import Line
from briefing.theme.theme import TextStyle

Align = Literal["start", "middle", "end"]


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
    category: str = ""


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
