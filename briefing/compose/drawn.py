"""Figures that are drawn, in the brief and in picture files: what stands in the drawing and around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from briefing.charts.chart import Form
from briefing.charts.form_key import forms_used
from briefing.charts.geometry import chart_height, draw_chart
from briefing.charts.key_drawing import draw_key_figures
from briefing.charts.key_figures import key_figures_alt, plan_key_figures
from briefing.charts.overhang import overhang
from briefing.charts.plan_figure import plan_figure
from briefing.charts.process import draw_process, process_alt
from briefing.charts.room import NoRoom
from briefing.charts.small_multiples import charts_of, draw_small_multiples, plan_small_multiples
from briefing.charts.timeline import draw_timeline, timeline_alt
from briefing.compose.citations import source_lines
from briefing.compose.computed import shows_computed
from briefing.compose.provenance import figure_facts, figure_sources, reported_sources
from briefing.compose.setting import Setting
from briefing.content.figure import ChartFigure, KeyFigures, ProcessFigure, TimelineFigure
from briefing.content.model import Topic
from briefing.drawing import Drawing
from briefing.language.localize import Edition
from briefing.text import Text

DrawnFigure = ChartFigure | TimelineFigure | KeyFigures | ProcessFigure
PAGE_WIDTH, MAIN_WIDTH = 486.0, 360.0
NAMED = 4
"""So many sources a figure names in full; of more it gives the numbers."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing with its title, unit and alternative text; `wide`: over the whole page, not the main column alone."""

    drawing: Drawing
    title: Text
    alt: Text
    unit: Text = ()
    wide: bool = True


def drawn_figure(setting: Setting, key: str, topic: Topic, figure: DrawnFigure) -> Drawn:
    """The figure as the brief and picture files draw it. Raises: NoRoom when words of it have no place."""
    made = _drawn(setting, key, topic, figure)
    out = overhang(made.drawing)
    if out is not None:
        what, known = f"words run {out.over:.0f} pt out of it", out.words if out.words.path else None
        raise NoRoom(topic.headline.place, f"the figure of {key}", what, "say less in it", known, out.over)
    return made


def _drawn(setting: Setting, key: str, topic: Topic, figure: DrawnFigure) -> Drawn:
    edition, sheet, fonts = setting.edition, setting.sheet, setting.fonts
    match figure:
        case ChartFigure(panels=True):
            found = plan_small_multiples(edition, key, figure)
            drawing = draw_small_multiples(found, PAGE_WIDTH, sheet.chart, fonts)
            return Drawn(drawing, found.title, found.alt, found.unit)
        case ChartFigure():
            chart = plan_figure(edition, key, figure)
            height = chart_height(chart, sheet.chart, fonts, MAIN_WIDTH)
            drawing = draw_chart(chart, MAIN_WIDTH, height, sheet.chart, fonts)
            return Drawn(drawing, chart.title, chart.alt, chart.unit, wide=False)
        case TimelineFigure(timeline=name):
            drawing = draw_timeline(edition, figure, PAGE_WIDTH, sheet, fonts)
            return Drawn(drawing, edition.text(edition.content.timelines[name].title), timeline_alt(edition, figure))
        case KeyFigures():
            panels = plan_key_figures(edition, figure)
            drawing = draw_key_figures(panels, PAGE_WIDTH, sheet, fonts, edition.languages)
            return Drawn(drawing, edition.text(topic.label), key_figures_alt(edition, figure))
        case ProcessFigure():
            drawing, title = draw_process(edition, figure, PAGE_WIDTH, sheet, fonts), edition.text(topic.label)
            return Drawn(drawing, title, process_alt(edition, figure, title))
        case _:
            assert_never(figure)


def figure_source(edition: Edition, topic: Topic, *, listed: bool = True) -> Text:
    """Where what the topic's figure shows comes from, and how sure it is. `listed`: a source list stands beside it."""
    facts = figure_facts(edition, topic.figure)
    from_facts = (key for fact in facts for key in fact.sources)
    keys = tuple(dict.fromkeys((*figure_sources(edition.content, topic.figure), *from_facts, *topic.cites)))
    reported, computed = reported_sources(edition.content, topic.figure), shows_computed(edition, topic.figure)
    full, *shorter = source_lines(edition, keys, facts, None, reported, computed=computed)
    return shorter[0] if listed and shorter and len(keys) > NAMED else full


def topic_forms(setting: Setting, topic: Topic) -> tuple[Form, ...]:
    """The hollow and hatched forms that the topic's figure uses."""
    match topic.figure:
        case ChartFigure():
            charts = charts_of(setting.edition, "forms", topic.figure)
            return tuple(form for chart in charts for form in forms_used(chart))
        case KeyFigures():
            return tuple(form for panel in plan_key_figures(setting.edition, topic.figure) for form in panel.forms)
        case _:
            return ()
