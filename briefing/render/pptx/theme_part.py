"""The theme part: PowerPoint's colour slots, fonts by script, and flat effects."""

from __future__ import annotations

from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import DECLARATION, DRAWING, attribute

_SLOTS = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
_SCRIPTS = {"Kore": "Hang"}
"""What Office calls a script other than ISO 15924 does. Latin has an element of its own."""
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_FLAT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part(look: Look) -> str:
    """The XML of the theme."""
    theme = look.theme
    name = attribute(theme.name)
    colors = "".join(f'<a:{slot}><a:srgbClr val="{theme.slots[slot]}"/></a:{slot}>' for slot in _SLOTS)
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{colors}'
        f'</a:clrScheme><a:fontScheme name="{name}">{_fonts("majorFont", look)}{_fonts("minorFont", look)}'
        "</a:fontScheme>"
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}'
        "</a:lnStyleLst>"
        f"<a:effectStyleLst>{_FLAT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _fonts(tag: str, look: Look) -> str:
    named = {script: attribute(font.deck) for script, font in look.theme.fonts.items()}
    scripts = "".join(
        f'<a:font script="{_SCRIPTS.get(script, script)}" typeface="{name}"/>'
        for script, name in named.items()
        if script != "Latn"
    )
    latin, square, complex_ = named["Latn"], named[look.east_asian], named.get("Arab", named["Latn"])
    faces = f'<a:latin typeface="{latin}"/><a:ea typeface="{square}"/><a:cs typeface="{complex_}"/>'
    return f"<a:{tag}>{faces}{scripts}</a:{tag}>"
