"""Templates with seeded damage: bytes cut off and altered, values replaced, elements and parts lost or swapped."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import TypeVar

from lxml import etree

from tests.template.packages import zipped

T = TypeVar("T")
VALUES = ("", "NaN", "-1", "9" * 5000, "a b", "٣", "²", "1.5", "rId1", "0", "1e999", " 5 ", "accent9", "+mn-lt", "../a")
QUOTED = re.compile(rb'"[^"]*"')
OFTEN = re.compile(r"presentation\.xml|slideMaster1|theme1|Content_Types|slideLayout1\.")


def dice(seed: int) -> Iterator[int]:
    """Numbers without end, the same for the same seed."""
    number = 0
    while True:
        yield int.from_bytes(hashlib.sha256(f"{seed} {number}".encode()).digest()[:6])
        number += 1


def picked(rolled: Iterator[int], among: Sequence[T]) -> T:
    return among[next(rolled) % len(among)]


def bitten(whole: bytes, seed: int) -> bytes:
    """A file cut off or with some bytes altered."""
    rolled = dice(seed)
    if seed % 4 == 0:
        return whole[: next(rolled) % len(whole)]
    data = bytearray(whole)
    for _ in range(1 + next(rolled) % 20):
        data[next(rolled) % len(data)] ^= 1 + next(rolled) % 255
    return bytes(data)


def mangled(parts: Mapping[str, bytes], seed: int) -> bytes:
    """A package that can be unpacked, some of whose parts are not as they were."""
    rolled, found = dice(seed), dict(parts)
    for _ in range(1 + next(rolled) % 3):
        names = [name for name in found if name.endswith((".xml", ".rels"))]
        name = picked(rolled, names + 4 * [one for one in names if OFTEN.search(one)])
        match next(rolled) % 8:
            case 0:
                del found[name]
            case 1:
                other = picked(rolled, names)
                found[name], found[other] = found[other], found[name]
            case 2 | 3 | 4:
                found[name] = _reworded(found[name], rolled)
            case _:
                found[name] = _restructured(found[name], rolled)
    return zipped(found)


def _reworded(data: bytes, rolled: Iterator[int]) -> bytes:
    place = picked(rolled, list(QUOTED.finditer(data)))
    return data[: place.start()] + f'"{picked(rolled, VALUES)}"'.encode() + data[place.end() :]


def _restructured(data: bytes, rolled: Iterator[int]) -> bytes:
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:  # it was reworded before
        return data
    spot = picked(rolled, [*root.iter()])
    if spot is root:
        return etree.tostring(root)
    match next(rolled) % 4:
        case 0:
            spot.getparent().remove(spot)
        case 1:
            spot.clear()
        case 2:
            spot.addnext(deepcopy(spot))
        case _:
            spot.addprevious(etree.Comment("x"))
    return etree.tostring(root)
