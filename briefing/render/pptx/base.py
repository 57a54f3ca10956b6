"""The presentation that slides are put into: the built-in template, or a company's made ready for them."""

from __future__ import annotations

import io

import pptx.presentation
from lxml import etree
from pptx import Presentation
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from briefing.render.pptx.look import Look
from briefing.render.pptx.master import notes_master
from briefing.render.pptx.notes import NotesMaster
from briefing.render.pptx.ooxml import PRESENTATION, RELATIONSHIPS, SLIDE_NAMESPACES
from briefing.render.pptx.part import OFFICE, office
from briefing.render.pptx.template import NOTES_MASTER, kinsoku, settings, template
from briefing.render.pptx.theme_part import theme_part
from briefing.theme.layouts import Holder

P = f"{{{PRESENTATION}}}"
_NOTES_THEME = "/ppt/theme/notesTheme1.xml"
_AFTER_NOTES = ("handoutMasterIdLst", "sldIdLst", "sldSz")
_AFTER_KINSOKU = ("defaultTextStyle", "modifyVerifier", "extLst")
"""What follows a child of p:presentation. Source: ISO/IEC 29500-1 19.2.1.26"""


def base(look: Look) -> pptx.presentation.Presentation:
    """The presentation without slides. A company's template gets what a deck of ours needs and it lacks."""
    if look.theme.template is None:
        return Presentation(io.BytesIO(template(look)))
    presentation = Presentation(io.BytesIO(look.theme.template.data))
    root = presentation.element
    if look.mirrored:
        root.set("rtl", "1")
    if root.find(f"{P}kinsoku") is None and (rules := kinsoku(look)):
        _before(root, _AFTER_KINSOKU, _element(rules))
    if root.find(f"{P}notesMasterIdLst") is None:
        _add_notes_master(presentation, look)
    _add_settings(presentation.part)
    return presentation


def notes_base(presentation: pptx.presentation.Presentation) -> NotesMaster:
    """The notes master, with the placeholders that notes inherit from."""
    part = presentation.part.part_related_by(office("notesMaster"))
    marks = {mark.get("type", ""): mark for mark in etree.fromstring(part.blob).iter(f"{P}ph")}
    picture, body = (_holder(kind, marks.get(kind)) for kind in ("sldImg", "body"))
    return NotesMaster(str(part.partname), picture, body)


def _holder(kind: str, mark: etree._Element | None) -> Holder:
    if mark is None:
        return Holder(kind)
    return Holder(kind, int(mark.get("idx", "0")), mark.get("sz", ""))


def _add_notes_master(presentation: pptx.presentation.Presentation, look: Look) -> None:
    package = presentation.part.package
    theme = Part(PackURI(_NOTES_THEME), f"{OFFICE}theme+xml", package, theme_part(look).encode())
    kind = f"{OFFICE}presentationml.notesMaster+xml"
    master = Part(PackURI(NOTES_MASTER), kind, package, notes_master(look).encode())
    master.relate_to(theme, office("theme"))
    listed = etree.Element(f"{P}notesMasterIdLst")
    etree.SubElement(
        listed,
        f"{P}notesMasterId",
        {f"{{{RELATIONSHIPS}}}id": presentation.part.relate_to(master, office("notesMaster"))},
    )
    _before(presentation.element, _AFTER_NOTES, listed)


def _add_settings(main: Part) -> None:
    """The parts without which PowerPoint takes a presentation for a damaged one."""
    known = {one.reltype for one in main.rels.values()}
    for file in settings():
        kind = office(file.name.rpartition("/")[2].removesuffix(".xml"))
        if kind not in known:
            main.relate_to(Part(PackURI(file.name), file.content_type, main.package, file.data), kind)


def _element(xml: str) -> etree._Element:
    return etree.fromstring(f"<p:root {SLIDE_NAMESPACES}>{xml}</p:root>")[0]


def _before(root: etree._Element, names: tuple[str, ...], child: etree._Element) -> None:
    """Puts the child before the first of the named ones, or at the end."""
    following = next((one for one in root if etree.QName(one).localname in names), None)
    if following is None:
        root.append(child)
    else:
        following.addprevious(child)
