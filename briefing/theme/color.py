"""Colours as references to slots of a theme, and how far one stands out from another."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Color:
    """A slot of the PowerPoint theme, its lightness moved by `lighter` towards white (to 1) or black (to -1)."""

    slot: str
    lighter: float = 0.0

    @property
    def modulation(self) -> tuple[float, float]:
        """By what the slot's lightness is multiplied, and what is added. Source: ISO/IEC 29500-1 20.1.2.3.20, 21"""
        return 1 - abs(self.lighter), max(0.0, self.lighter)

    def shade(self, value: str) -> str:
        """The colour for that value of its slot, as six hexadecimal digits, computed as PowerPoint does."""
        share, offset = self.modulation
        hue, light, saturation = colorsys.rgb_to_hls(*_parts(value))
        rgb = colorsys.hls_to_rgb(hue, light * share + offset, saturation)
        return "".join(f"{round(part * 255):02X}" for part in rgb)


def contrast(first: str, second: str) -> float:
    """From 1 for the same colour to 21 for black on white. Source: WCAG 2.1, contrast ratio"""
    darker, lighter = sorted(_luminance(one) for one in (first, second))
    return (lighter + 0.05) / (darker + 0.05)


def saturation(value: str) -> float:
    """From 0 for a grey to 1."""
    return colorsys.rgb_to_hls(*_parts(value))[2]


def _luminance(value: str) -> float:
    linear = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(value))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _parts(value: str) -> tuple[float, float, float]:
    red, green, blue = (int(value[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue
