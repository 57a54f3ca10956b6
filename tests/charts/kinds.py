"""The project tests/projects/kinds, every kind of figure in it, drawn for both products in three editions."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from briefing.charts.chart import Chart
from briefing.charts.geometry import chart_height, draw_chart
from briefing.charts.key_drawing import draw_key_figures
from briefing.charts.key_figures import plan_key_figures
from briefing.charts.plan import plan_chart
from briefing.charts.plan_figure import plan_figure
from briefing.charts.plane import Plane, Plotted
from briefing.charts.process import draw_process
from briefing.charts.small_multiples import draw_small_multiples, plan_small_multiples
from briefing.charts.timeline import draw_timeline
from briefing.content.figure import ChartFigure, KeyFigures, ProcessFigure, TimelineFigure
from briefing.content.model import Content
from briefing.content.read import read_content
from briefing.drawing import Drawing
from briefing.language.check import check_language
from briefing.language.localize import Edition, localize
from briefing.tags import parse_edition
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.theme.theme import StyleSheet
from briefing.typeset.fonts import FontSet, load_fonts

PROJECT = Path(__file__).parents[1] / "projects" / "kinds"
EDITIONS = ("zh", "en", "zh+en")
MIRRORED = "ar-XB"
"""An edition that runs from right to left; here it has the English words."""
PRODUCTS = ("deck", "brief")
THEME = read_theme(assets_folder())
FONTS = load_fonts(THEME.fonts, assets_folder() / "fonts")
ROOM = {"deck": (568.0, 864.0, 304.0), "brief": (360.0, 486.0, 400.0)}
"""The width of a chart, of a timeline, and the greatest height of a chart."""
PANEL = (408.0, 40.0)


@cache
def content() -> Content:
    return read_content(PROJECT / "content", PROJECT)


@cache
def edition(name: str) -> Edition:
    languages = parse_edition("en" if name == MIRRORED else name)
    return localize(content(), check_language(content(), PROJECT / "content", languages), languages)


def figure(topic: str) -> ChartFigure | TimelineFigure | KeyFigures | ProcessFigure:
    found = FIGURES[topic]
    assert isinstance(found, ChartFigure | TimelineFigure | KeyFigures | ProcessFigure)
    return found


FIGURES = {
    key: topic.figure
    for section in content().sections.values()
    for key, topic in section.topics.items()
    if isinstance(topic.figure, ChartFigure | TimelineFigure | KeyFigures | ProcessFigure)
}
TOPICS = tuple(FIGURES)
SINGLE = {key: one for key, one in FIGURES.items() if isinstance(one, ChartFigure) and not one.panels}
CHARTS = tuple(topic for topic, one in SINGLE.items() if not one.is_plane)
"""The charts along categories, and among them those of dots."""
DOTS = tuple(topic for topic, one in SINGLE.items() if one.chart == "dot")
PLANES = tuple(topic for topic, one in SINGLE.items() if one.is_plane)
"""The charts between two value axes."""


@cache
def chart(topic: str, name: str = "zh") -> Chart:
    found = figure(topic)
    if isinstance(found, KeyFigures):
        made = plan_key_figures(edition(name), found)[0].chart
        assert made is not None
        return made
    assert isinstance(found, ChartFigure)
    return replace(plan_chart(edition(name), topic, found), from_right=name == MIRRORED)


@cache
def plane(topic: str, name: str = "zh") -> Plane:
    found = figure(topic)
    assert isinstance(found, ChartFigure)
    made = plan_figure(edition(name), topic, found)
    assert isinstance(made, Plane)
    return made


def sheet(product: str) -> tuple[StyleSheet, FontSet]:
    return (THEME.deck, FONTS.deck) if product == "deck" else (THEME.brief, FONTS.brief)


def drawn(made: Plotted, product: str) -> Drawing:
    styles, fonts = sheet(product)
    width, _, most = ROOM[product]
    return draw_chart(made, width, min(most, chart_height(made, styles.chart, fonts, width)), styles.chart, fonts)


@cache
def drawing(topic: str, name: str, product: str) -> Drawing:
    """The figure as that product shows it; of key figures the deck draws only the bar."""
    styles, fonts = sheet(product)
    found, (_, wide, _) = figure(topic), ROOM[product]
    if isinstance(found, TimelineFigure):
        return draw_timeline(edition(name), found, wide, styles, fonts)
    if isinstance(found, ProcessFigure):
        return draw_process(edition(name), found, wide, styles, fonts)
    if isinstance(found, ChartFigure) and found.panels:
        return draw_small_multiples(plan_small_multiples(edition(name), topic, found), wide, styles.chart, fonts)
    if isinstance(found, KeyFigures) and product == "deck":
        return draw_chart(chart("figures", name), *PANEL, styles.chart, fonts)
    if isinstance(found, KeyFigures):
        return draw_key_figures(plan_key_figures(edition(name), found), wide, styles, fonts, edition(name).languages)
    return drawn(plane(topic, name) if topic in PLANES else chart(topic, name), product)
