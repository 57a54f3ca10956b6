"""Labels of a drawing that belong together stand in one text box, where the drawing has them."""

from __future__ import annotations

from itertools import groupby

import pytest
from lxml import etree

from briefing.compose.mirror import mirrored
from briefing.content.figure import TimelineFigure
from briefing.document.deck import DrawingBlock
from briefing.drawing import Box, Drawing, Label
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import DRAWING, PRESENTATION, SLIDE_NAMESPACES, emu
from briefing.render.pptx.shapes import drawing_group
from briefing.tags import parse_edition
from briefing.text import UNMARKED, line, text
from tests.charts.kinds import EDITIONS, FIGURES, THEME, drawing

A, P = f"{{{DRAWING}}}", f"{{{PRESENTATION}}}"
NAMES = (*EDITIONS, "ar")
TIMELINES = [topic for topic, figure in FIGURES.items() if isinstance(figure, TimelineFigure)]


def made(topic: str, name: str) -> Drawing:
    sheet = drawing(topic, name, "deck")
    return mirrored(sheet) if name == "ar" else sheet


def boxes(sheet: Drawing, name: str) -> list[etree._Element]:
    block = DrawingBlock("Timeline", Box(0, 0, sheet.width, sheet.height), sheet, text([line("en", "alt")]))
    written = drawing_group(Draft(Look(THEME, parse_edition(name)), "test"), block)
    root = etree.fromstring(f"<root {SLIDE_NAMESPACES}>{written}</root>")
    return [one for one in root.iter(f"{P}sp") if one.find(f"{P}txBody") is not None]


def extent(labels: list[Label]) -> tuple[float, float]:
    sides = [one.x - one.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[one.anchor] for one in labels]
    return min(sides), max(side + one.width for side, one in zip(sides, labels, strict=True))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("topic", TIMELINES)
def test_all_words_of_an_event_stand_in_one_box_in_their_order(topic: str, name: str) -> None:
    sheet = made(topic, name)
    labels = [mark for mark in sheet.marks if isinstance(mark, Label) and mark.datum]
    found = {one.find(f".//{P}cNvPr").get("name"): one for one in boxes(sheet, name)}
    events = {key: list(some) for key, some in groupby(labels, key=lambda one: one.datum)}
    assert len(events) >= 4
    for key, some in events.items():
        rows = {
            y: sorted(row, key=lambda one: one.x, reverse=name == "ar")
            for y, row in groupby(some, key=lambda one: one.y)
        }
        written = ["".join(one.itertext()).translate(UNMARKED) for one in found[key].iter(f"{A}p")]
        assert written == [" ".join(one.words.plain for one in row).translate(UNMARKED) for row in rows.values()]
        place, (left, right) = found[key].find(f".//{A}xfrm"), extent(some)
        assert int(place.find(f"{A}off").get("x")) == emu(left)
        assert int(place.find(f"{A}ext").get("cx")) == pytest.approx(emu(right - left), abs=2)


@pytest.mark.parametrize("name", NAMES)
def test_labels_without_a_datum_keep_boxes_of_their_own(name: str) -> None:
    sheet = made("timeline", name)
    loose = [mark for mark in sheet.marks if isinstance(mark, Label) and not mark.datum]
    named = {mark.datum for mark in sheet.marks if isinstance(mark, Label) and mark.datum}
    assert len(boxes(sheet, name)) == len(loose) + len(named)


def test_a_figure_behind_letters_of_the_other_direction_stays_apart() -> None:
    """In a line from right to left digits behind Latin letters would join them."""
    ends = [
        "".join(one.itertext())
        for box in boxes(made("timeline", "ar"), "ar")
        for one in box.iter(f"{A}p")
        if len(list(one.iter(f"{A}r"))) > 1
    ]
    assert ends
    assert all(" \u200f" in one for one in ends)
