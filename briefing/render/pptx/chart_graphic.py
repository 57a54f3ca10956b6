"""What any native chart is made of around its plot: the frame on the slide, its part and its workbook."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.charts.labels import LabelStyle
from briefing.drawing import Box
from briefing.render.pptx.chart_axes import text_properties
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import CHART, DECLARATION, DRAWING, RELATIONSHIPS, attribute, transform
from briefing.render.pptx.part import OFFICE, PartFile, numbered
from briefing.render.pptx.shapes import described
from briefing.tags import language
from briefing.text import Text
from briefing.theme.theme import ChartStyle

_NOTHING = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


@dataclass(frozen=True, slots=True)
class ChartPart:
    """The XML of a chart, and the bytes of its workbook."""

    xml: str
    book: bytes


def chart_graphic(draft: Draft, box: Box, name: str, alt: Text, slot: str, position: int, part: ChartPart) -> str:
    """The chart's graphic frame on the slide; its part and its workbook join the draft."""
    number = f"{position}_{len(draft.parts) // 2 + 1}"
    chart_name, book_name = f"/ppt/charts/chart{number}.xml", f"/ppt/embeddings/workbook{number}.xlsx"
    draft.parts += [
        PartFile(chart_name, f"{OFFICE}drawingml.chart+xml", part.xml.encode(), numbered(("package", book_name))),
        PartFile(book_name, f"{OFFICE}spreadsheetml.sheet", part.book),
    ]
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{draft.next_id()}" '
        f'name="{attribute(name)}"{described(alt)}</p:cNvPr>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{slot}</p:nvPr>'
        "</p:nvGraphicFramePr>"
        f'{transform(box, "p:xfrm")}<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" '
        f'r:id="{draft.relate("chart", chart_name)}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def chart_space(look: Look, style: ChartStyle, plot: str, legend: str = "", blanks: str = "gap") -> str:
    """The XML of a chart part around its plot area; `blanks`: what a series does at a missing value."""
    tag = language(look.languages[0]).ooxml
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONSHIPS}">'
        '<c:date1904 val="0"/>'
        f'<c:lang val="{tag}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{plot}{_NOTHING}</c:plotArea>{legend}"
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="{blanks}"/></c:chart>{_NOTHING}'
        f'{text_properties(look, LabelStyle(style.axis, False, "ink"))}<c:externalData r:id="rId1">'
        '<c:autoUpdate val="0"/>'
        "</c:externalData></c:chartSpace>"
    )


def shares(part: Box, whole: Box) -> Box:
    """A part of a chart, as it is seen, in parts of the chart's width and height."""
    return Box(part.x / whole.width, part.y / whole.height, part.width / whole.width, part.height / whole.height)


def layout(place: Box, inner: bool = True) -> str:
    """Where something stands on a chart. Units: parts of the chart's width and height."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    return (
        f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{place.x:.6f}"/>'
        f'<c:y val="{place.y:.6f}"/><c:w val="{place.width:.6f}"/><c:h val="{place.height:.6f}"/>'
        "</c:manualLayout></c:layout>"
    )
