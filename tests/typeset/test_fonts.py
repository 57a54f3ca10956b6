"""Which face draws a character."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.typeset.fonts import Fonts, known_widths, load_fonts


def named(runs):
    return [(face.name.removeprefix("Briefing"), text) for face, text in runs]


@pytest.mark.parametrize(
    ("lang", "bold", "text", "expected"),
    [
        ("zh", False, "在OpenAI，", [("SansSC-Regular", "在"), ("Sans-Regular", "OpenAI"), ("SansSC-Regular", "，")]),
        ("zh", True, "约50%", [("SansSC-Bold", "约"), ("Sans-Bold", "50%")]),
        ("zh", False, "“AI”——·…", [("SansSC-Regular", "“"), ("Sans-Regular", "AI"), ("SansSC-Regular", "”——·…")]),
        ("zh-Hans-CN", False, "“", [("SansSC-Regular", "“")]),
        ("ja", False, "“直", [("SansJP-Regular", "“直")]),
        ("ar", False, "حصة «AI»", [("SansArabic-Regular", "حصة"), ("Sans-Regular", " «AI»")]),
        ("zh", False, "rival’s", [("Sans-Regular", "rival’s")]),
        ("zh", False, "→≈○●≤×−°", [("Sans-Regular", "→≈○●≤×−°")]),
        ("en", False, "“AI”—·… 豆包", [("Sans-Regular", "“AI”—·… "), ("SansSC-Regular", "豆包")]),
        ("en", False, "", []),
    ],
)
def test_face_of_each_character_by_language(lang, bold, text, expected, fonts: Fonts):
    assert named(fonts.brief.runs(text, lang, bold)) == expected


def test_slides_count_a_han_character_as_one_em_and_a_combining_mark_as_nothing(fonts: Fonts):
    glyphs = fonts.deck.glyphs("豆，“①e\u0301", "zh")
    assert [(glyph.face.name, glyph.width) for glyph in glyphs[:4]] == [("Microsoft YaHei", 1.0)] * 4
    assert [(glyph.face.name, round(glyph.width, 3)) for glyph in glyphs[4:]] == [("Arial", 0.556), ("Arial", 0.0)]


def test_what_no_face_has_is_told_once_each_in_order(fonts: Fonts):
    assert fonts.brief.missing("GPT 豆包，“○”→≈≤≥≠●×−\xa0\u2009\u202f镕") == ()
    assert fonts.brief.missing("a😀b\u200b😀\u202e鱻\n") == ("😀", "\u200b", "鱻", "\n")
    assert fonts.deck.missing("豆包○→≈ GPT\xa0") == ()


def test_bundled_files_lie_in_the_folder(folder: Path, fonts: Fonts):
    assert [face.path for face in fonts.brief.faces] == [folder / f"{face.name}.ttf" for face in fonts.brief.faces]
    assert all(face.path.is_file() for face in fonts.brief.faces)
    assert {face.path for face in fonts.deck.faces} == {None}


def test_measuring_imports_no_font_library():
    code = "import sys, briefing.typeset.lines, briefing.typeset.gaps; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "briefing.typeset.fonts" in modules
    assert not {"fontTools", "uniseg", "reportlab", "pydantic", "bidi", "arabic_reshaper", "pyphen"} & set(modules)


@pytest.mark.parametrize("name", ["../widths/Arial", "A" * 5000, "Arial\n", "Aptos", ""])
def test_a_font_without_a_table_is_measured_as_the_briefs_whatever_its_name(name: str, folder: Path, fonts: Fonts):
    named = {"Latn": (name, "BriefingSans"), "Hans": ("SimSun", "BriefingSansSC")}
    assert not known_widths(name, folder)
    assert load_fonts(named, folder).deck.scripts["Latn"][0].widths == fonts.brief.scripts["Latn"][0].widths


@pytest.mark.parametrize(
    "name", ["Arial", "Helvetica", "Calibri", "Cambria", "Courier New", "Georgia", "Times New Roman"]
)
def test_fonts_of_office_are_measured_by_their_own_widths(name: str, folder: Path):
    named = {"Latn": (name, "BriefingSans"), "Hans": ("SimSun", "BriefingSansSC")}
    regular, bold = load_fonts(named, folder).deck.scripts["Latn"]
    assert known_widths(name, folder)
    assert regular.widths["A"] != load_fonts(named, folder).brief.scripts["Latn"][0].widths["A"]
    assert {*"ÀŐЖΩ—€"} <= regular.widths.keys() & bold.widths.keys()
