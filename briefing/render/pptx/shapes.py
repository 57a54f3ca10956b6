"""A drawing as one group of PowerPoint's own shapes, and the single shapes of a slide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from briefing.document.deck import DrawingBlock
from briefing.document.parts import Paragraph
from briefing.drawing import Box, Disc, Drawn, Fill, Label, Polygon, Polyline, Rect, Stroke
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.label_box import gathered, label_box
from briefing.render.pptx.ooxml import DECORATIVE, attribute, emu, transform
from briefing.render.pptx.text import Side, body_properties, space_above, text_body
from briefing.text import Text, plain


def drawing_group(draft: Draft, block: DrawingBlock) -> str:
    """The drawing on the slide: a group, or the shape alone where a single mark says nothing."""
    if len(block.drawing.marks) == 1 and not block.alt and isinstance(mark := block.drawing.marks[0], Rect):
        place = Box(block.box.x + mark.box.x, block.box.y + mark.box.y, mark.box.width, mark.box.height)
        return shape(draft, block.name, place, "rect", mark.fill, mark.stroke)
    number = draft.next_id()
    marks = "".join(
        label(draft, *mark) if isinstance(mark, tuple) else mark_shape(draft, mark, index)
        for index, mark in enumerate(gathered(block.drawing.marks), 1)
    )
    sheet = Box(0, 0, block.drawing.width, block.drawing.height)
    return group(number, block.name, block.box, sheet, marks, described(block.alt))


def group(number: int, name: str, box: Box, sheet: Box, shapes: str, described: str) -> str:
    """Shapes in the coordinates of their own sheet, put into the box."""
    start = f'<a:chOff x="{emu(sheet.x)}" y="{emu(sheet.y)}"/>'
    inner = f'{start}<a:chExt cx="{emu(sheet.width)}" cy="{emu(sheet.height)}"/>'
    outer = transform(box, inside=inner)
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name="{attribute(name)}"{described}</p:cNvPr><p:cNvGrpSpPr/>'
        "<p:nvPr/>"
        f"</p:nvGrpSpPr><p:grpSpPr>{outer}</p:grpSpPr>{shapes}</p:grpSp>"
    )


def described(alt: Text) -> str:
    """The end of a cNvPr's start tag with its alternative text; without one the shape is decoration."""
    words = plain(alt, "\n")
    return f' descr="{attribute(words)}">' if words else f">{DECORATIVE}"


def mark_shape(draft: Draft, mark: Drawn, index: int) -> str:
    """A mark as a shape, named after its datum or its number."""
    name = mark.datum or f"{type(mark).__name__.lower()} {index}"
    match mark:
        case Rect():
            return shape(draft, name, mark.box, "rect", mark.fill, mark.stroke)
        case Disc():
            box = Box(mark.x - mark.radius, mark.y - mark.radius, 2 * mark.radius, 2 * mark.radius)
            return shape(draft, name, box, "ellipse", mark.fill, mark.stroke)
        case Polyline():
            return _polyline(draft, name, mark)
        case Polygon(points, fill, stroke):
            inside = _geometry(points, mark.bounds, closed=True)
            return _shape(draft, name, mark.bounds, inside + draft.look.surface(fill) + draft.look.outline(stroke))
        case Label():
            return label(draft, mark)
        case _:
            assert_never(mark)


def shape(draft: Draft, name: str, box: Box, preset: str, fill: Fill | None, stroke: Stroke | None) -> str:
    """A rectangle or an ellipse."""
    geometry = f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>'
    return _shape(draft, name, box, geometry + draft.look.surface(fill) + draft.look.outline(stroke))


def line(draft: Draft, name: str, points: tuple[tuple[float, float], tuple[float, float]], stroke: Stroke) -> str:
    """A straight line."""
    (x, y), (right, bottom) = sorted(points)
    flip = ' flipV="1"' if bottom < y else ""
    box = Box(x, min(y, bottom), right - x, abs(bottom - y))
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{draft.next_id()}" name="{attribute(name)}">{DECORATIVE}</p:cNvPr>'
        "<p:cNvCxnSpPr/>"
        f'<p:nvPr/></p:nvCxnSpPr><p:spPr>{transform(box, more=flip)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{draft.look.outline(stroke)}</p:spPr></p:cxnSp>"
    )


def label(draft: Draft, *labels: Label) -> str:
    """Labels that belong together in one text box; it does not wrap."""
    name, box, words = label_box(draft.look, labels)
    return text_box(draft, name, box, words, wrap=False)


def text_box(
    draft: Draft,
    name: str,
    box: Box,
    paragraphs: tuple[Paragraph, ...],
    wrap: bool = True,
    anchor: Side = "top",
    link: str = "",
) -> str:
    """A text box without insets. `link`: where a click on it leads; unlike that of a run it underlines nothing."""
    body = body_properties(draft.look, anchor, wrap, space_above(paragraphs))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{draft.next_id()}" name="{attribute(name)}">{draft.click(link)}</p:cNvPr>'
        '<p:cNvSpPr txBox="1"/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr>{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"<p:txBody>{text_body(draft, paragraphs, body)}</p:txBody></p:sp>"
    )


def _polyline(draft: Draft, name: str, mark: Polyline) -> str:
    if len(mark.points) == 2:
        return line(draft, name, (mark.points[0], mark.points[1]), mark.stroke)
    xs, ys = zip(*mark.points, strict=True)
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    geometry = _geometry(mark.points, box)
    return _shape(draft, name, box, f"{geometry}<a:noFill/>{draft.look.outline(mark.stroke)}")


def _geometry(points: Sequence[tuple[float, float]], box: Box, *, closed: bool = False) -> str:
    """The path through points in the box around them."""
    places = [f'<a:pt x="{emu(x - box.x)}" y="{emu(y - box.y)}"/>' for x, y in points]
    path = f"<a:moveTo>{places[0]}</a:moveTo>" + "".join(f"<a:lnTo>{place}</a:lnTo>" for place in places[1:])
    inside = "" if closed else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{emu(box.width)}" h="{emu(box.height)}"{inside}>{path}{"<a:close/>" if closed else ""}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def _shape(draft: Draft, name: str, box: Box, properties: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{draft.next_id()}" name="{attribute(name)}">{DECORATIVE}</p:cNvPr>'
        "<p:cNvSpPr/><p:nvPr/>"
        f"</p:nvSpPr><p:spPr>{transform(box)}{properties}</p:spPr></p:sp>"
    )
