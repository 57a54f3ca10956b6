"""An edition for readers who write ٢٠٢٤ has no other digits but in names and foreign words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from briefing.compose.brief import compose_brief
from briefing.compose.deck import compose_deck
from briefing.document.brief import Heading
from briefing.document.deck import TextBlock
from briefing.text import Line
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.render.pdf.told import told
from tests.typeset.shipped import finished

_FOREIGN = re.compile("[A-Za-z]")


def in_brief(theme: Theme, fonts: Fonts) -> Iterator[Line]:
    yield from told(compose_brief(finished("ar-EG"), theme, fonts))


def in_deck(theme: Theme, fonts: Fonts) -> Iterator[Line]:
    deck, _ = compose_deck(finished("ar-EG"), theme, fonts)
    blocks = [block for slide in deck.slides for block in (slide.title, *slide.blocks) if isinstance(block, TextBlock)]
    yield from (styled.words for block in blocks for paragraph in block.paragraphs for styled in paragraph.lines)


@pytest.mark.parametrize("lines", [in_brief, in_deck])
def test_numbers_dates_references_and_pages_have_the_digits_of_the_language(lines, theme: Theme, fonts: Fonts) -> None:
    found = [one.plain for one in lines(theme, fonts)]
    assert [words for words in found if re.search(r"\[[0-9]", words)] == []
    assert [words for words in found if re.search("[0-9]", words) and not _FOREIGN.search(words)] == []
    assert sum(bool(re.search("[٠-٩]", words)) for words in found) > 100
    assert {"١", "٢"} <= {words.strip() for words in found}


def test_pages_notes_and_sections_are_numbered_in_them_too(theme: Theme, fonts: Fonts) -> None:
    brief = compose_brief(finished("ar-EG"), theme, fonts)
    assert brief.running.digits == "٠١٢٣٤٥٦٧٨٩"
    assert [note.number for note in brief.notes[8:11]] == ["٩", "١٠", "١١"]
    marks = [block.number for block in brief.blocks if isinstance(block, Heading) and block.number]
    assert [mark.lines[0].words.plain for mark in marks] == ["١", "٢", "٣", "٤"]
