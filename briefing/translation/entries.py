"""A catalog's file with everything that people and their tools keep in it: translations, remarks, flags, header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_string
from io import BytesIO
from pathlib import Path

from babel.messages import catalog as babel
from babel.messages.pofile import escape, unescape, write_po

from briefing.language.catalog import read_entries

_UNWRAPPED = 10**9
"""Babel 2.18 breaks comments at 76 letters even without a width, and a previous text (#|) in two is no catalog."""
_GUESSED = frozenset({"python-format", "python-brace-format"})
"""Flags that Babel adds by its own guess: `34% down` looks to it like the format of a decimal."""
_PREVIOUS = re.compile(r'\|\s*(msgctxt|msgid_plural|msgid)?\s*("(?:[^"\\]|\\.)*")')


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a file; singular and plural have two sources, and a translation for each plural form.

    `previous` is the text that a fuzzy translation was made for; `remarks` are the translator's, `notes` ours.
    """

    path: str
    sources: tuple[str, ...]
    translations: tuple[str, ...]
    flags: frozenset[str] = frozenset()
    previous: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    place: tuple[str, int] | None = None

    @property
    def fuzzy(self) -> bool:
        """Whether the translation is to be looked at again."""
        return "fuzzy" in self.flags

    @property
    def own_flags(self) -> frozenset[str]:
        """The flags that the translator or a tool has set: they stay."""
        return frozenset(one for one in self.flags if one != "fuzzy" and not one.endswith("python-brace-format"))

    @property
    def translated(self) -> bool:
        """Whether there is a translation, in every plural form."""
        return all(self.translations)

    @property
    def made_for(self) -> tuple[str, ...]:
        """The text that the translation was made for."""
        return self.previous if self.fuzzy and self.previous else self.sources


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A whole file. `obsolete` entries are of texts that are no more, kept in case they return."""

    header: Mapping[str, str]
    remarks: tuple[str, ...]
    entries: tuple[Entry, ...]
    obsolete: tuple[Entry, ...]


EMPTY = CatalogFile({}, (), (), ())


def read_file(file: Path, name: str) -> CatalogFile:
    """What stands in a file that problems call `name`. Raises: BriefingError when it is no catalog."""
    read = read_entries(file, name)
    head = next((one for one in read.read if not one.id), babel.Message("", ""))
    return CatalogFile(
        dict(message_from_string(_texts(head.string)[0]).items()),
        tuple(head.user_comments),
        tuple(_entry(one) for one in read.read if one.id),
        tuple(_entry(one) for one in read.obsolete.values()),
    )


def file_bytes(file: CatalogFile, forms: int) -> bytes:
    """The file in gettext's PO format, each text on one line; `forms` is the number of plural forms."""
    lines = [*(f"# {remark}".rstrip() for remark in file.remarks), 'msgid ""', 'msgstr ""']
    lines += [escape(f"{name}: {value}\n") for name, value in file.header.items()]
    live, gone = (_written(entries, forms) for entries in (file.entries, file.obsolete))
    return "\n".join([*lines, "", *live, *map(_struck, gone)]).rstrip("\n").encode() + b"\n"


def _entry(message: babel.Message) -> Entry:
    previous, remarks = _parted(message.user_comments)
    return Entry(
        message.context or "",
        _texts(message.id),
        _texts(message.string),
        frozenset(message.flags) - _GUESSED,
        previous,
        remarks,
        tuple(message.auto_comments),
    )


def _texts(texts: str | Sequence[str] | None) -> tuple[str, ...]:
    return (texts or "",) if isinstance(texts, str | None) else tuple(texts)


def _parted(comments: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The previous text, which Babel 2.18 reads as a comment, and the comments proper."""
    texts: dict[str, str] = {}
    remarks, keyword = [], ""
    for comment in comments:
        if match := _PREVIOUS.fullmatch(comment):
            keyword = match[1] or keyword
            texts[keyword] = texts.get(keyword, "") + unescape(match[2])
        else:
            remarks.append(comment)
    return tuple(texts[key] for key in ("msgid", "msgid_plural") if key in texts), tuple(remarks)


def _written(entries: Iterable[Entry], forms: int) -> list[str]:
    """The entries as Babel writes them, line by line."""
    catalog = babel.Catalog(charset="utf-8")
    catalog.mime_headers = [("Plural-Forms", f"nplurals={forms}; plural=0")]
    for entry in entries:
        message = _message(entry)
        catalog[message.id] = message
    stream = BytesIO()
    write_po(stream, catalog, width=_UNWRAPPED, omit_header=True, include_previous=True)
    return stream.getvalue().decode().split("\n")


def _message(entry: Entry) -> babel.Message:
    plural = len(entry.sources) > 1
    message = babel.Message(
        entry.sources if plural else entry.sources[0],
        entry.translations if plural else entry.translations[0],
        [entry.place] if entry.place else [],
        auto_comments=entry.notes,
        user_comments=entry.remarks,
        previous_id=entry.previous if entry.fuzzy else (),
        context=entry.path or None,
    )
    message.flags = set(entry.flags)
    return message


def _struck(line: str) -> str:
    """A line of an obsolete entry, as GNU msgmerge writes it: Babel would lose its flags and its previous text."""
    if line.startswith("#|"):
        return "#~" + line[1:]
    return f"#~ {line}" if line and not line.startswith("#") else line
