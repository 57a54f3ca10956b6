"""Whether every text stands in its place: what does not fit is a problem of its text, never shrunk or cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.compose.provenance import topics
from briefing.compose.setting import Setting, deck_setting
from briefing.compose.slides import text_bottom, text_top
from briefing.content.model import Content
from briefing.content.values import Located
from briefing.document.deck import Slide, TextBlock
from briefing.errors import Place, Problem
from briefing.language.localize import Edition
from briefing.text import plain
from briefing.theme.layouts import SLIDE, layouts
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

TOLERANCE = 0.5


def check_glyphs(edition: Edition, fonts: Fonts) -> Iterator[Problem]:
    """A problem for each text with a character that the brief's fonts do not have."""
    for path, words in edition.texts.items():
        missing = fonts.brief.missing(plain(words, ""))
        if missing and path in edition.content.texts:
            named = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in missing)
            yield Problem(
                edition.content.texts[path].place,
                f"no font has {named}, in the {edition.name} edition",
                "write it otherwise, or add the character to a font with assets/fonts/build.py",
            )


def check_headlines(edition: Edition, theme: Theme, fonts: Fonts) -> Iterator[Problem]:
    """A problem for each headline that is higher than a slide's title, as far as the edition holds it."""
    setting = deck_setting(edition, theme, fonts)
    slot = layouts(len(edition.languages))["full"].slot("title")
    assert slot is not None, "the layout has a title"
    for section, _, key, topic in topics(edition.content):
        if topic.headline.path in edition.texts:
            paragraph = setting.paragraph("title", setting.edition.text(topic.headline))
            yield from _too_high(
                setting, TextBlock("title", slot.box, (paragraph,)), topic.headline.place, f"{section}/{key}"
            )


def check_fit(setting: Setting, slides: Iterable[Slide]) -> Iterator[Problem]:
    """A problem for each block that is higher than its place, located at its text."""
    for slide in slides:
        floor = 0.0
        for block in (slide.title, *slide.blocks):
            place = place_of(setting.edition.content, slide.key, block.name)
            if isinstance(block, TextBlock) and block.name.startswith("source"):
                yield from _collides(setting, block, place, slide.key, floor)
                continue
            if isinstance(block, TextBlock):
                yield from _too_high(setting, block, place, slide.key)
            floor = max(floor, text_bottom(setting, block))


def _collides(setting: Setting, block: TextBlock, place: Place, slide: str, floor: float) -> Iterator[Problem]:
    over = max(block.box.y, floor) - text_top(setting, block)
    if over > TOLERANCE:
        yield Problem(
            place,
            f"the matter of {slide} and its source line are together {over:.0f} pt too high "
            f"in the {setting.edition.name} deck",
            "shorten the caveat or the cells, leave out a row, or make two topics of it",
        )


def _too_high(setting: Setting, block: TextBlock, place: Place, slide: str) -> Iterator[Problem]:
    over = setting.height(block.paragraphs, block.box.width) - block.box.height
    over = max(over, block.box.bottom - SLIDE.bottom)
    wide = setting.overfull(block.paragraphs, block.box.width)
    if over > TOLERANCE or wide:
        words = " ".join(line.words.plain for paragraph in block.paragraphs for line in paragraph.lines)
        much = f"{over:.0f} pt too high" if over > TOLERANCE else f"too wide at {wide!r}"
        yield Problem(
            place,
            f"{block.name} of {slide} is {much} in the {setting.edition.name} deck: {words}",
            "shorten the text or its translation; type is never made smaller",
        )


def place_of(content: Content, slide: str, block: str) -> Place:
    """Where the text of a block stands in the content."""
    section, _, key = slide.partition("/")
    if section in content.sections and key in content.sections[section].topics:
        topic = content.sections[section].topics[key]
        fields: dict[str, Located | None] = {
            "title": topic.headline,
            "takeaway": topic.takeaway,
            "source": topic.caveat,
        }
        return (fields.get(block.split("_")[0].lower()) or topic.headline).place
    if slide == "corrections" and content.corrections is not None:
        return content.corrections.headline.place
    if section in content.sections:
        return content.sections[section].title.place
    briefing = content.briefing
    return {"cover": briefing.title, "summary": briefing.summary.headline}.get(slide, briefing.title).place
