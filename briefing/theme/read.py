"""The theme from `theme.yaml`: the product's own, overlaid by the project's key by key."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, cast

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from briefing.drawing import Role
from briefing.errors import BriefingError, Place, Problem
from briefing.theme.theme import ChartStyle, Color, Column, StyleSheet, TextStyle, Theme

_STYLE = re.compile(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)( b)?")
_COLUMNS: tuple[Column, ...] = ("han", "latin", "first", "second")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Color(_Entry):
    slot: str
    lighter: float = 0.0


class _Style(_Entry):
    han: str
    latin: str
    first: str
    second: str
    color: Role = "ink"
    second_color: Role = "ink2"


class _Sheet(_Entry):
    styles: dict[str, _Style]
    chart: dict[str, float]
    han_latin_gap: bool | float
    latin: str = ""
    han: str = ""


class _ThemeFile(_Entry):
    name: str
    slots: dict[str, Annotated[str, BeforeValidator(str)]]
    colors: dict[Role, _Color]
    deck: _Sheet
    brief: _Sheet


def read_theme(*folders: Path) -> Theme:
    """The theme of the folders' `theme.yaml` files, later ones over earlier ones. Raises: BriefingError."""
    merged: dict[str, Any] = {}
    place = Place("theme.yaml")
    for path in (folder / "theme.yaml" for folder in folders):
        if not path.is_file():
            continue
        place = Place(f"{path.parent.name}/{path.name}")
        try:
            merged = _overlay(merged, yaml.load(path.read_text("utf-8"), yaml.CBaseLoader) or {})
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            raise BriefingError(
                [
                    Problem(
                        Place(place.file, mark.line + 1, mark.column + 1) if mark else place,
                        f"not valid YAML: {error.problem}",
                    )
                ]
            ) from None
    try:
        return _theme(_ThemeFile.model_validate(merged))
    except ValidationError as error:
        raise BriefingError(
            Problem(
                place,
                f"{'.'.join(map(str, item['loc']))}: {item['msg'].lower()}",
                "compare with the built-in theme.yaml",
            )
            for item in error.errors()
        ) from None
    except ValueError as error:
        raise BriefingError(
            [Problem(place, str(error), "a style is written size/leading, then b for bold: 26/33 b")]
        ) from None


def _overlay(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    nested = {
        k: _overlay(below[k], v) for k, v in above.items() if isinstance(v, dict) and isinstance(below.get(k), dict)
    }
    return {**below, **above, **nested}


def _theme(file: _ThemeFile) -> Theme:
    colors = {role: Color(color.slot, color.lighter) for role, color in file.colors.items()}
    return Theme(
        file.name,
        {k: v.upper() for k, v in file.slots.items()},
        colors,
        _sheet(file.deck, 0.25 if file.deck.han_latin_gap is True else 0.0),
        _sheet(file.brief, float(file.brief.han_latin_gap)),
        file.deck.latin,
        file.deck.han,
    )


def _sheet(sheet: _Sheet, gap: float) -> StyleSheet:
    styles = {name: {column: _style(style, column) for column in _COLUMNS} for name, style in sheet.styles.items()}
    return StyleSheet(styles, ChartStyle(**sheet.chart), gap)


def _style(style: _Style, column: Column) -> TextStyle:
    found = _STYLE.fullmatch(cast("str", getattr(style, column)))
    if not found:
        raise ValueError(f"{getattr(style, column)!r} is no style")
    return TextStyle(
        float(found[1]), float(found[2]), bool(found[3]), style.second_color if column == "second" else style.color
    )
