"""Make the fonts of this folder, their width tables, licences and FONTLOG.txt from their sources.

Needs fontTools and two folders:

    mkdir npm && cd npm
    npm pack @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-sc@0.4.3 \\
             @expo-google-fonts/noto-sans-jp@0.4.3 @expo-google-fonts/noto-sans-arabic@0.4.3 \\
             @expo-google-fonts/noto-sans-math@0.4.2 @expo-google-fonts/gelasio@0.4.1
    for archive in *.tgz; do mkdir "${archive%.tgz}" && tar xzf "$archive" -C "${archive%.tgz}"; done
    cd ..
    python assets/fonts/build.py npm FONTS

FONTS is a folder under which the TrueType files of Debian's fonts-liberation2, fonts-crosextra-carlito and
fonts-crosextra-caladea lie. Only the widths of their letters are taken, and of Gelasio: they are those of Arial, which
our slides are set in, and of fonts that the templates of companies are set in.
Two runs on the same sources give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
PACKAGE = "expo-google-fonts-{}-[0-9]*/package"
WEIGHTS = {"Regular": 400, "Bold": 700}
SIGNS = "←↑→↓↔↕↖↗↘↙≈≠≡≤≥≪≫∞√∑∆∈■□▲△▶▷▼▽◀◁◆◇○◎●★☆✓"
"""Taken from Noto Sans Math: Noto Sans has none of them, and those of a Han font are a whole em wide."""
MODERN_HAN = "镕喆堃犇槑囧啰瞭赟翀玥珺祎昉烜晞彧琨煊骐妤钰钚钸锿钅鿏𬭊"
"""Today's personal names and elements that GB 2312 (1980) lacks."""
MODERN_KANJI = "塡剝頰𠮟俱吞噓姸屛幷瘦繫蓮頤鷗髙﨑德"
"""Of today's list of general use and of common names what JIS X 0208 (1983) lacks."""
DASH = 0x2014


@dataclass(frozen=True, slots=True)
class Family:
    """One bundled family: its name, its npm package, the licence's file name, the characters and features to keep."""

    name: str
    package: str
    licence: str
    characters: frozenset[int]
    features: tuple[str, ...]


def ranges(*bounds: tuple[int, int]) -> set[int]:
    """All code points of the ranges, ends included."""
    return {point for first, last in bounds for point in range(first, last + 1)}


def national(encoding: str, last_row: int) -> set[int]:
    """The code points of a national set of 94 × 94 characters: GB 2312 as `gb2312`, JIS X 0208 as `euc_jp`."""
    found = set[int]()
    for row in range(0xA1, last_row + 1):
        for cell in range(0xA1, 0xFF):
            found.update(map(ord, bytes([row, cell]).decode(encoding, errors="ignore")))
    return found


def visible(points: Iterable[int]) -> frozenset[int]:
    """Without the invisible: a control or direction mark in a text is a mistake, and is reported as missing."""
    return frozenset(p for p in points if unicodedata.category(chr(p)) not in {"Cc", "Cf", "Zl", "Zp"})


