"""Lines laid out to the last point."""

import pytest

from briefing.text import Line, Span, line
from briefing.typeset.fonts import Fonts
from briefing.typeset.lines import break_line, line_count, measure

MIXED = Line(
    "zh",
    (
        Span("约"), Span("33亿美元", "strong"), Span("○", "ring"), Span("，企业“份额”"), Span("1", "note"),
        Span("从"), Span("50%", "struck"), Span("34%"), Span("○", "ring"), Span("。"), Span("12", "note"),
        Span("OpenAI"), Span("", "strong"), Span("3", "note"), Span("其后发布了o3-mini与GPT-4o等产品"),
    ),
)  # fmt: skip


def width_of(words: str, fonts: Fonts, lang: str = "zh", bold: bool = False) -> float:
    return measure(line(lang, words), 100, bold, fonts.brief)


@pytest.mark.parametrize(
    ("words", "width"),
    [
        ("", 0),
        ("豆包", 200),
        ("豆包，", 250),
        ("，豆", 200),
        ("（豆）", 200),
        ("“豆”“包”", 450),
        ("“豆”，包", 400),
        ("《“豆”》", 300),
        ("豆5", 100 + 100 / 6 + 57.2),
        ("豆 5", 100 + 26 + 57.2),
        ("豆，5", 200 + 57.2),
        ("豆5%包", 200 + 200 / 6 + 57.2 + 83.1),
    ],
)
def test_width_with_gaps_and_halved_marks(words, width, fonts: Fonts):
    assert width_of(words, fonts) == pytest.approx(width)


def test_bold_is_measured_as_bold(fonts: Fonts):
    strong = Line("en", (Span("share", "strong"),))
    assert measure(strong, 10, False, fonts.brief) == measure(line("en", "share"), 10, True, fonts.brief)
    assert measure(strong, 10, False, fonts.brief) > measure(line("en", "share"), 10, False, fonts.brief)


def test_quotes_are_wide_in_chinese_lines_only(fonts: Fonts):
    assert width_of("a“b”c", fonts, "zh") > width_of("a“b”c", fonts, "en") + 100


@pytest.mark.parametrize("family", ["brief", "deck"])
@pytest.mark.parametrize("words", [MIXED, line("en", "The share’s rise, by 16 points: “so what”?"), line("zh", "“豆”")])
def test_one_long_line_is_as_wide_as_measured(words, family, fonts: Fonts):
    (whole,) = break_line(words, 10, False, 1e6, getattr(fonts, family))
    assert whole.width == pytest.approx(measure(words, 10, False, getattr(fonts, family)))
    assert whole.plain == words.plain


@pytest.mark.parametrize("width", range(60, 320, 7))
def test_pieces_stand_in_order_inside_their_line_and_lose_no_letter(width, fonts: Fonts):
    lines = break_line(MIXED, 10, False, width, fonts.brief)
    assert "".join(one.plain for one in lines) == MIXED.plain
    for one in lines:
        assert one.pieces[0].x >= -5
        assert one.pieces[-1].x + one.pieces[-1].width <= width + 5.001
        for left, right in zip(one.pieces, one.pieces[1:], strict=False):
            assert right.x >= left.x + left.width - 5.001


@pytest.mark.parametrize("width", range(60, 400, 17))
def test_lines_are_counted_as_they_are_broken(width, fonts: Fonts):
    english = line("en", "As first published, o3 costs about 3.4–4 times as much as a person")
    for words in (MIXED, english):
        assert line_count(words, 10, False, width, fonts.brief) == len(break_line(words, 10, False, width, fonts.brief))


def test_a_ring_and_a_note_stay_with_what_they_mark_small_and_raised(fonts: Fonts):
    for width in range(60, 320, 7):
        for one in break_line(MIXED, 10, False, width, fonts.brief):
            assert one.pieces[0].mark not in {"ring", "note"}
            assert {(p.mark, p.size) for p in one.pieces} <= {
                ("plain", 10), ("strong", 10), ("struck", 10), ("ring", 7.0), ("note", 6.2),
            }  # fmt: skip
            assert all((piece.rise > 0) == (piece.mark in {"ring", "note"}) for piece in one.pieces)


def test_touching_letters_of_one_face_are_one_piece(fonts: Fonts):
    (one,) = break_line(line("en", "The share of the market"), 10, False, 500, fonts.brief)
    assert [piece.text for piece in one.pieces] == ["The share of the market"]
    (one,) = break_line(line("zh", "豆包的份额，与GPT"), 10, False, 500, fonts.brief)
    assert [piece.text for piece in one.pieces] == ["豆包的份额，与", "GPT"]


def test_a_line_ends_without_its_blank(fonts: Fonts):
    first, second = break_line(line("en", "word word word word"), 10, False, 60, fonts.brief)
    assert [first.plain, second.plain] == ["word word", "word word"]
    assert first.width == pytest.approx(measure(line("en", "word word"), 10, False, fonts.brief))
    assert first.pieces[-1].x + first.pieces[-1].width == pytest.approx(first.width)


@pytest.mark.parametrize(
    ("lang", "words", "width", "expected"),
    [
        ("zh", "一二三四五六七八九十。", 100, ["一二三四五六", "七八九十。"]),
        ("zh", "一二三四五六七八九十甲", 100, ["一二三四五六七", "八九十甲"]),
        ("zh", "一二三四五六七八九十甲乙丙丁", 100, ["一二三四五六七八九十", "甲乙丙丁"]),
        ("zh", "一二三四五六七", 60, ["一二三四五六", "七"]),
        ("en", "aaaa bbbb cccc dddd eeee", 110, ["aaaa bbbb cccc", "dddd eeee"]),
        ("en", "aaaa bbbb", 30, ["aaaa", "bbbb"]),
    ],
)
def test_a_last_line_too_short_gets_more_if_the_line_above_can_spare_it(lang, words, width, expected, fonts: Fonts):
    lines = break_line(line(lang, words), 10, False, width, fonts.brief)
    assert [one.plain.strip() for one in lines] == expected


def test_what_fits_nowhere_is_cut_and_told(fonts: Fonts):
    lines = break_line(line("en", "an Incomprehensibilities end"), 10, False, 50, fonts.brief)
    assert [one.overfull for one in lines].count(True) >= 2
    assert all(one.width <= 50 for one in lines)
    assert not any(
        one.overfull for one in break_line(line("zh", "2024年11月20日～2025年3月1日"), 10, False, 50, fonts.brief)
    )


def test_a_line_begins_with_no_blank_though_its_word_was_cut(fonts: Fonts):
    words = line("en", "downloads downloadable (26)")
    lines = [one for width in range(24, 64) for one in break_line(words, 10, True, width, fonts.brief)]
    assert any(one.overfull for one in lines)
    assert [one.plain for one in lines if one.plain.startswith(" ")] == []


def test_empty_text_has_no_lines_and_no_width(fonts: Fonts):
    for words in (Line("zh", ()), line("zh", "")):
        assert break_line(words, 10, False, 100, fonts.brief) == ()
        assert measure(words, 10, False, fonts.brief) == 0


def test_slides_have_no_gaps_and_no_halved_marks_of_ours(fonts: Fonts):
    assert measure(line("zh", "（豆5）。"), 100, False, fonts.deck) == pytest.approx(400 + 55.6, abs=0.1)
