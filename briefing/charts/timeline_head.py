"""The head of a timeline: the key of its dots, the wash with its words, the months."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.charts.chart import Form
from briefing.charts.events import event_form, text_style
from briefing.charts.labels import LabelStyle
from briefing.charts.lettering import inline, letters, place, place_row
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

KEY_LINE, MONTH_LINE, HEIGHT, INSET, DOT, AFTER_DOT, BETWEEN = 1.0, 2.75, 3.833, 0.667, 0.75, 0.65, 1.9
"""Where key and months have their middle, the height of the head, and distances. Units: em of the event's label."""
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
        stack = inline(edition.text(figure.band.label), LabelStyle(own.size, True, "ink"), other, fonts)
        x = max(0.0, min(wash[0] + INSET * em, time.right - stack.width))
        down = KEY_LINE * em * 1.5 if key_end + em > x else 0.0
        marks += place(stack, x, KEY_LINE * em + down)
    marks += _months(edition, time, wash, MONTH_LINE * em + down, sheet, fonts)
    return Head(tuple(marks), HEIGHT * em + down, wash)


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


def _months(
    edition: Edition, time: TimeAxis, wash: tuple[float, float] | None, middle: float, sheet: StyleSheet, fonts: FontSet
) -> list[Drawn]:
    """The names of the months in the primary language, at their beginnings; those on the wash bold."""
    quiet = text_style(edition, sheet, "month")
    inset = INSET * text_style(edition, sheet, "event").size
    lang = edition.primary
    ticks = time.ticks()
    by_month = len(ticks) >= time.months
    marks: list[Drawn] = []
    for day in ticks:
        name = month_name(day.month, lang) if by_month else write_period(str(day.year), lang)
        x = time.x(day)
        inside = wash is not None and wash[0] - 0.5 <= x < wash[1] - 0.5
        style = LabelStyle(quiet.size, True, "ink") if inside else quiet
        marks += place_row((letters(line(lang, name), style, fonts),), x + (inset if inside else 0.0), middle)
    return marks