LATIN = visible(
    ranges(
        (0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF),
        (0x2000, 0x205E), (0x2070, 0x209F), (0x20A0, 0x20C0), (0x2100, 0x218B), (0x2212, 0x2212), (0xFB00, 0xFB06),
    )
    | set(map(ord, SIGNS))
)  # fmt: skip
SQUARE = ranges(
    (0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x205E), (0x2100, 0x218B), (0x2190, 0x22FF), (0x2460, 0x257F),
    (0x25A0, 0x26FF), (0x2701, 0x27BF), (0x2E3A, 0x2E3B), (0x3000, 0x30FF), (0x3105, 0x312F), (0x3200, 0x33FF),
    (0xFE10, 0xFE1F), (0xFE30, 0xFE4F), (0xFF01, 0xFFEF),
)  # fmt: skip
"""What Chinese and Japanese share: signs, kana, full-width forms."""
CHINESE = visible(national("gb2312", 0xF7) | SQUARE | set(map(ord, MODERN_HAN)))
JAPANESE = visible(national("euc_jp", 0xF4) | SQUARE | ranges((0x31F0, 0x31FF)) | set(map(ord, MODERN_KANJI)))
ARABIC = visible(
    ranges((0x20, 0x20), (0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
)  # fmt: skip
"""Letters, and their shapes beginning, inside, ending and alone, which the brief prints. A PDF font has a space too."""
FAMILIES = (
    Family(
        "Briefing Sans", "noto-sans", "OFL-NotoSans.txt", LATIN,
        ("kern", "liga", "locl", "ccmp", "mark", "mkmk", "tnum", "lnum"),
    ),
    Family(
        "Briefing Sans SC", "noto-sans-sc", "OFL-NotoSansSC.txt", CHINESE,
        ("kern", "locl", "ccmp", "mark", "palt", "halt"),
    ),
    Family(
        "Briefing Sans JP", "noto-sans-jp", "OFL-NotoSansJP.txt", JAPANESE,
        ("kern", "locl", "ccmp", "mark", "palt", "halt"),
    ),
    Family(
        "Briefing Sans Arabic", "noto-sans-arabic", "OFL-NotoSansArabic.txt", ARABIC,
        ("kern", "locl", "ccmp", "mark", "mkmk", "isol", "init", "medi", "fina", "rlig", "liga"),
    ),
)  # fmt: skip
MATH, MATH_LICENCE = "noto-sans-math", "OFL-NotoSansMath.txt"


def package(npm: Path, name: str) -> Path:
    """The folder of an unpacked npm package. Raises: SystemExit unless exactly one version of it is there."""
    found = tuple(npm.glob(PACKAGE.format(name)))
    if len(found) != 1:
        raise SystemExit(f"{npm}: {len(found)} folders {PACKAGE.format(name)}, 1 expected")
    return found[0]


def source(npm: Path, name: str, style: str) -> Path:
    """The static TrueType file of one weight."""
    (found,) = package(npm, name).glob(f"{WEIGHTS[style]}{style}/*.ttf")
    return found


def add_signs(font: TTFont, math: TTFont) -> None:
    """Copy the outlines of SIGNS into `font`."""
    if font["head"].unitsPerEm != math["head"].unitsPerEm:
        raise SystemExit("the fonts to be merged differ in units per em")
    glyphs, names = math.getGlyphSet(), math.getBestCmap()
    for sign in SIGNS:
        outline, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[names[ord(sign)]].draw(outline)
        outline.replay(pen)
        added = f"sign{ord(sign):04X}"
        font["glyf"][added] = pen.glyph()
        font["hmtx"][added] = math["hmtx"][names[ord(sign)]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = added


def fill_dash(font: TTFont) -> None:
    """Make the Han dash one em wide from edge to edge, so that two of them (——) join into a line of two em."""
    name, em = font.getBestCmap()[DASH], font["head"].unitsPerEm
    glyph = font["glyf"][name]
    middle = (glyph.xMin + glyph.xMax) / 2
    for index, (x, y) in enumerate(glyph.coordinates):
        glyph.coordinates[index] = (0 if x < middle else em, y)
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (em, 0)


def cut(font: TTFont, family: Family) -> None:
    """Keep the family's characters and features; drop hints and what static horizontal text does not need."""
    options = subset.Options(
        layout_features=list(family.features), hinting=False, notdef_outline=True, glyph_names=False, legacy_cmap=False,
        name_IDs=["*"], name_languages=["*"], recalc_bounds=True,
    )  # fmt: skip
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "STAT", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=family.characters)
    subsetter.subset(font)


def rename(font: TTFont, family: Family, style: str, made_from: str) -> None:
    """Give the derivative its own names (OFL 1.1, condition 3); copyright and licence stay."""
    table = font["name"]
    copyright_, version, licence, address = (table.getDebugName(number) for number in (0, 5, 13, 14))
    postscript = f"{family.name}-{style}".replace(" ", "")
    full = family.name if style == "Regular" else f"{family.name} {style}"
    table.names = []
    for number, words in {
        0: copyright_, 1: family.name, 2: style, 3: f"briefing:{postscript}", 4: full,
        5: f"{version}; subset for briefing", 6: postscript, 10: f"Renamed derivative of {made_from}; see FONTLOG.txt.",
        13: licence, 14: address,
    }.items():  # fmt: skip
        if words:
            table.setName(words, number, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = int(bold)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False


def make_font(npm: Path, family: Family, style: str) -> Path:
    """The written font file."""
    origin = source(npm, family.package, style)
    font = TTFont(origin)
    if family.package == "noto-sans":
        add_signs(font, TTFont(source(npm, MATH, "Regular")))
    elif DASH in family.characters:
        fill_dash(font)
    cut(font, family)
    rename(font, family, style, origin.name)
    written = HERE / f"{family.name.replace(' ', '')}-{style}.ttf"
    font.save(written)
    return written


def advances(path: Path) -> Mapping[str, str]:
    """The characters of a font by their advance in thousandths of an em, narrow ones first."""
    font = TTFont(path, lazy=True)
    em, by_advance = font["head"].unitsPerEm, dict[float, list[str]]()
    names = font.getBestCmap()
    for point in sorted(visible(names)):
        by_advance.setdefault(font["hmtx"][names[point]][0] * 1000 / em, []).append(chr(point))
    return {f"{advance:.7g}": "".join(by_advance[advance]) for advance in sorted(by_advance)}


def write_widths(path: Path, name: str) -> Path:
    """The written width table of a font."""
    written = HERE / "widths" / f"{name}.json"
    written.parent.mkdir(exist_ok=True)
    text = json.dumps(advances(path), ensure_ascii=False, indent=0)
    written.write_text(text + "\n", encoding="utf-8", newline="\n")
    return written


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def described(npm: Path, name: str, files: Iterable[Path]) -> Iterable[str]:
    """The log's lines about one source package."""
    version = json.loads((package(npm, name) / "package.json").read_text(encoding="utf-8"))["version"]
    yield f"npm @expo-google-fonts/{name} {version}"
    for path in files:
        yield f"  {digest(path)}  {path.name}  ({TTFont(path, lazy=True)['name'].getDebugName(5)})"


METRICS = {
    "Arial": "LiberationSans", "Calibri": "Carlito", "Cambria": "Caladea", "Courier New": "LiberationMono",
    "Times New Roman": "LiberationSerif",
}  # fmt: skip
"""Fonts of Office, and the free ones that have their metrics."""
FONTLOG = """\
Briefing Sans, Briefing Sans SC, Briefing Sans JP and Briefing Sans Arabic are subset and renamed derivatives
(SIL Open Font License 1.1, see OFL-*.txt). Hints and vertical metrics are removed. Outlines are those of the sources,
with two exceptions:
- Briefing Sans takes the signs {signs} from Noto Sans Math (Regular; the same outline in the Bold);
- in Briefing Sans SC and JP the dash U+2014 fills its em, so that two of them join.
widths/*.json: the characters of a font by their advance in thousandths of an em. Arial-*.json are measured in
Liberation Sans, which has the metrics of Arial, and those of other fonts of Office in fonts that have theirs: none of
their outlines is here.
Made by build.py with fontTools {version}.

Sources (SHA-256):
{sources}

Files (SHA-256):
{files}
"""


def main(npm: Path, fonts: Path) -> None:
    """Nothing; writes everything beside this script."""
    made, log = list[Path](), list[str]()
    for family in FAMILIES:
        files = [make_font(npm, family, style) for style in WEIGHTS]
        made += files + [write_widths(path, path.stem) for path in files]
        log += described(npm, family.package, (source(npm, family.package, style) for style in WEIGHTS))
        shutil.copyfile(package(npm, family.package) / "LICENSE_FONT", HERE / family.licence)
    log += described(npm, MATH, [source(npm, MATH, "Regular")])
    shutil.copyfile(package(npm, MATH) / "LICENSE_FONT", HERE / MATH_LICENCE)
    log += described(npm, "gelasio", (source(npm, "gelasio", style) for style in WEIGHTS))
    made += [write_widths(source(npm, "gelasio", style), f"Georgia-{style}") for style in WEIGHTS]
    log.append("Debian fonts-liberation2, fonts-crosextra-carlito, fonts-crosextra-caladea")
    for name, stem in METRICS.items():
        for style in WEIGHTS:
            path = next(fonts.rglob(f"{stem}-{style}.ttf"))
            made.append(write_widths(path, f"{name}-{style}"))
            log.append(f"  {digest(path)}  {path.name}  ({TTFont(path, lazy=True)['name'].getDebugName(5)})")
    listed = [f"  {digest(path)}  {path.relative_to(HERE).as_posix()}" for path in sorted(made)]
    text = FONTLOG.format(signs=SIGNS, version=fontTools.version, sources="\n".join(log), files="\n".join(listed))
    (HERE / "FONTLOG.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
