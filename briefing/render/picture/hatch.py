"""The 45° lines of a forecast, cut to their outline."""

from __future__ import annotations

from collections.abc import Sequence

Spot = tuple[float, float]
SPACING = 4.5
"""Between two lines, measured along the horizontal. Units: points."""


def hatch_lines(outline: Sequence[Spot], spacing: float = SPACING) -> tuple[tuple[Spot, Spot], ...]:
    """The lines inside a closed outline that rise to the right, from the left end of each to its right end."""
    xs, ys = zip(*outline, strict=True)
    lines: list[tuple[Spot, Spot]] = []
    for number in range(1, int((max(xs) - min(xs) + max(ys) - min(ys)) / spacing) + 1):
        cuts = sorted(_cuts(outline, min(xs) + min(ys) + number * spacing))
        lines += zip(cuts[::2], cuts[1::2], strict=True)
    return tuple(lines)


def _cuts(outline: Sequence[Spot], total: float) -> list[Spot]:
    """Where the line on which x + y is that total enters and leaves the outline."""
    found = []
    for (x, y), (to_x, to_y) in zip(outline, (*outline[1:], outline[0]), strict=True):
        before, after = x + y - total, to_x + to_y - total
        if (before < 0) != (after < 0):
            part = before / (before - after)
            found.append((x + (to_x - x) * part, y + (to_y - y) * part))
    return found
