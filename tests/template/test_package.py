"""A template comes from outside: what may do harm is refused with its reason, what a deck does not need is left out."""

from __future__ import annotations

import io
import re
import struct
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pptx
import pytest

from briefing.errors import BriefingError
from briefing.render.pptx.look import Look
from briefing.render.pptx.template import template
from briefing.template.layouts import read_layouts
from briefing.template.package import Package, packed, read_package
from briefing.template.read import with_template
from briefing.theme.theme import Theme
from tests.render.pptx.sample_charts import THEME as SAMPLE
from tests.template.damage import bitten, mangled
from tests.template.packages import DEFAULT, LINKS, edited, files, related, with_part, zipped

MAIN = "ppt/presentation.xml"
MAIN_LINKS, MASTER_LINKS = "ppt/_rels/presentation.xml.rels", "ppt/slideMasters/_rels/slideMaster1.xml.rels"
TYPES, MASTER, THEME = "[Content_Types].xml", "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"
MACROS = "application/vnd.ms-office.vbaProject"


def declared(size: int) -> bytes:
    """The default with a part that says that it is as long."""
    data = bytearray(with_part("ppt/media/picture.png", b"\0" * 4096))
    place = data.rindex(b"PK\1\2")
    while data[place + 46 : place + 46 + 21] != b"ppt/media/picture.png":
        place = data.rindex(b"PK\1\2", 0, place)
    data[place + 24 : place + 28] = struct.pack("<L", size)
    return bytes(data)


def patched(data: bytes, offset: int, value: bytes) -> bytes:
    """The archive with a field of its first part altered, both there and in the directory."""
    central = data.index(b"PK\1\2")
    changed = bytearray(data)
    for place in (offset, central + offset + 2):
        changed[place : place + len(value)] = value
    return bytes(changed)


def drawing(inside: str) -> bytes:
    """The default whose master shows a drawing in SVG."""
    parts = files()
    parts["ppt/media/drawing.svg"] = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()
    parts[TYPES] = parts[TYPES].replace(
        b"<Default ", b'<Default Extension="svg" ContentType="image/svg+xml"/><Default ', 1
    )
    link = f'<Relationship Id="rId99" Type="{LINKS}/image" Target="../media/drawing.svg"/></Relationships>'
    parts[MASTER_LINKS] = parts[MASTER_LINKS].replace(b"</Relationships>", link.encode())
    return zipped(parts)


def of_kind(kind: str) -> bytes:
    """The default whose theme says that it is something else."""
    parts = files()
    theme = b"application/vnd.openxmlformats-officedocument.theme+xml"
    return zipped({**parts, TYPES: parts[TYPES].replace(theme, kind.encode(), 1)})


