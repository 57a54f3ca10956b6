"""What holds for areas alone."""

from __future__ import annotations

import re
from itertools import pairwise
from math import dist

import pytest

from briefing.charts.bands import bands, stations
from briefing.charts.plan import plan_chart
from briefing.charts.totals import TOTAL
from briefing.content.figure import ChartFigure
from briefing.drawing import Drawing, Label, Polygon, Polyline
from briefing.errors import BriefingError
from briefing.render.pptx.areas import cut
from briefing.render.pptx.chart_axes import axes
from briefing.render.pptx.columns import columns
from briefing.render.pptx.look import Look
from briefing.text import plain
from tests.charts.kinds import CHARTS, EDITIONS, PRODUCTS, THEME, chart, drawing, edition, figure
from tests.looks import C
from tests.seen import block, native

AREAS = tuple(topic for topic in CHARTS if chart(topic).kind == "area")
ALL = [(topic, name, product) for topic in AREAS for name in EDITIONS for product in PRODUCTS]


def surfaces(drawn: Drawing) -> list[Polygon]:
    return [mark for mark in drawn.marks if isinstance(mark, Polygon)]


@pytest.mark.parametrize(("topic", "name", "product"), ALL)
def test_each_band_stands_on_the_one_below(topic: str, name: str, product: str) -> None:
    edges: dict[str, dict[float, tuple[float, float]]] = {}
    for mark in surfaces(drawing(topic, name, product)):
        half = len(mark.points) // 2
        for (x, top), (_, bottom) in zip(mark.points[:half], reversed(mark.points[half:]), strict=True):
            edges.setdefault(mark.datum, {})[x] = (top, bottom)
    below = list(edges.values())
    for lower, upper in pairwise(below):
        assert {x: top for x, (top, _) in lower.items()} == pytest.approx({x: base for x, (_, base) in upper.items()})


def test_bands_of_shares_fill_the_whole() -> None:
    made = chart("area_percent")
    assert [float(high or 0) for high in bands(made)[-1].highs] == pytest.approx([100.0] * len(made.categories))
    assert [plain(tick) for tick in made.axis.ticks] == ["0%", "25%", "50%", "75%", "100%"]


def test_a_gap_has_no_area_but_its_reason() -> None:
    drawn = drawing("area_gap", "en", "deck")
    before, after = surfaces(drawn)
    assert max(x for x, _ in before.points) < min(x for x, _ in after.points)
    said = [mark for mark in drawn.marks if isinstance(mark, Label) and mark.datum == "site/june"]
    assert " ".join(mark.words.plain for mark in said) == "Website: method changed"
    assert all(max(x for x, _ in before.points) < mark.x < min(x for x, _ in after.points) for mark in said)


def test_what_follows_the_last_actual_value_is_hatched() -> None:
    actual, forecast = surfaces(drawing("area", "zh", "deck"))
    assert (actual.fill and actual.fill.hatched, forecast.fill and forecast.fill.hatched) == (False, True)
    half = len(actual.points) // 2
    assert dist(actual.points[half - 1], forecast.points[0]) == 0


def test_the_total_stands_above_the_names_of_the_bands() -> None:
    marks = drawing("area_stacked", "en", "deck").marks
    heights = {mark.datum.partition("/")[0]: mark.y for mark in marks if isinstance(mark, Label) and mark.datum}
    assert heights[TOTAL] < heights["schools"] < heights["firms"] < heights["plans"]
    totals = [mark.words.plain for mark in marks if isinstance(mark, Label) and mark.datum.startswith(TOTAL)]
    assert totals == ["24.6M incl. forecast", "Total"]


def test_a_line_across_lies_over_the_area() -> None:
    marks = drawing("area", "zh", "brief").marks
    dashed = [place for place, mark in enumerate(marks) if isinstance(mark, Polyline) and mark.stroke.dash]
    assert dashed
    assert min(dashed) > max(place for place, mark in enumerate(marks) if isinstance(mark, Polygon))


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("topic", AREAS)
def test_a_native_area_that_changes_stands_on_days_two_of_which_have_two_rows_each(topic: str, name: str) -> None:
    xml, made = native(name)[topic][0], chart(topic, name)
    rows = stations(made)
    assert (next(xml.iter(f"{C}dateAx"), None) is not None) == (len(rows) > len(made.categories))
    assert next(xml.iter(f"{C}dispBlanksAs")).get("val") == "zero"
    if len(rows) > len(made.categories):
        days = [int(point.findtext(f"{C}v")) - 1 for point in next(xml.iter(f"{C}cat")).iter(f"{C}pt")]
        assert tuple(days) == rows


