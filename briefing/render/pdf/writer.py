"""The bytes of a PDF file: streams, and everything else packed into object streams.

reportlab writes every object by itself; packed, the structure tree shrinks to a tenth.
Source: ISO 32000-1, 7.5.7 and 7.5.8
"""

from __future__ import annotations

import hashlib
import struct
import zlib

from reportlab.pdfbase import pdfdoc

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PER_STREAM = 200
_ENTRY = struct.Struct(">BIH")
_Objects = list[tuple[int, bytes]]


def file_bytes(document: pdfdoc.PDFDocument, root: str, info: str) -> bytes:
    """The finished file around the document's objects. `root`, `info`: references to the catalog and the information.

    Its identifier is a digest of its content.
    """
    plain, packed = _formatted(document)
    number = len(document.numberToId)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    for start in range(0, len(packed), _PER_STREAM):
        number += 1
        group = packed[start : start + _PER_STREAM]
        places |= {member: (2, number, index) for index, (member, _) in enumerate(group)}
        plain.append((number, _object_stream(group)))
    chunks, size = [_HEADER], len(_HEADER)
    for member, text in plain:
        chunks.append(b"%d 0 obj\n%b\nendobj\n" % (member, text))
        places[member], size = (1, size, 0), size + len(chunks[-1])
    number += 1
    places[number] = (1, size, 0)
    digest = hashlib.sha256(b"".join(chunks)).hexdigest()[:32].upper()
    head = f"/Type/XRef/W[1 4 2]/Size {number + 1}/Root {root}/Info {info}/ID[<{digest}><{digest}>]"
    table = b"".join(_ENTRY.pack(*places[member]) for member in range(number + 1))
    chunks.append(b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, _stream(table, head), size))
    return b"".join(chunks)


def _formatted(document: pdfdoc.PDFDocument) -> tuple[_Objects, _Objects]:
    plain: _Objects = []
    packed: _Objects = []
    number = 0
    while (number := number + 1) in document.numberToId:  # formatting one object may bring forth another
        made = document.idToObject[document.numberToId[number]]
        text = made.format(document)
        if isinstance(made, pdfdoc.PDFPage):  # plain, so that simple tools can count pages
            plain.append((number, text))
        elif isinstance(made, pdfdoc.PDFStream):
            # reportlab 5.1 puts no end of line before `endstream`, which PDF/A-2 wants (6.1.7.1)
            plain.append((number, text.removesuffix(b"endstream\n") + b"\nendstream"))
        else:
            packed.append((number, text))
    return plain, packed


def _object_stream(group: _Objects) -> bytes:
    offsets, at = [], 0
    for member, text in group:
        offsets.append(f"{member} {at}")
        at += len(text) + 1
    index = " ".join(offsets).encode() + b"\n"
    return _stream(index + b"\n".join(text for _, text in group), f"/Type/ObjStm/N {len(group)}/First {len(index)}")


def _stream(content: bytes, entries: str) -> bytes:
    body = zlib.compress(content)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries.encode(), len(body), body)
