"""Where lines may end."""

import re
from collections import Counter
from itertools import accumulate
from pathlib import Path

import pytest
from uniseg.linebreak import line_break_boundaries

from briefing.text import line
from briefing.typeset.breaks import parts, units
from briefing.typeset.fonts import Fonts
from briefing.typeset.lines import break_line
from tests.typeset.linecheck import faults, line_ends, whole

TEXTS = Path(__file__).parent / "paragraphs"
PARAGRAPHS = [
    (lang, words) for lang in ("zh", "en") for words in (TEXTS / f"{lang}.txt").read_text("utf-8").splitlines()
]
WHOLE = Path(__file__).with_name("whole.txt").read_text("utf-8").splitlines()
ADDRESS = re.compile(r"https?://[!-~]+")


def ends(pieces: list[str]) -> list[int]:
    """Where each piece but the last ends."""
    return list(accumulate(map(len, pieces[:-1])))


def in_address(text: str, place: int) -> bool:
    return any(found.start() < place < found.end() for found in ADDRESS.finditer(text))


def test_paragraphs_are_there():
    assert len(PARAGRAPHS) > 15
    assert {lang for lang, _ in PARAGRAPHS} == {"zh", "en"}


@pytest.mark.parametrize(("lang", "text"), PARAGRAPHS)
def test_units_are_the_whole_text(lang, text):
    assert "".join(units(text)) == text


@pytest.mark.parametrize(("lang", "text"), PARAGRAPHS)
def test_every_break_is_one_of_unicode_except_beside_quotes_and_in_addresses(lang, text):
    permitted = set(line_break_boundaries(text))
    own = [place for place in ends(units(text)) if place not in permitted]
    assert [
        text[at - 1 : at + 1]
        for at in own
        if text[at] not in "“‘" and text[at - 1] not in "”’" and not in_address(text, at)
    ] == []


@pytest.mark.parametrize("words", WHOLE)
def test_stays_whole_among_han_and_among_words(words):
    for held in {words, words.replace(" ", "\xa0")}:
        for text in (f"其中{held}为主", f"see {held} here", f"（{held}）。"):
            at = text.index(held)
            assert not [place for place in ends(units(text)) if at < place < at + len(held)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长。“多模态”", "增|长。|“多|模|态”"),
        ("他说“好”了", "他|说|“好”|了"),
        ('他说"好"了', '他|说"好"了'),
        ("a cross-border study", "a |cross-|border |study"),
        ("word—word – word", "word—|word – |word"),
        ("见https://a.example/bcd?c=def。", "见|https://a.|example/|bcd?c=|def。"),
        ("https://a.example/bcd", "https://a.|example/|bcd"),
        ("en novembre 59,98 millions", "en |novembre |59,98 millions"),
        ("in May 2024, 13 May, May 13", "in |May 2024, |13 May, |May 13"),
        ("\xa0a", "\xa0a"),
        ("", ""),
        ("（", "（"),
    ],
)
def test_units(text, expected):
    assert "|".join(units(text)) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("10.7億ドル～33億ドル", "10.7億ドル～|33億ドル"),
        ("3.3 milliards/59,98 millions", "3.3 milliards/|59,98 millions"),
        ("2024年11月20日～2025年", "2024年|11月|20日～|2025年"),
        ("abc（def）", "abc|（def）"),
    ],
)
def test_parts_keep_a_number_with_its_unit_and_marks_with_their_words(unit, expected):
    assert "|".join(parts(unit)) == expected


@pytest.mark.parametrize(
    "piece", ["a.b", "((", "--", "1,2", "“‘", "’”", "第1 ", "\xa0", '"', "1～", "http://", "$", " –", "a-b/"]
)
def test_long_repetitions_take_no_time(piece):
    text = piece * 2000
    assert "".join(units(text)) == text


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(("lang", "text"), PARAGRAPHS)
def test_no_line_between_80_and_400_points_begins_or_ends_badly_or_is_too_wide(lang, text, bold, fonts: Fonts):
    wrong, kept = Counter[str](), whole(text, lang)
    for width in range(80, 401, 2 if bold else 1):
        lines = break_line(line(lang, text), 10, bold, width, fonts.brief)
        wrong["wide"] += sum(one.overfull or one.width > width + 0.001 for one in lines)
        wrong.update(faults(text, line_ends(text, lines), kept))
    assert +wrong == Counter()