@pytest.mark.parametrize("topic", AREAS)
def test_native_labels_of_areas_stand_at_the_heights_of_the_drawn_ones(topic: str) -> None:
    one, xml = block(topic, "zh+en"), native("zh+en")[topic][0]
    whole = 100 if one.chart.stacking == "percent" else 1
    heights = {}
    for series in next(xml.iter(f"{C}lineChart")).iter(f"{C}ser"):
        for label in series.iter(f"{C}dLbl"):
            shift = label.find(f"{C}layout/{C}manualLayout/{C}y")
            down = 0.0 if shift is None else float(shift.get("val")) * one.box.height
            value = float(series.findall(f"{C}val//{C}pt")[-1].findtext(f"{C}v")) * whole
            at = one.plot.bottom - one.plot.height * value / float(one.chart.axis.high)
            heights[round(at + down, 1)] = "".join(label.itertext())
    marks = drawing(topic, "zh+en", "deck").marks
    ends = list(one.drops)
    drawn = {end: [mark.y for mark in marks if isinstance(mark, Label) and mark.datum == end] for end in ends}
    assert len(heights) == len(ends)
    tops = sorted(min(rows) for rows in drawn.values())
    assert all(abs(top - at) < 20 for top, at in zip(tops, sorted(heights), strict=True))


@pytest.mark.parametrize(("said", "message"), [
    ({"table": "trend"}, "3 areas that are not stacked hide each other"),
    ({"table": "trend", "stacking": "stacked"}, "`trend.beta.q3` is missing: what is stacked on it"),
    ({"table": "margin", "rows": ["delta"]}, "cannot show `margin.delta.q1`"),
    ({"table": "growth", "rows": ["alpha"]}, "needs two columns or more"),
    ({"table": "cost", "rows": ["low", "human"], "stacking": "stacked"}, "needs two columns or more"),
])  # fmt: skip
def test_what_an_area_cannot_show_is_a_problem_with_a_place(said: dict[str, object], message: str) -> None:
    with pytest.raises(BriefingError, match=message) as caught:
        plan_chart(edition("zh"), "t", ChartFigure.model_validate({"chart": "area", **said}))
    assert all(problem.place.line and problem.hint for problem in caught.value.problems)


def test_shares_have_no_line_across_them() -> None:
    shown = figure("area")
    assert isinstance(shown, ChartFigure)
    shares = shown.model_copy(update={"table": "traffic", "rows": None, "stacking": "percent"})
    with pytest.raises(BriefingError, match="has no line across it"):
        plan_chart(edition("zh"), "t", shares)


@pytest.mark.parametrize("topic", AREAS)
def test_the_places_of_labels_follow_from_the_cells_of_the_areas(topic: str) -> None:
    made = cut(chart(topic))
    areas = [column for column in columns(made) if column.group == "areas"]
    values = {f"{'BCDEFGHIJ'[place]}": float(column.values[-1] or 0) for place, column in enumerate(areas)}
    for column in columns(made):
        if column.part in ("end", "total"):
            spans = {f"SUM({cells})": cells for cells in re.findall(r"SUM\(([^)]*)\)", column.formulas[-1])}
            worked = column.formulas[-1]
            for called, cells in spans.items():
                first, last = (end[0] for end in cells.split(":"))
                worked = worked.replace(called, str(sum(value for at, value in values.items() if first <= at <= last)))
            assert eval(worked) == pytest.approx(float(column.values[-1] or 0))


@pytest.mark.parametrize("name", ["zh", "en", "ar"])
def test_native_ticks_of_shares_are_written_as_percentages(name: str) -> None:
    look = Look(THEME, (name,))
    (form,) = re.findall(r'<c:valAx>.*?formatCode="([^"]*)"', axes(look, chart("area_percent", name), THEME.deck.chart))
    assert re.sub("&quot;.*?&quot;", "", form) == "#,##0%"
