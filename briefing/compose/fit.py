"""Whether every text can be printed, and every headline stands in its place: told at the text, never shrunk or cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from briefing.compose.advice import advised
from briefing.compose.misfits import Misfit, text_misfits
from briefing.compose.provenance import topics
from briefing.compose.setting import deck_setting
from briefing.content.values import Located
from briefing.document.deck import TextBlock
from briefing.errors import Problem
from briefing.language.localize import Edition
from briefing.tags import language
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts

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

    def misfit(edition: Edition, key: str, headline: Located) -> Misfit | None:
        own = replace(setting, edition=edition)
        block = TextBlock("title", slot.box, (own.paragraph("title", edition.text(headline)),))
        return next(text_misfits(own, block, key), None)

    for section, _, key, topic in topics(edition.content):
        if topic.headline.path in edition.texts:
            trial = partial(misfit, key=f"{section}/{key}", headline=topic.headline)
            if found := trial(setting.edition):
                yield from advised(setting.edition, "deck", found, trial)
