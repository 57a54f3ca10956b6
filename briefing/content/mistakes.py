"""A file's values checked against its model, with every mistake told in plain words where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from briefing.content.shape import Shape, expected, follow, given, keys, requires, written
from briefing.content.suggest import closest, did_you_mean
from briefing.content.tree import Path, Tree, Value
from briefing.content.yaml import load
from briefing.errors import Place, Problem

_NAME = "begin with a small letter, go on with small letters, digits and underscores"
_PATTERNS = {
    r"^[a-z][a-z0-9_]*$": ("no name for this", _NAME),
    r"^[a-z][a-z0-9-]*$": ("no name of a source", "small letters, digits and hyphens, such as menlo-2024"),
    r"^https?://": ("no address", "an address begins with https:// or http://"),
}
_GROUPS = ("tables", "facts", "timelines", "matrices", "topics")
_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Checked:
    """What could be read of a file, the problems met, and the names of the entries left out because of them."""

    value: Value
    tree: Tree
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = frozenset()


def checked(shape: Shape, text: str, file: str, root: str) -> Checked:
    """The file as its shape says, without faulty entries; value None when that leaves nothing.

    Raises: BriefingError when it is no strict YAML.
    """
    adapter: TypeAdapter[Any] = TypeAdapter(shape)
    tree = load(text, file, root)
    repairs: dict[Path, str | None] = {}
    problems: list[Problem] = []
    for _ in range(_ROUNDS):
        try:
            value = adapter.validate_python(tree.value)
        except ValidationError as error:
            for mistake in _mistakes(error, shape, tree):
                if not mistake.is_misspelt(repairs):
                    problems.append(mistake.problem)
                    repairs.setdefault(mistake.path, mistake.read_as)
            if () in repairs:
                break
            tree = load(text, file, root, repairs)
        else:
            return Checked(value, tree, tuple(problems), _names(repairs))
    return Checked(None, tree, tuple(problems), _names(repairs))


@dataclass(frozen=True, slots=True)
class _Mistake:
    """A problem, and the repair: the key to be left out or read as another."""

    problem: Problem
    path: Path
    read_as: str | None = None
    lacks: Path | None = None

    def is_misspelt(self, repairs: dict[Path, str | None]) -> bool:
        """Whether it is that a key is missing which stands there misspelt."""
        return self.lacks is not None and any(
            read_as == self.lacks[-1] and path[:-1] == self.lacks[:-1] for path, read_as in repairs.items()
        )


def _names(repairs: dict[Path, str | None]) -> frozenset[str]:
    """The entries that the repairs leave out: `llm_share` when something is left out of `tables/llm_share/…`."""
    left_out = [path for path, read_as in repairs.items() if read_as is None and path]
    return frozenset(str(path[1] if path[0] in _GROUPS and len(path) > 1 else path[0]) for path in left_out)


def _mistakes(error: ValidationError, shape: Shape, tree: Tree) -> Iterator[_Mistake]:
    """Unknown keys first, because a missing key may be one of them, misspelt."""
    details = error.errors(include_url=False)
    missing = {follow(shape, one["loc"])[0] for one in details if one["type"] == "missing"}
    for detail in sorted(details, key=lambda one: one["type"] != "extra_forbidden"):
        path, wanted = follow(shape, detail["loc"])
        owner = follow(shape, detail["loc"][:-1])[1]
        if detail["type"] == "extra_forbidden":
            yield _unknown(path, owner, missing, tree)
        elif detail["type"] == "missing":
            yield _missing(path, tree)
        elif detail["loc"][-1:] == ("[key]",):
            yield _misnamed(path, detail, tree)
        else:
            needed = not path or isinstance(path[-1], int) or requires(owner, path[-1])
            problem = Problem(tree.at(path), *_wrong(detail, wanted, needed))
            yield _Mistake(problem, _entry(path[:-1] if path and requires(owner, path[-1]) else path))


def _unknown(path: Path, owner: Shape, missing: set[Path], tree: Tree) -> _Mistake:
    key, siblings = str(path[-1]), _value(tree, path[:-1])
    free = [name for name in keys(owner) if name not in siblings]
    required = [name for name in free if (*path[:-1], name) in missing]
    meant = closest(key, required) or closest(key, free)
    hint = f"did you mean `{meant}`?" if meant else did_you_mean(key, keys(owner), "known here")
    read_as = None if siblings[key] is None else meant
    return _Mistake(Problem(tree.key(path), f"unknown key `{key}`", hint), path, read_as)


def _missing(path: Path, tree: Tree) -> _Mistake:
    owner = path[:-1]
    name = f"`{owner[-1]}`" if owner else "the file"
    place = tree.key(owner) if owner else Place(tree.file)
    if isinstance(path[-1], int):
        return _Mistake(Problem(place, f"{name} needs two numbers", "write [low, high]"), _entry(owner), lacks=path)
    return _Mistake(Problem(place, f"{name} has no `{path[-1]}`", f"add `{path[-1]}: …`"), _entry(owner), lacks=path)


def _misnamed(path: Path, detail: ErrorDetails, tree: Tree) -> _Mistake:
    pattern = detail.get("ctx", {}).get("pattern", "")
    joint = "_" if "_" in pattern else "-"
    likely = re.sub(r"[^a-z0-9]+", joint, str(path[-1]).lower()).strip(joint)
    meant = likely if re.match(pattern, likely) and likely not in _value(tree, path[:-1]) else None
    message, rule = _wrong(detail, str, True)
    return _Mistake(Problem(tree.key(path), message, f"did you mean `{meant}`?" if meant else rule), path, meant)


def _wrong(detail: ErrorDetails, wanted: Shape, needed: bool) -> tuple[str, str]:
    """The message and the hint for a value that is there and not as it should be. `needed`: its key must stay."""
    value, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "value_error":
            message, _, hint = str(context["error"]).partition("; ")
            return message, hint or written(wanted)
        case "literal_error" if isinstance(value, str):
            choices = re.findall(r"'([^']*)'", context["expected"])
            return f"`{value}` can't stand here", did_you_mean(value, choices, otherwise="known: " + ", ".join(choices))
        case "string_pattern_mismatch":
            what, hint = _PATTERNS[context["pattern"]]
            return f"`{value}` is {what}", hint
        case "union_tag_not_found" | "union_tag_invalid":
            kinds = "chart, timeline, key_figures, ranking, table, matrix, quote or steps"
            return "this is no figure", f"a figure is a mapping with one of the keys {kinds}"
        case "too_short":
            return "at least one entry is expected here", "add one"
        case "too_long":
            return "only two numbers are expected here", "write [low, high]"
        case _:
            return _wrong_kind(value, wanted, needed)


def _wrong_kind(value: object, wanted: Shape, needed: bool) -> tuple[str, str]:
    what, there = expected(wanted), given(value)
    number_or_date = there in ("a number", "a date", "true", "false") and what in ("a word", "text")
    hint = "put it in quotes" if number_or_date else written(wanted)
    deletable = ", or delete the key" if there == "nothing" and not needed else ""
    return f"{what} is expected here, not {there}".replace(",,", ","), hint + deletable


def _entry(path: Path) -> Path:
    """The path up to the first list: an item can't be left out without moving the others."""
    return path[: next((index for index, step in enumerate(path) if isinstance(step, int)), len(path))]


def _value(tree: Tree, path: Path) -> Value:
    return reduce(lambda value, step: value[step], path, tree.value)
