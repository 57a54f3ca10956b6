"""The head of a timeline: the key of its dots, the wash with its words, the years and months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.charts.chart import Form
from briefing.charts.events import event_form, text_style
from briefing.charts.labels import LabelStyle
from briefing.charts.lettering import Letters, inline, letters, place, place_row, stacked
from briefing.charts.marks import dot
from briefing.charts.time_axis import TimeAxis
from briefing.content.data import Timeline
from briefing.content.figure import TimelineFigure
from briefing.content.period import span
from briefing.drawing import Box, Drawn, Fill, Rect
from briefing.language.dates import month_name, write_period
from briefing.language.localize import Edition
from briefing.text import line
from briefing.theme.theme import StyleSheet
from briefing.typeset.fonts import FontSet

KEY_LINE, TIME_LINE, HEIGHT, INSET, DOT, AFTER_DOT, BETWEEN = 1.0, 2.75, 3.833, 0.667, 0.75, 0.65, 1.9
NEXT_LINE, AFTER_NAME, SECOND_ROW = 1.35, 1.0, 1.1
"""Where key and times have their middle, the height of the head, and distances. Units: em of the event's label."""
_FORMS: tuple[tuple[Form, str], ...] = (("solid", "legend/live"), ("hollow", "legend/shown"))


@dataclass(frozen=True, slots=True)
class Head:
    """The marks above the lanes, the height they take, and the two edges of the wash, if there is one."""

    marks: tuple[Drawn, ...]
    height: float
    wash: tuple[float, float] | None

    def washed(self, bottom: float) -> tuple[Drawn, ...]:
        """The wash from the top down to `bottom`."""
        if self.wash is None:
            return ()
        return (Rect(Box(self.wash[0], 0.0, self.wash[1] - self.wash[0], bottom), Fill("wash")),)


@dataclass(frozen=True, slots=True)
class _Tick:
    """A named day, its name in the usual letters and in those for the wash."""

    day: dt.date
    plain: Letters
    bold: Letters


def draw_head(edition: Edition, figure: TimelineFigure, time: TimeAxis, sheet: StyleSheet, fonts: FontSet) -> Head:
    """The head. The words of the wash stand beside the key, or below it where they would run into it."""
    timeline = edition.content.timelines[figure.timeline]
    em = text_style(edition, sheet, "event").size
    key, key_end = _key(edition, timeline, sheet, fonts)
    wash = _wash(figure, time)
    marks: list[Drawn] = list(key)
    down = 0.0
    if figure.band and wash:
        own, other = (text_style(edition, sheet, "event", lang) for lang in (edition.primary, edition.languages[-1]))
        words, look = edition.text(figure.band.label), LabelStyle(own.size, True, "ink")
        stack = inline(words, look, other, fonts)
        if stack.width > time.right - wash[0] - INSET * em:
            stack = stacked(words, look, other, fonts)
            down = SECOND_ROW * em
        x = max(0.0, min(wash[0] + INSET * em, time.right - stack.width))
        down = KEY_LINE * em * 1.5 if key_end + em > x else down
        marks += place(stack, x, KEY_LINE * em + down)
    rows = _times(edition, time, sheet, fonts)
    for index, row in enumerate(rows):
        marks += _named(row, time, wash, (TIME_LINE + index * NEXT_LINE) * em + down, INSET * em)
    return Head(tuple(marks), (HEIGHT + (len(rows) - 1) * NEXT_LINE) * em + down, wash)


def _wash(figure: TimelineFigure, time: TimeAxis) -> tuple[float, float] | None:
    if figure.band is None:
        return None
    first, last = span(figure.band.period)
    return time.x(max(first, time.first)), time.x(min(last, time.last), after=True)


def _key(edition: Edition, timeline: Timeline, sheet: StyleSheet, fonts: FontSet) -> tuple[tuple[Drawn, ...], float]:
    """A solid and a hollow dot with their meaning, and where they end; nothing where no dot is hollow."""
    events = [event for lane in timeline.lanes.values() for event in lane.events.values()]
    if all(event_form(event) == "solid" for event in events):
        return (), 0.0
    own, other = (text_style(edition, sheet, "event", lang) for lang in (edition.primary, edition.languages[-1]))
    em, x = own.size, 0.0
    marks: list[Drawn] = []
    for form, word in _FORMS:
        stack = inline(edition.word(word), LabelStyle(em, False, "ink2"), other, fonts)
        marks.append(dot(x + DOT * em / 2, KEY_LINE * em, DOT * em, "ink", form, sheet.chart.outline, ""))
        marks += place(stack, x + (DOT + AFTER_DOT) * em, KEY_LINE * em)
        x += (DOT + AFTER_DOT + BETWEEN) * em + stack.width
    return tuple(marks), x - BETWEEN * em


def _times(edition: Edition, time: TimeAxis, sheet: StyleSheet, fonts: FontSet) -> list[list[_Tick]]:
    """The years where there are several, and the months as far as there is room, in the primary language."""
    lang, quiet = edition.primary, text_style(edition, sheet, "month")
    after = AFTER_NAME * quiet.size

    def tick(day: dt.date, name: str) -> _Tick:
        looks = (quiet, LabelStyle(quiet.size, True, "ink"))
        return _Tick(day, *(letters(line(lang, name), style, fonts) for style in looks))

    def months(days: tuple[dt.date, ...]) -> list[_Tick]:
        return [tick(day, month_name(day.month, lang)) for day in days]

    def years(days: tuple[dt.date, ...]) -> list[_Tick]:
        return [tick(day, write_period(str(day.year), lang)) for day in days]

    rows = [months(time.month_ticks(_room(months(time.month_ticks(0.0)), after)))]
    if time.crosses_years:
        rows.insert(0, years(time.year_ticks(_room(years(time.year_ticks(0.0)), after))))
    return [row for row in rows if row]


def _room(ticks: list[_Tick], after: float) -> float:
    """What each of the names needs, the widest one."""
    return max(tick.plain.width for tick in ticks) + after


def _named(
    ticks: list[_Tick], time: TimeAxis, wash: tuple[float, float] | None, middle: float, inset: float
) -> Iterator[Drawn]:
    """The names at their beginnings; those on the wash bold."""
    for tick in ticks:
        x = time.x(tick.day)
        inside = wash is not None and wash[0] - 0.5 <= x < wash[1] - 0.5
        yield from place_row((tick.bold if inside else tick.plain,), x + (inset if inside else 0.0), middle)
