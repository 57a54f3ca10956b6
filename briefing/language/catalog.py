"""A gettext catalog: one language's translations, each with its line in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages import catalog as babel
from babel.messages.pofile import PoFileError, PoFileParser

from briefing.errors import BriefingError, Place, Problem, raise_all

_SENTENCES = re.compile(r"sentences: ?(\d+)")
_LINE = re.compile(r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*"\s*)?')


@dataclass(frozen=True, slots=True)
class Message:
    """A translation. `path` is its msgctxt; source and translation have one text for each plural form, mostly one.

    `lang`: the language of the translation, where it is not the catalog's. `sentences`: how many it has, where a
    translator's comment `# sentences: 3` says so; otherwise 0.
    """

    path: str
    sources: tuple[str, ...]
    translations: tuple[str, ...]
    fuzzy: bool
    place: Place
    lang: str = ""
    sentences: int = 0

    @property
    def source(self) -> str:
        """The text that was translated."""
        return self.sources[0]

    @property
    def translation(self) -> str:
        """The text in the catalog's language; empty when there is none yet."""
        return self.translations[0]


@dataclass(frozen=True, slots=True)
class Catalog:
    """The messages of one language by their path. `repeated`: a problem for each that has a path of an earlier one."""

    lang: str
    file: str
    messages: Mapping[str, Message]
    repeated: tuple[Problem, ...] = ()


def read_catalog(file: Path, lang: str, name: str) -> Catalog:
    """The catalog in a file that problems call `name`.

    Raises: BriefingError when there is no such file or when it is no catalog.
    """
    messages: dict[str, Message] = {}
    repeated = []
    for message in _messages(file, name):
        if message.path in messages:
            hint = f"the first stands in line {messages[message.path].place.line}; delete one of the two"
            repeated.append(Problem(message.place, f"a second message for {message.path}", hint))
        messages.setdefault(message.path, message)
    return Catalog(lang, name, messages, tuple(repeated))


class Entries(babel.Catalog):
    """Every entry in the order of the file, the header among them, and the `obsolete` ones.

    Babel's own catalog drops the second of two entries for one path and text.
    """

    def __init__(self) -> None:
        super().__init__()
        self.read: list[babel.Message] = []

    def __setitem__(self, id: str | list[str] | tuple[str, ...], message: babel.Message) -> None:
        self.read.append(message)
        super().__setitem__(id, message)


def read_entries(file: Path, name: str) -> Entries:
    """What Babel reads in a file that problems call `name`: previous texts (#|) stand among the user comments.

    Raises: BriefingError when there is no such file or when it is no catalog.
    """
    lines, entries = _lines(file, name), Entries()
    try:
        PoFileParser(entries, abort_invalid=True).parse(lines)
    except PoFileError as error:  # counts lines from 0, messages from 1 (Babel 2.18)
        message = str(error).rpartition(" on ")[0]
        if isinstance(error.__context__, ValueError) and len(entries.read) == 1:  # a comment follows the header
            raise _unread_header(name, message) from error
        problem = Problem(Place(name, error.lineno + 1), message, "write it in gettext's PO format")
        raise BriefingError([problem]) from error
    except ValueError as error:  # a date, a number of plurals
        raise _unread_header(name, str(error)) from error
    return entries


def _unread_header(name: str, why: str) -> BriefingError:
    hint = "mend it, or delete the field"
    return BriefingError([Problem(Place(name, 1), f"the catalog's header can't be read: {why}", hint)])


def _messages(file: Path, name: str) -> Iterator[Message]:
    for entry in read_entries(file, name).read:
        if entry.id:
            place = Place(name, entry.lineno or 0)
            said = next((int(one[1]) for one in map(_SENTENCES.fullmatch, entry.user_comments) if one), 0)
            texts = _forms(entry.id), _forms(entry.string)
            yield Message(entry.context or "", *texts, entry.fuzzy, place, sentences=said)


def _lines(file: Path, name: str) -> list[str]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError as error:
        hint = f"`briefing lang add {file.stem}` writes one to be translated"
        raise BriefingError([Problem(Place(name), f"there is no catalog {name}", hint)]) from error
    except OSError as error:
        hint = "check what it is and who may read it"
        raise BriefingError([Problem(Place(name), f"the catalog cannot be read: {error.strerror}", hint)]) from error
    except UnicodeDecodeError as error:
        raise BriefingError([Problem(Place(name), "the catalog is not in UTF-8", "save it in UTF-8")]) from error
    # Babel reads a line without its closing quotation mark, one letter short (2.18)
    hint = 'a line is a comment or a keyword and a text in quotation marks: msgstr "…"'
    raise_all(
        Problem(Place(name, number), "no line of a catalog", hint)
        for number, line in enumerate(lines, 1)
        if not _LINE.fullmatch(line)
    )
    # Babel takes the previous text of an obsolete entry (#~|) for a broken keyword (2.18)
    return [re.sub(r"^\s*#~\s*\|", "#|", line) for line in lines]


def _forms(texts: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (texts or "",) if isinstance(texts, str | None) else tuple(texts)
