"""A piece of text measured once: its runs of one face, and what its ends mean to their neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.typeset.arabic import joined
from briefing.typeset.characters import Edge
from briefing.typeset.fonts import Face, FontSet, Glyph

HALF = 0.5
"""What a full-width mark gives up: its empty half. Units: em."""


class Run(NamedTuple):
    """Letters of one face without a gap. Units: em, x from the start of the shape."""

    face: Face
    text: str
    x: float
    width: float


class Shape(NamedTuple):
    """A measured text. Units: em. `blank` is the width of the spaces at its end."""

    width: float
    runs: tuple[Run, ...]
    head: Edge
    tail: Edge
    blank: float


@lru_cache(maxsize=1 << 16)
def shape(text: str, family: FontSet, lang: str, bold: bool) -> Shape:
    """The text measured in one weight. The same short pieces come again and again, so they are remembered."""
    if not text:
        return Shape(0.0, (), Edge(), Edge(), 0.0)
    glyphs = family.glyphs(text, lang, bold)
    if joined(text) != text:
        return _shape_of_joined(text, glyphs, family.runs(text, lang, bold))
    runs: list[Run] = []
    x, start, first = 0.0, 0.0, 0
    for place, (left, right) in enumerate(pairwise(glyphs), 1):
        x += left.width
        shift = distance(left.edge, right.edge, family.gap)
        if shift or left.face is not right.face:
            runs.append(Run(left.face, text[first:place], start, x - start))
            x, start, first = x + shift, x + shift, place
    x += glyphs[-1].width
    runs.append(Run(glyphs[-1].face, text[first:], start, x - start))
    blank = sum(glyph.width for glyph in glyphs[len(text.rstrip(" ")) :])
    return Shape(x, tuple(runs), glyphs[0].edge, glyphs[-1].edge, blank)


def drawn_width(face: Face, text: str) -> float:
    """The width of letters of one face, Arabic ones in the shapes that they take. Units: em."""
    return sum(face.widths.get(char, 0.0) for char in joined(text))


def _shape_of_joined(text: str, glyphs: Sequence[Glyph], faces: Iterable[tuple[Face, str]]) -> Shape:
    runs: list[Run] = []
    x = 0.0
    for face, letters in faces:
        width = drawn_width(face, letters)
        runs.append(Run(face, letters, x, width))
        x += width
    blank = sum(glyph.width for glyph in glyphs[len(text.rstrip(" ")) :])
    return Shape(x, tuple(runs), glyphs[0].edge, glyphs[-1].edge, blank)


def distance(left: Edge, right: Edge, gap: float) -> float:
    """What stands between two neighbours: the gap of Han and Latin, or less than nothing where two marks meet.

    Units: em. Source: clreq 3.1.6 (adjacent marks), 3.2.2 (mixed text).
    """
    if right.empty and (left.empty == "right" or left.empty == right.empty == "left"):
        return -HALF
    return gap if left.script and right.script and left.script != right.script else 0.0
