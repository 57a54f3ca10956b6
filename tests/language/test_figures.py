from decimal import Decimal
from itertools import pairwise

import pytest

from briefing.language.decimals import format_compact, locale_of
from briefing.language.figures import stated_numbers
from briefing.language.numbers import write_value

NAMES = frozenset({"GPT-4o", "Claude 3.5 Sonnet", "Top 30"})


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("2024年5月13日", "13 May 2024"),
        ("2024年1–8月", "January–August 2024"),
        ("2024年第三季度", "the third quarter of 2024"),
        ("第四季度", "Q4"),
        ("2024年三季度", "the third quarter of 2024"),
        ("一季度的收入", "First-quarter revenue"),
        ("前三季度", "the first three quarters"),
        ("2024-11-20", "20 Nov 2024"),
        ("Plus会员收费高达200美元", "Plus costs as much as US$200"),
        ("达22亿次", "2.2 billion downloads"),
        ("59.98M", "59.98 million"),
        ("1,234.5台", "1234.5 units"),
        ("GPT-4o与Claude 3.5 Sonnet在{list}的Top 30", "GPT-4o and Claude 3.5 Sonnet in the Top 30 of {list}"),
    ],
)
def test_the_same_numbers_are_found_in_both_languages(zh, en):
    assert stated_numbers(zh, "zh", NAMES) == stated_numbers(en, "en", NAMES)


@pytest.mark.parametrize(
    ("zh", "en"), [("330亿", "3.3 billion"), ("2024年5月", "April 2024"), ("62%", "26%"), ("三季度", "Q2")]
)
def test_other_numbers_are_found_to_differ(zh, en):
    assert stated_numbers(zh, "zh", NAMES) != stated_numbers(en, "en", NAMES)


def test_names_and_fields_state_no_numbers():
    assert stated_numbers("GPT-4o {y2024} o3", "en", NAMES) == frozenset[Decimal]()


@pytest.mark.parametrize(
    ("zh", "other", "lang"),
    [
        ("2024年5月13日", "le 13 mai 2024", "fr"),
        ("3月1日", "Mars : le 1er", "fr"),
        ("2024年第三季度", "au troisième trimestre 2024", "fr"),
        ("2024年第三季度", "T3 2024", "fr"),
        ("33亿美元、1234.5台", "3,3 Md$, 1\u202f234,5 unités", "fr"),
        ("3300万欧元", "33 M€", "fr"),
        ("2024年12月20日", "am 20.12.2024", "de"),
        ("12.7亿美元", "12億7,000万ドル", "ja"),
        ("2024年第三季度", "2024年第3四半期", "ja"),
        ("第四季度", "الربع الرابع", "ar"),
        ("2024年5月3日", "٣ مايو ٢٠٢٤", "ar"),
        ("5月和6月", "في مايو ويونيو", "ar"),
        ("22亿", "٢٫٢ مليار", "ar"),
        ("1200万", "12 مليونًا", "ar"),
        ("200万", "مليونان", "ar"),
        ("1.2亿", "1억 2000만", "ko"),
        ("12345678", "12 345 678", "ru"),
        ("33亿", "$3.3bn", "en"),
        ("5米", "5 m", "en"),
    ],
)
def test_every_language_says_the_same_number_in_its_own_way(zh, other, lang):
    assert stated_numbers(zh, "zh") == stated_numbers(other, lang)


VALUES = tuple(map(Decimal, (
    "7", "20.5", "0.0008", "4560", "12345", "59980000", "75230000", "1000000", "2000000", "3000000", "11000000",
    "900000000", "1270000000", "2200000000", "33000000000", "1200000000000",
)))  # fmt: skip
LOCALES = ("zh", "zh-Hant", "en", "ja", "ko", "fr", "de", "es", "it", "pt-BR", "ru", "pl", "sv", "tr", "ar", "ar-EG",
           "fa", "hi", "id", "uk")  # fmt: skip


@pytest.mark.parametrize(("lang", "other"), [*pairwise((*LOCALES, LOCALES[0]))])
@pytest.mark.parametrize("style", ["plain", "number"])
def test_a_number_written_in_two_languages_reads_as_one(lang, other, style):
    for value in VALUES:
        read = [stated_numbers(write_value(value, value, "count", one, style), one) for one in (lang, other)]
        assert read == [{value.normalize()}] * 2, value


@pytest.mark.parametrize("lang", LOCALES)
def test_a_short_number_reads_as_the_long_one(lang):
    for value in VALUES:
        written = str(format_compact(value, locale_of(lang), 4, "short"))
        assert stated_numbers(f"{written}.", lang) == {value.normalize()}, written


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_a_month_by_its_name_reads_as_its_number(lang, width):
    for number, name in locale_of(lang).months["format"][width].items():
        assert Decimal(number).normalize() in stated_numbers(f"2024 {name}", lang), name
