"""The line that says where a slide's or figure's content comes from, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from briefing.compose.provenance import source_numbers
from briefing.content.model import Fact, Source
from briefing.content.values import Located
from briefing.language.dates import write_period
from briefing.language.lists import Separator, write_list
from briefing.language.localize import Edition
from briefing.text import Line, Span, Text, plain

NOWHERE: Mapping[str, str] = {}
"""No slides to lead to."""


def in_language(words: Text, lang: str) -> Line:
    """The line of a text in that language, or the one line that all languages share."""
    return next((one for one in words if one.lang == lang), words[0])


def listed(edition: Edition, items: Sequence[Text], separator: Separator = "semicolon") -> Text:
    """The items as each language writes a list."""
    return edition.each(lambda lang: write_list([in_language(item, lang).plain for item in items], lang, separator))


def sentences(edition: Edition, *parts: Text) -> Text:
    """The parts one after the other, in each language. Empty parts are left out."""
    kept = [part for part in parts if part]
    joined = kept[0] if kept else ()
    for part in kept[1:]:
        joined = edition.word("join/sentences", before=joined, next=part)
    return joined


def references(edition: Edition, keys: Iterable[str], shelves: Mapping[str, str] = NOWHERE) -> Text:
    """`[1][4]–[6]`: the numbers of sources in the source list. `shelves`: the slides to which they lead, by source."""
    numbers = source_numbers(edition.content)
    ordered = sorted(keys, key=numbers.__getitem__)
    runs = groupby(enumerate(ordered), key=lambda pair: numbers[pair[1]] - pair[0])
    spans: list[Span] = []
    for _, run in runs:
        marks = [(f"[{edition.numeral(numbers[key])}]", shelves.get(key, "")) for _, key in run]
        shown = [marks[0], ("–", ""), marks[-1]] if len(marks) > 2 else marks
        spans += [Span(written, href=f"#{slide}" if slide else "") for written, slide in shown]
    return (Line(edition.primary, _joined(spans)),)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, those without a link as one."""
    if any(span.href for span in spans):
        return tuple(spans)
    return (Span("".join(span.text for span in spans)),)


def dated_publishers(edition: Edition, keys: Iterable[str]) -> tuple[Text, ...]:
    """Each publisher once, with the dates of its sources."""
    sources = [edition.content.sources[key] for key in keys]
    found = []
    for publisher, group in groupby(sources, key=lambda source: source.publisher):
        dates = tuple(dict.fromkeys(source.date for source in group if source.date))
        name = edition.text(publisher)
        written = listed(edition, [_date(edition, date) for date in dates], "enumeration") if dates else ()
        found.append(edition.word("source/bracketed", publisher=name, date=written) if dates else name)
    return tuple(dict.fromkeys(found))


def source_lines(
    edition: Edition,
    keys: Sequence[str],
    facts: Sequence[Fact],
    caveat: Located | None,
    reported: Sequence[str] = (),
    *,
    computed: bool = False,
) -> tuple[Text, ...]:
    """The source line in its forms, the fullest first: with dates, with numbers, with numbers alone.

    `reported`: the sources of words that bear a ring, beside those of the facts. `computed`: figures bear a star.
    """
    ring, added, noted = _ring(edition, facts, reported), _added(edition, facts), remarks(edition, facts)
    star = edition.word("join/sentence", text=edition.word("derived/sign")) if computed else ()
    said = edition.text(caveat) if caveat is not None else ()
    names = tuple(dict.fromkeys(edition.text(edition.content.sources[key].publisher) for key in keys))
    numbered = edition.word("source/see", reference=references(edition, keys), count=len(keys))
    full = listed(edition, dated_publishers(edition, keys)) if keys else ()
    forms = [full, *((listed(edition, [listed(edition, names, "enumeration"), numbered]), numbered) if keys else ())]
    return tuple(
        sentences(edition, _labelled(edition, form, len(keys)), said, *noted, star, added, ring) for form in forms
    )


def remarks(edition: Edition, facts: Sequence[Fact]) -> tuple[Text, ...]:
    """What the content says of single facts: their notes, and what a source says instead of a disputed one."""
    said = [edition.word("join/sentence", text=edition.text(fact.note)) for fact in facts if fact.note is not None]
    for fact in facts:
        if fact.evidence == "disputed" and fact.instead is not None:
            instead = edition.word("disputed/instead", instead=edition.text(fact.instead))
            said.append(edition.word("join/sentence", text=instead))
    return tuple(dict.fromkeys(said))


def full_source(edition: Edition, key: str) -> Text:
    """A source with its title and date, as a footnote or a speaker's note names it."""
    source = edition.content.sources[key]
    form = "source/described" if source.described else "source/full"
    title = edition.word(form, publisher=edition.text(source.publisher), title=edition.text(source.title))
    dated = edition.word("source/dated", publisher=title, date=_date(edition, source.date)) if source.date else title
    return edition.each(
        lambda lang: f"{in_language(references(edition, [key]), lang).plain}\u00a0{in_language(dated, lang).plain}"
    )


def domain(source: Source) -> str:
    """The host of the source's address, or nothing."""
    return source.address.split("/")[2].removeprefix("www.") if source.address else ""


def _date(edition: Edition, period: str) -> Text:
    return edition.each(lambda lang: write_period(period, lang, "medium"))


def _labelled(edition: Edition, sources: Text, count: int) -> Text:
    if not sources:
        return ()
    return edition.word("join/sentence", text=edition.word("source_line", sources=sources, count=count))


def _ring(edition: Edition, facts: Iterable[Fact], reported: Sequence[str]) -> Text:
    of_facts = (key for fact in facts if fact.evidence == "reported" for key in fact.sources)
    keys = tuple(dict.fromkeys((*of_facts, *reported)))
    if not keys:
        return ()
    named = [key for key in keys if edition.content.sources[key].status == "not_found"]
    if not named:
        return edition.word("join/sentence", text=edition.word("reported/article"))
    publishers = listed(edition, [edition.text(edition.content.sources[key].publisher) for key in named], "enumeration")
    return edition.word("join/sentence", text=edition.word("reported/source", source=publishers))


def _added(edition: Edition, facts: Sequence[Fact]) -> Text:
    added = [fact for fact in facts if fact.origin == "added" and fact.kind != "derived"]
    if not added:
        return ()
    given = [fact for fact in facts if fact.kind != "derived"]
    if len(added) == len(given):
        return edition.word("join/sentence", text=edition.word("added"))
    tables = edition.content.tables
    rows = [name for fact in added if len(name := fact.name.split(".")) == 3 and name[0] in tables]
    titles = tuple(dict.fromkeys(edition.text(tables[table].rows[row].title) for table, row, _ in rows))
    if not titles:
        return edition.word("join/sentence", text=edition.word("added/some"))
    parted = any(sign in plain(title) for title in titles for sign in ",，、")
    separator: Separator = "semicolon" if parted else "enumeration"
    return edition.word("join/sentence", text=edition.word("added/items", items=listed(edition, titles, separator)))
