"""The paginator: strips fill pages, footnotes go with their references, figures may let text pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.errors import BriefingError, Place, Problem
from briefing.render.pdf.notes import Footnote, notes_height
from briefing.render.pdf.page import MAIN, NOTES_BOTTOM
from briefing.render.pdf.strip import Strip

_ABOVE_NOTES = 12.0
_ABOVE_FOOT = 16.0
_WORTH_FILLING = 54.0
"""A figure that finds no room lets text pass when more than three lines are left."""
Group = tuple[Strip, ...]
"""Strips that stay on one page."""


@dataclass(slots=True)
class Page:
    """What stands on a page, and where. `foot`: the top of what stands at its foot for good."""

    foot: float | None = None
    placed: list[tuple[float, Strip]] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)
    y: float = MAIN.y
    after: float = 0.0

    @property
    def notes_bottom(self) -> float:
        """Where the last footnote ends."""
        return NOTES_BOTTOM if self.foot is None else self.foot - _ABOVE_NOTES

    def limit(self, notes: Sequence[Footnote] = ()) -> float:
        """Where the text ends at the latest, with these notes added."""
        limit = MAIN.bottom if self.foot is None else min(MAIN.bottom, self.foot - _ABOVE_FOOT)
        height = notes_height([*self.notes, *notes])
        return min(limit, self.notes_bottom - height - _ABOVE_NOTES) if height else limit


@dataclass(slots=True)
class _Flow:
    notes: Mapping[str, Footnote]
    pages: list[Page]
    noted: set[str] = field(default_factory=set)
    waiting: list[Group] = field(default_factory=list)

    def add(self, group: Group) -> None:
        """Puts the group on this page or the next, or lets it wait for the next."""
        page = self.pages[-1]
        passes = all(strip.passes for strip in group)
        if self.waiting and not passes:
            if group[0].floats:
                self.waiting.append(group)
                return
            self.turn()
            page = self.pages[-1]
        if not self._fits(group, page):
            if group[0].floats and page.limit() - page.y > _WORTH_FILLING and page.placed:
                self.waiting.append(group)
                return
            if page.placed or self.waiting:
                self.turn()
            self._place_whole_or_parts(group)
            return
        self._place(group)

    def turn(self) -> None:
        """Begins a page, with the figures that waited for it."""
        self.pages.append(Page())
        waiting, self.waiting = self.waiting, []
        for group in waiting:
            if not self._fits(group, self.pages[-1]) and self.pages[-1].placed:
                self.pages.append(Page())
            self._place_whole_or_parts(group)

    def _place_whole_or_parts(self, group: Group) -> None:
        page = self.pages[-1]
        if self._fits(group, page):
            self._place(group)
        elif page.placed:
            self.pages.append(Page())
            self._place_whole_or_parts(group)
        elif len(group) > 1:
            for strip in group:
                self._place_whole_or_parts((strip,))
        else:
            much = group[0].height - (page.limit() - page.y)
            message = f"a piece of the brief is {much:.0f} points higher than a page"
            raise BriefingError([Problem(Place("brief"), message, "shorten the text of the figure or table row")])

    def _fits(self, group: Group, page: Page) -> bool:
        needed = _height(group, page)
        if page.placed and page.limit() - page.y < group[0].room:
            return False
        return page.y + needed <= page.limit(self._new_notes(group)) + 0.01

    def _new_notes(self, group: Group) -> list[Footnote]:
        numbers = dict.fromkeys(number for strip in group for number in strip.notes)
        return [self.notes[number] for number in numbers if number not in self.noted]

    def _place(self, group: Group) -> None:
        page = self.pages[-1]
        repeated = group[0].repeated
        if repeated and not page.placed:
            page.placed.append((page.y, repeated))
            page.y += repeated.height
        for strip in group:
            page.y += max(strip.before, page.after) if page.placed else 0.0
            page.placed.append((page.y, strip))
            page.y, page.after = page.y + strip.height, strip.after
        added = self._new_notes(group)
        page.notes += added
        self.noted.update(note.number for note in added)


def paginate(strips: Sequence[Strip], notes: Mapping[str, Footnote], foot: float | None) -> tuple[Page, ...]:
    """The pages. `foot`: the top of what stands at the foot of the first.

    Raises: BriefingError for a strip that no page is high enough for.
    """
    flow = _Flow(notes, [Page(foot)])
    for group in _groups(strips):
        flow.add(group)
    if flow.waiting:
        flow.turn()
    return tuple(flow.pages)


def _groups(strips: Sequence[Strip]) -> Iterator[Group]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _height(group: Group, page: Page) -> float:
    """What the group takes on the page, the space above it included."""
    height = 0.0 if page.placed or not group[0].repeated else group[0].repeated.height
    after, first = page.after, not page.placed
    for strip in group:
        height += strip.height + (0.0 if first and not height else max(strip.before, after))
        after, first = strip.after, False
    return height
