"""The package as a whole: valid, the same every time, complete, and sound where validators do not look."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree
from pptx import Presentation

from briefing.document.deck import Deck
from briefing.render.pptx.ooxml import CHART, DRAWING, PACKAGE_RELATIONSHIPS, PRESENTATION, RELATIONSHIPS
from briefing.render.pptx.package import render_pptx
from tests.ooxml import findings
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


def test_every_figure_says_what_it_shows_or_that_it_is_decoration(parts: Parts) -> None:
    seen = Counter[str]()
    for name, root in slides(parts).items():
        for shape in root.find(f"{P}cSld/{P}spTree"):
            properties = shape.find(f"./*/{P}cNvPr")
            if properties is None or (shape.find(f".//{P}ph") is not None and shape.tag == f"{P}sp"):
                continue
            words = "".join(shape.itertext()).strip() if shape.tag == f"{P}sp" else ""
            decorative = any(one.get("val") == "1" for one in properties.iter(f"{ADEC}decorative"))
            assert decorative != bool(words or properties.get("descr")), (name, properties.get("name"))
            seen[shape.tag.split("}")[1]] += 1
    assert seen["graphicFrame"] > 5
    assert seen["grpSp"] > 2


def test_shapes_have_names_and_ids_of_their_own(parts: Parts) -> None:
    for name, root in slides(parts).items():
        properties = list(root.iter(f"{P}cNvPr"))[1:]
        assert all(one.get("name") for one in properties), name
        ids = Counter(one.get("id") for one in root.iter(f"{P}cNvPr"))
        assert max(ids.values()) == 1, (name, ids)


def test_placeholders_exist_in_the_layout(parts: Parts) -> None:
    for name, root in slides(parts).items():
        relations = parts[f"ppt/slides/_rels/{posixpath.basename(name)}.rels"]
        layout = next(one.get("Target") for one in relations if one.get("Type").endswith("/slideLayout"))
        known = {
            (one.get("type"), one.get("idx"))
            for one in parts[posixpath.normpath(f"ppt/slides/{layout}")].iter(f"{P}ph")
        }
        used = [(one.get("type"), one.get("idx")) for one in root.iter(f"{P}ph")]
        assert set(used) <= known, name
        assert len(set(used)) == len(used), name


def test_sections_list_every_slide_once(parts: Parts, deck: Deck) -> None:
    root = parts["ppt/presentation.xml"]
    ids = [one.get("id") for one in root.iter(f"{P}sldId")]
    sections = list(root.iter(f"{P14}section"))
    assert [one.get("name") for one in sections] == [one.name for one in deck.sections]
    assert [one.get("id") for one in root.iter(f"{P14}sldId")] == ids
    assert len({one.get("id") for one in sections}) == len(sections)


def test_relations_lead_to_parts_of_the_package_or_to_links(parts: Parts, file: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        names = set(package.namelist())
    external = set()
    for name, root in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for one in root.iter(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"):
            if one.get("TargetMode") == "External":
                external.add((one.get("Type").rpartition("/")[2], one.get("Target")))
            else:
                assert posixpath.normpath(posixpath.join(folder, one.get("Target"))) in names, (name, one.get("Target"))
    assert external <= {("hyperlink", "https://example.org/a?b=1&c=2")}


def test_ids_of_relations_are_all_used_in_charts_and_slides(parts: Parts) -> None:
    for name, root in slides(parts).items():
        used = {value for element in root.iter() for key, value in element.attrib.items() if key.startswith(R)}
        known = {one.get("Id"): one.get("Type") for one in parts[f"ppt/slides/_rels/{posixpath.basename(name)}.rels"]}
        assert used <= set(known), name
        unused = {known[one].rpartition("/")[2] for one in set(known) - used}
        assert unused <= {"slideLayout", "notesSlide"}, name
