"""The deck: slides of placed blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.charts.chart import Chart
from briefing.charts.clearance import Drop
from briefing.charts.plane import Plane
from briefing.document.parts import Meta, Paragraph, Table
from briefing.drawing import Box, Drawing, Drawn
from briefing.text import Text
from briefing.theme.theme import ChartStyle, Theme

LayoutName = Literal["title", "summary", "divider", "chart", "full", "title_only"]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Paragraphs in a placeholder of the layout (`slot`), or in a text box. `link`: where a click on it leads."""

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    slot: str | None = None
    anchor: Literal["top", "middle", "bottom"] = "top"
    wrap: bool = True
    link: str = ""


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A native chart in `box`; `plot` is the inner plot area, in the box's own coordinates from the side it begins at.

    `drops`: the labels by datum that do not stand just at their marks. `notes`: the remarks on points by datum, a line
    for each row. `stacked`: the languages of a label stand under each other, since its bar is too short for both in a
    row. `around`: what stands around a circle as it is drawn; `moves`: how far right of and below the middle of its
    sector a label stands, by datum.
    """

    name: str
    box: Box
    chart: Chart
    plot: Box
    style: ChartStyle
    slot: str | None = None
    drops: Mapping[str, Drop] = field(default_factory=dict)
    notes: Mapping[str, Text] = field(default_factory=dict)
    stacked: bool = False
    around: tuple[Drawn, ...] = ()
    moves: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlaneBlock:
    """A native chart between two value axes in `box`, with its plot area and all of its drawing as they are seen.

    The drawing has what such a chart can't say by itself, and where its names and titles stand.
    """

    name: str
    box: Box
    plane: Plane
    plot: Box
    drawing: Drawing
    style: ChartStyle
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class DotBlock:
    """A native dot chart in `box`, with its plot area and all of its drawing as they are seen."""

    name: str
    box: Box
    chart: Chart
    plot: Box
    drawing: Drawing
    style: ChartStyle
    slot: str | None = None


PlottedBlock = ChartBlock | PlaneBlock | DotBlock
"""Every kind of native chart."""


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


GroupPart = TextBlock | PlottedBlock | DrawingBlock
"""What may stand in a group. Placeholders and tables may not."""


@dataclass(frozen=True, slots=True)
class GroupBlock:
    """Blocks that make up one figure, as one group of the slide."""

    name: str
    blocks: tuple[GroupPart, ...]
    alt: Text

    @property
    def box(self) -> Box:
        """The box around them."""
        boxes = [block.box for block in self.blocks]
        x, y = min(box.x for box in boxes), min(box.y for box in boxes)
        return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


SlideBlock = TextBlock | PlottedBlock | DrawingBlock | TableBlock | GroupBlock


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
