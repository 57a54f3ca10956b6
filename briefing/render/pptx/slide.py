"""A slide and the parts that come with it: its notes, its charts and their workbooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from briefing.document.deck import (
    ChartBlock,
    Deck,
    DotBlock,
    DrawingBlock,
    GroupBlock,
    PlaneBlock,
    Slide,
    SlideBlock,
    TableBlock,
    TextBlock,
)
from briefing.document.parts import Paragraph, StyledLine
from briefing.render.pptx.chart import chart_frame
from briefing.render.pptx.dots import dot_frame
from briefing.render.pptx.draft import Draft, Target
from briefing.render.pptx.look import Look
from briefing.render.pptx.master import NUMBER_FIELD, placeholder
from briefing.render.pptx.notes import NotesMaster, notes_part
from briefing.render.pptx.ooxml import DECLARATION, GROUP_PROPERTIES, SLIDE_NAMESPACES, attribute, transform
from briefing.render.pptx.part import OFFICE, PartFile
from briefing.render.pptx.plane import plane_frame
from briefing.render.pptx.shapes import described, drawing_group, group, text_box
from briefing.render.pptx.table import table_frame
from briefing.render.pptx.text import body_properties, space_above, text_body
from briefing.text import line
from briefing.theme.layouts import Layout

_INHERITED = "<a:bodyPr><a:noAutofit/></a:bodyPr>"
"""A box as its layout has it, but for the shrinking of text."""


def slide_targets(deck: Deck) -> Mapping[str, Target]:
    """The part and the title of each slide, by its key."""
    return {
        slide.key: Target(f"/ppt/slides/slide{position}.xml", _title(slide))
        for position, slide in enumerate(deck.slides, 1)
    }


def _title(slide: Slide) -> str:
    return " ".join(line.words.plain for paragraph in slide.title.paragraphs for line in paragraph.lines)


def slide_parts(
    look: Look, slide: Slide, layout: Layout, position: int, notes_master: NotesMaster, targets: Mapping[str, Target]
) -> tuple[PartFile, ...]:
    """The slide's part first, then its notes, charts and workbooks."""
    name = targets[slide.key].part
    draft = Draft(look, slide.key, targets)
    draft.relate("slideLayout", layout.part)
    notes: tuple[PartFile, ...] = ()
    if slide.notes:
        notes_name = f"/ppt/notesSlides/notesSlide{position}.xml"
        draft.relate("notesSlide", notes_name)
        notes = (notes_part(look, slide, notes_name, name, notes_master),)
    blocks = "".join(_block(draft, block, layout, position) for block in (slide.title, *slide.blocks))
    xml = (
        f"{DECLARATION}<p:sld {SLIDE_NAMESPACES}><p:cSld>"
        f"<p:spTree>{GROUP_PROPERTIES}{blocks}{_number(draft, slide, layout)}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
    part = PartFile(name, f"{OFFICE}presentationml.slide+xml", xml.encode(), tuple(draft.relations))
    return part, *notes, *draft.parts


def _block(draft: Draft, block: SlideBlock, layout: Layout, position: int) -> str:
    match block:
        case TextBlock():
            return _text(draft, block, layout)
        case ChartBlock():
            return chart_frame(draft, block, _found(layout, block.slot), position)
        case PlaneBlock():
            return plane_frame(draft, block, _found(layout, block.slot), position)
        case DotBlock():
            return dot_frame(draft, block, _found(layout, block.slot), position)
        case DrawingBlock():
            return drawing_group(draft, block)
        case TableBlock():
            return table_frame(draft, block, _found(layout, block.slot))
        case GroupBlock():
            number = draft.next_id()
            parts = "".join(_block(draft, part, layout, position) for part in block.blocks)
            return group(number, block.name, block.box, block.box, parts, described(block.alt))
        case _:
            assert_never(block)


def _found(layout: Layout, name: str | None) -> str:
    """The placeholder element of a slot. Raises: KeyError when the layout does not have it."""
    if name is None:
        return ""
    slot = layout.slot(name)
    if slot is None:
        raise KeyError(f"layout {layout.name} has no slot {name}")
    return placeholder(slot.holder) if slot.holder else ""


def _text(draft: Draft, block: TextBlock, layout: Layout) -> str:
    slot = layout.slot(block.slot) if block.slot else None
    if slot is None or slot.holder is None:
        return text_box(draft, block.name, block.box, block.paragraphs, block.wrap, block.anchor, block.link)
    above = space_above(block.paragraphs)
    place = "" if draft.look.arranged(slot.box) == block.box else transform(block.box)
    inherits = slot.anchor == block.anchor and block.wrap and not above and not place
    body = _INHERITED if inherits else body_properties(draft.look, block.anchor, block.wrap, above)
    words = text_body(draft, block.paragraphs, body, bulleted=draft.look.foreign and slot.inherits == "nothing")
    return _placeholder(draft, block.name, _found(layout, block.slot), place, words)


def _placeholder(draft: Draft, name: str, element: str, place: str, text: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{draft.next_id()}" name="{attribute(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr>{element}</p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody>{text}</p:txBody></p:sp>"
    )


def _number(draft: Draft, slide: Slide, layout: Layout) -> str:
    """The slide's number as a field in the layout's slot; the cover goes without."""
    slot = layout.slot("number")
    if slot is None or layout.name == "title":
        return ""
    lang = draft.look.languages[0]
    style = replace(draft.look.style(slot.style), inherits=slot.inherits)
    words = Paragraph((StyledLine(line(lang, str(slide.number)), style),), align=slot.align)
    text = text_body(draft, (words,), _INHERITED)
    field = text.replace("<a:r>", f'<a:fld id="{NUMBER_FIELD}" type="slidenum">').replace("</a:r>", "</a:fld>")
    place = (
        "" if draft.look.arranged(slot.box) == draft.look.placed(slot.box) else transform(draft.look.placed(slot.box))
    )
    return _placeholder(draft, slot.name, _found(layout, slot.name), place, field)
