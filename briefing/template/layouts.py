"""The slide layouts of a template: their placeholders, where text stands in them, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from briefing.drawing import Anchor, Box
from briefing.template.archive import refused
from briefing.template.package import Package
from briefing.theme.layouts import Holder

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
EMU = 12700
_WHOLE = re.compile(r"-?[0-9]{1,12}")
CONTENT_TYPES = ("", "obj", "chart", "tbl")
"""Placeholders that hold charts and tables: of any content, or of these."""
_FOUNDATION = {"title": "title", "ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}
"""From which placeholder of the master one inherits; all others from its body. Source: ISO/IEC 29500-1 19.7.10"""
_INSETS = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
"""Source: ISO/IEC 29500-1 21.1.2.1.1"""
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
_FILLS = (f"{A}solidFill", f"{A}gradFill", f"{P}bgRef")
_ANCHORS: dict[str, Literal["top", "middle", "bottom"]] = {"ctr": "middle", "b": "bottom"}
_ALIGNS: dict[str, Anchor] = {"ctr": "middle", "r": "end"}


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a layout: its edges, and inside its insets the room for text. Units: points.

    `colored`: its text inherits a colour; else that would be black.
    """

    holder: Holder
    frame: Box
    box: Box
    anchor: Literal["top", "middle", "bottom"]
    align: Anchor
    colored: bool


@dataclass(frozen=True, slots=True)
class SlideLayout:
    """A layout of the template. `kind`: as ST_SlideLayoutType says, or as its placeholders do.

    `background` and `ink`, that of its text, are hexadecimal or names of the theme, and empty where it does not say.
    """

    name: str
    kind: str
    part: str
    master: str
    placeholders: tuple[Placeholder, ...]
    background: str
    ink: str

    def first(self, *types: str) -> Placeholder | None:
        """Its first placeholder of one of these types."""
        return next((one for one in self.placeholders if one.holder.type in types), None)

    @property
    def title(self) -> Placeholder | None:
        """The placeholder of its title."""
        return self.first("title", "ctrTitle")

    @property
    def content(self) -> Placeholder | None:
        """The largest placeholder for a chart or a table."""
        found = [one for one in self.placeholders if one.holder.type in CONTENT_TYPES]
        return max(found, key=lambda one: one.frame.width * one.frame.height, default=None)


@dataclass(frozen=True, slots=True)
class _Master:
    """A master, read once for all its layouts. `foundations`: the first of its placeholders of each type."""

    part: str
    root: etree._Element
    foundations: Mapping[str, etree._Element]
    ink: str


def read_layouts(package: Package) -> tuple[SlideLayout, ...]:
    """The layouts of all masters, in the order in which a person is offered them."""
    masters = package.listed(package.main, f"{P}sldMasterIdLst/{P}sldMasterId")
    return tuple(
        _layout(package, layout, master)
        for master in (_master(package, part) for part in masters)
        for layout in package.listed(master.part, f"{P}sldLayoutIdLst/{P}sldLayoutId")
    )


def slide_size(package: Package) -> Box:
    """The slide. Units: points."""
    size = package.find(package.main, f"{P}sldSz")
    width, height = (_points(size.get(name), 0) for name in ("cx", "cy"))
    if width <= 0 or height <= 0:
        raise refused(package.name, "its slides have no size", "open it in PowerPoint and set the slides' size")
    return Box(0, 0, width, height)


def _master(package: Package, part: str) -> _Master:
    root = package.xml(part)
    foundations = {mark.get("type", ""): shape for shape, mark in reversed([*_shapes(root)])}
    texts = [foundations["body"]] if "body" in foundations else []
    ink = _color([style for one in (*texts, root) for style in one.iter(f"{A}lvl1pPr", f"{A}rPr")])
    return _Master(part, root, foundations, ink)


