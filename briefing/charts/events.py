"""The words of a timeline's event: its label, what the second language adds, and its date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from briefing.charts.chart import Form
from briefing.charts.differing import differing
from briefing.charts.labels import LabelStyle
from briefing.charts.lettering import Letters, Row, Stack, letters, row_width
from briefing.content.data import Event
from briefing.language.dates import write_date, write_span
from briefing.language.localize import Edition
from briefing.text import Span, line
from briefing.theme.theme import StyleSheet
from briefing.typeset.fonts import FontSet


@dataclass(frozen=True, slots=True)
class EventWords:
    """The words of an event, measured; the date stands in the first row."""

    lines: tuple[Row, ...]
    date: Letters

    def rows(self, left: bool) -> tuple[Row, ...]:
        """In their order: the date comes first when they stand left of the dot, so that the name is next to it."""
        first, *others = self.lines
        return ((self.date, *first) if left else (*first, self.date), *others)

    @property
    def stack(self) -> Stack:
        """The rows, as what can be measured and told of."""
        return Stack(self.lines)

    @property
    def width(self) -> float:
        """The width of the widest row."""
        return max(row_width(row) for row in self.rows(left=False))

    def stacked(self) -> EventWords:
        """The same words with each language in its own row."""
        return EventWords(tuple((one,) for row in self.lines for one in row), self.date)


def event_days(event: Event) -> tuple[dt.date, dt.date]:
    """The first and the last day of an event."""
    start, end = event.on or event.start, event.on or event.end
    assert start is not None
    return start, end or start


def event_form(event: Event) -> Form:
    """Hollow for what was only shown or announced, or is only reported."""
    return "hollow" if event.shown or event.evidence != "confirmed" else "solid"


def event_words(edition: Edition, event: Event, years: bool, sheet: StyleSheet, fonts: FontSet) -> EventWords:
    """The label in the primary language, what the second one adds to it, and the date in the primary language.

    `years`: the date says its year.
    """
    label = edition.text(event.label)
    words = [letters(label[0], text_style(edition, sheet, "event"), fonts)]
    for other in label[1:]:
        rest = differing(label[0].plain, other.plain)
        if rest:
            style = text_style(edition, sheet, "event", other.lang)
            words.append(letters(replace(other, spans=(Span(rest),)), style, fonts))
    start, end = event_days(event)
    lang = edition.primary
    day = write_date(start, lang, "short_year" if years else "short")
    written = day if start == end else write_span(start, end, lang, years)
    return EventWords((tuple(words),), letters(line(lang, written), text_style(edition, sheet, "event_date"), fonts))


def text_style(edition: Edition, sheet: StyleSheet, name: str, lang: str = "") -> LabelStyle:
    """A style of the sheet for a label, of the primary language unless another is named."""
    style = sheet.style(name, edition.languages, lang or edition.primary)
    return LabelStyle(style.size, style.bold, style.role)
