"""Small multiples: one scale for all panels, in the drawing and in the native charts, in reading order."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.shapes.group import GroupShape

from briefing.charts.geometry import plot_area
from briefing.charts.small_multiples import (
    SmallMultiples,
    draw_small_multiples,
    panel_boxes,
    panel_style,
    plan_small_multiples,
)
from briefing.content.figure import ChartFigure
from briefing.drawing import Box, Label
from tests.charts.kinds import EDITIONS, FIGURES, FONTS, THEME, edition
from tests.seen import C

PANELS = tuple(key for key, one in FIGURES.items() if isinstance(one, ChartFigure) and one.panels)
ALL = [(topic, name) for topic in PANELS for name in EDITIONS]


def planned(topic: str, name: str) -> SmallMultiples:
    figure = FIGURES[topic]
    assert isinstance(figure, ChartFigure)
    return plan_small_multiples(edition(name), topic, figure)


def test_the_gallery_has_both_kinds() -> None:
    assert {planned(topic, "zh").panels[0].kind for topic in PANELS} == {"line", "column"}


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_all_panels_have_one_scale_and_the_same_categories(topic: str, name: str) -> None:
    panels = planned(topic, name).panels
    assert len(panels) > 2
    assert len({(one.axis.low, one.axis.high) for one in panels}) == 1
    assert len({tuple(category.key for category in one.categories) for one in panels}) == 1
    for style, fonts, size in (
        (THEME.deck.chart, FONTS.deck, (272.0, 110.0)),
        (THEME.brief.chart, FONTS.brief, (150.0, 105.0)),
    ):
        plots = {plot_area(one, *size, panel_style(style), fonts) for one in panels}
        assert len({(round(plot.y, 3), round(plot.height, 3)) for plot in plots}) == 1


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_drawing_names_each_panel_above_it_in_reading_order(topic: str, name: str) -> None:
    found = planned(topic, name)
    marks = draw_small_multiples(found, 486, THEME.brief.chart, FONTS.brief).marks
    keys = [one.series[0].key for one in found.panels]
    titles = [mark for mark in marks if isinstance(mark, Label) and mark.datum in keys]
    assert list(dict.fromkeys(mark.datum for mark in titles)) == keys
    assert [mark.words for mark in titles] == [line for one in found.panels for line in one.title]


@pytest.mark.parametrize("topic", PANELS)
@pytest.mark.parametrize("name", ["zh", "en", "zh+en", "ar"])
def test_the_deck_has_a_native_chart_for_each_panel_in_one_named_group(
    gallery: dict[str, Path], topic: str, name: str
) -> None:
    found = planned(topic, "en" if name == "ar" else name)
    groups = [
        shape
        for slide in Presentation(str(gallery[f"kinds.{name}.pptx"])).slides
        for shape in slide.shapes
        if isinstance(shape, GroupShape) and shape.name == "Small multiples"
    ]
    group = groups[PANELS.index(topic)]
    charts = [shape for shape in group.shapes if shape.has_chart]
    assert len(charts) == len(found.panels)
    bounds = set()
    for shape, panel in zip(charts, found.panels, strict=True):
        axis = next(shape.chart.part._element.iter(f"{C}valAx"))
        bounds.add(tuple(axis.find(f"{C}scaling/{C}{end}").get("val") for end in ("min", "max")))
        series = shape.chart.plots[0].series[0]
        assert list(series.values) == [
            None if point.low is None else float(point.low) for point in panel.series[0].points
        ]
    assert len(bounds) == 1
    lefts = [shape.left for shape in charts[:3]]
    assert lefts == sorted(lefts, reverse=name == "ar")


def test_panels_are_never_narrower_than_they_can_be_read() -> None:
    for count in range(2, 13):
        boxes = panel_boxes(count, Box(0, 0, 864, 338), 14)
        assert len(boxes) == count
        assert all(box.width >= 14 * 14 for box in boxes)
        assert max(box.right for box in boxes) <= 864 + 1e-6
        assert max(box.bottom for box in boxes) <= 338 + 1e-6
