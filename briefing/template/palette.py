"""The colours and fonts of a template as a theme: our roles as references to its theme, dark enough to be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from briefing.drawing import Role
from briefing.template.archive import refused
from briefing.template.layouts import A, P
from briefing.template.package import Package
from briefing.theme.color import Color, contrast, saturation
from briefing.theme.theme import ScriptFonts, Theme

SLOTS = (
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
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
GREYS: Mapping[Role, float] = {
    "ink2": 7.4, "ink3": 5.0, "context": 3.3, "soft": 1.9, "rule": 1.6, "grid": 1.22, "wash": 1.09,
}  # fmt: skip
"""How much a grey stands out from the paper at the least: it is the text's colour, moved towards the paper as far as
that allows."""
READABLE, SEEN = 4.5, 3.0
"""The least contrast of letters, and of marks whose value is printed. Source: WCAG 2.1, 1.4.3 and 1.4.11"""
TINT = 0.55
_DIGITS = re.compile("[0-9A-Fa-f]{6}")
_SYSTEM = {"window": "FFFFFF", "windowText": "000000"}
_SCRIPTS = {"Hang": "Kore"}
"""What Office calls a script other than ISO 15924 does."""
COLOURED = 0.25
"""An accent less saturated than this is a grey, which says nothing beside our greys."""
STEPS = 20


def with_palette(theme: Theme, package: Package) -> Theme:
    """The theme in the colours and fonts of the template's first master."""
    master = package.one(package.main, "slideMaster")
    part, mapping = package.one(master, "theme"), package.find(master, f"{P}clrMap")
    scheme, fonts = (package.find(part, f"{A}themeElements/{A}{name}") for name in ("clrScheme", "fontScheme"))
    colors = {etree.QName(one).localname: _hex(one[0]) for one in scheme if len(one)}
    slots = {slot: colors.get(mapping.get(_MAPPED.get(slot, slot)) or slot, "") for slot in SLOTS}
    if unknown := [slot for slot, value in slots.items() if not value]:
        what = f"its part {part} does not say the colour {unknown[0]}"
        raise refused(package.name, what, "choose the theme's colours in PowerPoint under View > Slide Master")
    return replace(theme, slots=slots, colors=_roles(slots), fonts=_fonts(theme, fonts))


def printed(theme: Theme) -> Theme:
    """The same palette on white paper: a theme whose slides are dark has its two first colours exchanged."""
    dark, light = theme.slots["dk1"], theme.slots["lt1"]
    if contrast(light, "FFFFFF") <= contrast(dark, "FFFFFF"):
        return theme
    slots = {**theme.slots, "dk1": light, "lt1": "FFFFFF"}
    return replace(theme, slots=slots, colors=_roles(slots))


def _hex(color: etree._Element) -> str:
    """The colour as six hexadecimal digits, or nothing for one that is written otherwise."""
    written = color.get("lastClr") or _SYSTEM.get(color.get("val", ""), color.get("val", ""))
    return written.upper() if _DIGITS.fullmatch(written) else ""


def _roles(slots: Mapping[str, str]) -> Mapping[Role, Color]:
    greys = {role: _faded(slots, least) for role, least in GREYS.items()}
    accents = [slot for slot in SLOTS[4:10] if saturation(slots[slot]) >= COLOURED] or ["accent1"]
    first = next((slot for slot in accents if contrast(slots[slot], slots["lt1"]) >= SEEN), accents[0])
    others = [*(slot for slot in accents if slot != first), first, first]
    accent, third, fourth = (
        _readable(slots, slot, least) for slot, least in ((first, READABLE), (others[0], SEEN), (others[1], SEEN))
    )
    tint = Color(first, TINT * _towards_paper(slots))
    found: Mapping[Role, Color] = {"accent": accent, "tint": tint, "third": third, "fourth": fourth}
    return {**greys, **found, "ink": Color("dk1"), "paper": Color("lt1")}


def _towards_paper(slots: Mapping[str, str]) -> int:
    """1 when the paper is lighter than the text, else -1."""
    return 1 if contrast(slots["lt1"], "000000") >= contrast(slots["dk1"], "000000") else -1


def _faded(slots: Mapping[str, str], least: float) -> Color:
    """The text's colour moved so far towards the paper that it still stands out by `least`."""
    steps = (Color("dk1", _towards_paper(slots) * step / STEPS) for step in range(STEPS, 0, -1))
    return next((one for one in steps if _stands_out(slots, one) >= least), Color("dk1"))


def _readable(slots: Mapping[str, str], slot: str, least: float) -> Color:
    """The colour of the slot, moved away from the paper only so far that it stands out by `least`."""
    steps = [Color(slot, -_towards_paper(slots) * step / STEPS) for step in range(STEPS)]
    return next((one for one in steps if _stands_out(slots, one) >= least), steps[-1])


def _stands_out(slots: Mapping[str, str], color: Color) -> float:
    return contrast(color.shade(slots[color.slot]), slots["lt1"])


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
