"""One line on the page, laid out to the last point and ready for a pen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.text import Line, Mark
from briefing.typeset.blocks import Block
from briefing.typeset.characters import Edge
from briefing.typeset.fonts import Face, FontSet
from briefing.typeset.shapes import distance

_TOUCHING = 1e-6


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one face and one span. Units: points; x from the start of the line, `rise` above the baseline."""

    span: int
    mark: Mark
    face: Face
    text: str
    x: float
    width: float
    size: float
    rise: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line on the page. `overfull` when it is too wide, or cut inside a word because nothing else helped."""

    pieces: tuple[Piece, ...]
    width: float
    overfull: bool = False

    @property
    def plain(self) -> str:
        """The letters alone; gaps between Han and Latin are places, not letters."""
        return "".join(piece.text for piece in self.pieces)


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


def set_line(row: Sequence[Block], line: Line, size: float, family: FontSet, limit: float) -> SetLine:
    """The blocks side by side, marks trimmed at both ends. Units of `limit`: em."""
    stretches, end = _stretches(row, family)
    width = end - row[-1].tail_trim
    pieces = [_piece(stretch, line, size) for stretch in stretches[:-1]]
    if stretches:
        last = stretches[-1]
        letters = "".join(last.texts)
        last.texts = [letters.rstrip(" ")]
        last.end = min(last.end, end - (row[-1].tail_trim if letters.endswith(" ") else 0.0))
        pieces.append(_piece(last, line, size))
    overfull = width > limit or any(block.forced for block in row)
    return SetLine(tuple(piece for piece in pieces if piece.text), width * size, overfull)


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


def _piece(one: _Stretch, line: Line, size: float) -> Piece:
    return Piece(
        one.span, line.spans[one.span].mark, one.face, "".join(one.texts),
        one.x * size, (one.end - one.x) * size, one.size * size, one.rise * size,
    )  # fmt: skip
