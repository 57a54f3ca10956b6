"""What holds for pies and doughnuts alone."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from math import dist, pi

import pytest

from briefing.charts.geometry import draw_chart
from briefing.charts.pie import pie_frame
from briefing.charts.plan import plan_chart
from briefing.charts.sectors import HOLE
from briefing.charts.totals import TOTAL
from briefing.content.figure import ChartFigure
from briefing.drawing import Drawing, Label, Polygon, Polyline
from briefing.errors import BriefingError
from briefing.text import line, plain
from tests.charts.kinds import CHARTS, EDITIONS, PRODUCTS, ROOM, chart, drawing, edition, sheet

ROUND = tuple(topic for topic in CHARTS if chart(topic).is_round)
ALL = [(topic, name, product) for topic in ROUND for name in EDITIONS for product in PRODUCTS]


def sectors_of(drawn: Drawing) -> list[Polygon]:
    return [mark for mark in drawn.marks if isinstance(mark, Polygon)]


def area(points: tuple[tuple[float, float], ...]) -> float:
    return abs(sum(x * below - y * right for (x, y), (right, below) in pairwise((*points, points[0])))) / 2


@pytest.mark.parametrize(("topic", "name", "product"), ALL)
def test_all_sectors_together_are_a_circle_or_a_ring(topic: str, name: str, product: str) -> None:
    styles, fonts = sheet(product)
    drawn, made = drawing(topic, name, product), chart(topic, name)
    circle = pie_frame(made, drawn.width, drawn.height, styles.chart, fonts).circle
    whole = pi * circle.radius**2 * (1 - (HOLE**2 if made.kind == "doughnut" else 0))
    assert sum(area(mark.points) for mark in sectors_of(drawn)) == pytest.approx(whole, rel=0.001)


@pytest.mark.parametrize(("topic", "name", "product"), ALL)
def test_no_letter_lies_on_a_sector(topic: str, name: str, product: str) -> None:
    styles, fonts = sheet(product)
    drawn = drawing(topic, name, product)
    circle = pie_frame(chart(topic, name), drawn.width, drawn.height, styles.chart, fonts).circle
    for mark in drawn.marks:
        if isinstance(mark, Label) and mark.datum != TOTAL:
            left = mark.x - mark.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            corners = [(x, y) for x in (left, left + mark.width) for y in (mark.y - 0.7 * mark.size, mark.y)]
            assert all(dist(corner, (circle.x, circle.y)) > circle.radius for corner in corners), mark.words.plain


def test_a_label_that_had_to_leave_its_sector_has_a_line_to_it() -> None:
    drawn = drawing("doughnut_small", "zh", "deck")
    lines = [mark for mark in drawn.marks if isinstance(mark, Polyline)]
    rims = {mark.datum: mark.points for mark in sectors_of(drawn)}
    touched = {
        name for name, rim in rims.items() for one in lines if min(dist(one.points[0], spot) for spot in rim) < 3
    }
    assert "uses/voice" in touched
    assert "uses/code" not in touched


def test_the_total_of_a_doughnut_stands_in_its_middle() -> None:
    drawn = drawing("doughnut", "zh", "deck")
    number, name = (mark for mark in drawn.marks if isinstance(mark, Label) and mark.datum == TOTAL)
    assert "".join(number.words.plain.split()) + name.words.plain == "45亿○合计"
    assert {number.x, name.x} == {drawn.width / 2}


def test_a_missing_part_has_no_sector_but_its_reason_below() -> None:
    drawn = drawing("doughnut_small", "en", "brief")
    assert "uses/agents" not in {mark.datum for mark in sectors_of(drawn)}
    (reason,) = (mark for mark in drawn.marks if isinstance(mark, Label) and mark.datum == "uses/agents")
    assert reason.words.plain == "Agents: not counted apart"
    assert reason.y > max(y for mark in sectors_of(drawn) for _, y in mark.points)


def test_sectors_that_compete_as_equals_have_each_a_colour_of_their_own() -> None:
    points = chart("doughnut").series[0].points
    assert len({point.role for point in points}) == len(points)
    assert [plain(point.label) for point in points] == ["27亿", "10亿", "6亿", "2亿"]


@pytest.mark.parametrize(("said", "message"), [
    ({"table": "share", "columns": ["y2023", "y2024"]}, "shows one column"),
    ({"table": "growth"}, "no sector for `growth.beta.change`, which is not above zero"),
    ({"table": "growth", "rows": ["alpha"]}, "2 to 6 parts, this has 1"),
    ({"table": "spending", "rows": ["apps", "models"]}, "add up to 70%, not to 100%"),
    ({"table": "share", "columns": ["y2024"]}, "add up to 58%"),
    ({"table": "uses"}, "of 6 parts needs a highlight"),
    ({"table": "income", "stacking": "stacked"}, "cannot be stacked"),
    ({"table": "cost"}, "cannot show figures with a low and a high"),
])  # fmt: skip
def test_what_a_pie_cannot_show_is_a_problem_with_a_place(said: dict[str, object], message: str) -> None:
    with pytest.raises(BriefingError, match=message) as caught:
        plan_chart(edition("zh"), "t", ChartFigure.model_validate({"chart": "pie", **said}))
    assert all(problem.place.line and problem.hint for problem in caught.value.problems)


@pytest.mark.parametrize(("share", "whole"), [("33.3", True), ("33", True), ("33.0", False), ("32", False)])
def test_shares_may_miss_a_hundred_by_their_rounding_alone(share: str, whole: bool) -> None:
    rows, said = ("apps", "models", "data"), edition("zh")
    names = [f"spending.{row}.share" for row in rows]
    shares = {name: replace(said.content.facts[name], low=Decimal(share), high=Decimal(share)) for name in names}
    said = replace(said, content=replace(said.content, facts={**said.content.facts, **shares}))
    figure = ChartFigure(chart="pie", table="spending", rows=list(rows))
    with nullcontext() if whole else pytest.raises(BriefingError, match="not to 100%"):
        plan_chart(said, "t", figure)


def test_a_total_that_does_not_fit_into_the_ring_is_told() -> None:
    styles, fonts = sheet("brief")
    made = chart("doughnut", "en")
    assert made.total is not None
    long = replace(made, total=replace(made.total, name=(line("en", "All that was taken in during the whole year"),)))
    with pytest.raises(BriefingError, match="the total does not fit into the ring"):
        draw_chart(long, ROOM["brief"][0], 170, styles.chart, fonts)
