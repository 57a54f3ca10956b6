"""The theme part: PowerPoint's colour slots, fonts by script, and flat effects."""

from __future__ import annotations

from briefing.render.pptx.ooxml import DECLARATION, DRAWING, attribute
from briefing.theme.theme import Theme

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
_SCRIPTS = (
    ("Hant", "Microsoft JhengHei"),
    ("Jpan", "Yu Gothic"),
    ("Hang", "Malgun Gothic"),
    ("Arab", "Arial"),
    ("Hebr", "Arial"),
)
"""Fonts that Office brings along for scripts that the theme has no font for."""
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_FLAT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part(theme: Theme) -> str:
    """The XML of the theme."""
    name = attribute(theme.name)
    colors = "".join(f'<a:{slot}><a:srgbClr val="{theme.slots[slot]}"/></a:{slot}>' for slot in _SLOTS)
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{colors}'
        f'</a:clrScheme><a:fontScheme name="{name}">{_fonts("majorFont", theme)}{_fonts("minorFont", theme)}'
        "</a:fontScheme>"
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}'
        "</a:lnStyleLst>"
        f"<a:effectStyleLst>{_FLAT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _fonts(tag: str, theme: Theme) -> str:
    scripts = "".join(f'<a:font script="{script}" typeface="{font}"/>' for script, font in _SCRIPTS)
    latin, han = attribute(theme.latin), attribute(theme.han)
    return (
        f'<a:{tag}><a:latin typeface="{latin}"/><a:ea typeface="{han}"/><a:cs typeface="{latin}"/>'
        f'<a:font script="Hans" typeface="{han}"/>{scripts}</a:{tag}>'
    )
