"""What the issue and the content say a figure looks like, in Chinese and in English."""

from decimal import Decimal

import pytest

from briefing.content.model import Fact
from briefing.errors import Place
from briefing.language.digits import numeral
from briefing.language.furniture import FOLDER
from briefing.language.numbers import Parts, parts, write, write_number, write_value
from briefing.language.units import magnitude, unit_heading
from briefing.text import UNMARKED


def fact(value, unit, high=None, **more) -> Fact:
    low = None if value is None else Decimal(value)
    given = {"kind": "actual", "evidence": "confirmed", "origin": "article", "place": Place("x"), **more}
    return Fact("f", low, low if high is None else Decimal(high), unit, "2024", (), **given)


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        ("2200000000", "downloads", "22亿次", "2.2 billion downloads"),
        ("59980000", "people", "5998万", "59.98 million"),
        ("75230000", "people", "7523万", "75.23 million"),
        ("3300000000", "USD", "33亿美元", "US$3.3 billion"),
        ("2000000000", "USD", "20亿美元", "US$2 billion"),
        ("19.99", "USD", "19.99美元", "US$19.99"),
        ("20.00", "USD", "20美元", "US$20"),
        ("4560", "USD", "4,560美元", "US$4,560"),
        ("49.90", "CNY", "49.9元", "RMB 49.9"),
        ("0.0008", "CNY", "0.0008元", "RMB 0.0008"),
        ("26", "percent", "26%", "26%"),
        ("75.7", "percent", "75.7%", "75.7%"),
        ("16", "points", "16个百分点", "16 points"),
        ("1", "points", "1个百分点", "1 point"),
        ("-16", "points", "−16个百分点", "−16 points"),
        ("14", "times", "14倍", "14 times"),
        ("15", "count", "15", "15"),
        ("25", "sessions", "25次", "25 sessions"),
        ("4", "minutes", "4分钟", "4 minutes"),
        ("1.5", "hours", "1.5小时", "1.5 hours"),
        ("60", "seconds", "60秒", "60 seconds"),
        ("10", "months", "10个月", "10 months"),
        ("298", "days", "298天", "298 days"),
        ("500", "videos", "500个视频", "500 videos"),
        ("7", "firms", "7家", "7 firms"),
        ("999999", "people", "999,999", "999,999"),
        ("12345678", "people", "12,345,678", "12,345,678"),
    ],
)
def test_prose(value, unit, zh, en):
    assert [write(fact(value, unit), lang) for lang in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(
    ("low", "high", "unit", "zh", "en"),
    [
        ("17", "20", "USD", "17～20美元", "US$17–20"),
        ("15", "30", "percent", "15%～30%", "15–30%"),
        ("3.4", "4", "times", "3.4～4倍", "3.4–4 times"),
        ("900000000", "1600000000", "downloads", "9亿～16亿次", "900 million–1.6 billion downloads"),
        ("2200000000", "3300000000", "USD", "22亿～33亿美元", "US$2.2–3.3 billion"),
        ("-5", "-3", "percent", "−5%至−3%", "−5% to −3%"),
    ],
)
def test_ranges_repeat_what_their_language_repeats(low, high, unit, zh, en):
    assert [write(fact(low, unit, high), lang) for lang in ("zh", "zh-CN", "en")] == [zh, zh, en]


@pytest.mark.parametrize(
    ("value", "unit", "style", "zh", "en"),
    [
        ("59980000", "people", "short", "5998万", "59.98M"),
        ("3300000000", "USD", "short", "33亿美元", "$3.3B"),
        ("2200000000", "downloads", "short", "22亿次", "2.2B"),
        ("20.00", "USD", "short", "$20.00", "$20.00"),
        ("49.90", "CNY", "short", "¥49.90", "¥49.90"),
        ("49.9", "CNY", "short", "¥49.9", "¥49.9"),
        ("14", "times", "short", "14×", "14×"),
        ("4", "minutes", "short", "4分钟", "4 min"),
        ("26", "percent", "signed", "+26%", "+26%"),
        ("-16", "points", "signed", "−16个百分点", "−16 points"),
        ("26", "percent", "plain", "26", "26"),
        ("2200000000", "downloads", "plain", "22亿", "2.2 billion"),
        ("2200000000", "downloads", "number", "2200000000", "2200000000"),
        ("20.00", "USD", "number", "20.00", "20.00"),
        ("16", "points", "long", "16个百分点", "16 points"),
    ],
)
def test_styles(value, unit, style, zh, en):
    assert [write(fact(value, unit), lang, style) for lang in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(
    ("value", "unit", "hedge", "zh", "en", "short"),
    [
        ("5", "USD", {"approximate": True}, "约5美元", "about US$5", "≈$5"),
        ("20", "seconds", {"bound": "at_most"}, "不超过20秒", "up to 20 seconds", "≤20 s"),
        ("1.5", "hours", {"bound": "over"}, "超过1.5小时", "more than 1.5 hours", ">1.5 h"),
        ("4", "minutes", {"bound": "nearly"}, "近4分钟", "nearly 4 minutes", "≈4 min"),
        ("3", "firms", {"bound": "at_least"}, "至少3家", "at least 3 firms", "≥3"),
        ("9", "times", {"bound": "under"}, "不到9倍", "under 9 times", "<9×"),
    ],
)
def test_approximations_and_bounds_are_words_in_prose_and_signs_in_charts(value, unit, hedge, zh, en, short):
    one = fact(value, unit, **hedge)
    assert (write(one, "zh"), write(one, "en"), write(one, "en", "short")) == (zh, en, short)
    assert write(one, "en", "plain") == value


@pytest.mark.parametrize(
    ("value", "en"),
    [
        (Decimal(34) / Decimal(10), "3.4 times"),
        (Decimal(1) / Decimal(3), "0.33 times"),
        (Decimal("1.3245"), "1.32 times"),
        (Decimal(7) / Decimal(10000), "0.0007 times"),
        (Decimal("2.995"), "3 times"),
        (Decimal(2_200_000_000) / Decimal("1.26"), "1.75 billion times"),
        (Decimal(12_345), "12,345 times"),
    ],
)
def test_calculated_values_are_rounded_half_up_and_never_to_nothing(value, en):
    assert write_value(value, value, "times", "en", calculated=True) == en


def test_what_was_typed_is_never_rounded():
    assert write(fact("75.765", "percent"), "en") == "75.765%"


@pytest.mark.parametrize("wrong", [(fact(None, "percent"), ""), (fact("1", "percent"), "loud")])
def test_a_missing_figure_and_an_unknown_style_are_errors(wrong):
    one, style = wrong
    with pytest.raises(ValueError, match=r"missing|unknown number style"):
        write(one, "zh", style)


def test_axis_numbers_are_grouped_with_a_real_minus():
    assert [write_number(Decimal(value), "en") for value in ("0", "12500", "-0.50")] == ["0", "12,500", "−0.5"]


def test_headings_carry_the_unit_and_its_magnitude_once():
    largest = Decimal(2_200_000_000)
    assert [unit_heading("USD", lang) for lang in ("zh", "en")] == ["美元", "US$"]
    assert [unit_heading("downloads", lang, largest) for lang in ("zh", "en")] == ["亿次", "billion downloads"]
    assert [magnitude(largest, lang).divisor for lang in ("zh", "en")] == [10**8, 10**9]
    assert magnitude(Decimal(50), "zh").word == ""


def test_a_written_figure_parts_around_its_digits():
    assert parts("近10个月") == Parts("近", "10", "个月")
    assert parts("US$17–20") == Parts("US$", "17–20", "")


@pytest.mark.skipif(not (FOLDER / "fr.po").exists(), reason="no French furniture is here")
@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1", "1 téléchargement"),
        ("25", "25 téléchargements"),
        ("2200000000", "2,2 milliards de téléchargements"),
        ("59980000", "59,98 millions de téléchargements"),
        ("59980001", "59 980 001 téléchargements"),
    ],
)
def test_a_magnitude_word_takes_the_plural_of_a_whole_million(value, written):
    plain = write(fact(value, "downloads"), "fr").replace("\u202f", " ").replace("\u00a0", " ")
    assert plain == written


