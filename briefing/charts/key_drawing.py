"""Key figures drawn for the brief: a row for each with its bar, or columns of big numbers where nothing is forecast."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.geometry import draw_chart
from briefing.charts.key_figures import KeyPanel
from briefing.charts.labels import LabelStyle, second_style
from briefing.charts.lettering import Row, Stack, inline, letters, place, stacked, wrapped
from briefing.charts.moved import moved
from briefing.drawing import Drawing, Drawn, Polyline, Stroke
from briefing.text import RING, Line, Span, Text, line
from briefing.theme.theme import StyleSheet, TextStyle
from briefing.typeset.fonts import FontSet

TITLE_SHARE = 0.24
"""The part of the width that titles beside bars may take."""
GUTTER = 24.0


def draw_key_figures(
    panels: Sequence[KeyPanel], width: float, sheet: StyleSheet, fonts: FontSet, languages: tuple[str, ...]
) -> Drawing:
    """The panels under each other with bars on scales of their own, or side by side without."""
    draw = _Drawer(width, sheet, fonts, languages)
    return draw.rows(panels) if any(panel.chart for panel in panels) else draw.columns(panels)


class _Drawer:
    """The panels' drawing with the arguments that every part of it needs."""

    def __init__(self, width: float, sheet: StyleSheet, fonts: FontSet, languages: tuple[str, ...]) -> None:
        self.width, self.sheet, self.fonts, self.languages = width, sheet, fonts, languages
        self.first = self._style("figure_title")
        self.second = second_style(sheet.chart)
        self.label = self._style("figure_label")

    def rows(self, panels: Sequence[KeyPanel]) -> Drawing:
        """A row for each panel: title, bar, growth; under the bar its forecast."""
        titles = [wrapped(panel.title, self.first, self.second, self.fonts, self.width * TITLE_SHARE) for panel in panels]
        growths = [self._growth(panel) for panel in panels]
        left = max(title.width for title in titles) + self.sheet.chart.category_gap
        right = max(growth.width for growth in growths)
        right += self.sheet.chart.category_gap if right else 0.0
        marks: list[Drawn] = []
        top = 0.0
        for panel, title, growth in zip(panels, titles, growths, strict=True):
            top = self._row(marks, panel, title, growth, top, left, self.width - left - right) + self.label.size
        return Drawing(self.width, top - self.label.size, tuple(marks))

    def columns(self, panels: Sequence[KeyPanel]) -> Drawing:
        """A column for each panel: rule, title with period, big number, growth."""
        width = (self.width - GUTTER * (len(panels) - 1)) / len(panels)
        marks: list[Drawn] = []
        titles = [self._title(panel, width) for panel in panels]
        numbers = [self._number(panel) for panel in panels]
        above = max(title.height for title in titles) + 6
        deep = max(number.height for number in numbers)
        bottom = above + deep
        for index, panel in enumerate(panels):
            x = index * (width + GUTTER)
            marks.append(Polyline(((x, 0.5), (x + width, 0.5)), Stroke("ink", 1.0)))
            marks += place(titles[index], x, 6 + titles[index].height / 2)
            marks += place(numbers[index], x, above + numbers[index].height / 2)
            growth = self._growth(panel)
            marks += place(growth, x, above + deep + growth.height / 2)
            bottom = max(bottom, above + deep + growth.height)
        return Drawing(self.width, bottom, tuple(marks))

    def _row(
        self, marks: list[Drawn], panel: KeyPanel, title: Stack, growth: Stack, top: float, x: float, width: float
    ) -> float:
        thick = self.sheet.chart.bar_limit
        room = max(thick, title.height, growth.height)
        middle = top + room / 2
        marks += place(title, 0.0, middle)
        marks += place(growth, self.width, middle, "end")
        if panel.chart is None:
            number = self._number(panel)
            marks += place(number, x, middle)
            return max(top + room, middle + number.height / 2)
        drawing = draw_chart(panel.chart, width, thick, self.sheet.chart, self.fonts)
        marks += moved(drawing, x, middle - drawing.height / 2)
        below = self._total(panel)
        marks += place(below, x + width, middle + thick / 2 + below.height / 2 + 2, "end")
        return max(top + room, middle + thick / 2 + below.height + 2)

    def _total(self, panel: KeyPanel) -> Stack:
        """The forecast in words, one row for each language: its label, then its figure in bold."""
        rows: list[Row] = []
        for index, lang in enumerate(self.languages):
            style = self.second if index else LabelStyle(self.sheet.chart.name, False, "ink2")
            number = style if index else LabelStyle(style.size, True, "ink")
            words = _line(panel.total_label, lang), _line(panel.total, lang)
            rows.append((letters(words[0], style, self.fonts), letters(words[1], number, self.fonts)))
        return Stack(tuple(rows))

    def _title(self, panel: KeyPanel, width: float) -> Stack:
        period = ringed(panel.period) if panel.reported else panel.period
        title = wrapped(panel.title, self.first, self.second, self.fonts, width)
        return title.above(wrapped(period, self.label, self.second, self.fonts, width))

    def _number(self, panel: KeyPanel) -> Stack:
        digits, unit = self._style("big_number"), self._style("big_unit")
        first, *others = panel.number
        parts = ((first.before, unit), (first.digits, digits), (first.after.strip(), unit))
        row = tuple(letters(line(first.lang, words), style, self.fonts) for words, style in parts if words)
        below = tuple(
            (letters(line(other.lang, other.before + other.digits + other.after), self.second, self.fonts),)
            for other in others
        )
        return Stack((row, *below))

    def _growth(self, panel: KeyPanel) -> Stack:
        if not panel.growth:
            return Stack(())
        label = stacked(panel.growth_label, self.label, self.second, self.fonts)
        return inline(panel.growth, self._style("big_growth"), self.second, self.fonts).above(label)

    def _style(self, name: str) -> LabelStyle:
        style: TextStyle = self.sheet.style(name, self.languages, self.languages[0])
        return LabelStyle(style.size, style.bold, style.role)


def ringed(words: Text) -> Text:
    """The text with a ring behind it in every language."""
    return tuple(Line(one.lang, (*one.spans, Span(RING, "ring"))) for one in words)


def _line(words: Text, lang: str) -> Line:
    return next((one for one in words if one.lang == lang), words[0])
