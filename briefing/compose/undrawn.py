"""A draft's edition without the figures that have no room: its words are made all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from briefing.compose.agenda import agenda
from briefing.compose.exhibits import Numbering, brief_exhibit
from briefing.compose.figures import exhibit
from briefing.compose.fitted import with_advice
from briefing.compose.opening import cover_slide
from briefing.compose.provenance import topics
from briefing.compose.setting import Setting, brief_setting, deck_setting
from briefing.compose.slides import frame
from briefing.content.model import Content
from briefing.errors import BriefingError, Problem
from briefing.language.localize import Edition
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

Place = tuple[str, str]
"""The keys of a section and of a topic in it."""


def without_undrawn(edition: Edition, theme: Theme, fonts: Fonts) -> tuple[Edition, tuple[Problem, ...]]:
    """The edition without the figures that cannot be drawn, and why not."""
    deck, brief = deck_setting(edition, theme, fonts), brief_setting(edition, theme, fonts)
    shared = frame(deck, theme, agenda(deck.edition, first=3))
    undrawn: dict[Place, tuple[Problem, ...]] = {}
    for section, _, key, topic in topics(edition.content):
        trials = (
            ("deck", deck, lambda setting, key=key, topic=topic: exhibit(replace(shared, setting=setting), key, topic)),
            ("brief", brief, partial(brief_exhibit, key=key, topic=topic, numbers=Numbering())),
        )
        if found := tuple(problem for trial in trials for problem in _problems(*trial)):
            undrawn[section, key] = found
    cover = tuple(_problems("deck", deck, lambda setting: cover_slide(replace(shared, setting=setting))))
    content = _without(edition.content, undrawn, cover=not cover)
    return replace(edition, content=content), (*(one for found in undrawn.values() for one in found), *cover)


def _problems(product: str, setting: Setting, make: Callable[[Setting], object]) -> Iterator[Problem]:
    try:
        with_advice(setting, product, make)
    except BriefingError as error:
        yield from error.problems


def _without(content: Content, undrawn: dict[Place, tuple[Problem, ...]], *, cover: bool) -> Content:
    sections = {
        stem: section.model_copy(update={"topics": {
            key: topic.model_copy(update={"figure": None}) if (stem, key) in undrawn else topic
            for key, topic in section.topics.items()
        }})
        for stem, section in content.sections.items()
    }  # fmt: skip
    named = content.briefing.cover
    kept = cover and named is not None and (named.section, named.topic) not in undrawn
    briefing = content.briefing if kept else content.briefing.model_copy(update={"cover": None})
    return replace(content, sections=sections, briefing=briefing)
