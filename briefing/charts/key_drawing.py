"""Key figures drawn for the brief: a row for each with its bar, or columns of big numbers where nothing is forecast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.charts.geometry import draw_chart
from briefing.charts.key_figures import KeyPanel
from briefing.charts.labels import LabelStyle, second_style
from briefing.charts.lettering import Row, Stack, inline, letters, place, row_width, stacked, wrapped
from briefing.charts.moved import moved
from briefing.drawing import Drawing, Drawn, Polyline, Stroke
from briefing.tags import language
from briefing.text import Line, Text, line, ringed
from briefing.theme.theme import StyleSheet
from briefing.typeset.fonts import FontSet

TITLE_SHARE = 0.24
"""The part of the width that titles beside bars may take."""
BILINGUAL_BAR = 1.4
"""How much thicker a bar is whose label has two rows."""
GUTTER, UNDER_RULE, UNDER_BAR = 24.0, 6.0, 2.0


def draw_key_figures(
    panels: Sequence[KeyPanel], width: float, sheet: StyleSheet, fonts: FontSet, languages: tuple[str, ...]
) -> Drawing:
    """The panels under each other with bars on scales of their own, or side by side without."""
    look = _Look(sheet, fonts, languages)
    if any(panel.chart for panel in panels):
        return _rows(panels, width, look)
    return _columns(panels, width, look)


@dataclass(frozen=True, slots=True)
class _Look:
    """What every part of the drawing is lettered with."""

    sheet: StyleSheet
    fonts: FontSet
    languages: tuple[str, ...]

    def style(self, name: str) -> LabelStyle:
        style = self.sheet.style(name, self.languages, self.languages[0])
        return LabelStyle(style.size, style.bold, style.role)

    @property
    def second(self) -> LabelStyle:
        return second_style(self.sheet.chart)


def _rows(panels: Sequence[KeyPanel], width: float, look: _Look) -> Drawing:
    """A row for each panel: title, bar, growth; under the bar its forecast."""
    chart, between = look.sheet.chart, look.style("figure_label").size
    titles = [
        wrapped(one.title, look.style("figure_title"), look.second, look.fonts, width * TITLE_SHARE) for one in panels
    ]
    growths = [_growth(panel, look) for panel in panels]
    left = max(title.width for title in titles) + chart.category_gap
    right = max(growth.width for growth in growths)
    right += chart.category_gap if right else 0.0
    marks: list[Drawn] = []
    top = 0.0
    for panel, title, growth in zip(panels, titles, growths, strict=True):
        bar, total = _bar(panel, width - left - right, look), _total(panel, width - left - right, look)
        room = max(bar.height, title.height, growth.height)
        middle = top + room / 2
        marks += [*place(title, 0.0, middle), *place(growth, width, middle, "end")]
        marks += moved(bar, left, middle - bar.height / 2)
        under = middle + bar.height / 2 + UNDER_BAR
        marks += place(total, width - right, under + total.height / 2, "end")
        top = max(top + room, under + total.height) + between
    return Drawing(width, top - between, tuple(marks))


def _bar(panel: KeyPanel, width: float, look: _Look) -> Drawing:
    """The bar with its forecast, or the number alone where nothing is forecast."""
    if panel.chart is None:
        number = _number(panel, width, look)
        return Drawing(width, number.height, tuple(place(number, 0.0, number.height / 2)))
    thickness = look.sheet.chart.bar_limit * (BILINGUAL_BAR if len(look.languages) > 1 else 1.0)
    return draw_chart(panel.chart, width, thickness, look.sheet.chart, look.fonts)


def _total(panel: KeyPanel, width: float, look: _Look) -> Stack:
    """The forecast in words, for each language its label and its figure in bold, under each other if need be.

    The page sets a row in the direction of its first language, so a row that is read the other way is turned.
    """
    if panel.chart is None:
        return Stack(())
    along = language(look.languages[0]).direction
    rows: list[Row] = []
    for index, lang in enumerate(look.languages):
        label = look.second if index else LabelStyle(look.sheet.chart.name, False, "ink2")
        number = label if index else LabelStyle(label.size, True, "ink")
        words = ((panel.total_label, label), (panel.total, number))
        row = tuple(letters(_line(text, lang), style, look.fonts) for text, style in words)
        read = row if language(lang).direction == along else row[::-1]
        rows += (read,) if row_width(row) <= width else (row[:1], row[1:])
    return Stack(tuple(rows))


def _columns(panels: Sequence[KeyPanel], width: float, look: _Look) -> Drawing:
    """A column for each panel: rule, title with period, big number, growth."""
    each = (width - GUTTER * (len(panels) - 1)) / len(panels)
    titles = [_title(panel, each, look) for panel in panels]
    numbers = [_number(panel, each, look) for panel in panels]
    growths = [_growth(panel, look) for panel in panels]
    above = UNDER_RULE + max(title.height for title in titles)
    below = above + max(number.height for number in numbers)
    marks: list[Drawn] = []
    for index, (title, number, growth) in enumerate(zip(titles, numbers, growths, strict=True)):
        x = index * (each + GUTTER)
        marks.append(Polyline(((x, 0.5), (x + each, 0.5)), Stroke("ink", 1.0)))
        marks += place(title, x, UNDER_RULE + title.height / 2)
        marks += place(number, x, below - number.height / 2)
        marks += place(growth, x, below + growth.height / 2)
    return Drawing(width, below + max(growth.height for growth in growths), tuple(marks))


def _title(panel: KeyPanel, width: float, look: _Look) -> Stack:
    period = ringed(panel.period) if panel.reported else panel.period
    title = wrapped(panel.title, look.style("figure_title"), look.second, look.fonts, width)
    return title.above(wrapped(period, look.style("figure_label"), look.second, look.fonts, width))


def _number(panel: KeyPanel, width: float, look: _Look) -> Stack:
    """The figure with large digits, its words before them in a row of their own when one row is too long."""
    digits, unit = look.style("big_number"), look.style("big_unit")
    first, *others = panel.number
    parts = ((first.before.strip(), unit), (first.digits, digits), (first.after.strip(), unit))
    row = tuple(letters(line(first.lang, words), style, look.fonts) for words, style in parts if words)
    rows = (row,) if row_width(row) <= width or not first.before else (row[:1], row[1:])
    whole = [line(other.lang, other.before + other.digits + other.after) for other in others]
    return Stack((*rows, *((letters(words, look.second, look.fonts),) for words in whole)))


def _growth(panel: KeyPanel, look: _Look) -> Stack:
    if not panel.growth:
        return Stack(())
    label = stacked(panel.growth_label, look.style("figure_label"), look.second, look.fonts)
    return inline(panel.growth, look.style("big_growth"), look.second, look.fonts).above(label)


def _line(words: Text, lang: str) -> Line:
    return next((one for one in words if one.lang == lang), words[0])
