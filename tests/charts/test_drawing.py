"""What holds for every drawing, of any kind, in any edition, in both products."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from briefing.charts.overhang import overhang
from briefing.charts.segments import segments
from briefing.charts.timeline import timeline_alt
from briefing.content.figure import TimelineFigure
from briefing.drawing import Box, Disc, Drawing, Label, Polygon, Polyline, Rect
from tests.charts.kinds import CHARTS, EDITIONS, PRODUCTS, TOPICS, chart, drawing, edition, figure, sheet

ASCENT, DESCENT, SLACK = 0.74, 0.12, 0.05
ALL = [(topic, name, product) for topic in TOPICS for name in EDITIONS for product in PRODUCTS]
BARS = [
    (topic, name, product) for topic, name, product in ALL if (topic in CHARTS and "bar" in topic) or "column" in topic
]


def extent(label: Label) -> Box:
    left = label.x - label.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    return Box(left, label.y - ASCENT * label.size, label.width, (ASCENT + DESCENT) * label.size)


def corners(drawn: Drawing) -> Iterator[tuple[float, float]]:
    for mark in drawn.marks:
        match mark:
            case Rect(box):
                yield from ((box.x, box.y), (box.right, box.bottom))
            case Polyline(points) | Polygon(points):
                yield from points
            case Disc(x, y, radius):
                yield from ((x - radius, y - radius), (x + radius, y + radius))
            case Label():
                yield from ((extent(mark).x, extent(mark).y), (extent(mark).right, extent(mark).bottom))


@pytest.mark.parametrize(("topic", "name", "product"), ALL)
def test_no_label_lies_on_another(topic: str, name: str, product: str) -> None:
    labels = [mark for mark in drawing(topic, name, product).marks if isinstance(mark, Label)]
    assert labels
    for one, other in combinations(labels, 2):
        a, b = extent(one), extent(other)
        apart = a.right <= b.x + SLACK or b.right <= a.x + SLACK or a.bottom <= b.y + SLACK or b.bottom <= a.y + SLACK
        assert apart, f"{one.words.plain!r} over {other.words.plain!r}"


@pytest.mark.parametrize(("topic", "name", "product"), ALL)
def test_no_words_run_out_of_the_drawing(topic: str, name: str, product: str) -> None:
    assert overhang(drawing(topic, name, product)) is None


@pytest.mark.parametrize(("topic", "name", "product"), [case for case in ALL if case[0] in CHARTS])
def test_a_remark_on_a_line_stands_near_its_own_dot(topic: str, name: str, product: str) -> None:
    made, marks = chart(topic, name), drawing(topic, name, product).marks
    dots = {mark.datum: mark for mark in marks if isinstance(mark, Disc)}
    for series in made.series:
        for category, point in zip(made.categories, series.points, strict=True):
            dot = dots.get(datum := f"{series.key}/{category.key}")
            if point.note and dot:
                boxes = [extent(mark) for mark in marks if isinstance(mark, Label) and mark.datum == datum]
                far = max(boxes[0].y - dot.y, dot.y - boxes[-1].bottom)
                assert far < 5 * sheet(product)[0].chart.axis
                assert len(boxes) > len(point.label)


@pytest.mark.parametrize(("topic", "name", "product"), ALL)
def test_nothing_stands_outside_the_sheet(topic: str, name: str, product: str) -> None:
    made = drawing(topic, name, product)
    assert all(-SLACK <= x <= made.width + SLACK for x, _ in corners(made))
    assert all(-SLACK <= y <= made.height + SLACK for _, y in corners(made))


@pytest.mark.parametrize(("topic", "name", "product"), [case for case in ALL if case[0] in CHARTS])
def test_every_value_has_its_mark_and_every_label_its_letters(topic: str, name: str, product: str) -> None:
    made, marks = chart(topic, name), drawing(topic, name, product).marks
    shown = {mark.datum for mark in marks if isinstance(mark, Rect | Disc | Polygon)}
    letters = {
        (mark.datum, mark.words.plain.replace(" ", "").replace("\xa0", "")) for mark in marks if isinstance(mark, Label)
    }
    for series in made.series:
        for category, point in zip(made.categories, series.points, strict=True):
            datum = f"{series.key}/{category.key}"
            assert (datum in shown) == (point.low is not None) or (made.kind == "area" and series.key in shown)
            assert all((datum, line.plain.replace(" ", "")) in letters for line in point.label)


@pytest.mark.parametrize(("topic", "name", "product"), BARS)
def test_bars_are_as_long_as_their_values(topic: str, name: str, product: str) -> None:
    made = chart(topic, name)
    boxes = {
        mark.datum: mark.box for mark in drawing(topic, name, product).marks if isinstance(mark, Rect) and mark.datum
    }
    upright = made.upright
    ratios = [
        (boxes[one.datum].height if upright else boxes[one.datum].width) / float(abs(one.end - one.start))
        for one in segments(made)
    ]
    assert len(ratios) == len(boxes)
    assert ratios == pytest.approx([ratios[0]] * len(ratios))


@pytest.mark.parametrize("name", EDITIONS)
def test_bars_of_a_brief_are_no_thicker_than_its_limit(name: str) -> None:
    boxes = [mark.box for mark in drawing("bar", name, "brief").marks if isinstance(mark, Rect) and mark.datum]
    assert {round(box.height, 6) for box in boxes} == {20.0}


@pytest.mark.parametrize("product", PRODUCTS)
def test_dots_of_a_slope_keep_the_true_scale(product: str) -> None:
    made = {mark.datum: mark for mark in drawing("slope", "zh", product).marks if isinstance(mark, Disc)}
    per_point = (made["beta/y2023"].y - made["alpha/y2023"].y) / 38
    assert (made["beta/y2024"].y - made["alpha/y2024"].y) / 10 == pytest.approx(per_point)
    assert (made["gamma/y2023"].y - made["beta/y2023"].y) / 5 == pytest.approx(per_point)


def test_no_line_crosses_a_missing_value() -> None:
    runs = [mark for mark in drawing("line", "zh", "deck").marks if isinstance(mark, Polyline) and mark.datum == "beta"]
    assert [len(run.points) for run in runs] == [2, 2]


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize("name", EDITIONS)
def test_a_line_that_ends_early_has_its_value_and_name_right_of_its_end_clear_of_lines(name: str, product: str) -> None:
    marks = drawing("early", name, product).marks
    dots = {mark.datum: mark for mark in marks if isinstance(mark, Disc)}
    lines = [mark for mark in marks if isinstance(mark, Polyline) and mark.stroke.role != "grid"]
    for series in chart("early", name).series[1:]:
        last = max(index for index, point in enumerate(series.points) if point.low is not None)
        datum = f"{series.key}/{chart('early', name).categories[last].key}"
        labels = [mark for mark in marks if isinstance(mark, Label) and mark.datum == datum]
        said = {mark.words.plain for mark in labels}
        assert {line.plain for line in (*series.points[last].label, *series.name)} <= said
        assert all(mark.x > dots[datum].x + dots[datum].radius for mark in labels)
        assert not any(crosses(line, extent(mark)) for line in lines for mark in labels)


def crosses(line: Polyline, box: Box) -> bool:
    for (x1, y1), (x2, y2) in pairwise(line.points):
        for part in range(101):
            x, y = x1 + (x2 - x1) * part / 100, y1 + (y2 - y1) * part / 100
            if box.x < x < box.right and box.y < y < box.bottom:
                return True
    return False


def test_a_line_to_a_forecast_is_dashed() -> None:
    runs = [
        mark for mark in drawing("line", "zh", "deck").marks if isinstance(mark, Polyline) and mark.datum == "alpha"
    ]
    assert [bool(run.stroke.dash) for run in runs] == [False, True]


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_day_stands_at_its_place_in_the_month(product: str) -> None:
    made = drawing("timeline", "zh", product)
    dots = {mark.datum: mark for mark in made.marks if isinstance(mark, Disc) and mark.datum}
    month = (dots["alpha/launch"].x - dots["alpha/pro"].x) / 4 * 31
    assert (dots["alpha/pro"].x - dots["alpha/model"].x) / month == pytest.approx(7 + 4 / 31 - 12 / 31)


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize(
    ("name", "years", "dates"),
    [
        ("zh", "2023 2024 2025", {"2023.10.04", "2024.10.04", "2023.12.20–2024.01.31"}),
        ("en", "2023 2024 2025", {"4 Oct 2023", "4 Oct 2024", "20 Dec 2023–31 Jan 2024"}),
    ],
)
def test_a_timeline_over_several_years_says_of_every_day_in_which(
    name: str, years: str, dates: set[str], product: str
) -> None:
    labels = [mark for mark in drawing("years", name, product).marks if isinstance(mark, Label)]
    assert dates <= {mark.words.plain for mark in labels}
    named = [mark for mark in labels if mark.words.plain in years.split()]
    assert " ".join(mark.words.plain for mark in sorted(named, key=lambda mark: mark.x)) == years


def test_what_was_only_shown_is_a_hollow_dot() -> None:
    dots = [mark for mark in drawing("timeline", "zh", "deck").marks if isinstance(mark, Disc) and mark.datum]
    assert {dot.datum for dot in dots if dot.stroke} == {"alpha/demo", "alpha/next"}


def test_a_second_language_adds_only_what_the_first_did_not_say() -> None:
    labels = [mark for mark in drawing("timeline", "zh+en", "deck").marks if isinstance(mark, Label)]
    said = [mark.words.plain for mark in labels if mark.datum in ("alpha/demo", "alpha/pro")]
    assert said == ["Alpha 演示", "demo", "2.15", "12.05", "Alpha 5、Alpha Pro"]


@pytest.mark.parametrize("name", EDITIONS)
def test_the_text_of_a_timeline_names_every_event(name: str) -> None:
    found = figure("timeline")
    assert isinstance(found, TimelineFigure)
    words = timeline_alt(edition(name), found)
    lanes = edition(name).content.timelines["releases"].lanes.values()
    for line in words:
        for lane in lanes:
            for event in lane.events.values():
                own = next((one for one in edition(name).text(event.label) if one.lang == line.lang), None)
                assert own is None or own.plain in line.plain


@pytest.mark.parametrize("product", PRODUCTS)
def test_two_drawings_of_one_chart_are_equal(product: str) -> None:
    first = drawing("clustered_bar", "zh+en", product)
    drawing.cache_clear()
    assert drawing("clustered_bar", "zh+en", product) == first
