"""Finished text: one line for each language of an edition, cut into spans of one look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

Mark = Literal["plain", "strong", "struck", "ring", "note"]
RING = "○"
COMPUTED = "*"
"""Behind a figure that was computed from others."""
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Invisible marks of direction: names and number formats bring them along, and no font draws them."""
_MARKED = re.compile(f"[{BIDI_CONTROLS}]")
UNMARKED = dict.fromkeys(map(ord, BIDI_CONTROLS))
"""For `str.translate`: takes the marks of direction away."""


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of one look. `ring` stands after a figure that is only reported; `note` is a footnote number.

    `href`: where they lead, a web address, or on slides `#` and the key of another one.
    """

    text: str
    mark: Mark = "plain"
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A whole text in one language (a paragraph, not a line on the page). `path`: which text of the content it is."""

    lang: str
    spans: tuple[Span, ...]
    path: str = field(default="", compare=False)

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
    """The lines without those that repeat an earlier one letter by letter; marks of direction are no letters."""
    kept: dict[tuple[Span, ...], Line] = {}
    for one in lines:
        kept.setdefault(_unmarked(one.spans), one)
    return tuple(kept.values())


def _unmarked(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    if not any(_MARKED.search(span.text) for span in spans):
        return spans
    return tuple(replace(span, text=span.text.translate(UNMARKED)) for span in spans)


def plain(words: Text, separator: str = " ") -> str:
    """All lines as one string, the primary language first."""
    return separator.join(one.plain for one in words)


def ringed(words: Text) -> Text:
    """The text with a ring behind it in every language."""
    return tuple(replace(one, spans=(*one.spans, Span(RING, "ring"))) for one in words)
