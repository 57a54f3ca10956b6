"""What every page repeats: the running head with its accent segment, and the page number. None of it is content."""

from __future__ import annotations

from math import inf

from briefing.document.brief import Running
from briefing.drawing import Box
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.operators import fill, line, rectangle
from briefing.render.pdf.page import FOOT, FULL, HAIRLINE, HEAD
from briefing.render.pdf.setting import Setting
from briefing.render.pdf.text import baseline
from briefing.text import Text
from briefing.text import line as text_line
from briefing.theme.theme import TextStyle
from briefing.typeset.fonts import FontSet
from briefing.typeset.lines import break_line, measure

_BETWEEN_LANGUAGES = 5.0
_SEGMENT = 2.0


def draw_furniture(canvas: Canvas, running: Running, section: Text, number: int, setting: Setting) -> None:
    """The head and the foot of page `number` (from 1); `section`: the one the page belongs to, if any."""
    start, end = running.first if number == 1 else (running.title, section)
    styles = (running.current, running.style) if number == 1 else (running.style, running.current)
    widths = [_width(words, style, setting.fonts) for words, style in zip((start, end), styles, strict=True)]
    marked = Box(FULL.x, HAIRLINE - _SEGMENT / 2, widths[0], _SEGMENT)
    if number > 1:
        marked = Box(FULL.right - widths[1], marked.y, widths[1], _SEGMENT)
    shown = (text_line(setting.primary, "".join(running.digits[int(digit)] for digit in str(number))),)
    with canvas.artifact("Pagination"):
        canvas.paint(line(FULL.x, HAIRLINE, FULL.right, HAIRLINE, canvas.color("rule"), 0.6))
        canvas.paint(fill(rectangle(marked), canvas.color("accent")))
        _print(start, styles[0], FULL.x, HEAD, canvas, setting.fonts)
        _print(end, styles[1], FULL.right - widths[1], HEAD, canvas, setting.fonts)
        x = FULL.right - _width(shown, running.page_number, setting.fonts)
        _print(shown, running.page_number, x, FOOT, canvas, setting.fonts)


def _width(words: Text, style: TextStyle, fonts: FontSet) -> float:
    """The width of the languages one after the other; only the first may be bold."""
    widths = [measure(one, style.size, style.bold and not index, fonts) for index, one in enumerate(words)]
    return sum(widths) + _BETWEEN_LANGUAGES * max(len(widths) - 1, 0)


def _print(words: Text, style: TextStyle, x: float, y: float, canvas: Canvas, fonts: FontSet) -> None:
    for index, one in enumerate(words):
        for broken in break_line(one, style.size, style.bold and not index, inf, fonts):
            canvas.print_at(x, baseline(y, style.leading, style.size), broken.pieces, style.role, broken.width)
            x += broken.width + _BETWEEN_LANGUAGES
