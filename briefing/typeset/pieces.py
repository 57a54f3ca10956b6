"""One line on the page, laid out to the last point and ready for a pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefing.tags import language
from briefing.text import UNMARKED, Line, Mark
from briefing.typeset.arabic import joined
from briefing.typeset.bidi import GONE, levels, mirrored, turns, visual
from briefing.typeset.blocks import ANNOTATIONS, Block
from briefing.typeset.characters import SOFT_HYPHEN, Edge
from briefing.typeset.fonts import Face, FontSet
from briefing.typeset.shapes import distance, drawn_width

_TOUCHING = 1e-6
_BESIDE = ("\u200e", "\u200f")
"""What a ring or footnote number is to the letters around it, in a text from left to right or from right to left."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one face, span and direction. Units: points; x from the left of the line, `rise` above the baseline.

    `text` is what they say, `shown` what is drawn from left to right: Arabic in its shapes, brackets mirrored, a hyphen
    for a soft one. `place`: which piece of the line it is in reading order.
    """

    span: int
    mark: Mark
    face: Face
    text: str
    x: float
    width: float
    size: float
    rise: float
    shown: str
    place: int


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line on the page, its pieces from left to right.

    `overfull` when it is too wide, or cut inside a word because nothing else helped.
    """

    pieces: tuple[Piece, ...]
    width: float
    overfull: bool = False

    @property
    def plain(self) -> str:
        """The letters alone, as they are read; gaps between Han and Latin are places, not letters."""
        return "".join(piece.text for piece in sorted(self.pieces, key=_place))


@dataclass(slots=True)
class _Stretch:
    """Letters that touch, while more of them come. Units: em of the line."""

    span: int
    face: Face
    x: float
    end: float
    size: float
    rise: float
    texts: list[str]


def set_line(
    row: Sequence[Block], line: Line, size: float, family: FontSet, limit: float, depths: Sequence[int] = ()
) -> SetLine:
    """The blocks side by side, marks trimmed at both ends; turned, given levels of letters. Units of `limit`: em."""
    stretches, end = _stretches(row, family)
    width = end - row[-1].tail_trim
    pieces = [_piece(stretch, line, size, place) for place, stretch in enumerate(stretches[:-1])]
    if stretches:
        last = stretches[-1]
        letters = "".join(last.texts)
        last.texts = [letters.rstrip(" ")]
        last.end = min(last.end, end - (row[-1].tail_trim if letters.endswith(" ") else 0.0))
        pieces.append(_piece(last, line, size, len(pieces)))
    overfull = width > limit or any(block.forced for block in row)
    kept = _hyphen_apart(tuple(piece for piece in pieces if piece.text))
    return SetLine(_turned(kept, depths, line.lang) if depths else kept, width * size, overfull)


def paragraph_levels(cut: Sequence[Block], line: Line) -> tuple[int, ...]:
    """The level of each letter of a paragraph, or nothing when all run from left to right.

    A ring or footnote number stands for itself: it is no part of the figure that it follows.
    """
    if not turns(line.plain, line.lang):
        return ()
    rtl = language(line.lang).direction == "rtl"
    letters = "".join(
        _BESIDE[rtl] * len(run.text) if line.spans[part.span].mark in ANNOTATIONS else run.text
        for block in cut
        for part in block.parts
        for run in part.shape.runs
    )
    return levels(letters, rtl)


def letter_count(row: Sequence[Block]) -> int:
    """How many letters the blocks have."""
    return sum(len(run.text) for block in row for part in block.parts for run in part.shape.runs)


def _hyphen_apart(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, a soft hyphen at the end of the line by itself: it alone is drawn otherwise than it is read."""
    if not pieces or not pieces[-1].text.endswith(SOFT_HYPHEN):
        return pieces
    last = pieces[-1]
    width = last.face.widths["-"] * last.size
    word = replace(last, text=last.text[:-1], shown=last.shown[:-1], width=last.width - width)
    hyphen = replace(last, text=SOFT_HYPHEN, shown="-", x=word.x + word.width, width=width, place=last.place + 1)
    return (*pieces[:-1], word, hyphen)


def _turned(pieces: tuple[Piece, ...], depths: Sequence[int], lang: str) -> tuple[Piece, ...]:
    """The pieces from left to right, cut where the direction changes; they are given as they are read."""
    rtl = language(lang).direction == "rtl"
    cut = list(_cut(pieces, depths))
    x, placed = pieces[0].x, list[Piece]()
    for index in visual([level for _, level, _ in cut]):
        piece, _, gap = cut[index]
        x += 0.0 if rtl else gap
        placed.append(replace(piece, x=x, place=index))
        x += piece.width + (gap if rtl else 0.0)
    return tuple(placed)


def _cut(pieces: Sequence[Piece], depths: Sequence[int]) -> Iterator[tuple[Piece, int, float]]:
    """The pieces in parts of one level, each with its level and the gap before it."""
    start, end = 0, pieces[0].x
    for piece in pieces:
        gap, end = piece.x - end, piece.x + piece.width
        if piece.mark in ANNOTATIONS:
            yield piece, depths[start], gap
            start += len(piece.text)
            continue
        for level, group in groupby(enumerate(piece.text, start), key=lambda pair: depths[pair[0]]):
            letters = "".join(char for _, char in group)
            drawn = "" if level == GONE else joined(letters).translate(UNMARKED)
            width = 0.0 if level == GONE else drawn_width(piece.face, letters) * piece.size
            yield (
                replace(piece, text=letters, shown=mirrored(drawn) if level % 2 else drawn, width=width),
                max(level, 0),
                gap,
            )
            gap = 0.0
        start += len(piece.text)


def _place(piece: Piece) -> int:
    return piece.place


def _stretches(row: Sequence[Block], family: FontSet) -> tuple[list[_Stretch], float]:
    """The letters of the row as far as they touch, and where the row ends."""
    found: list[_Stretch] = []
    x, tail = -row[0].head_trim, Edge()
    for block in row:
        x += distance(tail, block.head, family.gap)
        for span, shape, offset, scale, rise in block.parts:
            for face, text, start, width in shape.runs:
                start = x + offset + start * scale
                last = found[-1] if found else None
                if last and last.face is face and last.span == span and -_TOUCHING < start - last.end < _TOUCHING:
                    last.texts.append(text)
                    last.end = start + width * scale
                else:
                    found.append(_Stretch(span, face, start, start + width * scale, scale, rise, [text]))
        x, tail = x + block.width, block.tail
    return found, x


def _piece(one: _Stretch, line: Line, size: float, place: int) -> Piece:
    text = "".join(one.texts)
    return Piece(
        one.span, line.spans[one.span].mark, one.face, text,
        one.x * size, (one.end - one.x) * size, one.size * size, one.rise * size,
        text.replace(SOFT_HYPHEN, "-"), place,
    )  # fmt: skip
