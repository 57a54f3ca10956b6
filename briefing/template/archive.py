"""The files of an untrusted archive, unpacked within limits: nothing that its directory says is believed."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import BriefingError, Place, Problem

FILE, PART, TOTAL, COUNT, RATIO = 50 << 20, 32 << 20, 200 << 20, 2000, 200
"""The most bytes of a file, of one part and of all, the most parts, and how often a part may be its packed size."""
SMALL = 1 << 20
"""Parts of fewer bytes may be packed as tightly as they like."""
_BAD_NAME = re.compile(r"^/|(^|/)\.\.?(/|$)|//|[\\:\x00-\x1f\x7f-\x9f]")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What old Office files and encrypted ones begin with. Source: MS-CFB 2.2"""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, ValueError, OverflowError,
    EOFError, OSError,
)  # fmt: skip
"""What the standard library may raise on an archive that is none, or was damaged."""
_ENTRY = b"PK\1\2"
"""What an entry of an archive's directory begins with. Source: APPNOTE.TXT 4.3.12"""
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Source: ECMA-376-2 6.2.2 and annex B"""
_SAVE = "open it in PowerPoint and save it as .pptx or .potx"


def contents(path: Path) -> bytes:
    """The bytes of the file. Raises: BriefingError when it cannot be read, or is too long."""
    try:
        with path.open("rb") as file:
            data = file.read(FILE + 1)
    except OSError as error:
        what = f"the template cannot be read: {error.strerror}"
        raise refused(str(path), what, "name a .pptx or .potx file") from None
    if len(data) > FILE:
        hint = "remove pictures, videos and slides from it"
        raise refused(path.name, f"the template has more than {FILE >> 20} MB", hint)
    return data


def unpacked(name: str, data: bytes) -> Mapping[str, bytes]:
    """The files of the archive by their names. Raises: BriefingError for one that may do harm or is broken."""
    if data.startswith(_COMPOUND):
        raise refused(name, "this is an old .ppt file, or one with a password", f"{_SAVE}, without a password")
    if data.count(_ENTRY) > 10 * COUNT:  # its directory would fill the memory before it could be counted
        raise refused(name, f"the template has more than {10 * COUNT} parts", "remove slides from it")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _files(name, archive)
    except _BROKEN as error:
        raise refused(name, f"the file is damaged or no presentation: {error}", _SAVE) from None


def refused(name: str, what: str, hint: str) -> BriefingError:
    """The refusal of a template."""
    return BriefingError([Problem(Place(name), what, hint)])


def _files(name: str, archive: zipfile.ZipFile) -> Mapping[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    names = [info.filename for info in infos]
    if len(infos) > COUNT:
        raise refused(name, f"the template has {len(infos)} parts, more than {COUNT}", "remove slides from it")
    if len({one.lower() for one in names}) != len(names):
        raise refused(name, "two parts of the template have one name", _SAVE)
    files: dict[str, bytes] = {}
    for info in infos:
        files[info.filename] = _part(name, archive, info, TOTAL - sum(map(len, files.values())))
    return files


def _part(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> bytes:
    part = info.filename
    if info.flag_bits & 1:
        raise refused(name, f"its part {part!r} is encrypted", f"{_SAVE}, without a password")
    if info.compress_type not in _PACKINGS:
        raise refused(name, f"its part {part!r} is packed in a way that PowerPoint does not know", _SAVE)
    if _BAD_NAME.search(part):
        raise refused(name, f"{part!r} is no name of a part", _SAVE)
    if info.file_size > max(SMALL, RATIO * info.compress_size):
        raise refused(name, f"its part {part!r} unpacks to {RATIO} times its size and more", _SAVE)
    most = min(PART, left)
    with archive.open(info) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise refused(name, f"its part {part!r} unpacks to more than {most >> 20} MB", "remove pictures from it")
    return data
