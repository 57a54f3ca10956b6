"""A drawing as PDF operators. Its labels stay text."""

from __future__ import annotations

from math import inf
from typing import assert_never

from briefing.charts.chart import Form
from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polygon, Polyline, Rect, Role, Stroke
from briefing.render.pdf import operators
from briefing.render.pdf.canvas import Canvas
from briefing.typeset.fonts import FontSet
from briefing.typeset.lines import break_line

_HATCHING = 0.7


def draw(drawing: Drawing, x: float, y: float, canvas: Canvas, fonts: FontSet) -> None:
    """Paints the marks, the sheet's upper left corner at (x, y)."""
    for mark in drawing.marks:
        match mark:
            case Rect(box, fill, stroke):
                moved = Box(x + box.x, y + box.y, box.width, box.height)
                draw_shape(operators.rectangle(moved), moved, fill, stroke, canvas)
            case Disc(cx, cy, r, fill, stroke):
                bounds = Box(x + cx - r, y + cy - r, 2 * r, 2 * r)
                draw_shape(operators.circle(x + cx, y + cy, r), bounds, fill, stroke, canvas)
            case Polyline(points, stroke):
                path = operators.polyline([(x + px, y + py) for px, py in points])
                draw_shape(path, Box(x, y, 0, 0), None, stroke, canvas)
            case Polygon(points, fill, stroke):
                path = operators.polygon([(x + px, y + py) for px, py in points])
                inner = mark.bounds
                draw_shape(path, Box(x + inner.x, y + inner.y, inner.width, inner.height), fill, stroke, canvas)
            case Label():
                _draw_label(mark, x, y, canvas, fonts)
            case _:
                assert_never(mark)


def draw_shape(path: str, bounds: Box, fill: Fill | None, stroke: Stroke | None, canvas: Canvas) -> None:
    """Paints a path; `bounds` is the box around it."""
    if fill and fill.hatched:
        canvas.paint(operators.hatch(path, bounds, canvas.color(fill.role), canvas.color("paper"), _HATCHING))
    elif fill:
        canvas.paint(operators.fill(path, canvas.color(fill.role)))
    if stroke:
        canvas.paint(operators.stroke(path, canvas.color(stroke.role), stroke.width, stroke.dash))


def _draw_label(label: Label, x: float, y: float, canvas: Canvas, fonts: FontSet) -> None:
    shift = {"start": 0.0, "middle": label.width / 2, "end": label.width}[label.anchor]
    for line in break_line(label.words, label.size, label.bold, inf, fonts):
        canvas.print_at(x + label.x - shift, y + label.y, line.pieces, label.role, line.width)


def draw_form(form: Form, role: Role, box: Box, canvas: Canvas) -> None:
    """A bar that says how sure it is by its form."""
    match form:
        case "solid":
            draw_shape(operators.rectangle(box), box, Fill(role), None, canvas)
        case "hollow":
            draw_shape(operators.rectangle(box), box, Fill("paper"), Stroke(role, 1.1), canvas)
        case "hatched":
            draw_shape(operators.rectangle(box), box, Fill(role, hatched=True), Stroke(role, 1.0), canvas)
        case _:
            assert_never(form)
