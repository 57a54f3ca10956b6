"""What each picture of a decided chart shows: the plan, the drawing, and the native chart, in the same terms."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from lxml import etree
from pptx import Presentation

from briefing.charts.chart import Chart
from briefing.charts.geometry import (
    chart_height,
    draw_chart,
    free_marks,
    label_drops,
    label_moves,
    label_notes,
    plot_area,
)
from briefing.charts.marks import OUTLINE_ROLE
from briefing.charts.roles import LIGHTER
from briefing.charts.segments import segments
from briefing.compose.mirror import mirrored, mirrored_deck
from briefing.document.deck import ChartBlock, Deck, DeckSection, Slide, TextBlock
from briefing.document.parts import Meta, Paragraph, StyledLine
from briefing.drawing import Box, Disc, Drawing, Label, Rect
from briefing.render.pptx.areas import cut
from briefing.render.pptx.column import Column, Group
from briefing.render.pptx.columns import columns
from briefing.render.pptx.package import render_pptx
from briefing.tags import parse_edition
from briefing.theme.layouts import built_in
from tests.charts.kinds import CHARTS, DOTS, FONTS, MIRRORED, PANEL, THEME, chart
from tests.looks import A, C, Seen, look, numbers, painted
from tests.seen_parts import (
    decided_areas,
    decided_sectors,
    shown_areas,
    shown_sectors,
    transcribed_areas,
    transcribed_sectors,
)

TOPICS = (*(topic for topic in CHARTS if topic not in DOTS), "figures")
"""What a chart along categories draws but dots, which tests/test_points.py compares."""
STYLE = THEME.deck.chart


@cache
def block(topic: str, name: str) -> ChartBlock:
    made = chart(topic, name)
    width, most = PANEL if topic == "figures" else (568.0, 304.0)
    height = most if topic == "figures" else min(most, chart_height(made, STYLE, FONTS.deck, width))
    plot = plot_area(made, width, height, STYLE, FONTS.deck)
    size = (width, height, STYLE, FONTS.deck)
    drops, notes = label_drops(made, *size), label_notes(made, *size)
    around, moves = free_marks(made, *size), label_moves(made, *size)
    place = Box(48, 162, width, height)
    return ChartBlock(topic, place, made, plot, STYLE, None, drops, notes, around=around, moves=moves)


@cache
def drawing(topic: str, name: str) -> Drawing:
    one = block(topic, name)
    made = draw_chart(one.chart, one.box.width, one.box.height, STYLE, FONTS.deck)
    return mirrored(made) if name == MIRRORED else made


def plot_of(one: ChartBlock, name: str) -> Box:
    """Where the plot stands in the chart as it is seen."""
    return one.plot.mirrored(one.box.width) if name == MIRRORED else one.plot


# ---- what the plan says ---------------------------------------------------------------------------------------------


def decided(made: Chart) -> Seen:
    if made.is_round:
        return decided_sectors(made)
    if made.kind == "area":
        return decided_areas(made)
    values, looks = {}, {}
    lines = made.runs
    for one in segments(made):
        form, role = one.point.form, one.point.role
        outlined = form != "solid"
        shown = OUTLINE_ROLE.get(role, role) if outlined and not lines else LIGHTER[role] if one.upper else role
        values[one.datum] = float(abs(one.end - one.start) if made.kind == "waterfall" else one.end - one.start)
        looks[one.datum] = (form, THEME.hex(shown))
    for series in made.lines:
        for category, point in zip(made.categories, series.points, strict=True):
            if point.low is not None:
                values[f"{series.key}/{category.key}"] = float(point.low)
                looks[f"{series.key}/{category.key}"] = (point.form, THEME.hex(point.role))
    return Seen(values, looks)


# ---- what the drawing shows -----------------------------------------------------------------------------------------


def shown(made: Chart, sheet: Drawing, plot: Box, from_right: bool) -> Seen:
    if made.is_round:
        return shown_sectors(sheet, plot)
    if made.kind == "area":
        return shown_areas(made, sheet, plot, from_right)
    values, looks = {}, {}
    for mark in sheet.marks:
        if isinstance(mark, Rect | Disc) and mark.datum:
            values[mark.datum] = measured(made, mark, plot, from_right)
            looks[mark.datum] = painted(mark.fill, mark.stroke)
    return Seen(values, looks)


def measured(made: Chart, mark: Rect | Disc, plot: Box, from_right: bool) -> float:
    axis = made.second if made.second and isinstance(mark, Disc) else made.axis
    extent = float(axis.high - axis.low)
    low = float(axis.low)
    if isinstance(mark, Disc):
        share = (plot.bottom - mark.y) / plot.height
        return low * (1 + extent / low) ** share if made.axis.log else low + share * extent
    box = mark.box
    if made.kind == "waterfall":
        return box.height / plot.height * extent
    if made.upright:
        zero = plot.bottom + low / extent * plot.height
        return box.height / plot.height * extent * (-1 if box.y >= zero - 1e-6 else 1)
    if from_right:
        zero = plot.right + low / extent * plot.width
        return box.width / plot.width * extent * (-1 if box.x >= zero - 1e-6 else 1)
    zero = plot.x - low / extent * plot.width
    return box.width / plot.width * extent * (-1 if box.right <= zero + 1e-6 else 1)


def printed(sheet: Drawing) -> dict[str, str]:
    found: dict[str, str] = {}
    for mark in sheet.marks:
        if isinstance(mark, Label):
            found[mark.datum] = found.get(mark.datum, "") + bare(mark.words.plain)
    return found


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


# ---- what the native chart shows ------------------------------------------------------------------------------------


@cache
def native(name: str) -> dict[str, tuple[etree._Element, bytes, str, str]]:
    """For each topic the XML of its chart, its workbook, the frame's alternative text, and all letters beside it."""
    slides = [slide(topic, name, number) for number, topic in enumerate(TOPICS, 1)]
    meta = Meta("parity", "t", "a", "s", "k", parse_edition(name), dt.date(2026, 1, 5))
    deck = Deck(meta, THEME, (DeckSection("all", "all", TOPICS),), tuple(slides))
    deck = mirrored_deck(deck) if name == MIRRORED else deck
    found = {}
    for topic, page in zip(TOPICS, Presentation(io.BytesIO(render_pptx(deck))).slides, strict=True):
        frame = next(shape for shape in page.shapes if shape.has_chart)
        part = frame.chart.part
        beside = "".join(text.text or "" for text in page.element.iter(f"{A}t"))
        xml = etree.fromstring(etree.tostring(part._element))
        book = part.chart_workbook.xlsx_part.blob
        properties = frame._element.nvGraphicFramePr.cNvPr
        found[topic] = (xml, book, f"{properties.get('name')}\n{properties.get('descr')}", bare(beside))
    return found


