"""Set text on the page: each letter where the typesetter put it, each span in its place of the structure tree."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from briefing.document.parts import Align
from briefing.drawing import Box, Role
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.operators import line
from briefing.render.pdf.tree import Element, Part
from briefing.text import Line, Span
from briefing.theme.theme import TextStyle
from briefing.typeset.lines import Piece

_MIDDLE = 0.37
"""How far the middle of a letter stands above the baseline. Units: em."""


@dataclass(frozen=True, slots=True)
class Run:
    """A text of one size. `roles` and `parts`: the colour of each span and its place in the tree."""

    words: Line
    style: TextStyle
    roles: tuple[Role, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """What a row has of a run: `x` from the start of the row, `width` wide, the pieces from its left end."""

    x: float
    run: Run
    pieces: tuple[Piece, ...]
    width: float

    def draw(self, canvas: Canvas, x: float, base: float) -> None:
        """Prints the letters in a row that starts at x."""
        x += self.x
        for span, group in groupby(sorted(self.pieces, key=_place), key=_span):
            pieces, part = tuple(group), self.run.parts[span]
            with canvas.tag(part):
                canvas.print_at(x, base, pieces, self.run.roles[span], self.width)
            edges = [canvas.along(x, self.width, edge) for one in pieces for edge in (one.x, one.x + one.width)]
            start, end = min(edges), max(edges)
            if pieces[0].mark == "struck":
                size = self.run.style.size
                y, color = base - 0.33 * size, canvas.color(self.run.roles[span])
                with canvas.artifact():
                    canvas.paint(line(start, y, end, y, color, 0.08 * size))
            if part.owner.type == "Link":
                self._link(canvas, self.run.words.spans[span], part.owner, start, end, base)

    def _link(self, canvas: Canvas, span: Span, element: Element, start: float, end: float, base: float) -> None:
        size = self.run.style.size
        area = Box(start, base - 0.9 * size, end - start, 1.15 * size)
        if span.mark == "note":
            canvas.link(element, area, span.text, note=span.text)
        else:
            canvas.link(element, area, f"{span.text.strip()} {span.href}", uri=span.href)


@dataclass(frozen=True, slots=True)
class Row:
    """One line on the page, `y` below the top of its stack. `text`: which of the stack's texts it belongs to."""

    y: float
    leading: float
    text: int
    width: float
    align: Align
    segments: tuple[Segment, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """The numbers of the footnotes that this line refers to."""
        pieces = (piece for segment in self.segments for piece in segment.pieces)
        return tuple(piece.text for piece in pieces if piece.mark == "note")

    def draw(self, canvas: Canvas, x: float, y: float, column: float) -> None:
        """Prints the line in a column whose stack begins at (x, y)."""
        free = {"start": 0.0, "middle": (column - self.width) / 2, "end": column - self.width}[self.align]
        base = baseline(y + self.y, self.leading, max(segment.run.style.size for segment in self.segments))
        for segment in self.segments:
            segment.draw(canvas, x + free, base)


@dataclass(frozen=True, slots=True)
class Stack:
    """Lines one under the other in a column."""

    rows: tuple[Row, ...]
    height: float
    column: float

    @property
    def notes(self) -> tuple[str, ...]:
        """The numbers of the footnotes that these lines refer to."""
        return tuple(number for row in self.rows for number in row.notes)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Prints the lines, the first one's top at y."""
        for row in self.rows:
            row.draw(canvas, x, y, self.column)


def _place(piece: Piece) -> int:
    return piece.place


def _span(piece: Piece) -> int:
    return piece.span


def baseline(top: float, leading: float, size: float) -> float:
    """The baseline of a line whose leading begins at `top`."""
    return top + leading / 2 + _MIDDLE * size
