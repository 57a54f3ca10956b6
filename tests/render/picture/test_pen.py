from __future__ import annotations

import pytest
from lxml import etree
from matplotlib.path import Path as Outline

from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polygon, Polyline, Rect, Stroke
from briefing.render.picture.hatch import hatch_lines
from briefing.render.picture.pen import PictureFormat, draw_figure, render_picture
from briefing.text import Line, Span, line
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.typeset.fonts import load_fonts

THEME = read_theme(assets_folder())
FONTS = load_fonts(THEME.fonts, assets_folder() / "fonts").brief
SHEET = Drawing(200, 100, (
    Rect(Box(10, 10, 80, 20), Fill("accent"), None, "a/b"),
    Rect(Box(10, 40, 80, 20), Fill("context", hatched=True), Stroke("context", 1.0), "a/c"),
    Polyline(((10, 90), (190, 90)), Stroke("ink", 1.0, (2.0, 3.0)), "a"),
    Disc(150, 50, 5, Fill("paper"), Stroke("ink", 1.5), "a/d"),
    Label(100, 24, line("zh", "约5美元 $x$ & <b>"), 10, 60, "ink2", True, "start", "a/b"),
    Label(100, 80, Line("en", (Span("plain "), Span("struck", "struck"), Span("○", "ring"))), 10, 60),
))  # fmt: skip


@pytest.mark.parametrize("format", ["svg", "png"])
def test_the_same_drawing_gives_the_same_bytes(format: PictureFormat) -> None:
    assert render_picture(SHEET, THEME, FONTS, format, "标题") == render_picture(SHEET, THEME, FONTS, format, "标题")


def test_the_svg_is_well_formed_undated_and_carries_its_title() -> None:
    written = render_picture(SHEET, THEME, FONTS, "svg", "标题 & more")
    words = "".join(etree.fromstring(written).itertext())
    assert "标题 & more" in words
    assert "Matplotlib" not in words
    assert "date>" not in written.decode()


def test_the_letters_are_outlines_so_that_no_font_is_needed() -> None:
    root = etree.fromstring(render_picture(SHEET, THEME, FONTS, "svg", "标题"))
    assert not root.findall(".//{*}text")


def test_every_mark_is_painted_in_its_colour_and_order() -> None:
    patches = draw_figure(SHEET, THEME, FONTS).artists
    assert [patch.get_label() for patch in patches if patch.get_label()] == [
        "a/b", "a/c", "a", "a/d", "约5美元 $x$ & <b>", "plain struck○",
    ]  # fmt: skip


@pytest.mark.parametrize("corners", [
    ((10, 20), (43, 20), (43, 37), (10, 37)),
    ((0, 0), (30, 20), (60, 0), (60, 40), (0, 40)),
])  # fmt: skip
def test_hatching_rises_to_the_right_inside_its_outline(corners: tuple[tuple[float, float], ...]) -> None:
    lines = hatch_lines(corners)
    assert lines
    for (left, lower), (right, upper) in lines:
        assert right - left == pytest.approx(lower - upper)
        spots = [(left + (right - left) * part, lower + (upper - lower) * part) for part in (0.1, 0.5, 0.9)]
        assert all(Outline(corners).contains_point(spot) for spot in spots)


def test_the_edge_of_a_hatched_polygon_is_cut_by_nothing() -> None:
    mark = Polygon(((0, 0), (30, 20), (60, 0), (60, 40)), Fill("context", hatched=True), Stroke("context", 2.0), "a")
    patches = draw_figure(Drawing(60, 40, (mark,)), THEME, FONTS).artists
    assert [patch.get_clip_path() for patch in patches] == [None] * 3
