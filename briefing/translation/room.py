"""Where a text stands, and how much room it has there, from the layouts and the text styles."""

from __future__ import annotations

from unicodedata import east_asian_width

from briefing.content.figure import ChartFigure
from briefing.content.model import Content
from briefing.content.prose import fields, without_fields
from briefing.content.values import Located
from briefing.drawing import Box
from briefing.tags import language
from briefing.theme.layouts import built_in
from briefing.theme.theme import TextStyle, Theme
from briefing.translation.spots import SPOTS, Spot

LETTER = {False: 0.47, True: 0.5}
"""The mean width of a letter, regular and bold, measured on the English texts. Units: em. A Han letter has 1."""


def room(words: Located, content: Content, theme: Theme, lang: str) -> str:
    """A sentence for the translator: `slide headline: 864 × 66 pt at 24 pt, 2 lines of about 72 letters`."""
    spot = spot_of(words.path, content)
    if spot.free:
        return f"{spot.where}: no limit"
    style = theme.deck.style(spot.style, (lang,), lang) if spot.style else None
    if style is None or not spot.slot:
        size = f" at {style.size:g} pt" if style else ""
        return f"{spot.where}: as wide as the source, about {_letters(_ems(words), lang)} letters{size}"
    shared = f", shared {spot.shared}" if spot.shared else ""
    return f"{spot.where}: {_measured(_box(spot.slot), style, lang)}{shared}"


def spot_of(path: str, content: Content) -> Spot:
    """Where the text of a path stands. The texts of tables that a chart shows stand in the chart."""
    keys = path.split("/")
    if keys[1:2] == ["tables"] and keys[2] in _charted(content):
        keys[1] = "charts"
    return next(spot for pattern, spot in SPOTS if _fits(keys, pattern.split("/")))


def _fits(keys: list[str], pattern: list[str]) -> bool:
    return len(keys) == len(pattern) and all(want in ("*", key) for key, want in zip(keys, pattern, strict=True))


def _charted(content: Content) -> set[str]:
    figures = (topic.figure for section in content.sections.values() for topic in section.topics.values())
    return {figure.table for figure in figures if isinstance(figure, ChartFigure)}


def _box(slot: str) -> Box:
    layout, _, name = slot.partition(".")
    found = built_in(1).layouts[layout].slot(name)
    assert found is not None, f"layout {layout} has no slot {name}"
    return found.box


def _measured(box: Box, style: TextStyle, lang: str) -> str:
    lines, letters = int(box.height / style.leading) or 1, _letters(box.width / style.size, lang, style.bold)
    room = f"{box.width:g} × {box.height:g} pt at {style.size:g} pt"
    return f"{room}, {lines} line{'s' * (lines > 1)} of about {letters} letters"


def _letters(ems: float, lang: str, bold: bool = False) -> int:
    return int(ems + 0.5) if language(lang).east_asian else int(ems / LETTER[bold])


def _ems(words: str) -> float:
    """How wide a text is, a field counting as three Han letters."""
    letters = without_fields(words).replace(" ", "")
    return sum(1.0 if east_asian_width(one) in "WF" else LETTER[False] for one in letters) + 3 * len(fields(words))
