"""A template comes from outside: what may do harm is refused with its reason, what a deck does not need is left out."""

from __future__ import annotations

import hashlib
import struct
import tracemalloc
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.template.package import packed, read_package
from briefing.template.read import with_template
from briefing.theme.theme import Theme
from tests.template.packages import DEFAULT, edited, files, related, with_part, zipped

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


REFUSED = {
    "a text file": (b"# a template", "no presentation"),
    "an old or locked file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old .ppt file"),
    "a broken end": (DEFAULT.read_bytes()[:-200], "no presentation"),
    "too many parts": (zipped({f"ppt/media/{n}.png": b"" for n in range(2001)}), "has 2001 parts"),
    "two parts of one name": (zipped({**files(), "PPT/presentation.xml": b""}), "one name"),
    "a name that climbs": (with_part("../evil.xml", b"<a/>"), "is no name of a part"),
    "a tight packing": (with_part("ppt/media/a.png", b"\0" * (4 << 20)), "unpacks to 200 times"),
    "a wrong length": (declared(16), "damaged"),
    "no content types": (zipped({n: b for n, b in files().items() if n != TYPES}), "[Content_Types].xml is missing"),
    "a document type": (edited(MAIN, "<p:presentation ", "<!DOCTYPE a><p:presentation "), "declares entities"),
    "two bytes a letter": (with_part(MAIN, files()[MAIN].decode().encode("utf-16")), "no UTF-8"),
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
    path.write_bytes(with_part("ppt/media/a.png", b"\0" * (300 << 20)))
    tracemalloc.start()
    with pytest.raises(BriefingError, match="unpacks to"):
        with_template(theme, path)
    assert tracemalloc.get_traced_memory()[1] < 64 << 20
    tracemalloc.stop()


def test_no_damage_is_more_than_a_problem(theme: Theme, tmp_path: Path) -> None:
    whole, path, refused = DEFAULT.read_bytes(), tmp_path / "damaged.pptx", 0
    for turn in range(120):
        chance = hashlib.sha256(bytes([turn])).digest()
        data = bytearray(whole[: int.from_bytes(chance[:3]) % len(whole) + 100] if turn % 4 == 0 else whole)
        for start in range(3, 27, 3 + turn % 5):
            data[int.from_bytes(chance[start : start + 3]) % len(data)] ^= chance[-1] | 1
        path.write_bytes(data)
        try:
            with_template(theme, path)
        except BriefingError:
            refused += 1
    assert refused > 60


def test_only_what_slides_need_is_kept_and_it_is_kept_as_it_is() -> None:
    package, before = read_package(DEFAULT), files()
    assert {name for name in package.parts if "slideLayout" in name} == {
        name for name in before if "slideLayout" in name and name.endswith(".xml")
    }
    assert not [name for name in package.parts if "printer" in name or "viewProps" in name or "docProps" in name]
    assert package.dropped == len(before) - len(package.parts)
    assert all(part.data == before[name] for name, part in package.parts.items())
    assert packed(package) == packed(read_package(DEFAULT))


def test_slides_of_the_template_are_left_out_with_all_that_speaks_of_them(tmp_path: Path) -> None:
    import pptx

    presentation, path = pptx.Presentation(), tmp_path / "used.potx"
    for layout in (0, 1):
        slide = presentation.slides.add_slide(presentation.slide_layouts[layout])
        slide.notes_slide.notes_text_frame.text = "secret"
    presentation.save(str(path))
    kind = "presentationml.presentation.main+xml"
    path.write_bytes(
        zipped({**files(path), TYPES: files(path)[TYPES].replace(kind.encode(), b"presentationml.template.main+xml")})
    )
    package = read_package(path)
    assert not [name for name in package.parts if "slides/" in name or "notesSlides/" in name]
    assert "notesMaster" in " ".join(package.parts)
    assert b"sldIdLst" not in package.parts[MAIN].data
    assert package.parts[MAIN].content_type.endswith(kind)
    assert b"secret" not in packed(package)
