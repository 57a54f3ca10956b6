"""A zip file whose bytes depend on its members alone: no clock, no file system."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_DEFLATED, _STORED = 8, 0
_VERSION = 20
_FIRST_OF_1980 = 33


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the archive, already compressed."""

    name: str
    data: bytes
    method: int
    size: int
    checksum: int


def deflated(name: str, data: bytes) -> Member:
    """A compressed member."""
    press = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(name, press.compress(data) + press.flush(), _DEFLATED, len(data), zlib.crc32(data))


def stored(name: str, data: bytes) -> Member:
    """A member kept as it is, such as an archive inside the archive."""
    return Member(name, data, _STORED, len(data), zlib.crc32(data))


def archive(members: Iterable[Member]) -> bytes:
    """The bytes of a zip file with the members in their order, all dated 1 January 1980.

    Source: APPNOTE.TXT 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16
    """
    files: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        name = member.name.encode("ascii")
        sizes = member.checksum, len(member.data), member.size, len(name)
        header = struct.pack("<HHHHHLLLHH", _VERSION, 0, member.method, 0, _FIRST_OF_1980, *sizes, 0)
        files += (b"PK\3\4", header, name, member.data)
        directory.append(
            b"PK\1\2" + struct.pack("<H", _VERSION) + header + struct.pack("<HHHLL", 0, 0, 0, 0, offset) + name
        )
        offset += 4 + len(header) + len(name) + len(member.data)
    index = b"".join(directory)
    end = struct.pack("<HHHHLLH", 0, 0, len(directory), len(directory), len(index), offset, 0)
    return b"".join(files) + index + b"PK\5\6" + end
