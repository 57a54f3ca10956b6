"""The colours of a deck as they are seen, through the theme, and how well two of them stand apart."""

from __future__ import annotations

import colorsys

from tests.package.reader import A, Element, P, Package

MASTERS = "ppt/slideMasters"
_HALF = 0.03928


class Palette:
    """The theme's colours by the names that slides call them. Source: ISO/IEC 29500-1 20.1.6.2 and 19.3.1.6"""

    def __init__(self, package: Package) -> None:
        master, tree = next(iter(package.folder(MASTERS).items()))
        (theme,) = package.kin(master, "theme")
        scheme = next(package.trees[theme].iter(f"{A}clrScheme"))
        own = {one.tag.removeprefix(A): one[0].get("lastClr", one[0].get("val", "")) for one in scheme}
        mapped = next(tree.iter(f"{P}clrMap")).attrib
        ground = tree.find(f"{P}cSld/{P}bg")
        flat = () if ground is None else (fill for kind in (f"{A}solidFill", f"{P}bgRef") for fill in ground.iter(kind))
        self._ground = next(iter(flat), None)
        self.colors = {**own, **{str(name): own[str(slot)] for name, slot in mapped.items()}}

    @property
    def background(self) -> str | None:
        """The colour behind the slides; None for a picture."""
        return None if self._ground is None else self.seen(self._ground)

    def seen(self, fill: Element) -> str:
        """The colour of a flat fill, in six hexadecimal digits."""
        color = fill[0]
        if color.tag != f"{A}schemeClr":
            return color.get("val", "")
        red, green, blue = (int(part, 16) / 255 for part in _parts(self.colors[color.get("val", "")]))
        hue, light, full = colorsys.rgb_to_hls(red, green, blue)
        for change in color:
            share = int(change.get("val", "0")) / 100000
            if change.tag == f"{A}lumMod":
                light *= share
            elif change.tag == f"{A}lumOff":
                light += share
        return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, min(1.0, light), full))


def contrast(one: str, other: str) -> float:
    """From 1 for the same colour to 21. Source: WCAG 2.1, contrast ratio"""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = (int(part, 16) / 255 for part in _parts(color))
    red, green, blue = (part / 12.92 if part <= _HALF else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(color: str) -> tuple[str, str, str]:
    return color[:2], color[2:4], color[4:]
