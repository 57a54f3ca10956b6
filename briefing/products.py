"""What can be made of an edition: a deck, a brief, pictures. Each format is composed, then rendered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from typing import Literal, assert_never, get_args

from briefing.compose.brief import compose_brief
from briefing.compose.deck import compose_deck
from briefing.compose.fit import check_glyphs, check_scripts
from briefing.compose.pictures import Picture, PictureFormat, compose_pictures
from briefing.document.brief import Brief
from briefing.document.deck import Deck
from briefing.errors import BriefingError, Place, Problem
from briefing.language.localize import Edition
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

Format = Literal["pptx", "pdf", "svg", "png"]
FORMATS: tuple[Format, ...] = get_args(Format)
DEFAULT_FORMATS: tuple[Format, ...] = ("pptx", "pdf")


@dataclass(frozen=True, slots=True)
class Look:
    """The theme on slides and on paper, and the fonts as measured."""

    theme: Theme
    printed: Theme
    fonts: Fonts


@dataclass(frozen=True, slots=True)
class Rendering:
    """A composed file that only waits to be drawn: `draw` gives its bytes, and its slides or pages."""

    name: str
    draw: Callable[[], tuple[bytes, int]]


def renderings(edition: Edition, look: Look, format: Format) -> tuple[tuple[Rendering, ...], tuple[Problem, ...]]:
    """The files of one format, composed, and what does not fit in them.

    Raises: BriefingError naming what cannot be drawn for want of room.
    """
    stem = f"{edition.content.briefing.id}.{edition.name}"
    match format:
        case "pptx":
            deck, unfit = compose_deck(edition, look.theme, look.fonts)
            return (Rendering(f"{stem}.pptx", lambda: _draw_deck(deck)),), unfit
        case "pdf":
            brief = compose_brief(edition, look.printed, look.fonts)
            return (Rendering(f"{stem}.pdf", lambda: _draw_brief(brief, look)),), _unprintable(edition, look)
        case "svg" | "png":
            return tuple(_pictures(edition, look, format, stem)), _unprintable(edition, look)
        case _:
            assert_never(format)


def _unprintable(edition: Edition, look: Look) -> tuple[Problem, ...]:
    """What our own fonts cannot print; a deck is shown in those of its reader's machine."""
    return (*check_glyphs(edition, look.fonts), *check_scripts(edition))


def _draw_deck(deck: Deck) -> tuple[bytes, int]:
    from briefing.render.pptx.package import render_pptx

    return render_pptx(deck), len(deck.slides)


def _draw_brief(brief: Brief, look: Look) -> tuple[bytes, int]:
    from briefing.render.pdf.file import render_pdf

    data = render_pdf(brief, look.fonts)
    return data, len(re.findall(rb"/Type\s*/Page\b", data))


def _pictures(edition: Edition, look: Look, format: PictureFormat, stem: str) -> Iterator[Rendering]:
    if find_spec("matplotlib") is None:
        hint = "pip install 'briefing[picture]'"
        raise BriefingError(
            [Problem(Place(f"--format {format}"), "pictures need matplotlib, which is not installed", hint)]
        )
    for picture in compose_pictures(edition, look.printed, look.fonts):
        yield Rendering(f"{stem}.{picture.key}.{format}", partial(_draw_picture, picture, look, format))


def _draw_picture(picture: Picture, look: Look, format: PictureFormat) -> tuple[bytes, int]:
    from briefing.render.picture.pen import render_picture

    return render_picture(picture.drawing, look.printed, look.fonts.brief, format, picture.alt), 1
