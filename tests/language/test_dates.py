import datetime as dt

import pytest

from briefing.language.dates import month_name, write_date, write_period, write_span
from briefing.language.lists import write_list


@pytest.mark.parametrize(
    ("form", "zh", "en"),
    [
        ("long", "2024年5月13日", "13 May 2024"),
        ("medium", "2024-05-13", "13 May 2024"),
        ("iso", "2024-05-13", "2024-05-13"),
        ("day", "5月13日", "13 May"),
        ("month", "2024年5月", "May 2024"),
        ("short", "5.13", "13 May"),
        ("short_year", "2024.05.13", "13 May 2024"),
    ],
)
def test_dates(form, zh, en):
    assert [write_date(dt.date(2024, 5, 13), lang, form) for lang in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2024", "2024", "2024"),
        ("2024-Q4", "2024年第四季度", "Q4 2024"),
        ("2024-11", "2024年11月", "November 2024"),
        ("2024-12-20", "2024年12月20日", "20 December 2024"),
        ("2024-01/2024-08", "2024年1–8月", "January–August 2024"),
        ("2023-11/2024-02", "2023年11月–2024年2月", "November 2023–February 2024"),
        ("2023/2024", "2023–2024年", "2023–2024"),
        ("2024-05-06/2024-05-22", "2024年5月6–22日", "6–22 May 2024"),
        ("2024-05-06/2024-06-02", "2024年5月6日–6月2日", "6 May–2 June 2024"),
        ("2024-12-20/2025-01-31", "2024年12月20日–2025年1月31日", "20 December 2024–31 January 2025"),
    ],
)
def test_periods(period, zh, en):
    assert [write_period(period, lang) for lang in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(
    ("lang", "date", "period"),
    [
        ("ja", "2024年5月13日", "2024年1～8月"),
        ("fr", "13\xa0mai 2024", "janvier–août 2024"),
        ("ar", "13 مايو 2024", "يناير–أغسطس 2024"),
        ("ar-EG", "١٣ مايو ٢٠٢٤", "يناير–أغسطس ٢٠٢٤"),
    ],
)
def test_dates_of_other_languages_have_their_words_and_digits(lang, date, period):
    assert write_date(dt.date(2024, 5, 13), lang) == date
    assert write_period("2024-01/2024-08", lang) == period


def test_spans_on_a_timeline_name_the_month_as_their_language_does():
    days = dt.date(2024, 5, 6), dt.date(2024, 5, 22)
    assert [write_span(*days, lang) for lang in ("zh", "en")] == ["5.06–5.22", "6–22 May"]
    assert [write_span(*days, lang, years=True) for lang in ("zh", "en")] == ["2024.05.06–05.22", "6–22 May 2024"]
    assert [month_name(1, lang) for lang in ("zh", "en")] == ["1月", "Jan"]


@pytest.mark.parametrize(
    ("items", "zh", "en"),
    [((), "", ""), (("A",), "A", "A"), (("A", "B"), "A和B", "A and B"), (("A", "B", "C"), "A、B和C", "A, B and C")],
)
def test_lists(items, zh, en):
    assert [write_list(items, lang) for lang in ("zh", "en")] == [zh, en]
