from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

import pytest

from briefing.charts.chart import Chart, Form, Point
from briefing.charts.plan import plan_chart
from briefing.charts.scale import tick_values
from briefing.content.figure import ChartFigure
from briefing.drawing import Role
from briefing.errors import BriefingError
from briefing.text import Text, plain
from tests.charts.kinds import CHARTS, EDITIONS, chart, edition


def written(words: Text) -> list[str]:
    return [line.plain for line in words]


def labels(made: Chart) -> list[list[str]]:
    return [[plain(point.label) for point in series.points] for series in made.series]


def keys(made: Chart) -> list[str]:
    return [category.key for category in made.categories]


def at(made: Chart, series: str, category: str) -> Point:
    row = next(one for one in made.series if one.key == series)
    return row.points[keys(made).index(category)]


def planned(**said: object) -> Chart:
    return plan_chart(edition("zh"), "test", ChartFigure.model_validate(said))


def test_rows_of_a_slope_are_lines_and_its_columns_are_places() -> None:
    made = chart("slope")
    assert [series.key for series in made.series] == ["alpha", "beta", "gamma"]
    assert keys(made) == ["y2023", "y2024"]


def test_rows_of_bars_are_places_and_their_columns_are_series() -> None:
    made = chart("clustered_bar")
    assert [series.key for series in made.series] == ["before", "after"]
    assert keys(made) == ["alpha", "beta", "gamma"]


def test_bars_of_one_series_stand_largest_first_and_missing_ones_last() -> None:
    assert keys(chart("bar")) == ["four", "two", "one", "three", "six", "five"]


def test_rows_that_were_chosen_keep_their_order() -> None:
    made = planned(chart="bar", table="scores", rows=["one", "four", "six"])
    assert keys(made) == ["one", "four", "six"]


def test_sorting_keeps_a_group_behind_the_others() -> None:
    made = planned(chart="range", table="cost", sort=True)
    assert keys(made) == ["low", "human", "later"]


@pytest.mark.parametrize(("topic", "roles"), [
    ("slope", {"alpha": "accent", "beta": "ink", "gamma": "context"}),
    ("line", {"alpha": "accent", "beta": "context", "gamma": "context"}),
    ("clustered_bar", {"before": "accent", "after": "ink"}),
    ("stacked_bar", {"plans": "accent", "api": "ink", "other": "context"}),
])  # fmt: skip
def test_one_series_is_the_protagonist(topic: str, roles: Mapping[str, Role]) -> None:
    assert {series.key: series.role for series in chart(topic).series} == roles


@pytest.mark.parametrize("said", [
    {"table": "mix", "stacking": "stacked"},
    {"table": "trend", "columns": ["q1", "q2", "q3", "q4"]},
    {"table": "trend"},
])  # fmt: skip
@pytest.mark.parametrize("chosen", [(), ("highlight",), ("highlight", "second")])
def test_no_two_series_of_bars_have_one_colour(said: Mapping[str, object], chosen: tuple[str, ...]) -> None:
    found = {series.key for series in planned(chart="column", **said).series}
    made = planned(chart="column", **said, **dict(zip(chosen, sorted(found), strict=False)))
    assert len({series.role for series in made.series}) == len(made.series) == len(found)


def test_one_bar_is_the_protagonist_and_later_values_stand_back() -> None:
    roles = {key: point.role for key, point in zip(keys(chart("range")), chart("range").series[0].points, strict=True)}
    assert roles == {"human": "context", "low": "accent", "later": "soft"}


def test_the_years_of_a_highlighted_row_differ_in_weight() -> None:
    made = chart("clustered_column")
    assert [at(made, year, "alpha").role for year in ("y2023", "y2024")] == ["tint", "accent"]
    assert [at(made, year, "beta").role for year in ("y2023", "y2024")] == ["soft", "context"]


@pytest.mark.parametrize(("topic", "series", "category", "form"), [
    ("bar", "score", "three", "hollow"),
    ("bar", "score", "four", "hatched"),
    ("bar", "score", "one", "solid"),
    ("figures", "reached", "downloads", "hollow"),
    ("figures", "forecast", "downloads", "hatched"),
])  # fmt: skip
def test_form_says_how_sure_a_value_is(topic: str, series: str, category: str, form: Form) -> None:
    assert at(chart(topic), series, category).form == form


def test_the_unit_stands_once_in_the_heading() -> None:
    made = chart("slope")
    assert written(made.unit) == ["%"]
    assert labels(made) == [["50", "34"], ["12", "24"], ["7", ""]]


def test_a_missing_value_says_why() -> None:
    point = at(chart("slope", "zh+en"), "gamma", "y2024")
    assert (point.low, point.high, point.label) == (None, None, ())
    assert written(point.missing) == ["2024年值未能核实，不绘", "2024 not verified, so not drawn"]


def test_a_gap_in_a_line_says_whose_it_is() -> None:
    assert written(at(chart("line"), "beta", "q3").missing) == ["Beta：当季没有统计"]


def test_large_values_keep_their_magnitude_in_each_language() -> None:
    assert written(at(chart("stacked_bar", "zh+en"), "plans", "alpha").label) == ["27亿", "2.7B"]


def test_equal_figures_are_printed_once_in_two_languages() -> None:
    made = chart("range", "zh+en")
    assert labels(made) == [["≈5", "17～20", "26～27"]]


def test_prices_keep_the_decimals_they_were_written_with() -> None:
    assert labels(chart("clustered_bar"))[0] == ["2.50", "1.00", "0.25"]
    assert chart("clustered_bar").number_format == "0.00"


