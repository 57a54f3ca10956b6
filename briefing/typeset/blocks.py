"""A line of text as blocks: units that stay whole, each with its share of the spans and its measures."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from briefing.text import Line, Mark
from briefing.typeset.breaks import parts, units
from briefing.typeset.characters import ANNOTATION, SOFT_HYPHEN, Edge
from briefing.typeset.fonts import FontSet
from briefing.typeset.hyphens import parted
from briefing.typeset.shapes import HALF, Shape, distance, shape

_LETTER = re.compile(r"(?s).\s*")
Share = tuple[int, str]
"""The index of a span and letters of it."""


class Annotation(NamedTuple):
    """How a mark beside the text is set. Units: em of the text."""

    size: float
    rise: float
    gap: float


ANNOTATIONS: dict[Mark, Annotation] = {"ring": Annotation(0.7, 0.1, 0.06), "note": Annotation(0.62, 0.34, 0.02)}


class Part(NamedTuple):
    """The share of one span in a block. Units: em of the text, x from the start of the block."""

    span: int
    shape: Shape
    x: float
    size: float
    rise: float


class Block(NamedTuple):
    """What stays on one line. Units: em. `forced` when it is a fragment of something too wide for a line."""

    parts: tuple[Part, ...]
    width: float
    head: Edge
    tail: Edge
    head_trim: float
    tail_trim: float
    forced: bool = False

    @property
    def is_half(self) -> bool:
        """Whether it is the beginning of a parted word."""
        return self.parts[-1].shape.runs[-1].text.endswith(SOFT_HYPHEN)

    @property
    def visible(self) -> float:
        """The width on a line of its own."""
        return self.width - self.head_trim - self.tail_trim


def blocks(line: Line, family: FontSet, bold: bool, limit: float) -> Iterator[Block]:
    """The blocks of a line. One that is wider than `limit` comes in its parts, or at the worst in single letters."""
    letters = [ANNOTATION if span.mark in ANNOTATIONS else span.text for span in line.spans]
    source = _Source(line, tuple(accumulate(map(len, letters))), family, bold)
    start = 0
    for unit in units("".join(letters)):
        block = source.block(start, unit)
        if block.visible <= limit:
            yield block
        else:
            yield from source.narrower(start, unit, limit)
        start += len(unit)


def whole(line: Line, family: FontSet, bold: bool) -> Block:
    """The line as one block."""
    return _joined(enumerate(span.text for span in line.spans), line, family, bold)


def halves(block: Block, line: Line, family: FontSet) -> Iterator[tuple[Block, Block]]:
    """The block of one span parted within a word, the longest beginning first."""
    if len(block.parts) != 1:
        return
    part = block.parts[0]
    bold = line.spans[part.span].mark == "strong"
    for pair in parted("".join(run.text for run in part.shape.runs), line.lang):
        first, second = (_of_one_span(part.span, letters, family, line.lang, bold) for letters in pair)
        yield first, second


class _Source(NamedTuple):
    """What blocks are cut from. `ends` are the places in the text where each span ends."""

    line: Line
    ends: tuple[int, ...]
    family: FontSet
    bold: bool

    def block(self, start: int, unit: str) -> Block:
        """The block of the unit that stands at `start`."""
        first = bisect_right(self.ends, start)
        span = self.line.spans[first]
        if self.ends[first] >= start + len(unit) and span.mark not in ANNOTATIONS:
            return _of_one_span(first, unit, self.family, self.line.lang, self.bold or span.mark == "strong")
        return _joined(self.shares(start, unit, first), self.line, self.family, self.bold)

    def shares(self, start: int, unit: str, first: int) -> Iterator[Share]:
        """What each span from `first` on has of the unit; an annotation comes with its own text."""
        done = 0
        for index, span in enumerate(self.line.spans[first:], first):
            stop = min(self.ends[index] - start, len(unit))
            if stop > done:
                yield index, span.text if span.mark in ANNOTATIONS else unit[done:stop]
                done = stop

    def narrower(self, start: int, unit: str, limit: float) -> Iterator[Block]:
        """The unit in parts, and each part that is still too wide in letters."""
        for part in parts(unit):
            block = self.block(start, part)
            if block.visible <= limit:
                yield block
            else:
                letters = _LETTER.finditer(part)
                yield from (self.block(start + one.start(), one[0])._replace(forced=True) for one in letters)
            start += len(part)


@lru_cache(maxsize=1 << 16)
def _of_one_span(span: int, letters: str, family: FontSet, lang: str, bold: bool) -> Block:
    one = shape(letters, family, lang, bold)
    trims = _trims(one.head, one.tail, one.blank)
    return Block((Part(span, one, 0.0, 1.0, 0.0),), one.width, one.head, one.tail, *trims)


def _joined(shares: Iterable[Share], line: Line, family: FontSet, bold: bool) -> Block:
    placed: list[Part] = []
    x, head, tail, blank = 0.0, None, Edge(), 0.0
    for span, letters in shares:
        if not letters:
            continue
        mark = line.spans[span].mark
        one = shape(letters, family, line.lang, bold or mark == "strong")
        if mark in ANNOTATIONS:
            size, rise, gap = ANNOTATIONS[mark]
            x += gap - (HALF if tail.empty == "right" else 0.0)
            placed.append(Part(span, one, x, size, rise))
            x += one.width * size
            head, tail, blank = head or Edge(), Edge(tail.script), 0.0
        else:
            x += distance(tail, one.head, family.gap)
            placed.append(Part(span, one, x, 1.0, 0.0))
            x += one.width
            head, tail, blank = head or one.head, one.tail, one.blank
    head = head or tail
    return Block(tuple(placed), x, head, tail, *_trims(head, tail, blank))


def _trims(head: Edge, tail: Edge, blank: float) -> tuple[float, float]:
    return HALF if head.empty == "left" else 0.0, blank or (HALF if tail.empty == "right" else 0.0)
