"""The fonts of the brief and of the deck, known by their widths alone, and which of them draws a character."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from briefing.errors import BriefingError, Place, Problem
from briefing.tags import language
from briefing.text import BIDI_CONTROLS
from briefing.typeset.characters import LETTER, SOFT_HYPHEN, Edge, edge
from briefing.typeset.font_file import read_widths

BRIEF_SQUARE = "“”‘’—…⋯·"
"""Marks that Chinese and Japanese lines take from their own font although the Latin one has them too."""
DECK_SQUARE = BRIEF_SQUARE + "×÷±°§¶←↑→↓≈≠≤≥○●■□▲△▼▽◆◇★☆√∞∑"
"""PowerPoint puts more of them into the East Asian font: all that old Chinese character sets had."""
SAME_WIDTHS = {
    "Helvetica": "Arial", "Liberation Sans": "Arial", "Arimo": "Arial", "Carlito": "Calibri",
    "Calibri Light": "Calibri", "Caladea": "Cambria", "Gelasio": "Georgia", "Times": "Times New Roman",
    "Liberation Serif": "Times New Roman", "Tinos": "Times New Roman", "Courier": "Courier New",
    "Liberation Mono": "Courier New", "Cousine": "Courier New",
}  # fmt: skip
"""Fonts of slides that are measured by another one's table."""
_FONT_NAME = re.compile("[A-Za-z0-9 ]{1,64}")
EAST_ASIAN = ("Hans", "Hant", "Jpan", "Kore")
_APOSTROPHE = re.compile(f"(?<=[{LETTER}])’(?=[{LETTER}])")


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One weight of a font. Units: em. There is no `path` when only the reader's machine has the font."""

    name: str
    path: Path | None
    widths: Mapping[str, float] = field(repr=False)


class Glyph(NamedTuple):
    """How one character is drawn. Units: em."""

    face: Face
    width: float
    edge: Edge


class Glyphs(dict[str, Glyph]):
    """The glyph of every character met so far, looked up on first sight in the first face that has it.

    `square`: characters that the second face draws although the first one has them too.
    """

    __slots__ = ("_compressed", "_faces", "_square")

    def __init__(self, faces: tuple[Face, ...], square: str, compressed: bool) -> None:
        super().__init__()
        self._faces, self._square, self._compressed = faces, square, compressed

    def __missing__(self, char: str) -> Glyph:
        if char == SOFT_HYPHEN:
            return self.setdefault(char, self["-"])
        first, second, *_ = self._faces
        faces = (second, first) if char in self._square else self._faces
        face = next((face for face in faces if char in face.widths), second)
        # a character that no face has is told of by `FontSet.missing`
        width = 0.0 if char in BIDI_CONTROLS else face.widths.get(char, 1.0)
        return self.setdefault(char, Glyph(face, width, edge(char, width if self._compressed else 0.0)))


@dataclass(frozen=True, slots=True, eq=False)
class FontSet:
    """The faces, regular and bold, of every script, that share the work. The Latin ones come first.

    `gap`: the space between Han and Latin, in em. `compressed`: full-width marks give up their empty half at line ends
    and beside each other. `hyphenates`: words may be parted. `square`: what East Asian lines draw in their own font.
    """

    scripts: Mapping[str, tuple[Face, Face]]
    gap: float
    compressed: bool
    hyphenates: bool
    square: str
    _glyphs: dict[tuple[str, bool], Glyphs] = field(default_factory=dict, repr=False)

    @property
    def faces(self) -> tuple[Face, ...]:
        """All faces, each script's regular and bold together."""
        return tuple(face for pair in self.scripts.values() for face in pair)

    def glyphs(self, text: str, lang: str, bold: bool = False) -> list[Glyph]:
        """One glyph for each character of a text in that language."""
        known = self._known(language(lang).script, bold)
        glyphs = [known[char] for char in text]
        if "’" in text:
            latin = self._known("Latn", bold)
            for found in _APOSTROPHE.finditer(text):
                glyphs[found.start()] = latin["’"]
        return glyphs

    def runs(self, text: str, lang: str, bold: bool = False) -> tuple[tuple[Face, str], ...]:
        """The text cut where the face changes."""
        faces = groupby(zip(self.glyphs(text, lang, bold), text, strict=True), key=lambda pair: pair[0].face)
        return tuple((face, "".join(char for _, char in part)) for face, part in faces)

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that no face has, each once, in order; marks of direction, which nobody draws, apart."""
        known = [regular.widths for regular, _ in self.scripts.values()]
        once = dict.fromkeys(text)
        return tuple(char for char in once if char not in BIDI_CONTROLS and not any(char in one for one in known))

    def _known(self, script: str, bold: bool) -> Glyphs:
        """The glyphs of texts in a language of that script: the Latin face first, then its own, then the others."""
        found = self._glyphs.get((script, bold))
        if found is None:
            order = dict.fromkeys(one for one in ("Latn", script, *self.scripts) if one in self.scripts)
            faces = tuple(self.scripts[one][bold] for one in order)
            square = self.square if script in EAST_ASIAN else ""
            found = self._glyphs[script, bold] = Glyphs(faces, square, self.compressed)
        return found


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts on paper and on slides."""

    brief: FontSet
    deck: FontSet


