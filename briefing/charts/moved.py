"""A drawing at another place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from briefing.drawing import Box, Disc, Drawing, Drawn, Label, Polygon, Polyline, Rect


def moved(drawing: Drawing, right: float, down: float) -> Iterator[Drawn]:
    """The marks of the drawing, each so far to the right and down. Units: points."""
    for mark in drawing.marks:
        match mark:
            case Rect():
                yield replace(mark, box=Box(mark.box.x + right, mark.box.y + down, mark.box.width, mark.box.height))
            case Polyline() | Polygon():
                yield replace(mark, points=tuple((x + right, y + down) for x, y in mark.points))
            case Disc() | Label():
                yield replace(mark, x=mark.x + right, y=mark.y + down)
            case _:
                assert_never(mark)
