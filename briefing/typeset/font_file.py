"""The widths of a font that a project brings along, read from its file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, Place, Problem

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "post")
"""The tables beside the outlines without which the brief cannot embed a font."""
_KINDS, _RESTRICTED, _WHOLE_OR_BITMAPS = 0xF, 0x2, 0x300
"""Bits of fsType. Source: OpenType, OS/2"""
_STATIC = "take a static .ttf with TrueType outlines"
_FREE = "take a font whose licence allows subsets of it in a document"


def read_widths(path: Path) -> Mapping[str, float]:
    """The width of every character of a TrueType file. Units: em.

    Raises: BriefingError for a file that is none, or that the brief cannot embed.
    """
    from fontTools.ttLib import TTFont, TTLibError  # 40 ms that only a font without a width table costs

    place = Place(f"assets/fonts/{path.name}")
    try:
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            message, hint = _fault(font, path.stat().st_size)
            if message:
                raise BriefingError([Problem(place, message, hint)])
            em, advances, names = font["head"].unitsPerEm, font["hmtx"].metrics, font.getBestCmap() or {}
            return {chr(point): advances[name][0] / em for point, name in names.items()}
    except (TTLibError, KeyError, OSError, AssertionError) as error:
        raise BriefingError([Problem(place, f"no font: {error}", _STATIC)]) from None


def _fault(font: TTFont, size: int) -> tuple[str, str]:
    """Why the font cannot be embedded, and what to do; nothing when it can."""
    missing = [tag for tag in _NEEDED if tag not in font]
    if font.flavor:
        return f"it is packed for the web as {font.flavor}", _STATIC
    if "glyf" not in font or "fvar" in font:
        return "its outlines are not TrueType, or vary", _STATIC
    if missing:
        return f"its table {missing[0]} is missing", _STATIC
    if any(entry.offset + entry.length > size for entry in font.reader.tables.values()):
        return "the file is cut off", _STATIC
    rights = font["OS/2"].fsType if "OS/2" in font else 0
    if rights & _KINDS == _RESTRICTED or rights & _WHOLE_OR_BITMAPS:
        return "it says that it may not be embedded as a subset", _FREE
    return "", ""
