"""The points of a native scatter or bubble chart: one series, each point with its look and its name."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.marks import bubble, dot
from briefing.charts.plane import PlanePoint
from briefing.document.deck import PlaneBlock
from briefing.drawing import Disc
from briefing.render.pptx.book import cells, header_cell
from briefing.render.pptx.caches import label_range, number_cache, text_cache
from briefing.render.pptx.chart_series import NO_LINE, marker, unjoined
from briefing.render.pptx.drawn_labels import drawn_label, letters_of
from briefing.render.pptx.look import Look
from briefing.render.pptx.point_label import label_list
from briefing.text import plain
from briefing.theme.theme import ChartStyle

_FIRST_NUMBERS = 1
"""The place of the first column of numbers."""


def plane_series(look: Look, block: PlaneBlock) -> str:
    """The c:ser: across in column B, upward in C, the sizes of bubbles in D, the labels behind them."""
    plane, bubbles = block.plane, block.plane.kind == "bubble"
    known = [point for point in plane.points if point.spot]
    name = f"<c:strRef><c:f>{header_cell(2)}</c:f>{text_cache('c:strCache', [plain(plane.headers[1])])}</c:strRef>"
    tags = ("c:xVal", "c:yVal", "c:bubbleSize")
    numbers = "".join(_numbers(block, known, column, tag) for column, tag in enumerate(tags[: len(plane.headers)]))
    shape = _bubbles(look, block.style, known) if bubbles else _dots(look, block.style, known)
    end = '<c:bubble3D val="0"/>' if bubbles else '<c:smooth val="0"/>'
    words = [point.label[0].plain if point.label else "" for point in known]
    place = cells(_FIRST_NUMBERS + len(plane.headers), len(known))
    return (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{name}</c:tx>{shape}{_labels(look, block, known)}{numbers}'
        f"{end}{label_range(place, words)}</c:ser>"
    )


def _numbers(block: PlaneBlock, known: Sequence[PlanePoint], column: int, tag: str) -> str:
    cache = number_cache(block.plane.number_formats[column], [point.values[column] for point in known])
    return f"<{tag}><c:numRef><c:f>{cells(_FIRST_NUMBERS + column, len(known))}</c:f>{cache}</c:numRef></{tag}>"


def _dots(look: Look, style: ChartStyle, known: Sequence[PlanePoint]) -> str:
    """Every dot says its own look; the series' own is that of most."""
    points = "".join(unjoined(index, _marker(look, style, point)) for index, point in enumerate(known))
    mark = dot(0, 0, style.small_marker, "context", "solid", style.outline, "")
    return f"{NO_LINE}{marker(look, mark, style.small_marker)}{points}"


def _marker(look: Look, style: ChartStyle, point: PlanePoint) -> str:
    """The look of a dot. LibreOffice (7.4) paints one of another size without its outline: hollow ones unseen."""
    size = style.marker if point.emphasis != "normal" and point.form != "hollow" else style.small_marker
    return marker(look, dot(0, 0, size, point.role, point.form, style.outline, ""), size)


def _bubbles(look: Look, style: ChartStyle, known: Sequence[PlanePoint]) -> str:
    looks = [_surface(look, bubble(0, 0, 1, point.role, point.form, style.outline, "")) for point in known]
    points = "".join(
        f'<c:dPt><c:idx val="{index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{own}</c:dPt>'
        for index, own in enumerate(looks)
    )
    return f'{looks[0]}<c:invertIfNegative val="0"/>{points}'


def _surface(look: Look, mark: Disc) -> str:
    return f"<c:spPr>{look.surface(mark.fill)}{look.outline(mark.stroke)}</c:spPr>"


def _labels(look: Look, block: PlaneBlock, known: Sequence[PlanePoint]) -> str:
    """The names on the sides where the drawing has them."""
    discs = {mark.datum: mark for mark in block.drawing.marks if isinstance(mark, Disc)}
    return label_list(
        [
            drawn_label(look, block.drawing, letters, discs[point.key], index, point.label[0].plain)
            for index, point in enumerate(known)
            if (letters := letters_of(block.drawing, point.key))
        ]
    )
