"""Finished text: one line for each language of an edition, cut into spans of one look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Mark = Literal["plain", "strong", "struck", "ring", "note"]
RING = "○"


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of one look. `ring` stands after a figure that is only reported; `note` is a footnote number."""

    text: str
    mark: Mark = "plain"
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A whole text in one language (a paragraph, not a line on the page)."""

    lang: str
    spans: tuple[Span, ...]

    @property
    def plain(self) -> str:
        """The letters alone."""
        return "".join(span.text for span in self.spans)


Text = tuple[Line, ...]
"""The primary language first. Languages that write the same thing share one line."""


def line(lang: str, words: str, mark: Mark = "plain") -> Line:
    """A line of one span."""
    return Line(lang, (Span(words, mark),))


def text(lines: Iterable[Line]) -> Text:
    """The lines without those that repeat an earlier one letter by letter."""
    kept: dict[tuple[Span, ...], Line] = {}
    for one in lines:
        kept.setdefault(one.spans, one)
    return tuple(kept.values())


def plain(words: Text, separator: str = " ") -> str:
    """All lines as one string, the primary language first."""
    return separator.join(one.plain for one in words)


def ringed(words: Text) -> Text:
    """The text with a ring behind it in every language."""
    return tuple(Line(one.lang, (*one.spans, Span(RING, "ring"))) for one in words)
