"""What the pictures of sectors and of areas show, in the terms of `looks`."""

from __future__ import annotations

from math import atan2, degrees, dist

from lxml import etree

from briefing.charts.bands import bands, stretch_form
from briefing.charts.chart import Chart, Form
from briefing.charts.marks import OUTLINE_ROLE
from briefing.charts.sectors import sectors
from briefing.drawing import Box, Drawing, Polygon, Role
from briefing.render.pptx.areas import cut
from briefing.render.pptx.columns import columns
from tests.charts.kinds import THEME
from tests.looks import Seen, look, numbers, painted


def decided_sectors(made: Chart) -> Seen:
    parts = sectors(made)
    return Seen(
        {part.datum: (part.end - part.start) * 360 for part in parts},
        {part.datum: coloured(part.point.form, part.point.role) for part in parts},
    )


def coloured(form: Form, role: Role) -> tuple[str, str]:
    return form, THEME.hex(role if form == "solid" else OUTLINE_ROLE.get(role, role))


def shown_sectors(sheet: Drawing, plot: Box) -> Seen:
    found = [mark for mark in sheet.marks if isinstance(mark, Polygon)]
    ends = {mark.datum: reach(mark, plot) for mark in found}
    angles = {datum: (end - start) % 360 for datum, (start, end) in ends.items()}
    return Seen(angles, {mark.datum: painted(mark.fill, mark.stroke) for mark in found})


def reach(sector: Polygon, plot: Box) -> tuple[float, float]:
    """From where to where a sector is seen to reach, clockwise from twelve o'clock. Units: degrees."""
    x, y = plot.x + plot.width / 2, plot.y + plot.height / 2
    turns = [degrees(atan2(px - x, y - py)) % 360 for px, py in sector.points]
    rim = [turn for turn, spot in zip(turns, sector.points, strict=True) if dist(spot, (x, y)) > plot.width / 2 - 0.01]
    return rim[0], rim[-1]


def transcribed_sectors(made: Chart, series: etree._Element) -> Seen:
    known = numbers(series)
    datum = {index: f"{made.series[0].key}/{made.categories[index].key}" for index in known}
    angles = {datum[index]: number * 360 / sum(known.values()) for index, number in known.items()}
    return Seen(angles, {datum[index]: look(series, index) for index in known})


def decided_areas(made: Chart) -> Seen:
    values, looks = {}, {}
    for band in bands(made):
        for index, category in enumerate(made.categories):
            datum, low, high = f"{band.series.key}/{category.key}", band.lows[index], band.highs[index]
            if low is not None and high is not None:
                values[datum] = float(high - low)
            form = stretch_form(band.series, index) if index < len(made.categories) - 1 else None
            if form is not None:
                looks[datum] = coloured(form, band.series.role)
    return Seen(values, looks)


def shown_areas(made: Chart, sheet: Drawing, plot: Box, from_right: bool) -> Seen:
    values, looks = {}, {}
    extent, last = float(made.axis.high - made.axis.low), len(made.categories) - 1
    for mark in sheet.marks:
        if isinstance(mark, Polygon):
            half = len(mark.points) // 2
            for number, ((x, top), (x_below, bottom)) in enumerate(
                zip(mark.points[:half], reversed(mark.points[half:]), strict=True), 1
            ):
                assert x == x_below
                along = (plot.right - x if from_right else x - plot.x) / plot.width * last
                datum = f"{mark.datum}/{made.categories[round(along)].key}"
                assert abs(along - round(along)) < 1e-6
                values[datum] = (bottom - top) / plot.height * extent
                if number < half:
                    looks[datum] = painted(mark.fill, mark.stroke)
    return Seen(values, looks)


def transcribed_areas(made: Chart, found: list[etree._Element]) -> Seen:
    """Two rows on one day are the end of a stretch and the beginning of the next."""
    values, looks, rows = {}, {}, cut(made).categories
    areas = [column for column in columns(cut(made)) if column.group == "areas"]
    for series, column in zip(found[: len(areas)], areas, strict=True):
        known = numbers(series)
        for row, number in known.items():
            datum = f"{column.series.key}/{rows[row].key}"
            assert values.setdefault(datum, number) == number
            if row + 1 in known and rows[row + 1].key != rows[row].key:
                looks[datum] = look(series, row)
    if made.stacking == "percent":
        totals = {
            category.key: sum(number for datum, number in values.items() if datum.endswith(f"/{category.key}"))
            for category in made.categories
        }
        values = {datum: number * 100 / totals[datum.partition("/")[2]] for datum, number in values.items()}
    return Seen(values, looks)
