from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from briefing.charts.differing import differing
from briefing.charts.geometry import draw_chart
from briefing.charts.key_figures import plan_key_figures
from briefing.charts.packing import Packed, Wanted, pack, rows_of
from briefing.charts.scale import bar_bounds, line_bounds, log_bounds, log_ticks, nice_step, slope_bounds
from briefing.charts.spread import spread
from briefing.charts.time_axis import TimeAxis
from briefing.content.figure import KeyFigures
from briefing.content.period import span
from briefing.errors import BriefingError
from briefing.text import plain
from tests.charts.kinds import CHARTS, FONTS, THEME, chart, edition, figure


@pytest.mark.parametrize(
    ("extent", "step"), [("50", "20"), ("0.9", "0.5"), ("4", "1"), ("75000000", "20000000"), ("0", "1")]
)
def test_steps_are_round(extent: str, step: str) -> None:
    assert nice_step(Decimal(extent)) == Decimal(step)


def test_bars_run_from_zero_to_the_longest() -> None:
    assert bar_bounds([Decimal(5)], [Decimal(27)])[:2] == (Decimal(0), Decimal(27))


def test_bars_below_zero_begin_at_a_whole_step() -> None:
    assert bar_bounds([Decimal(-16)], [Decimal(26)]) == (Decimal(-20), Decimal(26), Decimal(20))


def test_a_line_far_from_zero_does_not_begin_there() -> None:
    assert line_bounds([Decimal(95), Decimal(120)])[0] == Decimal(90)
    assert line_bounds([Decimal(20), Decimal(120)])[0] == Decimal(0)


def test_a_slope_of_equal_values_has_an_extent() -> None:
    low, high, _ = slope_bounds([Decimal(5), Decimal(5)])
    assert low < 5 < high


def test_labels_that_do_not_touch_stay_where_they_are() -> None:
    assert spread([10, 50], [10, 10], 0, 100) == [10, 50]


def test_labels_that_touch_move_apart_by_the_same_amount_in_their_order() -> None:
    assert spread([52, 48], [10, 10], 0, 100, 18) == [59, 41]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ("3 4000", "1 10 100 1000 10000"),
        ("7 65", "5 10 20 50 100"),
        ("0.3 0.8", "0.2 0.5 1"),
        ("5", "5 10"),
        ("1 100", "1 10 100"),
        ("3 3000000000", "1 100 10000 1000000 100000000 10000000000"),
    ],
)
def test_an_axis_of_ratios_has_round_ticks_around_all_values(values: str, ticks: str) -> None:
    bounds = log_bounds(map(Decimal, values.split()))
    assert log_ticks(*bounds) == tuple(map(Decimal, ticks.split()))
    assert bounds[1] == log_ticks(*bounds)[-1]


def test_labels_stay_within_their_bounds() -> None:
    assert spread([99, 98], [10, 10], 0, 100) == [95, 85]


def test_too_many_labels_have_no_place() -> None:
    assert spread([1, 2, 3], [10, 10, 10], 0, 25) is None


def test_a_label_stands_right_of_its_dot() -> None:
    assert pack([Wanted(0, 10, 50)], 0, 100, 5) == (Packed(0, left=False),)


def test_a_label_stands_left_where_the_right_would_leave_the_page() -> None:
    assert pack([Wanted(80, 90, 50)], 0, 100, 5) == (Packed(0, left=True),)


def test_a_label_turns_left_to_save_a_row() -> None:
    places = pack([Wanted(40, 50, 30), Wanted(60, 70, 30)], 0, 100, 5)
    assert places == (Packed(0, left=True), Packed(0, left=False))


def test_labels_of_several_rows_keep_clear_of_others() -> None:
    places = pack([Wanted(0, 10, 80, rows=2), Wanted(40, 50, 30)], 0, 100, 5)
    assert places is not None
    assert [place.row for place in places] == [0, 2]
    assert rows_of(places) == 3


def test_labels_that_face_each_other_keep_more_air_than_a_label_and_a_mark() -> None:
    facing = Wanted(0, 10, 30), Wanted(90, 100, 40)
    assert pack(facing, 0, 100, 5, 10) == (Packed(0, left=False), Packed(0, left=True))
    assert pack(facing, 0, 100, 5, 11) == (Packed(0, left=False), Packed(1, left=True))
    assert pack([Wanted(0, 10, 30), Wanted(45, 55, 40)], 0, 100, 5, 11) == (Packed(0, False), Packed(0, False))


