"""Edition → pictures: each drawn figure alone, for the web, a mail, or a page of somebody else's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.compose.exhibits import Numbering, brief_exhibit
from briefing.compose.provenance import topics
from briefing.compose.setting import brief_setting
from briefing.document.brief import Figure
from briefing.drawing import Drawing
from briefing.language.localize import Edition
from briefing.text import plain
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

PictureFormat = Literal["svg", "png"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing to be written as a file of its own. `key` is its topic's."""

    key: str
    drawing: Drawing
    title: str
    theme: Theme


def compose_pictures(edition: Edition, theme: Theme, fonts: Fonts) -> tuple[Picture, ...]:
    """The drawn figures of an edition, as they stand in the brief."""
    setting = brief_setting(edition, theme, fonts)
    found = []
    for _, _, key, topic in topics(edition.content):
        blocks, _ = brief_exhibit(setting, key, topic, Numbering())
        found += [
            Picture(key, block.drawing, plain(block.alt, "\n"), theme) for block in blocks if isinstance(block, Figure)
        ]
    return tuple(found)
