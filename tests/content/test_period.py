"""Periods as days."""

import datetime as dt

import pytest

from briefing.content.period import joined, span

SPANS = {
    "2024": ("2024-01-01", "2024-12-31"),
    "2024-Q4": ("2024-10-01", "2024-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2024-12-20": ("2024-12-20", "2024-12-20"),
    "2024-01/2024-08": ("2024-01-01", "2024-08-31"),
    "2023/2024": ("2023-01-01", "2024-12-31"),
}


@pytest.mark.parametrize(("period", "days"), SPANS.items())
def test_a_period_runs_from_its_first_day_to_its_last(period, days):
    assert span(period) == tuple(map(dt.date.fromisoformat, days))


@pytest.mark.parametrize(
    "words", ["", "24", "2024-Q5", "2024-13", "2024-02-30", "2024/2023", "2022/2023/2024", "May 2024", "２０２４"]
)
def test_what_is_no_period_is_refused(words):
    with pytest.raises(ValueError, match=r"period|calendar"):
        span(words)


@pytest.mark.parametrize(
    ("periods", "whole"),
    [
        ([], None),
        (["2024", "2024"], "2024"),
        (["2023", "2024"], "2023/2024"),
        (["2024-12-20", "2024"], "2024"),
        (["2024-01/2024-08", "2024-11"], "2024-01/2024-11"),
        (["2024-Q4", "2024-02-15"], "2024-02-15/2024-Q4"),
    ],
)
def test_periods_join_to_the_one_around_them(periods, whole):
    assert joined(periods) == whole
    if whole is not None:
        span(whole)
