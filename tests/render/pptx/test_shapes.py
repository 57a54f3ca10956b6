"""Text, tables and drawings as PowerPoint's own objects."""

from __future__ import annotations

import itertools

import pytest
from lxml import etree

from briefing.document.deck import DrawingBlock, TableBlock
from briefing.document.parts import Align, Paragraph, StyledLine
from briefing.drawing import Box
from briefing.errors import BriefingError
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import DRAWING, SLIDE_NAMESPACES, emu
from briefing.render.pptx.shapes import drawing_group, text_box
from briefing.render.pptx.table import table_frame
from briefing.text import Line, Span
from tests.render.pptx.sample import drawing, marked, table
from tests.render.pptx.sample_charts import BILINGUAL, COMMAND, MARKUP, THEME, words

A = f"{{{DRAWING}}}"
LOOK = Look(THEME, BILINGUAL)
RIGHT_TO_LEFT = Look(THEME, ("ar", *BILINGUAL))


def read(xml: str) -> etree._Element:
    return etree.fromstring(f"<root {SLIDE_NAMESPACES}>{xml}</root>")


def box_of(*paragraphs: Paragraph) -> etree._Element:
    return read(text_box(Draft(LOOK, "test"), "Box", Box(0, 0, 100, 50), paragraphs))


def test_marks_become_run_properties() -> None:
    runs = {run.find(f"{A}t").text: run.find(f"{A}rPr") for run in box_of(marked(LOOK)).iter(f"{A}r")}
    assert runs["要点"].get("b") == "1"
    assert runs["误"].get("strike") == "sngStrike"
    assert runs["误"].find(f"{A}solidFill/{A}schemeClr").get("val") == THEME.colors["accent"].slot
    assert runs["○"].get("b") == "0"
    assert runs["○"].find(f"{A}ea").get("typeface") == "+mn-lt"
    assert runs["1"].get("baseline") == "30000"
    assert runs["来源"].find(f"{A}hlinkClick") is not None


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "//host/share", "mailto:a@b.c"])
def test_only_web_addresses_are_linked(address: str) -> None:
    style = LOOK.style("point")
    with pytest.raises(BriefingError, match="no web address"):
        box_of(Paragraph((StyledLine(Line("zh", (Span("链接", href=address),)), style),)))


def test_every_language_is_a_paragraph_of_its_own_unless_inline() -> None:
    lines = tuple(StyledLine(one, LOOK.style("title", one.lang)) for one in words("标题", MARKUP))
    assert ["".join(one.itertext()) for one in box_of(Paragraph(lines)).iter(f"{A}p")] == ["标题", MARKUP]
    assert ["".join(one.itertext()) for one in box_of(Paragraph(lines, inline=True)).iter(f"{A}p")] == [f"标题{MARKUP}"]


@pytest.mark.parametrize(
    ("languages", "lang", "align", "side", "rtl"),
    [
        (("en",), "en", "start", "l", None),
        (("en", "ar"), "ar", "start", "l", "1"),
        (("en", "ar"), "ar", "end", "r", "1"),
        (("ar", "en"), "ar", "start", "r", "1"),
        (("ar", "en"), "en", "start", "r", "0"),
        (("ar", "en"), "en", "end", "l", "0"),
    ],
)
def test_lines_begin_where_the_edition_does_and_run_as_their_language_does(
    languages: tuple[str, ...], lang: str, align: Align, side: str, rtl: str | None
) -> None:
    look = Look(THEME, languages)
    line = StyledLine(Line(lang, (Span("1"),)), look.style("point", lang))
    paragraph = Paragraph((line,), align=align, tabs=(10.0,))
    properties = read(text_box(Draft(look, "test"), "Box", Box(0, 0, 100, 50), (paragraph,))).find(f".//{A}pPr")
    assert (properties.get("algn"), properties.get("rtl")) == (side, rtl)
    assert properties.find(f"{A}tabLst/{A}tab").get("algn") == ("r" if rtl == "1" else "l")


