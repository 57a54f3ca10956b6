"""Events in lanes over one period: dots at exact days, spans as bars, what the headline talks about on a wash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.charts.events import EventWords, event_days, event_form, event_words, text_style
from briefing.charts.labels import LabelStyle
from briefing.charts.lettering import Stack, inline, place, place_row
from briefing.charts.marks import bar, dot
from briefing.charts.packing import Packed, Wanted, pack, rows_of
from briefing.charts.room import NoRoom, longest_words
from briefing.charts.time_axis import TimeAxis
from briefing.charts.timeline_alt import timeline_alt
from briefing.charts.timeline_head import draw_head
from briefing.content.data import Event, Lane
from briefing.content.figure import TimelineFigure
from briefing.content.period import span
from briefing.drawing import Box, Drawing, Drawn, Polyline, Role, Stroke
from briefing.errors import Place
from briefing.language.localize import Edition
from briefing.theme.theme import StyleSheet
from briefing.typeset.fonts import FontSet

__all__ = ["draw_timeline", "timeline_alt"]

NAME_COLUMN, AFTER_NAME = 10.0, 1.0
ROW, PADDING, DOT, BESIDE_DOT, BAR, BESIDE_BAR, APART, FACING = 1.533, 0.625, 0.75, 0.29, 0.75, 0.71, 0.5, 1.5
"""Heights and distances; FACING is kept before words that stand left of their mark, lest they seem another's.

Units: em of the event's label.
"""
TIGHTEST = 0.8
"""How far rows may be pressed together to fit a height."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A lane with its name and its events, each with its words and its place."""

    key: str
    name: Stack
    role: Role
    events: tuple[tuple[str, Event, EventWords, Packed], ...]

    @property
    def rows(self) -> int:
        return rows_of([place for *_, place in self.events])


def draw_timeline(
    edition: Edition,
    figure: TimelineFigure,
    width: float,
    sheet: StyleSheet,
    fonts: FontSet,
    height: float | None = None,
) -> Drawing:
    """The timeline over the whole width, its rows pressed together a little when it would be higher than `height`.

    Raises: NoRoom when a label fits on neither side of its dot, or the lanes do not fit the height.
    """
    timeline, subject = edition.content.timelines[figure.timeline], f"the timeline {figure.timeline}"
    em = text_style(edition, sheet, "event").size
    names = {key: _name(edition, lane, key == figure.highlight, sheet, fonts) for key, lane in timeline.lanes.items()}
    left = max(NAME_COLUMN * em, AFTER_NAME * em + max(name.width for name in names.values()))
    time = TimeAxis(*span(timeline.period), left, width)
    lanes = [
        _row(edition, subject, key, lane, names[key], key == figure.highlight, time, sheet, fonts)
        for key, lane in timeline.lanes.items()
    ]
    head = draw_head(edition, figure, time, sheet, fonts)
    tight = _tightness(lanes, em, head.height, height, timeline.title.place, subject)
    tops = _tops([lane.rows for lane in lanes], em * tight, head.height)
    marks: list[Drawn] = [*head.washed(tops[-1]), *head.marks]
    marks += [Polyline(((0.0, y), (width, y)), Stroke("grid", sheet.chart.grid)) for y in tops]
    for lane, top in zip(lanes, tops, strict=False):
        marks += _lane(lane, top, tight, time, em, sheet)
    return Drawing(width, tops[-1] + sheet.chart.grid / 2, tuple(marks))


def _name(edition: Edition, lane: Lane, highlighted: bool, sheet: StyleSheet, fonts: FontSet) -> Stack:
    style = text_style(edition, sheet, "lane")
    first = LabelStyle(style.size, style.bold, "accent") if highlighted else style
    return inline(edition.text(lane.title), first, text_style(edition, sheet, "lane", edition.languages[-1]), fonts)


