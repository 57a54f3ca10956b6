"""The widths of a font that a project brings along, read from its file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.errors import BriefingError, Place, Problem


def read_widths(path: Path) -> Mapping[str, float]:
    """The width of every character of a TrueType file. Units: em.

    Raises: BriefingError for a file that is none, or that the brief cannot embed.
    """
    from fontTools.ttLib import TTFont, TTLibError  # 40 ms that only a font without a width table costs

    place = Place(f"assets/fonts/{path.name}")
    try:
        with TTFont(path, lazy=True) as font:
            if "glyf" not in font or "fvar" in font:
                message = "its outlines are not TrueType, or vary"
                raise BriefingError([Problem(place, message, "take a static .ttf with TrueType outlines")])
            em, advances, names = font["head"].unitsPerEm, font["hmtx"].metrics, font.getBestCmap() or {}
            return {chr(point): advances[name][0] / em for point, name in names.items()}
    except (TTLibError, KeyError, OSError, AssertionError) as error:
        raise BriefingError(
            [Problem(place, f"no font: {error}", "take a static .ttf with TrueType outlines")]
        ) from None
