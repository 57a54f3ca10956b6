"""What stands in texts besides words."""
# ruff: noqa: E501 – one kind of case a line

import pytest

from briefing.content.prose import bare_figures, fields, is_neutral, malformed

NAMES = ["GPT-4", "GPT-4o", "o1", "Claude 3.5 Sonnet", "Top 30", "1080p", "OpenAI"]
ALLOWED = """
2024年|2024|（2024）|2023–2024|2024-11-20|2024/11/20|2024.11.20|2024-11|2024年11月20日|5月13日|9月12日、13日|5月13日至20日|5月13–20日
5月13日至6月2日|1–8月|1-8月|1月至8月|1至8月|12月|2024年9–12月|第3季度|Q3 2024|2024Q4|2024年Q4|H1 2024|1990s
May 13, 2024|13 May 2024|May 2024|Sept. 12|Dec 20|13–20 May 2024|January–August 2024|12 September and 5 December 2024|1 to 8 August
13 mai 2024|1er mai 2024|13 مايو 2024|GPT-4o发布|o1-preview|Claude 3.5 Sonnet|Top 30|1080p|{a.b:plain}|2024 and 2025.|2024, 2025
"""
BARE = """
50%|12.5|3,000|2,024|2000万|2024亿|2024.5|2024%|$2000|US$2024|17～20美元|25次|1.5小时|14倍|3个月|30日|20日内|13月|99月
GPT-4.1|GPT-5|Claude 3|Top 300|v2|100 firms in May|May 500|May 5%|24/7|５０|٥٠
"""


def cases(table: str) -> list[str]:
    return [case for line in table.split("\n") for case in line.split("|") if case]


@pytest.mark.parametrize("text", cases(ALLOWED))
def test_dates_names_and_fields_are_no_bare_figures(text):
    assert bare_figures(text, NAMES) == ()


@pytest.mark.parametrize("text", cases(BARE))
def test_other_digits_are_bare_figures(text):
    assert bare_figures(text, NAMES)


def test_a_bare_figure_says_which_digits_and_where():
    assert bare_figures("{x}在2024年涨了1,234.5元", NAMES) == (("1,234.5", (11, 18)),)


def test_a_field_has_a_name_and_perhaps_a_style():
    assert fields("{a.b.c} → {d:short}") == (("a.b.c", "", (0, 7)), ("d", "short", (10, 19)))


@pytest.mark.parametrize("text", ["{a", "a}", "{a{b}}", "{{a}}", "**a", "~~a~~ ~~"])
def test_braces_and_marks_must_close(text):
    assert malformed(text)


@pytest.mark.parametrize("text", ["", "a", "{a} **b** ~~c~~", "a*b ~ c"])
def test_what_closes_is_well_formed(text):
    assert malformed(text) is None


@pytest.mark.parametrize(
    ("text", "neutral"),
    [("OpenAI", True), ("GPT-4o · 2024", True), ("—", True), ("**o1**", True), ("OpenAI发布", False), ("{a}", False), ("30", False)],
)  # fmt: skip
def test_a_text_of_names_and_years_is_the_same_in_every_language(text, neutral):
    assert is_neutral(text, NAMES) is neutral