def test_a_label_that_fits_nowhere_is_reported() -> None:
    assert pack([Wanted(40, 50, 70)], 0, 100, 5) is None


@pytest.mark.parametrize(("period", "width", "months"), [
    ("2024", 744, 1),
    ("2024", 380, 3),
    ("2023-08/2025-03", 600, 3),
    ("2023-08/2025-03", 200, 6),
    ("2010/2024", 744, None),
])  # fmt: skip
def test_months_are_named_as_far_as_there_is_room(period: str, width: float, months: int | None) -> None:
    axis = TimeAxis(*span(period), 0, width)
    named = axis.month_ticks(35)
    assert {(day.month - 1) % months for day in named} == {0} if months else not named
    assert all(axis.x(after) - axis.x(before) >= 35 for before, after in pairwise(named))


@pytest.mark.parametrize(("period", "width", "years"), [
    ("2023-07/2025-03", 744, ["2023-07", "2024-01", "2025-01"]),
    ("2024", 744, ["2024-01"]),
    ("2023-12/2029", 744, ["2024-01", "2025-01", "2026-01", "2027-01", "2028-01", "2029-01"]),
    ("1998/2024", 500, ["2000-01", "2005-01", "2010-01", "2015-01", "2020-01"]),
])  # fmt: skip
def test_every_year_is_named_where_it_begins(period: str, width: float, years: list[str]) -> None:
    axis = TimeAxis(*span(period), 0, width)
    assert [f"{day:%Y-%m}" for day in axis.year_ticks(40)] == years


@pytest.mark.parametrize(("first", "second", "rest"), [
    ("Sora演示", "Sora demo", "demo"),
    ("新版3.5 Sonnet", "New 3.5 Sonnet", "New"),
    ("o1、ChatGPT Pro", "o1, ChatGPT Pro", ""),
    ("价格战", "Price war", "Price war"),
    ("5月", "5 May", "5 May"),
])  # fmt: skip
def test_a_second_language_leaves_out_shared_names(first: str, second: str, rest: str) -> None:
    assert differing(first, second) == rest


def panels(topic: str, name: str) -> tuple[str, ...]:
    found = figure(topic)
    assert isinstance(found, KeyFigures)
    return tuple(
        " | ".join([plain(one.value_label), plain(one.total_label), plain(one.total), plain(one.growth)])
        for one in plan_key_figures(edition(name), found)
    )


def test_key_figures_are_written_as_each_language_writes_them() -> None:
    assert panels("figures", "zh")[0] == "1–8月  22亿次 | 全年预计 | 33亿次 | +26%"
    assert panels("figures", "en")[1] == "Jan–Aug  $2B | Full-year forecast | US$3.3 billion | +51%"


def test_a_big_number_is_cut_around_its_digits() -> None:
    found = figure("numbers")
    assert isinstance(found, KeyFigures)
    numbers = plan_key_figures(edition("zh+en"), found)[1].number
    assert [(one.before, one.digits, one.after) for one in numbers] == [
        ("近", "4", "分钟"),
        ("nearly ", "4", " minutes"),
    ]


def test_the_bar_of_a_key_figure_ends_at_its_forecast() -> None:
    found = figure("figures")
    assert isinstance(found, KeyFigures)
    made = plan_key_figures(edition("zh"), found)[0].chart
    assert made is not None
    assert {series.key: series.points[0].high for series in made.series} == {
        "forecast": Decimal(3300000000), "reached": Decimal(2200000000),
    }  # fmt: skip
    assert made.axis.high == Decimal(3300000000)


@pytest.mark.parametrize("topic", [*CHARTS, "figures"])
def test_a_chart_without_room_is_a_problem_of_its_table(topic: str) -> None:
    made = chart(topic, "zh+en")
    with pytest.raises(BriefingError, match=f"the chart of {made.key}: ") as raised:
        draw_chart(made, 40, 30, THEME.deck.chart, FONTS.deck)
    assert all(problem.place.line and problem.hint for problem in raised.value.problems)
