"""The labels of a drawing as text boxes: those that say one thing together stand in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.document.parts import Paragraph, StyledLine
from briefing.drawing import Anchor, Box, Drawn, Label
from briefing.render.pptx.look import Look
from briefing.tags import language
from briefing.theme.theme import TextStyle

LEADING = 1.2
"""The line height of a label, in em."""
DESCENT = 0.22
"""How far the baseline lies above the bottom of a line with exact spacing, in em: Arial's descent."""
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
Labels = tuple[Label, ...]


def gathered(marks: Sequence[Drawn]) -> Iterator[Drawn | Labels]:
    """The marks in their order, neighbouring labels of one datum that stand on the same side together."""
    for key, group in groupby(marks, key=_key):
        if key:
            yield tuple(mark for mark in group if isinstance(mark, Label))
        else:
            yield from group


def label_box(look: Look, labels: Labels) -> tuple[str, Box, tuple[Paragraph, ...]]:
    """The name, the place and the words of a text box: a paragraph for each row, its baseline where the drawing has it.

    Blanks stand between the texts of a row, since PowerPoint sets them by its own widths.
    """
    rows = [tuple(row) for _, row in groupby(labels, key=lambda one: one.y)]
    size = max(one.size for one in rows[0])
    leading = rows[1][0].y - rows[0][0].y if len(rows) > 1 else size * LEADING
    left, right = min(map(_left, labels)), max(_left(one) + one.width for one in labels)
    top = rows[0][0].y + DESCENT * size - leading
    place = Box(left, top, right - left, leading * len(rows))
    return labels[0].datum or labels[0].words.plain, place, tuple(_paragraph(look, row, leading) for row in rows)


def _key(mark: Drawn) -> tuple[str, Anchor] | None:
    return (mark.datum, mark.anchor) if isinstance(mark, Label) and mark.datum else None


def _left(label: Label) -> float:
    return label.x - label.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]


def _paragraph(look: Look, row: Labels, leading: float) -> Paragraph:
    ordered = sorted(row, key=_left, reverse=look.mirrored)
    blank = " " + _mark(look, ordered)
    lines = [StyledLine(one.words, TextStyle(one.size, leading, one.bold, one.role)) for one in ordered]
    return Paragraph(
        (lines[0], *(_behind(one, blank) for one in lines[1:])), align=look.turned(row[0].anchor), inline=True
    )


def _mark(look: Look, row: Sequence[Label]) -> str:
    """What keeps a figure behind letters of the other direction from joining them."""
    if look.mirrored:
        return _RIGHT_TO_LEFT
    return _LEFT_TO_RIGHT if any(language(one.words.lang).direction == "rtl" for one in row) else ""


def _behind(one: StyledLine, blank: str) -> StyledLine:
    first, *others = one.words.spans
    return replace(one, words=replace(one.words, spans=(replace(first, text=blank + first.text), *others)))
