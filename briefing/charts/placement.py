"""A place for each label among those it may have, so that none lies on another or on a mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.charts.clearance import touch
from briefing.drawing import Box

MOST_TRIED = 20_000
"""Steps of the search; what has not found its places by then has none that anybody would find."""


def settle(wanted: Sequence[Sequence[Box]], room: Box, taken: Sequence[Box]) -> tuple[int, ...] | None:
    """Which of its boxes each label takes, the first ones rather than the last; None when they do not all fit.

    Every label stays in the room and off what is taken. Those with the fewest places choose first.
    """
    free = [
        [place for place, box in enumerate(boxes) if _inside(box, room) and not any(touch(box, one) for one in taken)]
        for boxes in wanted
    ]
    order = sorted(range(len(wanted)), key=lambda label: (len(free[label]), label))
    found = next(_search(wanted, free, order), None)
    return None if found is None else tuple(found[label] for label in range(len(wanted)))


def _search(
    wanted: Sequence[Sequence[Box]], free: Sequence[Sequence[int]], order: Sequence[int]
) -> Iterator[dict[int, int]]:
    """The arrangements in which no two labels touch, depth first."""
    stack: list[dict[int, int]] = [{}]
    for _ in range(MOST_TRIED):
        if not stack:
            return
        chosen = stack.pop()
        if len(chosen) == len(order):
            yield chosen
            continue
        label = order[len(chosen)]
        stack += [
            chosen | {label: place}
            for place in reversed(free[label])
            if not any(touch(wanted[label][place], wanted[other][own]) for other, own in chosen.items())
        ]


def _inside(box: Box, room: Box) -> bool:
    return room.x <= box.x and box.right <= room.right and room.y <= box.y and box.bottom <= room.bottom
