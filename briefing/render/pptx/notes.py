"""The speaker's notes of a slide."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.deck import Slide
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import Look
from briefing.render.pptx.master import placeholder
from briefing.render.pptx.ooxml import DECLARATION, GROUP_PROPERTIES, SLIDE_NAMESPACES
from briefing.render.pptx.part import OFFICE, PartFile
from briefing.render.pptx.text import text_body
from briefing.theme.layouts import Holder


@dataclass(frozen=True, slots=True)
class NotesMaster:
    """The part name of a notes master, and its placeholders of the slide's picture and of the notes."""

    part: str
    picture: Holder
    body: Holder


def notes_part(look: Look, slide: Slide, name: str, slide_name: str, master: NotesMaster) -> PartFile:
    """The notes page of a slide."""
    draft = Draft(look, slide.key)
    draft.relate("notesMaster", master.part)
    draft.relate("slide", slide_name)
    xml = (
        f"{DECLARATION}<p:notes {SLIDE_NAMESPACES}><p:cSld><p:spTree>{GROUP_PROPERTIES}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        f'noChangeAspect="1"/></p:cNvSpPr><p:nvPr>{placeholder(master.picture)}</p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f"{placeholder(master.body)}</p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody>{text_body(draft, slide.notes, '<a:bodyPr/>')}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
    return PartFile(name, f"{OFFICE}presentationml.notesSlide+xml", xml.encode(), tuple(draft.relations))
