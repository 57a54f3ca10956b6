"""The translatable texts of the content."""

from __future__ import annotations

from briefing.content.draft import Draft
from briefing.content.tables import stray_texts
from briefing.content.values import Located
from briefing.content.walk import leaves


def texts(draft: Draft) -> dict[str, Located]:
    """All translatable texts by their paths: file after file, and in each as they stand there."""
    files = (draft.briefing, *draft.sections.values(), draft.corrections, dict(draft.sources))
    strays = {cell.path for table in draft.named.tables.values() for cell in stray_texts(table)}
    return {
        one.path: one
        for file in files
        for one in _in_order(file)
        if one.path not in strays and not _verbatim(one, draft)
    }


def _in_order(file: object) -> list[Located]:
    return sorted((item for _, item in leaves(file) if isinstance(item, Located)), key=lambda text: text.place)


def _verbatim(text: Located, draft: Draft) -> bool:
    """Whether it is the name of a source in another language, which is printed as it is in every edition."""
    stem, *path = text.path.split("/")
    return (
        stem == "sources"
        and path[-1] in ("publisher", "title")
        and draft.sources[path[0]].language != draft.briefing.language
    )
