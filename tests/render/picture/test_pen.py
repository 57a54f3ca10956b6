from __future__ import annotations

import pytest
from lxml import etree

from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polyline, Rect, Stroke
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


def test_hatching_stays_inside_its_rectangle() -> None:
    box = Box(10, 20, 33, 17)
    lines = hatch_lines(box)
    assert lines
    for start, end in lines:
        assert all(box.x <= x <= box.right and box.y <= y <= box.bottom for x, y in (start, end))
        assert end[0] - start[0] == pytest.approx(start[1] - end[1])
