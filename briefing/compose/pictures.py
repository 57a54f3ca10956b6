"""Edition → pictures: each drawn figure alone, for the web, a mail, or a page of somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from briefing.charts.labels import LabelStyle
from briefing.charts.lettering import inline, place, wrapped
from briefing.charts.moved import moved
from briefing.compose.drawn import Drawn, drawn_figure, figure_source
from briefing.compose.fitted import with_advice
from briefing.compose.mirror import is_mirrored, mirrored
from briefing.compose.provenance import topics
from briefing.compose.setting import Setting, brief_setting
from briefing.content.figure import ChartFigure, KeyFigures, ProcessFigure, TimelineFigure
from briefing.drawing import Drawing
from briefing.language.localize import Edition
from briefing.text import Text, plain
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

PictureFormat = Literal["svg", "png"]
AROUND = 12.0
"""Between the drawing and the words above and below it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing to be written as a file of its own. `key` is its topic's."""

    key: str
    drawing: Drawing
    alt: str


def compose_pictures(edition: Edition, theme: Theme, fonts: Fonts) -> Iterator[Picture]:
    """The drawn figures of an edition as in the brief, each with its title, unit and source: it has to stand alone."""
    setting = brief_setting(edition, theme, fonts)
    for _, _, key, topic in topics(edition.content):
        match topic.figure:
            case ChartFigure() | TimelineFigure() | KeyFigures() | ProcessFigure() as figure:
                drawn = with_advice(setting, "picture", partial(drawn_figure, key=key, topic=topic, figure=figure))
                source = figure_source(edition, topic, listed=False)
                drawing = _captioned(setting, drawn, source)
                yield Picture(key, mirrored(drawing) if is_mirrored(edition) else drawing, plain(drawn.alt, "\n"))
            case _:
                pass


def _captioned(setting: Setting, drawn: Drawn, source: Text) -> Drawing:
    width = drawn.drawing.width
    head = wrapped(drawn.title, *_looks(setting, "figure_title"), setting.fonts, width)
    if drawn.unit:
        head = head.above(inline(drawn.unit, *_looks(setting, "figure_unit"), setting.fonts))
    foot = wrapped(source, *_looks(setting, "source"), setting.fonts, width)
    top = head.height + AROUND
    below = top + drawn.drawing.height + AROUND
    marks = (
        *place(head, 0, head.height / 2),
        *moved(drawn.drawing, 0, top),
        *place(foot, 0, below + foot.height / 2),
    )
    return Drawing(width, below + foot.height, marks)


def _looks(setting: Setting, name: str) -> tuple[LabelStyle, LabelStyle]:
    """The style of the first language and of the second, if there is one."""
    languages = setting.edition.languages
    first, second = (setting.style(name, lang) for lang in (languages[0], languages[-1]))
    return LabelStyle(first.size, first.bold, first.role), LabelStyle(second.size, second.bold, second.role)
