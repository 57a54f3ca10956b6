"""Small multiples: each row of a table in a small chart of its own, all on one scale, so that they can be compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil

from briefing.charts.alt import chart_alt
from briefing.charts.axes import plan_axis, plan_reference
from briefing.charts.cells import Grid, read_grid
from briefing.charts.chart import Axis, Chart, Series
from briefing.charts.geometry import draw_chart
from briefing.charts.labels import LabelStyle, second_style
from briefing.charts.lettering import Stack, place, wrapped
from briefing.charts.moved import moved
from briefing.charts.plan import GAP, LABELLED_POINTS, column_categories, plan_point
from briefing.charts.plan_figure import plan_figure
from briefing.charts.plane import Plotted
from briefing.charts.roles import row_look
from briefing.charts.scale import axis, plain
from briefing.charts.values import number_format
from briefing.content.figure import ChartFigure
from briefing.drawing import Box, Drawing, Drawn
from briefing.language.localize import Edition
from briefing.language.units import unit_heading
from briefing.tags import language
from briefing.text import Text
from briefing.theme.theme import ChartStyle
from briefing.typeset.fonts import FontSet

HEADROOM = Decimal("0.6")
"""The most of a hidden axis that bars take: above the longest there is room for its value, so no panel is shortened."""
GUTTERS = (1.6, 1.4)
"""Between two panels, and between two rows of them. Units: sizes of a name."""
TITLE_GAP = 0.4
HIGH, LEAST = 0.7, 15.0
"""The height of a panel by its width, and its least width in sizes of a name."""
SMALLER = 0.7


@dataclass(frozen=True, slots=True)
class SmallMultiples:
    """The panels in reading order, each a chart with its row's name for a title, and what they are together."""

    title: Text
    unit: Text
    panels: tuple[Chart, ...]
    alt: Text


def plan_small_multiples(edition: Edition, key: str, figure: ChartFigure) -> SmallMultiples:
    """The panels of a topic. Raises: BriefingError for a cell without a figure, and for several units."""
    grid = read_grid(edition.content, figure)
    title = edition.text(grid.table.title)
    unit = edition.each(lambda lang: unit_heading(grid.unit, lang))
    scale = _axis(edition, figure, grid)
    panels = tuple(_panel(edition, f"{key}/{row}", figure, replace(grid, rows=(row,)), scale) for row in grid.rows)
    return SmallMultiples(title, unit, panels, chart_alt(edition, figure, grid, title, unit))


def panel_style(style: ChartStyle) -> ChartStyle:
    """The sizes of a chart as small as a panel: no number is larger than a name is elsewhere."""
    dot = style.small_marker * SMALLER
    return replace(
        style, key_value=style.name, second_value=style.name, value=style.axis, key_name=style.name, marker=dot,
        small_marker=dot, key_line=style.key_line * SMALLER,
    )  # fmt: skip


def _across(count: int, width: float, size: float) -> int:
    """How many panels stand beside each other, each wide enough, in rows as even as can be."""
    most = min(count if count <= 4 else 3 if count in (5, 6, 9) else 4, max(1, int(width / (LEAST * size))))
    return ceil(count / ceil(count / most))


def charts_of(edition: Edition, key: str, figure: ChartFigure) -> tuple[Plotted, ...]:
    """The charts of a figure: its panels, or the one that it is. Raises: BriefingError as planning does."""
    return plan_small_multiples(edition, key, figure).panels if figure.panels else (plan_figure(edition, key, figure),)


def panel_boxes(count: int, room: Box, size: float) -> tuple[Box, ...]:
    """The places of the panels with their titles. Units: `size` of the names in points."""
    across = _across(count, room.width, size)
    between, below = (gap * size for gap in GUTTERS)
    down = ceil(count / across)
    width, height = (room.width + between) / across - between, (room.height + below) / down - below
    return tuple(
        Box(room.x + index % across * (width + between), room.y + index // across * (height + below), width, height)
        for index in range(count)
    )


def panel_title(chart: Chart, width: float, style: ChartStyle, fonts: FontSet) -> Stack:
    """The name over a panel; that of the highlighted one is bold."""
    loud = chart.series[0].emphasis != "normal"
    return wrapped(chart.title, LabelStyle(style.name, loud, "ink"), second_style(style), fonts, width)


def draw_small_multiples(figure: SmallMultiples, width: float, style: ChartStyle, fonts: FontSet) -> Drawing:
    """All panels as one drawing. Raises: BriefingError when the labels of one do not fit."""
    count = len(figure.panels)
    across = _across(count, width, style.name)
    wide = panel_boxes(count, Box(0, 0, width, 0), style.name)[0].width
    titles = [panel_title(chart, wide, style, fonts) for chart in figure.panels]
    above = max(title.height for title in titles) + TITLE_GAP * style.name
    down = ceil(count / across)
    height = down * (wide * HIGH + above) + (down - 1) * GUTTERS[1] * style.name
    marks: list[Drawn] = []
    for chart, title, box in zip(
        figure.panels, titles, panel_boxes(count, Box(0, 0, width, height), style.name), strict=True
    ):
        marks += place(title, box.x, box.y + title.height / 2, datum=chart.series[0].key)
        marks += moved(
            draw_chart(chart, box.width, box.height - above, panel_style(style), fonts), box.x, box.y + above
        )
    return Drawing(width, height, tuple(marks))


def _axis(edition: Edition, figure: ChartFigure, grid: Grid) -> Axis:
    """One scale for all: lines have ticks, columns carry their values."""
    shared = plan_axis(edition, figure, grid, all_labelled=figure.chart == "column")
    if figure.chart == "line":
        ends = (shared.ticks[0], shared.ticks[-1]) if not shared.log else shared.ticks
        return shared if shared.log else replace(shared, step=plain(shared.high - shared.low), ticks=ends)
    high = shared.low + (shared.high - shared.low) / HEADROOM
    return axis(shared.low, plain(high.quantize(shared.step)), shared.step, (), visible=False)


def _panel(edition: Edition, key: str, figure: ChartFigure, grid: Grid, scale: Axis) -> Chart:
    assert figure.chart == "line" or figure.chart == "column", "panels are of these kinds"
    (row,) = grid.rows
    look, facts = row_look(row, figure, grid), grid.all_facts
    every = figure.chart == "column" or len(facts) <= LABELLED_POINTS
    last = max((index for index, fact in enumerate(facts) if fact.low is not None), default=0)
    points = tuple(plan_point(edition, fact, look, every or index == last) for index, fact in enumerate(facts))
    name = edition.text(grid.table.rows[row].title)
    unit = edition.each(lambda lang: unit_heading(grid.unit, lang))
    numbers = number_format(facts)
    return Chart(
        key=key, kind=figure.chart, stacking="clustered", title=name, unit=unit,
        categories=column_categories(edition, grid),
        series=(Series(row, name, points, look.role, look.emphasis, number_format=numbers),), axis=scale,
        gap=GAP, overlap=0, number_format=numbers, alt=chart_alt(edition, figure, grid, name, unit),
        reference=plan_reference(edition, figure, grid), origin=grid.table.rows[row].title.place, named=False,
        every=len(facts) - 1 if figure.chart == "line" and len(facts) > LABELLED_POINTS else 1,
        from_right=language(edition.primary).direction == "rtl",
    )  # fmt: skip
