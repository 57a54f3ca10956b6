"""Whether every slide has a title of its own, by which it is found in the outline and by those who hear it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.compose.held import about
from briefing.document.deck import Slide
from briefing.errors import Problem
from briefing.language.localize import Edition


def check_titles(edition: Edition, slides: Iterable[Slide]) -> Iterator[Problem]:
    """A problem for each slide whose title stands on an earlier one too, at its text in the primary language."""
    first: dict[str, str] = {}
    for slide in slides:
        lines = [line.words.plain for paragraph in slide.title.paragraphs for line in paragraph.lines]
        title = " ".join(lines)
        earlier = first.setdefault(title, slide.key)
        if earlier != slide.key:
            place = edition.place(about(edition.content, slide.key), edition.primary)
            message = f"{slide.key} has the same title as {earlier} in the {edition.name} deck: {title}"
            yield Problem(place, message, "say in each what it alone shows: slides are found by their titles")
