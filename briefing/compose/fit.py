"""Whether every text stands in its place: what does not fit is a problem of its text, never shrunk or cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from math import inf

from briefing.compose.held import text_in
from briefing.compose.provenance import topics
from briefing.compose.setting import Setting, deck_setting
from briefing.compose.slides import Frame, text_bottom, text_top
from briefing.document.deck import GroupBlock, Slide, SlideBlock, TextBlock
from briefing.document.parts import Paragraph, StyledLine
from briefing.errors import Place, Problem
from briefing.language.localize import Edition
from briefing.tags import language
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

TOLERANCE = 0.5
SHAPED = frozenset((
    "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Khmr", "Mymr",
    "Tibt", "Mong", "Nkoo", "Syrc",
))  # fmt: skip
"""Scripts that need a shaping engine or a dictionary of words, as codes of ISO 15924; Arabic has its own module."""
WHOLE, NAMED = 30, 8
"""How many texts without glyphs make it a matter of the whole language, and how many characters a problem names."""


def check_glyphs(edition: Edition, fonts: Fonts) -> Iterator[Problem]:
    """A problem for each text with a character that the brief's fonts do not have, or one for a whole language."""
    hint = (
        "write it otherwise, or add a font: put a TrueType file into assets/fonts and name it under `fonts:` in "
        "assets/theme.yaml"
    )
    for lang in edition.languages:
        found = [
            (edition.place(edition.content.texts[path], lang), line.plain, missing)
            for path, words in edition.texts.items()
            for line in words
            if path in edition.content.texts and line.lang == lang and (missing := fonts.brief.missing(line.plain))
        ]
        if len(found) > WHOLE:
            signs = tuple(dict.fromkeys(sign for *_, missing in found for sign in missing))
            place = replace(min(place for place, *_ in found), line=0, column=0)
            yield Problem(place, f"no font has {_named(signs)}, in {len(found)} texts", hint)
            continue
        for place, words, missing in found:
            yield Problem(place, f"no font has {_named(missing)}, in: {words}", hint)


def check_scripts(edition: Edition) -> Iterator[Problem]:
    """A problem for each language whose letters change shape or order in ways that the brief cannot set."""
    for lang in edition.languages:
        if language(lang).script in SHAPED:
            title = edition.content.briefing.title
            message = f"the brief cannot set {language(lang).name}: its letters change their shapes or order"
            yield Problem(edition.place(title, lang), message, "build the deck alone: --format pptx")


def _named(signs: Sequence[str]) -> str:
    first = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in signs[:NAMED])
    return f"{first} and {len(signs) - NAMED} more" if len(signs) > NAMED else first


def check_headlines(edition: Edition, theme: Theme, fonts: Fonts) -> Iterator[Problem]:
    """A problem for each headline that is higher than a slide's title, as far as the edition holds it."""
    setting = deck_setting(edition, theme, fonts)
    slot = theme.arrangement(len(edition.languages)).layouts["full"].slot("title")
    assert slot is not None, "the layout has a title"
    for section, _, key, topic in topics(edition.content):
        if topic.headline.path in edition.texts:
            paragraph = setting.paragraph("title", setting.edition.text(topic.headline))
            block = TextBlock("title", slot.box, (paragraph,))
            yield from _too_high(setting, block, f"{section}/{key}")


def check_fit(frame: Frame, slides: Iterable[Slide]) -> Iterator[Problem]:
    """A problem for each block that is higher than its place, located at its text in the language that is too long."""
    setting, foot = frame.setting, frame.page.slide.bottom
    for slide in slides:
        high = [
            one
            for block in _blocks(slide)
            if not _is_source(block)
            for one in _too_high(setting, block, slide.key, foot)
        ]
        yield from high
        if not high:  # what is too high would stand in the way of the source line as well
            yield from _collisions(setting, slide)


def _collisions(setting: Setting, slide: Slide) -> Iterator[Problem]:
    floor = 0.0
    for block in _blocks(slide):
        if block.name == "footer":
            continue  # a template may have it below the sources
        if not _is_source(block):
            floor = max(floor, text_bottom(setting, block))
        elif isinstance(block, TextBlock):
            over = max(block.box.y, floor) - text_top(setting, block)
            if over > TOLERANCE:
                yield Problem(
                    _place(setting, block, slide.key, _longest(setting, block)),
                    f"the matter of {slide.key} and its source line are together {over:.0f} pt too high "
                    f"in the {setting.edition.name} deck",
                    "shorten the caveat or the cells, leave out a row, or make two topics of it",
                )


def _blocks(slide: Slide) -> tuple[SlideBlock, ...]:
    """The title and every block, those of groups one by one."""
    grouped = (block.blocks if isinstance(block, GroupBlock) else (block,) for block in slide.blocks)
    return (slide.title, *chain.from_iterable(grouped))


def _is_source(block: SlideBlock) -> bool:
    return isinstance(block, TextBlock) and block.name.startswith("source")


def _place(setting: Setting, block: TextBlock, slide: str, lang: str) -> Place:
    return setting.edition.place(text_in(setting.edition.content, slide, block.name), lang)


def _too_high(setting: Setting, block: SlideBlock, slide: str, foot: float = inf) -> Iterator[Problem]:
    if not isinstance(block, TextBlock) or (excess := _excess(setting, block, foot)) is None:
        return
    much, lang = excess
    words = " ".join(line.words.plain for paragraph in block.paragraphs for line in paragraph.lines)
    whose = f", above all in {lang}" if setting.bilingual else ""
    yield Problem(
        _place(setting, block, slide, lang),
        f"{block.name} of {slide} is {much} in the {setting.edition.name} deck{whose}: {words}",
        "shorten the text or its translation; type is never made smaller",
    )


def _excess(setting: Setting, block: TextBlock, foot: float) -> tuple[str, str] | None:
    """By how much a text is larger than its box, and in which language; nothing for a text that fits."""
    if not block.wrap:
        out = max(map(setting.width, block.paragraphs), default=0.0) - block.box.width
        return (f"{out:.0f} pt too wide", _longest(setting, block)) if out > TOLERANCE else None
    over = setting.height(block.paragraphs, block.box.width) - block.box.height
    over = max(over, block.box.bottom - foot)
    if over > TOLERANCE:
        return f"{over:.0f} pt too high", _longest(setting, block)
    wide = _first_wide(setting, block)
    if wide is None:
        return None
    return f"too wide at {setting.overfull([Paragraph((wide,))], block.box.width)!r}", wide.words.lang


def _first_wide(setting: Setting, block: TextBlock) -> StyledLine | None:
    lines = (line for paragraph in block.paragraphs if not paragraph.inline for line in paragraph.lines)
    return next((line for line in lines if setting.overfull([Paragraph((line,))], block.box.width)), None)


def _longest(setting: Setting, block: TextBlock) -> str:
    """The language of the edition whose lines are the highest; the names of sources are in languages of their own."""
    heights = dict.fromkeys(setting.edition.languages, 0.0)
    for line in (line for paragraph in block.paragraphs for line in paragraph.lines):
        if line.words.lang in heights:
            heights[line.words.lang] += setting.height([Paragraph((line,))], block.box.width)
    return max(heights, key=lambda lang: heights[lang])
