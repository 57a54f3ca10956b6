"""Paragraphs set in the lines of a column, and drawn: each letter where the typesetter put it, each span in the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefing.document import Align, Paragraph, StyledLine
from briefing.drawing import Box, Role
from briefing.language.tags import language
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.operators import line
from briefing.render.pdf.tree import Element, Part
from briefing.text import Line, Span
from briefing.theme.theme import TextStyle
from briefing.typeset.fonts import FontSet
from briefing.typeset.lines import Piece, break_line, measure

_MIDDLE = 0.37
"""How far the middle of a letter stands above the baseline. Units: em."""
_THROUGH = "<</O/Layout/TextDecorationType/LineThrough>>"


@dataclass(frozen=True, slots=True)
class Setting:
    """What all text of the brief is set with. `lang` is the document's own language, as PDF calls it."""

    fonts: FontSet
    lang: str


@dataclass(frozen=True, slots=True)
class Run:
    """A text of one size. `roles` and `parts`: the colour of each span and its place in the tree."""

    words: Line
    style: TextStyle
    roles: tuple[Role, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """What a row has of a run, `x` from the start of the row."""

    x: float
    run: Run
    pieces: tuple[Piece, ...]

    def draw(self, canvas: Canvas, x: float, base: float) -> None:
        """Prints the letters in a row that starts at x."""
        for span, group in groupby(self.pieces, key=lambda piece: piece.span):
            pieces, part = tuple(group), self.run.parts[span]
            with canvas.tag(part):
                canvas.print_at(x + self.x, base, pieces, self.run.roles[span])
            start, end = x + self.x + pieces[0].x, x + self.x + pieces[-1].x + pieces[-1].width
            if pieces[0].mark == "struck":
                y = base - 0.33 * self.run.style.size
                _rule(canvas, start, end, y, self.run.roles[span], 0.08 * self.run.style.size)
            if part.owner.type == "Link":
                self._link(canvas, self.run.words.spans[span], part.owner, start, end, base)

    def _link(self, canvas: Canvas, span: Span, element: Element, start: float, end: float, base: float) -> None:
        size = self.run.style.size
        area = Box(start, base - 0.9 * size, end - start, 1.15 * size)
        if span.mark == "note":
            canvas.link(element, area, span.text, note=span.text)
        else:
            canvas.link(element, area, f"{span.text} {span.href}", uri=span.href)
            _rule(canvas, start, end, base + 0.2 * size, "rule", 0.6)


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


def set_text(
    paragraphs: Sequence[tuple[Paragraph, Element]], column: float, setting: Setting, align: Align = "start"
) -> Stack:
    """The paragraphs in a column, each the content of its element. `align` is for those that do not choose a side."""
    rows: list[Row] = []
    y, text = 0.0, 0
    for paragraph, element in paragraphs:
        y += paragraph.before if rows else 0.0
        side = align if paragraph.align == "start" else paragraph.align
        runs = [_run(styled, element, len(paragraph.lines), setting) for styled in paragraph.lines]
        for index, together in enumerate([_merged(runs)] if paragraph.inline else [[run] for run in runs]):
            y += language_gap(together[0].style) if index else 0.0
            for segments, width in _rows(together, column, setting):
                leading = max(segment.run.style.leading for segment in segments)
                rows.append(Row(y, leading, text, width, side, segments))
                y += leading
            text += 1
    return Stack(tuple(rows), y, column)


def baseline(top: float, leading: float, size: float) -> float:
    """The baseline of a line whose leading begins at `top`."""
    return top + leading / 2 + _MIDDLE * size


def language_gap(style: TextStyle) -> float:
    """The space above the second language's lines."""
    return 2.5 if style.leading >= 13 else 1.0


def _rule(canvas: Canvas, start: float, end: float, y: float, role: Role, width: float) -> None:
    with canvas.artifact():
        canvas.paint(line(start, y, end, y, canvas.color(role), width))


def _run(styled: StyledLine, element: Element, languages: int, setting: Setting) -> Run:
    words, role = styled.words, styled.style.role
    roles: tuple[Role, ...] = tuple("accent" if span.mark in ("note", "struck") else role for span in words.spans)
    tag = language(words.lang).pdf
    holder = element
    if tag != setting.lang and languages > 1:
        holder = element.add("Span", lang=tag)
    elif tag != setting.lang:
        element.lang = tag
    return Run(words, styled.style, roles, _parts(words, holder))


def _parts(words: Line, holder: Element) -> tuple[Part, ...]:
    parts: list[Part] = []
    href = ""
    for span in words.spans:
        if span.mark == "note":
            parts.append(holder.add("Reference").add("Link").part())
        elif span.href:
            parts.append(parts[-1] if span.href == href else holder.add("Link").part())
        elif span.mark == "struck":
            parts.append(holder.add("Span", attributes=_THROUGH).part())
        elif parts and parts[-1].owner is holder:
            parts.append(parts[-1])
        else:
            parts.append(holder.part())
        href = span.href
    return tuple(parts)


def _merged(runs: Sequence[Run]) -> list[Run]:
    """The runs, neighbours of one language and size as one: they break like one text."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else run
        alike = (last.words.lang, last.style.size, last.style.bold) == (run.words.lang, run.style.size, run.style.bold)
        if merged and alike:
            words = Line(run.words.lang, last.words.spans + run.words.spans)
            merged[-1] = Run(words, last.style, last.roles + run.roles, last.parts + run.parts)
        else:
            merged.append(run)
    return merged


def _rows(runs: Sequence[Run], column: float, setting: Setting) -> Iterator[tuple[tuple[Segment, ...], float]]:
    """The runs one after the other; one that finds no room on the row begins the next."""
    row: list[Segment] = []
    width = 0.0
    for run in runs:
        size, bold = run.style.size, run.style.bold
        if row and width + measure(run.words, size, bold, setting.fonts) > column:
            yield tuple(row), width
            row, width = [], 0.0
        room = column if not row else column - width
        for index, (pieces, wide) in enumerate(_broken(run if row else _unled(run), room, setting)):
            if index:
                yield tuple(row), width
                row, width = [], 0.0
            row.append(Segment(width, run, pieces))
            width += wide
    if row:
        yield tuple(row), width


def _unled(run: Run) -> Run:
    """The run without the blanks that would set it off from what stands before it on the row."""
    first, *others = run.words.spans or (Span(""),)
    led = replace(first, text=first.text.lstrip(" "))
    return replace(run, words=Line(run.words.lang, (led, *others)))


def _broken(run: Run, column: float, setting: Setting) -> Iterator[tuple[tuple[Piece, ...], float]]:
    """The lines with their widths. A blank at which a line ended is kept: readers of the text need it between words."""
    words, at = run.words.plain, 0
    for one in break_line(run.words, run.style.size, run.style.bold, column, setting.fonts):
        at += len(one.plain)
        rest = words[at:]
        blanks = len(rest) - len(rest.lstrip(" "))
        at += blanks
        last = one.pieces[-1]
        pieces = (*one.pieces[:-1], replace(last, text=last.text + " ")) if blanks else one.pieces
        yield pieces, one.width
