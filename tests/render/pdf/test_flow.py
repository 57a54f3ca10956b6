"""The paginator: what stays together, what passes, and where footnotes go."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from briefing.document.brief import Brief, Heading, Prose
from briefing.errors import BriefingError
from briefing.render.pdf.flow import Page, paginate
from briefing.render.pdf.notes import Footnote, notes_height
from briefing.render.pdf.page import MAIN
from briefing.render.pdf.strip import Strip
from briefing.render.pdf.text import Stack
from tests.render.pdf.sample import sample


def strip(height: float, **how: object) -> Strip:
    return Strip(height, lambda canvas, y: None, **how)  # type: ignore[arg-type]


def lines(count: int) -> list[Strip]:
    return [strip(18, passes=True) for _ in range(count)]


def note(number: str, height: float) -> Footnote:
    empty = Stack((), height, 100)
    return Footnote(number, empty, empty, 12)


def heights(pages: tuple[Page, ...]) -> list[list[float]]:
    return [[one.height for _, one in page.placed] for page in pages]


def test_strips_fill_the_page_before_the_next_one_begins() -> None:
    pages = paginate([strip(200), strip(200), strip(200), strip(200)], {}, None)
    assert heights(pages) == [[200, 200, 200], [200]]


def test_strips_that_keep_together_move_together() -> None:
    pages = paginate([strip(550), strip(60, keep=True), strip(80)], {}, None)
    assert heights(pages) == [[550], [60, 80]]


def test_space_above_is_the_larger_one_and_none_at_the_top() -> None:
    (page,) = paginate([strip(10, before=36, after=9), strip(10, before=20), strip(10)], {}, None)
    assert [y for y, _ in page.placed] == [MAIN.y, MAIN.y + 30, MAIN.y + 40]


def test_section_begins_a_page_when_little_is_left() -> None:
    pages = paginate([strip(500), strip(30, room=200, keep=True), strip(40)], {}, None)
    assert heights(pages) == [[500], [30, 40]]


def test_text_passes_a_figure_that_finds_no_room() -> None:
    pages = paginate([strip(400), strip(300, floats=True), *lines(20)], {}, None)
    fitting = int((MAIN.height - 400) // 18)
    assert heights(pages) == [[400, *[18] * fitting], [300, *[18] * (20 - fitting)]]


def test_nothing_but_text_passes_a_figure() -> None:
    pages = paginate([strip(400), strip(300, floats=True), strip(20), *lines(2)], {}, None)
    assert heights(pages) == [[400], [300, 20, 18, 18]]


def test_figures_keep_their_order() -> None:
    pages = paginate([strip(400), strip(300, floats=True), *lines(1), strip(100, floats=True), *lines(1)], {}, None)
    assert heights(pages) == [[400, 18, 18], [300, 100]]


def test_header_is_repeated_on_a_page_that_begins_with_a_row() -> None:
    header = strip(20)
    rows = [strip(200, repeated=header) for _ in range(4)]
    pages = paginate([replace(header, keep=True), *rows], {}, None)
    assert heights(pages) == [[20, 200, 200], [20, 200, 200]] or heights(pages) == [[20, 200, 200, 200], [20, 200]]
    assert pages[1].placed[0][1] is header


def test_footnotes_take_their_room_from_the_text_of_their_page() -> None:
    notes = {"1": note("1", 200), "2": note("2", 30)}
    pages = paginate([strip(300, notes=("1",)), strip(180, notes=("2",))], notes, None)
    assert [[one.number for one in page.notes] for page in pages] == [["1"], ["2"]]
    assert all(page.y <= page.notes_bottom - notes_height(page.notes) for page in pages)


def test_note_is_printed_once_where_it_is_first_referred_to() -> None:
    notes = {"1": note("1", 20)}
    pages = paginate([strip(500, notes=("1",)), strip(500, notes=("1",))], notes, None)
    assert [[one.number for one in page.notes] for page in pages] == [["1"], []]


def test_foot_of_the_first_page_is_kept_free() -> None:
    pages = paginate([strip(300), strip(300)], {}, 650)
    assert heights(pages) == [[300], [300]]


def test_what_is_higher_than_a_page_is_a_problem() -> None:
    with pytest.raises(BriefingError, match="12 points higher than a page"):
        paginate([strip(MAIN.height + 12)], {}, None)


@pytest.mark.parametrize("paragraphs", range(1, 9))
def test_no_heading_stands_alone_at_the_foot_of_a_page(paragraphs: int, fonts: object) -> None:
    """The sample with more and more text, so that its headings come to stand everywhere on the page."""
    from briefing.render.pdf.file import render_pdf
    from tests.render.pdf.reader import File

    brief = _longer(sample(("zh", "en"), rows=2, paragraphs=2), paragraphs)
    read = File(render_pdf(brief, fonts))  # type: ignore[arg-type]
    blocks = [node for node in read.tree.walk() if node.type in ("H1", "H2", "P")]
    pages = [(node.type, [page for one in node.walk() for page in one.pages]) for node in blocks]
    for (kind, own), (_, following) in pairwise(pages):
        if kind != "P" and own:
            assert min(following) == max(own)


def _longer(brief: Brief, paragraphs: int) -> Brief:
    """More paragraphs before each heading of a topic."""
    prose = next(block for block in brief.blocks if isinstance(block, Prose) and len(block.paragraph.lines) == 2)
    plain = Prose(replace(prose.paragraph, lines=prose.paragraph.lines[1:] * 2))
    blocks = []
    for block in brief.blocks:
        if isinstance(block, Heading) and block.level == 2:
            blocks += [plain] * paragraphs
        blocks.append(block)
    return replace(brief, blocks=tuple(blocks))