def load_fonts(named: Mapping[str, tuple[str, str]], *folders: Path) -> Fonts:
    """The fonts that a theme names for each script: the slides' own, and the files of the brief's in the folders.

    A later folder comes before an earlier one. Raises: BriefingError for a font that cannot be had.
    """
    pairs = {script: _printed(script, stem, folders) for script, (_, stem) in named.items()}
    brief = {script: pair for script, pair in pairs.items() if pair}
    squares = dict.fromkeys((char for one in EAST_ASIAN if one in brief for char in brief[one][0].widths), 1.0)
    deck = {
        script: _shown(name, script, brief.get(script, brief["Latn"]), squares, folders)
        for script, (name, _) in named.items()
    }
    return Fonts(
        brief=FontSet(brief, gap=1 / 6, compressed=True, hyphenates=True, square=BRIEF_SQUARE),
        deck=FontSet(deck, gap=0.0, compressed=False, hyphenates=False, square=DECK_SQUARE),
    )


def _printed(script: str, stem: str, folders: Sequence[Path]) -> tuple[Face, Face] | None:
    """The faces of the brief: from two files, or from one that serves for both weights."""
    if not stem:
        return None
    for folder in reversed(folders):
        one, regular, bold = (folder / f"{stem}{style}.ttf" for style in ("", "-Regular", "-Bold"))
        if regular.is_file() and bold.is_file():
            return _face(regular), _face(bold)
        if one.is_file():
            return _face(one), _face(one)
    files = f"{stem}-Regular.ttf and {stem}-Bold.ttf, or {stem}.ttf alone"
    problem = f"fonts.{script}: there is no font {stem}"
    raise BriefingError([Problem(Place("assets/theme.yaml"), problem, f"put {files} into assets/fonts")])


def _face(path: Path) -> Face:
    return Face(path.stem, path, _table(path.stem, path.parent) or read_widths(path))


def known_widths(name: str, folder: Path) -> bool:
    """Whether there is a table of the widths of a font of slides. Without one its letters are taken for the brief's."""
    return bool(_listed(name, "Regular", folder))


def _shown(
    name: str, script: str, printed: tuple[Face, Face], squares: Mapping[str, float], folders: Sequence[Path]
) -> tuple[Face, Face]:
    """The faces of the slides, which nobody here has: Han is one em wide, others are as their table or the brief's."""
    bold = f"{name} Bold"
    if script in EAST_ASIAN:
        return Face(name, None, squares), Face(bold, None, squares)
    regular, heavy = (face.widths for face in printed)
    if script == "Latn":
        regular = _filled(name, "Regular", regular, folders[0])
        heavy = _filled(name, "Bold", heavy, folders[0])
    return Face(name, None, regular), Face(bold, None, heavy)


def _filled(name: str, style: str, printed: Mapping[str, float], folder: Path) -> Mapping[str, float]:
    """The widths of a font by its table. What it lacks and Arial has, and all without a table, is as wide as printed.

    The free twin of a font may lack letters that the font itself has, such as the Greek and Cyrillic of Cambria.
    """
    listed = _listed(name, style, folder)
    if not listed or _measured_as(name) == "Arial":
        return listed or printed
    usual = _listed("Arial", style, folder)
    return {char: printed[char] for char in usual if char in printed} | dict(listed)


def _listed(name: str, style: str, folder: Path) -> Mapping[str, float]:
    """The widths of a font of slides in its table; nothing without one, as for a name that leads to another file."""
    return _table(f"{_measured_as(name)}-{style}", folder) if _FONT_NAME.fullmatch(name) else {}


def _measured_as(name: str) -> str:
    return SAME_WIDTHS.get(name, name)


def _table(name: str, folder: Path) -> Mapping[str, float]:
    """The widths of a bundled font as its script wrote them down; nothing for others."""
    path = folder / "widths" / f"{name}.json"
    widths: dict[str, float] = {}
    if path.is_file():
        by_advance: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        for advance, characters in by_advance.items():
            widths |= dict.fromkeys(characters, float(advance) / 1000)
    return widths
