"""A template as a package of parts that can do no harm: what its slides need besides is left out, the rest refused."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

from lxml import etree

from briefing.template.archive import refused, unpacked

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_MAIN = {
    f"{_PRESENTATION}presentation.main+xml",
    f"{_PRESENTATION}template.main+xml",
    f"{_PRESENTATION}slideshow.main+xml",
}
"""The main part of a presentation, of a template, and of one that opens as a show."""
_UNNEEDED = frozenset((
    "slide", "notesSlide", "comments", "commentAuthors", "printerSettings", "customXml", "tags", "viewProps",
    "sensitivityLabel", "classificationlabels", "changesInfo", "revisionInfo", "authors",
))  # fmt: skip
"""Relations to slides, and to what a printer, a view or another program left there."""
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_PRESENTATION_NAMESPACE = "http://schemas.openxmlformats.org/presentationml/2006/main"
_OF_SLIDES = ("sldIdLst", "custShowLst", "custDataLst", "modifyVerifier")
"""What a presentation says of its slides, and the password that keeps it from being changed."""
_FORBIDDEN = re.compile(
    "vbaProject|oleObject|control|activeX|attachedTemplate|externalLink|audio|video|media|frame|package|vmlDrawing",
    re.I,
)
_LINK = re.compile(r"(https?|mailto):", re.I)
_DTD = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.I)
_KNOWN = (
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.ms-office.",
    "application/vnd.ms-powerpoint.",
)
_PLAIN = re.compile(
    r"^(image/(png|jpeg|gif|svg\+xml|x-emf|x-wmf|tiff)|application/(x-fontdata|vnd\.openxmlformats-officedocument\.obfuscatedFont))$"
)
"""Parts that are no XML: pictures, and fonts that were embedded."""
_MACROS = re.compile(r"macroEnabled|vbaProject", re.I)
_EXPECTED = "open it in PowerPoint and save it as .pptx or .potx"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference to another part, or to an address outside."""

    id: str
    kind: str
    target: str
    external: bool


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
        return etree.fromstring(self.parts[part].data, _PARSER)

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
        ids = (one.get(_ID, "") for one in self.xml(part).iterfind(path))
        return tuple(targets[one] for one in ids if one in targets)

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The names of the parts to which one has relations of a kind such as `slideLayout`, in their order."""
        return tuple(one.target for one in self.parts[part].relations if one.kind == _KINDS + kind)


def read_package(path: Path) -> Package:
    """The package of a .pptx or .potx file. Raises: BriefingError with the reason for which it is refused."""
    name = path.name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refused(
            str(path), f"the template cannot be read: {error.strerror}", "name a .pptx or .potx file"
        ) from None
    files = unpacked(name, data)
    types = _content_types(name, files)
    for part, kind in types.items():
        if _MACROS.search(kind):
            raise refused(name, f"it contains macros: {part}", "save it as .pptx or .potx, which have none")
    main = next((one.target for one in _relations(name, "", files) if types.get(one.target, "") in _MAIN), None)
    if main is None:
        raise refused(name, "this is no presentation", _EXPECTED)
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
        "[Content_Types].xml",
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{rels}"/>{overrides}</Types>',
    )
    yield "_rels/.rels", _written([Relation("rId1", f"{_KINDS}officeDocument", package.main, False)], "")
    for name, part in package.parts.items():
        yield name, part.data
        if part.relations:
            yield _rels(name), _written(part.relations, posixpath.dirname(name))


def _written(relations: Sequence[Relation], folder: str) -> str:
    written = "".join(
        f"<Relationship Id={quoteattr(one.id)} Type={quoteattr(one.kind)} "
        + f"Target={quoteattr(one.target if one.external else '/' + one.target)}"
        + (' TargetMode="External"/>' if one.external else "/>")
        for one in relations
    )
    return f'<Relationships xmlns="{_RELATIONS[1:].split("}")[0]}">{written}</Relationships>'


def _rels(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _content_types(name: str, files: Mapping[str, bytes]) -> Mapping[str, str]:
    """The content type of every part."""
    root = _root(name, "[Content_Types].xml", files)
    usual, own = dict[str, str](), dict[str, str]()
    for one in root:
        kind = one.get("ContentType", "")
        if extension := one.get("Extension"):
            usual[extension.lower()] = kind
        else:
            own[one.get("PartName", "").lstrip("/")] = kind
    return {part: own.get(part) or usual.get(part.rpartition(".")[2].lower(), "") for part in files}


def _root(name: str, part: str, files: Mapping[str, bytes]) -> etree._Element:
    """The root of an XML part. Raises: BriefingError for one that is not there, has a DTD, or is broken."""
    data = files.get(part)
    if data is None:
        raise refused(name, f"its part {part} is missing", _EXPECTED)
    if _DTD.search(data) or b"\0" in data[:200]:
        raise refused(name, f"its part {part} declares entities or is no UTF-8", _EXPECTED)
    try:
        return etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        raise refused(name, f"its part {part} is broken: {error.msg}", _EXPECTED) from None


def _relations(name: str, part: str, files: Mapping[str, bytes]) -> tuple[Relation, ...]:
    """The relations of a part, or of the package. Those that a deck does not need are left out."""
    if _rels(part) not in files:
        return ()
    found = []
    for one in _root(name, _rels(part), files).iter(_RELATIONS):
        kind, target, external = one.get("Type", ""), one.get("Target", ""), one.get("TargetMode") == "External"
        last = kind.rpartition("/")[2]
        if last in _UNNEEDED:
            continue
        if external and not (last == "hyperlink" and _LINK.match(target)):
            hint = "embed the picture, or remove the link"
            raise refused(name, f"{part or 'it'} needs something outside the file: {last} {target[:80]}", hint)
        if _FORBIDDEN.search(last):
            raise refused(name, f"{part or 'it'} holds a {last}, which may run programs", "remove it from the masters")
        path = target if external else posixpath.normpath(posixpath.join(posixpath.dirname(part), target)).lstrip("/")
        found.append(Relation(one.get("Id", ""), kind, path, external))
    return tuple(found)


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
    relations = _relations(name, part, files)
    if _PLAIN.search(kind):
        return Part(kind, files[part], relations)
    if not kind.startswith(_KNOWN) or not kind.endswith("xml"):
        raise refused(
            name, f"its part {part} is of a kind that no template needs: {kind}", "remove it from the masters"
        )
    root = _root(name, part, files)
    removed = list(_of_slides(root))
    for one in removed:
        if (parent := one.getparent()) is not None:
            parent.remove(one)
    kind = f"{_PRESENTATION}presentation.main+xml" if kind in _MAIN else kind
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if removed else files[part]
    return Part(kind, data, relations)


def _of_slides(root: etree._Element) -> Iterator[etree._Element]:
    """The elements that speak of slides."""
    yield from root.iter(*(f"{{{_PRESENTATION_NAMESPACE}}}{tag}" for tag in _OF_SLIDES))
    for one in root.iter(f"{{{_PRESENTATION_NAMESPACE}}}ext"):
        if one.get("uri", "").upper() == _SECTIONS:
            yield one
