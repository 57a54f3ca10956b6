"""A file's content as plain values that remember where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefing.errors import Place

Path = tuple[str | int, ...]
"""Keys and list indexes from the top of a file, such as `("topics", "share", "headline")`."""
Value = Any
"""A `Located` text, a Decimal, a date, a bool, None, a dict of these by key, or a list."""
Spot = tuple[int, int]
"""Line and column. Units: counted from 1."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a file, and under each path the spots of its key and of its value."""

    value: Value
    file: str
    keys: Mapping[Path, Spot] = field(default_factory=dict)
    values: Mapping[Path, Spot] = field(default_factory=dict)

    def key(self, path: Path) -> Place:
        """Where the key stands, or where the value does when it has none."""
        return Place(self.file, *self.keys[path]) if path in self.keys else self.at(path)

    def at(self, path: Path) -> Place:
        """Where the value stands, or the nearest thing around it."""
        while path and path not in self.values:
            path = path[:-1]
        return Place(self.file, *self.values.get(path, ()))
