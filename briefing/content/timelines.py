"""What must hold on timelines."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.content.data import Event, Timeline
from briefing.content.draft import Draft
from briefing.content.period import span
from briefing.errors import Place, Problem


def check_timelines(draft: Draft) -> Iterator[Problem]:
    """Problems of the events of all timelines."""
    for stem, section in draft.sections.items():
        for key, timeline in section.timelines.items():
            for lane_key, lane in timeline.lanes.items():
                for event_key, event in lane.events.items():
                    if not draft.is_broken(key):
                        place = draft.key(stem, "timelines", key, "lanes", lane_key, "events", event_key)
                        yield from _check_event(event, timeline, place)


def _check_event(event: Event, timeline: Timeline, place: Place) -> Iterator[Problem]:
    days = [day for day in (event.on, event.start, event.end) if day is not None]
    if len(days) != (1 if event.on else 2):
        yield Problem(place, "an event is on one day, or from one day to another", "write `on`, or `start` and `end`")
    elif event.start and event.end and event.start > event.end:
        yield Problem(place, "the event ends before it starts", "exchange `start` and `end`")
    else:
        first, last = span(timeline.period)
        outside = next((day for day in days if not first <= day <= last), None)
        if outside is not None:
            hint = "correct the date, or lengthen the timeline's `period`"
            yield Problem(place, f"{outside} is outside of the timeline's period {timeline.period}", hint)
