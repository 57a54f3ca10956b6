"""Edition + Theme → Deck: which slide stands where, and what it says in which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from briefing.compose.agenda import CLOSING, agenda
from briefing.compose.citations import source_lines
from briefing.compose.closing import correction_slides, shelved, source_slides
from briefing.compose.computed import shows_computed
from briefing.compose.figure_notes import figure_notes
from briefing.compose.figures import exhibit
from briefing.compose.fitted import Maker, fitted, told
from briefing.compose.furniture import furniture
from briefing.compose.meta import meta
from briefing.compose.mirror import is_mirrored, mirrored_deck
from briefing.compose.misfits import Misfit
from briefing.compose.notes import speaker_notes
from briefing.compose.opening import cover_slide, divider_slide, summary_slide
from briefing.compose.provenance import reported_sources, topic_facts, topic_sources
from briefing.compose.scaled import scaled_deck
from briefing.compose.setting import deck_setting
from briefing.compose.slides import Frame, frame, source_blocks, text_bottom, title_block
from briefing.compose.titles import check_titles
from briefing.content.model import Topic
from briefing.content.values import Located
from briefing.document.deck import Deck, DeckSection, Slide
from briefing.document.parts import Paragraph
from briefing.errors import BriefingError, Problem, raise_all
from briefing.language.localize import Edition
from briefing.text import Text, plain
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

OPENING = "opening"
"""The key of the section with the cover and the summary."""


def compose_deck(edition: Edition, theme: Theme, fonts: Fonts) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck of an edition, and a problem for every text that does not fit its place or title that is not alone.

    Raises: BriefingError with these and more, when there are figures that cannot be drawn for want of room.
    """
    setting = deck_setting(edition, theme, fonts)
    shared = shelved(frame(setting, theme, agenda(setting.edition, first=3)))
    parts = [(OPENING, setting.edition.word("opening"), _opening()), *_chapters(shared)]
    slides: dict[str, tuple[Slide, ...]] = {key: () for key, *_ in parts}
    unfit, undrawn = list[tuple[Maker, Misfit]](), list[Problem]()
    for key, maker in ((key, maker) for key, _, makers in parts for maker in makers):
        try:
            made, found = fitted(shared, maker)
        except BriefingError as error:
            undrawn += error.problems
        else:
            slides[key] += made
            unfit += ((maker, misfit) for misfit in found)
    every = tuple(slide for key, *_ in parts for slide in slides[key])
    problems = (*told(shared, unfit), *check_titles(setting.edition, every))
    raise_all((*undrawn, *problems) if undrawn else ())
    sections = tuple(DeckSection(key, plain(name), tuple(one.key for one in slides[key])) for key, name, _ in parts)
    deck = Deck(meta(edition), theme, sections, every)
    finished = scaled_deck(deck, shared.page.scale)
    return mirrored_deck(finished) if is_mirrored(edition) else finished, problems


def _opening() -> tuple[Maker, ...]:
    return (lambda frame: (cover_slide(frame),), lambda frame: (summary_slide(frame),))


def _chapters(shared: Frame) -> Iterator[tuple[str, Text, tuple[Maker, ...]]]:
    """The sections of the deck by their keys, each with its name and with what makes its slides."""
    for place, chapter in enumerate(shared.chapters):
        if chapter.key == CLOSING:
            yield chapter.key, chapter.name, (partial(_closing, number=chapter.number),)
            continue
        topics = shared.setting.edition.content.sections[chapter.key].topics
        made = (
            partial(_topic_slide, section=chapter.key, key=key, topic=topic, number=page.number)
            for (key, topic), page in zip(topics.items(), chapter.pages, strict=True)
        )
        yield chapter.key, chapter.name, (partial(_divider, place=place), *made)


def _divider(frame: Frame, place: int) -> tuple[Slide, ...]:
    return (divider_slide(frame, frame.chapters, frame.chapters[place]),)


def _closing(frame: Frame, number: int) -> tuple[Slide, ...]:
    corrections = correction_slides(frame, CLOSING, number)
    return (*corrections, *source_slides(frame, CLOSING, number + len(corrections)))


def _topic_slide(shared: Frame, section: str, key: str, topic: Topic, number: int) -> tuple[Slide, ...]:
    edition = shared.setting.edition
    matter = exhibit(shared, key, topic)
    sources = topic_sources(edition, topic)
    forms = source_lines(
        edition,
        sources,
        topic_facts(edition, topic),
        topic.caveat,
        reported_sources(edition.content, topic.figure),
        computed=shows_computed(edition, topic.figure),
    )
    floor = max(text_bottom(shared.setting, block) for block in matter.blocks)
    cited = source_blocks(shared, matter.layout, forms, floor, sources)
    slide = Slide(
        f"{section}/{key}",
        matter.layout,
        title_block(shared, matter.layout, edition.text(topic.headline)),
        (*matter.blocks, *cited, *furniture(shared, matter.layout, section)),
        _notes(shared, topic, matter.unsaid, sources),
        number,
        section,
    )
    return (slide,)


def _notes(shared: Frame, topic: Topic, unsaid: Sequence[Located], sources: Sequence[str]) -> tuple[Paragraph, ...]:
    """What the topic gives the speaker to say, or else its text in the brief; then its figures and sources."""
    edition = shared.setting.edition
    said = (topic.notes,) if topic.notes is not None else tuple(topic.text.values())
    figures = figure_notes(edition, topic_facts(edition, topic), topic.figure)
    return speaker_notes(shared.setting, (*said, *unsaid, topic.caveat), sources, figures)
