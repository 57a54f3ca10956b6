"""A draft leaves out the figures that have no room, tells why, and says everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.compose.brief import compose_brief
from briefing.compose.provenance import topics
from briefing.compose.undrawn import without_undrawn
from briefing.editions import read_editions
from briefing.errors import BriefingError
from briefing.language.furniture import speaking
from briefing.products import Look
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.render.pdf.told import told

TOO_LONG = "app_rankings", "growth"
"""The topic whose labels are too long for its bars when they are 40 % longer."""


def test_a_figure_without_room_is_left_out_and_told_and_its_words_stay(root: Path, theme: Theme, fonts: Fonts) -> None:
    read = read_editions(root, ["en-XA"], Look(theme, theme, fonts))
    (edition,) = read.sound
    with speaking(read.words):
        with pytest.raises(BriefingError, match="too short for its label") as raised:
            compose_brief(edition, theme, fonts)
        drawn, problems = without_undrawn(edition, theme, fonts)
        said = {line.plain for line in told(compose_brief(drawn, theme, fonts))}
    assert set(raised.value.problems) <= set(problems)
    lost = []
    for (section, _, key, before), (*_, after) in zip(topics(edition.content), topics(drawn.content), strict=True):
        lost += [(section, key, before)] if before.figure and not after.figure else []
    assert [place for *place, _ in lost] == [list(TOO_LONG)]
    for *_, topic in lost:
        paragraphs = [edition.text(words)[0].plain for words in topic.text.values()]
        assert edition.text(topic.headline)[0].plain in said
        assert all(any(words in one for one in said) for words in paragraphs)


def test_an_edition_whose_figures_all_have_room_stays_as_it_is(root: Path, theme: Theme, fonts: Fonts) -> None:
    (edition,) = read_editions(root, ["en"], Look(theme, theme, fonts)).sound
    assert without_undrawn(edition, theme, fonts) == (edition, ())
