"""The template that python-pptx brings along, and copies of it with something else inside."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

import pptx

DEFAULT = Path(pptx.__file__).parent / "templates" / "default.pptx"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def files(path: Path | IO[bytes] = DEFAULT) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes], packing: int = ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def with_part(name: str, data: bytes) -> bytes:
    return zipped({**files(), name: data})


def edited(name: str, old: str, new: str) -> bytes:
    parts = files()
    words = parts[name].decode()
    assert old in words, name
    return zipped({**parts, name: words.replace(old, new, 1).encode()})


def related(owner: str, kind: str, target: str, mode: str = "") -> bytes:
    """The default with one relation more."""
    outside = f' TargetMode="{mode}"' if mode else ""
    relation = f'<Relationship Id="rId99" Type="{LINKS}/{kind}" Target="{target}"{outside}/></Relationships>'
    return edited(owner, "</Relationships>", relation)
