"""The marks of a content text made into spans: `**strong**`, `~~struck~~`, and ○ as a ring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.text import RING, Mark, Span

_MARKS: dict[str, Mark] = {"**": "strong", "~~": "struck"}
_TOKEN = re.compile(rf"(\*\*|~~|{RING})")


def spans(pieces: Iterable[str]) -> tuple[Span, ...]:
    """The letters of the pieces as spans, with no mark left among them. Pieces marked alike become one span."""
    merged: list[Span] = []
    for span in _marked(pieces):
        if merged and merged[-1].mark == span.mark != "ring":
            span = Span(merged.pop().text + span.text, span.mark)
        merged.append(span)
    return tuple(merged)


def _marked(pieces: Iterable[str]) -> Iterator[Span]:
    current: Mark = "plain"
    for token in filter(None, _TOKEN.split("".join(pieces))):
        if token == RING:
            yield Span(RING, "ring")
        elif token in _MARKS:
            current = "plain" if current == _MARKS[token] else _MARKS[token]
        else:
            yield Span(token, current)
