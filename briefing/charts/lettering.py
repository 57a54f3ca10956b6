"""Text of a drawing, measured and put in its place: rows of letters, one row for each language or side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from briefing.charts.labels import LabelStyle
from briefing.drawing import Anchor, Label
from briefing.text import Line, Span, Text
from briefing.typeset.fonts import FontSet
from briefing.typeset.gaps import met, spaced_line
from briefing.typeset.lines import Piece, SetLine, break_line, measure

LEADING = 1.3
"""From one row of letters to the next. Units: em."""
MIDDLE = 0.36
"""From the baseline up to the middle of figures, capitals and Han characters. Units: em."""
BETWEEN = 0.35
"""From one text to the next in the same row. Units: em of the smaller."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A text on one line, measured. Units: points."""

    words: Line
    style: LabelStyle
    width: float


OWN_GAP = 0.2
"""What LibreOffice (7.4) adds between Han and Latin. Units: em."""
SLIDE_MARGIN = 1.03
"""How much wider than measured a program of its own kerning and rounding may set a line."""
Row = tuple[Letters, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """Rows of letters under each other. Units: points."""

    rows: tuple[Row, ...]

    @property
    def width(self) -> float:
        """The width of the widest row."""
        return max((row_width(row) for row in self.rows), default=0.0)

    @property
    def height(self) -> float:
        """From the top of the first row to the bottom of the last."""
        return sum(row_height(row) for row in self.rows)

    def beside(self, other: Stack) -> Stack:
        """This stack with another one behind its first row; only for stacks of one row."""
        first, second = (stack.rows[0] if stack.rows else () for stack in (self, other))
        return Stack((first + second,))

    def above(self, other: Stack) -> Stack:
        """This stack with another one below it."""
        return Stack(self.rows + other.rows)


def row_width(row: Row) -> float:
    """The width of a row, with what stands between its texts."""
    return sum(one.width for one in row) + sum(_between(left, right) for left, right in pairwise(row))


def row_height(row: Row) -> float:
    """The height of a row."""
    return max((one.style.size for one in row), default=0.0) * LEADING


def letters(words: Line, style: LabelStyle, fonts: FontSet) -> Letters:
    """The text on one line. On slides blanks are typed between Han and Latin, and another program sets the letters."""
    if fonts.compressed:
        return Letters(words, style, measure(words, style.size, style.bold, fonts))
    typed = replace(spaced_line(words), path=words.path)
    width = measure(typed, style.size, style.bold, fonts) * SLIDE_MARGIN
    return Letters(typed, style, width + OWN_GAP * style.size * met(typed.plain))


def stacked(text: Text, first: LabelStyle, second: LabelStyle, fonts: FontSet) -> Stack:
    """Each language on its own row."""
    return Stack(tuple((letters(line, second if place else first, fonts),) for place, line in enumerate(text)))


def inline(text: Text, first: LabelStyle, second: LabelStyle, fonts: FontSet) -> Stack:
    """All languages in one row, the second one behind the first."""
    return Stack((tuple(letters(line, second if place else first, fonts) for place, line in enumerate(text)),))


def wrapped(text: Text, first: LabelStyle, second: LabelStyle, fonts: FontSet, width: float) -> Stack:
    """Each language on as many rows as the width asks for."""
    rows: list[Row] = []
    for place, line in enumerate(text):
        style = second if place else first
        whole = letters(line, style, fonts)
        if whole.width <= width:
            rows.append((whole,))
            continue
        for part in break_line(whole.words, style.size, style.bold, width, fonts):
            rows.append((Letters(_line(part, whole.words), style, part.width),))
    return Stack(tuple(rows))


def place(stack: Stack, x: float, middle: float, anchor: Anchor = "start", datum: str = "") -> list[Label]:
    """The labels of a stack whose middle is at height `middle`."""
    labels, top = [], middle - stack.height / 2
    for row in stack.rows:
        height = row_height(row)
        labels += place_row(row, x, top + height / 2, anchor, datum)
        top += height
    return labels


def place_row(row: Row, x: float, middle: float, anchor: Anchor = "start", datum: str = "") -> list[Label]:
    """The labels of a row, all on one baseline; each starts where it stands, or ends there where the row does."""
    baseline = middle + MIDDLE * max((one.style.size for one in row), default=0.0)
    if len(row) == 1:
        return [_label(row[0], x, baseline, anchor, datum)]
    left = x - row_width(row) * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    labels = []
    for index, one in enumerate(row):
        left += _between(row[index - 1], one) if index else 0.0
        ends = anchor == "end"
        labels.append(_label(one, left + one.width if ends else left, baseline, "end" if ends else "start", datum))
        left += one.width
    return labels


def _label(one: Letters, x: float, baseline: float, anchor: Anchor, datum: str) -> Label:
    return Label(x, baseline, one.words, one.style.size, one.width, one.style.role, one.style.bold, anchor, datum)


def _between(left: Letters, right: Letters) -> float:
    return min(left.style.size, right.style.size) * BETWEEN


def _place(piece: Piece) -> int:
    return piece.place


def _line(part: SetLine, whole: Line) -> Line:
    """A line of a broken text as a text of its own."""
    spans: Iterable[Span] = (
        Span("".join(piece.text for piece in pieces), whole.spans[index].mark, whole.spans[index].href)
        for index, pieces in groupby(sorted(part.pieces, key=_place), key=lambda piece: piece.span)
    )
    return replace(whole, spans=tuple(spans))