def _row(
    edition: Edition,
    subject: str,
    key: str,
    lane: Lane,
    name: Stack,
    highlighted: bool,
    time: TimeAxis,
    sheet: StyleSheet,
    fonts: FontSet,
) -> _Row:
    em = text_style(edition, sheet, "event").size
    order = sorted(lane.events, key=lambda one: event_days(lane.events[one])[0])
    events = [lane.events[one] for one in order]
    words = [
        _fitting(event, event_words(edition, event, time.crosses_years, sheet, fonts), time, em) for event in events
    ]
    marks = [_wanted(event, one, time, em) for event, one in zip(events, words, strict=True)]
    places = pack(marks, time.left, time.right, APART * em, FACING * em)
    if places is None:
        wide = [one.stack for one, mark in zip(words, marks, strict=True) if not _fits(mark, time)]
        what = f"a label of the lane {key} fits on neither side of its dot"
        raise NoRoom(lane.title.place, subject, what, "shorten the labels of its events", longest_words(wide))
    return _Row(key, name, "accent" if highlighted else "ink", tuple(zip(order, events, words, places, strict=True)))


def _fitting(event: Event, words: EventWords, time: TimeAxis, em: float) -> EventWords:
    """The words in one row, or each language in its own where one row is too long on either side."""
    wanted = _wanted(event, words, time, em)
    return words if _fits(wanted, time) else words.stacked()


def _fits(wanted: Wanted, time: TimeAxis) -> bool:
    return any(wanted.fits(left, time.left, time.right) for left in (False, True))


def _wanted(event: Event, words: EventWords, time: TimeAxis, em: float) -> Wanted:
    first, last = event_days(event)
    length, rows = words.width, len(words.lines)
    if first == last:
        x = time.x(first)
        return Wanted(x - DOT * em / 2, x + DOT * em / 2, length + BESIDE_DOT * em, rows)
    return Wanted(time.x(first), time.x(last, after=True), length + BESIDE_BAR * em, rows)


def _tightness(
    lanes: Sequence[_Row], em: float, head: float, height: float | None, place: Place, subject: str
) -> float:
    natural = sum(lane.rows * ROW + 2 * PADDING for lane in lanes) * em
    if height is None or head + natural <= height:
        return 1.0
    tight = (height - head) / natural
    if tight < TIGHTEST:
        over = head + natural * TIGHTEST - height
        what = f"its {sum(lane.rows for lane in lanes)} rows are {over:.0f} pt too high"
        hint = "leave out events or lanes, or shorten labels so that more events share a row"
        fullest = max(lanes, key=lambda lane: lane.rows)
        words = [one.stack for _, _, one, _ in fullest.events] if fullest.rows > 1 else []
        raise NoRoom(place, subject, what, hint, longest_words(words), over)
    return tight


def _tops(rows: Sequence[int], em: float, head: float) -> list[float]:
    """The upper edge of every lane and the lower edge of the last."""
    tops = [head]
    for count in rows:
        tops.append(tops[-1] + (count * ROW + 2 * PADDING) * em)
    return tops


def _lane(lane: _Row, top: float, tight: float, time: TimeAxis, em: float, sheet: StyleSheet) -> Iterator[Drawn]:
    middle = top + (PADDING + ROW / 2) * em * tight
    yield from place(lane.name, 0.0, middle, datum=lane.key)
    for key, event, words, packed in lane.events:
        y = middle + packed.row * ROW * em * tight
        wanted = _wanted(event, words, time, em)
        datum = f"{lane.key}/{key}"
        if event.on is not None:
            yield dot(time.x(event.on), y, DOT * em, lane.role, event_form(event), sheet.chart.outline, datum)
        else:
            box = Box(wanted.start, y - BAR * em / 2, wanted.end - wanted.start, BAR * em)
            role: Role = "accent" if lane.role == "accent" else "context"
            yield bar(box, role, event_form(event), sheet.chart, datum)
        beside = wanted.length - words.width
        for index, row in enumerate(words.rows(packed.left)):
            down = y + index * ROW * em * tight
            if packed.left:
                yield from place_row(row, wanted.start - beside, down, "end", datum)
            else:
                yield from place_row(row, wanted.end + beside, down, "start", datum)
