"""Our slides in templates that others made: valid, in their layouts, in their colours and fonts by reference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE

from briefing.build import build
from briefing.template.layouts import read_layouts, slide_size
from briefing.template.match import KINDS, match
from briefing.template.package import read_package
from tests.conftest import ROOT
from tests.ooxml import findings, sdk_findings
from tests.package.faults import faults
from tests.package.reader import A, C, opened
from tests.template.conftest import FOREIGN

EVERY = pytest.mark.parametrize("name", FOREIGN)


@EVERY
def test_the_layouts_serve_every_kind_of_slide(foreign: dict[str, Path], name: str) -> None:
    package = read_package(foreign[name])
    found = match(read_layouts(package), {}, slide_size(package).height, name)
    assert list(found) == list(KINDS)
    assert found["title"].kind == "title"
    assert found["full"].content is not None
    assert all(layout.title is not None for layout in found.values())


@EVERY
def test_the_deck_is_valid(foreign: dict[str, Path], dressed: dict[str, Path], name: str) -> None:
    assert findings(dressed[name]) == []
    own = faults(foreign[name].read_bytes())
    assert [fault for fault in faults(dressed[name].read_bytes()) if fault not in own] == []


@EVERY
def test_the_open_xml_sdk_has_nothing_against_the_deck(dressed: dict[str, Path], name: str) -> None:
    assert sdk_findings(dressed[name]) == []


@EVERY
def test_the_deck_has_the_masters_size_and_layouts_of_the_template(
    foreign: dict[str, Path], dressed: dict[str, Path], name: str
) -> None:
    theirs, ours = Presentation(str(foreign[name])), Presentation(str(dressed[name]))
    assert (ours.slide_width, ours.slide_height) == (theirs.slide_width, theirs.slide_height)
    assert [len(master.slide_layouts) for master in ours.slide_masters] == [
        len(master.slide_layouts) for master in theirs.slide_masters
    ]
    before, after = (opened(path.read_bytes()).data for path in (foreign[name], dressed[name]))
    kept = [part for part in after if re.fullmatch(r"ppt/(slideMasters|theme)/(slideMaster|theme)\w+\.xml", part)]
    assert len(kept) > 1
    for part in kept:
        assert canonical(after[part]) == canonical(before[part]), part


def canonical(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(data, etree.XMLParser(remove_blank_text=True)), method="c14n")


@EVERY
def test_titles_stand_in_the_placeholders_of_the_template(dressed: dict[str, Path], name: str) -> None:
    slides = Presentation(str(dressed[name])).slides
    assert len(slides) > 30
    for slide in slides:
        title = slide.shapes.title
        assert title.text_frame.text.strip()
        assert title._element.spPr.find(f"{A}xfrm") is None or FOREIGN[name] == "ar"
        assert title.text_frame.auto_size == MSO_AUTO_SIZE.NONE


@EVERY
def test_colours_and_fonts_are_references_to_the_theme(dressed: dict[str, Path], name: str) -> None:
    package = opened(dressed[name].read_bytes())
    parts = [part for part in package.parts if re.match(r"ppt/(slides|charts)/\w+\.xml", part)]
    assert len(parts) > 40
    for part in parts:
        tree = package.trees[part]
        assert not list(tree.iter(f"{A}srgbClr", f"{A}sysClr")), part
        faces = {face.get("typeface") for face in tree.iter(f"{A}latin", f"{A}ea", f"{A}cs")}
        assert faces <= {"+mn-lt", "+mn-ea", "+mn-cs", "+mj-lt", "+mj-ea", "+mj-cs"}, part


@EVERY
def test_everything_stands_on_the_slide(dressed: dict[str, Path], name: str) -> None:
    presentation = Presentation(str(dressed[name]))
    for number, slide in enumerate(presentation.slides, 1):
        for shape in slide.shapes:
            if shape.has_text_frame and not shape.text_frame.text.strip():
                continue
            assert shape.left >= 0, (number, shape.name)
            assert shape.top >= 0, (number, shape.name)
            assert shape.left + shape.width <= presentation.slide_width + 12700, (number, shape.name)
            assert shape.top + shape.height <= presentation.slide_height + 12700, (number, shape.name)


def test_charts_show_the_same_in_a_template_as_without(dressed: dict[str, Path], built: dict[str, Path]) -> None:
    ours, theirs = (charts(path) for path in (built["ai-2024.en.pptx"], dressed["deckbuilder"]))
    assert len(ours) > 8
    assert ours[1:] == theirs  # their cover has no room for a chart


def charts(path: Path) -> list[list[str | None]]:
    package = opened(path.read_bytes())
    names = sorted(
        (part for part in package.parts if part.startswith("ppt/charts/chart")),
        key=lambda part: [int(one) for one in re.findall(r"\d+", part)],
    )
    return [[point.text for point in package.trees[name].iter(f"{C}v")] for name in names]


def test_the_same_template_gives_the_same_bytes(
    dressed: dict[str, Path], foreign: dict[str, Path], tmp_path: Path
) -> None:
    (again,) = build(ROOT, ["en"], ["pptx"], tmp_path, draft=True, template=foreign["deckbuilder"]).files
    assert again.path.read_bytes() == dressed["deckbuilder"].read_bytes()
