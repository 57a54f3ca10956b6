"""The package as a whole: valid, the same every time, complete, and sound where validators do not look."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree
from pptx import Presentation

from briefing.document.deck import Deck
from briefing.render.pptx.ooxml import CHART, DRAWING, PRESENTATION, RELATIONSHIPS
from briefing.render.pptx.package import render_pptx
from tests.ooxml import findings
from tests.package.faults import faults
from tests.render.pptx.sample import deck as sample
from tests.render.pptx.sample_charts import BILINGUAL

A, C, P, R = (f"{{{one}}}" for one in (DRAWING, CHART, PRESENTATION, RELATIONSHIPS))
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
Parts = dict[str, etree._Element]


def slides(parts: Parts) -> dict[str, etree._Element]:
    return {name: root for name, root in parts.items() if name.startswith("ppt/slides/") and name.endswith(".xml")}


def test_the_file_satisfies_the_open_xml_sdk_rules(file: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(file)
    assert findings(path) == []


def test_the_file_has_no_fault_that_those_rules_miss(file: bytes) -> None:
    assert faults(file) == []


def test_the_same_deck_gives_the_same_bytes(file: bytes, deck: Deck) -> None:
    assert render_pptx(deck) == file


def test_members_have_no_date_of_their_own_and_a_fixed_order(file: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.testzip() is None
        assert package.namelist()[0] == "[Content_Types].xml"


def test_python_pptx_reads_every_slide_with_its_title_layout_and_notes(file: bytes, deck: Deck) -> None:
    read = list(Presentation(io.BytesIO(file)).slides)
    assert [slide.slide_layout.name for slide in read] == [slide.layout for slide in deck.slides]
    for slide, meant in zip(read, deck.slides, strict=True):
        title = [line.words.plain for paragraph in meant.title.paragraphs for line in paragraph.lines]
        assert slide.shapes.title.text_frame.text.split("\n") == title
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id
        assert slide.has_notes_slide == bool(meant.notes)
        if meant.notes:
            first = meant.notes[0].lines[0].words.plain
            assert slide.notes_slide.notes_text_frame.text.startswith(first)


def test_the_properties_come_from_the_content(file: bytes, deck: Deck) -> None:
    properties = Presentation(io.BytesIO(file)).core_properties
    assert (properties.title, properties.author) == (deck.meta.title, deck.meta.author)
    assert properties.created.date() == properties.modified.date() == deck.meta.date
    assert properties.language == {"zh": "zh-CN", "en": "en-US", "ar-XB": "en-US"}[deck.meta.languages[0]]


def test_every_run_names_its_language_and_its_fonts(parts: Parts) -> None:
    runs = [
        (name, run)
        for name, root in parts.items()
        if name.startswith(("ppt/slides/", "ppt/notesSlides/", "ppt/charts/"))
        for run in root.iter(f"{A}r", f"{A}fld")
    ]
    assert len(runs) > 150
    assert {name.split("/")[1] for name, _ in runs} == {"slides", "notesSlides", "charts"}
    for name, run in runs:
        properties = run.find(f"{A}rPr")
        assert properties is not None, name
        assert properties.get("lang"), etree.tostring(run)
        for font in ("latin", "ea", "cs"):
            assert properties.find(f"{A}{font}").get("typeface").startswith("+mn-"), etree.tostring(run)


def test_lines_are_marked_with_the_language_they_are_in() -> None:
    with zipfile.ZipFile(io.BytesIO(render_pptx(sample(BILINGUAL)))) as package:
        title = etree.fromstring(package.read("ppt/slides/slide1.xml")).find(f".//{P}txBody")
    assert [(run.find(f"{A}rPr").get("lang"), run.find(f"{A}rPr").get("altLang")) for run in title.iter(f"{A}r")] == [
        ("zh-CN", "en-US"),
        ("en-US", "zh-CN"),
    ]


def test_colours_are_references_to_the_theme(parts: Parts) -> None:
    for name, root in parts.items():
        if not name.startswith("ppt/theme/"):
            assert not list(root.iter(f"{A}srgbClr")), name


def test_no_text_shrinks_or_grows_by_itself(parts: Parts) -> None:
    for name, root in slides(parts).items():
        assert not list(root.iter(f"{A}normAutofit", f"{A}spAutoFit")), name
        for spacing in root.iter(f"{A}lnSpc"):
            assert spacing.find(f"{A}spcPts") is not None, name


def test_shapes_have_names(parts: Parts) -> None:
    for name, root in slides(parts).items():
        assert all(one.get("name") for one in list(root.iter(f"{P}cNvPr"))[1:]), name


def test_sections_are_called_as_decided(parts: Parts, deck: Deck) -> None:
    sections = parts["ppt/presentation.xml"].iter(f"{P14}section")
    assert [one.get("name") for one in sections] == [one.name for one in deck.sections]
