"""The template: real layouts with real placeholders, made from the theme."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from pptx import Presentation

from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import DRAWING, PRESENTATION, emu
from briefing.render.pptx.template import template
from briefing.theme.layouts import SLIDE, built_in
from tests.render.pptx.sample_charts import THEME

A, P = f"{{{DRAWING}}}", f"{{{PRESENTATION}}}"
EDITIONS = pytest.mark.parametrize("languages", [("zh",), ("en",), ("zh", "en"), ("ar-XB", "zh")], ids="+".join)


def part(name: str, languages: tuple[str, ...] = ("zh",)) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(template(Look(THEME, languages)))) as package:
        return etree.fromstring(package.read(name))


@EDITIONS
def test_every_slot_with_a_holder_is_a_placeholder_in_its_place(languages: tuple[str, ...]) -> None:
    read = {one.name: one for one in Presentation(io.BytesIO(template(Look(THEME, languages)))).slide_layouts}
    assert list(read) == list(built_in(len(languages)).layouts)
    mirrored = languages[0] == "ar-XB"
    for name, layout in built_in(len(languages)).layouts.items():
        boxes = {
            slot.holder.idx: slot.box.mirrored(SLIDE.width) if mirrored else slot.box
            for slot in layout.slots
            if slot.holder
        }
        places = {
            one.placeholder_format.idx: (one.left, one.top, one.width, one.height) for one in read[name].placeholders
        }
        assert places == {
            idx: tuple(emu(one) for one in (box.x, box.y, box.width, box.height)) for idx, box in boxes.items()
        }


@EDITIONS
def test_all_levels_of_text_run_as_the_slides_do(languages: tuple[str, ...]) -> None:
    rtl = "1" if languages[0] == "ar-XB" else "0"
    assert part("ppt/presentation.xml", languages).get("rtl", "0") == rtl
    start, end = ("r", "l") if rtl == "1" else ("l", "r")
    for name in ("slideMasters/slideMaster1", "slideLayouts/slideLayout4", "notesMasters/notesMaster1"):
        root = part(f"ppt/{name}.xml", languages)
        levels = list(root.iter(*(f"{A}lvl{number}pPr" for number in range(1, 10))))
        assert {one.get("rtl") for one in levels} == {rtl}
        assert {one.get("rtlCol") for one in root.iter(f"{A}bodyPr")} == {rtl}
        sides = {one.find(f".//{P}ph").get("type"): one.find(f".//{A}lvl1pPr") for one in root.iter(f"{P}sp")}
        assert {
            kind: level.get("algn") for kind, level in sides.items() if level is not None and kind in ("ftr", "body")
        }.items() <= {"ftr": end, "body": start}.items()


def test_the_slide_is_sixteen_to_nine() -> None:
    size = part("ppt/presentation.xml").find(f"{P}sldSz")
    assert (size.get("cx"), size.get("cy")) == ("12192000", "6858000")


def test_the_theme_has_the_colours_and_the_fonts_of_each_script() -> None:
    theme = part("ppt/theme/theme1.xml")
    colors = theme.find(f".//{A}clrScheme")
    assert {one.tag.removeprefix(A): one[0].get("val") for one in colors} == dict(THEME.slots)
    for fonts in (theme.find(f".//{A}majorFont"), theme.find(f".//{A}minorFont")):
        assert fonts.find(f"{A}latin").get("typeface") == THEME.fonts["Latn"].deck
        assert fonts.find(f"{A}ea").get("typeface") == THEME.fonts["Hans"].deck
        assert fonts.find(f"{A}cs").get("typeface")
        assert {one.get("script"): one.get("typeface") for one in fonts.iter(f"{A}font")}["Hans"] == THEME.fonts[
            "Hans"
        ].deck


def test_lines_may_not_start_with_a_comma() -> None:
    rules = part("ppt/presentation.xml").find(f"{P}kinsoku")
    assert rules.get("lang") == "zh-CN"
    assert "，" in rules.get("invalStChars")
    assert "（" in rules.get("invalEndChars")


def test_title_and_divider_carry_the_accent_segment() -> None:
    for number, layout in enumerate(built_in(1).layouts.values(), 1):
        names = [one.get("name") for one in part(f"ppt/slideLayouts/slideLayout{number}.xml").iter(f"{P}cNvPr")]
        assert ("accent segment" in names) == layout.segment


@EDITIONS
def test_master_and_layouts_have_what_the_header_and_footer_dialog_looks_for(languages: tuple[str, ...]) -> None:
    layouts = [f"slideLayouts/slideLayout{number}" for number, _ in enumerate(built_in(1).layouts, 1)]
    for name in ("slideMasters/slideMaster1", *layouts):
        root = part(f"ppt/{name}.xml", languages)
        kinds = [one.get("type") for one in root.iter(f"{P}ph")]
        wanted = {"dt", "sldNum"} if "ctrTitle" in kinds else {"dt", "ftr", "sldNum"}
        assert {kind for kind in kinds if kind in ("dt", "ftr", "sldNum")} == wanted
