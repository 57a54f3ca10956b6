"""The whole file: read back by code that shares nothing with the writer, and judged by veraPDF."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefing.document.brief import Brief, Figure, Heading, TableFigure
from briefing.render.pdf.file import render_pdf
from briefing.render.pdf.page import FULL, PAGE
from briefing.tags import language
from briefing.text import line, plain
from briefing.typeset.fonts import Fonts
from tests.render.pdf.reader import File, Node, fonts_of, numbers
from tests.render.pdf.sample import EDITIONS, EN, sample, saying
from tests.render.pdf.told import stretches, told_stretches
from tests.verapdf.fixture import Verapdf


@pytest.fixture(scope="session")
def read(file: bytes) -> File:
    return File(file)


def test_every_edition_is_pdf_ua_1_and_pdf_a_2a(verapdf: Verapdf, fonts: Fonts, tmp_path: Path) -> None:
    files = [tmp_path / f"{'+'.join(languages)}.pdf" for languages in EDITIONS]
    for path, languages in zip(files, EDITIONS, strict=True):
        path.write_bytes(render_pdf(sample(languages, rows=24), fonts))
    verdicts = verapdf(files)
    assert len(verdicts) == 2 * len(files)
    assert all(verdict.checks > 1000 for verdict in verdicts)
    assert [verdict for verdict in verdicts if verdict.failed] == []


def test_tree_and_content_refer_to_each_other(read: File) -> None:
    assert read.problems == []


def test_tree_says_what_the_brief_says_in_its_order_and_languages(brief: Brief, read: File) -> None:
    assert str(read.pdf.Root.Lang) == language(brief.meta.languages[0]).pdf
    written = told_stretches(brief)
    assert len(written) > 1
    assert stretches(read.tree.leaves()) == written


def test_words_stay_apart_where_a_line_ends(brief: Brief, read: File) -> None:
    if "en" in brief.meta.languages:
        assert (EN * 3).rstrip() in read.tree.text


def test_figures_have_words_and_labels_stay_text(brief: Brief, read: File) -> None:
    nodes = read.tree.all("Figure")
    assert [node.alt for node in nodes] == [plain(block.alt) for block in brief.blocks if isinstance(block, Figure)]
    assert all("2024" in node.text for node in nodes)


def test_table_rows_are_whole_and_the_header_repeats_as_artifact(brief: Brief, read: File) -> None:
    table = next(block.table for block in brief.blocks if isinstance(block, TableFigure))
    (node,) = read.tree.all("Table")
    rows = node.all("TR")
    assert len(rows) == 1 + len(table.rows)
    assert all(len(_pages(row)) == 1 for row in rows)
    assert len(node.all("TH")) == len(table.columns) + sum(cell.header for row in table.rows for cell in row.cells)
    artifacts = ["".join(glyph.text for glyph in glyphs if glyph.mcid is None) for glyphs in read.pages]
    (head,) = node.all("THead")
    repeated = [number for number, text in enumerate(artifacts) if head.text in text]
    assert repeated == sorted({page for row in rows for page in _pages(row)})[1:]
    assert repeated


def _pages(node: Node) -> set[int]:
    return {page for one in node.walk() for page in one.pages}


def test_footnotes_stand_on_the_page_of_their_reference(brief: Brief, read: File) -> None:
    notes = {node.id: node for node in read.tree.all("Note")}
    references = read.tree.all("Reference")
    assert len(references) == len(notes) == len(brief.notes)
    for reference in references:
        (page,) = _pages(notes[f"note-{reference.text}"])
        assert _pages(reference) == {page}
        (annotation,) = reference.all("Link")[0].links
        assert annotation.A.S == "/GoTo"
        assert annotation.A.D[0].objgen == read.pdf.pages[page].obj.objgen


def runs_from_the_right(brief: Brief) -> bool:
    return language(brief.meta.languages[0]).direction == "rtl"


def test_a_brief_says_when_it_runs_from_right_to_left(brief: Brief, read: File) -> None:
    element = read.pdf.Root.StructTreeRoot.K.get("/A")
    assert (element is not None and element.WritingMode == "/RlTb") == runs_from_the_right(brief)


def test_a_brief_from_right_to_left_is_the_other_one_in_a_mirror(fonts: Fonts) -> None:
    pages, mirrored = (lines(render_pdf(bare(sample((lang,), rows=24)), fonts)) for lang in ("en", "ar-XB"))
    assert len(pages) > 3
    for page, other in zip(pages, mirrored, strict=True):
        assert [(PAGE.width - right, PAGE.width - left) for left, right in other] == [
            pytest.approx(sides, abs=0.6) for sides in page
        ]


def bare(brief: Brief) -> Brief:
    """The brief without the caption whose parts blanks hold apart: where those go is up to the line's direction."""
    blocks = (replace(block, caption=()) if isinstance(block, TableFigure) else block for block in brief.blocks)
    return replace(brief, blocks=tuple(blocks))


