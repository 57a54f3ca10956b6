"""Every text that ships, broken at every width: the line breaks of the issue, by rules that are not the breaker's."""

from __future__ import annotations

import re
from collections import Counter
from math import ceil
from unicodedata import category

import pyphen
import pytest

from briefing.language.furniture import furniture
from briefing.tags import SHIPPED
from briefing.text import BIDI_CONTROLS, Line, line
from briefing.typeset.fonts import Fonts
from briefing.typeset.lines import break_line, line_count, measure
from tests.typeset.linecheck import HYPHEN, End, faults, line_ends, whole, widest
from tests.typeset.shipped import figures, shipped

SIZE = 10
STEPS = {"zh": 1, "ja": 1, "en": 5, "fr": 5, "ar": 23}
"""Widths tried, in points: every one for the two languages whose lines may end anywhere."""
LEAST = {"ar": 60}


def widths(words: Line, bold: bool, fonts: Fonts, kept: list[tuple[int, int]]) -> range:
    """The widths at which the text has several lines and its longest word has room."""

    def measured(letters: str) -> float:
        return measure(line(words.lang, letters), SIZE, True, fonts.brief)

    least = LEAST.get(words.lang, 80)
    if words.lang not in ("zh", "ja"):
        least = max(least, ceil(widest(words.plain, kept, measured)))
    return range(least, min(400, ceil(measure(words, SIZE, bold, fonts.brief))) + 1, STEPS[words.lang])


@pytest.mark.parametrize("lang", SHIPPED)
def test_no_line_begins_or_ends_badly_parts_a_word_or_number_is_too_wide_or_loses_a_letter(
    lang: str, fonts: Fonts
) -> None:
    wrong, tried = list[str](), 0
    written = figures(lang)
    for words, bold in shipped(lang):
        text, kept, ends = words.plain, whole(words.plain, lang, written), set[End]()
        for width in widths(words, bold, fonts, kept):
            lines = break_line(words, SIZE, bold, width, fonts.brief)
            tried += len(lines)
            wrong += [f"wide: {one.plain}" for one in lines if one.overfull or one.width > width + 0.001]
            ends.update(line_ends(text, lines))
        wrong += faults(text, ends, kept)
    assert wrong == []
    assert tried > 10_000


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_lines_are_counted_as_they_are_broken(lang: str, fonts: Fonts) -> None:
    for words, bold in shipped(lang):
        for width in (87.3, 151, 262.5):
            lines = break_line(words, SIZE, bold, width, fonts.brief)
            assert line_count(words, SIZE, bold, width, fonts.brief) == len(lines), words.plain


def parted(words: Line, ends: list[End]) -> list[tuple[str, str]]:
    """The two halves of each word with a hyphen."""
    text = words.plain
    halves = [
        (re.search(r"[^\W\d_]*$", text[: one.at]), re.match(r"[^\W\d_]*", text[one.at :])) for one in ends if one.parted
    ]
    return [(left[0], right[0]) for left, right in halves if left and right]


def test_french_words_part_where_their_dictionary_says_and_names_nowhere(fonts: Fonts) -> None:
    dictionary, found = pyphen.Pyphen(lang="fr"), Counter[str]()
    for words, bold in shipped("fr"):
        for width in range(90, 300, 7):
            assert not any(HYPHEN in one.plain for one in break_line(words, SIZE, bold, width, fonts.brief))
            lines = break_line(words, SIZE, bold, width, fonts.brief, running=True)
            if any(one.overfull for one in lines):
                continue
            for left, right in parted(words, line_ends(words.plain, lines)):
                found[left + right] += 1
                assert len(left) in dictionary.positions(left + right), (left, right)
                assert min(len(left), len(right)) >= 3
                assert (left + right).islower(), (left, right)
    assert len(found) > 300


@pytest.mark.parametrize(("lang", "family"), [("fr", "deck"), ("en", "brief"), ("en", "deck"), ("ar", "brief")])
def test_no_word_is_parted_on_slides_nor_in_english_nor_in_arabic(lang: str, family: str, fonts: Fonts) -> None:
    for words, bold in shipped(lang):
        for width in range(90, 300, 30):
            assert HYPHEN not in "".join(
                one.plain for one in break_line(words, SIZE, bold, width, getattr(fonts, family), running=True)
            )


def test_a_text_of_several_words_does_not_end_in_one_of_them_where_the_line_above_can_spare_another(
    fonts: Fonts,
) -> None:
    for words, bold in shipped("fr"):
        for width in range(90, 300, 7):
            *_, above, last = ((), *break_line(words, SIZE, bold, width, fonts.brief))
            if not above or above.plain.endswith(HYPHEN) or " " in last.plain or "-" in last.plain:
                continue
            spared = above.plain.rpartition(" ")[2]
            joined = measure(line("fr", f"{spared} {last.plain}"), SIZE, bold, fonts.brief)
            left = measure(line("fr", above.plain.rpartition(" ")[0]), SIZE, bold, fonts.brief)
            assert joined > min(left, width) or left < width / 2, (above.plain, last.plain, width)


FACES = {"zh": "SansSC", "ja": "SansJP", "ar": "SansArabic", "en": "Sans", "fr": "Sans"}


@pytest.mark.parametrize("lang", SHIPPED)
def test_every_letter_has_a_glyph_in_the_face_of_its_language(lang: str, fonts: Fonts) -> None:
    faces = {f"Briefing{name}-{style}" for name in ("Sans", FACES[lang]) for style in ("Regular", "Bold")}
    for words, bold in shipped(lang):
        assert fonts.brief.missing(words.plain) == ()
        for face, letters in fonts.brief.runs(words.plain, lang, bold):
            if face.name not in faces:
                assert re.fullmatch("[\u3040-\u30ff\u3400-\u9fff（）、。，：；《》「」]+", letters), (
                    face.name,
                    letters,
                )
                assert lang not in ("zh", "ja"), (face.name, letters)
            own = letters.translate(dict.fromkeys(map(ord, BIDI_CONTROLS)))
            assert all(char in face.widths for char in own if category(char) != "Cf"), letters


@pytest.mark.parametrize("lang", SHIPPED)
def test_every_letter_of_the_products_own_words_has_a_glyph(lang: str, fonts: Fonts) -> None:
    forms = {form for forms in furniture(lang).values() for form in forms}
    assert len(forms) > 100
    assert {form: lost for form in forms if (lost := fonts.brief.missing(form))} == {}
