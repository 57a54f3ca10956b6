"""An Office file taken apart: its parts, their types and relations, read without any of the code that writes it."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from lxml import etree

Element = etree._Element
OFFICE = "http://schemas.openxmlformats.org"
A = f"{{{OFFICE}/drawingml/2006/main}}"
C = f"{{{OFFICE}/drawingml/2006/chart}}"
P = f"{{{OFFICE}/presentationml/2006/main}}"
R = f"{{{OFFICE}/officeDocument/2006/relationships}}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
TYPES = "[Content_Types].xml"
PRESENTATION = "ppt/presentation.xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part calls another one; the target is the name of a part, or an address when it is external."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The members of the archive by their names."""

    def __init__(self, data: Mapping[str, bytes]) -> None:
        self.data = data

    @cached_property
    def trees(self) -> dict[str, Element]:
        """Every part that is XML, relations among them."""
        return {name: _tree(data) for name, data in self.data.items() if data.lstrip().startswith(b"<")}

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, without those that describe the package."""
        return tuple(name for name in self.data if name != TYPES and not name.endswith(".rels"))

    def folder(self, name: str) -> dict[str, Element]:
        """The XML parts that stand directly in a folder."""
        return {part: self.trees[part] for part in self.parts if posixpath.dirname(part) == name and part in self.trees}

    def relations(self, part: str) -> tuple[Relation, ...]:
        """The relations of a part; of the package itself with an empty name."""
        file = relations_file(part)
        return tuple(self._relation(part, one) for one in self.trees[file]) if file in self.trees else ()

    def _relation(self, part: str, one: Element) -> Relation:
        target, external = one.get("Target", ""), one.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
        return Relation(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], target, external)

    def led(self, part: str, id_: str | None) -> str:
        """The part that a relation leads to; empty if there is none."""
        return next((one.target for one in self.relations(part) if one.id == id_), "")

    def kin(self, part: str, kind: str) -> list[str]:
        """The parts that a part has a relation of that kind with."""
        return [one.target for one in self.relations(part) if one.kind == kind]

    @property
    def presentation(self) -> Element:
        """The part that lists the slides."""
        return self.trees[PRESENTATION]

    @property
    def slides(self) -> dict[str, Element]:
        """The slides of the package, shown or not."""
        return self.folder("ppt/slides")

    def charts(self) -> Iterator[tuple[str, Element]]:
        """The parts that hold a chart of the common kind."""
        yield from ((name, tree) for name, tree in self.trees.items() if tree.tag == f"{C}chartSpace")


def opened(file: bytes) -> Package:
    """The package in the bytes of an archive."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return Package({name: archive.read(name) for name in archive.namelist()})


@cache
def _tree(data: bytes) -> Element:
    return etree.fromstring(data)


def relations_file(part: str) -> str:
    """Where the relations of a part stand. Source: ISO/IEC 29500-2 6.5.2.3"""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
