from decimal import Decimal

import pytest

from briefing.language.figures import stated_numbers

NAMES = ["GPT-4o", "Claude 3.5 Sonnet", "Top 30"]


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
