"""Strict YAML 1.2: one document of mappings, lists, texts, numbers, dates, true, false and null; nothing else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import yaml

from briefing.content.characters import blanked, composed, refused, refused_in
from briefing.content.syntax import explained
from briefing.content.tree import Path, Spot, Tree, Value
from briefing.content.values import Located
from briefing.errors import Place, Problem, raise_all

MAX_BYTES, MAX_DEPTH, MAX_NODES = 2_000_000, 40, 200_000
Repairs = Mapping[Path, str | None]
"""Keys to be read as if another stood there, or (None) as if nothing did, so that the rest of a faulty file is read."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAGGED = (yaml.ScalarEvent, yaml.CollectionStartEvent)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}


def load(text: str, file: str, root: str, repairs: Repairs | None = None) -> Tree:
    """The tree of a file, its texts with catalog paths that begin with `root`.

    Raises: BriefingError with all problems of the file.
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise_all([Problem(Place(file), f"the file is larger than {MAX_BYTES:,} bytes", "split it into sections")])
    problems = list(refused(text, file))
    tree = Tree(None, file)
    try:
        # From events, so that nothing is expanded, constructed or walked twice.
        tree = _Reader(yaml.parse(blanked(text), Loader=_LOADER), file, problems, repairs or {}).document(root)
    except yaml.YAMLError as error:
        problems.append(explained(error, text, file))
    except _TooMuch as error:
        problems.append(error.problem)
    raise_all(problems)
    return tree


class _TooMuch(Exception):
    """The file goes beyond a limit, and the rest of it must not be read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Reader:
    """Turns the parser's events into values, and keeps the spot of each key and value."""

    def __init__(self, events: Iterator[yaml.Event], file: str, problems: list[Problem], repairs: Repairs) -> None:
        self.events, self.file, self.problems, self.repairs = events, file, problems, repairs
        self.keys: dict[Path, Spot] = {}
        self.values: dict[Path, Spot] = {}

    def document(self, root: str) -> Tree:
        next(self.events)
        start = next(self.events)
        if not isinstance(start, yaml.DocumentStartEvent):
            return Tree(None, self.file)
        if start.version or start.tags:
            self.note(start, "directives (lines that begin with %) are not allowed", "delete the line")
        value = self.value(next(self.events), (), root)
        next(self.events)
        more = next(self.events)
        if not isinstance(more, yaml.StreamEndEvent):
            self.note(more, "a second document begins here", "delete the line ---, or give the rest its own file")
        return Tree(value, self.file, self.keys, self.values)

    def value(self, event: yaml.Event, path: Path, name: str) -> Value:
        self.values[path] = spot = _spot(event)
        self.refuse_references(event)
        match event:
            case yaml.ScalarEvent():
                return self.scalar(event, name, Place(self.file, *spot))
            case yaml.MappingStartEvent():
                self.limit(spot, path)
                return self.mapping(path, name)
            case yaml.SequenceStartEvent():
                self.limit(spot, path)
                return self.sequence(path, name)
            case _:
                return None

    def mapping(self, path: Path, name: str) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event, path)
            if key in found:
                line, _ = self.keys[*path, key]
                self.note(event, f"the key `{key}` stands here a second time", f"it stands in line {line} already")
                key = f"{key} again"
            read_as = self.read_as(self.read_as(key, path), path)
            here = (*path, read_as or key)
            value = self.value(next(self.events), here, f"{name}/{read_as}")
            if read_as is not None:
                found[read_as] = value
                self.keys[here] = _spot(event)
        return found

    def sequence(self, path: Path, name: str) -> list[Value]:
        found: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.value(event, (*path, len(found)), f"{name}/{len(found)}"))
        return found

    def key(self, event: yaml.Event, path: Path) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            hint = "put text that begins with a brace, a bracket, * or & in quotes: '{…} …'"
            self.note(event, "a key must be a word", hint)
            if not isinstance(event, yaml.AliasEvent):
                self.value(event, (*path, "key"), "")
            return f"the key in line {_spot(event)[0]}"
        self.refuse_references(event)
        if event.value == "<<" and event.implicit[0]:
            self.note(event, "merge keys (<<) are not allowed", "write the keys out")
        return self.words(event)

    def read_as(self, key: str | None, path: Path) -> str | None:
        return None if key is None else self.repairs.get((*path, key), key)

    def scalar(self, event: yaml.ScalarEvent, name: str, place: Place) -> Value:
        words = event.value
        if event.implicit[0]:  # written without quotes
            if words in _CONSTANTS:
                return _CONSTANTS[words]
            if words[0] in "-0123456789":
                if _NUMBER.fullmatch(words):
                    return Decimal(words)
                if _DATE.fullmatch(words):
                    return self.date(event)
        return Located(self.words(event), name, place)

    def words(self, event: yaml.ScalarEvent) -> str:
        """The letters of a scalar, equal for equal texts. Only in double quotes can escapes hide refused characters."""
        if event.style == '"':
            self.problems.extend(refused_in(event.value, Place(self.file, *_spot(event))))
        return composed(event.value)

    def date(self, event: yaml.ScalarEvent) -> dt.date | None:
        try:
            return dt.date.fromisoformat(event.value)
        except ValueError:
            hint = "write year-month-day, or put it in quotes if it is text"
            self.note(event, f"{event.value} is in no calendar", hint)
            return None

    def refuse_references(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.note(event, "aliases (*name) are not allowed", "put text that begins with * in quotes")
        elif isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            self.note(event, "anchors (&name) are not allowed", "put text that begins with & in quotes")
        if isinstance(event, _TAGGED) and event.tag is not None:
            self.note(event, "tags (!name) are not allowed", "put text that begins with ! in quotes")

    def limit(self, spot: Spot, path: Path) -> None:
        place = Place(self.file, *spot)
        if len(path) >= MAX_DEPTH:
            raise _TooMuch(Problem(place, f"nested more than {MAX_DEPTH} deep", "close what was opened before"))
        if len(self.values) > MAX_NODES:
            raise _TooMuch(Problem(place, f"the file has more than {MAX_NODES:,} values", "split it into sections"))

    def note(self, event: yaml.Event, message: str, hint: str) -> None:
        self.problems.append(Problem(Place(self.file, *_spot(event)), message, hint))


def _spot(event: yaml.Event) -> Spot:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)
