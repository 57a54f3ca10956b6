"""Slide layouts: which places each has, and where. The built-in ones are made here.

Units: points on a slide of 960 × 540. Twelve columns of 50 with gutters of 24 between margins of 48.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from briefing.drawing import Anchor, Box

COLUMNS, GUTTER, MARGIN = 12, 24.0, 48.0
SLIDE = Box(0, 0, 960, 540)
CONTENT = Box(MARGIN, 132, 864, 338)
Inherits = Literal["nothing", "letters", "everything"]
"""What a text takes from its placeholder: colour, font and weight of its letters, or all of its look."""


@dataclass(frozen=True, slots=True)
class Holder:
    """What ties a slide's placeholder to its layout's. Source: ISO/IEC 29500-1 19.3.1.36"""

    type: str
    idx: int = 0
    size: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place; `style` is the text style of what stands there. With a `holder` it is a placeholder.

    The outline view shows the text of titles and bodies: what has no place in an outline, such as sources, has none.
    """

    name: str
    box: Box
    style: str
    anchor: Literal["top", "middle", "bottom"] = "top"
    holder: Holder | None = None
    align: Anchor = "start"
    inherits: Inherits = "nothing"


@dataclass(frozen=True, slots=True)
class Layout:
    """A named group of slots, and the name of its part.

    `segment`: the hairline has the fixed accent segment. `foreign`: it is somebody else's, and its title stays.
    """

    name: str
    part: str
    slots: tuple[Slot, ...]
    segment: bool = False
    foreign: bool = False

    def slot(self, name: str) -> Slot | None:
        """The slot of that name, if this layout has it."""
        return next((slot for slot in self.slots if slot.name == name), None)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where things stand on the slides of a template: a grid of twelve columns over `content`, and its layouts.

    `content`: where a slide's matter stands, between its title and its sources. `scale`: how large a point of it is on
    the finished slide, where a template has less or more room than the built-in one.
    """

    slide: Box
    content: Box
    layouts: Mapping[str, Layout]
    scale: float = 1.0

    @property
    def finished(self) -> Arrangement:
        """The same in points of the finished slide."""
        layouts = {
            name: replace(layout, slots=tuple(replace(slot, box=slot.box.scaled(self.scale)) for slot in layout.slots))
            for name, layout in self.layouts.items()
        }
        return Arrangement(self.slide.scaled(self.scale), self.content.scaled(self.scale), layouts)

    def column(self, index: int, span: int = 1) -> tuple[float, float]:
        """The x and the width of `span` columns from column `index` (1 to 12)."""
        pitch = (self.content.width + GUTTER) / COLUMNS
        return self.content.x + (index - 1) * pitch, span * pitch - GUTTER


def held(name: str, kind: str, idx: int, box: Box, style: str, anchor: Literal["top", "bottom"] = "top") -> Slot:
    """A slot of our own that is a placeholder of that type."""
    size = "" if kind == "subTitle" else "quarter"
    align: Anchor = "end" if kind in ("ftr", "sldNum") else "start"
    return Slot(name, box, style, anchor, Holder(kind, idx, size), align)


_TITLE = Slot("title", Box(MARGIN, 52, 864, 66), "title", holder=Holder("title"))
_TRACKER = Slot("tracker", Box(MARGIN, 17, 620, 14), "tracker")
_FOOTER = held("footer", "ftr", 11, Box(692, 17, 220, 14), "tracker")
_NUMBER = held("number", "sldNum", 12, Box(862, 502, 50, 14), "page_number", "bottom")
_SOURCE = Slot("source", Box(MARGIN, 474, 790, 42), "source", "bottom")
_SOURCE_FIRST = Slot("source", Box(MARGIN, 462, 420, 54), "source", "bottom")
_SECOND = Slot("source_second", Box(492, 462, 346, 54), "source", "bottom")
_DATE = held("date", "dt", 10, Box(MARGIN, 520, 220, 14), "page_number", "bottom")
"""For those who want a date on every slide; ours stands on the cover alone."""
_FURNITURE = (_TRACKER, _DATE, _FOOTER, _NUMBER)
_COVER = (
    Slot("title", Box(MARGIN, 140, 424, 120), "cover_title", holder=Holder("ctrTitle")),
    held("subtitle", "subTitle", 1, Box(MARGIN, 264, 424, 110), "cover_subtitle"),
    held("note", "body", 13, Box(MARGIN, 380, 424, 60), "cover_note"),
    held("chart", "chart", 14, Box(492, 132, 420, 330), "point"),
    Slot("source", Box(MARGIN, 456, 790, 42), "source", "bottom"),
    held("date", "dt", 10, Box(MARGIN, 502, 790, 14), "source", "bottom"),
    _NUMBER,
)
_MESSAGES = tuple(
    slot
    for row in range(3)
    for slot in (
        held(f"message{row + 1}", "body", 31 + row, Box(84, 136 + row * 112, 568, 100), "message"),
        held(f"figure{row + 1}", "body", 41 + row, Box(676, 136 + row * 112, 236, 100), "message_figure"),
    )
)
_DIVIDER = (
    Slot("title", Box(122, 96, 420, 130), "section_name", holder=Holder("title")),
    held("agenda", "body", 13, Box(566, 104, 346, 390), "agenda"),
    _DATE,
    _FOOTER,
    _NUMBER,
)
_CHART = (
    Slot("heading", Box(MARGIN, 132, 568, 22), "chart_title"),
    held("chart", "chart", 14, Box(MARGIN, 162, 568, 296), "point"),
    held("takeaway", "body", 15, Box(640, 182, 272, 284), "takeaway"),
)
_TABLE = held("table", "tbl", 14, CONTENT, "table")


def built_in(languages: int) -> Arrangement:
    """The slides of an edition in one or two languages: with two, the sources stand side by side."""
    below = (*((_SOURCE,) if languages == 1 else (_SOURCE_FIRST, _SECOND)), *_FURNITURE)
    made: tuple[tuple[str, tuple[Slot, ...]], ...] = (
        ("title", _COVER),
        ("summary", (_TITLE, *_MESSAGES, *below)),
        ("divider", _DIVIDER),
        ("chart", (_TITLE, *_CHART, *below)),
        ("full", (_TITLE, _TABLE, *below)),
        ("title_only", (_TITLE, *below)),
    )
    parts = (f"/ppt/slideLayouts/slideLayout{number}.xml" for number, _ in enumerate(made, 1))
    layouts = {
        name: Layout(name, part, slots, segment=name in ("title", "divider"))
        for part, (name, slots) in zip(parts, made, strict=True)
    }
    return Arrangement(SLIDE, CONTENT, layouts)
