"""A reportlab canvas that tags what it draws: PDF/UA-1 and PDF/A-2a in one file.

Marked sequences are flat: what is drawn belongs to one element of the structure tree, or is an artifact.
Source: ISO 14289-1; ISO 19005-2; ISO 32000-1, 14.6 to 14.8
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Literal
from urllib.parse import quote

from reportlab.pdfgen import canvas

from briefing.document.parts import Meta
from briefing.drawing import Box, Role
from briefing.render.pdf.fonts import Subsets
from briefing.render.pdf.metadata import information, xmp
from briefing.render.pdf.objects import Raw, literal, numbers, reference, stream, string
from briefing.render.pdf.operators import rgb
from briefing.render.pdf.page import PAGE, up
from briefing.render.pdf.profile import srgb_profile
from briefing.render.pdf.structure import write_structure
from briefing.render.pdf.tree import Annotation, Content, Element, Part
from briefing.render.pdf.writer import file_bytes
from briefing.tags import language
from briefing.theme.theme import Theme
from briefing.typeset.characters import SOFT_HYPHEN
from briefing.typeset.lines import Piece

Furniture = Literal["Layout", "Pagination", "Background"]
_RESERVED = "%/:?#[]@!$&'()*+,;=~"
"""What an address keeps as it is. Source: RFC 3986, 2.2"""


class Canvas(canvas.Canvas):  # type: ignore[misc]  # reportlab has no types
    """The pages of one document and its structure tree, whose `root` its user builds in reading order.

    Places are counted from the side where the document's language begins: for one that runs from right to left,
    a matrix mirrors each page, and letters are turned back (`turn` is then −1, else 1).
    """

    def __init__(self, meta: Meta, theme: Theme, lang: str) -> None:
        super().__init__(
            None, pagesize=(PAGE.width, PAGE.height), pdfVersion=(1, 7), invariant=1, pageCompression=1, lang=lang
        )
        self._colors = {role: theme.hex(role) for role in theme.colors}
        self.turn = -1 if language(meta.languages[0]).direction == "rtl" else 1
        self.root = Element("Document", attributes="" if self.turn > 0 else "<</O/Layout/WritingMode/RlTb>>")
        self._meta = meta
        self._subsets = Subsets(self._doc)
        self._parents: dict[int, list[Element] | Element] = {0: []}
        self._page_key = 0
        self._pages: list[str] = []
        self._open: Element | Part | None = None
        self._artifact = False
        self._closed: Element | Part | None = None
        self._ink = ""

    # ---- what a sequence belongs to ---------------------------------------------------------------------------------

    @contextmanager
    def tag(self, target: Part) -> Iterator[None]:
        """What is drawn inside is the content of this part of the tree, or nothing new inside an artifact."""
        if self._artifact:
            yield
            return
        if self._closed is target:
            self._code.pop()
        else:
            mine = self._parents[self._page_key]
            assert isinstance(mine, list)
            target.contents.append(Content(len(self._pages), len(mine)))
            self._code.append(f"/{target.owner.type}<</MCID {len(mine)}>>BDC")
            mine.append(target.owner)
        yield
        self._code.append("EMC")
        self._closed = target

    @contextmanager
    def artifact(self, kind: Furniture = "Layout") -> Iterator[None]:
        """What is drawn inside means nothing to a reader."""
        if self._artifact:
            yield
            return
        self._code.append(f"/Artifact<</Type/{kind}>>BDC")
        self._closed, self._artifact = None, True
        yield
        self._code.append("EMC")
        self._artifact = False

    # ---- what is drawn ----------------------------------------------------------------------------------------------

    def paint(self, *operators: str) -> None:
        """Finished operators."""
        self._code.extend(operators)
        self._ink = ""

    def color(self, role: Role) -> str:
        """The value of a colour."""
        return self._colors[role]

    def print_at(self, x: float, baseline: float, pieces: Iterable[Piece], role: Role, width: float) -> None:
        """Letters on a baseline: some pieces of a line that begins at x and is `width` wide."""
        ink = f"{rgb(self._colors[role])} rg"
        if ink != self._ink:
            self._code.append(ink)
            self._ink = ink
        self._code.append(f"BT {' '.join(self._placed(x, baseline, piece, width) for piece in pieces)} ET")

    def _placed(self, x: float, baseline: float, piece: Piece, width: float) -> str:
        """A piece in its place. The hyphen of a parted word says that it is none of the word's own."""
        shown = self._subsets.show(piece.face, piece.shown, piece.size)
        place = numbers(self.along(x, width, piece.x), up(baseline - piece.rise))
        letters = f"{self.turn} 0 0 1 {place} Tm {shown}"
        return f"/Span<</ActualText {string(SOFT_HYPHEN)}>>BDC {letters} EMC" if piece.text == SOFT_HYPHEN else letters

    def along(self, x: float, width: float, right: float) -> float:
        """A place in a line that begins at x and is `width` wide, seen so far to the right of the line's left end."""
        return x + (right if self.turn > 0 else width - right)

    def area(self, box: Box) -> str:
        """A box as PDF counts it on the page as it is seen: its left, lower, right and upper edge."""
        seen = box if self.turn > 0 else box.mirrored(PAGE.width)
        return numbers(seen.x, up(seen.bottom), seen.right, up(seen.y))

    def link(self, element: Element, box: Box, contents: str, *, uri: str = "", note: str = "") -> None:
        """A link over the box, to an address or to a note. Inside an artifact there is none."""
        if self._artifact:
            return
        key = self._next_key()
        self._parents[key] = element
        goal = f"/S/URI/URI{literal(quote(uri, safe=_RESERVED))}" if uri else f"/S/GoTo/D {self._place(note)}"
        made = Raw(
            f"<</Type/Annot/Subtype/Link/Rect[{self.area(box)}]/Border[0 0 0]/F 4"
            f"/StructParent {key}/Contents{string(contents)}/A<<{goal}>>>>"
        )
        self._addAnnotation(made)
        element.kids.append(Annotation(len(self._pages), reference(self._doc, made)))

    def place(self, key: str, y: float) -> None:
        """A place that links and the outline can lead to."""
        self.bookmarkHorizontalAbsolute(key, round(up(y), 2))

    def outline(self, key: str, title: str, level: int, y: float) -> None:
        """A bookmark of that level (from 1) that leads here."""
        self.place(f"outline/{key}", y)
        self.addOutlineEntry(title, f"outline/{key}", level - 1)

    def end_page(self) -> None:
        """Ends the page and begins the next one."""
        mirror = [] if self.turn > 0 else [f"-1 0 0 1 {numbers(PAGE.width)} 0 cm"]
        content = "\n".join([*mirror, *self._code]).encode("latin-1")
        self.showPage()
        page = self._doc.idToObject[f"Page{len(self._pages) + 1}"]
        page.Contents = stream(content)
        # a page of reportlab 5.1 writes no other entries than these
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._page_key, "/S"
        self._pages.append(reference(self._doc, page))
        self._page_key, self._closed, self._ink = self._next_key(), None, ""
        self._parents[self._page_key] = []

    def finish(self) -> bytes:
        """The file."""
        del self._parents[self._page_key]
        self._subsets.embed()
        document = self._doc
        profile = reference(document, stream(srgb_profile(), N="3"))
        catalog = document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.StructTreeRoot = write_structure(document, self.root, self._pages, self._parents)
        catalog.MarkInfo = Raw("<</Marked true>>")
        catalog.ViewerPreferences = Raw("<</DisplayDocTitle true>>")  # R2L makes pdfium 152 turn Latin words round
        catalog.PageLabels = Raw("<</Nums[0<</S/D>>]>>")
        catalog.Metadata = stream(xmp(self._meta), Type="/Metadata", Subtype="/XML")
        catalog.OutputIntents = (
            "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
            f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile}>>]"
        )
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            catalog.Outlines = None
        root, info = reference(document, catalog), reference(document, Raw(information(self._meta)))
        return file_bytes(document, root, info)

    def _next_key(self) -> int:
        return len(self._parents)

    def _place(self, key: str) -> str:
        return reference(self._doc, self._bookmarkReference(key))

    def _make_preamble(self) -> None:
        """No operators and no font before a page's own."""
        self._preamble = ""
