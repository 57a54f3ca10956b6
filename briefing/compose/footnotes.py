"""Footnotes of the brief: numbered through, each on the paragraph it explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.compose.citations import full_source, references, remarks, sentences
from briefing.compose.provenance import paragraph_sources
from briefing.compose.setting import Setting
from briefing.content.model import Topic
from briefing.document.brief import Note
from briefing.document.parts import Paragraph, StyledLine
from briefing.language.localize import Edition
from briefing.text import Line, Span, Text

NAMED = 2
"""A note names so many sources in full; more than that are in the source list, and it gives their numbers."""


@dataclass(frozen=True, slots=True)
class NotedText:
    """The paragraphs of a topic with their note numbers, and the notes."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]


def noted(setting: Setting, topic: Topic, first: int, exhibit: Text) -> NotedText:
    """The topic's text: each paragraph's note names the sources new in it, the last one the caveat too.

    `first` is the number of the first note, `exhibit` the name of the figure or table that the caveat speaks of.
    """
    edition = setting.edition
    named: set[str] = set()
    paragraphs: list[Paragraph] = []
    notes: list[Note] = []
    for index, words in enumerate(topic.text.values()):
        cited = paragraph_sources(edition, edition.facts_in(words), topic if not index else replace_cites(topic))
        keys = [key for key in cited if key not in named]
        named.update(keys)
        last = index == len(topic.text) - 1
        said = [*remarks(edition, edition.facts_in(words)), *(_caveat(edition, topic, exhibit) if last else ())]
        note = _note(setting, keys, said)
        paragraph = setting.paragraph("body", edition.text(words))
        if note is not None:
            number = edition.numeral(first + len(notes))
            paragraph = _marked(paragraph, number)
            notes.append(Note(number, note))
        paragraphs.append(paragraph)
    return NotedText(tuple(paragraphs), tuple(notes))


def replace_cites(topic: Topic) -> Topic:
    """The topic as its later paragraphs see it: what it cites as a whole was named with the first."""
    return topic.model_copy(update={"cites": []})


def _caveat(edition: Edition, topic: Topic, exhibit: Text) -> tuple[Text, ...]:
    if topic.caveat is None:
        return ()
    words = edition.text(topic.caveat)
    return (edition.word("join/label", label=exhibit, text=words) if exhibit else words,)


def _note(setting: Setting, keys: Sequence[str], said: Sequence[Text]) -> Paragraph | None:
    edition = setting.edition
    parts: list[Text] = [edition.word("join/sentence", text=full_source(edition, key)) for key in keys]
    if len(keys) > NAMED:
        parts = [
            edition.word("join/sentence", text=edition.word("source/see_note", reference=references(edition, keys)))
        ]
    parts += said
    return setting.paragraph("footnote", sentences(edition, *parts)) if parts else None


def _marked(paragraph: Paragraph, number: str) -> Paragraph:
    first, *others = paragraph.lines
    words = Line(first.words.lang, (*first.words.spans, Span(number, "note")))
    return replace(paragraph, lines=(StyledLine(words, first.style), *others))
