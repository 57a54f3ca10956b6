"""Footnotes: under a short rule at the foot of the page that refers to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.document.brief import Brief, Note
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.operators import line
from briefing.render.pdf.page import MAIN
from briefing.render.pdf.setting import Setting, set_text
from briefing.render.pdf.text import Stack
from briefing.render.pdf.tree import Element

_DIGIT = 4.6
_AFTER_NUMBER = 7.4
_BETWEEN = 2.0
_RULE = 60.0
_UNDER_RULE = 8.0


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote set in the main column."""

    number: str
    label: Stack
    body: Stack
    indent: float

    def draw(self, canvas: Canvas, y: float) -> None:
        """Prints the note, its top at y."""
        canvas.place(self.number, y)
        self.label.draw(canvas, MAIN.x, y)
        self.body.draw(canvas, MAIN.x + self.indent, y)


def set_note(note: Note, brief: Brief, parent: Element, setting: Setting) -> Footnote:
    """The note set, as a new last kid of `parent`."""
    element = parent.add("Note", id=f"note-{note.number}")
    indent = _AFTER_NUMBER + _DIGIT * max(len(one.number) for one in brief.notes)
    number = set_text([(setting.number(note.number, brief.note_style), element.add("Lbl"))], indent, setting)
    body = set_text([(note.paragraph, element.add("P"))], MAIN.width - indent, setting, running=True)
    return Footnote(note.number, number, body, indent)


def notes_height(notes: Sequence[Footnote]) -> float:
    """The height of the notes with their rule; 0 without notes."""
    return _UNDER_RULE + sum(note.body.height for note in notes) + _BETWEEN * (len(notes) - 1) if notes else 0.0


def draw_notes(notes: Sequence[Footnote], bottom: float, canvas: Canvas) -> None:
    """Prints the notes so that the last one ends at `bottom`."""
    if not notes:
        return
    y = bottom - notes_height(notes)
    with canvas.artifact():
        canvas.paint(line(MAIN.x, y, MAIN.x + _RULE, y, canvas.color("rule"), 0.6))
    y += _UNDER_RULE
    for note in notes:
        note.draw(canvas, y)
        y += note.body.height + _BETWEEN
