"""Paragraphs set in the lines of a column, each span with its place in the structure tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.document.parts import Align, Paragraph, StyledLine
from briefing.drawing import Role
from briefing.render.pdf.text import Row, Run, Segment, Stack
from briefing.render.pdf.tree import Element, Part
from briefing.tags import language
from briefing.text import UNMARKED, Line, Span, line
from briefing.theme.theme import TextStyle
from briefing.typeset.bidi import turns
from briefing.typeset.characters import SOFT_HYPHEN
from briefing.typeset.fonts import FontSet
from briefing.typeset.lines import Piece, break_line, measure

_THROUGH = "<</O/Layout/TextDecorationType/LineThrough>>"


@dataclass(frozen=True, slots=True)
class Setting:
    """What all text of the brief is set with. `primary`: the tag of the document's own language."""

    fonts: FontSet
    primary: str

    @property
    def lang(self) -> str:
        """The document's own language, as PDF calls it."""
        return language(self.primary).pdf

    def number(self, words: str, style: TextStyle) -> Paragraph:
        """A number before a text."""
        return Paragraph((StyledLine(line(self.primary, words), style),))


def set_text(
    paragraphs: Sequence[tuple[Paragraph, Element]],
    column: float,
    setting: Setting,
    align: Align = "start",
    *,
    running: bool = False,
) -> Stack:
    """The paragraphs in a column, each the content of its element.

    `align` is for those that do not choose a side; in `running` text words may be parted.
    """
    rows: list[Row] = []
    y, text = 0.0, 0
    for paragraph, element in paragraphs:
        y += paragraph.before if rows else 0.0
        side = align if paragraph.align == "start" else paragraph.align
        runs = [_run(styled, element, len(paragraph.lines), setting) for styled in paragraph.lines]
        for index, together in enumerate([_merged(runs)] if paragraph.inline else [[run] for run in runs]):
            y += language_gap(together[0].style) if index else 0.0
            for segments, width in _rows(together, column, setting, running):
                leading = max(segment.run.style.leading for segment in segments)
                rows.append(Row(y, leading, text, width, side, segments))
                y += leading
            text += 1
    return Stack(tuple(rows), y, column)


def language_gap(style: TextStyle) -> float:
    """The space above the second language's lines."""
    return 2.5 if style.leading >= 13 else 1.0


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
    """Where the content of each span goes. What is drawn in another order than it is read says what it reads."""
    turned = turns(words.plain, words.lang)
    parts: list[Part] = []
    plain: Part | None = None
    href = ""
    for span in words.spans:
        if span.mark == "note":
            parts.append(holder.add("Reference").add("Link").part())
        elif span.href:
            parts.append(parts[-1] if span.href == href else holder.add("Link").part())
        elif span.mark == "struck":
            parts.append(holder.add("Span", attributes=_THROUGH).part())
        elif parts and parts[-1] is plain:
            parts.append(plain)
        else:
            plain = (holder.add("Span") if turned else holder).part()
            parts.append(plain)
        href = span.href
    if turned:
        for part, span in zip(parts, words.spans, strict=True):
            part.owner.actual += span.text.translate(UNMARKED)
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


def _rows(
    runs: Sequence[Run], column: float, setting: Setting, running: bool
) -> Iterator[tuple[tuple[Segment, ...], float]]:
    """The runs one after the other; one that finds no room on the row begins the next."""
    row: list[Segment] = []
    width = 0.0
    for run in runs:
        size, bold = run.style.size, run.style.bold
        if row and width + measure(run.words, size, bold, setting.fonts) > column:
            yield tuple(row), width
            row, width = [], 0.0
        room = column if not row else column - width
        gap = _gap(run, setting) if row else 0.0
        for index, (pieces, wide) in enumerate(_broken(run if row else _unled(run), room, setting, running)):
            if index:
                yield tuple(row), width
                row, width, gap = [], 0.0, 0.0
            row.append(Segment(width + gap, run, pieces, wide))
            width += wide
    if row:
        yield tuple(row), width


def _gap(run: Run, setting: Setting) -> float:
    """How far a run moves on that runs against the page: the blanks that lead it stand at its other end."""
    if language(run.words.lang).direction == language(setting.primary).direction:
        return 0.0
    whole, bare = (measure(one.words, run.style.size, run.style.bold, setting.fonts) for one in (run, _unled(run)))
    return whole - bare


def _unled(run: Run) -> Run:
    """The run without the blanks that would set it off from what stands before it on the row."""
    first, *others = run.words.spans or (Span(""),)
    led = replace(first, text=first.text.lstrip(" "))
    return replace(run, words=Line(run.words.lang, (led, *others)))


def _broken(run: Run, column: float, setting: Setting, running: bool) -> Iterator[tuple[tuple[Piece, ...], float]]:
    """The lines with their widths. A blank at which a line ended is kept: readers of the text need it between words."""
    words, at, style = run.words.plain, 0, run.style
    for one in break_line(run.words, style.size, style.bold, column, setting.fonts, running=running):
        at += len(one.plain.removesuffix(SOFT_HYPHEN))
        rest = words[at:]
        blanks = len(rest) - len(rest.lstrip(" "))
        at += blanks
        yield (_with_blank(one.pieces) if blanks else one.pieces), one.width


def _with_blank(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    last = max(pieces, key=lambda piece: piece.place)
    shown = last.shown + " " if last.shown == last.text else last.shown
    return tuple(replace(one, text=one.text + " ", shown=shown) if one is last else one for one in pieces)
