"""Strips: the pieces of the flow between which a page may end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.text import Stack
from briefing.text import Text

Draw = Callable[[Canvas, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """Something as wide as the page that stays whole; `draw` paints it with its top at y.

    `before`, `after`: space kept from its neighbours, the larger one counts. `keep`: no page ends behind it.
    `room`: it opens a new page when less is left of this one. `floats`: text may pass it; `passes`: it is such text.
    `repeated`: what stands above it on a page that begins with it. `section`: the running head from here on.
    """

    height: float
    draw: Draw
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    notes: tuple[str, ...] = ()
    room: float = 0.0
    floats: bool = False
    passes: bool = False
    repeated: Strip | None = None
    section: Text = ()


def line_strips(stack: Stack, x: float, *, before: float = 0.0, passes: bool = False) -> list[Strip]:
    """The lines of a paragraph: two stay together at its start, at its end and where its language changes."""
    rows = stack.rows
    texts = [row.text for row in rows]
    ends = [row.y for row in rows[1:]] + [stack.height]
    strips = [
        Strip(end - row.y, _line(stack, index, x), keep=_keeps(texts, index), notes=row.notes, passes=passes)
        for index, (row, end) in enumerate(zip(rows, ends, strict=True))
    ]
    if strips:
        strips[0] = replace(strips[0], before=before)
    return strips


def _line(stack: Stack, index: int, x: float) -> Draw:
    row = stack.rows[index]
    return lambda canvas, y: row.draw(canvas, x, y - row.y, stack.column)


def _keeps(texts: list[int], index: int) -> bool:
    """Whether no page may end behind the line: the first of its text, the last or the last but one of it."""
    if index + 1 == len(texts):
        return False
    first = index == 0 or texts[index - 1] != texts[index]
    last = texts[index + 1] != texts[index]
    last_but_one = index + 2 == len(texts) or texts[index + 2] != texts[index]
    return first or last or last_but_one
