"""Column widths of a table from what stands in it."""

from __future__ import annotations

from collections.abc import Sequence


def column_widths(natural: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """Widths that fill the room: every column gets its natural width, or the widest ones share what is left.

    Units: points. `natural` is the width of the longest text on one line, `least` what a column can't go below.
    """
    spare = room - sum(natural)
    if spare >= 0:
        return tuple(width + spare / len(natural) for width in natural)
    widths = list(least)
    open_columns = set(range(len(natural)))
    while open_columns:
        left = room - sum(widths[i] for i in range(len(natural)) if i not in open_columns)
        asked = sum(natural[i] for i in open_columns)
        fixed = {i for i in open_columns if natural[i] * left / asked < least[i]}
        if not fixed:
            for i in open_columns:
                widths[i] = natural[i] * left / asked
            break
        open_columns -= fixed
    return tuple(widths)