STRICT = (
    b"http://schemas.openxmlformats.org/presentationml/2006/main",
    b"http://purl.oclc.org/ooxml/presentationml/main",
)
HIDDEN = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-<a>x</a>'
REFUSED = {
    "a text file": (b"# a template", "no presentation"),
    "an old or locked file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old .ppt file"),
    "a broken end": (DEFAULT.read_bytes()[:-200], "no presentation"),
    "too many parts": (zipped({f"ppt/media/{n}.png": b"" for n in range(2001)}), "has 2001 parts"),
    "a directory without end": (DEFAULT.read_bytes() + b"PK\1\2" * 20001, "more than 20000 parts"),
    "a file for another program": (zipped({"mimetype": b"application/vnd.oasis.opendocument.presentation"}),
                                   "no file of PowerPoint"),
    "an encrypted part": (patched(DEFAULT.read_bytes(), 6, b"\1"), "is encrypted"),
    "another way of packing": (zipped(files(), ZIP_BZIP2), "packed in a way"),
    "an invisible name": (with_part("ppt/media/a\x1b[2Jb.png", b""), "is no name of a part"),
    "a drive": (with_part("c:/a.png", b""), "is no name of a part"),
    "a name from the root": (with_part("/ppt/a.png", b""), "is no name of a part"),
    "two parts of one name": (zipped({**files(), "PPT/presentation.xml": b""}), "one name"),
    "a name that climbs": (with_part("../evil.xml", b"<a/>"), "is no name of a part"),
    "a tight packing": (with_part("ppt/media/a.png", b"\0" * (4 << 20)), "unpacks to 200 times"),
    "a wrong length": (declared(16), "damaged"),
    "no content types": (zipped({n: b for n, b in files().items() if n != TYPES}), "[Content_Types].xml is missing"),
    "a document type": (edited(MAIN, "<p:presentation ", "<!DOCTYPE a><p:presentation "), "declares entities"),
    "two bytes a letter": (with_part(MAIN, files()[MAIN].decode().encode("utf-16")), "no UTF-8"),
    "a document type in another alphabet": (with_part(MAIN, HIDDEN), "declares entities"),
    "entities": (edited(THEME, "<a:theme ", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a:theme '),
                 "declares entities"),
    "very much XML": (zipped({**files(), MAIN: files()[MAIN] + b" " * (8 << 20)}, ZIP_STORED), "has more than 8 MB"),
    "a strict presentation": (with_part(MAIN, files()[MAIN].replace(*STRICT)), "Strict Open XML"),
    "broken XML": (edited(MAIN, "<p:sldSz", "<p:sldSz<"), "is broken"),
    "very deep XML": (with_part(MAIN, b"<a>" * 5000 + b"</a>" * 5000), "is broken"),
    "macros": (edited(TYPES, "</Types>", f'<Default Extension="jpeg2" ContentType="a"/><Override PartName="/{THEME}" '
               f'ContentType="{MACROS}"/></Types>'), "contains macros"),
    "a macro presentation": (
        edited(TYPES, "presentationml.presentation.main+xml", "presentationml.presentation.macroEnabled.main+xml"),
        "macros"),
    "a picture elsewhere": (related(MASTER_LINKS, "image", "http://example.org/a.png", "External"), "outside the file"),
    "a file share": (related(MASTER_LINKS, "hyperlink", r"\\server\share", "External"), "outside the file"),
    "a script behind a link": (related(MASTER_LINKS, "hyperlink", "javascript:alert(1)", "External"), "outside"),
    "another template": (related(MAIN_LINKS, "attachedTemplate", "file:///a.potx", "External"), "outside the file"),
    "an embedded object": (related(MASTER_LINKS, "oleObject", "../theme/theme1.xml"), "holds a oleObject"),
    "a control": (related(MASTER_LINKS, "control", "../theme/theme1.xml"), "holds a control"),
    "a film": (related(MASTER_LINKS, "video", "../theme/theme1.xml"), "holds a video"),
    "a program of the web": (related(MASTER_LINKS, "webExtension", "../theme/theme1.xml"), "holds a webExtension"),
    "old drawings": (related(MASTER_LINKS, "vmlDrawing", "../theme/theme1.xml"), "holds a vmlDrawing"),
    "a workbook": (related(MASTER_LINKS, "package", "../theme/theme1.xml"), "holds a package"),
    "a control that is called a theme": (of_kind("application/vnd.ms-office.activeX+xml"), "of a kind that no"),
    "anything that is called a theme": (of_kind("application/x-msdownload"), "of a kind that no template needs"),
    "a drawing with a script": (drawing("<script>alert(1)</script>"), "drawing.svg runs or fetches"),
    "a drawing that waits for a mouse": (drawing('<g onclick="alert(1)"/>'), "drawing.svg runs or fetches"),
    "a drawing from elsewhere": (drawing('<image href="https://example.org/a.png"/>'), "runs or fetches"),
    "a style from elsewhere": (drawing("<style>@import 'a.css'</style>"), "drawing.svg runs or fetches"),
    "a pattern from elsewhere": (drawing('<g style="fill: url( //example.org/a)"/>'), "drawing.svg runs or fetches"),
    "a drawing with entities": (drawing("<!ENTITY x 'y'>"), "declares entities"),
    "a part that is not there": (related(MASTER_LINKS, "image", "../media/none.png"), "ppt/media/none.png is missing"),
    "a way out": (related(MASTER_LINKS, "image", "../../../etc/passwd"), "is missing"),
    "no presentation": (edited(TYPES, "presentationml.presentation.main+xml", "wordprocessingml.document.main+xml"),
                        "this is no presentation"),
    "no masters": (edited(MAIN, 'r:id="rId1"/></p:sldMasterIdLst>', 'r:id="rId77"/></p:sldMasterIdLst>'),
                   "no layout of the template has a title"),
    "no map of colours": (edited(MASTER, "<p:clrMap ", "<p:clrMop "), "has no <clrMap>"),
    "a colour that is none": (edited(THEME, '<a:srgbClr val="4F81BD"/>', '<a:hslClr hue="0"/>'), "colour accent1"),
    "no size": (edited(MAIN, 'cx="9144000"', 'cx="0"'), "slides have no size"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED)
def test_a_harmful_or_broken_template_is_refused_with_its_reason(
    theme: Theme, tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "corporate.pptx"
    path.write_bytes(data)
    with pytest.raises(BriefingError) as error:
        with_template(theme, path)
    (problem,) = error.value.problems
    assert problem.place.file == "corporate.pptx"
    assert words in problem.message
    assert problem.hint


def test_a_file_that_cannot_be_read_is_told_by_its_path(theme: Theme, tmp_path: Path) -> None:
    for path in (tmp_path / "none.pptx", tmp_path):
        with pytest.raises(BriefingError, match="cannot be read"):
            with_template(theme, path)


def test_what_unpacks_to_very_much_is_refused_without_being_unpacked(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "bomb.pptx"
    path.write_bytes(zipped(files()))
    with ZipFile(path, "a", ZIP_DEFLATED, compresslevel=1) as archive, archive.open("ppt/media/a.png", "w") as part:
        for _ in range(600):
            part.write(b"\0" * (1 << 20))
    tracemalloc.start()
    with pytest.raises(BriefingError, match="unpacks to"):
        with_template(theme, path)
    assert tracemalloc.get_traced_memory()[1] < 64 << 20
    tracemalloc.stop()


def test_a_long_file_is_not_read(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "long.pptx"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(BriefingError, match="the template has more than 50 MB"):
        with_template(theme, path)


def bitten_files() -> Iterator[bytes]:
    for whole in (DEFAULT.read_bytes(), template(Look(SAMPLE, ("zh",)))):
        yield from (bitten(whole, seed) for seed in range(80))


def mangled_files() -> Iterator[bytes]:
    yield from (mangled(files(), seed) for seed in range(140))
    own = files(io.BytesIO(template(Look(SAMPLE, ("zh",)))))
    yield from (mangled(own, seed) for seed in range(140))


@pytest.mark.parametrize(("damaged", "least"), [(bitten_files, 0), (mangled_files, 40)])
def test_no_damage_is_more_than_a_problem(
    damaged: Callable[[], Iterator[bytes]], least: int, theme: Theme, tmp_path: Path
) -> None:
    path, refused, taken = tmp_path / "damaged.pptx", 0, 0
    for data in damaged():
        path.write_bytes(data)
        try:
            with_template(theme, path)
            taken += 1
        except BriefingError:
            refused += 1
    assert refused > 60
    assert taken >= least


def test_only_what_slides_need_is_kept_and_it_is_kept_as_it_is() -> None:
    package, before = read_package(DEFAULT), files()
    assert {name for name in package.parts if "slideLayout" in name} == {
        name for name in before if "slideLayout" in name and name.endswith(".xml")
    }
    assert not [name for name in package.parts if "printer" in name or "viewProps" in name or "docProps" in name]
    assert package.dropped == len(before) - len(package.parts)
    assert all(part.data == before[name] for name, part in package.parts.items())
    assert packed(package) == packed(read_package(DEFAULT))


def with_slide() -> bytes:
    """The default as a template with two slides and their notes."""
    presentation, file = pptx.Presentation(), io.BytesIO()
    for layout in (0, 1):
        slide = presentation.slides.add_slide(presentation.slide_layouts[layout])
        slide.notes_slide.notes_text_frame.text = "secret"
    presentation.save(file)
    parts = files(file)
    return zipped({**parts, TYPES: parts[TYPES].replace(b"presentation.main+xml", b"template.main+xml")})


def test_slides_of_the_template_are_left_out_with_all_that_speaks_of_them() -> None:
    package = read(with_slide())
    assert not [name for name in package.parts if "slides/" in name or "notesSlides/" in name]
    assert "notesMaster" in " ".join(package.parts)
    assert b"sldIdLst" not in package.parts[MAIN].data
    assert package.parts[MAIN].content_type.endswith("presentation.main+xml")
    assert b"secret" not in packed(package)


def test_what_is_harmless_is_kept() -> None:
    with_drawing = drawing(
        '<g><use href="#a"/><path id="a" style="fill: url(#b)"/><image href="data:image/png;x"/></g>'
    )
    for data, part in (
        (with_drawing, "ppt/media/drawing.svg"),
        (related(MASTER_LINKS, "hyperlink", "https://example.org/", "External"), MASTER),
        (edited(TYPES, "<Default ", "<!-- made by hand --><Default "), MASTER),
    ):
        assert part in read(data).parts


def read(data: bytes) -> Package:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "corporate.pptx"
        path.write_bytes(data)
        return read_package(path)


def test_a_link_to_a_slide_goes_with_the_slide() -> None:
    """A button in a master that leads to the first slide: without its relation the file would be damaged."""
    for kind in ("slide", "hyperlink"):
        parts = files(io.BytesIO(with_slide()))
        button = b'<a:hlinkClick r:id="rId99" action="ppaction://hlinksldjump"/></p:cNvPr>'
        parts[MASTER] = re.sub(rb"(<p:cNvPr [^>]*)/>", rb"\1>" + button, parts[MASTER], count=2)
        link = f'<Relationship Id="rId99" Type="{LINKS}/{kind}" Target="../slides/slide1.xml"/></Relationships>'
        parts[MASTER_LINKS] = parts[MASTER_LINKS].replace(b"</Relationships>", link.encode())
        assert parts[MASTER].count(b"hlinkClick") == 2
        package = read(zipped(parts))
        assert b"hlinkClick" not in package.parts[MASTER].data
        assert package.parts[MASTER].data.count(b"<p:cNvPr ") == parts[MASTER].count(b"<p:cNvPr ")
        assert not [name for name in package.parts if "slides/" in name]
        assert "rId99" not in [one.id for one in package.parts[MASTER].relations]


def test_a_layout_that_is_listed_twice_is_one() -> None:
    again = edited(MASTER, "<p:sldLayoutIdLst>", '<p:sldLayoutIdLst><p:sldLayoutId id="7" r:id="rId1"/>')
    assert len(read_layouts(read(again))) == len(read_layouts(read_package(DEFAULT))) == 11
