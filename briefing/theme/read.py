"""The theme from `theme.yaml`: the product's own, overlaid by the project's key by key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import yaml
from pydantic import ValidationError

from briefing.errors import BriefingError, Place, Problem
from briefing.theme.color import Color
from briefing.theme.shape import STYLE, SheetEntry, StyleEntry, ThemeFile
from briefing.theme.theme import ChartStyle, Choice, Column, ScriptFonts, StyleSheet, TextStyle, Theme

_COLUMNS: tuple[Column, ...] = ("han", "latin", "first", "first_latin", "second")
_HINT = "compare with the built-in theme.yaml"
Tree = dict[str, object]


def read_theme(*folders: Path) -> Theme:
    """The theme of the folders' `theme.yaml` files, later ones over earlier ones. Raises: BriefingError."""
    nodes: list[tuple[str, yaml.Node]] = []
    merged: Tree = {}
    for path in (folder / "theme.yaml" for folder in folders):
        if path.is_file():
            name = f"{path.parent.name}/{path.name}"
            node, tree = _parsed(path.read_text("utf-8"), name)
            nodes += [(name, node)] if node else []
            merged = _overlay(merged, tree)
    try:
        return _theme(ThemeFile.model_validate(merged))
    except ValidationError as error:
        raise BriefingError(
            Problem(_place(nodes, item["loc"]), _message(item["loc"], item["msg"]), _HINT) for item in error.errors()
        ) from None


def _parsed(text: str, name: str) -> tuple[yaml.Node | None, Tree]:
    try:
        tree = yaml.load(text, yaml.CBaseLoader) or {}
        if not isinstance(tree, dict):
            raise BriefingError([Problem(Place(name, 1, 1), "the theme is no mapping of keys to values", _HINT)])
        return yaml.compose(text, yaml.CBaseLoader), tree
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
        raise BriefingError(
            [Problem(place, f"not valid YAML: {error.problem}", "mend it here or just above")]
        ) from None


def _overlay(below: Tree, above: Tree) -> Tree:
    both = {key: (below.get(key), value) for key, value in above.items()}
    nested = {
        key: _overlay(cast("Tree", low), cast("Tree", high))
        for key, (low, high) in both.items()
        if isinstance(low, dict) and isinstance(high, dict)
    }
    return {**below, **above, **nested}


def _place(nodes: Sequence[tuple[str, yaml.Node]], path: Sequence[str | int]) -> Place:
    """Where the deepest part of the path stands, in the last file that has most of it."""
    depth, place = -1, Place("theme.yaml")
    for name, node in nodes:
        reached, found = _reached(node, path)
        if reached >= depth:
            depth, place = reached, Place(name, found.start_mark.line + 1, found.start_mark.column + 1)
    return place


def _reached(node: yaml.Node, path: Sequence[str | int]) -> tuple[int, yaml.Node]:
    spot = node
    for depth, key in enumerate(path):
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        match = next(((name, value) for name, value in pairs if name.value == str(key)), None)
        if match is None:
            return depth, spot
        spot, node = match
    return len(path), spot


def _message(path: Sequence[str | int], said: str) -> str:
    words = said.removeprefix("Value error, ")
    named = ".".join(map(str, path))
    return f"{named}: {words[0].lower()}{words[1:]}" if named else words


def _theme(file: ThemeFile) -> Theme:
    colors = {role: Color(color.slot, color.lighter) for role, color in file.colors.items()}
    deck = _sheet(file.deck, 0.25 if file.deck.han_latin_gap is True else 0.0)
    brief = _sheet(file.brief, float(file.brief.han_latin_gap))
    fonts = {script: ScriptFonts(one.deck, one.brief) for script, one in file.fonts.items()}
    return Theme(file.name, file.slots, colors, deck, brief, fonts, Choice(file.template, file.layouts))


def _sheet(sheet: SheetEntry, gap: float) -> StyleSheet:
    styles = {name: {column: _style(style, column) for column in _COLUMNS} for name, style in sheet.styles.items()}
    return StyleSheet(styles, ChartStyle(**sheet.chart), gap)


def _style(style: StyleEntry, column: Column) -> TextStyle:
    leads = style.first_latin or style.first
    written = {
        "han": style.han,
        "latin": style.latin,
        "first": style.first,
        "first_latin": leads,
        "second": style.second,
    }
    found = STYLE.fullmatch(written[column])
    assert found is not None, "its shape was checked"
    role = style.second_color if column == "second" else style.color
    return TextStyle(float(found[1]), float(found[2]), bool(found[3]), role)