def slide(topic: str, name: str, number: int) -> Slide:
    languages = parse_edition(name)
    slot = built_in(len(languages)).layouts["chart"].slot("title")
    assert slot is not None
    words = tuple(StyledLine(one, THEME.deck.style("title", languages, one.lang)) for one in chart(topic, name).title)
    title = TextBlock("title", slot.box, (Paragraph(words),), "title")
    return Slide(topic, "chart", title, (block(topic, name),), (), number)


def series_of(xml: etree._Element) -> list[etree._Element]:
    """The series that are drawn; those that only carry labels have a blank name."""
    return [one for one in xml.iter(f"{C}ser") if bare("".join(one.find(f"{C}tx").itertext()))]


def transcribed(made: Chart, xml: etree._Element) -> Seen:
    values: dict[str, float] = {}
    looks: dict[str, tuple[str, str]] = {}
    found = series_of(xml)
    if made.kind == "waterfall":
        return stepped(made, found)
    if made.is_round:
        return transcribed_sectors(made, found[0])
    if made.kind == "area":
        return transcribed_areas(made, found)
    highs, rest = (found[::2], found[1::2]) if made.kind == "range" else (found, found)
    for series, high, low in zip((*made.bars, *made.lines), highs, rest, strict=True):
        tops, bottoms = numbers(high), numbers(low)
        for index, category in enumerate(made.categories):
            if index not in tops:
                continue
            datum = f"{series.key}/{category.key}"
            values[datum], looks[datum] = bottoms[index], look(low, index)
            if tops[index] != bottoms[index]:
                values[f"{datum}:high"], looks[f"{datum}:high"] = tops[index] - bottoms[index], look(high, index)
    if made.stacking == "percent":
        totals = {
            category.key: sum(value for datum, value in values.items() if datum.endswith(f"/{category.key}"))
            for category in made.categories
        }
        values = {datum: value * 100 / totals[datum.partition("/")[2]] for datum, value in values.items()}
    return Seen(values, looks)


def stepped(made: Chart, found: list[etree._Element]) -> Seen:
    """How high the bars of a waterfall are, which are stacked of a part above zero and one below."""
    _, above, below, *_ = found
    values, looks = {}, {}
    for index, point in enumerate(made.series[0].points):
        if point.low is not None:
            datum = f"{made.series[0].key}/{made.categories[index].key}"
            values[datum], looks[datum] = numbers(above)[index] - numbers(below)[index], look(above, index)
            assert look(below, index) == looks[datum]
    return Seen(values, looks)


def drawn_columns(made: Chart) -> list[Column]:
    """The columns of the workbook that the native chart draws, as it has them."""
    return sorted((column for column in columns(cut(made)) if column.group != "cells"), key=painted_at)


def painted_at(column: Column) -> int:
    return get_args(Group).index(column.group)


def letters(xml: etree._Element) -> Iterator[tuple[int, int, str]]:
    """For each label: the place of its series, of its point, and its letters."""
    for series in xml.iter(f"{C}ser"):
        for label in series.iter(f"{C}dLbl"):
            words = "".join(text.text or "" for text in label.iter(f"{A}t"))
            yield int(series.find(f"{C}idx").get("val")), int(label.find(f"{C}idx").get("val")), bare(words)