def test_a_slope_prints_its_change_in_points() -> None:
    assert [written(series.change) for series in chart("slope", "zh+en").series] == [
        ["−16个百分点", "−16 points"], ["+12个百分点", "+12 points"], [],
    ]  # fmt: skip


def test_a_slope_of_amounts_prints_its_growth_in_percent() -> None:
    made = planned(chart="slope", table="price", highlight="alpha")
    assert [plain(series.change) for series in made.series] == ["−50%", "−20%", ""]


def test_the_axis_is_hidden_when_every_mark_is_labelled() -> None:
    for topic in CHARTS:
        made, counts_multiples = chart(topic), topic == "range"
        silent = any(point.low is not None and not point.label for series in made.series for point in series.points)
        assert made.axis.visible == (silent or counts_multiples), topic


def test_an_axis_of_multiples_counts_in_multiples_of_its_fact() -> None:
    made = chart("range", "zh+en")
    assert [plain(text) for text in made.axis.ticks] == ["0", "1×", "2×", "3×", "4×", "5×"]
    assert made.axis.step == Decimal(5)
    assert made.reference is not None
    assert made.reference.value == Decimal(5)
    assert written(made.axis.title) == ["人工的倍数", "times a person’s cost"]


@pytest.mark.parametrize("topic", CHARTS)
def test_bars_start_at_zero_and_every_value_is_on_the_axis(topic: str) -> None:
    made = chart(topic)
    if made.kind in ("bar", "column", "range"):
        assert made.axis.low <= 0 <= made.axis.high
        assert (made.axis.low < 0) == any((point.low or 0) < 0 for one in made.series for point in one.points)
    if made.stacking == "clustered":
        ends = [
            point.base + end
            for one in made.series
            for point in one.points
            for end in (point.low, point.high)
            if end is not None
        ]
        assert made.axis.low <= min(ends)
        assert max(ends) <= made.axis.high
    assert all(made.axis.low <= value <= made.axis.high for value in tick_values(made.axis))


def test_a_slope_floats_with_air_above_and_below() -> None:
    axis = chart("slope").axis
    assert (axis.low, axis.high) == (Decimal(3), Decimal(54))


def test_six_bars_stand_closer() -> None:
    assert (chart("bar").gap, chart("clustered_bar").gap) == (50, 75)


def test_stacked_bars_lie_over_each_other() -> None:
    assert {topic: chart(topic).overlap for topic in ("stacked_bar", "percent_column", "clustered_bar", "range")} == {
        "stacked_bar": 100, "percent_column": 100, "clustered_bar": 0, "range": 100,
    }  # fmt: skip


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("topic", CHARTS)
def test_the_alternative_text_holds_every_name_and_value(topic: str, name: str) -> None:
    made = chart(topic, name)
    for index, lang in enumerate(edition(name).languages):
        alt = made.alt[index].plain
        assert made.alt[index].lang == lang
        for words in (made.title, *(one.label for one in made.categories), *(one.name for one in made.series)):
            single = words == made.series[0].name and len(made.series) == 1
            assert single or named(made, words[min(index, len(words) - 1)].plain) in alt
        for series in made.series:
            for point in series.points:
                for words in (point.label, point.missing):
                    figure = re.search(r"[\d.]+", words[min(index, len(words) - 1)].plain if words else "")
                    assert figure is None or re.sub(r"\.?0+$", "", figure[0]) in alt


def named(made: Chart, words: str) -> str:
    """The name without the unit that a combination puts behind it: in words it stands at the values."""
    return re.split(" ?[(（]", words)[0] if made.second else words


@pytest.mark.parametrize(("said", "message"), [
    ({"chart": "bar", "table": "share", "rows": ["alpha"], "columns": ["y2022"]}, "needs a figure share.alpha.y2022"),
    ({"chart": "range", "table": "share"}, "a range chart shows one column"),
    ({"chart": "slope", "table": "trend"}, "two or three columns"),
    ({"chart": "line", "table": "scores"}, "a line needs two columns or more"),
    ({"chart": "line", "table": "trend", "stacking": "percent"}, "a line chart cannot be stacked"),
    ({"chart": "bar", "table": "cost"}, "cannot show figures with a low and a high"),
    ({"chart": "bar", "table": "growth", "stacking": "stacked"}, "negative figures cannot be stacked"),
    ({"chart": "bar", "table": "mix", "highlight": "alpha"}, "a row cannot stand out where each has 3 bars"),
    ({"chart": "bar", "table": "share", "multiples_of": "cost.low.cost"}, "cannot be a line across the chart"),
    ({"chart": "bar", "table": "share", "rows": ["gamma"], "columns": ["y2024"]}, "has no figure at all"),
])  # fmt: skip
def test_what_a_chart_cannot_show_is_a_problem_with_a_place(said: Mapping[str, object], message: str) -> None:
    with pytest.raises(BriefingError, match=message) as caught:
        planned(**said)
    assert all(problem.place.line and problem.hint for problem in caught.value.problems)


def totals(topic: str, name: str) -> list[list[str]]:
    total = chart(topic, name).total
    assert total is not None
    return [written(point.label) for point in total.points]


def test_a_total_is_as_sure_as_its_least_sure_part() -> None:
    assert totals("total_bar", "zh") == [["47亿"], ["30亿○"], ["≈14亿"]]
    assert totals("total_column", "zh+en") == [
        ["37.5亿", "3.75B"], ["10.9亿（含预计）", "1.09B incl. forecast"],
    ]  # fmt: skip
    assert "total US$3.75 billion" in plain(chart("total_column", "en").alt)
