"""Which slide has which number: the sections of a deck with the pages of their topics."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.localize import Edition
from briefing.text import Text

CLOSING = "check"
"""The key of the section with the corrections and the sources."""


@dataclass(frozen=True, slots=True)
class Page:
    """A topic: its slide's number and its short name."""

    number: int
    label: Text


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section: the number of its first slide, and its topics. The closing one has none."""

    key: str
    name: Text
    number: int
    pages: tuple[Page, ...] = ()


def agenda(edition: Edition, first: int) -> tuple[Chapter, ...]:
    """The sections from slide `first` on, each behind a divider, and the closing one at the end."""
    content, chapters = edition.content, []
    for key, section in content.sections.items():
        labels = [edition.text(topic.label) for topic in section.topics.values()]
        pages = tuple(Page(number, label) for number, label in enumerate(labels, first + 1))
        chapters.append(Chapter(key, edition.text(section.title), first, pages))
        first += 1 + len(pages)
    closing = edition.text(content.corrections.title) if content.corrections else edition.word("sources")
    return (*chapters, Chapter(CLOSING, closing, first))
