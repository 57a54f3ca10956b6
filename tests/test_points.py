"""Scatter, bubble and dot charts: the drawing and the native chart say the same, and the chart follows its workbook."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from briefing.charts.bar_axis import REFERENCE
from briefing.charts.chart import Axis, Chart
from briefing.charts.dots import RULE
from briefing.charts.plane import Plane
from briefing.charts.planes import MISSING
from briefing.charts.scale import tick_values
from briefing.drawing import Disc, Label, Polyline
from briefing.render.pptx.dot_sheet import DotSheet
from briefing.text import Text, plain
from tests.calc import number, tables
from tests.charts.kinds import DOTS, EDITIONS, MIRRORED, PLANES, chart, plane
from tests.looks import A, C, look
from tests.seen import bare
from tests.seen_points import (
    MOST,
    TOPICS,
    Points,
    axis_bounds,
    block,
    data,
    decided,
    drawing,
    named,
    native,
    plot_of,
    plotted,
    shown,
    values,
)

NAMES = (*EDITIONS, MIRRORED)
ALL = [(topic, name) for topic in TOPICS for name in NAMES]
FLAT = [(topic, name) for topic in PLANES for name in NAMES]
ROWS = [(topic, name) for topic in DOTS for name in NAMES]
TAGS = ("xVal", "yVal", "bubbleSize")


def near(found: Points, wanted: Points) -> None:
    assert found.looks == wanted.looks
    assert set(found.places) == set(wanted.places)
    assert all(found.places[datum] == pytest.approx(place) for datum, place in wanted.places.items())
    assert found.areas == pytest.approx(wanted.areas)


def test_the_gallery_has_charts_of_points_of_every_kind() -> None:
    assert {plane(topic).kind for topic in PLANES} == {"scatter", "bubble"}
    assert {len(chart(topic).series) for topic in DOTS} == {1, 2, 3}


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_drawing_shows_what_was_decided(topic: str, name: str) -> None:
    near(shown(topic, name), decided(plotted(topic, name)))


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_native_chart_shows_what_was_decided(topic: str, name: str) -> None:
    made, xml = plotted(topic, name), native(name)[topic].xml
    found = Points({}, {}, {})
    for place, series in enumerate(named(xml)):
        across, upward, sizes = (values(series, tag) for tag in TAGS)
        for index, datum in enumerate(data(made, place)):
            if index in upward:
                found.places[datum], found.looks[datum] = (across[index], upward[index]), look(series, index)
            if sizes:
                found.areas[datum] = sizes[index] / max(sizes.values())
    near(found, decided(made))


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_all_have_the_same_order(topic: str, name: str) -> None:
    """What comes later is painted over what comes earlier."""
    made, xml = plotted(topic, name), native(name)[topic].xml
    heads = [bare("".join(one.find(f"{C}tx").itertext())) for one in named(xml)]
    written = [made.headers[1]] if isinstance(made, Plane) else [series.name for series in made.series]
    assert all(bare(plain(words)) in head for head, words in zip(heads, written, strict=True))
    orders = [int(one.find(f"{C}order").get("val")) for one in named(xml)]
    assert orders == sorted(orders)
    if isinstance(made, Plane):
        discs = [mark.datum for mark in drawing(topic, name).marks if isinstance(mark, Disc)]
        assert discs == [point.key for point in made.points if point.spot]


@pytest.mark.parametrize(("topic", "name"), [case for case in ALL if case[0] != "bubble"])
def test_no_line_leads_from_one_dot_to_the_next(topic: str, name: str) -> None:
    places = [one for series in named(native(name)[topic].xml) for one in (series, *series.iter(f"{C}dPt"))]
    assert all(one.find(f"{C}spPr/{A}ln/{A}noFill") is not None for one in places)


@pytest.mark.parametrize("name", NAMES)
def test_small_bubbles_lie_on_large_ones_and_none_leaves_the_plot(name: str) -> None:
    plot = plot_of("bubble", name)
    discs = [mark for mark in drawing("bubble", name).marks if isinstance(mark, Disc)]
    assert all(before.radius >= after.radius for before, after in pairwise(discs))
    assert discs[0].radius == pytest.approx(min(plot.width, plot.height) / 8)
    for disc in discs:
        assert plot.x <= disc.x - disc.radius < disc.x + disc.radius <= plot.right
        assert plot.y <= disc.y - disc.radius < disc.y + disc.radius <= plot.bottom
    group = next(native(name)["bubble"].xml.iter(f"{C}bubbleChart"))
    said = {tag: group.find(f"{C}{tag}").get("val") for tag in ("bubbleScale", "sizeRepresents", "showNegBubbles")}
    assert said == {"bubbleScale": "100", "sizeRepresents": "area", "showNegBubbles": "0"}


# ---- axes -----------------------------------------------------------------------------------------------------------


def axes_of(topic: str, name: str) -> list[tuple[Axis | None, etree._Element]]:
    """The axes of a plane, or the one of dots with that of their rows."""
    across, upward = native(name)[topic].xml.iter(f"{C}valAx")
    made = plotted(topic, name)
    if isinstance(made, Plane):
        return [(made.across, across), (made.upward, upward)]
    return [(made.axis, across), (None, upward)]


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_native_axes_are_the_decided_ones(topic: str, name: str) -> None:
    beside = native(name)[topic].beside
    letters = {bare(mark.words.plain) for mark in drawing(topic, name).marks if isinstance(mark, Label)}
    for axis, written in axes_of(topic, name):
        if axis is None:
            assert axis_bounds(written) == (0, len(chart(topic).categories))
            assert written.find(f"{C}delete").get("val") == "1"
            continue
        assert axis_bounds(written) == (axis.low, axis.high)
        assert (written.find(f"{C}scaling/{C}logBase") is not None) == axis.log
        assert float(written.find(f"{C}majorUnit").get("val")) == float(axis.step)
        assert (written.find(f"{C}delete").get("val") == "0") == axis.visible
        if axis.visible:
            ticks = {bare(line.plain) for text in axis.ticks for line in text}
            assert ticks <= letters
            assert written.find(f"{C}tickLblPos").get("val") == "low" or all(tick in beside for tick in ticks)
            assert axis.title
            assert all(bare(line.plain) in beside for line in axis.title)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_values_rise_from_where_the_slide_begins_and_upwards(topic: str, name: str) -> None:
    (_, across), (rows, upward) = axes_of(topic, name)
    orders = [one.find(f"{C}scaling/{C}orientation").get("val") for one in (across, upward)]
    assert orders == ["maxMin" if name == MIRRORED else "minMax", "maxMin" if rows is None else "minMax"]


@pytest.mark.parametrize(("topic", "name"), FLAT)
def test_no_tick_of_a_plane_says_less_than_nothing_where_no_value_does(topic: str, name: str) -> None:
    made = plane(topic, name)
    for place, axis in enumerate((made.across, made.upward)):
        least = min(point.values[place] or 0 for point in made.points if point.spot)
        said = [bool(text) for text in axis.ticks]
        assert said == [value >= 0 or least < 0 for value in tick_values(axis)]


# ---- words ----------------------------------------------------------------------------------------------------------


def printed(topic: str, name: str) -> dict[str, list[Label]]:
    found: dict[str, list[Label]] = {}
    for mark in drawing(topic, name).marks:
        if isinstance(mark, Label):
            found.setdefault(mark.datum, []).append(mark)
    return found


def labelled(topic: str, name: str) -> dict[str, etree._Element]:
    """The native labels of points by datum."""
    made, xml = plotted(topic, name), native(name)[topic].xml
    return {
        data(made, place)[int(label.find(f"{C}idx").get("val"))]: label
        for place, series in enumerate(named(xml))
        for label in series.iter(f"{C}dLbl")
    }


def letters(label: etree._Element) -> str:
    return bare(
        "".join(text.text or "" for text in label.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t"))
    )


def words_of(topic: str, name: str) -> dict[str, Text]:
    """What is to be printed at each point."""
    made = plotted(topic, name)
    if isinstance(made, Plane):
        return {point.key: (*point.label, *point.figures, *point.note) for point in made.points if point.spot}
    return {
        f"{series.key}/{category.key}": (*point.label, *point.note)
        for series in made.series
        for category, point in zip(made.categories, series.points, strict=True)
        if point.low is not None
    }


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_both_print_the_same_at_each_point(topic: str, name: str) -> None:
    drawn, found, wanted = printed(topic, name), labelled(topic, name), words_of(topic, name)
    assert set(found) == {datum for datum, words in wanted.items() if words}
    for datum, label in found.items():
        there = bare("".join(mark.words.plain for mark in drawn[datum]))
        assert letters(label).startswith(there)
        assert all(bare(line.plain) in there for line in wanted[datum])


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_native_labels_stand_on_the_sides_and_as_far_off_as_drawn_ones(topic: str, name: str) -> None:
    drawn, sheet = printed(topic, name), drawing(topic, name)
    discs = {mark.datum: mark for mark in sheet.marks if isinstance(mark, Disc)}
    for datum, label in labelled(topic, name).items():
        side, disc = label.find(f"{C}dLblPos").get("val"), discs[datum]
        lefts = [mark.x - mark.width * {"start": 0, "middle": 0.5, "end": 1}[mark.anchor] for mark in drawn[datum]]
        left, right = min(lefts), max(at + mark.width for at, mark in zip(lefts, drawn[datum], strict=True))
        above, below = drawn[datum][-1].y < disc.y, drawn[datum][0].y > disc.y
        assert {"r": left > disc.x, "l": right < disc.x, "t": above, "b": below}[side], datum
        moved = label.find(f"{C}layout/{C}manualLayout/{C}x")
        if side in "tb" and moved is not None:
            assert float(moved.get("val")) * sheet.width == pytest.approx((left + right) / 2 - disc.x, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_only_a_name_too_high_for_its_side_crosses_the_line_at_zero(name: str) -> None:
    plot, sheet = plot_of("quadrant", name), drawing("quadrant", name)
    dark = [mark.points for mark in sheet.marks if isinstance(mark, Polyline) and mark.stroke.role == "ink"]
    (zero,) = {start[1] for start, end in dark if start[1] == end[1]}
    discs = {mark.datum: mark for mark in sheet.marks if isinstance(mark, Disc)}
    for datum, rows in printed("quadrant", name).items():
        if datum in discs:
            top, bottom = rows[0].y - 0.7 * rows[0].size, rows[-1].y
            side = zero - plot.y if discs[datum].y < zero else plot.bottom - zero
            assert not top < zero < bottom or bottom - top > side - rows[0].size, datum


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_reasons_for_missing_values_are_printed_in_both(topic: str, name: str) -> None:
    made, one = plotted(topic, name), native(name)[topic]
    points = made.points if isinstance(made, Plane) else [point for series in made.series for point in series.points]
    said = "".join(letters(label) for label in one.xml.iter(f"{C}dLbl")) + one.beside
    drawn = bare("".join(mark.words.plain for marks in printed(topic, name).values() for mark in marks))
    missing = [point for point in points if point.missing]
    assert missing or topic not in ("scatter", "bubble", "dumbbell", "one_dot")
    for line in (line for point in missing for line in point.missing):
        assert bare(line.plain) in drawn
        assert bare(line.plain) in said


@pytest.mark.parametrize(("topic", "name"), ROWS)
def test_the_name_of_a_row_ends_where_the_drawing_ranges_it(topic: str, name: str) -> None:
    made, drawn, plot = chart(topic, name), printed(topic, name), plot_of(topic, name)
    first, *_ = native(name)[topic].xml.iter(f"{C}ser")
    for category, label in zip(made.categories, first.iter(f"{C}dLbl"), strict=True):
        there = drawn[category.key]
        assert letters(label) == bare("".join(mark.words.plain for mark in there))
        moved = float(label.find(f"{C}layout/{C}manualLayout/{C}x").get("val")) * block(topic, name).box.width
        edge = min(mark.x for mark in there) if name == MIRRORED else max(mark.x for mark in there)
        assert edge == pytest.approx((plot.right if name == MIRRORED else plot.x) + moved, abs=0.01)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_a_line_across_stands_at_its_value_and_says_its_name(topic: str, name: str) -> None:
    made = plotted(topic, name)
    lines = [mark for mark in drawing(topic, name).marks if isinstance(mark, Polyline) and mark.datum == REFERENCE]
    assert len(lines) == (made.reference is not None)
    if made.reference is None:
        return
    (x, y), _ = lines[0].points
    plot, value = plot_of(topic, name), float(made.reference.value)
    axis = made.upward if isinstance(made, Plane) else made.axis
    share = (value - float(axis.low)) / float(axis.high - axis.low)
    along = (plot.right - x if name == MIRRORED else x - plot.x) / plot.width
    assert share == pytest.approx((plot.bottom - y) / plot.height if isinstance(made, Plane) else along)
    assert all(bare(line.plain) in native(name)[topic].beside for line in made.reference.label)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_title_and_alternative_text_are_the_decided_ones(topic: str, name: str) -> None:
    made = plotted(topic, name)
    assert bare(native(name)[topic].said) == bare(plain(made.title) + plain(made.alt))


@pytest.mark.parametrize(("topic", "name"), FLAT)
def test_the_alternative_text_of_a_plane_names_every_row_and_column(topic: str, name: str) -> None:
    made = plane(topic, name)
    for place, line in enumerate(made.alt):
        for words in (made.title, *made.headers, *(point.name for point in made.points)):
            assert words[min(place, len(words) - 1)].plain in line.plain


# ---- workbooks ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", PLANES)
def test_the_workbook_of_a_plane_has_a_row_for_each_point_and_says_what_is_missing(topic: str) -> None:
    made = plane(topic, "zh")
    rows = list(openpyxl.load_workbook(io.BytesIO(native("zh")[topic].book)).active.iter_rows(values_only=True))
    assert [bare(str(cell)) for cell in rows[0][1:-1]] == [bare(plain(header)) for header in made.headers]
    written = {str(row[0]): row[1:] for row in rows[1:]}
    assert len(written) == len(made.points)
    for point in made.points:
        *numbers, words = written[plain(point.name)]
        assert numbers == [None if value is None else pytest.approx(float(value)) for value in point.values]
        assert words == (point.label or point.missing)[0].plain


@pytest.mark.parametrize("topic", [topic for topic in DOTS if len(chart(topic).series) > 1])
def test_changing_a_number_moves_its_dot_and_the_rule_of_its_row(topic: str, tmp_path: Path) -> None:
    made = chart(topic, "zh")
    sheet, book = DotSheet(made), openpyxl.load_workbook(io.BytesIO(native("zh")[topic].book))
    highest = float(made.axis.high)
    book.active.cell(2, 2).value = highest
    out = io.BytesIO()
    book.save(out)
    rows = tables({"edited": out.getvalue()}, tmp_path)["edited"]
    others = [float(series.points[0].low or 0) for series in made.series[1:]]
    assert [number(rows[row][sheet.rule]) for row in (1, 2)] == pytest.approx([min(others), highest])
    assert [number(rows[row][sheet.rule + 1]) for row in (1, 2)] == [0.5, 0.5]
    assert number(rows[1][1]) == pytest.approx(highest)
    numbers = named(native("zh")[topic].xml)[0].find(f"{C}xVal")
    assert f"$B$2:$B${1 + len(made.categories)}" in "".join(numbers.itertext())


@pytest.mark.parametrize(("topic", "name"), [case for case in ROWS if len(chart(case[0]).series) > 1])
def test_rules_run_from_the_lowest_dot_of_a_row_to_its_highest(topic: str, name: str) -> None:
    made, sheet = chart(topic, name), drawing(topic, name)
    discs = {mark.datum: mark for mark in sheet.marks if isinstance(mark, Disc)}
    rules = {mark.datum: mark for mark in sheet.marks if isinstance(mark, Polyline) and mark.datum.endswith(RULE)}
    last = list(native(name)[topic].xml.iter(f"{C}ser"))[-1]
    places, heights = values(last, "xVal"), values(last, "yVal")
    for index, category in enumerate(made.categories):
        known = [
            (float(point.low), discs[f"{series.key}/{category.key}"].x)
            for series in made.series
            if (point := series.points[index]).low is not None
        ]
        rule = rules.get(f"{category.key}{RULE}")
        assert (rule is not None) == (len(known) > 1)
        if rule is not None:
            xs = sorted(x for _, x in known)
            assert sorted(x for x, _ in rule.points) == pytest.approx([xs[0], xs[-1]])
            assert [places[3 * index + end] for end in (0, 1)] == [min(known)[0], max(known)[0]]
            assert heights[3 * index] == heights[3 * index + 1] == index + 0.5
        assert 3 * index + 2 not in heights


@pytest.mark.parametrize(("topic", "name"), ROWS)
def test_rules_are_painted_first_and_names_last_in_either_program(topic: str, name: str) -> None:
    """PowerPoint goes by the order, LibreOffice backwards by the document; both hide the same entries of the key."""
    xml = native(name)[topic].xml
    orders = [int(one.find(f"{C}order").get("val")) for one in xml.iter(f"{C}ser")]
    assert orders[0] == max(orders)
    hidden = {int(one.find(f"{C}idx").get("val")) for one in xml.iter(f"{C}legendEntry")}
    if len(chart(topic).series) > 1:
        assert orders[-1] == 0
        assert hidden == {0, len(orders) - 1}
    else:
        assert next(xml.iter(f"{C}legend"), None) is None


def test_every_chart_fits_the_height_it_has() -> None:
    assert all(block(topic, name).box.height <= MOST for topic, name in ALL)
    assert any(mark.datum == MISSING for mark in drawing("scatter", "zh").marks if isinstance(mark, Label))
    assert isinstance(plotted("dumbbell", "zh"), Chart)
