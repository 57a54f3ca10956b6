"""The files of assets/fonts: what FONTLOG.txt and the width tables say of them is true."""

import hashlib
import json
import re
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

BUNDLED = [f"BriefingSans{script}-{style}" for script in ("", "SC", "JP", "Arabic") for style in ("Regular", "Bold")]
INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}


def table(folder: Path, name: str) -> dict[str, float]:
    stored = json.loads((folder / "widths" / f"{name}.json").read_text("utf-8"))
    return {char: float(advance) for advance, characters in stored.items() for char in characters}


def test_the_log_gives_the_hash_of_every_font_and_width_table(folder):
    log = (folder / "FONTLOG.txt").read_text("utf-8")
    logged = re.findall(r"^  ([0-9a-f]{64})  (.+)$", log.split("Files (SHA-256):")[1], re.MULTILINE)
    files = sorted(path for pattern in ("*.ttf", "widths/*.json") for path in folder.glob(pattern))
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    assert len(files) == 28
    assert logged == list(zip(hashes, (path.relative_to(folder).as_posix() for path in files), strict=True))


def test_every_licence_is_there(folder):
    licences = sorted(folder.glob("OFL-*.txt"))
    assert [path.stem for path in licences] == [
        f"OFL-NotoSans{script}" for script in ("", "Arabic", "JP", "Math", "SC")
    ]
    assert all("SIL OPEN FONT LICENSE Version 1.1" in path.read_text("utf-8") for path in licences)


@pytest.mark.parametrize("name", BUNDLED)
def test_width_tables_are_the_fonts_own_advances(name, folder):
    with TTFont(folder / f"{name}.ttf") as font:
        glyphs, em, advances = font.getBestCmap(), font["head"].unitsPerEm, dict(font["hmtx"].metrics)
    visible = {chr(point): name for point, name in glyphs.items() if unicodedata.category(chr(point)) not in INVISIBLE}
    assert table(folder, name) == {char: advances[glyph][0] * 1000 / em for char, glyph in visible.items()}


@pytest.mark.parametrize("name", BUNDLED)
def test_fonts_may_be_embedded_and_have_names_of_their_own(name, folder):
    with TTFont(folder / f"{name}.ttf") as font:
        assert font["name"].getDebugName(6) == name
        assert "SIL Open Font License" in font["name"].getDebugName(13)
        assert "Noto" not in font["name"].getDebugName(4)
        assert font["OS/2"].fsType == 0
        assert "glyf" in font
        assert "fvar" not in font


@pytest.mark.parametrize(
    ("char", "regular", "bold"), [("0", 1139, 1139), ("W", 1933, 1933), ("%", 1821, 1821), ("i", 455, 569)]
)
def test_arial_is_as_wide_as_its_specimen_says(char, regular, bold, folder):
    for name, units in (("Arial-Regular", regular), ("Arial-Bold", bold)):
        assert table(folder, name)[char] == pytest.approx(units * 1000 / 2048, abs=0.001)


def test_regular_and_bold_have_the_same_characters(folder):
    for family in ("BriefingSans", "BriefingSansSC", "BriefingSansJP", "BriefingSansArabic", "Arial"):
        assert table(folder, f"{family}-Regular").keys() == table(folder, f"{family}-Bold").keys()
