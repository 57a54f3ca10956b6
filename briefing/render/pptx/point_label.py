"""One rich label of a native chart: rows of letters, some of them read from cells, on a side of its mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.charts.labels import LabelStyle
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import content
from briefing.render.pptx.text import direction, span_properties
from briefing.tags import language
from briefing.text import Span
from briefing.theme.theme import TextStyle

RANGE_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2012/chart"
_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
NO_LEADERS = (
    f'<c:extLst><c:ext uri="{_LABEL_EXTENSION}" xmlns:c15="{RANGE_NAMESPACE}"><c15:showLeaderLines val="0"/></c:ext>'
    "</c:extLst>"
)
"""No line from a label that was moved to its mark: LibreOffice draws one unless told not to."""
_FROM_CELLS = (
    f'<c:extLst><c:ext uri="{_LABEL_EXTENSION}" xmlns:c15="{RANGE_NAMESPACE}"><c15:showDataLabelsRange val="1"/>'
    "</c:ext></c:extLst>"
)
_SHOWN = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
Field = Literal["", "CELLRANGE", "SERIESNAME", "CATEGORYNAME"]
_FIELDS: tuple[Field, ...] = ("", "CELLRANGE", "SERIESNAME", "CATEGORYNAME")
Side = Literal["l", "r", "t", "b", "ctr", "inBase", "outEnd"]
_BOX = (
    '<a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"><a:spAutoFit/></a:bodyPr>'
)
GAP = "  "
_BLANK = LabelStyle(10, False, "ink")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in a label; `field` says which cell they are read from, if any."""

    span: Span
    lang: str
    style: LabelStyle
    field: Field = ""


Row = tuple[Run, ...]
Shift = tuple[float, float]
"""To the right and down."""


@dataclass(frozen=True, slots=True)
class PointLabel:
    """The rows of a point's label, where it stands seen from its mark, and on which side its letters are ranged.

    `shift`: to the right and down, as parts of the chart's width and height. `in_cells`: it is read from the workbook.
    """

    rows: tuple[Row, ...]
    side: Side | None
    index: int
    shift: Shift
    align: str
    in_cells: bool = True


def point_label(look: Look, label: PointLabel) -> str:
    """The c:dLbl of a point."""
    body = "".join(
        f'<a:p><a:pPr algn="{label.align}"{direction(look, runs[0].lang)}><a:defRPr/></a:pPr>'
        f"{''.join(_run(look, run, row) for run in runs)}</a:p>"
        for row, runs in enumerate(label.rows)
    )
    right, down = (f"{part:.6f}" if part else "0" for part in label.shift)
    place = f'<c:manualLayout><c:x val="{right}"/><c:y val="{down}"/></c:manualLayout>' if any(label.shift) else ""
    side = f'<c:dLblPos val="{label.side}"/>' if label.side else ""
    return (
        f'<c:dLbl><c:idx val="{label.index}"/><c:layout>{place}</c:layout><c:tx><c:rich>{_BOX}<a:lstStyle/>{body}'
        "</c:rich></c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{side}{shown(1)}{_FROM_CELLS if label.in_cells else ''}</c:dLbl>"
    )


def label_list(labels: Sequence[str], more: str = "") -> str:
    """The c:dLbls of a series whose other points print nothing."""
    return f"<c:dLbls>{''.join(labels)}{shown(0)}{more}</c:dLbls>"


def row_sides(look: Look) -> tuple[Side, Side]:
    """The sides of the labels before the first and behind the last mark of a row."""
    return ("r", "l") if look.mirrored else ("l", "r")


def joined(rows: Sequence[Row]) -> Row:
    """Several texts on one line, blanks between them."""
    first, *others = rows
    gaps = ((replace(row[0], span=Span(GAP), field=""), *row) for row in others)
    return tuple(run for row in (first, *gaps) for run in row)


def spaced(look: Look, runs: Row, side: Side, gap: str) -> Row:
    """The row with blanks towards its mark: a label's own insets are not heeded by every program."""
    if side in ("t", "b", "ctr"):
        return runs
    blank = replace(runs[0], span=Span(gap), field="", style=_BLANK)
    against = (language(runs[0].lang).direction == "rtl") != look.mirrored
    return (*runs, blank) if (side == row_sides(look)[0]) != against else (blank, *runs)


def _run(look: Look, run: Run, row: int) -> str:
    style = TextStyle(run.style.size, run.style.size * 1.2, run.style.bold, run.style.role)
    properties = span_properties(look, run.span, run.lang, style)
    words = f"<a:t>{content(run.span.text)}</a:t>"
    if not run.field:
        return f"<a:r>{properties}{words}</a:r>"
    key = f"{{0000000{_FIELDS.index(run.field)}-0000-4000-8000-{row:012X}}}"
    return f'<a:fld id="{key}" type="{run.field}">{properties}<a:pPr/>{words}</a:fld>'


def shown(value: int) -> str:
    """What a label shows beside its own rich text: its value, or nothing."""
    return "".join(f'<c:{name} val="{value if name == "showVal" else 0}"/>' for name in _SHOWN)
