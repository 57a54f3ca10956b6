"""Brief → the bytes of a PDF that is both PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document.brief import Brief, ReadingKey
from briefing.render.pdf.blocks import Outline, block_strips
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.flow import Page, paginate
from briefing.render.pdf.front import reading_key_strip
from briefing.render.pdf.notes import Footnote, draw_notes, set_note
from briefing.render.pdf.running import draw_furniture
from briefing.render.pdf.setting import Setting
from briefing.render.pdf.strip import Strip
from briefing.text import Text
from briefing.typeset.fonts import Fonts


def render_pdf(brief: Brief, fonts: Fonts) -> bytes:
    """The brief's file. Raises: BriefingError for a piece that is higher than a page."""
    setting = Setting(fonts.brief, brief.meta.languages[0])
    canvas = Canvas(brief.meta, brief.theme, setting.lang)
    flow, notes, key = _set(brief, canvas, setting)
    pages = paginate(flow, notes, key[0] if key else None)
    for number, (page, section) in enumerate(zip(pages, _sections(pages), strict=True), 1):
        draw_furniture(canvas, brief.running, section, number, setting)
        for y, strip in page.placed:
            strip.draw(canvas, y)
        draw_notes(page.notes, page.notes_bottom, canvas)
        if key and number == 1:
            key[1].draw(canvas, key[0])
        canvas.end_page()
    return canvas.finish()


def _set(
    brief: Brief, canvas: Canvas, setting: Setting
) -> tuple[list[Strip], dict[str, Footnote], tuple[float, Strip] | None]:
    """The flow, the footnotes by number, and the reading key with its top; the structure tree grows along with them."""
    outline = Outline(canvas.root)
    written = {note.number: note for note in brief.notes}
    notes: dict[str, Footnote] = {}
    flow: list[Strip] = []
    key = None
    for block in brief.blocks:
        if isinstance(block, ReadingKey):
            key = reading_key_strip(block, outline.place, setting)
        strips = block_strips(block, outline, setting)
        for number in (number for strip in strips for number in strip.notes if number not in notes):
            notes[number] = set_note(written[number], brief, outline.place, setting)
        flow += strips
    return flow, notes, key


def _sections(pages: tuple[Page, ...]) -> Iterator[Text]:
    """The section of each page: the one that begins at its top, else the one in force there, else the first on it."""
    current: Text = ()
    for page in pages:
        starts = [(y, strip.section) for y, strip in page.placed if strip.section]
        at_top = starts and starts[0][1] is page.placed[0][1].section
        yield starts[0][1] if starts and (at_top or not current) else current
        current = starts[-1][1] if starts else current
