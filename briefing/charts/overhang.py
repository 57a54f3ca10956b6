"""Words of a drawing that run out of its sheet."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.drawing import Drawing, Label
from briefing.text import Line

SLACK = 2.0
"""How far a label may reach out: its width is measured with some to spare. Units: points."""
ABOVE, BELOW = 0.75, 0.1
"""How far letters reach over their baseline and below it without touching anything else. Units: em."""
BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Overhang:
    """The words that reach out most, and by how much. Units: points."""

    words: Line
    over: float


def overhang(drawing: Drawing) -> Overhang | None:
    """The words that run out of the drawing, if any do."""
    found = [(_over(mark, drawing), mark) for mark in drawing.marks if isinstance(mark, Label)]
    over, label = max(found, key=lambda one: one[0], default=(0.0, None))
    return Overhang(label.words, over) if label is not None and over > SLACK else None


def _over(label: Label, sheet: Drawing) -> float:
    left = label.x - BEFORE[label.anchor] * label.width
    top, bottom = label.y - ABOVE * label.size, label.y + BELOW * label.size
    return max(-left, left + label.width - sheet.width, -top, bottom - sheet.height)
