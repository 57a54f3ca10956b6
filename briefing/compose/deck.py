"""Edition + Theme → Deck: which slide stands where, and what it says in which words."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.compose.citations import source_lines
from briefing.compose.closing import correction_slides, source_slides
from briefing.compose.figures import exhibit
from briefing.compose.fit import check_fit
from briefing.compose.meta import meta
from briefing.compose.notes import speaker_notes
from briefing.compose.opening import Page, cover_slide, divider_slide, summary_slide
from briefing.compose.provenance import topic_facts, topic_sources
from briefing.compose.setting import Setting, deck_setting
from briefing.compose.slides import Frame, frame, furniture, source_blocks, text_bottom, title_block
from briefing.content.model import Topic
from briefing.document.deck import Deck, DeckSection, Slide
from briefing.errors import raise_all
from briefing.language.localize import Edition
from briefing.text import Text, plain
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

CLOSING = "check"
"""The key of the section with the corrections and the sources."""


@dataclass(frozen=True, slots=True)
class _Part:
    key: str
    name: Text
    slides: tuple[Slide, ...]


def compose_deck(edition: Edition, theme: Theme, fonts: Fonts) -> Deck:
    """The deck of an edition. Raises: BriefingError naming every text that does not fit its place."""
    setting = deck_setting(edition, theme, fonts)
    parts = _parts(setting.edition, setting)
    slides = tuple(slide for part in parts for slide in part.slides)
    raise_all(check_fit(setting, slides))
    sections = tuple(
        DeckSection(part.key, plain(part.name), tuple(slide.key for slide in part.slides)) for part in parts
    )
    return Deck(meta(edition), theme, sections, slides)


def _parts(edition: Edition, setting: Setting) -> tuple[_Part, ...]:
    content = edition.content
    names = [(key, edition.text(section.title)) for key, section in content.sections.items()]
    closing = edition.text(content.corrections.title) if content.corrections else edition.word("sources")
    running = edition.text(content.briefing.title)
    shared = frame(setting, [*names, (CLOSING, closing)], running)
    opening = (cover_slide(shared), summary_slide(shared))
    parts = [_Part("opening", edition.word("opening"), opening)]
    number = len(opening) + 1
    pages: list[tuple[str, Text, tuple[Page, ...]]] = []
    for key, name in names:
        listed = tuple(
            Page(number + 1 + index, edition.text(topic.label))
            for index, topic in enumerate(content.sections[key].topics.values())
        )
        pages.append((key, name, listed))
        number += 1 + len(listed)
    pages.append((CLOSING, closing, ()))
    first = len(opening) + 1
    for key, name, listed in pages[:-1]:
        divider = divider_slide(shared, pages, key, first)
        topics = tuple(
            _topic_slide(shared, key, topic_key, topic, first + 1 + index)
            for index, (topic_key, topic) in enumerate(content.sections[key].topics.items())
        )
        parts.append(_Part(key, name, (divider, *topics)))
        first += 1 + len(listed)
    corrections = correction_slides(shared, CLOSING, first)
    sources = source_slides(shared, CLOSING, first + len(corrections))
    return (*parts, _Part(CLOSING, closing, (*corrections, *sources)))


def _topic_slide(shared: Frame, section: str, key: str, topic: Topic, number: int) -> Slide:
    edition = shared.setting.edition
    matter = exhibit(shared, key, topic)
    sources = topic_sources(edition, topic)
    forms = source_lines(edition, sources, topic_facts(edition, topic), topic.caveat)
    cited = source_blocks(
        shared, matter.layout, forms, max(text_bottom(shared.setting, block) for block in matter.blocks)
    )
    return Slide(
        f"{section}/{key}",
        matter.layout,
        title_block(shared, matter.layout, edition.text(topic.headline)),
        (*furniture(shared, matter.layout, section), *matter.blocks, *cited),
        speaker_notes(shared.setting, (topic.notes, *matter.unsaid, topic.caveat), sources),
        number,
        section,
    )
