"""Decks and briefs in pseudo-languages: nothing of ours is left in English, and everything is mirrored."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from babel.core import Locale
from lxml import etree
from pptx import Presentation

from briefing.content.model import Content
from briefing.content.read import read_content
from tests.render.pdf.reader import File

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SHOWN = re.compile(r"ppt/(slides|notesSlides|charts)/[^/]+\.xml")
MAGNITUDES = ("thousand", "million", "billion", "trillion")
ADDRESS = re.compile(r"https?://\S+|(?<![A-Za-z])[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}(?![^\W\d_])")


def deck_texts(path: Path) -> Iterator[str]:
    """What a reader of a deck can see or hear: slides, notes, charts with their workbooks, alternative texts."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if SHOWN.fullmatch(name):
                yield from shown(etree.fromstring(package.read(name)))
            elif name.endswith(".xlsx"):
                sheet = openpyxl.load_workbook(io.BytesIO(package.read(name))).active
                yield from (str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
        sections = etree.fromstring(package.read("ppt/presentation.xml"))
        yield from (one.get("name") for one in sections.iter("{*}section"))
    core = Presentation(str(path)).core_properties
    yield from (core.title, core.subject, core.comments)


def shown(part: etree._Element) -> Iterator[str]:
    yield from ("".join(run.text or "" for run in paragraph.iter(f"{A}t")) for paragraph in part.iter(f"{A}p"))
    yield from (value.text or "" for value in part.iter(f"{C}v"))
    yield from (element.get(name, "") for element in part.iter("{*}cNvPr") for name in ("descr", "title"))


def brief_texts(path: Path) -> Iterator[str]:
    """What a reader of a brief can see or hear: its text, alternative texts, running lines, bookmarks."""
    file = File(path.read_bytes())
    for node in file.tree.walk():
        yield from (node.alt, node.actual, *(kid for kid in node.kids if isinstance(kid, str)))
    for page in file.pages:
        yield from (glyph.text for glyph in page if glyph.mcid is None)
    with file.pdf.open_outline() as outline:
        yield from (item.title for top in outline.root for item in (top, *top.children))
    yield str(file.pdf.docinfo["/Title"])


def foreign(content: Content) -> list[str]:
    """What is not ours to translate: names, sources in languages of their own, CLDR's months; the longest first."""
    sources = [one for one in content.sources.values() if one.language != content.briefing.language]
    months = [name for width in Locale("en").months["format"].values() for name in width.values() if len(name) > 2]
    own = [*content.glossary.names, *(name for one in sources for name in (one.publisher, one.title))]
    return sorted((name.replace("\u00a0", " ") for name in {*own, *months, *MAGNITUDES}), key=len, reverse=True)


@pytest.mark.parametrize(("kind", "least"), [("pptx", 1500), ("pdf", 1000)])
def test_no_text_of_ours_is_left_untranslated(root: Path, pseudo: dict[str, Path], kind: str, least: int) -> None:
    path = pseudo[f"ai-2024.en-XA.{kind}"]
    texts = [one for one in (deck_texts if kind == "pptx" else brief_texts)(path) if one]
    assert sum(bool(re.search("[åéîöû]", one)) for one in texts) > least / 2
    assert len(texts) > least
    allowed = foreign(read_content(root / "content", root))
    left = {one: words for one in texts if (words := plain_words(one, allowed))}
    assert left == {}


def plain_words(text: str, allowed: list[str]) -> list[str]:
    """The words of plain letters, beside what may stand in English; the labels of a figure stand without spaces."""
    rest = ADDRESS.sub("\n", text.replace("\u00a0", " "))
    for name in allowed:
        rest = rest.replace(name, "\n").replace(name.replace(" ", ""), "\n")
    return re.findall(r"(?<![^\W\d_])[A-Za-z]{2,}(?![^\W\d_])", rest)


def test_every_shape_of_the_deck_stands_where_it_is_seen_in_a_mirror(
    built: dict[str, Path], pseudo: dict[str, Path]
) -> None:
    straight, turned = (Presentation(str(path)) for path in (built["ai-2024.en.pptx"], pseudo["ai-2024.ar-XB.pptx"]))
    width = straight.slide_width
    pairs = list(zip(straight.slides, turned.slides, strict=False))[:30]  # then come the sources, as many as have room
    for one, other in pairs:
        mirrored = sorted((width - shape.left - shape.width, shape.top, shape.width) for shape in one.shapes)
        found = sorted((shape.left, shape.top, shape.width) for shape in other.shapes)
        assert found == [pytest.approx(place, abs=2) for place in mirrored], one.shapes.title.text_frame.text
