"""What is wrong with a text of a language."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """What is wrong, and how to put it right."""

    message: str
    hint: str
