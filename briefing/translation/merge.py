"""A content's messages merged into a catalog by their paths: no translation is lost, none is taken for another's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.content.prose import fields
from briefing.translation.entries import CatalogFile, Entry
from briefing.translation.messages import SourceMessage
from briefing.translation.similar import similar


def merged(
    messages: Iterable[SourceMessage],
    file: CatalogFile,
    header: Mapping[str, str],
    shipped: Iterable[Entry],
    forms: int,
) -> CatalogFile:
    """The catalog of these messages, in their order.

    A text that stayed keeps its translation, a changed one has it as fuzzy with the text it was made for, a text that
    returned has its old one again, and what belongs to no text is obsolete. `shipped` translations fill gaps.
    """
    live, gone = (tuple(_fitted(one, forms) for one in entries) for entries in (file.entries, file.obsolete))
    known, bare = _by_path((*live, *gone)), {one.path: one for one in reversed(live) if not any(one.translations)}
    gaps = _by_path(_fitted(one, forms) for one in shipped)
    made: list[Entry] = []
    used: set[int] = set()
    for message in messages:
        found = _chosen(message, known.get(message.path, ()), gaps.get(message.path, ()))
        empty = bare.get(message.path)
        used |= {id(found), id(empty)}
        if found or not message.invariant:
            made.append(_entry(message, found, empty, forms))
    rest = [one for one in (*gone, *live) if id(one) not in used]
    return CatalogFile(header, file.remarks, tuple(_offered(made, (*live, *gone))), _kept(rest, made))


def _by_path(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries that have a translation, those of one path in their order."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if any(entry.translations):
            found.setdefault(entry.path, []).append(entry)
    return found


def _chosen(message: SourceMessage, known: Sequence[Entry], shipped: Sequence[Entry]) -> Entry | None:
    """The entry that was made for the message's text; else the first of its path, in use or obsolete."""
    same = (entry for entry in (*known, *shipped) if message.sources in (entry.sources, entry.made_for))
    return next(same, known[0] if known else None)


def _entry(message: SourceMessage, found: Entry | None, empty: Entry | None, forms: int) -> Entry:
    """The message as it stands in the catalog: with the translation `found`, and what an entry without one holds."""
    count = forms if len(message.sources) > 1 else 1
    texts = _shaped(found.translations, count) if found else ("",) * count
    held = [one for one in (found, empty) if one]
    flags = {flag for one in held for flag in one.own_flags} | {*_format(message, texts)}
    new = Entry(
        message.path,
        message.sources,
        texts,
        frozenset(flags),
        remarks=tuple(dict.fromkeys(remark for one in held for remark in one.remarks)),
        notes=message.notes,
        place=(message.place.file, message.place.line),
    )
    if found is None or not _doubtful(message, found):
        return new
    previous = found.made_for if found.made_for != message.sources else ()
    return replace(new, flags=new.flags | {"fuzzy"}, previous=previous)


def _doubtful(message: SourceMessage, found: Entry) -> bool:
    """Whether the translation is for another text, or somebody has marked it."""
    return found.fuzzy if found.sources == message.sources else found.made_for != message.sources


def _format(message: SourceMessage, translations: Sequence[str]) -> Iterator[str]:
    """The flag by which tools compare the fields of a text and its translation; msgfmt knows nothing of our styles."""
    found = [field for text in (*message.sources, *translations) for field in fields(text)]
    if found:
        styled = any(field.style for field in found)
        yield "no-python-brace-format" if styled or message.free else "python-brace-format"


def _fitted(entry: Entry, forms: int) -> Entry:
    """The entry with as many plural forms as the language has; where a tool counted otherwise, it is fuzzy."""
    if len(entry.sources) == 1 or len(entry.translations) == forms:
        return entry
    unsure = ("fuzzy",) if any(entry.translations) else ()
    return replace(entry, translations=_shaped(entry.translations, forms), flags=entry.flags.union(unsure))


def _shaped(texts: tuple[str, ...], count: int) -> tuple[str, ...]:
    """So many texts: the last one, which is that of `other`, stays the last."""
    first = texts[:-1][: count - 1]
    return first + texts[-1:] * (count - len(first))


def _offered(entries: Iterable[Entry], known: Sequence[Entry]) -> Iterator[Entry]:
    """The entries; what has no translation is told those of similar texts."""
    translated = [entry for entry in known if entry.translated]
    for entry in entries:
        if any(entry.translations):
            yield entry
        else:
            near = similar(entry.sources[0], translated)
            offers = (f"similar: {one.made_for[0]} = {one.translations[0]}" for one in near)
            yield replace(entry, notes=(*entry.notes, *offers))


def _kept(entries: Iterable[Entry], made: Iterable[Entry]) -> tuple[Entry, ...]:
    """What somebody wrote, without our notes, each once, and nothing that its path says still."""
    said = {one.path: one.translations for one in made}
    kept = {
        (entry.path, entry.sources, entry.translations): replace(entry, notes=(), place=None)
        for entry in entries
        if entry.remarks or (any(entry.translations) and not {*entry.translations} <= {*said.get(entry.path, ())})
    }
    return tuple(kept.values())
