"""The terms in which pictures of a chart are compared, and how a native chart writes them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from briefing.drawing import Fill, Stroke
from tests.charts.kinds import THEME

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SLOTS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


@dataclass(frozen=True)
class Seen:
    """What a picture shows, by datum: the length or height of a mark in the units of its axis; its form and colour.

    Of a sector the angle, in degrees; the looks of an area are those of the stretches behind its categories.
    """

    values: dict[str, float]
    looks: dict[str, tuple[str, str]]


def painted(fill: Fill | None, stroke: Stroke | None) -> tuple[str, str]:
    assert fill is not None
    if fill.hatched:
        return "hatched", THEME.hex(fill.role)
    if fill.role == "paper":
        assert stroke is not None
        return "hollow", THEME.hex(stroke.role)
    return "solid", THEME.hex(fill.role)


def numbers(series: etree._Element) -> dict[int, float]:
    return {int(point.get("idx")): float(point.findtext(f"{C}v")) for point in series.iter(f"{C}pt") if within(point)}


def within(point: etree._Element) -> bool:
    """Whether a point is a value: those of an axis of days are places."""
    return point.getparent().tag == f"{C}numCache" and point.getparent().getparent().getparent().tag == f"{C}val"


def look(series: etree._Element, index: int) -> tuple[str, str]:
    own = [point for point in series.findall(f"{C}dPt") if point.find(f"{C}idx").get("val") == str(index)]
    place = own[0] if own else series
    marker = place.find(f"{C}marker/{C}spPr")
    shape = marker if marker is not None else place.find(f"{C}spPr")
    hatch = shape.find(f"{A}pattFill/{A}fgClr")
    if hatch is not None:
        return "hatched", colour(hatch)
    fill, edge = shape.find(f"{A}solidFill"), shape.find(f"{A}ln/{A}solidFill")
    if colour(fill) == THEME.hex("paper"):
        return "hollow", colour(edge)
    return "solid", colour(fill)


def colour(place: etree._Element) -> str:
    """The colour of a reference to the theme, through the role that refers to the same."""
    scheme = place.find(f"{A}schemeClr")
    moved = scheme.find(f"{A}lumOff")
    slot, lighter = scheme.get("val"), 0.0 if moved is None else int(moved.get("val")) / 100000
    roles = [role for role, one in THEME.colors.items() if (one.slot, one.lighter) == (SLOTS.get(slot, slot), lighter)]
    return THEME.hex(roles[0])
