"""A template as a package of parts that can do no harm: what its slides need besides is left out, the rest refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

from lxml import etree

from briefing.template.archive import contents, refused, unpacked
from briefing.template.markup import check_drawing, parsed, suspected
from briefing.template.relations import (
    OFFICE,
    Relation,
    check_relation,
    read_relations,
    relations_file,
    written,
)

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_MAIN = frozenset(f"{_PRESENTATION}{kind}.main+xml" for kind in ("presentation", "template", "slideshow"))
"""The main part of a presentation, of a template, and of one that opens as a show."""
_OF_A_SLIDE = frozenset(f"{_PRESENTATION}{kind}+xml" for kind in ("slide", "notesSlide", "comments"))
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_PRESENTATION_NAMESPACE = "http://schemas.openxmlformats.org/presentationml/2006/main"
_STRICT = "{http://purl.oclc.org/ooxml/"
_OF_SLIDES = ("sldIdLst", "custShowLst", "custDataLst", "modifyVerifier")
"""What a presentation says of its slides, and the password that keeps it from being changed."""
_KNOWN = (
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.ms-office.",
    "application/vnd.ms-powerpoint.",
)
_PLAIN = re.compile(
    r"^(image/(png|jpe?g|gif|bmp|tiff|x-emf|x-wmf|vnd\.ms-photo)|application/(x-fontdata|vnd\.openxmlformats-officedocument\.obfuscatedFont))$"
)
"""Parts that are no XML: pictures, and fonts that were embedded."""
_DRAWING = "image/svg+xml"
_MACROS = re.compile(r"macroEnabled|vbaProject", re.I)
_RUNNING = re.compile(r"activeX|webExtension|oleObject|vmlDrawing", re.I)
_EXPECTED = "open it in PowerPoint and save it as .pptx or .potx"
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its content type, its bytes and its relations."""

    content_type: str
    data: bytes
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a template by their names such as `ppt/presentation.xml`, reachable from `main` without its slides.

    `dropped`: how many of the file's parts were left out.
    """

    name: str
    main: str
    parts: Mapping[str, Part]
    dropped: int

    def xml(self, part: str) -> etree._Element:
        """The root of a part."""
        return parsed(self.parts[part].data)

    def find(self, part: str, path: str) -> etree._Element:
        """The first element at a path below the root of a part. Raises: BriefingError when there is none."""
        found = self.xml(part).find(path)
        if found is None:
            tag = path.rpartition("}")[2]
            raise refused(self.name, f"its part {part} has no <{tag}>", _EXPECTED)
        return found

    def one(self, part: str, kind: str) -> str:
        """The name of the part to which one has a relation of that kind. Raises: BriefingError when it has none."""
        found = self.related(part, kind)
        if not found:
            raise refused(self.name, f"its part {part} has no {kind}", _EXPECTED)
        return found[0]

    def listed(self, part: str, path: str) -> tuple[str, ...]:
        """The names of the parts to which the elements at a path refer, in their order."""
        targets = {one.id: one.target for one in self.parts[part].relations}
        ids = dict.fromkeys(one.get(f"{_LINKS}id", "") for one in self.xml(part).iterfind(path))
        return tuple(targets[one] for one in ids if one in targets)

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The names of the parts to which one has relations of a kind such as `slideLayout`, in their order."""
        return tuple(one.target for one in self.parts[part].relations if one.kind == OFFICE + kind)


def read_package(path: Path) -> Package:
    """The package of a .pptx or .potx file. Raises: BriefingError with the reason for which it is refused."""
    name = path.name
    files = unpacked(name, contents(path))
    types = _content_types(name, files)
    for part, kind in types.items():
        if _MACROS.search(kind):
            raise refused(name, f"it contains macros: {part}", "save it as .pptx or .potx, which have none")
    main = next((one.target for one in read_relations(name, "", files) if types.get(one.target, "") in _MAIN), None)
    if main is None:
        raise refused(name, "this is no presentation", _EXPECTED)
    if main in files and suspected(name, main, files[main]).tag.startswith(_STRICT):
        what = "it is saved as a Strict Open XML Presentation, which few programs read"
        raise refused(name, what, "save it as an ordinary PowerPoint Presentation (.pptx)")
    parts = _reachable(name, main, files, types)
    return Package(name, main, parts, len(files) - len(parts))


