"""The 45° lines of a forecast, cut to their rectangle."""

from __future__ import annotations

from briefing.drawing import Box

SPACING = 4.5
"""Between two lines, measured along the horizontal. Units: points."""


def hatch_lines(box: Box, spacing: float = SPACING) -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    """The lines that rise to the right, from the left end of each to its right end."""
    lines = []
    reach = spacing
    while reach < box.width + box.height:
        start = (box.x, box.y + reach) if reach <= box.height else (box.x + reach - box.height, box.bottom)
        end = (box.x + reach, box.y) if reach <= box.width else (box.right, box.y + reach - box.width)
        lines.append((start, end))
        reach += spacing
    return tuple(lines)
