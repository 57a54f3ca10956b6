"""The corrections as rows of a table, and the sources as rows of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.compose.citations import NOWHERE, domain, references
from briefing.compose.grid import Cells, TableLook, fixed_table
from briefing.compose.provenance import source_numbers
from briefing.compose.setting import Setting
from briefing.content.model import Correction, Source
from briefing.document.brief import Dot
from briefing.document.parts import Align, Cell, Table
from briefing.language.dates import write_period
from briefing.text import Line, Span, Text

DOTS: Mapping[str, Dot] = {"checked": "solid", "not_found": "hollow"}
"""How a source's status is drawn; the article itself has no dot."""
_SIGNS: Mapping[Dot, str] = {"solid": "●", "hollow": "○"}
_ALIGNS: tuple[Align, ...] = ("start", "start", "start", "end")
_CORRECTION_SHARES = (0.06, 0.44, 0.41, 0.09)
_SOURCE_SHARES = (0.065, 0.045, 0.55, 0.34)


def dots(setting: Setting) -> tuple[tuple[str, Dot], ...]:
    """The statuses that the sources have, each with its dot."""
    found = {source.status for source in setting.edition.content.sources.values()}
    return tuple((status, dot) for status, dot in DOTS.items() if status in found)


def correction_table(
    setting: Setting, look: TableLook, keys: Sequence[str], start: int, shelves: Mapping[str, str] = NOWHERE
) -> Table:
    """Some of the corrections, numbered from `start`: the article's words, the source's, and the source's number.

    `shelves`: the slides to which the numbers lead, by source.
    """
    found = setting.edition.content.corrections
    assert found is not None, "there are no corrections to set"
    rows = [_correction(setting, number, found.corrections[key], shelves) for number, key in enumerate(keys, start)]
    heads = ((), *(setting.edition.word(key) for key in ("article_says", "source_says", "source")))
    return fixed_table(setting, look, _header(setting, heads), rows, _CORRECTION_SHARES, _ALIGNS)


def source_table(setting: Setting, look: TableLook, keys: Sequence[str]) -> Table:
    """Some of the sources: number, status dot, publisher over title, and date with domain."""
    sources = setting.edition.content.sources
    numbers = source_numbers(setting.edition.content)
    rows = [_source(setting, numbers[key], sources[key]) for key in keys]
    heads = ((), (), setting.edition.word("source"), setting.edition.word("date_and_address"))
    return fixed_table(setting, look, _header(setting, heads), rows, _SOURCE_SHARES, _ALIGNS)


def _header(setting: Setting, heads: Sequence[Text]) -> Cells:
    return tuple(
        Cell((setting.paragraph("table_head", head, align=align),) if head else (), header=True)
        for head, align in zip(heads, _ALIGNS, strict=True)
    )


def source_date(setting: Setting, source: Source) -> Text:
    """The date of the source as each language writes it, or that it bears none."""
    date = source.date
    if not date:
        return setting.edition.word("undated")
    return setting.edition.each(lambda lang: write_period(date, lang, "medium"))


def _correction(setting: Setting, number: int, correction: Correction, shelves: Mapping[str, str]) -> tuple[Cell, ...]:
    edition = setting.edition
    return (
        Cell((setting.letters("table_group", edition.numeral(number)),)),
        Cell((setting.paragraph("table_small", edition.text(correction.article)),)),
        Cell((setting.paragraph("correction", edition.text(correction.source)),)),
        Cell((setting.paragraph("table_group", references(edition, correction.cites, shelves), align="end"),)),
    )


def _source(setting: Setting, number: int, source: Source) -> tuple[Cell, ...]:
    edition = setting.edition
    dot = tuple(setting.letters("source_dot", _SIGNS[dot]) for status, dot in DOTS.items() if status == source.status)
    name = setting.paragraph("source_name", edition.text(source.publisher), inline=True)
    title = setting.paragraph("source_title", edition.text(source.title))
    host = domain(source)
    details = [setting.paragraph("source", source_date(setting, source), align="end", inline=True)]
    if source.address:
        linked = Line(edition.primary, (Span(host, href=source.address),))
        details.append(setting.paragraph("source", (linked,), align="end"))
    return (
        Cell((setting.letters("table_group", edition.numeral(number)),)),
        Cell(dot),
        Cell((name, title)),
        Cell(tuple(details)),
    )
