"""Waterfalls: what steps add up to, where bars stand in every picture, and that an edited step moves all."""

from __future__ import annotations

import io
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from briefing.charts.chart import Chart
from briefing.charts.marks import CONNECTOR
from briefing.content.steps import starts
from briefing.drawing import Label, Polyline, Rect
from briefing.render.pptx.columns import columns
from briefing.render.pptx.workbook import workbook
from briefing.text import plain
from tests.calc import number, tables
from tests.charts.kinds import CHARTS, EDITIONS, MIRRORED, chart
from tests.looks import C, numbers
from tests.seen import block, drawing, native, plot_of, series_of

TOPICS = tuple(topic for topic in CHARTS if chart(topic).kind == "waterfall")
ALL = [(topic, name) for topic in TOPICS for name in (*EDITIONS, MIRRORED)]
Ends = dict[str, tuple[float, float]]


def bars(made: Chart) -> Ends:
    """The lower and the upper end of each bar, worked out here from the table's order alone."""
    found, level = {}, Decimal(0)
    points = made.series[0].points
    for index, (category, point) in enumerate(zip(made.categories, points, strict=True)):
        if point.low is None:
            behind = points[index + 1 :]
            total = next(place for place, one in enumerate(behind) if one.is_sum)
            level = (behind[total].low or 0) - sum((one.low or Decimal(0) for one in behind[:total]), Decimal(0))
            continue
        start = Decimal(0) if point.is_sum else level
        level = start + point.low
        found[category.key] = (float(min(start, level)), float(max(start, level)))
    return found


def test_the_gallery_has_waterfalls() -> None:
    assert len(TOPICS) == 2


@pytest.mark.parametrize(("values", "sums", "found"), [
    ([10, 5, -3, 12], [1, 0, 0, 1], [0, 10, 15, 0]),
    ([10, None, 5, 20], [1, 0, 0, 1], [0, 10, 15, 0]),
    ([10, None, None, 5, -1, 20], [1, 0, 0, 0, 0, 1], [0, 10, 10, 16, 21, 0]),
    ([10, None, 5], [1, 0, 0], [0, 10, None]),
    ([10, 5, None, 2], [1, 0, 1, 0], [0, 10, 15, 15]),
])  # fmt: skip
def test_a_step_begins_where_the_one_before_it_ended(
    values: list[int | None], sums: list[int], found: list[int | None]
) -> None:
    decimals = [None if value is None else Decimal(value) for value in values]
    assert [*starts(decimals, [bool(one) for one in sums])] == found


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_bars_stand_on_their_levels_in_every_picture(topic: str, name: str) -> None:
    one, made = block(topic, name), chart(topic, name)
    key, want = made.series[0].key, bars(made)
    extent, low, plot = float(made.axis.high - made.axis.low), float(made.axis.low), one.plot
    drawn = {
        mark.datum.partition("/")[2]: tuple(
            low + (plot.bottom - y) / plot.height * extent for y in (mark.box.bottom, mark.box.y)
        )
        for mark in drawing(topic, name).marks
        if isinstance(mark, Rect) and mark.datum.startswith(f"{key}/")
    }
    foot, above, below = (numbers(series) for series in series_of(native(name)[topic][0])[:3])
    stacked = {
        category.key: (
            below[index] + min(foot[index], 0) if below[index] else foot[index],
            above[index] + max(foot[index], 0) if above[index] else foot[index],
        )
        for index, category in enumerate(made.categories)
        if category.key in want
    }
    assert drawn.keys() == stacked.keys() == want.keys()
    for category, ends in want.items():
        assert drawn[category] == pytest.approx(ends), category
        assert stacked[category] == pytest.approx(ends), category


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_thin_lines_lead_from_each_bar_to_the_next_in_every_picture(topic: str, name: str) -> None:
    one, made = block(topic, name), chart(topic, name)
    points = made.series[0].points
    want = {
        index: float(before.base + before.low)
        for index, (before, after) in enumerate(pairwise(points))
        if before.low is not None and after.low is not None
    }
    extent, low, plot = float(made.axis.high - made.axis.low), float(made.axis.low), plot_of(one, name)
    lines = [mark for mark in drawing(topic, name).marks if isinstance(mark, Polyline) and mark.stroke == CONNECTOR]
    pitch = plot.width / len(points)
    drawn = {}
    for line in lines:
        (x1, y1), (x2, y2) = sorted(line.points)
        place = int(((x1 + x2) / 2 - plot.x) / pitch - 0.5)
        drawn[len(points) - 2 - place if name == MIRRORED else place] = low + (plot.bottom - y1) / plot.height * extent
        assert y1 == y2
    links = {}
    for column, series in zip(
        [one for one in columns(made) if one.group != "cells"], series_of(native(name)[topic][0]), strict=True
    ):
        if column.part == "link":
            levels = numbers(series)
            links |= {
                index: levels[index] for index in levels if index + 1 in levels and levels[index] == levels[index + 1]
            }
            assert series.find(f"{C}marker/{C}symbol").get("val") == "none"
    assert drawn == pytest.approx(want)
    assert links == pytest.approx(want)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_steps_are_printed_with_their_sign_and_totals_without(topic: str, name: str) -> None:
    for point in chart(topic, name).series[0].points:
        if point.low is not None:
            signs = {line.plain.translate(dict.fromkeys(map(ord, "\u200e\u200f\u061c")))[0] for line in point.label}
            wanted = "−" if point.low < 0 else "+"
            assert signs == {wanted} if not point.is_sum or point.low < 0 else "+" not in signs


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_labels_stand_over_bars_and_under_those_below_zero(topic: str, name: str) -> None:
    made = chart(topic, name)
    marks = drawing(topic, name).marks
    boxes = {mark.datum: mark.box for mark in marks if isinstance(mark, Rect) and mark.datum}
    root = native(name)[topic][0]
    sides = {}
    for column, series in zip([one for one in columns(made) if one.group != "cells"], series_of(root), strict=True):
        for label in series.iter(f"{C}dLbl"):
            index = int(label.find(f"{C}idx").get("val"))
            if column.values[index] is not None:
                sides[f"{column.series.key}/{made.categories[index].key}"] = label.find(f"{C}dLblPos").get("val")
    for mark in marks:
        if isinstance(mark, Label) and mark.datum in boxes:
            assert sides[mark.datum] == ("b" if mark.y > boxes[mark.datum].bottom else "t")
            assert mark.y <= boxes[mark.datum].y or mark.y > boxes[mark.datum].bottom


