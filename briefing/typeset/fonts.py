"""The fonts of the brief and of the deck, known by their widths alone: no font file is opened to measure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from briefing.typeset.characters import LETTER, Edge, edge

BRIEF_HAN = "“”‘’—…⋯·"
"""Marks that Chinese and Japanese lines take from the Han font although the Latin one has them too."""
DECK_HAN = BRIEF_HAN + "×÷±°§¶←↑→↓≈≠≤≥○●■□▲△▼▽◆◇★☆√∞∑"
"""PowerPoint puts more of them into the East Asian font: all that old Chinese character sets had."""
HAN_LANGUAGES = ("zh", "ja")
_APOSTROPHE = re.compile(f"(?<=[{LETTER}])’(?=[{LETTER}])")


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One weight of a font. Units: em. `file` is empty for a font that only the reader's machine has."""

    name: str
    file: str
    widths: Mapping[str, float] = field(repr=False)


class Glyph(NamedTuple):
    """How one character is drawn. Units: em."""

    face: Face
    width: float
    edge: Edge


class Glyphs(dict[str, Glyph]):
    """The glyph of every character met so far, looked up on first sight in the first face that has it."""

    __slots__ = ("_compressed", "_faces", "_han_first")

    def __init__(self, latin: Face, han: Face, han_first: frozenset[str], compressed: bool) -> None:
        super().__init__()
        self._faces, self._han_first, self._compressed = (latin, han), han_first, compressed

    def __missing__(self, char: str) -> Glyph:
        latin, han = self._faces
        faces = (han, latin) if char in self._han_first else (latin, han)
        face = next((face for face in faces if char in face.widths), han)
        width = face.widths.get(char, 1.0)  # a character that no face has is told of by `FontSet.missing`
        return self.setdefault(char, Glyph(face, width, edge(char, width if self._compressed else 0.0)))


@dataclass(frozen=True, slots=True, eq=False)
class FontSet:
    """A Latin and a Han font that share the work. Units of `gap`, the space between Han and Latin: em.

    `compressed` tells whether full-width marks give up their empty half at line ends and beside each other.
    """

    latin: tuple[Face, Face]
    han: tuple[Face, Face]
    gap: float
    compressed: bool
    glyphs_by_use: Mapping[tuple[bool, bool], Glyphs] = field(repr=False)

    @property
    def faces(self) -> tuple[Face, ...]:
        """All faces: Latin regular and bold, Han regular and bold."""
        return self.latin + self.han

    def glyphs(self, text: str, lang: str, bold: bool = False) -> list[Glyph]:
        """One glyph for each character of a text in that language."""
        known = self.glyphs_by_use[lang.startswith(HAN_LANGUAGES), bold]
        glyphs = [known[char] for char in text]
        if "’" in text:
            for found in _APOSTROPHE.finditer(text):
                glyphs[found.start()] = self.glyphs_by_use[False, bold]["’"]
        return glyphs

    def runs(self, text: str, lang: str, bold: bool = False) -> tuple[tuple[Face, str], ...]:
        """The text cut where the face changes."""
        faces = groupby(zip(self.glyphs(text, lang, bold), text, strict=True), key=lambda pair: pair[0].face)
        return tuple((face, "".join(char for _, char in part)) for face, part in faces)

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that no face has, each once, in order. Invisible control characters are among them."""
        known = self.latin[0].widths, self.han[0].widths
        return tuple(dict.fromkeys(char for char in text if char not in known[0] and char not in known[1]))


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts on paper and on slides."""

    brief: FontSet
    deck: FontSet


def load_fonts(folder: Path) -> Fonts:
    """The fonts of the assets folder `fonts`, read from its width tables."""
    latin = _face(folder, "BriefingSans-Regular"), _face(folder, "BriefingSans-Bold")
    han = _face(folder, "BriefingSansSC-Regular"), _face(folder, "BriefingSansSC-Bold")
    arial = _face(folder, "Arial-Regular", "Arial"), _face(folder, "Arial-Bold", "Arial Bold")
    square = dict.fromkeys(han[0].widths, 1.0)
    yahei = Face("Microsoft YaHei", "", square), Face("Microsoft YaHei Bold", "", square)
    return Fonts(
        brief=_font_set(latin, han, BRIEF_HAN, gap=1 / 6, compressed=True),
        deck=_font_set(arial, yahei, DECK_HAN, gap=0.0, compressed=False),
    )


def _font_set(
    latin: tuple[Face, Face], han: tuple[Face, Face], han_first: str, *, gap: float, compressed: bool
) -> FontSet:
    glyphs = {
        (east, bold): Glyphs(latin[bold], han[bold], frozenset(han_first if east else ""), compressed)
        for east in (False, True)
        for bold in (False, True)
    }
    return FontSet(latin, han, gap, compressed, glyphs)


def _face(folder: Path, table: str, name: str = "") -> Face:
    by_advance: dict[str, str] = json.loads((folder / "widths" / f"{table}.json").read_text(encoding="utf-8"))
    widths: dict[str, float] = {}
    for advance, characters in by_advance.items():
        widths |= dict.fromkeys(characters, float(advance) / 1000)
    return Face(name or table, "" if name else f"{table}.ttf", widths)
