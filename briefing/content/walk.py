"""Every value of the models, with its path in the YAML."""

from __future__ import annotations

from briefing.content.data import Row
from briefing.content.tree import Path
from briefing.content.values import Model


def leaves(value: object) -> list[tuple[Path, object]]:
    """All values that hold no others, in the order of the models' fields."""
    found: list[tuple[Path, object]] = []
    _gather(value, (), found)
    return found


def _gather(value: object, path: Path, found: list[tuple[Path, object]]) -> None:
    """One list for all: a generator within each generator would pass every value up through all of them."""
    match value:
        case None:
            pass
        case Model():
            for name in type(value).model_fields:
                is_key = not (name == "cells" and isinstance(value, Row))
                _gather(getattr(value, name), (*path, name) if is_key else path, found)
        case dict():
            for key, item in value.items():
                _gather(item, (*path, key), found)
        case list():
            for index, item in enumerate(value):
                _gather(item, (*path, index), found)
        case _:
            found.append((path, value))