def lines(data: bytes) -> list[list[tuple[float, float]]]:
    """For each page, how far each line reaches to the left and to the right, with its raised letters.

    Lines with full-width marks are left out: their empty halves hang over the edge.
    """
    pages = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            text = page.get_textpage()
            letters = [
                (text.get_text_range(at, 1), text.get_charbox(at, loose=True)) for at in range(text.count_chars())
            ]
            seen = sorted((box, letter) for letter, box in letters if letter.strip())
            seen.sort(key=lambda one: one[0][1])
            breaks = [at for at, ((one, _), (other, _)) in enumerate(pairwise(seen), 1) if other[1] - one[1] > 5]
            rows = [seen[start:end] for start, end in pairwise([0, *breaks, len(seen)])]
            latin = [[box for box, _ in row] for row in rows if all(letter < "\u2018" for _, letter in row)]
            pages.append([(min(box[0] for box in row), max(box[2] for box in row)) for row in latin])
    return pages


def test_links_lie_on_their_words(brief: Brief, read: File, file: bytes) -> None:
    with pypdfium2.PdfDocument(file) as pdf:
        for number, page in enumerate(pdf):
            text = page.get_textpage()
            links = [one for one in read.pdf.pages[number].get("/Annots", []) if one.A.S == "/URI"]
            for link in links:
                words = set(text.get_text_bounded(*numbers(link.Rect)).split())
                assert words
                assert words <= set(str(link.Contents).split())


def test_addresses_are_links_with_words(read: File) -> None:
    links = [link for node in read.tree.all("Link") for link in node.links]
    addresses = {str(link.A.URI) for link in links if link.A.S == "/URI"}
    assert addresses == {
        "https://openai.com/%E5%85%AC%E5%91%8A?a=1&b=(2)",
        *(f"https://example.org/{n}" for n in range(1, 13) if n % 3),
    }
    assert all(str(link.Contents) for link in links)


def test_outline_leads_to_the_headings(brief: Brief, read: File) -> None:
    with read.pdf.open_outline() as outline:
        titles = [item.title for top in outline.root for item in (top, *top.children)]
    headings = [block for block in brief.blocks if isinstance(block, Heading)]
    assert titles[:-1] == [plain(tuple(one.words for one in block.paragraph.lines)) for block in headings]


def test_nothing_stands_outside_the_margins(brief: Brief, read: File) -> None:
    full = FULL.mirrored(PAGE.width) if runs_from_the_right(brief) else FULL
    for glyph in (glyph for glyphs in read.pages for glyph in glyphs):
        assert full.x - 0.5 <= glyph.x <= full.right
        assert 30 <= PAGE.height - glyph.y <= 810


def test_fonts_are_embedded_subsets_of_our_own(read: File) -> None:
    fonts = fonts_of(read.pdf)
    assert len(fonts) >= 4
    assert {name[6:].split("-")[0] for name in fonts} <= {"+BriefingSans", "+BriefingSansSC"}
    assert {str(font.Subtype) for font in fonts.values()} == {"/TrueType"}
    assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())


def test_information_and_metadata_say_the_same(brief: Brief, read: File) -> None:
    information = read.pdf.docinfo
    with read.pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == str(information.Title) == brief.meta.title
        assert metadata["dc:creator"] == [str(information.Author)] == [brief.meta.author]
        assert metadata["dc:description"] == str(information.Subject) == brief.meta.subject
        assert metadata["pdf:Keywords"] == str(information.Keywords) == brief.meta.keywords
        assert dt.datetime.fromisoformat(metadata["xmp:CreateDate"]).date() == brief.meta.date
    assert bool(read.pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_same_brief_same_bytes(brief: Brief, fonts: Fonts, file: bytes) -> None:
    assert render_pdf(brief, fonts) == file


def test_other_content_other_identifier(fonts: Fonts) -> None:
    first, second = (File(render_pdf(sample(("en",), rows=rows), fonts)).pdf.trailer.ID[0] for rows in (2, 3))
    assert bytes(first) != bytes(second)


def test_other_readers_find_the_text(brief: Brief, file: bytes) -> None:
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
    assert "$24.00" in text
    sought = plain(brief.running.title[:1]), "Menlo Ventures"
    if runs_from_the_right(brief):  # pdfium turns the words of Latin lines round in a file that says so
        assert {word for one in sought for word in one.split()} <= set(text.split())
    else:
        assert all(one in text for one in sought)


def test_pages_can_be_counted_by_their_mark(file: bytes, read: File) -> None:
    assert file.count(b"/Type /Page\n") == len(read.pdf.pages) > 3


def test_characters_beyond_the_basic_plane_are_read_back(fonts: Fonts) -> None:
    rare = next(char for char in fonts.brief.scripts["Hans"][0].widths if ord(char) > 0xFFFF)
    said = saying(sample(("zh",)), line("zh", f"鿏{rare}元素"))
    assert File(render_pdf(said, fonts)).tree.text.endswith(f"鿏{rare}元素")


def test_file_is_sound(file: bytes) -> None:
    with pikepdf.open(io.BytesIO(file)) as pdf:
        assert pdf.check_pdf_syntax() == []
