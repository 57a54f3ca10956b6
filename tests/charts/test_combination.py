"""Combinations: two axes that cannot be mistaken for each other, in the plan, the drawing and the native chart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.charts.chart import Axis, Chart
from briefing.charts.room import fraction
from briefing.charts.scale import tick_values
from briefing.drawing import Disc, Label, Rect
from briefing.language.units import unit_heading
from briefing.text import plain
from tests.charts.kinds import CHARTS, EDITIONS, MIRRORED, chart, edition
from tests.seen import C, bare, block, drawing, drawn_columns, native, plot_of

TOPICS = tuple(topic for topic in CHARTS if chart(topic).kind == "combination")
ALL = [(topic, name) for topic in TOPICS for name in (*EDITIONS, MIRRORED)]


def second(made: Chart) -> Axis:
    assert made.second is not None
    return made.second


def test_the_gallery_has_combinations_with_and_without_axes() -> None:
    assert {chart(topic).axis.visible for topic in TOPICS} == {True, False}


@pytest.mark.parametrize("topic", TOPICS)
def test_axes_are_shown_or_hidden_together(topic: str) -> None:
    made = chart(topic)
    assert made.axis.visible == second(made).visible
    assert made.axis.visible == (not all(point.label or point.missing for one in made.series for point in one.points))


@pytest.mark.parametrize("topic", TOPICS)
def test_axes_that_are_shown_have_one_zero_line_and_the_same_gridlines(topic: str) -> None:
    made = chart(topic)
    if not made.axis.visible:
        return
    first, other = ([fraction(axis, value) for value in tick_values(axis)] for axis in (made.axis, second(made)))
    assert first == pytest.approx(other)
    assert fraction(made.axis, Decimal(0)) == pytest.approx(fraction(second(made), Decimal(0)))


@pytest.mark.parametrize("topic", TOPICS)
def test_values_below_zero_bring_the_axes_out(topic: str) -> None:
    made = chart(topic)
    below = any((point.low or 0) < 0 for one in made.series for point in one.points)
    assert made.axis.visible or not below
    assert not below or second(made).low < 0 > made.axis.low


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_without_axes_the_line_runs_over_all_columns(topic: str, name: str) -> None:
    if chart(topic, name).axis.visible:
        return
    marks = drawing(topic, name).marks
    columns = [mark.box.y for mark in marks if isinstance(mark, Rect) and mark.datum]
    assert max(mark.y + mark.radius for mark in marks if isinstance(mark, Disc) and mark.datum) < min(columns)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_every_series_is_named_with_its_unit_in_both_keys(topic: str, name: str) -> None:
    made = chart(topic, name)
    letters = "".join(bare(mark.words.plain) for mark in drawing(topic, name).marks if isinstance(mark, Label))
    heads = [
        "".join(one.itertext()) for one in native(name)[topic][0].iter(f"{C}tx") if one.getparent().tag == f"{C}ser"
    ]
    assert native(name)[topic][0].find(f".//{C}legend") is not None
    for series in made.series:
        assert all(bare(line.plain) in letters for line in series.name)
        assert any(bare(plain(series.name)) in bare(head) for head in heads)
    units = [unit_heading(unit, edition(name).primary) for unit in ("CNY", "people", "firms", "percent", "USD")]
    assert all(any(unit in plain(series.name) for unit in units) for series in made.series)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_values_of_lines_and_ticks_of_their_axis_say_their_unit(topic: str, name: str) -> None:
    made = chart(topic, name)
    said = [plain(point.label[:1]) for one in made.lines for point in one.points if point.label]
    said += [plain(tick[:1]) for tick in second(made).ticks if made.axis.visible]
    assert said
    assert all(any(sign in words for sign in "%$美") for words in said)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_native_lines_have_the_second_axis_where_the_rows_end(topic: str, name: str) -> None:
    made, (xml, _, _, beside) = chart(topic, name), native(name)[topic]
    axes = {one.find(f"{C}axId").get("val"): one for one in xml.iter(f"{C}valAx", f"{C}catAx")}
    lines = [one for one in xml.iter(f"{C}lineChart") if len(axes) == 4][-1]
    values = [axes[one.get("val")] for one in lines.findall(f"{C}axId") if axes[one.get("val")].tag == f"{C}valAx"]
    assert len(values) == 1
    axis = values[0]
    bounds = [Decimal(axis.find(f"{C}scaling/{C}{side}").get("val")) for side in ("min", "max")]
    assert bounds == [second(made).low, second(made).high]
    assert Decimal(axis.find(f"{C}majorUnit").get("val")) == second(made).step
    assert axis.find(f"{C}crosses").get("val") == "max"
    assert axis.find(f"{C}axPos").get("val") == ("l" if name == MIRRORED else "r")
    shown = axis.find(f"{C}tickLblPos").get("val") == "nextTo"
    if second(made).visible:
        assert shown or all(bare(line.plain) in beside for tick in second(made).ticks for line in tick)
        plot, ticks = plot_of(block(topic, name), name), {line for tick in second(made).ticks for line in tick}
        beyond = [mark.x for mark in drawing(topic, name).marks if isinstance(mark, Label) and mark.words in ticks]
        outside = [x for x in beyond if (x < plot.x if name == MIRRORED else x > plot.right)]
        assert len(outside) >= len(second(made).ticks)
    else:
        assert not shown


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_labels_of_lines_are_moved_as_far_in_the_native_chart_as_in_the_drawing(topic: str, name: str) -> None:
    one, (xml, *_) = block(topic, name), native(name)[topic]
    moved = {}
    for series, column in zip(xml.iter(f"{C}ser"), drawn_columns(one.chart), strict=True):
        for label in series.iter(f"{C}dLbl") if column.series.is_line else ():
            datum = f"{column.series.key}/{one.chart.categories[int(label.find(f'{C}idx').get('val'))].key}"
            shift = label.find(f"{C}layout/{C}manualLayout/{C}y")
            moved[datum] = 0.0 if shift is None else float(shift.get("val")) * one.box.height
    assert moved == pytest.approx({datum: drop.down for datum, drop in one.drops.items()}, abs=0.6)


def test_the_dash_of_a_missing_column_stands_in_its_place_beside_the_others() -> None:
    for name in ("zh", MIRRORED):
        one, (xml, *_) = block("grouped_combination", name), native(name)["grouped_combination"]
        dash = next(label for label in xml.iter(f"{C}dLbl") if "—" in "".join(label.itertext()))
        across = float(dash.find(f"{C}layout/{C}manualLayout/{C}x").get("val")) * one.box.width
        pitch = one.plot.width / len(one.chart.categories)
        drawn = next(mark.x for mark in drawing("grouped_combination", name).marks
                     if isinstance(mark, Label) and mark.words.plain == "—")  # fmt: skip
        middle = one.plot.x + pitch / 2
        middle = one.box.width - middle if name == MIRRORED else middle
        assert across == pytest.approx(drawn - middle, abs=0.1)
        assert abs(across) > 1
