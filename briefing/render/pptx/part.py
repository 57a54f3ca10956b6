"""The files of an Open Packaging Conventions package, and the relations between them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.render.pptx.ooxml import CONTENT_TYPES, DECLARATION, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, attribute

OFFICE = "application/vnd.openxmlformats-officedocument."
"""What the content types of Office's parts begin with."""
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference to another part by its name, or to an address outside the package."""

    id: str
    kind: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class PartFile:
    """A part: its name such as `/ppt/slides/slide1.xml`, its content type, its bytes and its relations."""

    name: str
    content_type: str
    data: bytes
    relations: tuple[Relation, ...] = ()


def office(kind: str) -> str:
    """The relation type of that name, such as `slideLayout`."""
    return f"{RELATIONSHIPS}/{kind}"


def numbered(*targets: tuple[str, str]) -> tuple[Relation, ...]:
    """Relations rId1, rId2 … to (kind, part name)."""
    return tuple(Relation(f"rId{n}", office(kind), target) for n, (kind, target) in enumerate(targets, 1))


def package_files(parts: Iterable[PartFile], root: Iterable[Relation]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of the package: the content types, then the parts in the order of their names."""
    ordered = sorted(parts, key=lambda part: part.name)
    overrides = "".join(
        f'<Override PartName="{attribute(part.name)}" ContentType="{part.content_type}"/>' for part in ordered
    )
    yield (
        "[Content_Types].xml",
        (
            f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ).encode(),
    )
    yield "_rels/.rels", _relations("/", root)
    for part in ordered:
        yield part.name[1:], part.data
        if part.relations:
            folder, file = posixpath.split(part.name)
            yield f"{folder}/_rels/{file}.rels"[1:], _relations(folder, part.relations)


def _relations(folder: str, relations: Iterable[Relation]) -> bytes:
    written = "".join(_relation(folder, one) for one in relations)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{written}</Relationships>'.encode()


def _relation(folder: str, one: Relation) -> str:
    target = one.target if one.external else posixpath.relpath(one.target, folder)
    mode = ' TargetMode="External"' if one.external else ""
    return f'<Relationship Id="{one.id}" Type="{one.kind}" Target="{attribute(target)}"{mode}/>'
