"""A process: numbered steps beside each other, each under a line that leads to the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.charts.events import text_style
from briefing.charts.labels import LabelStyle
from briefing.charts.lettering import Stack, inline, letters, place, wrapped
from briefing.charts.process_alt import process_alt
from briefing.content.figure import ProcessFigure, Step
from briefing.content.values import Located
from briefing.drawing import Drawing, Drawn, Fill, Label, Polygon, Polyline, Role, Stroke
from briefing.errors import Problem, raise_all
from briefing.language.localize import Edition
from briefing.text import line
from briefing.theme.theme import StyleSheet
from briefing.typeset.breaks import units
from briefing.typeset.fonts import FontSet

__all__ = ["draw_arrows", "draw_process", "process_alt", "process_columns", "title_role"]

GUTTER, HEAD, HALF_HEAD, BELOW_LINE, BETWEEN = 1.6, 0.55, 0.3, 0.9, 0.3
"""Between two steps, the length and half the height of an arrowhead, and distances. Units: em of a step's title."""
KEY_LINE, LINE = 2.0, 1.0
"""Above the highlighted step, and above the others. Units: points."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the steps over a width. Units: points."""

    count: int
    whole: float
    em: float

    @property
    def width(self) -> float:
        """The width of one."""
        return (self.whole - GUTTER * self.em * (self.count - 1)) / self.count

    @property
    def top(self) -> float:
        """Where the words begin, below the lines."""
        return (HALF_HEAD + BELOW_LINE) * self.em

    def x(self, index: int) -> float:
        """Where one begins."""
        return index * (self.width + GUTTER * self.em)


def process_columns(edition: Edition, figure: ProcessFigure, width: float, sheet: StyleSheet) -> Columns:
    """The columns of the steps over the whole width."""
    return Columns(len(figure.steps), width, text_style(edition, sheet, "step_title").size)


def draw_arrows(figure: ProcessFigure, columns: Columns) -> Drawing:
    """The line above each step, with a head that points to the next one; above the last there is only the line."""
    middle, head = HALF_HEAD * columns.em, HEAD * columns.em
    marks: list[Drawn] = []
    for index, key in enumerate(figure.steps):
        start, role = columns.x(index), title_role(figure, key)
        last = index + 1 == columns.count
        end = start + columns.width if last else columns.x(index + 1) - 2 * head
        width = KEY_LINE if key == figure.highlight else LINE
        marks.append(Polyline(((start, middle), (end, middle)), Stroke(role, width), key))
        if not last:
            marks.append(Polygon(((end, 0.0), (end + head, middle), (end, 2 * middle)), Fill(role), None, key))
    return Drawing(columns.whole, 2 * middle, tuple(marks))


def title_role(figure: ProcessFigure, key: str) -> Role:
    """The colour of a step."""
    return "accent" if key == figure.highlight else "ink"


def draw_process(edition: Edition, figure: ProcessFigure, width: float, sheet: StyleSheet, fonts: FontSet) -> Drawing:
    """The steps over the whole width. Raises: BriefingError for a word that is wider than its column."""
    columns = process_columns(edition, figure, width, sheet)
    look = _Look(edition, sheet, fonts, columns)
    raise_all(problem for step in figure.steps.values() for problem in look.too_wide(step))
    heads = [look.head(step, number) for number, step in enumerate(figure.steps.values(), 1)]
    beside = all(head.beside(when).width <= columns.width for head, when in heads)
    steps = [
        (head.beside(when) if beside else head.above(look.wrapped(step.when, "step_when")),
         look.wrapped(step.title, "step_title", title_role(figure, key)), look.wrapped(step.text, "step_text"))
        for (head, when), (key, step) in zip(heads, figure.steps.items(), strict=True)
    ]  # fmt: skip
    marks: list[Drawn] = list(draw_arrows(figure, columns).marks)
    for index, (key, parts) in enumerate(zip(figure.steps, steps, strict=True)):
        marks += look.placed(parts, index, key)
    return Drawing(width, columns.top + max(map(look.height, steps)), tuple(marks))


@dataclass(frozen=True, slots=True)
class _Look:
    """What the words of every step are set with."""

    edition: Edition
    sheet: StyleSheet
    fonts: FontSet
    columns: Columns

    def head(self, step: Step, number: int) -> tuple[Stack, Stack]:
        """The number, and the time in one row."""
        numeral = line(self.edition.primary, self.edition.numeral(number))
        style = text_style(self.edition, self.sheet, "message_number")
        when = self.edition.text(step.when) if step.when is not None else ()
        return Stack(((letters(numeral, style, self.fonts),),)), inline(when, *self._styles("step_when"), self.fonts)

    def wrapped(self, words: Located | None, name: str, role: Role | None = None) -> Stack:
        """A text in rows as wide as a column; no rows for no text."""
        first, second = self._styles(name)
        colored = LabelStyle(first.size, first.bold, role or first.role)
        text = self.edition.text(words) if words is not None else ()
        return wrapped(text, colored, second, self.fonts, self.columns.width)

    def height(self, parts: Sequence[Stack]) -> float:
        """The height of a step's words."""
        return sum(part.height for part in parts) + BETWEEN * self.columns.em * (
            sum(bool(part.rows) for part in parts) - 1
        )

    def placed(self, parts: Sequence[Stack], index: int, key: str) -> Iterator[Label]:
        """The words of a step in its column."""
        top = self.columns.top
        for part in parts:
            yield from place(part, self.columns.x(index), top + part.height / 2, datum=key)
            top += part.height + BETWEEN * self.columns.em

    def too_wide(self, step: Step) -> Iterator[Problem]:
        """A problem for each word that is wider than a column."""
        parts = (("step_when", step.when), ("step_title", step.title), ("step_text", step.text))
        said = [(name, words, one) for name, words in parts if words is not None for one in self.edition.text(words)]
        for name, words, one in said:
            style = text_style(self.edition, self.sheet, name, one.lang)
            for unit in map(str.rstrip, units(one.plain)):
                if letters(line(one.lang, unit), style, self.fonts).width > self.columns.width:
                    message = f"a step is {self.columns.width:.0f} points wide, too little for {unit!r}"
                    yield Problem(self.edition.place(words, one.lang), message, "use shorter words, or fewer steps")

    def _styles(self, name: str) -> tuple[LabelStyle, LabelStyle]:
        languages = self.edition.languages
        return text_style(self.edition, self.sheet, name), text_style(self.edition, self.sheet, name, languages[-1])
