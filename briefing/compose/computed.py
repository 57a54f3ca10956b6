"""Whether a figure shows values that were computed: each bears a star, and the source line says what it means."""

from __future__ import annotations

from briefing.charts.small_multiples import charts_of
from briefing.compose.provenance import figure_facts
from briefing.content.figure import ChartFigure, Figure, RankingFigure, TableFigure
from briefing.language.localize import Edition
from briefing.text import COMPUTED


def shows_computed(edition: Edition, figure: Figure | None) -> bool:
    """Whether a value bears the star; of a line only some values are printed."""
    match figure:
        case ChartFigure():
            series = (one for chart in charts_of(edition, "computed", figure) for one in chart.series)
            labels = (line.plain for one in series for point in one.points for line in point.label)
            return any(COMPUTED in label for label in labels)
        case TableFigure() | RankingFigure():
            return any(fact.kind == "derived" for fact in figure_facts(edition, figure))
        case _:
            return False
