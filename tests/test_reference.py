"""A line across a chart stands at the same value in the drawing and on the slide, in every kind with such an axis."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import pytest
from pptx import Presentation

from briefing.charts.chart import Chart
from briefing.charts.geometry import chart_height, draw_chart, label_drops, plot_area
from briefing.charts.marks import DASH
from briefing.charts.plan import plan_chart
from briefing.compose.mirror import mirrored, mirrored_deck
from briefing.content.figure import ChartFigure
from briefing.document.deck import ChartBlock, Deck, DeckSection, Slide
from briefing.document.parts import Meta
from briefing.drawing import Box, Label, Polyline
from briefing.render.pptx.package import render_pptx
from briefing.tags import parse_edition
from tests.charts.kinds import FIGURES, FONTS, MIRRORED, THEME, edition
from tests.seen import STYLE, A, bare, slide

KINDS: dict[str, tuple[str, str, str]] = {
    "bar": ("scores", "average", "linear"),
    "clustered bar": ("share", "average", "linear"),
    "column": ("growth", "average", "linear"),
    "line": ("visits", "target", "linear"),
    "log line": ("visits", "target", "log"),
    "slope": ("share", "average", "linear"),
    "log slope": ("visits", "target", "log"),
    "range": ("cost", "cost.human.cost", "linear"),
}
"""A table, a fact of its unit, and a scale for each kind, by the last word of its name."""
ALL = [(kind, name) for kind in KINDS for name in ("zh", "zh+en", MIRRORED)]


def planned(kind: str, name: str) -> Chart:
    table, fact, scale = KINDS[kind]
    label = next(one.reference.label for one in FIGURES.values() if isinstance(one, ChartFigure) and one.reference)
    figure = ChartFigure.model_validate({
        "chart": kind.split()[-1], "table": table, "scale": scale, "reference": {"fact": fact, "label": label},
        **({"columns": ["q1", "q4"]} if kind == "log slope" else {}),
    })  # fmt: skip
    return replace(plan_chart(edition(name), "reference", figure), from_right=name == MIRRORED)


def placed(kind: str, name: str) -> ChartBlock:
    made = planned(kind, name)
    size = (568.0, min(304.0, chart_height(made, STYLE, FONTS.deck, 568.0)), STYLE, FONTS.deck)
    place = Box(48, 162, *size[:2])
    return ChartBlock("reference", place, made, plot_area(made, *size), STYLE, drops=label_drops(made, *size))


def line_of(kind: str, name: str) -> tuple[float, ...]:
    """The ends of the line on the slide, in the chart's own coordinates."""
    title = replace(slide("bar", name, 1), key="reference")
    page = Slide("reference", title.layout, title.title, (placed(kind, name),), (), 1)
    meta = Meta("reference", "t", "a", "s", "k", parse_edition(name), dt.date(2026, 1, 5))
    deck = Deck(meta, THEME, (DeckSection("all", "all", ("reference",)),), (page,))
    deck = mirrored_deck(deck) if name == MIRRORED else deck
    shapes = Presentation(io.BytesIO(render_pptx(deck))).slides[0].shapes
    group = next(shape for shape in shapes if shape.name.endswith(": marks"))
    label = planned(kind, name).reference
    assert label is not None
    words = bare("".join(text.text or "" for text in group._element.iter(f"{A}t")))
    assert all(bare(line.plain) in words for line in label.label)
    line = next(shape for shape in group.shapes if shape.name == "reference line")
    return tuple(part / 12700 for part in (line.left, line.top, line.left + line.width, line.top + line.height))


@pytest.mark.parametrize(("kind", "name"), ALL)
def test_the_line_and_its_name_are_on_the_slide_where_the_drawing_has_them(kind: str, name: str) -> None:
    one = placed(kind, name)
    drawn = draw_chart(one.chart, one.box.width, one.box.height, STYLE, FONTS.deck)
    drawn = mirrored(drawn) if name == MIRRORED else drawn
    (line,) = (mark for mark in drawn.marks if isinstance(mark, Polyline) and mark.stroke.dash == DASH)
    (left, top), (right, bottom) = sorted(line.points)
    assert line_of(kind, name) == pytest.approx((left, min(top, bottom), right, max(top, bottom)), abs=0.01)
    assert one.chart.reference is not None
    written = [mark.words.plain for mark in drawn.marks if isinstance(mark, Label)]
    assert all(part.plain in written for part in one.chart.reference.label)


@pytest.mark.parametrize(("kind", "name"), ALL)
def test_the_line_stands_at_its_value(kind: str, name: str) -> None:
    one = placed(kind, name)
    axis, plot, reference = one.chart.axis, one.plot, one.chart.reference
    assert reference is not None
    low, high, value = float(axis.low), float(axis.high), float(reference.value)
    share = (value - low) / (high - low)
    left, top, right, bottom = line_of(kind, name)
    seen = plot.mirrored(one.box.width) if name == MIRRORED else plot
    if kind.split()[-1] in ("bar", "range"):
        along = (seen.right - left if name == MIRRORED else left - seen.x) / seen.width
        assert (left, top, bottom) == pytest.approx((right, seen.y, seen.bottom), abs=0.01)
    else:
        along = (seen.bottom - top) / seen.height
        assert (top, left, right) == pytest.approx((bottom, seen.x, seen.right), abs=0.01)
    if axis.log:
        assert low * (high / low) ** along == pytest.approx(value, rel=1e-3)
    else:
        assert along == pytest.approx(share, abs=1e-3)
