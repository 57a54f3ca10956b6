"""Which forms a chart uses that need explaining, and the key that explains them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, assert_never

from briefing.charts.alt import wording
from briefing.charts.chart import Chart, Form
from briefing.charts.key_row import BELOW, Entry, key_rows
from briefing.charts.labels import LabelStyle
from briefing.charts.plane import Plane, Plotted
from briefing.drawing import Drawing, Label, Role
from briefing.language.furniture import word
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.text import Text
from briefing.theme.theme import StyleSheet
from briefing.typeset.fonts import FontSet

EXPLAINED: tuple[Literal["hollow"], Literal["hatched"]] = ("hollow", "hatched")
_WORDS: dict[Form, tuple[str, Role]] = {"hollow": ("legend/reported", "ink"), "hatched": ("legend/forecast", "context")}
WIDE = 1e6


def forms_used(chart: Plotted) -> tuple[Form, ...]:
    """The forms of the chart's marks that say something other than “it happened, and a source says so”."""
    match chart:
        case Chart():
            drawn = {point.form for series in chart.series for point in series.points if point.low is not None}
        case Plane():
            drawn = {point.form for point in chart.points if point.spot}
        case _:
            assert_never(chart)
    return tuple(form for form in EXPLAINED if form in drawn)


def draw_form_key(edition: Edition, forms: Sequence[Form], sheet: StyleSheet, fonts: FontSet) -> Drawing:
    """A row of swatches with their meaning, as wide as it needs to be."""
    entries = [Entry(_WORDS[form][1], form, edition.word(_WORDS[form][0])) for form in forms]
    style = sheet.style("figure_label", edition.languages, edition.primary)
    first, second = LabelStyle(style.size, False, "ink2"), LabelStyle(sheet.chart.second, False, "ink3")
    key = key_rows(entries, WIDE, first, second, sheet.chart, fonts)
    right = max((mark.x + mark.width for mark in key.marks if isinstance(mark, Label)), default=0.0)
    return Drawing(right, key.height - BELOW * style.size, key.marks)


def form_key_alt(edition: Edition, forms: Sequence[Form]) -> Text:
    """The alternative text of the key: what each form means."""

    def written(lang: str) -> str:
        items = [wording(edition.word(f"reading/{form}"), lang) for form in forms]
        return word(lang, "alt/reading_key", items=write_list(items, lang, "semicolon"))

    return edition.each(written)
