"""What went wrong, told to a person: where it stands, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a text file. Units: line and column count from 1; 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake of a person, with the way to mend it."""

    place: Place
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}\n  hint: {self.hint}"


class BriefingError(Exception):
    """All problems of one stage together, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def raise_all(problems: Iterable[Problem]) -> None:
    """Nothing, when there is no problem. Raises: BriefingError with all of them."""
    found = tuple(problems)
    if found:
        raise BriefingError(found)
