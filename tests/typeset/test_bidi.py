"""In which order letters stand, against another implementation: the one in Rust, which has no mirrors."""

from itertools import product

import pytest
from bidi import get_display

from briefing.text import UNMARKED
from briefing.typeset.bidi import GONE, levels, mirrored, turns, visual

PIECES = (
    "حصة ", "نموذج", "OpenAI", "GPT-4o ", "3.5", "26%", "٢٫٢", "$5", "(", ")", "«", "»", "“", "”", " ", "-", "،",
    "\u200e", "\u200f", "\u202eword\u202c",
)  # fmt: skip
SENTENCES = product(
    ("حصة ", "OpenAI "), ("(", "([", "(من (", "(«", "\u200e"), ("Claude 3.5", "من 50%", "[7]"), ("", ") ", "] و"),
    (")", "])", "»)\u200f", "، "), ("إلى 34%.", "by 3.3 billion!", "–20 ", ""),
)  # fmt: skip
TEXTS = [*map("".join, product(PIECES, repeat=2)), *map("".join, product(PIECES, repeat=3)), *map("".join, SENTENCES)]


def seen(text: str, rtl: bool) -> str:
    """The letters as they stand from left to right, not mirrored."""
    kept = [(char, level) for char, level in zip(text, levels(text, rtl), strict=True) if level != GONE]
    order = visual([level for _, level in kept])
    return "".join(kept[place][0] for place in order).translate(UNMARKED)


@pytest.mark.parametrize("rtl", [True, False])
def test_letters_stand_where_another_implementation_puts_them(rtl):
    assert len(TEXTS) > 8000
    differing = [
        (text, seen(text, rtl), other)
        for text in TEXTS
        if seen(text, rtl) != (other := get_display(text, base_dir="R" if rtl else "L").translate(UNMARKED))
    ]
    assert differing == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(أ)", "(أ)"),
        ("«أب» [ج]", "[ج] «بأ»"),
        ("<أ≤ب>", "<ب≥أ>"),
        ("أ، ب؟", "؟ب ،أ"),
        ("", ""),
    ],
)
def test_brackets_face_the_other_way_and_other_marks_do_not(text, expected):
    assert mirrored(text) == expected
    assert mirrored(mirrored(text)) == text


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("OpenAI 26%", "en", False),
        ("OpenAI 26%", "ar", True),
        ("OpenAI 26%", "ar-XB", True),
        ("the word نموذج", "en", True),
        ("a\u200eb", "fr", True),
        ("豆包", "zh", False),
        ("豆包 שלום", "zh", True),
    ],
)
def test_a_line_turns_by_its_language_or_by_its_letters(text, lang, expected):
    assert turns(text, lang) is expected


@pytest.mark.parametrize(
    ("depths", "expected"),
    [([0, 0], [0, 1]), ([1, 1], [1, 0]), ([1, 2, 1], [2, 1, 0]), ([0, 1, 2, 1, 0], [0, 3, 2, 1, 4]), ([], [])],
)
def test_pieces_are_reversed_level_by_level(depths, expected):
    assert visual(depths) == expected
