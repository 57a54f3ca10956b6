"""Slide layouts: which places each has, and where. The built-in ones are made here.

Units: points on a slide of 960 × 540. Twelve columns of 50 with gutters of 24 between margins of 48.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefing.drawing import Box

COLUMNS, GUTTER, MARGIN = 12, 24.0, 48.0
SLIDE = Box(0, 0, 960, 540)
CONTENT = Box(MARGIN, 132, 864, 338)
SlotKind = Literal["title", "subtitle", "body", "chart", "table", "footer", "number"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder. `idx` ties the slide's placeholder to the layout's; `style` is the text style it prompts with."""

    name: str
    kind: SlotKind
    idx: int
    box: Box
    style: str
    anchor: Literal["top", "middle", "bottom"] = "top"


@dataclass(frozen=True, slots=True)
class Layout:
    """A named arrangement of slots. `segment`: the hairline at the top has the fixed accent segment."""

    name: str
    slots: tuple[Slot, ...]
    segment: bool = False

    def slot(self, name: str) -> Slot | None:
        """The slot of that name, if this layout has it."""
        return next((slot for slot in self.slots if slot.name == name), None)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where things stand on the slides of a template: a grid of twelve columns over `content`, and its layouts.

    `content`: where a slide's matter stands, between its title and its sources.
    """

    slide: Box
    content: Box
    layouts: Mapping[str, Layout]

    def column(self, index: int, span: int = 1) -> tuple[float, float]:
        """The x and the width of `span` columns from column `index` (1 to 12)."""
        pitch = (self.content.width + GUTTER) / COLUMNS
        return self.content.x + (index - 1) * pitch, span * pitch - GUTTER


_TITLE = Slot("title", "title", 0, Box(MARGIN, 52, 864, 66), "title")
_TRACKER = Slot("tracker", "body", 20, Box(MARGIN, 17, 620, 14), "tracker")
_FOOTER = Slot("footer", "footer", 11, Box(692, 17, 220, 14), "tracker")
_NUMBER = Slot("number", "number", 12, Box(862, 502, 50, 14), "page_number", "bottom")
_SOURCE = Slot("source", "body", 21, Box(MARGIN, 474, 790, 42), "source", "bottom")
_SOURCE_FIRST = Slot("source", "body", 21, Box(MARGIN, 462, 420, 54), "source", "bottom")
_SECOND = Slot("source_second", "body", 22, Box(492, 462, 346, 54), "source", "bottom")
_FURNITURE = (_TRACKER, _FOOTER, _NUMBER)
_COVER = (
    Slot("title", "title", 0, Box(MARGIN, 140, 424, 120), "cover_title"),
    Slot("subtitle", "subtitle", 1, Box(MARGIN, 264, 424, 110), "cover_subtitle"),
    Slot("note", "body", 13, Box(MARGIN, 380, 424, 60), "cover_note"),
    Slot("chart", "chart", 14, Box(492, 132, 420, 330), "point"),
    _SOURCE,
    _NUMBER,
)
_MESSAGES = tuple(
    slot
    for row in range(3)
    for slot in (
        Slot(f"message{row + 1}", "body", 31 + row, Box(84, 136 + row * 112, 568, 100), "message"),
        Slot(f"figure{row + 1}", "body", 41 + row, Box(676, 136 + row * 112, 236, 100), "message_figure"),
    )
)
_DIVIDER = (
    Slot("title", "title", 0, Box(122, 96, 420, 130), "section_name"),
    Slot("agenda", "body", 13, Box(566, 104, 346, 390), "agenda"),
    _FOOTER,
    _NUMBER,
)
_CHART = (
    Slot("heading", "body", 13, Box(MARGIN, 132, 568, 22), "chart_title"),
    Slot("chart", "chart", 14, Box(MARGIN, 162, 568, 296), "point"),
    Slot("takeaway", "body", 15, Box(640, 182, 272, 284), "takeaway"),
)
_TABLE = Slot("table", "table", 14, CONTENT, "table")


def built_in(languages: int) -> Arrangement:
    """The slides of an edition in one or two languages: with two, the sources stand side by side."""
    below = (*((_SOURCE,) if languages == 1 else (_SOURCE_FIRST, _SECOND)), *_FURNITURE)
    made = (
        Layout("title", _COVER, segment=True),
        Layout("summary", (_TITLE, *_MESSAGES, *below)),
        Layout("divider", _DIVIDER, segment=True),
        Layout("chart", (_TITLE, *_CHART, *below)),
        Layout("full", (_TITLE, _TABLE, *below)),
        Layout("title_only", (_TITLE, *below)),
    )
    return Arrangement(SLIDE, CONTENT, {layout.name: layout for layout in made})
