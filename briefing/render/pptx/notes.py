"""The speaker's notes of a slide."""

from __future__ import annotations

from briefing.document.deck import Slide
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import DECLARATION, GROUP_PROPERTIES, SLIDE_NAMESPACES
from briefing.render.pptx.part import OFFICE, PartFile
from briefing.render.pptx.text import text_body

_PICTURE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    '</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
)


def notes_part(look: Look, slide: Slide, name: str, slide_name: str, master: str) -> PartFile:
    """The notes page of a slide."""
    draft = Draft(look, slide.key)
    draft.relate("notesMaster", master)
    draft.relate("slide", slide_name)
    xml = (
        f"{DECLARATION}<p:notes {SLIDE_NAMESPACES}><p:cSld><p:spTree>{GROUP_PROPERTIES}{_PICTURE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody>{text_body(draft, slide.notes, '<a:bodyPr/>')}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
    return PartFile(name, f"{OFFICE}presentationml.notesSlide+xml", xml.encode(), tuple(draft.relations))
