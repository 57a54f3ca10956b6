"""Labels kept apart: each as near as possible to its place, in the same order, none over another."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wanted: Sequence[float], room: Sequence[float], low: float, high: float, distance: float = 0.0
) -> list[float] | None:
    """The middles of the labels, `room` being the height of each; None when they do not fit between low and high.

    The sum of the squared shifts is the smallest possible (pool adjacent violators).

    Units: points; `distance` is the least between two middles.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    offsets, offset = [], 0.0
    for before, index in zip([None, *order], order, strict=False):
        offset += 0.0 if before is None else max(distance, (room[before] + room[index]) / 2)
        offsets.append(offset)
    least = low + room[order[0]] / 2 if order else low
    most = high - room[order[-1]] / 2 - offset if order else high
    if most < least - 1e-6:
        return None
    free = _pooled([wanted[index] - offset for index, offset in zip(order, offsets, strict=True)])
    placed = [0.0] * len(wanted)
    for index, offset, value in zip(order, offsets, free, strict=True):
        placed[index] = min(max(value, least), most) + offset
    return placed


def _pooled(values: Sequence[float]) -> list[float]:
    """The nearest sequence that never falls."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            last, size = pools.pop()
            mean, count = (mean * count + last * size) / (count + size), count + size
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
