"""The package: every part has a type, is led to, and leads only to what is there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.package.reader import TYPES, Package, R, relations_file

IMPLICIT = frozenset((
    "slideLayout", "slideMaster", "notesSlide", "notesMaster", "handoutMaster", "theme", "themeOverride",
    "presProps", "viewProps", "tableStyles", "commentAuthors", "comments", "chartStyle", "chartColorStyle",
))  # fmt: skip
"""Kinds of relations that hold without being named by their id. Source: ISO/IEC 29500-1 13.2"""
NOTES_SLIDE = "slide"
"""Implicit only from notes to their slide."""
ELSEWHERE = re.compile(r"(https?://|mailto:)[^\\]+", re.IGNORECASE)
ON_A_DISK = re.compile(rb"""(?<![A-Za-z])(?:file:/|[A-Za-z]:\\|\\\\[\w.]+\\|/(?:home|tmp|root|Users|var)/)""")


def unlike_members(package: Package) -> Iterator[str]:
    """Names must differ by more than their case. Source: ISO/IEC 29500-2 6.2.2.3"""
    for name, times in Counter(name.lower() for name in package.data).items():
        if times > 1:
            yield f"{name}: stands {times} times in the archive"


def typed_parts(package: Package) -> Iterator[str]:
    """Each part has a content type, and each type named for a part has its part."""
    types = package.trees[TYPES]
    known = {one.get("Extension", "").lower() for one in types if one.get("Extension")}
    named = Counter(one.get("PartName", "").lstrip("/") for one in types if one.get("PartName"))
    for part in package.parts:
        if part not in named and part.rpartition(".")[2].lower() not in known:
            yield f"{part}: has no content type"
    for name, times in named.items():
        if name not in package.data or times > 1:
            yield f"{name}: has {times} content types of its own, but {'one' if name in package.data else 'no'} part"


def leading_relations(package: Package) -> Iterator[str]:
    """Each relation leads to a part or to an address of the web, and has an id of its own."""
    for part in ("", *package.parts):
        ids = Counter(one.id for one in package.relations(part))
        yield from (f"{part}: {times} relations are called {id_}" for id_, times in ids.items() if times > 1)
        for one in package.relations(part):
            if one.external and not ELSEWHERE.fullmatch(one.target):
                yield f"{part}: the link {one.id} leads to {one.target}"
            elif not one.external and one.target not in package.parts:
                yield f"{part}: {one.id} leads to {one.target}, which is missing"


def used_relations(package: Package) -> Iterator[str]:
    """Each id that a part uses is declared, and each declared one is used."""
    for part in package.parts:
        if part not in package.trees:
            continue
        used = {value for node in package.trees[part].iter() for key, value in node.attrib.items() if _names(key)}
        declared = {one.id: one.kind for one in package.relations(part)}
        yield from (f"{part}: uses {id_}, which no relation is called" for id_ in sorted(used - {"", *declared}))
        implicit = IMPLICIT | ({NOTES_SLIDE} if part.startswith("ppt/notesSlides/") else set())
        for id_, kind in declared.items():
            if id_ not in used and kind not in implicit:
                yield f"{part}: does not use its relation {id_} to a {kind}"


def _names(attribute: str) -> bool:
    return attribute.startswith(R)


def reachable_parts(package: Package) -> Iterator[str]:
    """From the package itself relations lead to every part, and only parts have relations."""
    seen, ahead = set[str](), [""]
    while ahead:
        found = {one.target for one in package.relations(ahead.pop()) if not one.external}
        ahead += found - seen
        seen |= found
    yield from (f"{part}: no relation leads here" for part in package.parts if part not in seen)
    owned = {relations_file(part) for part in ("", *package.parts)}
    for name in package.data:
        if name.endswith(".rels") and name not in owned:
            yield f"{name}: belongs to no part"


def no_places_on_a_disk(package: Package) -> Iterator[str]:
    """No part says where a file stood on somebody's disk."""
    for name, data in package.data.items():
        for found in ON_A_DISK.finditer(data if name in package.trees else b""):
            yield f"{name}: names a place on a disk, {data[found.start() :][:40].decode(errors='replace')}"


def single_properties(package: Package) -> Iterator[str]:
    """There is one part of core properties, and it says each of them once. Source: ISO/IEC 29500-2 8.3"""
    parts = package.kin("", "core-properties")
    if len(parts) != 1:
        yield f"the package has {len(parts)} parts of core properties"
    for part in parts:
        for tag, times in Counter(str(one.tag) for one in package.trees[part]).items():
            if times > 1:
                yield f"{part}: says {tag.rpartition('}')[2]} {times} times"