def test_a_table_from_right_to_left_keeps_its_cells_in_order_and_has_its_marks_on_the_other_side() -> None:
    block = TableBlock("Table", Box(48, 132, 864, 220), table(LOOK), words("表"))
    frame, mirrored = (read(table_frame(Draft(look, "test"), block, "")) for look in (LOOK, RIGHT_TO_LEFT))
    assert [one.find(f".//{A}tblPr").get("rtl") for one in (frame, mirrored)] == [None, "1"]
    assert ["".join(one.itertext()) for one in mirrored.iter(f"{A}tc")] == [
        "".join(one.itertext()) for one in frame.iter(f"{A}tc")
    ]
    sides = [{(one.get("marL"), one.get("marR")) for one in made.iter(f"{A}tcPr")} for made in (frame, mirrored)]
    assert sides[0] == {(right, left) for left, right in sides[1]}
    spans = [[across(mark) for mark in made.findall("{*}grpSp/{*}sp")] for made in (frame, mirrored)]
    assert spans[1] == [(emu(864) - right, emu(864) - left) for left, right in spans[0]]


def across(shape: etree._Element) -> tuple[int, int]:
    """How far a shape reaches to the left and to the right."""
    left, width = int(shape.find(f".//{A}off").get("x")), int(shape.find(f".//{A}ext[@cx]").get("cx"))
    return left, left + width


def test_labels_stand_against_the_side_that_the_drawing_says() -> None:
    block = DrawingBlock("Timeline", Box(48, 140, 300, 100), drawing())
    for look in (LOOK, RIGHT_TO_LEFT):
        shapes = read(drawing_group(Draft(look, "test"), block)).iter("{*}sp")
        sides = ["".join(one.get("algn") for one in shape.iter(f"{A}pPr")) for shape in shapes]
        assert [side for side in sides if side] == ["l", "r", "ctr"]


def test_space_above_the_first_paragraph_is_an_inset_as_powerpoint_ignores_it() -> None:
    body = box_of(marked(LOOK))
    assert body.find(f".//{A}bodyPr").get("tIns") == str(emu(6))
    assert body.find(f".//{A}spcBef/{A}spcPts").get("val") == "0"


def test_a_table_has_horizontal_rules_only_and_keeps_what_looks_like_a_formula() -> None:
    frame = read(
        table_frame(Draft(LOOK, "test"), TableBlock("Table", Box(48, 132, 864, 220), table(LOOK), words("表")), "")
    )
    rows = list(frame.iter(f"{A}tr"))
    assert [row.get("h") for row in rows] == [str(emu(height)) for height in (40, 50, 50, 30, 50)]
    assert frame.find(f".//{A}tblPr").get("firstRow") == "1"
    assert all(len(row.findall(f"{A}tc")) == 3 for row in rows)
    assert rows[3][0].get("gridSpan") == "3"
    for side in ("lnL", "lnR"):
        assert all(one.find(f"{A}noFill") is not None for one in frame.iter(f"{A}{side}"))
    assert rows[1][0].find(f"{A}tcPr/{A}lnT/{A}solidFill/{A}schemeClr").get("val") == "tx1"
    assert COMMAND in ["".join(one.itertext()) for one in frame.iter(f"{A}tc")]


def test_a_table_without_style_says_every_upper_edge_as_the_lower_one_above() -> None:
    frame = read(
        table_frame(Draft(LOOK, "test"), TableBlock("Table", Box(48, 132, 864, 220), table(LOOK), words("表")), "")
    )
    rows = list(frame.iter(f"{A}tr"))
    for above, below in itertools.pairwise(rows):
        lower = etree.tostring(above[0].find(f"{A}tcPr/{A}lnB")).replace(b"lnB", b"ln")
        assert lower == etree.tostring(below[0].find(f"{A}tcPr/{A}lnT")).replace(b"lnT", b"ln")


def test_inline_bars_are_as_long_as_their_shares() -> None:
    frame = read(
        table_frame(Draft(LOOK, "test"), TableBlock("Table", Box(48, 132, 864, 220), table(LOOK), words("表")), "")
    )
    named = {one.get("name"): one.getparent().getparent() for one in frame.iter("{*}cNvPr")}
    widths = [int(named[f"bar {row}"].find(f".//{A}ext[@cx]").get("cx")) for row in (2, 3, 5)]
    assert widths == [emu(444), emu(44.4), emu(222)]


def test_a_drawing_is_one_group_in_its_own_coordinates() -> None:
    xml = read(drawing_group(Draft(LOOK, "test"), DrawingBlock("Timeline", Box(48, 140, 300, 100), drawing())))
    group = xml[0]
    assert group.find(f".//{A}chExt").get("cx") == str(emu(300))
    assert len(group.findall("{*}sp")) + len(group.findall("{*}cxnSp")) == len(drawing().marks)
    assert group.find(f".//{A}pattFill").get("prst") == "wdUpDiag"
    assert group.find(f".//{A}custDash") is not None
