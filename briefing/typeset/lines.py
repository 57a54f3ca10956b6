"""A paragraph broken into lines at permitted places, and the width of a text on one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate

from briefing.tags import language
from briefing.text import Line
from briefing.typeset.blocks import Block, blocks, halves, whole
from briefing.typeset.characters import Edge
from briefing.typeset.fonts import FontSet
from briefing.typeset.hyphens import hyphenated
from briefing.typeset.pieces import Piece, SetLine, letter_count, paragraph_levels, set_line
from briefing.typeset.shapes import distance

__all__ = ["Piece", "SetLine", "break_line", "line_count", "measure"]

_SLACK = 1e-6
_SHORT_HAN = 4.0
"""A last line narrower than this many characters is an orphan in Chinese. Units: em."""
_SHORT_WORDS = 2
"""A last line of fewer words is one in English."""
_LONG_ENOUGH = 0.5
"""What must stay of the line above. Units: shares of the width."""
_RAGGED = 0.12
"""A line that would stay empty for more ends in a parted word. Units: shares of the width."""
Parting = Callable[[Block, float], tuple[Block, Block] | None]


@lru_cache(maxsize=1 << 14)
def measure(line: Line, size: float, bold: bool, family: FontSet) -> float:
    """The width of a text on one line. Units: points."""
    return whole(line, family, bold).visible * size


def break_line(
    line: Line, size: float, bold: bool, width: float, family: FontSet, *, running: bool = False
) -> tuple[SetLine, ...]:
    """The paragraph on as many lines as it needs, each no wider than `width`; in running text words may be parted.

    Units: points.
    """
    limit = width / size + _SLACK
    cut = tuple(blocks(line, family, bold, limit))
    rows = _rows(cut, limit, family, _parting(line, family) if running else None)
    _mend_orphan(rows, limit, family, han=language(line.lang).east_asian)
    depths = paragraph_levels(cut, line)
    if not depths:
        return tuple(set_line(row, line, size, family, limit) for row in rows)
    starts = accumulate(map(letter_count, rows), initial=0)
    return tuple(set_line(row, line, size, family, limit, depths[at:]) for row, at in zip(rows, starts, strict=False))


@lru_cache(maxsize=8192)
def line_count(line: Line, size: float, bold: bool, width: float, family: FontSet) -> int:
    """How many lines `break_line` makes of the paragraph. Units: points.

    Composing asks for the same text many times over, and for no positions: a deck is composed in half the time.
    """
    limit = width / size + _SLACK
    return len(_rows(tuple(blocks(line, family, bold, limit)), limit, family, None))


def _rows(cut: Sequence[Block], limit: float, family: FontSet, parting: Parting | None) -> list[Sequence[Block]]:
    """The blocks filled into lines, each as full as can be."""
    rows: list[Sequence[Block]] = []
    row: list[Block] = []
    x, tail = 0.0, Edge()
    for block in cut:
        x += distance(tail, block.head, family.gap)
        if row and x + block.width - block.tail_trim > limit:
            room = limit - x
            pair = parting(block, room) if parting and room > _RAGGED * limit else None
            if pair:
                row.append(pair[0])
                block = pair[1]
            rows.append(row)
            row = []
        if not row:
            x = -block.head_trim
        row.append(block)
        x, tail = x + block.width, block.tail
    return [*rows, row] if row else rows


def _parting(line: Line, family: FontSet) -> Parting | None:
    """How words of this text are parted to fill a room, if they are in its language and on this product."""
    if not family.hyphenates or not hyphenated(line.lang):
        return None

    def parting(block: Block, room: float) -> tuple[Block, Block] | None:
        return next((pair for pair in halves(block, line, family) if pair[0].width <= room), None)

    return parting


def _extent(row: Sequence[Block], family: FontSet) -> float:
    """The visible width of a line. Units: em."""
    x, tail = -row[0].head_trim, Edge()
    for block in row:
        x, tail = x + distance(tail, block.head, family.gap) + block.width, block.tail
    return x - row[-1].tail_trim


def _mend_orphan(rows: list[Sequence[Block]], limit: float, family: FontSet, han: bool) -> None:
    """Give a last line that is too short more from the line above, if that stays long enough."""
    if len(rows) < 2 or rows[-2][-1].is_half:
        return
    above, last = rows[-2:]
    for kept in range(len(above), 0, -1):
        joined = (*above[kept:], *last)
        width = _extent(joined, family)
        if width > limit or _extent(above[:kept], family) < max(width, limit * _LONG_ENOUGH):
            return
        if width >= _SHORT_HAN if han else len(joined) >= _SHORT_WORDS:
            rows[-2:] = [above[:kept], joined]
            return
