"""What each picture of a chart of points shows: the plan, the drawing, and the native chart, in the same terms."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lxml import etree
from pptx import Presentation

from briefing.charts.chart import Axis, Chart
from briefing.charts.geometry import chart_height, draw_chart, plot_area
from briefing.charts.plane import Plane, Plotted
from briefing.compose.mirror import mirrored, mirrored_deck
from briefing.document.deck import Deck, DeckSection, DotBlock, PlaneBlock, Slide, TextBlock
from briefing.document.parts import Meta, Paragraph, StyledLine
from briefing.drawing import Box, Disc, Drawing
from briefing.render.pptx.package import render_pptx
from briefing.tags import parse_edition
from briefing.theme.layouts import built_in
from tests.charts.kinds import DOTS, FONTS, MIRRORED, PLANES, THEME, chart, plane
from tests.looks import A, C, painted
from tests.seen import bare

TOPICS = (*PLANES, *DOTS)
STYLE = THEME.deck.chart
WIDTH, MOST = 568.0, 304.0
Point = tuple[float, float]


@dataclass(frozen=True)
class Points:
    """By datum: where a point stands in the units of its axes, its area as a part of the largest, form and colour."""

    places: dict[str, Point]
    areas: dict[str, float]
    looks: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Native:
    """A chart as the file has it: its XML, its workbook, what is said of it, and all letters on the slide."""

    xml: etree._Element
    book: bytes
    said: str
    beside: str


def plotted(topic: str, name: str) -> Plotted:
    return plane(topic, name) if topic in PLANES else chart(topic, name)


@cache
def block(topic: str, name: str) -> PlaneBlock | DotBlock:
    made = plotted(topic, name)
    size = (WIDTH, min(MOST, chart_height(made, STYLE, FONTS.deck, WIDTH)), STYLE, FONTS.deck)
    place, plot, sheet = Box(48, 162, *size[:2]), plot_area(made, *size), draw_chart(made, *size)
    if isinstance(made, Plane):
        return PlaneBlock(topic, place, made, plot, sheet, STYLE)
    return DotBlock(topic, place, made, plot, sheet, STYLE)


def drawing(topic: str, name: str) -> Drawing:
    """The drawing as it is seen."""
    made = block(topic, name).drawing
    return mirrored(made) if name == MIRRORED else made


def plot_of(topic: str, name: str) -> Box:
    """The plot as it is seen."""
    one = block(topic, name)
    return one.plot.mirrored(one.box.width) if name == MIRRORED else one.plot


# ---- what the plan says ---------------------------------------------------------------------------------------------


def decided(made: Plotted) -> Points:
    """Where every point is to stand; a dot's row counts from the top, its middle at a half."""
    places: dict[str, Point] = {}
    areas, looks = dict[str, float](), dict[str, tuple[str, str]]()
    if isinstance(made, Plane):
        for point in made.points:
            if point.spot:
                places[point.key] = float(point.spot.across), float(point.spot.upward)
                looks[point.key] = point.form, THEME.hex(point.role)
                if point.spot.size is not None:
                    areas[point.key] = float(point.spot.size / made.largest)
        return Points(places, areas, looks)
    for series in made.series:
        for index, (category, point) in enumerate(zip(made.categories, series.points, strict=True)):
            if point.low is not None:
                datum = f"{series.key}/{category.key}"
                places[datum], looks[datum] = (float(point.low), index + 0.5), (point.form, THEME.hex(point.role))
    return Points(places, areas, looks)


# ---- what the drawing shows -----------------------------------------------------------------------------------------


def shown(topic: str, name: str) -> Points:
    made, plot = plotted(topic, name), plot_of(topic, name)
    discs = [mark for mark in drawing(topic, name).marks if isinstance(mark, Disc) and mark.datum]
    places = {disc.datum: _place(made, plot, disc, name == MIRRORED) for disc in discs}
    widest = min(plot.width, plot.height) / 8
    areas = {disc.datum: (disc.radius / widest) ** 2 for disc in discs} if topic == "bubble" else {}
    return Points(places, areas, {disc.datum: painted(disc.fill, disc.stroke) for disc in discs})


def _place(made: Plotted, plot: Box, disc: Disc, from_right: bool) -> Point:
    along = (plot.right - disc.x if from_right else disc.x - plot.x) / plot.width
    up = (plot.bottom - disc.y) / plot.height
    if isinstance(made, Plane):
        return value_at(made.across, along), value_at(made.upward, up)
    return value_at(made.axis, along), (1 - up) * len(made.categories)


def value_at(axis: Axis, share: float) -> float:
    low, high = float(axis.low), float(axis.high)
    return low * (high / low) ** share if axis.log else low + share * (high - low)


# ---- what the native chart shows ------------------------------------------------------------------------------------


@cache
def native(name: str) -> dict[str, Native]:
    """Each topic's chart in a deck of that edition."""
    pages = tuple(_page(topic, name, number) for number, topic in enumerate(TOPICS, 1))
    meta = Meta("points", "t", "a", "s", "k", parse_edition(name), dt.date(2026, 1, 5))
    deck = Deck(meta, THEME, (DeckSection("all", "all", TOPICS),), pages)
    deck = mirrored_deck(deck) if name == MIRRORED else deck
    slides = Presentation(io.BytesIO(render_pptx(deck))).slides
    return {topic: _read(page) for topic, page in zip(TOPICS, slides, strict=True)}


def _page(topic: str, name: str, number: int) -> Slide:
    languages = parse_edition(name)
    slot = built_in(len(languages)).layouts["chart"].slot("title")
    assert slot is not None
    made = plotted(topic, name)
    words = tuple(StyledLine(one, THEME.deck.style("title", languages, one.lang)) for one in made.title)
    title = TextBlock("title", slot.box, (Paragraph(words),), "title")
    return Slide(topic, "chart", title, (block(topic, name),), (), number)


def _read(page: object) -> Native:
    frame = next(shape for shape in page.shapes if shape.has_chart)
    part, properties = frame.chart.part, frame._element.nvGraphicFramePr.cNvPr
    xml = etree.fromstring(etree.tostring(part._element))
    beside = bare("".join(text.text or "" for text in page.element.iter(f"{A}t")))
    said = f"{properties.get('name')}\n{properties.get('descr')}"
    return Native(xml, part.chart_workbook.xlsx_part.blob, said, beside)


def named(xml: etree._Element) -> list[etree._Element]:
    """The series that are drawn as points; those that help have a blank name."""
    return [one for one in xml.iter(f"{C}ser") if bare("".join(one.find(f"{C}tx").itertext()))]


def values(series: etree._Element, tag: str) -> dict[int, float]:
    """The numbers of a series along one scale, by their places."""
    return {
        int(point.get("idx")): float(point.findtext(f"{C}v"))
        for cache in series.findall(f"{C}{tag}")
        for point in cache.iter(f"{C}pt")
    }


def data(made: Plotted, number: int) -> list[str]:
    """What the points of the native series at that place are called."""
    if isinstance(made, Plane):
        return [point.key for point in made.points if point.spot]
    assert isinstance(made, Chart)
    return [f"{made.series[number].key}/{category.key}" for category in made.categories]


def axis_bounds(axis: etree._Element) -> tuple[Decimal, Decimal]:
    low, high = (axis.find(f"{C}scaling/{C}{side}").get("val") for side in ("min", "max"))
    return Decimal(low), Decimal(high)
