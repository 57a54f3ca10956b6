"""How everything looks, as values: colours by role, text styles by role and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefing.drawing import Role
from briefing.tags import language
from briefing.theme.color import Color
from briefing.theme.layouts import Arrangement, Inherits, built_in

Column = Literal["han", "latin", "first", "first_latin", "second"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Units: size and leading in points."""

    size: float
    leading: float
    bold: bool
    role: Role
    inherits: Inherits = "nothing"


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """The sizes a product draws charts in. Units: points. Second-language lines use `second`."""

    key_value: float
    second_value: float
    value: float
    name: float
    axis: float
    second: float
    bar_limit: float
    label_gap: float
    category_gap: float
    label_distance: float
    key_line: float
    line: float
    marker: float
    small_marker: float
    baseline: float
    grid: float
    outline: float
    key_name: float


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The styles of one product. `gap`: between Han and Latin, in em."""

    styles: Mapping[str, Mapping[Column, TextStyle]]
    chart: ChartStyle
    gap: float

    def style(self, name: str, languages: tuple[str, ...], lang: str) -> TextStyle:
        """The style of the line in `lang` of an edition in `languages`."""
        if len(languages) == 1:
            column: Column = "han" if language(lang).east_asian else "latin"
        else:
            leading: Column = "first" if language(lang).east_asian else "first_latin"
            column = leading if lang == languages[0] else "second"
        return self.styles[name][column]


class ScriptFonts(NamedTuple):
    """How a script is set: by a font of the reader's machine on slides, in the brief by files of that name."""

    deck: str
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The file of a company's template, and the names of its layouts for those of ours that are chosen by name."""

    template: str = ""
    layouts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Template:
    """Somebody else's template: an ordinary presentation without slides.

    `arrangements`: of editions in one language and in two.
    """

    name: str
    data: bytes
    arrangements: tuple[Arrangement, Arrangement]


@dataclass(frozen=True, slots=True)
class Theme:
    """The look of both products. `fonts`: by the code of their script, `Latn` first."""

    name: str
    slots: Mapping[str, str]
    colors: Mapping[Role, Color]
    deck: StyleSheet
    brief: StyleSheet
    fonts: Mapping[str, ScriptFonts]
    choice: Choice = Choice()
    template: Template | None = None

    def arrangement(self, languages: int) -> Arrangement:
        """Where things stand on the slides of an edition in so many languages."""
        return self.template.arrangements[languages - 1] if self.template else built_in(languages)

    def hex(self, role: Role) -> str:
        """The colour of a role as six hexadecimal digits."""
        color = self.colors[role]
        return color.shade(self.slots[color.slot])
