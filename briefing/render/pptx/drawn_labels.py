"""Labels of a native chart that stand where its drawing has them, in the same rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from briefing.charts.labels import LabelStyle
from briefing.charts.lettering import MIDDLE
from briefing.drawing import Box, Disc, Drawing, Label
from briefing.render.pptx.look import Look
from briefing.render.pptx.point_label import PointLabel, Row, Run, Side, joined, point_label, spaced
from briefing.text import Span

_GAP = " "
_LEAST = 3.0
"""Smaller shifts are not worth a layout of their own. Units: points."""


def letters_of(drawing: Drawing, datum: str) -> list[Label]:
    """The drawing's labels of that name, row by row."""
    return [mark for mark in drawing.marks if isinstance(mark, Label) and mark.datum == datum]


def drawn_label(
    look: Look,
    drawing: Drawing,
    letters: Sequence[Label],
    mark: Disc,
    index: int,
    cell: str,
    behind: Sequence[Row] = (),
) -> str:
    """The c:dLbl of a point; its first text is read from its cell. `behind`: what follows its first row."""
    box, side = around(letters), _side(letters, mark)
    aside = (box.x + box.width / 2 - mark.x) / drawing.width if side in ("t", "b") else 0.0
    down = 0.0 if side in ("t", "b") else _level(letters, mark) / drawing.height
    align = {"r": "l", "l": "r"}.get(side, "ctr")
    first, *others = drawn_rows(letters, cell)
    rows = tuple(spaced(look, row, side, _GAP) for row in (joined((first, *behind)), *others))
    return point_label(look, PointLabel(rows, side, index, (aside, down), align))


def drawn_rows(letters: Sequence[Label], cell: str | None = None) -> tuple[Row, ...]:
    """The rows of a label; `cell`: what its cell holds of the first text, if that is read from one."""
    first, *others = letters
    runs = [
        (first, _field(first, cell) if cell is not None else _plain(first)),
        *((one, _plain(one)) for one in others),
    ]
    lines = groupby(runs, key=lambda pair: round(pair[0].y, 3))
    return tuple(joined([row for _, row in line]) for _, line in lines)


def around(letters: Sequence[Label]) -> Box:
    """The box around the rows of a label, from the first baseline to the last."""
    lefts = [mark.x - mark.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] for mark in letters]
    right = max(left + mark.width for left, mark in zip(lefts, letters, strict=True))
    top, bottom = letters[0].y, letters[-1].y
    return Box(min(lefts), top, right - min(lefts), bottom - top)


def _level(letters: Sequence[Label], mark: Disc) -> float:
    """How far below the middle of its mark the middle of a label stands, if that is more than its rows explain."""
    middles = [one.y - MIDDLE * one.size for one in letters]
    down = (middles[0] + middles[-1]) / 2 - mark.y
    return down if abs(down) > _LEAST else 0.0


def _side(letters: Sequence[Label], mark: Disc) -> Side:
    box = around(letters)
    if box.x >= mark.x + mark.radius:
        return "r"
    if box.right <= mark.x - mark.radius:
        return "l"
    return "t" if box.bottom < mark.y else "b"


def _field(letters: Label, cell: str) -> Row:
    """The text as it is read from its cell, and the ring that no cell holds."""
    rings = (Run(span, letters.words.lang, _style(letters)) for span in letters.words.spans if span.mark == "ring")
    return Run(Span(cell), letters.words.lang, _style(letters), "CELLRANGE"), *rings


def _plain(letters: Label) -> Row:
    return tuple(Run(span, letters.words.lang, _style(letters)) for span in letters.words.spans)


def _style(letters: Label) -> LabelStyle:
    return LabelStyle(letters.size, letters.bold, letters.role)
