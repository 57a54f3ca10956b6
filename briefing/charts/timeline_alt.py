"""What a timeline shows, in words: every lane with every event and its date."""

from __future__ import annotations

from briefing.charts.alt import wording
from briefing.charts.events import event_days
from briefing.content.data import Event, Lane, Timeline
from briefing.content.figure import TimelineFigure
from briefing.content.period import span
from briefing.language.dates import write_date, write_period
from briefing.language.furniture import word
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.text import Text


def timeline_alt(edition: Edition, figure: TimelineFigure) -> Text:
    """The alternative text of a timeline: every lane with every event and its date."""
    timeline = edition.content.timelines[figure.timeline]

    def written(lang: str) -> str:
        lanes = [_lane(edition, timeline, lane, lang) for lane in timeline.lanes.values()]
        title = wording(edition.text(timeline.title), lang)
        return word(lang, "alt/timeline", title=title, items=write_list(lanes, lang, "semicolon"))

    return edition.each(written)


def _lane(edition: Edition, timeline: Timeline, lane: Lane, lang: str) -> str:
    events = [_event(edition, timeline, event, lang) for event in lane.events.values()]
    name = wording(edition.text(lane.title), lang)
    return word(lang, "alt/lane", lane=name, events=write_list(events, lang, "comma"))


def _event(edition: Edition, timeline: Timeline, event: Event, lang: str) -> str:
    label = wording(edition.text(event.label), lang)
    start, end = event_days(event)
    if start != end:
        item = word(lang, "alt/event_span", label=label, period=write_period(f"{start}/{end}", lang))
    else:
        first, last = span(timeline.period)
        date = write_date(start, lang, "day" if first.year == last.year else "long")
        item = word(lang, "alt/event_shown" if event.shown else "alt/event", label=label, date=date)
    return item if event.evidence == "confirmed" else word(lang, "alt/reported", item=item)
