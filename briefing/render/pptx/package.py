"""The deck as the bytes of a .pptx file."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pptx.presentation
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import CT_Relationships
from pptx.opc.package import OpcPackage, Part
from pptx.opc.packuri import PackURI

from briefing.document.deck import Deck, DeckSection
from briefing.render.pptx.archive import Member, archive, deflated, stored
from briefing.render.pptx.base import base, notes_base
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import PRESENTATION, RELATIONSHIPS, attribute
from briefing.render.pptx.part import PartFile, Relation, office, package_files
from briefing.render.pptx.properties import property_parts, property_relations
from briefing.render.pptx.slide import slide_parts, slide_targets

_FIRST_SLIDE_ID = 256
_SECTION_NAMESPACE = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTION_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def render_pptx(deck: Deck) -> bytes:
    """The bytes of the presentation: the same deck gives the same bytes."""
    look = Look(deck.theme, deck.meta.languages)
    presentation = base(look)
    notes_master, targets = notes_base(presentation), slide_targets(deck)
    slides = [
        slide_parts(look, slide, look.page.layouts[slide.layout], position, notes_master, targets)
        for position, slide in enumerate(deck.slides, 1)
    ]
    _add(presentation, slides)
    _list_sections(presentation, deck)
    return archive(_members(presentation.part.package, deck))


def _add(presentation: pptx.presentation.Presentation, slides: Sequence[Sequence[PartFile]]) -> None:
    """Puts the slides and what comes with them into the package.

    python-pptx 1.0.2 searches the whole package for each new part name, slide id and relation, so that its time grows
    with the square of the slides. Here names and ids are counted, and a part's relations are made in one go.
    """
    main = presentation.part
    package = main.package
    known: dict[PackURI, Part] = {part.partname: part for part in package.iter_parts()}
    made = [file for files in slides for file in files]
    known.update((PackURI(file.name), Part(PackURI(file.name), file.content_type, package, file.data)) for file in made)
    for file in made:
        _connect(known[PackURI(file.name)], file.relations, known)
    before = _relations(main)
    last = max((int(one.id[3:]) for one in before if one.id[3:].isdecimal()), default=0)
    listed = [Relation(f"rId{last + n}", office("slide"), files[0].name) for n, files in enumerate(slides, 1)]
    _connect(main, (*before, *listed), known)
    ids = presentation.element.get_or_add_sldIdLst()
    for key, relation in enumerate(listed, _FIRST_SLIDE_ID):
        etree.SubElement(ids, f"{{{PRESENTATION}}}sldId", {"id": str(key), f"{{{RELATIONSHIPS}}}id": relation.id})


def _connect(part: Part, relations: Iterable[Relation], known: dict[PackURI, Part]) -> None:
    listed = CT_Relationships.new()
    for one in relations:
        listed.add_rel(one.id, one.kind, one.target, one.external)
    part.load_rels_from_xml(listed, known)


def _relations(part: Part) -> tuple[Relation, ...]:
    return tuple(
        Relation(
            one.rId, one.reltype, one.target_ref if one.is_external else str(one.target_part.partname), one.is_external
        )
        for one in part.rels.values()
    )


def _list_sections(presentation: pptx.presentation.Presentation, deck: Deck) -> None:
    """Writes the sections of the slide list. Source: MS-PPTX 2.2.4.5"""
    if not deck.sections:
        return
    numbers = {slide.key: number for number, slide in enumerate(deck.slides, _FIRST_SLIDE_ID)}
    sections = "".join(_section(section, numbers) for section in deck.sections)
    extensions = presentation.element.find(f"{{{PRESENTATION}}}extLst")
    if extensions is None:
        extensions = etree.SubElement(presentation.element, f"{{{PRESENTATION}}}extLst")
    extensions.append(etree.fromstring(
        f'<p:ext xmlns:p="{PRESENTATION}" uri="{_SECTION_EXTENSION}"><p14:sectionLst '
        f'xmlns:p14="{_SECTION_NAMESPACE}">{sections}</p14:sectionLst></p:ext>'
    ))  # fmt: skip


def _section(section: DeckSection, numbers: Mapping[str, int]) -> str:
    key = str(uuid.uuid5(uuid.NAMESPACE_URL, f"briefing:section:{section.key}")).upper()
    name, slides = attribute(section.name), "".join(f'<p14:sldId id="{numbers[slide]}"/>' for slide in section.slides)
    return f'<p14:section name="{name}" id="{{{key}}}"><p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>'


def _members(package: OpcPackage, deck: Deck) -> Iterator[Member]:
    parts = [
        PartFile(str(part.partname), part.content_type, part.blob, _relations(part)) for part in package.iter_parts()
    ]
    kept = [one for one in parts if not one.name.startswith("/docProps/")]
    noted = sum(bool(slide.notes) for slide in deck.slides)
    properties, main = property_parts(deck.meta, len(deck.slides), noted), str(package.main_document_part.partname)
    root = [Relation("rId1", RT.OFFICE_DOCUMENT, main), *property_relations()]
    for name, data in package_files((*kept, *properties), root):
        yield stored(name, data) if name.endswith(".xlsx") else deflated(name, data)
