"""What must hold across the files: that everything named exists, that texts can be written and figures drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from briefing.content.draft import Draft, names_used_twice
from briefing.content.figures import check_figure
from briefing.content.model import Fact
from briefing.content.suggest import did_you_mean
from briefing.content.tables import check_tables
from briefing.content.timelines import check_timelines
from briefing.content.values import Located
from briefing.content.walk import leaves
from briefing.content.words import check_texts
from briefing.errors import Problem
from briefing.tags import TAG_HINT, is_language

_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")


def check(draft: Draft, facts: Mapping[str, Fact], texts: Iterable[Located]) -> Iterator[Problem]:
    """A problem for everything that does not fit together; where something is wrong, its text is not looked at too."""
    found = [*_check_names(draft, facts)]
    places = {problem.place for problem in found}
    yield from found
    yield from (problem for problem in check_texts(texts, draft, facts) if problem.place not in places)


def _check_names(draft: Draft, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from names_used_twice(draft)
    yield from _check_briefing(draft)
    yield from _check_cover(draft)
    yield from _check_sources(draft)
    yield from check_tables(draft)
    yield from check_timelines(draft)
    for stem, section in draft.sections.items():
        for key, topic in section.topics.items():
            if topic.figure is not None:
                yield from check_figure(topic.figure, stem, ("topics", key, "figure"), draft, facts)


def _check_briefing(draft: Draft) -> Iterator[Problem]:
    briefing = draft.briefing
    if not _ID.fullmatch(briefing.id):
        hint = "it names the files that are built: small letters, digits and hyphens, such as ai-2024"
        yield Problem(draft.at("briefing", "id"), f"`{briefing.id}` can't be an id", hint)
    if not is_language(briefing.language):
        yield Problem(draft.at("briefing", "language"), f"unknown language `{briefing.language}`", TAG_HINT)
    for index, edition in enumerate(briefing.editions):
        place, tags = draft.at("briefing", "editions", index), edition.split("+")
        if len(tags) > 2:
            yield Problem(place, f"`{edition}` is no edition", "write one language or two, such as zh or zh+en")
        elif unknown := [tag for tag in tags if not is_language(tag)]:
            yield Problem(place, f"unknown language `{unknown[0]}`", TAG_HINT)
        elif len(set(tags)) < len(tags):
            yield Problem(place, f"`{edition}` names one language twice", f"write `{tags[0]}`")
        elif edition in briefing.editions[:index]:
            yield Problem(place, f"the edition `{edition}` stands here twice", "delete one")
    if not briefing.editions:
        hint = "write one language or two, such as [zh, zh+en]"
        yield Problem(draft.key("briefing", "editions"), "there is no edition", hint)


def _check_cover(draft: Draft) -> Iterator[Problem]:
    cover = draft.briefing.cover
    if cover is None:
        return
    if cover.section not in draft.sections:
        if not draft.is_broken("sections"):
            place = draft.at("briefing", "cover", "section")
            yield Problem(place, f"there is no section `{cover.section}`", did_you_mean(cover.section, draft.sections))
        return
    topics, place = draft.sections[cover.section].topics, draft.at("briefing", "cover", "topic")
    if cover.topic not in topics:
        if not draft.is_broken(cover.topic):
            yield Problem(place, f"the section has no topic `{cover.topic}`", did_you_mean(cover.topic, topics))
    elif topics[cover.topic].figure is None and not draft.is_broken(cover.topic):
        yield Problem(place, f"the topic `{cover.topic}` has no figure for the cover", "name a topic that has one")


def _check_sources(draft: Draft) -> Iterator[Problem]:
    """Wherever a source's key is written: as `source`, or in a list of `cites`."""
    for stem, value in (*draft.sections.items(), ("corrections", draft.corrections)):
        for path, name in leaves(value):
            cited = path[-1] == "source" or (len(path) > 1 and path[-2] == "cites")
            if not cited or not isinstance(name, str) or isinstance(name, Located):
                continue
            if name not in draft.sources and name not in draft.broken:
                hint = did_you_mean(name, draft.sources, otherwise="add it to sources.yaml")
                yield Problem(draft.at(stem, *path), f"there is no source `{name}`", hint)
