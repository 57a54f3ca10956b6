"""The structure tree: what each text is, in reading order, whatever page it falls on.

Source: ISO 32000-1, 14.7 and 14.8
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

StructureType = Literal[
    "Document", "Sect", "BlockQuote", "Caption", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody",
    "TR", "TH", "TD", "Span", "Note", "Reference", "Link", "Figure",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """A marked sequence in the content of a page. Units: pages count from 0."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation on a page, by its reference."""

    page: int
    reference: str


@dataclass(slots=True, eq=False)
class Part:
    """A place among an element's kids that its own content fills when it is drawn."""

    owner: Element
    contents: list[Content] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; its kids are added in reading order. `attributes` is written as it stands."""

    type: StructureType
    lang: str = ""
    alt: str = ""
    actual: str = ""
    id: str = ""
    attributes: str = ""
    kids: list[Element | Part | Annotation] = field(default_factory=list)

    def add(
        self,
        type: StructureType,
        *,
        lang: str = "",
        alt: str = "",
        actual: str = "",
        id: str = "",
        attributes: str = "",
    ) -> Element:
        """A new last kid."""
        kid = Element(type, lang, alt, actual, id, attributes)
        self.kids.append(kid)
        return kid

    def part(self) -> Part:
        """A new last place for content of its own."""
        kid = Part(self)
        self.kids.append(kid)
        return kid

    def walk(self, parent: Element | None = None) -> Iterator[tuple[Element, Element | None]]:
        """This element and all below it with their parents, in reading order."""
        yield self, parent
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk(self)
