"""The shape of `theme.yaml`, as pydantic models."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from briefing.drawing import Role
from briefing.theme.theme import ChartStyle

STYLE = re.compile(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)( b)?")
_CHART_SIZES = tuple(field.name for field in fields(ChartStyle))


def _style(written: str) -> str:
    if not STYLE.fullmatch(written):
        raise ValueError(f"{written} is no style; write size/leading, then b for bold, such as 26/33 b")
    return written


def _color(written: str) -> str:
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", written):
        raise ValueError(f"{written} is no colour; write six hexadecimal digits, such as BF3A1E")
    return written.upper()


def _chart(written: dict[str, float]) -> dict[str, float]:
    if unknown := sorted(set(written) - set(_CHART_SIZES)):
        raise ValueError(f"there is no size {unknown[0]}; there are {', '.join(_CHART_SIZES)}")
    if missing := [name for name in _CHART_SIZES if name not in written]:
        raise ValueError(f"the size {missing[0]} is missing")
    return written


Style = Annotated[str, AfterValidator(_style)]


class Entry(BaseModel):
    """A mapping of the theme: no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ColorEntry(Entry):
    """A slot of the PowerPoint theme, and how far towards white."""

    slot: str
    lighter: float = Field(0.0, ge=0, le=1)


class StyleEntry(Entry):
    """A style in its columns; `first_latin` is as `first` where it is not said."""

    han: Style
    latin: Style
    first: Style
    first_latin: Style | None = None
    second: Style
    color: Role = "ink"
    second_color: Role = "ink2"


class SheetEntry(Entry):
    """The styles of one product, and the sizes of its charts."""

    styles: dict[str, StyleEntry]
    chart: Annotated[dict[str, float], AfterValidator(_chart)]
    han_latin_gap: bool | float


class FontEntry(Entry):
    """The fonts of a script."""

    deck: str
    brief: str = Field("", pattern=r"[\w-]*")


class ThemeFile(Entry):
    """The whole file."""

    name: str
    slots: dict[str, Annotated[str, BeforeValidator(str), AfterValidator(_color)]]
    colors: dict[Role, ColorEntry]
    fonts: dict[Annotated[str, Field(pattern="[A-Z][a-z]{3}")], FontEntry]
    deck: SheetEntry
    brief: SheetEntry
    template: str = ""
    layouts: dict[str, str] = {}

    @model_validator(mode="after")
    def _slots_are_there(self) -> ThemeFile:
        for role, color in self.colors.items():
            if color.slot not in self.slots:
                raise ValueError(
                    f"the colour {role} names the slot {color.slot}, which is none of {', '.join(self.slots)}"
                )
        return self
