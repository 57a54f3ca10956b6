"""The slide master, its layouts and the notes master, all made from the theme's layouts and text styles."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.parts import Align
from briefing.drawing import Box, Stroke
from briefing.render.pptx.look import THEME_FONTS, Look
from briefing.render.pptx.ooxml import (
    DECLARATION,
    DECORATIVE,
    GROUP_PROPERTIES,
    SLIDE_NAMESPACES,
    attribute,
    hundredths,
    transform,
)
from briefing.render.pptx.text import body_properties, side_of
from briefing.theme.layouts import CONTENT, MARGIN, Holder, Layout, Slot, held
from briefing.theme.theme import TextStyle

FIRST_LAYOUT_ID = 2147483649
NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
LAYOUT_TYPES = {"title": "title", "divider": "secHead"}
"""The layouts that PowerPoint knows under a name of its own."""
_HAIRLINE = Box(MARGIN, 36, 864, 0)
_SEGMENT = Box(MARGIN, 35, 50, 2)
_BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
_COLOR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)


def slide_master(look: Look, layout_count: int) -> str:
    """The XML of the master: the hairline, and the placeholders that the layouts inherit from."""
    shapes = "".join((
        _slot(look, 2, Slot("title", Box(MARGIN, 52, 864, 66), "title", holder=Holder("title"))),
        _slot(look, 3, Slot("body", CONTENT, "point", holder=Holder("body", 1))),
        _slot(look, 4, held("date", "dt", 2, Box(MARGIN, 520, 220, 14), "page_number", "bottom")),
        _slot(look, 5, held("footer", "ftr", 3, Box(692, 17, 220, 14), "tracker")),
        _slot(look, 6, held("number", "sldNum", 4, Box(862, 502, 50, 14), "page_number", "bottom")),
        _line(look, 7, _HAIRLINE),
    ))  # fmt: skip
    ids = "".join(f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + n}" r:id="rId{n + 1}"/>' for n in range(layout_count))
    return (
        f"{DECLARATION}<p:sldMaster {SLIDE_NAMESPACES}><p:cSld>{_BACKGROUND}<p:spTree>{GROUP_PROPERTIES}{shapes}"
        "</p:spTree>"
        f"</p:cSld>{_COLOR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle>{level(look, 1, look.style('title'))}</p:titleStyle>"
        f"<p:bodyStyle>{levels(look, look.style('point'))}</p:bodyStyle>"
        f"<p:otherStyle>{levels(look, look.style('point'))}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def slide_layout(look: Look, layout: Layout) -> str:
    """The XML of a layout: its placeholders with their prompts, and the accent segment if it has one."""
    known = LAYOUT_TYPES.get(layout.name)
    kind = f' type="{known}"' if known else ' userDrawn="1"'
    held_slots = [slot for slot in layout.slots if slot.holder]
    shapes = "".join(_slot(look, number, slot) for number, slot in enumerate(held_slots, 2))
    segment = _rectangle(look, len(held_slots) + 2, look.placed(_SEGMENT)) if layout.segment else ""
    return (
        f'{DECLARATION}<p:sldLayout {SLIDE_NAMESPACES}{kind} preserve="1"><p:cSld name="{attribute(layout.name)}">'
        "<p:spTree>"
        f"{GROUP_PROPERTIES}{shapes}{segment}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def notes_master(look: Look) -> str:
    """The XML of the notes master: the slide above its notes on an upright page."""
    notes = _placeholder(look, 3, held("notes", "body", 1, Box(54, 346, 432, 284), "notes"))
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>'
        f'{transform(Box(54, 90, 432, 243))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>'
    )
    return (
        f"{DECLARATION}<p:notesMaster {SLIDE_NAMESPACES}><p:cSld>{_BACKGROUND}"
        f"<p:spTree>{GROUP_PROPERTIES}{picture}{notes}"
        f"</p:spTree></p:cSld>{_COLOR_MAP}<p:notesStyle>{levels(look, look.style('notes'))}</p:notesStyle>"
        "</p:notesMaster>"
    )


def placeholder(holder: Holder) -> str:
    """The element by which a slide's placeholder finds the layout's."""
    said = (("type", holder.type), ("sz", holder.size), ("idx", str(holder.idx or "")))
    attributes = "".join(f' {name}="{value}"' for name, value in said if value)
    return f"<p:ph{attributes}/>"


def level(look: Look, number: int, style: TextStyle, align: Align = "start") -> str:
    """The default look of paragraphs of one level: no bullet, no indent, exact line spacing.

    An indent of zero is not said, as Office does not say it: LibreOffice 7.4 would forget all tab stops.
    """
    side = f'algn="{side_of(look, align)}" defTabSz="914400" rtl="{int(look.mirrored)}"'
    attributes = f'marL="0" {side} eaLnBrk="1" latinLnBrk="0" hangingPunct="0"'
    spacing = (
        f'<a:lnSpc><a:spcPts val="{hundredths(style.leading)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
    )
    letters = f'sz="{hundredths(style.size)}" b="{int(style.bold)}" kern="1200"'
    run = f"<a:defRPr {letters}>{look.fill(style.role)}{THEME_FONTS}</a:defRPr>"
    return f"<a:lvl{number}pPr {attributes}>{spacing}<a:buNone/>{run}</a:lvl{number}pPr>"


def levels(look: Look, style: TextStyle) -> str:
    """The same look for all nine levels of an outline."""
    return "".join(level(look, number, style) for number in range(1, 10))


def _slot(look: Look, number: int, slot: Slot) -> str:
    """The placeholder of a slot on the slides' own side."""
    return _placeholder(look, number, replace(slot, box=look.placed(slot.box)))


def _placeholder(look: Look, number: int, slot: Slot) -> str:
    holder = slot.holder
    assert holder is not None, f"{slot.name} is a placeholder"
    style = look.style("point" if holder.type == "chart" else slot.style)
    voice = look.voice(look.languages[0])
    field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr {voice}/><a:t>‹#›</a:t></a:fld>'
    prompt = (
        field if holder.type == "sldNum" else f"<a:r><a:rPr {voice}/><a:t>{slot.name.replace('_', ' ')}</a:t></a:r>"
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{slot.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{placeholder(holder)}</p:nvPr></p:nvSpPr><p:spPr>{transform(slot.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody>{body_properties(look, slot.anchor)}<a:lstStyle>{level(look, 1, style, slot.align)}</a:lstStyle>"
        f"<a:p>{prompt}<a:endParaRPr {voice}/></a:p></p:txBody></p:sp>"
    )


def _line(look: Look, number: int, box: Box) -> str:
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="hairline">{DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>{transform(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{look.outline(Stroke('rule', 0.75))}</p:spPr></p:cxnSp>"
    )


def _rectangle(look: Look, number: int, box: Box) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="accent segment">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{look.fill('accent')}{look.outline(None)}</p:spPr></p:sp>"
    )
