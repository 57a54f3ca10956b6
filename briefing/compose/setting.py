"""How one product sets text: styled paragraphs for an edition's languages, and how much room they take."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from briefing.document.parts import Align, Paragraph, StyledLine
from briefing.language.localize import Edition
from briefing.tags import language
from briefing.text import UNMARKED, Line, Span, Text, line
from briefing.theme.theme import StyleSheet, TextStyle, Theme
from briefing.typeset.breaks import units
from briefing.typeset.fonts import Fonts, FontSet
from briefing.typeset.gaps import held_line, spaced_line
from briefing.typeset.lines import SetLine, break_line, line_count, measure

_APART = "   "
_LEFT_TO_RIGHT = "\u200e"
_MEET = re.compile("[0-9]{2}|[A-Za-z\u00c0-\u024f]{2}|[\u3040-\u9fff]{2}")
FILLED = 0.97
"""PowerPoint breaks lines with rounding and kerning of its own: what is measured must fit in this part of the width."""


def deck_setting(edition: Edition, theme: Theme, fonts: Fonts) -> Setting:
    """How slides set text: gaps between Han and Latin and blanks that hold are typed, since PowerPoint has neither."""

    def typed(one: Line) -> Line:
        return held_line(_set_off(spaced_line(one) if theme.deck.gap else one, edition.primary))

    return Setting(replace(edition, finish=typed), theme.deck, fonts.deck, FILLED)


def brief_setting(edition: Edition, theme: Theme, fonts: Fonts) -> Setting:
    """How the brief sets text: gaps are geometry."""
    return Setting(edition, theme.brief, fonts.brief)


@dataclass(frozen=True, slots=True)
class Setting:
    """A style sheet, the fonts that measure it, and the edition whose languages it sets.

    `margin`: the part of a width that lines may fill when another program breaks them.
    """

    edition: Edition
    sheet: StyleSheet
    fonts: FontSet
    margin: float = 1.0

    @property
    def bilingual(self) -> bool:
        """Whether every text stands in two languages."""
        return len(self.edition.languages) > 1

    def style(self, name: str, lang: str | None = None) -> TextStyle:
        """The style of that name for the edition's primary language, or for its line in `lang`."""
        return self.sheet.style(name, self.edition.languages, lang or self.edition.primary)

    def lines(self, name: str, text: Text) -> tuple[StyledLine, ...]:
        """The lines of a text: the first one leads, in whatever language it is, the others follow."""
        first, *others = text
        led = StyledLine(first, self.style(name))
        return (led, *(StyledLine(words, self.style(name, words.lang)) for words in others))

    def paragraph(
        self, name: str, text: Text, *, before: float = 0.0, align: Align = "start", inline: bool = False
    ) -> Paragraph:
        """The text in the style of that name; `inline` puts the second language behind the first."""
        lines = self.lines(name, text) if text else ()
        return Paragraph(self._behind(lines) if inline else lines, before, align, inline)

    def letters(self, name: str, letters: str, *, align: Align = "start") -> Paragraph:
        """Letters that are the same in every language: a number, a dot."""
        return self.paragraph(name, (line(self.edition.primary, letters),), align=align)

    def row(
        self, *parts: tuple[str, Text], before: float = 0.0, align: Align = "start", gap: str = _APART
    ) -> Paragraph:
        """Several texts of different styles on one line, `gap` between them."""
        lines: list[StyledLine] = []
        for name, text in parts:
            made = self._behind(self.lines(name, text)) if text else ()
            lines += [led(made[0], gap), *made[1:]] if lines and made else made
        return Paragraph(tuple(lines), before, align, inline=True)

    def _behind(self, lines: tuple[StyledLine, ...]) -> tuple[StyledLine, ...]:
        """The second language behind the first; where words or figures of both would meet, a dot keeps them apart."""
        if len(lines) < 2:
            return lines
        first, second = lines
        dotted = _dotted(first) if _runs_together(first.words, second.words) else first
        return dotted, led(second, " ")

    def rows(self, *parts: tuple[str, Text], width: float, align: Align = "start") -> tuple[Paragraph, ...]:
        """The texts on one line if it is wide enough, else, and for two directions, on a line for each language.

        Units: points.
        """
        row = self.row(*parts, align=align)
        directions = {language(lang).direction for lang in self.edition.languages}
        if not self.bilingual or (len(directions) == 1 and self.width(row) <= width * self.margin):
            return (row,)
        lines = [self.lines(name, text) for name, text in parts if text]
        by_language = ([one[place] for one in lines if len(one) > place] for place in range(2))
        return tuple(
            Paragraph((made[0], *(led(one, _APART) for one in made[1:])), align=align, inline=True)
            for made in by_language
            if made
        )

    def width(self, paragraph: Paragraph) -> float:
        """How wide the paragraph is on as few lines as it can have. Units: points."""
        widths = [self.length(one) for one in paragraph.lines]
        return sum(widths) if paragraph.inline else max(widths, default=0.0)

    def widest_unit(self, paragraph: Paragraph) -> float:
        """The width of the longest piece that no line break may cut. Units: points."""
        pieces = (
            replace(one, words=line(one.words.lang, unit)) for one in paragraph.lines for unit in units(one.words.plain)
        )
        return max(map(self.length, pieces), default=0.0)

    def height(self, paragraphs: Iterable[Paragraph], width: float) -> float:
        """How high the paragraphs stand in a column, without the space above the first. Units: points."""
        total = 0.0
        for index, paragraph in enumerate(paragraphs):
            total += (paragraph.before if index else 0.0) + self._height(paragraph, width)
        return total

    def rows_in(self, one: StyledLine, width: float) -> int:
        """How many lines a text takes in a column."""
        return self._lines_of(one, width * self.margin)

    def balanced(self, paragraphs: Sequence[Paragraph], width: float) -> float:
        """The least width that takes no line more than `width` does, so that no last line stands nearly empty."""
        height = self.height(paragraphs, width)
        steps = [width * (1 - step / 40) for step in range(21)]
        return next((wide for wide in reversed(steps) if self.height(paragraphs, wide) <= height), width)

    def overfull(self, paragraphs: Iterable[Paragraph], width: float) -> str:
        """The first line that is wider than the column because a word is, or nothing."""
        lines = (one for paragraph in paragraphs if not paragraph.inline for one in paragraph.lines)
        broken = (line for one in lines for line in self._break(one, width * self.margin))
        return next((line.plain for line in broken if line.overfull), "")

    def _break(self, one: StyledLine, room: float) -> tuple[SetLine, ...]:
        return break_line(one.words, one.style.size, one.style.bold, room, self.fonts)

    def _height(self, paragraph: Paragraph, width: float) -> float:
        room = width * self.margin
        if paragraph.inline and paragraph.lines:
            first = paragraph.lines[0]
            if any(one.style.size != first.style.size for one in paragraph.lines):
                return ceil(self.width(paragraph) / room) * max(one.style.leading for one in paragraph.lines)
            spans = tuple(span for one in paragraph.lines for span in one.words.spans)
            return self._lines_of(replace(first, words=replace(first.words, spans=spans)), room) * first.style.leading
        return sum(self._lines_of(one, room) * one.style.leading for one in paragraph.lines)

    def _lines_of(self, one: StyledLine, room: float) -> int:
        return line_count(one.words, one.style.size, one.style.bold, room, self.fonts)

    def length(self, one: StyledLine) -> float:
        """How long a text is on one line. Units: points."""
        return measure(one.words, one.style.size, one.style.bold, self.fonts)


def _runs_together(first: Line, second: Line) -> bool:
    """Whether a reader could take the end of one text and the beginning of the other for one."""
    left, right = (one.plain.translate(UNMARKED) for one in (first, second))
    turned = language(first.lang).direction != language(second.lang).direction
    return turned or bool(_MEET.fullmatch(left[-1:] + right[:1]))


def _dotted(one: StyledLine) -> StyledLine:
    return replace(one, words=replace(one.words, spans=(*one.words.spans, Span(" ·"))))


def _set_off(one: Line, primary: str) -> Line:
    """A line from left to right that may stand behind one from right to left, kept together by marks of direction."""
    if language(primary).direction == "ltr" or language(one.lang).direction == "rtl" or not one.spans:
        return one
    first, *others = one.spans
    *before, last = (replace(first, text=_LEFT_TO_RIGHT + first.text), *others)
    return replace(one, spans=(*before, replace(last, text=last.text + _LEFT_TO_RIGHT)))


def led(one: StyledLine, gap: str) -> StyledLine:
    """The line with a gap before it."""
    first = one.words.spans[0]
    return replace(one, words=replace(one.words, spans=(replace(first, text=gap + first.text), *one.words.spans[1:])))
