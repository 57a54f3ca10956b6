"""Where lines may end."""

import re
from collections import Counter
from itertools import accumulate
from pathlib import Path

import pytest
from uniseg.linebreak import line_break_boundaries

from briefing.text import line
from briefing.typeset.breaks import units
from briefing.typeset.fonts import Fonts
from briefing.typeset.lines import SetLine, break_line

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
    for whole in {words, words.replace(" ", "\xa0")}:
        for text in (f"其中{whole}为主", f"see {whole} here", f"（{whole}）。"):
            at = text.index(whole)
            assert not [place for place in ends(units(text)) if at < place < at + len(whole)]


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
        ("\xa0a", "\xa0a"),
        ("", ""),
        ("（", "（"),
    ],
)
def test_units(text, expected):
    assert "|".join(units(text)) == expected


@pytest.mark.parametrize(
    "piece", ["a.b", "((", "--", "1,2", "“‘", "’”", "第1 ", "\xa0", '"', "1～", "http://", "$", " –", "a-b/"]
)
def test_long_repetitions_take_no_time(piece):
    text = piece * 2000
    assert "".join(units(text)) == text


BAD_START = set("，。、；：！？）》”’」』】〉·%‰℃～–—…")
BAD_END = set("（《“‘「『【〈¥$")
UNITS = set("年月日亿万美元倍个%条章款次秒分小家名天")


def faults(text: str, place: int) -> list[str]:
    """What is wrong with a line end before the character at `place`."""
    left, right = text[place - 1], text[place]
    found = {
        "start": right in BAD_START,
        "end": left in BAD_END,
        "unit": left.isdigit() and right in UNITS,
        "word": bool(re.match("[A-Za-z0-9]{2}", left + right)),
        "number": bool(re.match(r"\d[.,]\d|[.,]\d", text[place - 1 : place + 2]))
        and text[place - 2 : place - 1].isdigit(),
        "range": left in "–～" and right.isdigit(),
    }
    return [name for name, wrong in found.items() if wrong]


def line_ends(text: str, lines: tuple[SetLine, ...]) -> list[int]:
    """Where the lines end in the text, read off what stands on them; ends at spaces and in addresses left out."""
    places, at = [], 0
    for one in lines:
        while text[at] == " ":
            at += 1
        assert text.startswith(one.plain, at)
        at += len(one.plain)
        places.append(at)
    assert not text[at:].strip()
    return [place for place in places[:-1] if text[place] != " " and not in_address(text, place)]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(("lang", "text"), PARAGRAPHS)
def test_no_line_between_80_and_400_points_begins_or_ends_badly_or_is_too_wide(lang, text, bold, fonts: Fonts):
    wrong = Counter[str]()
    for width in range(80, 401, 2 if bold else 1):
        lines = break_line(line(lang, text), 10, bold, width, fonts.brief)
        wrong["wide"] += sum(one.overfull or one.width > width + 0.001 for one in lines)
        wrong.update(fault for place in line_ends(text, lines) for fault in faults(text, place))
    assert +wrong == Counter()
