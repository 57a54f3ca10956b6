"""XML that was read with suspicion: it declares nothing, is small enough to be held, and is UTF-8."""

from __future__ import annotations

import re

from lxml import etree

from briefing.template.archive import refused

LIMIT = 8 << 20
"""The most bytes of a part that is XML: held as elements, they take up to fifty times as much."""
_DECLARES = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.I)
_ENCODINGS = ("utf-8", "us-ascii", "ascii")
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
)
_RUNNING = ("script", "foreignobject", "handler", "iframe")
_OUTSIDE = re.compile(r"@import|url\(\s*['\"]?(?!['\"\s#]|data:image/)", re.I)
"""What of a drawing in SVG runs programs, and where its styles bring something else in. Source: SVG 2, 5 and 15"""
_SAVE = "open it in PowerPoint and save it as .pptx or .potx"


def parsed(data: bytes) -> etree._Element:
    """The root of a part that was read before. Comments and instructions are left out."""
    return etree.fromstring(data, _PARSER)


def suspected(name: str, part: str, data: bytes) -> etree._Element:
    """The root of a part that nobody has read yet. Raises: BriefingError for one that may do harm, or is broken."""
    if len(data) > LIMIT:
        raise refused(name, f"its part {part} has more than {LIMIT >> 20} MB", "simplify the drawings in its masters")
    if _DECLARES.search(data) or b"\0" in data[:200]:
        raise refused(name, f"its part {part} declares entities or is no UTF-8", _SAVE)
    try:
        root = parsed(data)
    except etree.XMLSyntaxError as error:
        raise refused(name, f"its part {part} is broken: {error.msg}", _SAVE) from None
    said = root.getroottree().docinfo
    if said.internalDTD or (said.encoding or "utf-8").lower() not in _ENCODINGS:
        raise refused(name, f"its part {part} declares entities or is no UTF-8", _SAVE)
    return root


def check_drawing(name: str, part: str, data: bytes) -> None:
    """Nothing, for a drawing in SVG that only draws. Raises: BriefingError for one that runs or fetches something."""
    for one in suspected(name, part, data).iter():
        tag = etree.QName(one).localname
        told = {etree.QName(key).localname.lower(): str(value).strip() for key, value in one.items()}
        runs = tag.lower() in _RUNNING or any(key.startswith("on") for key in told)
        outside = any(_OUTSIDE.search(words) for words in (*told.values(), one.text or ""))
        if runs or outside or not told.get("href", "#").startswith(("#", "data:image/")):
            what = f"its drawing {part} runs or fetches something with <{tag}>"
            raise refused(name, what, "put the drawing in again as a .png picture")
