"""Lines that run from right to left, piece by piece."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from briefing.text import BIDI_CONTROLS, UNMARKED, Line, Span, line
from briefing.typeset.arabic import joined
from briefing.typeset.bidi import mirrored
from briefing.typeset.blocks import ANNOTATIONS
from briefing.typeset.fonts import Fonts
from briefing.typeset.lines import SetLine, break_line, measure
from tests.typeset.shipped import shipped


@pytest.fixture(scope="module")
def turned(fonts: Fonts) -> list[SetLine]:
    """The lines of every shipped Arabic text."""
    return [one for words, bold in shipped("ar") for one in break_line(words, 10, bold, 190, fonts.brief)]


def test_pieces_stand_side_by_side_from_the_left_end_to_the_right(turned: list[SetLine]) -> None:
    assert len(turned) > 1000
    for one in turned:
        gap = sum(ANNOTATIONS[mark].gap * 10 for mark in (piece.mark for piece in one.pieces) if mark in ANNOTATIONS)
        assert one.pieces[0].x == pytest.approx(0), one.plain
        assert sum(piece.width for piece in one.pieces) + gap == pytest.approx(one.width), one.plain
        assert one.pieces[-1].x + one.pieces[-1].width == pytest.approx(one.width), one.plain
        for left, right in pairwise(one.pieces):
            assert left.x + left.width - 1e-9 <= right.x <= left.x + left.width + gap + 1e-9, one.plain


def test_each_piece_is_as_wide_as_what_it_shows(turned: list[SetLine]) -> None:
    for piece in pieces(turned):
        assert piece.width == pytest.approx(sum(piece.face.widths[char] for char in piece.shown) * piece.size)


def pieces(lines: list[SetLine]) -> Iterator:
    return (piece for one in lines for piece in one.pieces)


def test_a_piece_shows_its_letters_in_one_direction_and_no_marks(turned: list[SetLine]) -> None:
    for piece in pieces(turned):
        letters = joined(piece.text).translate(UNMARKED)
        assert piece.shown in (letters, mirrored(letters))
        assert not set(piece.shown) & set(BIDI_CONTROLS)
        if any(char.isascii() and char.isalnum() for char in letters):
            assert piece.shown == letters
        if any("\u0620" <= char <= "\u064a" for char in piece.text):
            assert piece.shown == mirrored(letters)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("حصة \u200eOpenAI\u200f (26%)", "(26%) OpenAI ﺔﺼﺣ"),
        ("حصة OpenAI (26%)", "OpenAI (26%) ﺔﺼﺣ"),
        ("\u200eClaude 3.5 Sonnet\u200f، 17–20", "20–17 ،Claude 3.5 Sonnet"),
        ("«لا» [7]", "[7] «ﻻ»"),
    ],
)
def test_what_is_seen_from_left_to_right(words: str, shown: str, fonts: Fonts) -> None:
    (one,) = break_line(line("ar", words), 10, False, 500, fonts.brief)
    assert "".join(piece.shown for piece in one.pieces) == shown
    assert one.plain == words
    assert one.width == pytest.approx(measure(line("ar", words), 10, False, fonts.brief))


@pytest.mark.parametrize(("year", "number"), [("2025", "12"), ("٢٠٢٥", "١٢")])
def test_a_note_behind_a_number_and_a_full_stop_is_no_part_of_the_number(year: str, number: str, fonts: Fonts) -> None:
    words = Line("ar", (Span(f"في {year}."), Span(number, "note"), Span(" ثم")))
    (one,) = break_line(words, 10, False, 500, fonts.brief)
    assert "".join(piece.shown for piece in one.pieces) == f"ﻢﺛ {number}.{year} ﻲﻓ"
    assert one.plain == words.plain


def test_a_ring_and_a_note_stand_left_of_the_figure_that_they_mark(fonts: Fonts) -> None:
    words = Line("ar", (Span("بلغت "), Span("33%", "strong"), Span("○", "ring"), Span("، ثم"), Span("4", "note")))
    (one,) = break_line(words, 10, False, 500, fonts.brief)
    assert [piece.mark for piece in one.pieces][:2] == ["note", "plain"]
    marks = [piece.mark for piece in one.pieces]
    assert marks.index("ring") < marks.index("strong")
    assert one.plain == words.plain
