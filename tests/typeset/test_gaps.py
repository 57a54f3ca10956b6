"""Blanks typed into the text of slides."""

import pytest

from briefing.text import Line, Span
from briefing.typeset.gaps import held_line, spaced, spaced_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OpenAI的份额", "OpenAI 的份额"),
        ("占26%增长", "占 26% 增长"),
        ("约$26–27的", "约 $26–27 的"),
        ("22亿用户", "22\xa0亿用户"),
        ("22 亿用户", "22\xa0亿用户"),
        ("16个百分点", "16\xa0个百分点"),
        ("第5条", "第\xa05\xa0条"),
        ("2024年5月13日", "2024\xa0年 5\xa0月\xa013\xa0日"),
        ("17～20美元", "17～20\xa0美元"),
        ("“AI”，GPT（OpenAI）的", "“AI”，GPT（OpenAI）的"),
        ("GPT 系列", "GPT 系列"),
        ("增长1.8×的", "增长 1.8× 的"),
        ("", ""),
    ],
)
def test_han_and_latin_are_spaced(text, expected):
    assert spaced(text) == expected
    assert spaced(expected) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([Span("约"), Span("33亿", "strong")], ["约 ", "33\xa0亿"]),
        ([Span("约", "strong"), Span("33亿")], ["约", " 33\xa0亿"]),
        ([Span("占"), Span("50", "struck"), Span("个百分点")], ["占 ", "50", "\xa0个百分点"]),
        ([Span("33亿"), Span("○", "ring"), Span("GPT")], ["33\xa0亿", "○", " GPT"]),
        ([Span("OpenAI"), Span("3", "note"), Span("，")], ["OpenAI", "3", "，"]),
        ([Span("3", "note")], ["3"]),
    ],
)
def test_gaps_fall_between_spans_too_and_keep_out_of_marked_ones(spans, expected):
    made = spaced_line(Line("zh", tuple(spans)))
    assert [span.text for span in made.spans] == expected
    assert [span.mark for span in made.spans] == [span.mark for span in spans]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([Span("narrowed to 10 points in a year")], ["narrowed to 10\xa0points in a year"]),
        ([Span("up to "), Span("20", "struck"), Span(" seconds long")], ["up to ", "20", "\xa0seconds long"]),
        ([Span("US$3.3 billion"), Span("○", "ring"), Span(" a year")], ["US$3.3\xa0billion", "○", " a year"]),
        ([Span("word")], ["word"]),
    ],
)
def test_blanks_hold_what_stays_whole(spans, expected):
    assert [span.text for span in held_line(Line("en", tuple(spans))).spans] == expected
