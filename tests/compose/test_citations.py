"""Source lines: numbers run together, forms from full to short, rings and added figures explained."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.citations import references, source_lines
from briefing.compose.provenance import topic_facts, topic_sources, topics
from briefing.language.localize import Edition
from briefing.text import plain


def test_consecutive_numbers_are_written_as_a_range(editions: dict[str, Edition]) -> None:
    keys = list(editions["en"].content.sources)
    written = plain(references(editions["en"], [keys[6], keys[0], keys[5], keys[4], keys[8]]))
    assert written == "[1][5]–[7][9]"


@pytest.mark.parametrize(
    ("name", "reported", "added"),
    [("zh", "○转引", "核对补入，原文未载"), ("en", "○ As reported", "added during fact-checking")],
)
def test_reported_and_added_figures_are_explained_where_they_stand(
    editions: dict[str, Edition], name: str, reported: str, added: str
) -> None:
    edition = editions[name]
    seen = set()
    for _, _, key, topic in topics(edition.content):
        facts = topic_facts(edition, topic)
        (full, *_) = source_lines(edition, topic_sources(edition, topic), facts, topic.caveat)
        said = plain(full)
        evidence = {fact.evidence for fact in facts}
        origins = {fact.origin for fact in facts if fact.kind != "derived"}
        assert (reported.lower() in said.lower()) == ("reported" in evidence), (key, said)
        if "added" in origins:
            assert added.lower() in said.lower(), (key, said)
        seen |= evidence | origins
    assert {"reported", "confirmed", "added", "article"} <= seen


def test_shorter_forms_never_lose_the_caveat(editions: dict[str, Edition]) -> None:
    edition = editions["en"]
    for _, _, key, topic in topics(edition.content):
        if topic.caveat is not None:
            for form in source_lines(edition, topic_sources(edition, topic), topic_facts(edition, topic), topic.caveat):
                assert plain(edition.text(topic.caveat)) in plain(form), key


def test_notes_and_disputes_of_single_facts_are_said(editions: dict[str, Edition]) -> None:
    edition = editions["en"]
    words = edition.content.sections["model_race"].topics["share"].caveat
    fact = edition.content.facts["llm_share.openai.y2024"]
    assert words is not None
    noted, disputed = replace(fact, note=words), replace(fact, evidence="disputed", instead=words)
    (full, *_) = source_lines(edition, ("menlo-2024",), (noted, disputed), None)
    assert plain(full).count(plain(edition.text(words)).rstrip(".")) == 2
    assert "○ Disputed: the source says" in plain(full)
