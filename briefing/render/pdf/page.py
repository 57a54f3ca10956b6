"""The page's grid. Units: points, origin top left, y down. Source: two columns of an A4 sheet of twelve."""

from __future__ import annotations

from briefing.drawing import Box

PAGE = Box(0, 0, 595.28, 841.89)
MARGIN = Box(54, 84, 108, 668)
"""Numbers of sections, captions and notes beside the text."""
MAIN = Box(180, 84, 360, 668)
"""The running text; on a page with notes it ends above them."""
FULL = Box(54, 84, 486, 668)
"""Both columns, for what is wide."""
HEAD = 30.0
"""The top of the running head."""
HAIRLINE = 48.0
NOTES_BOTTOM = 776.0
FOOT = 796.0
"""The top of the page number."""


def up(y: float) -> float:
    """A height as PDF counts it, from the lower edge."""
    return PAGE.height - y
