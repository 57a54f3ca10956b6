"""The colour profile of the file: sRGB, computed from its constants.

Source: IEC 61966-2-1 (sRGB); ICC.1:2001-04 (profile format 2.4), 6.1 and 6.5
"""

from __future__ import annotations

import struct

_CURVE_POINTS = 64


def srgb_profile() -> bytes:
    """A display profile of three primaries, adapted to D50, and one curve."""
    curve = b"curv\0\0\0\0" + struct.pack(">I", _CURVE_POINTS)
    curve += b"".join(struct.pack(">H", round(65535 * _linear(i / (_CURVE_POINTS - 1)))) for i in range(_CURVE_POINTS))
    return _profile({
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 5) + b"sRGB\0" + bytes(78),
        b"cprt": b"text\0\0\0\0CC0\0",
        b"wtpt": _xyz(0.9642, 1, 0.8249),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.7141),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    })  # fmt: skip


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz(*values: float) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, values))


def _profile(tags: dict[bytes, bytes]) -> bytes:
    start = 128 + 4 + 12 * len(tags)
    table, body, places = struct.pack(">I", len(tags)), b"", dict[bytes, int]()
    for signature, data in tags.items():
        if data not in places:  # equal tags share their data
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += signature + struct.pack(">II", places[data], len(data))
    made_on = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    head = struct.pack(">I", start + len(body)) + b"\0\0\0\0\2\x10\0\0mntrRGB XYZ " + made_on + b"acsp" + bytes(28)
    head += _fixed(0.9642) + _fixed(1) + _fixed(0.8249)
    return head + bytes(128 - len(head)) + table + body
