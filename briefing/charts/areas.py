"""Areas under lines, one on the other where they are stacked, each named and valued where it ends."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.charts.bands import Band, Run, bands, stations
from briefing.charts.chart import Chart
from briefing.charts.clearance import Drop
from briefing.charts.labels import axis_style, second_style
from briefing.charts.lettering import place, wrapped
from briefing.charts.line_ends import nearest
from briefing.charts.lines import (
    LineFrame,
    across,
    backdrop,
    height_at,
    line_frame,
    reference_line,
    side_labels,
    side_middles,
)
from briefing.charts.marks import patch
from briefing.charts.scale import ZERO
from briefing.drawing import Drawing, Drawn, Label, Polygon, Polyline
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

REASON_SHARE = 1.5
"""How wide the words in a gap may be, measured by the distance of two categories."""


def draw_areas(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """The chart as marks. Raises: BriefingError when the labels where the areas end do not fit under each other."""
    frame = line_frame(chart, width, height, style, fonts)
    behind, over = list[Drawn](), list[Drawn]()
    for mark in backdrop(chart, frame, style, fonts):
        (over if isinstance(mark, Polyline) and mark.stroke.role == "ink" else behind).append(mark)
    if chart.reference:
        over.append(reference_line(chart, frame.plot, chart.reference.value))
    surfaces = [_surface(chart, frame, band, run, style) for band in bands(chart) for run in band.runs]
    letters = [*side_labels(chart, frame, style), *_reasons(chart, frame, style, fonts)]
    return Drawing(width, height, (*behind, *surfaces, *over, *letters))


def area_drops(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> Mapping[str, Drop]:
    """How far each label where the areas end stands below its value, by datum."""
    frame = line_frame(chart, width, height, style, fonts)
    middles = side_middles(chart, frame.plot, frame.ends, style)
    return {
        end.datum: Drop(middle - height_at(chart, frame.plot, end.value), "start")
        for end, middle in zip(frame.ends, middles, strict=True)
    }


def area_texts(chart: Chart, width: float, height: float, style: ChartStyle, fonts: FontSet) -> tuple[Label, ...]:
    """The letters that a native chart has no place for: reasons in gaps, and names on an axis of days."""
    if len(stations(chart)) == len(chart.categories):
        return ()
    frame, names = line_frame(chart, width, height, style, fonts), {category.key for category in chart.categories}
    named = [mark for mark in backdrop(chart, frame, style, fonts) if isinstance(mark, Label) and mark.datum in names]
    return (*named, *_reasons(chart, frame, style, fonts))


def _reasons(chart: Chart, frame: LineFrame, style: ChartStyle, fonts: FontSet) -> list[Label]:
    """Why values before the last are missing, half way up to the nearest value, where no area is."""
    marks, pitch = list[Label](), frame.plot.width / (len(chart.categories) - 1)
    for series in chart.series:
        for index, point in enumerate(series.points[:-1]):
            if point.low is None:
                stack = wrapped(point.missing, axis_style(style), second_style(style), fonts, REASON_SHARE * pitch)
                middle = height_at(chart, frame.plot, (nearest(series, index) or ZERO) / 2)
                datum = f"{series.key}/{chart.categories[index].key}"
                marks += place(stack, across(chart, frame.plot, index), middle, "middle", datum)
    return marks


def _surface(chart: Chart, frame: LineFrame, band: Band, run: Run, style: ChartStyle) -> Polygon:
    """A run of a band: along its upper edge, and back along its lower one."""
    plot, there = frame.plot, range(run.first, run.last + 1)
    upper = [(across(chart, plot, index), height_at(chart, plot, band.highs[index] or ZERO)) for index in there]
    lower = [(across(chart, plot, index), height_at(chart, plot, band.lows[index] or ZERO)) for index in there]
    alone = chart.stacking == "clustered"
    return patch((*upper, *reversed(lower)), band.series.role, run.form, style, band.series.key, alone=alone)
