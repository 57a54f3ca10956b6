"""What a chart figure becomes, with everything decided but its size."""

from __future__ import annotations

from briefing.charts.plan import plan_chart
from briefing.charts.plan_plane import plan_plane
from briefing.charts.plane import Plotted
from briefing.content.figure import ChartFigure
from briefing.language.localize import Edition


def plan_figure(edition: Edition, key: str, figure: ChartFigure) -> Plotted:
    """The chart of a topic, between two value axes or along categories. Raises: BriefingError as planning it does."""
    match figure.chart:
        case "scatter" | "bubble" as kind:
            return plan_plane(edition, key, figure, kind)
        case _:
            return plan_chart(edition, key, figure)