SHOWN: dict[str, tuple[str, ...]] = {
    "ja": (
        "22億", "22億", "5998万人", "33億ドル", "+26%", "−26.5%", "14カ月",
        "17～20ドル", "22億～33億ドル", "15%～30%",
    ),
    "fr": (
        "2,2 milliards", "2,2 Md", "59,98 millions", "3,3 milliards de dollars", "+26 %", "−26,5 %", "14 mois",
        "17–20 dollars", "2,2–3,3 milliards de dollars", "15–30 %",
    ),
    "ar": (
        "2.2 مليار", "2.2 مليار", "59.98 مليون", "3.3 مليار دولار", "+26%", "−26.5%", "14 شهرا", "17–20 دولارا",
        "2.2–3.3 مليار دولار", "15–30%",
    ),
    "ar-EG": (
        "٢٫٢ مليار", "٢٫٢ مليار", "٥٩٫٩٨ مليون", "٣٫٣ مليار دولار", "+٢٦٪", "−٢٦٫٥٪", "١٤ شهرا", "١٧–٢٠ دولارا",
        "٢٫٢–٣٫٣ مليار دولار", "١٥–٣٠٪",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", SHOWN)
def test_the_other_languages_write_the_same_figures_in_their_way(lang):
    written = (
        write(fact("2200000000", "count"), lang),
        write(fact("2200000000", "count"), lang, "short"),
        write(fact("59980000", "people"), lang),
        write(fact("3300000000", "USD"), lang),
        write(fact("26", "percent"), lang, "signed"),
        write(fact("-26.5", "percent"), lang, "signed"),
        write(fact("14", "months"), lang),
        write(fact("17", "USD", "20"), lang),
        write(fact("2200000000", "USD", "3300000000"), lang),
        write(fact("15", "percent", "30"), lang),
    )
    blanks = dict.fromkeys((0xA0, 0x202F), " ")
    assert tuple(words.translate(blanks).translate(UNMARKED) for words in written) == SHOWN[lang]


@pytest.mark.parametrize(
    ("lang", "expected"), [("ar-EG", "١٢٠"), ("ar", "120"), ("fa", "۱۲۰"), ("hi", "120"), ("ja", "120")]
)
def test_pages_are_numbered_in_the_digits_of_the_language(lang, expected):
    assert numeral(120, lang) == expected
