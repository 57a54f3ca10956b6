"""The numbered source list at the end of the brief."""

from __future__ import annotations

from typing import Literal

from briefing.compose.citations import domain
from briefing.compose.corrections import DOTS, dots, source_date
from briefing.compose.provenance import source_numbers
from briefing.compose.setting import Setting
from briefing.content.model import Source
from briefing.document.brief import Heading, SourceEntry, SourceList
from briefing.document.parts import Paragraph
from briefing.text import line


def source_list(setting: Setting, level: Literal[1, 2]) -> SourceList:
    """Every source with its status, its address and what is to be said of it; on level 1 it is a section of its own."""
    edition = setting.edition
    numbers = source_numbers(edition.content)
    entries = tuple(
        SourceEntry(
            edition.numeral(numbers[key]), DOTS.get(source.status), _entry(setting, source), source.address or ""
        )
        for key, source in edition.content.sources.items()
    )
    title = edition.word("sources")
    key = tuple((dot, setting.paragraph("margin", edition.word(f"status/{status}"))) for status, dot in dots(setting))
    heading = Heading(level, "sources", setting.paragraph("h2", title), title)
    return SourceList(heading, key, entries, setting.style("source_detail"))


def _entry(setting: Setting, source: Source) -> tuple[Paragraph, ...]:
    edition = setting.edition
    names = setting.row(
        ("source_name", edition.text(source.publisher)), ("source_title", edition.text(source.title)), gap="  "
    )
    host = domain(source)
    parts = [("source_detail", source_date(setting, source))]
    parts += [("source_detail", (line(edition.primary, host),))] if host else []
    note = (setting.paragraph("source_detail", edition.text(source.note)),) if source.note is not None else ()
    return (names, setting.row(*parts), *note)
