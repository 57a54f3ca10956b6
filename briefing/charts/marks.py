"""The marks of values: how a bar or dot looks whose value happened, is only reported, or is a forecast."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.chart import Form
from briefing.charts.roles import LIGHTER
from briefing.drawing import Box, Disc, Fill, Polygon, Rect, Role, Stroke
from briefing.theme.theme import ChartStyle

THIN_OUTLINE = 1.0
"""Around a forecast and around the upper part of a range. Units: points."""
DASH = (2.0, 3.0)
FORECAST_DASH = (3.0, 2.0)
"""The line to a forecast. Units: for a line of one point."""
CONNECTOR = Stroke("context", 0.75)
"""From one bar of a waterfall to the next."""
OUTLINE_ROLE: dict[Role, Role] = {"soft": "context", "grid": "context", "tint": "accent"}
"""What draws the outline of a bar whose own colour is too light for a line."""


def bar(box: Box, role: Role, form: Form, style: ChartStyle, datum: str, upper: bool = False) -> Rect:
    """A bar; `upper` is the part of a range above its low value."""
    outline = OUTLINE_ROLE.get(role, role)
    match form:
        case "hollow":
            return Rect(box, Fill("paper"), Stroke(outline, style.outline), datum)
        case "hatched":
            return Rect(box, Fill(outline, hatched=True), Stroke(outline, THIN_OUTLINE), datum)
        case "solid":
            if upper:
                return Rect(box, Fill(LIGHTER[role]), Stroke(role, THIN_OUTLINE), datum)
            return Rect(box, Fill(role), None, datum)


def patch(
    points: Sequence[tuple[float, float]], role: Role, form: Form, style: ChartStyle, datum: str, *, alone: bool = False
) -> Polygon:
    """A sector of a circle or a band of an area; a light edge parts it from others unless it is `alone`."""
    outline = OUTLINE_ROLE.get(role, role)
    match form:
        case "hollow":
            return Polygon(tuple(points), Fill("paper"), Stroke(outline, style.outline), datum)
        case "hatched":
            return Polygon(tuple(points), Fill(outline, hatched=True), Stroke(outline, THIN_OUTLINE), datum)
        case "solid":
            return Polygon(tuple(points), Fill(role), None if alone else Stroke("paper", style.outline), datum)


def dot(x: float, y: float, diameter: float, role: Role, form: Form, outline: float, datum: str) -> Disc:
    """A dot; a hollow one keeps the same outer edge."""
    match form:
        case "solid":
            return Disc(x, y, diameter / 2, Fill(role), None, datum)
        case "hollow":
            return Disc(x, y, (diameter - outline) / 2, Fill("paper"), Stroke(role, outline), datum)
        case "hatched":
            return Disc(x, y, (diameter - outline) / 2, Fill(role, hatched=True), Stroke(role, outline), datum)


def bubble(x: float, y: float, radius: float, role: Role, form: Form, outline: float, datum: str) -> Disc:
    """A bubble, set off from those that it covers; its edge is where its area ends, in any form."""
    edge = OUTLINE_ROLE.get(role, role)
    match form:
        case "solid":
            return Disc(x, y, radius, Fill(role), Stroke("paper", THIN_OUTLINE), datum)
        case "hollow":
            return Disc(x, y, radius, Fill("paper"), Stroke(edge, outline), datum)
        case "hatched":
            return Disc(x, y, radius, Fill(edge, hatched=True), Stroke(edge, THIN_OUTLINE), datum)