@pytest.mark.parametrize(("topic", "name"), [(topic, name) for topic in TOPICS for name in ("zh", "en")])
def test_a_step_edited_in_a_spreadsheet_moves_all_that_is_drawn_of_it(topic: str, name: str, tmp_path: Path) -> None:
    made = chart(topic, name)
    found, place = columns(made), 2
    data = workbook(made, found)
    books = {"before": data}
    for title, factor in (("after", 3), ("fallen", -5)):
        book = openpyxl.load_workbook(io.BytesIO(data))
        cell = book.active.cell(row=place + 2, column=2)
        cell.value = float(cell.value) * factor
        saved = io.BytesIO()
        book.save(saved)
        books[title] = saved.getvalue()
    seen = tables(books, tmp_path)
    parts = [column.part for column in found]
    for title, table in seen.items():
        rows = table[1:]
        steps = [number(row[1]) for row in rows]
        level, ends = 0.0, []
        for point, step in zip(made.series[0].points, steps, strict=True):
            start = 0.0 if point.is_sum else level
            level = start + step
            ends.append((min(start, level), max(start, level)))
        if any(point.low is None for point in made.series[0].points):
            ends, rows = ends[:5], rows[:5]
        for row, (low, high) in zip(rows, ends, strict=False):
            foot, above, below = (number(row[1 + parts.index(part)]) for part in ("foot", "above", "below"))
            assert foot == pytest.approx(max(0, low) + min(0, high)), (title, row)
            assert above == pytest.approx(max(0, high) - max(0, low)), (title, row)
            assert below == pytest.approx(min(0, low) - min(0, high)), (title, row)
            over, under = (row[1 + parts.index(part)] for part in ("over", "under"))
            shown, other = (under, over) if low < 0 and high <= 0 else (over, under)
            assert number(shown) == pytest.approx(low if low < 0 and high <= 0 else high)
            assert other == "#N/A"
    texts = [row[1 + len(found)] for row in seen["before"][1:]]
    assert texts == [plain(label[:1]) for label in next(one.labels for one in found if one.part == "over")]
    assert seen["after"][place + 1][1 + len(found)] != texts[place]
    assert seen["fallen"][place + 1][1 + len(found)][0] != texts[place][0]
