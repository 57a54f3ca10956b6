"""Shapes as PDF operators. Units: points, origin top left, y down. Source: ISO 32000-1, 8.5"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefing.drawing import Box
from briefing.render.pdf.objects import numbers
from briefing.render.pdf.page import up

_CIRCLE = 0.5523
"""How far the handles of four curves stand out so that they look like a circle, in radii."""
_HATCH = 6.0
"""The distance of two hatching lines along the horizontal."""


@lru_cache(maxsize=64)
def rgb(color: str) -> str:
    """The three parts of a colour of six hexadecimal digits."""
    return " ".join(f"{int(color[i : i + 2], 16) / 255:.4g}" for i in (0, 2, 4))


def rectangle(box: Box) -> str:
    """The path of a rectangle."""
    return f"{numbers(box.x, up(box.bottom), box.width, box.height)} re"


def polyline(points: Sequence[tuple[float, float]]) -> str:
    """The path through points."""
    return " ".join(f"{numbers(x, up(y))} {'l' if i else 'm'}" for i, (x, y) in enumerate(points))


def polygon(points: Sequence[tuple[float, float]]) -> str:
    """The closed path around points."""
    return f"{polyline(points)} h"


def circle(x: float, y: float, radius: float) -> str:
    """The path around a point."""
    r, h, y = radius, radius * _CIRCLE, up(y)
    curves = (
        (x + r, y + h, x + h, y + r, x, y + r), (x - h, y + r, x - r, y + h, x - r, y),
        (x - r, y - h, x - h, y - r, x, y - r), (x + h, y - r, x + r, y - h, x + r, y),
    )  # fmt: skip
    return f"{numbers(x + r, y)} m {' '.join(f'{numbers(*curve)} c' for curve in curves)} h"


def fill(path: str, color: str) -> str:
    """Paints the inside of the path."""
    return f"{rgb(color)} rg {path} f"


def stroke(path: str, color: str, width: float, dash: Sequence[float] = ()) -> str:
    """Draws along the path."""
    pattern = f"[{numbers(*dash)}] 0 d " if dash else ""
    line = f"{rgb(color)} RG {numbers(width)} w {pattern}{path} S"
    return f"q {line} Q" if dash else line


def hatch(path: str, bounds: Box, color: str, paper: str, width: float) -> str:
    """Fills the path with paper and lines rising at 45 degrees. `bounds`: the box around the path."""
    start = bounds.x - bounds.height
    count = int((bounds.width + bounds.height) / _HATCH) + 1
    feet = (start + i * _HATCH for i in range(count))
    lines = " ".join(polyline(((x, bounds.bottom), (x + bounds.height, bounds.y))) for x in feet)
    return f"q {path} W n {rgb(paper)} rg {rectangle(bounds)} f {rgb(color)} RG {numbers(width)} w {lines} S Q"


def line(x: float, y: float, to_x: float, to_y: float, color: str, width: float) -> str:
    """A straight line."""
    return stroke(polyline(((x, y), (to_x, to_y))), color, width)
