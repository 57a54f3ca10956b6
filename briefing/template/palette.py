"""The colours and fonts of a template as a theme: our roles as references to its theme, dark enough to be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from briefing.template.archive import refused
from briefing.template.layouts import A, P, SlideLayout
from briefing.template.package import Package
from briefing.template.roles import ACCENTS, roles
from briefing.theme.color import contrast
from briefing.theme.theme import ScriptFonts, Theme

SLOTS = ("dk1", "lt1", "dk2", "lt2", *ACCENTS, "hlink", "folHlink")
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
BEHIND = ("404040", "E6E6E6")
"""What a picture behind letters is taken for."""
_DIGITS = re.compile("[0-9A-Fa-f]{6}")
_SYSTEM = {"window": "FFFFFF", "windowText": "000000"}
_SCRIPTS = {"Hang": "Kore"}
"""What Office calls a script other than ISO 15924 does."""


def with_palette(theme: Theme, package: Package, layout: SlideLayout) -> Theme:
    """The theme in the colours and fonts of the master of a layout, readable on that layout's background."""
    part, mapping = package.one(layout.master, "theme"), package.find(layout.master, f"{P}clrMap")
    scheme, fonts = (package.find(part, f"{A}themeElements/{A}{name}") for name in ("clrScheme", "fontScheme"))
    colors = {etree.QName(one).localname: _hex(one[0]) for one in scheme if len(one)}
    named = {str(name): colors.get(str(slot), "") for name, slot in mapping.items()}
    slots = {slot: named.get(_MAPPED.get(slot, slot), colors.get(slot, "")) for slot in SLOTS}
    if unknown := [slot for slot, value in slots.items() if not value]:
        what = f"its part {part} does not say the colour {unknown[0]}"
        raise refused(package.name, what, "choose the theme's colours in PowerPoint under View > Slide Master")
    seen = {**colors, **named}
    background = seen.get(layout.background, layout.background) or _behind(
        seen.get(layout.ink, layout.ink), slots["lt1"]
    )
    return replace(theme, slots=slots, colors=roles(slots, background), fonts=_fonts(theme, fonts))


def printed(theme: Theme) -> Theme:
    """The theme on white paper: of a template's own first two colours the darker one is the text's."""
    if theme.template is None:
        return theme
    dark = min((theme.slots[slot] for slot in ("dk1", "lt1")), key=lambda value: contrast(value, "000000"))
    slots = {**theme.slots, "dk1": dark, "lt1": "FFFFFF"}
    return replace(theme, slots=slots, colors=roles(slots, "FFFFFF"))


def _behind(ink: str, paper: str) -> str:
    """What may be behind letters of that colour where a picture is: dark or light; the paper if they have none."""
    if not ink:
        return paper
    return max(BEHIND, key=lambda value: contrast(value, ink))


def _hex(color: etree._Element) -> str:
    """The colour as six hexadecimal digits, or nothing for one that is written otherwise."""
    written = color.get("lastClr") or _SYSTEM.get(color.get("val", ""), color.get("val", ""))
    return written.upper() if _DIGITS.fullmatch(written) else ""


def _fonts(theme: Theme, scheme: etree._Element) -> Mapping[str, ScriptFonts]:
    """The fonts that the template names; scripts of which it says nothing keep those of the theme."""
    named = {_script(one): one.get("typeface", "") for one in scheme.iterfind(f"{A}minorFont/{A}font")}
    for script, tag in (("Hans", "ea"), ("Arab", "cs"), ("Latn", "latin")):
        face = scheme.find(f"{A}minorFont/{A}{tag}")
        named[script] = (face.get("typeface", "") if face is not None else "") or named.get(script, "")
    return {script: ScriptFonts(named.get(script) or fonts.deck, fonts.brief) for script, fonts in theme.fonts.items()}


def _script(font: etree._Element) -> str:
    code = font.get("script", "")
    return _SCRIPTS.get(code, code)
