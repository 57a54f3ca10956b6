"""Reads a tagged PDF independently of what wrote it: the structure tree with the text that its content prints.

The text of every marked sequence is decoded by the fonts' own character maps, and the parent tree is checked both ways.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

import pikepdf

_PAIR = re.compile(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,})>")


@dataclass
class Node:
    """A structure element. Its kids are elements, and what it prints itself; pages count from 0.

    `actual`: what is read in place of the letters, which may stand in another order.
    """

    type: str
    lang: str
    alt: str
    id: str
    actual: str = ""
    kids: list[Node | str] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    links: list[pikepdf.Object] = field(default_factory=list)

    @property
    def printed(self) -> str:
        """The letters in it as they are printed."""
        return "".join(kid if isinstance(kid, str) else kid.printed for kid in self.kids)

    @property
    def text(self) -> str:
        """All that is read in it and below it, in the tree's order."""
        return "".join(text for _, text in self.leaves())

    def leaves(self) -> Iterator[tuple[str, str]]:
        """What is read, each stretch with its language."""
        if self.actual and self.printed:
            yield self.lang, self.actual
            return
        if self.type == "Figure":
            yield self.lang, letters(self.printed)
            return
        for kid in self.kids:
            if isinstance(kid, str):
                yield self.lang, kid
            else:
                yield from kid.leaves()

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, *types: str) -> list[Node]:
        return [node for node in self.walk() if node.type in types]


def letters(labels: str) -> str:
    """The labels of a figure: Arabic ones, which are printed from the right and joined, as letters in no order."""
    arabic = re.search(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]", labels)
    return "".join(sorted(unicodedata.normalize("NFKC", labels))) if arabic else labels


@dataclass
class Glyph:
    """A printed string: where it begins, its size, and the sequence it belongs to (None: an artifact)."""

    text: str
    x: float
    y: float
    size: float
    mcid: int | None


class File:
    """An open file: its tree, the glyphs of its pages, and what is wrong with the way between them."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.problems: list[str] = list(self.pdf.get_warnings())
        self.pages = [list(_glyphs(page)) for page in self.pdf.pages]
        self._numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        nums = self.pdf.Root.StructTreeRoot.ParentTree.Nums
        self._parents = {int(nums[i]): nums[i + 1] for i in range(0, len(nums), 2)}
        self._seen: set[tuple[int, int]] = set()
        self.tree = self._node(self.pdf.Root.StructTreeRoot.K, str(self.pdf.Root.Lang))
        self._find_hidden()

    def _find_hidden(self) -> None:
        for number, glyphs in enumerate(self.pages):
            for glyph in glyphs:
                if glyph.mcid is not None and (number, glyph.mcid) not in self._seen:
                    self.problems.append(f"page {number}: {glyph.text!r} is not in the tree")

    def _node(self, element: pikepdf.Object, lang: str) -> Node:
        lang = str(element.get("/Lang", lang))
        names = (str(element.get(key, "")) for key in ("/Alt", "/ID", "/ActualText"))
        node = Node(str(element.S)[1:], lang, *names)
        for kid in element.get("/K", ()):
            if isinstance(kid, int):
                self._content(node, element, element.Pg, kid)
            elif kid.get("/Type") == "/MCR":
                self._content(node, element, kid.Pg, int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                node.links.append(kid.Obj)
                if self._parents[int(kid.Obj.StructParent)].objgen != element.objgen:
                    self.problems.append(f"a link of {node.type} does not lead back to it")
            else:
                node.kids.append(self._node(kid, lang))
        return node

    def _content(self, node: Node, element: pikepdf.Object, page: pikepdf.Object, mcid: int) -> None:
        number = self._numbers[page.objgen]
        self._seen.add((number, mcid))
        node.pages.add(number)
        if self._parents[int(page.StructParents)][mcid].objgen != element.objgen:
            self.problems.append(f"page {number}: sequence {mcid} does not lead back to its {node.type}")
        node.kids.append("".join(glyph.text for glyph in self.pages[number] if glyph.mcid == mcid))


def _glyphs(page: pikepdf.Page) -> Iterator[Glyph]:
    maps = {name: _characters(font) for name, font in page.Resources.Font.items()}
    font, size, x, y = "", 0.0, 0.0, 0.0
    across, right = 1.0, 0.0  # what the page's matrix makes of an x
    open_sequences: list[int | None] = []
    read: list[str | None] = []  # what a sequence is read as
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                open_sequences.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
                read.append(str(operands[1].ActualText) if "/ActualText" in operands[1] else None)
            case "EMC":
                open_sequences.pop()
                read.pop()
            case "cm":
                across, right = float(operands[0]), float(operands[4])
            case "Tm":
                assert float(operands[0]) * across == 1.0, "the letters are mirrored"
                x, y = right + across * float(operands[4]), float(operands[5])
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tj":
                text = "".join(maps[font].get(code, "\ufffd") for code in bytes(operands[0]))
                yield Glyph(text if read[-1] is None else read[-1], x, y, size, open_sequences[0])


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """The font's own map from bytes to characters."""
    pairs = _PAIR.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(char.decode()).decode("utf-16-be") for code, char in pairs}


def fonts_of(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """Every font of the file by its name."""
    found: dict[str, pikepdf.Object] = defaultdict()
    for page in pdf.pages:
        found |= {str(font.BaseFont)[1:]: font for font in page.Resources.Font.values()}
    return found


def numbers(values: pikepdf.Object) -> list[float]:
    """An array of numbers."""
    return [float(Decimal(str(value))) for value in values]
