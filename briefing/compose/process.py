"""A process on a slide: lines with arrowheads, and under each a text box with the words of its step."""

from __future__ import annotations

from dataclasses import replace

from briefing.charts.process import draw_arrows, process_alt, process_columns, title_role
from briefing.compose.setting import Setting
from briefing.compose.slides import Frame, free_text
from briefing.content.figure import ProcessFigure, Step
from briefing.document.deck import DrawingBlock, GroupBlock, GroupPart
from briefing.document.parts import Paragraph
from briefing.drawing import Box, Role
from briefing.text import Text, line

ABOVE_TITLE, ABOVE_TEXT = 4.0, 6.0


def process_group(frame: Frame, figure: ProcessFigure, title: Text) -> GroupBlock:
    """The steps side by side over the width of the slide's matter."""
    setting, content = frame.setting, frame.page.content
    columns = process_columns(setting.edition, figure, content.width, setting.sheet)
    heads = [_head(setting, step, number) for number, step in enumerate(figure.steps.values(), 1)]
    beside = all(setting.width(head) <= columns.width * setting.margin for head in heads)
    arrows = draw_arrows(figure, columns)
    blocks: list[GroupPart] = [DrawingBlock("Arrows", Box(content.x, content.y, arrows.width, arrows.height), arrows)]
    for index, (key, step) in enumerate(figure.steps.items()):
        head = (heads[index],) if beside else _heads(setting, step, index + 1)
        words = (*head, *_words(setting, step, title_role(figure, key)))
        room = content.height - columns.top
        height = min(room, setting.height(words, columns.width))
        box = Box(content.x + columns.x(index), content.y + columns.top, columns.width, height)
        blocks.append(free_text(f"Step {index + 1}", box, *words))
    return GroupBlock("Process", tuple(blocks), process_alt(setting.edition, figure, title))


def _head(setting: Setting, step: Step, number: int) -> Paragraph:
    """The number and behind it the time."""
    numeral = (line(setting.edition.primary, setting.edition.numeral(number)),)
    when = (("step_when", setting.edition.text(step.when)),) if step.when is not None else ()
    return setting.row(("message_number", numeral), *when)


def _heads(setting: Setting, step: Step, number: int) -> tuple[Paragraph, ...]:
    """The number, and under it the time."""
    numeral = setting.letters("message_number", setting.edition.numeral(number))
    return (numeral, *((setting.paragraph("step_when", setting.edition.text(step.when)),) if step.when else ()))


def _words(setting: Setting, step: Step, role: Role) -> tuple[Paragraph, ...]:
    title = setting.paragraph("step_title", setting.edition.text(step.title), before=ABOVE_TITLE)
    first, *others = title.lines
    colored = replace(title, lines=(replace(first, style=replace(first.style, role=role)), *others))
    text = (setting.paragraph("step_text", setting.edition.text(step.text), before=ABOVE_TEXT),) if step.text else ()
    return (colored, *text)
