"""A font that a project brings along: one TrueType file and one line in its theme."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

from briefing.errors import BriefingError
from briefing.render.pdf.file import render_pdf
from briefing.text import line
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.typeset.fonts import Fonts, load_fonts
from briefing.typeset.lines import measure
from tests.render.pdf.reader import File, fonts_of
from tests.render.pdf.sample import sample, saying

WORDS = "שלום אבג"
HEBREW = {0x5D0 + place: chr(ord("a") + place) for place in range(26)}
"""Whose shapes the letters of the font have."""


def font() -> TTFont:
    """Our own Latin font under another name, with Hebrew letters instead of Latin ones."""
    made = TTFont(assets_folder() / "fonts/BriefingSans-Regular.ttf")
    latin = made.getBestCmap()
    for table in made["cmap"].tables:
        table.cmap = {0x20: latin[0x20]} | {point: latin[ord(letter)] for point, letter in HEBREW.items()}
    for record in made["name"].names:
        record.string = "MyFont"
    return made


def loaded(project: Path, fonts: str = "{Hebr: {deck: Arial, brief: MyFont}}") -> Fonts:
    (project / "theme.yaml").write_text(f"fonts: {fonts}\n", "utf-8")
    theme = read_theme(assets_folder(), project)
    return load_fonts(theme.fonts, assets_folder() / "fonts", project / "fonts")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An assets folder with no fonts yet."""
    (tmp_path / "fonts").mkdir()
    return tmp_path


def test_one_file_and_one_line_are_enough_to_measure_draw_and_embed_it(project: Path, fonts: Fonts) -> None:
    assert fonts.brief.missing(WORDS)
    made = font()
    scale_upem(made, 2048)
    made.save(project / "fonts/MyFont.ttf")
    own = loaded(project)
    assert own.brief.missing(WORDS) == ()
    assert {face.name for face, _ in own.brief.runs(WORDS, "he")} == {"MyFont", "BriefingSans-Regular"}
    latin = "".join(HEBREW.get(ord(letter), letter) for letter in WORDS)
    assert measure(line("he", WORDS), 10, False, own.brief) == pytest.approx(
        measure(line("en", latin), 10, False, fonts.brief), abs=0.05
    )
    file = File(render_pdf(saying(sample(("zh",)), line("he", WORDS)), own))
    assert file.tree.text.endswith(WORDS)
    assert file.tree.printed.endswith("םולש גבא")
    assert any(
        name.endswith("MyFont") and "/FontFile2" in one.FontDescriptor for name, one in fonts_of(file.pdf).items()
    )


def test_two_files_are_regular_and_bold_and_a_project_comes_before_the_bundle(project: Path) -> None:
    font().save(project / "fonts/MyFont-Regular.ttf")
    font().save(project / "fonts/MyFont-Bold.ttf")
    font().save(project / "fonts/BriefingSans.ttf")
    regular, bold = loaded(project).brief.scripts["Hebr"]
    assert (regular.name, bold.name) == ("MyFont-Regular", "MyFont-Bold")
    assert {face.path for face in loaded(project, "{}").brief.scripts["Latn"]} == {project / "fonts/BriefingSans.ttf"}


def test_a_font_that_is_not_there_is_told_with_the_files_that_it_may_be(project: Path) -> None:
    font().save(project / "fonts/MyFont-Regular.ttf")
    told = r"theme.yaml: fonts.Hebr: there is no font MyFont\n.*MyFont-Regular.ttf and MyFont-Bold.ttf, or MyFont.ttf"
    with pytest.raises(BriefingError, match=told):
        loaded(project)


def cff(path: Path) -> None:
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    pen = T2CharStringPen(500, None)
    builder.setupCFF("MyFont", {}, {".notdef": pen.getCharString()}, {})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupPost()
    builder.save(path)


def variable(path: Path) -> None:
    made = font()
    made["fvar"] = newTable("fvar")
    made.save(path)


def packed(path: Path) -> None:
    made = font()
    made.flavor = "woff"
    made.save(path)


def without(table: str) -> Callable[[Path], None]:
    def save(path: Path) -> None:
        made = font()
        del made[table]
        made.save(path)

    return save


def restricted(rights: int) -> Callable[[Path], None]:
    def save(path: Path) -> None:
        made = font()
        made["OS/2"].fsType = rights
        made.save(path)

    return save


def cut(share: float) -> Callable[[Path], None]:
    def save(path: Path) -> None:
        font().save(path)
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return save


def letter(path: Path) -> None:
    path.write_text("This is no font at all, whatever its name says.", "utf-8")


@pytest.mark.parametrize(
    ("save", "told"),
    [
        (cff, "its outlines are not TrueType, or vary"),
        (variable, "its outlines are not TrueType, or vary"),
        (packed, "it is packed for the web as woff"),
        (without("cmap"), "its table cmap is missing"),
        (without("name"), "its table name is missing"),
        (restricted(0x2), "it says that it may not be embedded as a subset"),
        (restricted(0x100), "it says that it may not be embedded as a subset"),
        (letter, "no font: "),
        (cut(0), "no font: "),
        (cut(0.001), "no font: "),
        (cut(0.5), ""),
        (cut(0.999), "the file is cut off"),
    ],
)
def test_a_file_that_cannot_be_embedded_is_told_with_what_to_take_instead(
    project: Path, save: Callable[[Path], None], told: str
) -> None:
    save(project / "fonts/MyFont.ttf")
    with pytest.raises(
        BriefingError, match=rf"^assets/fonts/MyFont\.ttf: {re.escape(told)}.*\n  hint: take a "
    ) as raised:
        loaded(project)
    assert len(raised.value.problems) == 1


@pytest.mark.parametrize("rights", [0, 0x4, 0x8])
def test_a_font_for_print_or_editing_may_be_embedded(project: Path, rights: int) -> None:
    restricted(rights)(project / "fonts/MyFont.ttf")
    assert loaded(project).brief.missing(WORDS) == ()
