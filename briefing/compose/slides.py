"""What every slide has: its title, tracker, sources, page number's neighbours and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.charts.bar_labels import base_labels_stacked
from briefing.charts.chart import Chart, Form
from briefing.charts.form_key import draw_form_key, form_key_alt
from briefing.charts.geometry import draw_chart, free_marks, label_drops, label_moves, label_notes, plot_area
from briefing.charts.plane import Plotted
from briefing.compose.agenda import Chapter
from briefing.compose.setting import Setting
from briefing.document.deck import (
    ChartBlock,
    DotBlock,
    DrawingBlock,
    GroupBlock,
    PlaneBlock,
    PlottedBlock,
    SlideBlock,
    TextBlock,
)
from briefing.document.parts import Paragraph
from briefing.drawing import Box, Drawing, Fill, Rect, Role
from briefing.text import Text
from briefing.theme.layouts import Arrangement, Slot
from briefing.theme.theme import ChartStyle, Theme

CLEAR = 4.0
"""The least space between a slide's matter and its sources."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the slides of one deck share: setting, arrangement, the sections of the tracker, the running title.

    `shelves`: the key of the slide on which each source is listed.
    """

    setting: Setting
    page: Arrangement
    chapters: tuple[Chapter, ...]
    running: Text
    shelves: Mapping[str, str] = field(default_factory=dict)

    def place(self, layout: str, slot: str) -> Slot:
        """A slot that the layout has."""
        found = self.page.layouts[layout].slot(slot)
        assert found is not None, f"layout {layout} has no slot {slot}"
        return found

    def box(self, layout: str, slot: str) -> Box:
        """Where a slot of a layout stands."""
        return self.place(layout, slot).box

    def has(self, layout: str, slot: str) -> bool:
        """Whether a layout has a slot."""
        return self.page.layouts[layout].slot(slot) is not None

    def slot(self, layout: str, slot: str, paragraphs: Sequence[Paragraph]) -> TextBlock:
        """Paragraphs in a place of a layout, aligned as it says and with what they inherit from it."""
        found = self.place(layout, slot)
        return TextBlock(slot, found.box, tuple(_placed(one, found) for one in paragraphs), slot, found.anchor)


def _placed(paragraph: Paragraph, slot: Slot) -> Paragraph:
    lines = tuple(replace(one, style=replace(one.style, inherits=slot.inherits)) for one in paragraph.lines)
    return replace(paragraph, lines=lines, align=slot.align)


def frame(setting: Setting, theme: Theme, chapters: Sequence[Chapter]) -> Frame:
    """The frame of a deck in the setting's languages."""
    edition = setting.edition
    running = edition.text(edition.content.briefing.title)
    return Frame(setting, theme.arrangement(len(edition.languages)), tuple(chapters), running)


def title_block(frame: Frame, layout: str, headline: Text, style: str = "title") -> TextBlock:
    """The slide's title in its placeholder."""
    return frame.slot(layout, "title", [frame.setting.paragraph(style, headline)])


def source_blocks(
    frame: Frame, layout: str, forms: Sequence[Text], floor: float = 0.0, sources: Sequence[str] = ()
) -> tuple[TextBlock, ...]:
    """The source line in the fullest form that its slots hold below `floor`; each language has its own slot.

    It leads to the slide on which the first of the `sources` is listed.
    """
    link = next((f"#{frame.shelves[key]}" for key in sources if key in frame.shelves), "")
    slots = ("source", "source_second") if frame.has(layout, "source_second") else ("source",)
    blocks: tuple[TextBlock, ...] = ()
    for form in forms:
        lines = frame.setting.lines("source", form) if form else ()
        blocks = tuple(
            replace(frame.slot(layout, slot, [Paragraph((one,))]), link=link)
            for slot, one in zip(slots, lines, strict=False)
        )
        if all(text_top(frame.setting, block) >= max(block.box.y, floor + CLEAR) for block in blocks):
            break
    return blocks


def text_top(setting: Setting, block: TextBlock) -> float:
    """The y at which the text of a block that stands on its bottom begins."""
    return block.box.bottom - setting.height(block.paragraphs, block.box.width)


def text_bottom(setting: Setting, block: SlideBlock) -> float:
    """The y at which a block ends: the last line of a text, the edge of anything else."""
    match block:
        case TextBlock(box=box, paragraphs=paragraphs):
            return box.y + setting.height(paragraphs, box.width)
        case GroupBlock(blocks=parts):
            return max(text_bottom(setting, part) for part in parts)
        case _:
            return block.box.bottom


def plotted_block(setting: Setting, name: str, box: Box, chart: Plotted, slot: str | None = None) -> PlottedBlock:
    """The native chart in the box, whether along categories or between two value axes."""
    if isinstance(chart, Chart) and chart.kind != "dot":
        return chart_block(setting, name, box, chart, slot)
    size = (box.width, box.height, setting.sheet.chart, setting.fonts)
    plot, drawing, style = plot_area(chart, *size), draw_chart(chart, *size), setting.sheet.chart
    if isinstance(chart, Chart):
        return DotBlock(name, box, chart, plot, drawing, style, slot)
    return PlaneBlock(name, box, chart, plot, drawing, style, slot)


def chart_block(
    setting: Setting, name: str, box: Box, chart: Chart, slot: str | None = None, style: ChartStyle | None = None
) -> ChartBlock:
    """The native chart in the box, in the sheet's sizes or others, with plot area and label places of its drawing."""
    style = style or setting.sheet.chart
    size = (box.width, box.height, style, setting.fonts)
    plot = plot_area(chart, *size)
    stacked = base_labels_stacked(chart, plot, style, setting.fonts)
    drops, notes = label_drops(chart, *size), label_notes(chart, *size)
    around, moves = free_marks(chart, *size), label_moves(chart, *size)
    return ChartBlock(name, box, chart, plot, style, slot, drops, notes, stacked, around, moves)


def key_block(setting: Setting, forms: Sequence[Form], x: float, y: float) -> DrawingBlock:
    """The key of the forms that a figure uses."""
    key = draw_form_key(setting.edition, forms, setting.sheet, setting.fonts)
    return DrawingBlock("Key", Box(x, y, key.width, key.height), key, form_key_alt(setting.edition, forms))


def segment(name: str, x: float, y: float, width: float, height: float = 2.0, role: Role = "accent") -> DrawingBlock:
    """A flat bar: the accent segment, a rule."""
    return DrawingBlock(
        name, Box(x, y, width, height), Drawing(width, height, (Rect(Box(0, 0, width, height), Fill(role)),))
    )


def free_text(name: str, box: Box, *paragraphs: Paragraph) -> TextBlock:
    """Paragraphs in a text box of their own."""
    return TextBlock(name, box, paragraphs)
