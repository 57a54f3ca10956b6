"""Which slide has which number: the sections of a deck with the pages of their topics."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.localize import Edition
from briefing.text import Text

CLOSING = "check"
"""The key of the section with the corrections and the sources."""


@dataclass(frozen=True, slots=True)
class Page:
    """A topic: its slide's number and key, and its short name."""

    number: int
    slide: str
    label: Text


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section: the number and the key of its first slide, and its topics. The closing one has none."""

    key: str
    name: Text
    number: int
    slide: str
    pages: tuple[Page, ...] = ()


def agenda(edition: Edition, first: int) -> tuple[Chapter, ...]:
    """The sections from slide `first` on, each behind a divider, and the closing one at the end."""
    content, chapters = edition.content, []
    for key, section in content.sections.items():
        pages = tuple(
            Page(number, f"{key}/{name}", edition.text(topic.label))
            for number, (name, topic) in enumerate(section.topics.items(), first + 1)
        )
        chapters.append(Chapter(key, edition.text(section.title), first, f"{key}/divider", pages))
        first += 1 + len(pages)
    closing = edition.text(content.corrections.title) if content.corrections else edition.word("sources")
    return (*chapters, Chapter(CLOSING, closing, first, "corrections" if content.corrections else "sources"))
