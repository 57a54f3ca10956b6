"""The first page: title and standfirst, the box with the key points, and the key to the marks at its foot."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document.brief import KeyPoint, KeyPoints, ReadingKey, Title
from briefing.document.parts import Paragraph
from briefing.drawing import Box
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.operators import fill, line, rectangle
from briefing.render.pdf.page import FULL, MAIN, MARGIN
from briefing.render.pdf.pen import draw_form
from briefing.render.pdf.setting import Setting, set_text
from briefing.render.pdf.strip import Strip
from briefing.render.pdf.text import Stack
from briefing.render.pdf.tree import Element

_PADDING = 18.0
_NUMBER = 20.0
_BETWEEN_POINTS = 12.0
_BETWEEN_LANGUAGES = 3.0
_ACCENT_RULE = 2.0
_SWATCH = Box(0, 11.5, 22, 9.5)
_KEY_TEXT = 27.0
_KEY_LABEL = 9.5
_KEY_BOTTOM = 790.0
_KEY_TOP = 716.0
_KEY_GAP = 12.0


def title_strip(title: Title, parent: Element, setting: Setting) -> Strip:
    """The head of the first page."""
    heading = set_text([(title.title, parent.add("H1"))], MAIN.width, setting)
    standfirst = set_text([(title.standfirst, parent.add("P"))], MAIN.width, setting)
    margin = set_text([(one, parent.add("P")) for one in title.margin], MARGIN.width, setting)
    standfirst_y = heading.height + 10

    def draw(canvas: Canvas, y: float) -> None:
        heading.draw(canvas, MAIN.x, y)
        standfirst.draw(canvas, MAIN.x, y + standfirst_y)
        margin.draw(canvas, MARGIN.x, y + 12)

    notes = heading.notes + standfirst.notes + margin.notes
    return Strip(max(standfirst_y + standfirst.height, 12 + margin.height), draw, after=26, notes=notes)


def key_points_strip(block: KeyPoints, parent: Element, setting: Setting) -> Strip:
    """The box with the messages."""
    label = set_text([(block.label, parent.add("P"))], MARGIN.width - _PADDING, setting)
    points = parent.add("L", attributes="<</O/List/ListNumbering/Decimal>>")
    stacks = [_point(point, block, points.add("LI"), setting) for point in block.points]
    tops, y = [], _PADDING
    for _, body in stacks:
        tops.append(y)
        y += body.height + _BETWEEN_POINTS
    height = max(y - _BETWEEN_POINTS, _PADDING + label.height) + _PADDING

    def draw(canvas: Canvas, y: float) -> None:
        with canvas.artifact("Background"):
            canvas.paint(fill(rectangle(Box(FULL.x, y, FULL.width, height)), canvas.color("wash")))
            canvas.paint(fill(rectangle(Box(FULL.x, y, FULL.width, _ACCENT_RULE)), canvas.color("accent")))
        label.draw(canvas, FULL.x + _PADDING, y + _PADDING)
        for top, (number, body) in zip(tops, stacks, strict=True):
            number.draw(canvas, MAIN.x, y + top)
            body.draw(canvas, MAIN.x + _NUMBER, y + top)

    notes = tuple(number for _, body in stacks for number in body.notes)
    return Strip(height, draw, before=26, after=28, notes=notes)


def _point(point: KeyPoint, block: KeyPoints, item: Element, setting: Setting) -> tuple[Stack, Stack]:
    number = setting.number(point.number, block.number_style)
    label, body = item.add("Lbl"), item.add("LBody")
    texts = [(one, body.add("P")) for one in _by_language(point)]
    return set_text([(number, label)], _NUMBER, setting), set_text(texts, MAIN.width - _NUMBER - _PADDING, setting)


def _by_language(point: KeyPoint) -> Iterator[Paragraph]:
    """Message and support in the first language, then in the second."""
    lines = (*point.message.lines, *point.support.lines)
    for index, lang in enumerate(dict.fromkeys(one.words.lang for one in lines)):
        first, *others = (one for one in lines if one.words.lang == lang)
        yield Paragraph((first,), before=_BETWEEN_LANGUAGES if index else 0.0)
        yield from (Paragraph((one,)) for one in others)


def reading_key_strip(block: ReadingKey, parent: Element, setting: Setting) -> tuple[float, Strip]:
    """The top of the key at the foot of the first page, and the key."""
    label = set_text([(one, parent.add("P")) for one in block.label], MARGIN.width, setting)
    forms = parent.add("L", attributes="<</O/List/ListNumbering/None>>")
    columns = _columns([paragraph for _, paragraph in block.forms], setting)
    texts = [
        set_text([(paragraph, forms.add("LI").add("LBody"))], width, setting)
        for (_, paragraph), (_, width) in zip(block.forms, columns, strict=True)
    ]
    height = max([_KEY_LABEL + label.height, *(_KEY_TEXT + one.height for one in texts)])

    def draw(canvas: Canvas, y: float) -> None:
        with canvas.artifact():
            canvas.paint(line(FULL.x, y, FULL.right, y, canvas.color("rule"), 0.6))
        label.draw(canvas, MARGIN.x, y + _KEY_LABEL)
        for (form, _), text, (x, _) in zip(block.forms, texts, columns, strict=True):
            with canvas.artifact():
                swatch = Box(x + _SWATCH.x, y + _SWATCH.y, _SWATCH.width, _SWATCH.height)
                draw_form(form, "context" if form == "hatched" else "ink", swatch, canvas)
            text.draw(canvas, x, y + _KEY_TEXT)

    return min(_KEY_TOP, _KEY_BOTTOM - height), Strip(height, draw)


def _columns(paragraphs: list[Paragraph], setting: Setting) -> list[tuple[float, float]]:
    """Where each form stands and how wide it may be: as their first lines ask for, what is left shared out evenly."""
    wanted = [set_text([(one, Element("P"))], MAIN.width, setting).rows[0].width for one in paragraphs]
    even = MAIN.width / max(len(wanted), 1)
    spare = even - sum(wanted) / max(len(wanted), 1)
    widths = [one + spare if spare > _KEY_GAP else even for one in wanted]
    starts = [MAIN.x + sum(widths[:index]) for index in range(len(widths))]
    return [(x, width - _KEY_GAP) for x, width in zip(starts, widths, strict=True)]
