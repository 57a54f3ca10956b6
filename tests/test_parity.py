"""One decided chart, three pictures of it: the drawing, the matplotlib figure and the native chart say the same."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal
from math import cos, pi, sin

import openpyxl
import pytest
from lxml import etree

from briefing.charts.chart import Chart
from briefing.charts.sectors import HOLE, sectors
from briefing.compose.mirror import mirrored
from briefing.content.figure import ChartFigure
from briefing.drawing import Disc, Label, Polygon, Rect
from briefing.render.picture.pen import draw_figure
from briefing.render.pptx.areas import cut
from briefing.render.pptx.columns import columns
from briefing.text import plain
from tests.charts.kinds import EDITIONS, FONTS, MIRRORED, THEME, chart, drawn, figure
from tests.looks import A, C
from tests.seen import (
    TOPICS,
    bare,
    block,
    decided,
    drawing,
    drawn_columns,
    letters,
    native,
    plot_of,
    printed,
    series_of,
    shown,
    transcribed,
)
from tests.seen_parts import reach

ALL = [(topic, name) for topic in TOPICS for name in (*EDITIONS, MIRRORED)]


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_drawing_shows_what_was_decided(topic: str, name: str) -> None:
    one, want = block(topic, name), decided(chart(topic, name))
    seen = shown(one.chart, drawing(topic, name), plot_of(one, name), name == MIRRORED)
    assert seen.looks == want.looks
    assert seen.values == pytest.approx(want.values)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_native_chart_shows_what_was_decided(topic: str, name: str) -> None:
    made = chart(topic, name)
    seen, want = transcribed(made, native(name)[topic][0]), decided(made)
    assert seen.looks == want.looks
    assert seen.values == pytest.approx(want.values)


@pytest.mark.parametrize(("topic", "name"), [(topic, name) for topic in TOPICS for name in ("zh+en", MIRRORED)])
def test_the_picture_has_the_marks_of_the_drawing_in_their_places_and_colours(topic: str, name: str) -> None:
    sheet = drawn(chart(topic, name), "brief")  # pictures are lettered in the brief's fonts
    sheet = mirrored(sheet) if name == MIRRORED else sheet
    seen = [one for one in draw_figure(sheet, THEME, FONTS.brief).artists if one.get_label()]
    marks = [mark for mark in sheet.marks if (mark.words.plain if isinstance(mark, Label) else mark.datum)]
    for artist, mark in zip(seen, marks, strict=True):
        box = artist.get_path().get_extents()
        if isinstance(mark, Polygon):
            assert (box.x0, box.y0, box.width, box.height) == pytest.approx(
                (mark.bounds.x, mark.bounds.y, mark.bounds.width, mark.bounds.height)
            )
        elif isinstance(mark, Rect):
            assert (box.x0, box.y0, box.x1, box.y1) == (mark.box.x, mark.box.y, mark.box.right, mark.box.bottom)
        elif isinstance(mark, Disc):
            assert (box.x0, box.y1) == pytest.approx((mark.x - mark.radius, mark.y + mark.radius))
        elif isinstance(mark, Label):
            assert artist.get_label() == mark.words.plain
            assert box.width == pytest.approx(mark.width, abs=0.35 * mark.size)
            left = mark.x - mark.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            assert box.x0 == pytest.approx(left, abs=0.35 * mark.size)
        if isinstance(mark, Rect | Disc | Polygon) and mark.fill:
            role = "paper" if mark.fill.hatched else mark.fill.role
            assert hexadecimal(artist.get_facecolor()) == THEME.hex(role)


def hexadecimal(rgb: tuple[float, ...]) -> str:
    return "".join(f"{round(part * 255):02X}" for part in rgb[:3])


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_all_print_the_same_values_reasons_and_remarks(topic: str, name: str) -> None:
    made = chart(topic, name)
    sheet, (xml, _, _, beside) = printed(drawing(topic, name)), native(name)[topic]
    labels = [words for _, _, words in letters(xml)]
    names = bare("".join(next(xml.iter(f"{C}cat")).itertext()))
    for series in made.series:
        for category, point in zip(made.categories, series.points, strict=True):
            for words in (*point.label, *point.missing, *point.note):
                datum = f"{series.key}/{category.key}"
                assert bare(words.plain) in sheet.get(datum, "") + sheet.get(category.key, "")
                assert any(bare(words.plain) in one for one in labels) or bare(words.plain) in beside + names


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_a_remark_is_part_of_the_native_label_of_its_own_point(topic: str, name: str) -> None:
    made = chart(topic, name)
    noted = {
        (place, index): bare("".join(line.plain for line in point.note))
        for place, column in enumerate(columns(made))
        for index, point in enumerate(column.series.points)
        if point.note and column.labels[index] and not column.helper
    }
    printed_at = {(place, index): words for place, index, words in letters(native(name)[topic][0])}
    assert all(words in printed_at[point] for point, words in noted.items())
    shown = figure(topic)
    assert len(noted) == (len(shown.annotations) if isinstance(shown, ChartFigure) else 0)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_labels_are_moved_as_far_in_the_native_chart_as_in_the_drawing(topic: str, name: str) -> None:
    one, (xml, *_) = block(topic, name), native(name)[topic]
    moved: dict[str, tuple[float, float]] = {}
    rows = cut(one.chart).categories
    for series, column in zip(xml.iter(f"{C}ser"), drawn_columns(one.chart), strict=True):
        for label in series.iter(f"{C}dLbl"):
            datum = f"{column.series.key}/{rows[int(label.find(f'{C}idx').get('val'))].key}"
            place = label.find(f"{C}layout/{C}manualLayout")
            shares = [0.0, 0.0] if place is None else [float(place.find(f"{C}{axis}").get("val")) for axis in "xy"]
            moved[datum] = shares[0] * one.box.width, shares[1] * one.box.height
    way = -1 if name == MIRRORED else 1
    drops = {datum: (way * drop.right, drop.down) for datum, drop in one.drops.items()}
    assert {datum: moved[datum] for datum in drops} == {
        datum: pytest.approx(drop, abs=0.01) for datum, drop in drops.items()
    }


def test_labels_between_lines_and_beside_stacks_are_moved() -> None:
    moved = {topic for topic in TOPICS if any(drop.down for drop in block(topic, "zh+en").drops.values())}
    assert {"early", "note_line", "stacked_bar", "percent_column", "total_column"} <= moved


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_totals_stand_in_the_drawing_and_in_a_native_series_that_adds_up(topic: str, name: str) -> None:
    made, (xml, book, *_) = chart(topic, name), native(name)[topic]
    sheet, last = printed(drawing(topic, name)), list(drawn_columns(made))[-1]
    totals = made.total.points if made.total and made.stacking == "stacked" and made.kind != "area" else ()
    assert (last.part == "total") == bool(totals) or made.kind == "area"
    helpers = [one for one in xml.iter(f"{C}ser") if one not in series_of(xml)]
    assert all(one.find(f"{C}spPr/{A}noFill") is not None for one in helpers)
    assert helpers or not totals
    for index, total in enumerate(totals):
        words = bare("".join(line.plain for line in total.label))
        assert bare(sheet[f":total/{made.categories[index].key}"]) == words
        assert {(place, at): one for place, at, one in letters(xml)}[len(made.series), index] == words
        cell = openpyxl.load_workbook(io.BytesIO(book)).active.cell(index + 2, len(made.series) + 2)
        assert cell.value == f"=SUM(B{index + 2}:{'ABCDEFG'[len(made.series)]}{index + 2})"
        assert total.high == sum(one.points[index].high or 0 for one in made.series)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_all_have_the_same_order_and_names(topic: str, name: str) -> None:
    made, (xml, *_) = chart(topic, name), native(name)[topic]
    heads = [bare("".join(one.find(f"{C}tx").itertext())) for one in series_of(xml)]
    names = [bare(plain(one.series.name)) for one in drawn_columns(made) if not one.helper]
    assert all(name in head for head, name in zip(heads, names, strict=True))
    categories = [bare(point.findtext(f"{C}v")) for point in next(xml.iter(f"{C}cat")).iter(f"{C}pt")]
    written = [made.names(index) for index in range(len(made.categories))]
    dated = next(xml.iter(f"{C}dateAx"), None) is not None
    assert dated or categories == [bare("".join(line.plain for line in name)) for name in written if name]
    if made.is_round:
        assert next(xml.iter(f"{C}firstSliceAng")).get("val") == "0"
        return
    downwards = made.kind in ("bar", "range")
    orders = {one.find(f"{C}scaling/{C}orientation").get("val") for one in xml.iter(f"{C}catAx", f"{C}dateAx")}
    assert orders == {"maxMin" if downwards or name == MIRRORED else "minMax"}
    places = {mark.datum: mark for mark in drawing(topic, name).marks if isinstance(mark, Label) and mark.datum}
    along = [places[one.key].y if downwards else places[one.key].x for one in made.categories if one.lines]
    assert along == sorted(along, reverse=name == MIRRORED and not downwards)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_native_axis_is_the_decided_one(topic: str, name: str) -> None:
    made, (xml, _, _, beside) = chart(topic, name), native(name)[topic]
    axis = next(xml.iter(f"{C}valAx"), None)
    if axis is None:
        assert made.is_round
        return
    whole = 100 if made.stacking == "percent" else 1
    from_right = name == MIRRORED and made.kind in ("bar", "range")
    orders = {one.find(f"{C}scaling/{C}orientation").get("val") for one in xml.iter(f"{C}valAx")}
    assert orders == {"maxMin" if from_right else "minMax"}
    bounds = [Decimal(axis.find(f"{C}scaling/{C}{side}").get("val")) * whole for side in ("min", "max")]
    assert bounds == [made.axis.low, made.axis.high]
    assert Decimal(axis.find(f"{C}majorUnit").get("val")) * whole == made.axis.step
    assert (axis.find(f"{C}delete").get("val") == "0") == made.axis.visible
    base = axis.find(f"{C}scaling/{C}logBase")
    assert (base is not None and base.get("val") == "10") == made.axis.log
    if made.axis.visible:
        ticks = {bare(line.plain) for text in made.axis.ticks for line in text}
        assert axis.find(f"{C}tickLblPos").get("val") == "nextTo" or all(tick in beside for tick in ticks)
        labels = {bare(mark.words.plain) for mark in drawing(topic, name).marks if isinstance(mark, Label)}
        assert ticks <= labels
        assert all(bare(line.plain) in beside and bare(line.plain) in labels for line in made.axis.title)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_native_plot_and_its_labels_stand_where_the_drawing_has_them(topic: str, name: str) -> None:
    one, (xml, *_) = block(topic, name), native(name)[topic]
    layout = next(xml.iter(f"{C}plotArea")).find(f"{C}layout/{C}manualLayout")
    plot = plot_of(one, name)
    assert float(layout.find(f"{C}x").get("val")) * one.box.width == pytest.approx(plot.x, abs=0.01)
    marks = drawing(topic, name).marks
    labels = {mark.datum: mark for mark in marks if isinstance(mark, Label)}
    dots = {mark.datum: mark for mark in marks if isinstance(mark, Disc)}
    sides = [(datum, side) for datum, side in sides_of(xml, one.chart) if side in "lr" and datum in labels]
    assert sides or not one.chart.runs
    for datum, side in sides:
        label = labels[datum]
        middle = label.x + label.width * {"start": 0.5, "middle": 0.0, "end": -0.5}[label.anchor]
        mark = dots[datum].x if datum in dots else plot.x + plot.width / 2  # labels of areas stand where they end
        assert (side == "l") == (middle < mark), datum


@pytest.mark.parametrize(("topic", "name"), [case for case in ALL if chart(case[0]).is_round])
def test_sectors_run_clockwise_from_twelve_oclock_in_every_edition(topic: str, name: str) -> None:
    plot, turned = plot_of(block(topic, name), name), 0.0
    for mark in drawing(topic, name).marks:
        if isinstance(mark, Polygon):
            start, end = reach(mark, plot)
            assert (start - turned) % 360 == pytest.approx(0, abs=1e-6)
            turned = end
    assert turned % 360 == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(("topic", "name"), [case for case in ALL if chart(case[0]).is_round])
def test_the_native_labels_of_sectors_stand_on_the_lines_and_in_the_places_of_the_drawn_ones(
    topic: str, name: str
) -> None:
    one, (xml, *_) = block(topic, name), native(name)[topic]
    plot, marks = plot_of(one, name), drawing(topic, name).marks
    for part, label in zip(sectors(one.chart), xml.iter(f"{C}dLbl"), strict=True):
        letters = [mark for mark in marks if isinstance(mark, Label) and mark.datum == part.datum]
        assert {mark.anchor for mark in letters} <= {"start", "end"}
        assert len(label.findall(f".//{A}p")) == len({mark.y for mark in letters})
        moved = [float(label.find(f"{C}layout/{C}manualLayout/{C}{axis}").get("val")) for axis in "xy"]
        share = (1 + HOLE) / 4 if one.chart.kind == "doughnut" else 0.25
        x = plot.x + plot.width * (0.5 + share * sin(part.middle * 2 * pi)) + moved[0] * one.box.width
        y = plot.y + plot.height * (0.5 - share * cos(part.middle * 2 * pi)) + moved[1] * one.box.height
        ends = [mark.x + mark.width * {"start": 0, "end": -1}[mark.anchor] for mark in letters]
        rights = [left + mark.width for left, mark in zip(ends, letters, strict=True)]
        assert x == pytest.approx((min(ends) + max(rights)) / 2, abs=0.01)
        assert min(mark.y - mark.size for mark in letters) < y < max(mark.y for mark in letters)


def sides_of(xml: etree._Element, made: Chart) -> Iterator[tuple[str, str]]:
    """For each label of a drawn series its datum, and on which side of its mark it stands."""
    rows = cut(made).categories
    for series, column in zip(xml.iter(f"{C}ser"), drawn_columns(made), strict=True):
        for label in series.iter(f"{C}dLbl") if not column.helper else ():
            category = rows[int(label.find(f"{C}idx").get("val"))]
            side = label.find(f"{C}dLblPos")
            if side is not None:
                yield f"{column.series.key}/{category.key}", side.get("val")


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_native_bars_are_as_thick_as_drawn_ones(topic: str, name: str) -> None:
    one, (xml, *_) = block(topic, name), native(name)[topic]
    if one.chart.runs:
        assert next(xml.iter(f"{C}crossBetween")).get("val") == "midCat"
        return
    if one.chart.is_round:
        holes = [int(hole.get("val")) / 100 for hole in xml.iter(f"{C}holeSize")]
        assert holes == ([HOLE] if one.chart.kind == "doughnut" else [])
        return
    bars = next(xml.iter(f"{C}barChart"))
    gap, overlap = (int(bars.find(f"{C}{part}").get("val")) for part in ("gapWidth", "overlap"))
    count = len(one.chart.bars)
    length = one.plot.width if one.chart.upright else one.plot.height
    thickness = length / len(one.chart.categories) / (count - (count - 1) * overlap / 100 + gap / 100)
    boxes = [mark.box for mark in drawing(topic, name).marks if isinstance(mark, Rect) and mark.datum]
    thick = {round(box.width if one.chart.upright else box.height, 4) for box in boxes}
    assert thick == {round(thickness, 4)}


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_title_and_alternative_text_are_the_decided_ones(topic: str, name: str) -> None:
    made, (_, _, said, _) = chart(topic, name), native(name)[topic]
    assert bare(said) == bare(plain(made.title) + plain(made.alt))


@pytest.mark.parametrize("topic", TOPICS)
def test_the_workbook_holds_the_values_of_the_chart(topic: str) -> None:
    made, (_, book, _, _) = chart(topic, "zh"), native("zh")[topic]
    rows = list(openpyxl.load_workbook(io.BytesIO(book), data_only=True).active.iter_rows(values_only=True))
    seen = {cell for row in rows for cell in row if isinstance(cell, int | float)}
    values = {
        float(end) for one in made.series for point in one.points for end in (point.low, point.high) if end is not None
    }
    assert values <= seen
