"""Whether a figure shows values that were computed: each bears a star, and the source line says what it means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from briefing.charts.chart import Chart
from briefing.charts.plane import Plane, Plotted
from briefing.charts.small_multiples import charts_of
from briefing.compose.provenance import figure_facts
from briefing.content.figure import ChartFigure, Figure, RankingFigure, TableFigure
from briefing.language.localize import Edition
from briefing.text import COMPUTED, Text


def shows_computed(edition: Edition, figure: Figure | None) -> bool:
    """Whether a value bears the star; of a line only some values are printed."""
    match figure:
        case ChartFigure():
            charts = charts_of(edition, "computed", figure)
            return any(COMPUTED in line.plain for chart in charts for label in _printed(chart) for line in label)
        case TableFigure() | RankingFigure():
            return any(fact.kind == "derived" for fact in figure_facts(edition, figure))
        case _:
            return False


def _printed(chart: Plotted) -> Iterator[Text]:
    match chart:
        case Chart():
            yield from (point.label for one in chart.series for point in one.points)
        case Plane():
            yield from (words for point in chart.points for words in (point.label, point.figures))
        case _:
            assert_never(chart)
