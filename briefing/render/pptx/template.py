"""The 16:9 template made from the theme: no binary that nobody can review. It is an ordinary .pptx without slides."""

from __future__ import annotations

from briefing.render.pptx.archive import archive, stored
from briefing.render.pptx.look import Look
from briefing.render.pptx.master import levels, notes_master, slide_layout, slide_master
from briefing.render.pptx.ooxml import DECLARATION, DRAWING, SLIDE_NAMESPACES, emu
from briefing.render.pptx.part import OFFICE, PartFile, Relation, numbered, office, package_files
from briefing.render.pptx.properties import property_parts, property_relations
from briefing.render.pptx.theme_part import theme_part
from briefing.tags import language
from briefing.theme.layouts import SLIDE

PRESENTATION = "/ppt/presentation.xml"
NOTES_MASTER = "/ppt/notesMasters/notesMaster1.xml"
_MASTER = "/ppt/slideMasters/slideMaster1.xml"
_THEMES = ("/ppt/theme/theme1.xml", "/ppt/theme/theme2.xml")
_TABLE_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
_MASTER_ID = 2147483648
_NO_START = "!),.:;?]}¢°·…—‖’”〉》」』】〕〗！＂％＇），．：；？］｀｜｝～、。"
_NO_END = "([{£¥‘“〈《「『【〔〖（．［｛￡￥"


def template(look: Look) -> bytes:
    """The template of an edition. Its members are stored, not compressed: it is read back at once."""
    parts = (*_presentation_parts(look), *_master_parts(look), *property_parts())
    root = (Relation("rId1", office("officeDocument"), PRESENTATION), *property_relations())
    return archive(stored(name, data) for name, data in package_files(parts, root))


def _presentation_parts(look: Look) -> tuple[PartFile, ...]:
    return (
        _part(PRESENTATION, "presentationml.presentation.main", _presentation(look), numbered(
            ("slideMaster", _MASTER), ("notesMaster", NOTES_MASTER), ("presProps", "/ppt/presProps.xml"),
            ("viewProps", "/ppt/viewProps.xml"), ("theme", _THEMES[0]), ("tableStyles", "/ppt/tableStyles.xml"),
        )),
        *settings(),
    )  # fmt: skip


def settings() -> tuple[PartFile, ...]:
    """How a presentation is shown and viewed, and its table styles: nothing that is not usual."""
    styles = f'{DECLARATION}<a:tblStyleLst xmlns:a="{DRAWING}" def="{_TABLE_STYLE}"/>'
    return (
        _part("/ppt/presProps.xml", "presentationml.presProps", f"{DECLARATION}<p:presentationPr {SLIDE_NAMESPACES}/>"),
        _part("/ppt/viewProps.xml", "presentationml.viewProps", f"{DECLARATION}<p:viewPr {SLIDE_NAMESPACES}/>"),
        _part("/ppt/tableStyles.xml", "presentationml.tableStyles", styles),
    )


def _master_parts(look: Look) -> tuple[PartFile, ...]:
    arranged = tuple(look.page.layouts.values())
    names = tuple(layout.part for layout in arranged)
    theme = theme_part(look)
    return (
        *(_part(name, "theme", theme) for name in _THEMES),
        _part(_MASTER, "presentationml.slideMaster", slide_master(look, len(names)), numbered(
            *(("slideLayout", name) for name in names), ("theme", _THEMES[0]),
        )),
        *(
            _part(name, "presentationml.slideLayout", slide_layout(look, layout), numbered(("slideMaster", _MASTER)))
            for name, layout in zip(names, arranged, strict=True)
        ),
        _part(NOTES_MASTER, "presentationml.notesMaster", notes_master(look), numbered(("theme", _THEMES[1]))),
    )  # fmt: skip


def _part(name: str, kind: str, xml: str, relations: tuple[Relation, ...] = ()) -> PartFile:
    return PartFile(name, f"{OFFICE}{kind}+xml", xml.encode(), relations)


def _presentation(look: Look) -> str:
    tag, side = language(look.languages[0]).ooxml, ' rtl="1"' if look.mirrored else ""
    return (
        f'{DECLARATION}<p:presentation {SLIDE_NAMESPACES}{side} strictFirstAndLastChars="1" saveSubsetFonts="1">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{_MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{emu(SLIDE.width)}" cy="{emu(SLIDE.height)}"/>'
        f'<p:notesSz cx="6858000" cy="9144000"/>{kinsoku(look)}'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{tag}"/></a:defPPr>{levels(look, look.style("point"))}'
        "</p:defaultTextStyle></p:presentation>"
    )


def kinsoku(look: Look) -> str:
    """What no line may start or end with. Source: ISO/IEC 29500-1 19.2.1.17"""
    han = next((tag for tag in look.languages if language(tag).east_asian), None)
    if han is None:
        return ""
    return f'<p:kinsoku lang="{language(han).ooxml}" invalStChars="{_NO_START}" invalEndChars="{_NO_END}"/>'
