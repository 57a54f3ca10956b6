"""The faces a document uses, embedded as subsets."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfdoc, ttfonts

from briefing.render.pdf.objects import literal
from briefing.typeset.fonts import Face

_ARABIC_SHAPES = range(0xFB50, 0xFEFD)
_BLOCK = 100
"""The most entries that one block of a character map may have. Source: Adobe Technical Note 5014, 4.4"""


class Subsets:
    """The faces used in one document. Each is cut into fonts of at most 255 letters, one byte for each letter."""

    def __init__(self, document: pdfdoc.PDFDocument) -> None:
        self._document = document
        self._used: dict[Path, ttfonts.TTFont] = {}

    def show(self, face: Face, text: str, size: float) -> str:
        """The operators that print the text where the pen stands."""
        assert face.path is not None, "the brief prints with fonts it has"
        font = self._used.get(face.path) or self._used.setdefault(face.path, _font(face.path))
        return " ".join(
            f"{font.getSubsetInternalName(subset, self._document)} {size:g} Tf {literal(codes.decode('latin-1'))} Tj"
            for subset, codes in font.splitString(text, self._document)
        )

    def embed(self) -> None:
        """Adds the fonts to the document, after its last letter."""
        for font in self._used.values():
            subsets = [list(subset) for subset in font.state[self._document].subsets]
            names = [font.getSubsetInternalName(n, self._document)[1:] for n in range(len(subsets))]
            font.addObjects(self._document)
            for name, subset in zip(names, subsets, strict=True):
                written = self._document.idToObject["BasicFonts"].dict[name]
                self._document.idToObject[written.ToUnicode.name].content = _to_unicode(subset)


@lru_cache(maxsize=16)
def _font(path: Path) -> ttfonts.TTFont:
    return ttfonts.TTFont(path.stem, str(path), asciiReadable=0, shapable=False)


def _letters(char: int) -> str:
    """What a character says: the letters themselves, where it is a shape of Arabic ones.

    Those of a ligature from left to right, as all others stand: readers put them in order letter by letter.
    """
    return unicodedata.normalize("NFKC", chr(char))[::-1] if char in _ARABIC_SHAPES else chr(char)


def _to_unicode(subset: list[int]) -> str:
    """The map from bytes to characters; reportlab 5.1 garbles those beyond U+FFFF."""
    rows = [f"<{code:02X}> <{_letters(char).encode('utf-16-be').hex()}>" for code, char in enumerate(subset) if char]
    blocks = (rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK))
    return "\n".join((
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
        *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ))  # fmt: skip
