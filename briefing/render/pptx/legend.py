"""The key of a native chart."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.chart import Chart
from briefing.charts.labels import name_style
from briefing.drawing import Box
from briefing.render.pptx.chart_axes import text_properties
from briefing.render.pptx.chart_graphic import layout
from briefing.render.pptx.look import Look
from briefing.render.pptx.text import rough_width
from briefing.text import plain
from briefing.theme.theme import ChartStyle

_ROW = 18.0
_SWATCH = 3.0
"""What an entry of the key needs beside its name, in em."""


def legend(look: Look, chart: Chart, style: ChartStyle, place: Box, hidden: Sequence[int] = ()) -> str:
    """The key of a chart that has one. `place` is in parts of the chart, `hidden` are entries that it leaves out."""
    if not chart.legend:
        return ""
    left_out = "".join(f'<c:legendEntry><c:idx val="{one}"/><c:delete val="1"/></c:legendEntry>' for one in hidden)
    return (
        f'<c:legend><c:legendPos val="t"/>{left_out}{layout(place, inner=False)}<c:overlay val="0"/>'
        f"{text_properties(look, name_style(chart, chart.series[0], style))}</c:legend>"
    )


def legend_box(chart: Chart, style: ChartStyle, box: Box, plot: Box) -> Box:
    """Where the key stands above the plot, from the side where the slide begins. Units: points."""
    words = name_style(chart, chart.series[0], style)
    width = sum(rough_width(plain(one.name), words.size) + _SWATCH * words.size for one in chart.series)
    return Box(0, 0, min(box.width, width), min(plot.y, _ROW))
