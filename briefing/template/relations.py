"""The references of a part to others, and to addresses outside: those that may do harm are refused."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from lxml import etree

from briefing.template.archive import refused
from briefing.template.markup import suspected

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_UNNEEDED = frozenset((
    "slide", "notesSlide", "comments", "commentAuthors", "printerSettings", "customXml", "tags", "viewProps",
    "sensitivityLabel", "classificationlabels", "changesInfo", "revisionInfo", "authors",
))  # fmt: skip
"""Relations to slides, and to what a printer, a view or another program left there."""
_FORBIDDEN = re.compile(
    "vbaProject|oleObject|control|activeX|attachedTemplate|externalLink|audio|video|media|frame|package|vmlDrawing"
    "|webExtension",
    re.I,
)
_LINK = re.compile(r"(https?|mailto):", re.I)


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference to another part, by that part's name, or to an address outside."""

    id: str
    kind: str
    target: str
    external: bool

    @property
    def last(self) -> str:
        """The last word of its kind, such as `slideLayout`."""
        return self.kind.rpartition("/")[2]

    @property
    def needed(self) -> bool:
        """Whether a deck in the template needs it."""
        return self.last not in _UNNEEDED


def relations_file(part: str) -> str:
    """Where the relations of a part stand, and with an empty name those of the package."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def read_relations(name: str, part: str, files: Mapping[str, bytes]) -> tuple[Relation, ...]:
    """The relations of a part, or of the package. Raises: BriefingError when they are broken."""
    file = relations_file(part)
    if file not in files:
        return ()
    links = suspected(name, file, files[file]).iter(f"{{{_NAMESPACE}}}Relationship")
    return tuple(_relation(part, one.get("Target", ""), one) for one in links)


def _relation(part: str, target: str, link: etree._Element) -> Relation:
    external = link.get("TargetMode") == "External"
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
    return Relation(link.get("Id", ""), link.get("Type", ""), target if external else path, external)


def check_relation(name: str, part: str, one: Relation) -> None:
    """Nothing, for a harmless one. Raises: BriefingError for one that fetches something, or runs a program."""
    if one.external and not (one.last == "hyperlink" and _LINK.match(one.target)):
        hint = "embed the picture, or remove the link"
        raise refused(name, f"{part} needs something outside the file: {one.last} {one.target[:80]}", hint)
    if _FORBIDDEN.search(one.last):
        raise refused(name, f"{part} holds a {one.last}, which may run programs", "remove it from the masters")


def written(relations: Sequence[Relation]) -> str:
    """The relations as the part that holds them."""
    lines = "".join(
        f"<Relationship Id={quoteattr(one.id)} Type={quoteattr(one.kind)} "
        + f"Target={quoteattr(one.target if one.external else '/' + one.target)}"
        + (' TargetMode="External"/>' if one.external else "/>")
        for one in relations
    )
    return f'<Relationships xmlns="{_NAMESPACE}">{lines}</Relationships>'
