"""Edition + Theme → Deck: which slide stands where, and what it says in which words."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.agenda import CLOSING, Chapter, agenda
from briefing.compose.citations import source_lines
from briefing.compose.closing import correction_slides, shelved, source_slides
from briefing.compose.figure_notes import figure_notes
from briefing.compose.figures import exhibit
from briefing.compose.fit import check_fit
from briefing.compose.furniture import furniture
from briefing.compose.meta import meta
from briefing.compose.mirror import is_mirrored, mirrored_deck
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
from briefing.errors import Problem
from briefing.language.localize import Edition
from briefing.text import Text, plain
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

OPENING = "opening"
"""The key of the section with the cover and the summary."""


def compose_deck(edition: Edition, theme: Theme, fonts: Fonts) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck of an edition, and a problem for every text that does not fit its place or title that is not alone."""
    setting = deck_setting(edition, theme, fonts)
    opening = (OPENING, setting.edition.word("opening"))
    chapters = agenda(setting.edition, first=3)
    shared = shelved(frame(setting, theme, chapters))
    parts: dict[tuple[str, Text], tuple[Slide, ...]] = {opening: (cover_slide(shared), summary_slide(shared))}
    parts |= {(chapter.key, chapter.name): _chapter(shared, chapters, chapter) for chapter in chapters}
    slides = tuple(slide for part in parts.values() for slide in part)
    sections = tuple(
        DeckSection(key, plain(name), tuple(one.key for one in part)) for (key, name), part in parts.items()
    )
    deck = Deck(meta(edition), theme, sections, slides)
    problems = (*check_fit(shared, slides), *check_titles(setting.edition, slides))
    finished = scaled_deck(deck, shared.page.scale)
    return mirrored_deck(finished) if is_mirrored(edition) else finished, problems


def _chapter(shared: Frame, chapters: Sequence[Chapter], chapter: Chapter) -> tuple[Slide, ...]:
    if chapter.key == CLOSING:
        corrections = correction_slides(shared, CLOSING, chapter.number)
        return (*corrections, *source_slides(shared, CLOSING, chapter.number + len(corrections)))
    topics = shared.setting.edition.content.sections[chapter.key].topics
    made = (
        _topic_slide(shared, chapter.key, key, topic, page.number)
        for (key, topic), page in zip(topics.items(), chapter.pages, strict=True)
    )
    return (divider_slide(shared, chapters, chapter), *made)


def _topic_slide(shared: Frame, section: str, key: str, topic: Topic, number: int) -> Slide:
    edition = shared.setting.edition
    matter = exhibit(shared, key, topic)
    sources = topic_sources(edition, topic)
    forms = source_lines(
        edition,
        sources,
        topic_facts(edition, topic),
        topic.caveat,
        reported_sources(edition.content, topic.figure),
    )
    floor = max(text_bottom(shared.setting, block) for block in matter.blocks)
    cited = source_blocks(shared, matter.layout, forms, floor, sources)
    return Slide(
        f"{section}/{key}",
        matter.layout,
        title_block(shared, matter.layout, edition.text(topic.headline)),
        (*matter.blocks, *cited, *furniture(shared, matter.layout, section)),
        _notes(shared, topic, matter.unsaid, sources),
        number,
        section,
    )


def _notes(shared: Frame, topic: Topic, unsaid: Sequence[Located], sources: Sequence[str]) -> tuple[Paragraph, ...]:
    """What the topic gives the speaker to say, or else its text in the brief; then its figures and sources."""
    edition = shared.setting.edition
    said = (topic.notes,) if topic.notes is not None else tuple(topic.text.values())
    figures = figure_notes(edition, topic_facts(edition, topic), topic.figure)
    return speaker_notes(shared.setting, (*said, *unsaid, topic.caveat), sources, figures)
