"""A drawing as a picture file, through matplotlib: for the web, a mail, a Word page."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, assert_never

from briefing.drawing import Disc, Drawing, Drawn, Fill, Label, Polygon, Polyline, Rect, Role, Stroke
from briefing.render.picture.hatch import hatch_lines
from briefing.theme.theme import Theme
from briefing.typeset.characters import RTL
from briefing.typeset.fonts import FontSet
from briefing.typeset.lines import break_line

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

PictureFormat = Literal["svg", "png"]
POINTS_PER_INCH, PNG_DPI, MARGIN, HATCH_WIDTH = 72, 192, 6.0, 0.75
_JOINED = re.compile(f"[{RTL}]")
WHOLE_LINE = 1e9
"""A width at which no label is broken."""


def render_picture(drawing: Drawing, theme: Theme, fonts: FontSet, format: PictureFormat, title: str) -> bytes:
    """The drawing as SVG or PNG, its letters as outlines of the brief's fonts."""
    import matplotlib

    unwritten = {"Date": None, "Creator": None} if format == "svg" else {"Software": None}
    metadata = {"Title": title, **unwritten}
    with matplotlib.rc_context({"svg.hashsalt": "briefing", "svg.fonttype": "path", "path.simplify": False}):
        figure = draw_figure(drawing, theme, fonts)
        file = io.BytesIO()
        figure.savefig(file, format=format, dpi=PNG_DPI, metadata=metadata, facecolor=figure.get_facecolor())
    return file.getvalue()


def draw_figure(drawing: Drawing, theme: Theme, fonts: FontSet) -> Figure:
    """The drawing as artists of a figure, in painting order; each labelled with its datum or its letters."""
    from matplotlib.figure import Figure
    from matplotlib.transforms import Affine2D

    width, height = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    figure = Figure(figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH), facecolor=_color(theme, "paper"))
    scale = 1 / POINTS_PER_INCH
    to_inches = Affine2D().scale(scale, -scale).translate(MARGIN * scale, (height - MARGIN) * scale)
    placed = to_inches + figure.dpi_scale_trans
    for mark in drawing.marks:
        for patch in _patches(mark, theme, fonts):
            patch.set_transform(placed)
            figure.add_artist(patch)
    return figure


def _patches(mark: Drawn, theme: Theme, fonts: FontSet) -> list[PathPatch]:
    from matplotlib.path import Path as Outline

    match mark:
        case Rect(box, fill, stroke, datum):
            corners = (box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)
            return _surface(corners, fill, stroke, datum, theme)
        case Polygon(points, fill, stroke, datum):
            return _surface(points, fill, stroke, datum, theme)
        case Disc(x, y, radius, fill, stroke, datum):
            return [_patch(Outline.circle((x, y), radius), theme, fill, stroke, datum)]
        case Polyline(points, stroke, datum):
            return [_patch(Outline(points), theme, None, stroke, datum)]
        case Label():
            return [_letters(mark, theme, fonts)]
        case _:
            assert_never(mark)


def _surface(
    corners: Sequence[tuple[float, float]], fill: Fill | None, stroke: Stroke | None, datum: str, theme: Theme
) -> list[PathPatch]:
    """The inside, its hatching, its edge."""
    from matplotlib.path import Path as Outline

    outline = Outline((*corners, corners[0]), closed=True)
    hatch = _hatch(corners, fill, theme) if fill and fill.hatched else []
    edge = [_patch(outline, theme, None, stroke, "")] if stroke else []
    return [_patch(outline, theme, fill, None, datum), *hatch, *edge]


def _hatch(corners: Sequence[tuple[float, float]], fill: Fill, theme: Theme) -> list[PathPatch]:
    from matplotlib.path import Path as Outline

    lines = [Outline(line) for line in hatch_lines(corners)]
    return (
        [_patch(Outline.make_compound_path(*lines), theme, None, Stroke(fill.role, HATCH_WIDTH), "")] if lines else []
    )


def _letters(label: Label, theme: Theme, fonts: FontSet) -> PathPatch:
    """The label as one outline; struck letters carry their line."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.path import Path as Outline
    from matplotlib.textpath import TextPath
    from matplotlib.transforms import Affine2D

    left = label.x - label.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    outlines: list[Outline] = []
    for line in break_line(label.words, label.size, label.bold, WHOLE_LINE, fonts):
        for piece in line.pieces:
            if not piece.shown.strip():  # matplotlib 3.11 raises AttributeError for letters without an outline
                continue
            letters = piece.text if _JOINED.search(piece.shown) else piece.shown  # it joins and turns Arabic by itself
            upright = TextPath((0, 0), letters, size=piece.size, prop=FontProperties(fname=piece.face.path))
            x, y = left + piece.x, label.y - piece.rise
            outlines.append(Affine2D().scale(1, -1).translate(x, y).transform_path(upright))
            if piece.mark == "struck":
                y -= 0.3 * piece.size
                ends = [(x, y), (x + piece.width, y), (x + piece.width, y + 0.8), (x, y + 0.8), (x, y)]
                outlines.append(Outline(ends, closed=True))
    return _patch(Outline.make_compound_path(*outlines), theme, Fill(label.role), None, label.words.plain)


def _patch(outline: Outline, theme: Theme, fill: Fill | None, stroke: Stroke | None, name: str) -> PathPatch:
    from matplotlib.patches import PathPatch

    face = "none" if fill is None else _color(theme, "paper" if fill.hatched else fill.role)
    edge = _color(theme, stroke.role) if stroke else "none"
    width = stroke.width if stroke else 0.0
    dash = (0.0, tuple(part / width for part in stroke.dash)) if stroke and stroke.dash else "solid"
    return PathPatch(
        outline, facecolor=face, edgecolor=edge, linewidth=width, linestyle=dash, capstyle="butt", joinstyle="miter",
        label=name,
    )  # fmt: skip


def _color(theme: Theme, role: Role) -> str:
    return f"#{theme.hex(role)}"
