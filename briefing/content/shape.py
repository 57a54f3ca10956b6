"""The way from an error of pydantic to the YAML: which keys lead there, and what is expected at the end."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import Tag

from briefing.content.data import Row
from briefing.content.tree import Path
from briefing.content.values import Located, Model

Shape = Any
"""A type as the models annotate their fields with it."""

_WORDS: Mapping[Any, tuple[str, str]] = {
    Located: ("text", "write text, in quotes when it begins with a bracket or a brace"),
    str: ("a word", "write one word"),
    Decimal: ("a number", "write it plainly, such as 2200000000 or 19.99"),
    bool: ("true or false", "write true or false"),
    dt.date: ("a date, written like 2024-12-20,", "write year-month-day, such as 2024-12-20"),
    dict: ("a mapping of names to entries", "write lines such as `name: …`"),
    list: ("a list", "write [one, two]"),
    tuple: ("two numbers in brackets", "write [low, high]"),
    Literal: ("one of the known words", "write one of them"),
}
"""What should stand there, and how it is written."""
"""What is called what, and how it is written."""


def follow(shape: Shape, loc: Sequence[str | int]) -> tuple[Path, Shape]:
    """The YAML path of an error's `loc`, and the shape expected there. Unions' tags and rows' `cells` are no keys."""
    path: list[str | int] = []
    for step in loc:
        tags = _tags(shape)
        shape = _bare(shape)
        if tags:
            shape = tags.get(str(step))
            continue
        if step != "[key]" and not (shape is Row and step == "cells"):
            path.append(step)
        shape = _inside(shape, step)
    return tuple(path), shape


def keys(shape: Shape) -> tuple[str, ...]:
    """The keys that a mapping of this shape may have; none when it isn't a model."""
    bare = _bare(shape)
    return tuple(bare.model_fields) if _is_model(bare) else ()


def requires(shape: Shape, key: str | int) -> bool:
    """Whether a mapping of this shape is nothing without the key."""
    bare = _bare(shape)
    return _is_model(bare) and key in bare.model_fields and bare.model_fields[key].is_required()


def expected(shape: Shape) -> str:
    """What should stand there, in words."""
    bare = _bare(shape)
    if _is_model(bare):
        return "a mapping with keys such as " + ", ".join(keys(bare)[:3])
    return _told(bare)[0]


def written(shape: Shape) -> str:
    """How that is written, as a hint."""
    bare = _bare(shape)
    if _is_model(bare):
        return f"write lines such as `{keys(bare)[0]}: …`"
    if _origin(bare) is Literal:
        return "write one of " + ", ".join(map(str, get_args(bare)))
    return _told(bare)[1]


def _told(bare: Shape) -> tuple[str, str]:
    return _WORDS.get(_origin(bare) or bare, ("something else", "look how it is written elsewhere"))


def given(value: object) -> str:
    """What stands there, in words."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return "a number"
        case dt.date():
            return "a date"
        case str():
            return "text"
        case dict():
            return "a mapping"
        case _:
            return "a list"


def _inside(shape: Shape, step: str | int) -> Shape:
    if _is_model(shape):
        field = shape.model_fields.get(step)
        return field.annotation if field else None
    arguments = get_args(shape)
    if _origin(shape) is dict:
        return arguments[0 if step == "[key]" else 1]
    return arguments[0] if arguments else None


def _bare(shape: Shape) -> Shape:
    """The shape without annotations and without `| None`."""
    while True:
        if _origin(shape) is Annotated:
            shape = get_args(shape)[0]
        elif _is_union(shape) and len(some := _members(shape)) == 1:
            shape = some[0]
        else:
            return shape


def _origin(shape: Shape) -> Shape:
    return get_origin(shape)


def _tags(shape: Shape) -> dict[str, Shape]:
    """The members of a tagged union by their tags."""
    bare = _bare(shape)
    members = _members(bare) if _is_union(bare) else ()
    return {extra.tag: one for one in members for extra in getattr(one, "__metadata__", ()) if isinstance(extra, Tag)}


def _members(union: Shape) -> tuple[Shape, ...]:
    return tuple(one for one in get_args(union) if one is not type(None))


def _is_union(shape: Shape) -> bool:
    return _origin(shape) in (Union, types.UnionType)


def _is_model(shape: Shape) -> bool:
    return isinstance(shape, type) and issubclass(shape, Model)
