"""What a finished file says of itself."""

from __future__ import annotations

from briefing.document.parts import Meta
from briefing.language.localize import Edition
from briefing.text import plain


def meta(edition: Edition) -> Meta:
    """Title, author, subject and date, in the edition's primary language first."""
    briefing = edition.content.briefing
    return Meta(
        briefing.id,
        plain(edition.text(briefing.title)),
        plain(edition.text(briefing.author)) if briefing.author is not None else "",
        plain(edition.text(briefing.subtitle)),
        ", ".join(edition.text(section.title)[0].plain for section in edition.content.sections.values()),
        edition.languages,
        briefing.date,
        plain(edition.text(briefing.kind)),
    )
