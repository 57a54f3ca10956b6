"""A template as a theme: which layout serves what, readable colours, sizes that fit, and what a person is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.drawing import Box, Role
from briefing.errors import BriefingError
from briefing.template.palette import printed
from briefing.template.read import with_template
from briefing.template.report import report
from briefing.template.roles import GREYS, roles
from briefing.theme.color import contrast
from briefing.theme.layouts import CONTENT, SLIDE, built_in
from briefing.theme.theme import Choice, Theme
from tests.template.conftest import FOREIGN
from tests.template.packages import DEFAULT, edited

OFFICE = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip
LETTERS: tuple[Role, ...] = ("ink", "ink2", "ink3", "accent")
MARKS: tuple[Role, ...] = ("context", "third", "fourth")


@pytest.mark.parametrize("background", ["FFFFFF", "000000", "1F3864", "FFF2CC", "404040", "E6E6E6"])
def test_letters_and_marks_stand_out_from_any_background(background: str) -> None:
    found = roles(OFFICE, background)
    seen = {role: contrast(color.shade(OFFICE[color.slot]), background) for role, color in found.items()}
    assert all(seen[role] >= 4.5 for role in LETTERS), seen
    assert all(seen[role] >= 3 for role in MARKS), seen
    assert (
        seen["ink"] >= seen["ink2"] >= seen["ink3"] >= seen["context"] >= seen["soft"] >= seen["rule"] >= seen["grid"]
    )
    assert found["paper"].slot != found["ink"].slot
    assert "accent3" not in {found[role].slot for role in ("accent", "third", "fourth")}  # a grey says nothing
    assert set(GREYS) < set(found)


def test_a_dark_template_is_printed_dark_on_white(theme: Theme, foreign: dict[str, Path]) -> None:
    slides = with_template(theme, foreign["Portfolio"])
    paper = printed(slides)
    assert contrast(slides.hex("ink"), "000000") > 15
    assert (paper.hex("paper"), contrast(paper.hex("ink"), "FFFFFF") > 15) == ("FFFFFF", True)
    assert printed(theme) == theme


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("languages", [1, 2])
def test_all_places_are_inside_the_slide_and_below_its_title(
    theme: Theme, foreign: dict[str, Path], name: str, languages: int
) -> None:
    page = with_template(theme, foreign[name]).arrangement(languages)
    assert set(page.layouts) == set(built_in(languages).layouts)
    assert page.content.width >= CONTENT.width or page.scale == pytest.approx(
        0.7 * page.finished.slide.height / 540, 0.03
    )
    for layout in page.finished.layouts.values():
        title = layout.slot("title")
        assert title is not None
        assert title.holder is not None
        for slot in layout.slots:
            box = slot.box
            assert min(box.x, box.y) >= 0, (layout.name, slot.name)
            assert box.right <= page.finished.slide.right + 0.1, (layout.name, slot.name)
            assert box.bottom <= page.finished.slide.bottom + 0.1, (layout.name, slot.name)


def test_our_own_slides_are_not_scaled(theme: Theme) -> None:
    assert theme.arrangement(1).scale == 1
    assert theme.arrangement(1).finished.slide == SLIDE == Box(0, 0, 960, 540)


def test_a_layout_is_chosen_by_its_name(theme: Theme) -> None:
    chosen = replace(theme, choice=Choice("", {"divider": "Section Header", "chart": "Two Content"}))
    page = with_template(chosen, DEFAULT).arrangement(1)
    assert page.layouts["divider"].part.endswith("slideLayout3.xml")
    chart, takeaway = (page.layouts["chart"].slot(name) for name in ("chart", "takeaway"))
    assert chart is not None
    assert takeaway is not None
    assert chart.box.right < takeaway.box.x
    assert [slot.holder and slot.holder.idx for slot in (chart, takeaway)] == [1, 2]


@pytest.mark.parametrize(
    ("layouts", "words"),
    [
        ({"chart": "Two Contents"}, "did you mean `Two Content`?"),
        ({"divider": "Blank"}, "has no title placeholder"),
        ({"agenda": "Title Only"}, "`agenda` is no kind of slide"),
    ],
)
def test_a_name_that_cannot_serve_is_told(theme: Theme, layouts: dict[str, str], words: str) -> None:
    with pytest.raises(BriefingError) as error:
        with_template(replace(theme, choice=Choice("", layouts)), DEFAULT)
    assert words in str(error.value)


def test_the_report_says_what_serves_what_and_what_is_missing(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "corporate.pptx"
    path.write_bytes(edited("ppt/slideLayouts/slideLayout6.xml", 'type="sldNum"', 'type="pic"'))
    told = "\n".join(report(theme, path))
    for words in (
        "corporate.pptx: 11 layouts, slides of 10.00 × 7.50 in, Calibri",
        "tables: “Title and Content”",
        "sections with their agenda: “Title Only”; no section header layout has the places for it",
        "no slide number on slides of “Title Only”",
        "type is set at 73% of the sizes",
        "accent1 4F81BD made darker to",
    ):
        assert words in told