def _layout(package: Package, part: str, master: _Master) -> SlideLayout:
    root = package.xml(part)
    found = tuple(one for shape, mark in _shapes(root) if (one := _placeholder(shape, mark, master)) is not None)
    name, kind = package.find(part, f"{P}cSld").get("name", ""), _kind(root.get("type", ""), found)
    grounds = [ground for one in (root, master.root) if (ground := one.find(f"{P}cSld/{P}bg")) is not None]
    return SlideLayout(name, kind, part, master.part, found, _color(grounds[:1]), master.ink)


def _color(elements: Sequence[etree._Element]) -> str:
    """The first flat or running colour of the elements; nothing for a picture."""
    fills = (fill for one in elements for fill in one.iter(*_FILLS))
    colors = (color for fill in fills for color in fill.iter(f"{A}srgbClr", f"{A}schemeClr"))
    return next((color.get("val", "") for color in colors), "")


def _kind(said: str, placeholders: tuple[Placeholder, ...]) -> str:
    """The type that the layout names, unless it is none or the template's maker left it at one that cannot be."""
    types = [one.holder.type for one in placeholders]
    content = sum(one in CONTENT_TYPES for one in types)
    if not {"title", "ctrTitle"} & set(types):
        return "untitled"
    if said in ("title", "secHead", "titleOnly", "chart", "tbl", "obj") and (
        said not in ("obj", "chart", "tbl") or content
    ):
        return said
    if "ctrTitle" in types or "subTitle" in types:
        return "title"
    return {0: "cust" if "body" in types else "titleOnly", 1: "obj", 2: "twoObj"}.get(content, "cust")


def _shapes(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """The shapes of a layout or master that are placeholders, with the element that says so."""
    for shape in root.iter(f"{P}sp"):
        mark = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if mark is not None:
            yield shape, mark


def _placeholder(shape: etree._Element, mark: etree._Element, master: _Master) -> Placeholder | None:
    """The placeholder with what it inherits; nothing for one that stands nowhere or on its side."""
    kind = mark.get("type", "")
    foundation = _FOUNDATION.get(kind, "body")
    layers = [shape, *([master.foundations[foundation]] if foundation in master.foundations else [])]
    bodies = [body for one in layers if (body := one.find(f"{P}txBody/{A}bodyPr")) is not None]
    frame = next((box for one in layers if (box := _frame(one)) is not None), None)
    if frame is None or _said(bodies, "vert", "horz") != "horz":
        return None
    left, top, right, bottom = (_points(_said(bodies, name, ""), usual) for name, usual in _INSETS.items())
    box = Box(frame.x + left, frame.y + top, frame.width - left - right, frame.height - top - bottom)
    levels = [level for one in layers if (level := one.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr")) is not None]
    style = master.root.find(f"{P}txStyles/{P}{_STYLES.get(foundation, 'otherStyle')}/{A}lvl1pPr")
    styles = [*levels, *([style] if style is not None else [])]
    align, colored = _said(styles, "algn", "l"), bool(_color(styles))
    holder = Holder(kind, int(idx) if _WHOLE.fullmatch(idx := mark.get("idx", "")) else 0, mark.get("sz", ""))
    anchor = _ANCHORS.get(_said(bodies, "anchor", "t"), "top")
    return Placeholder(holder, frame, box, anchor, _ALIGNS.get(align, "start"), colored)


def _frame(shape: etree._Element) -> Box | None:
    """Where a shape stands; nothing for one that inherits its place or is turned."""
    place = shape.find(f"{P}spPr/{A}xfrm")
    if place is None or place.get("rot", "0") != "0":
        return None
    offset, extent = place.find(f"{A}off"), place.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    lengths = ((offset, "x"), (offset, "y"), (extent, "cx"), (extent, "cy"))
    return Box(*(_points(one.get(name), 0) for one, name in lengths))


def _points(length: str | None, usual: int) -> float:
    """A length in points. Units: `usual` in English Metric Units, as what is written; it holds where nothing is."""
    return (int(length) if length and _WHOLE.fullmatch(length) else usual) / EMU


def _said(elements: Sequence[etree._Element], name: str, usual: str) -> str:
    """What the first of the elements says that says it."""
    return next((value for one in elements if (value := one.get(name)) is not None), usual)