def packed(package: Package) -> bytes:
    """The package as a file that any reader of presentations opens: the same package gives the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, data in _files(package):
            archive.writestr(zipfile.ZipInfo(name, _DATE), data)
    return file.getvalue()


def _files(package: Package) -> Iterator[tuple[str, str | bytes]]:
    overrides = "".join(
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(part.content_type)}/>"
        for name, part in package.parts.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    yield (
        _CONTENT_TYPES,
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{rels}"/>{overrides}</Types>',
    )
    yield relations_file(""), written([Relation("rId1", f"{OFFICE}officeDocument", package.main, False)])
    for name, part in package.parts.items():
        yield name, part.data
        if part.relations:
            yield relations_file(name), written(part.relations)


def _content_types(name: str, files: Mapping[str, bytes]) -> Mapping[str, str]:
    """The content type of every part."""
    if _CONTENT_TYPES not in files:
        raise refused(name, f"this is no file of PowerPoint: its part {_CONTENT_TYPES} is missing", _EXPECTED)
    usual, own = dict[str, str](), dict[str, str]()
    for one in suspected(name, _CONTENT_TYPES, files[_CONTENT_TYPES]):
        kind = one.get("ContentType", "")
        if extension := one.get("Extension"):
            usual[extension.lower()] = kind
        else:
            own[one.get("PartName", "").lstrip("/")] = kind
    return {part: own.get(part) or usual.get(part.rpartition(".")[2].lower(), "") for part in files}


def _reachable(name: str, main: str, files: Mapping[str, bytes], types: Mapping[str, str]) -> Mapping[str, Part]:
    """The parts that the main part needs, itself first."""
    parts, waiting = dict[str, Part](), [main]
    while waiting:
        part = waiting.pop(0)
        if part in parts:
            continue
        parts[part] = _part(name, part, files, types)
        waiting += [one.target for one in parts[part].relations if not one.external]
    return parts


def _part(name: str, part: str, files: Mapping[str, bytes], types: Mapping[str, str]) -> Part:
    kind = types.get(part, "")
    if part not in files:
        raise refused(name, f"its part {part} is missing", _EXPECTED)
    relations = read_relations(name, part, files)
    needed = tuple(one for one in relations if one.needed and types.get(one.target) not in _OF_A_SLIDE)
    for one in needed:
        check_relation(name, part, one)
    if kind == _DRAWING:
        check_drawing(name, part, files[part])
    if kind == _DRAWING or _PLAIN.search(kind):
        return Part(kind, files[part], needed)
    if not kind.startswith(_KNOWN) or not kind.endswith("xml") or _RUNNING.search(kind):
        what = f"its part {part} is of a kind that no template needs: {kind}"
        raise refused(name, what, "remove it from the masters")
    left_out = {one.id for one in relations} - {one.id for one in needed}
    data = _without_slides(suspected(name, part, files[part]), left_out) or files[part]
    return Part(f"{_PRESENTATION}presentation.main+xml" if kind in _MAIN else kind, data, needed)


def _without_slides(root: etree._Element, left_out: AbstractSet[str]) -> bytes | None:
    """The part without what speaks of slides, or refers to what is left out; nothing where there is no such thing."""
    removed = [*_of_slides(root), *(_referring(root, left_out) if left_out else ())]
    for one in removed:
        if (parent := one.getparent()) is not None:
            parent.remove(one)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if removed else None


def _referring(root: etree._Element, left_out: AbstractSet[str]) -> Iterator[etree._Element]:
    """The elements that refer to relations which are left out, such as a link to a slide."""
    for one in root.iter():
        if any(str(key).startswith(_LINKS) and value in left_out for key, value in one.items()):
            yield one


def _of_slides(root: etree._Element) -> Iterator[etree._Element]:
    """The elements that speak of slides."""
    yield from root.iter(*(f"{{{_PRESENTATION_NAMESPACE}}}{tag}" for tag in _OF_SLIDES))
    for one in root.iter(f"{{{_PRESENTATION_NAMESPACE}}}ext"):
        if one.get("uri", "").upper() == _SECTIONS:
            yield one
