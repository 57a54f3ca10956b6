"""The languages a briefing can be written in: what a tag says of script and direction, and how each format names it."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel.core import Locale, UnknownLocaleError, get_global

from briefing.errors import BriefingError, Place, Problem

Direction = Literal["ltr", "rtl"]
SHIPPED = ("zh", "en", "ja", "fr", "ar")
"""The languages that the product's own words are translated into."""
TAG_HINT = "write a tag of CLDR, such as zh, en, ja, fr, ar, zh-Hant or pt-BR"
PSEUDO = ("en-XA", "ar-XB")
"""English with accents and 40 % longer, and English from right to left: for testing. Source: Android, CLDR."""
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_PDF = {"zh": "zh-CN"}
_REGIONS = {"ar": "SA"}
"""Regions that Office has proofing tools for, where CLDR's likely region is another."""
_EAST_ASIAN = frozenset({"Hans", "Hant", "Jpan", "Kore"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language: our tag, the names that Babel, Office Open XML and PDF have for it, and its own.

    `script` is its code in ISO 15924. `parents` are the tags whose words it may borrow, the nearest first.
    """

    tag: str
    babel: str
    ooxml: str
    pdf: str
    script: str
    direction: Direction
    name: str
    parents: tuple[str, ...] = ()

    @property
    def east_asian(self) -> bool:
        """Whether its letters fill squares and its lines break between any two of them."""
        return self.script in _EAST_ASIAN


@cache
def language(tag: str) -> Language:
    """The language of a tag such as zh, ar-EG or zh-Hant. Raises: BriefingError for one that CLDR does not know."""
    if tag in PSEUDO:
        direction: Direction = "rtl" if tag == "ar-XB" else "ltr"
        return Language(tag, "en", "en-US", "en", "Latn", direction, f"pseudo-{tag}")
    try:
        if not _TAG.fullmatch(tag):
            raise ValueError(tag)
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        raise BriefingError([Problem(Place(tag), f"unknown language `{tag}`", TAG_HINT)]) from None
    main, script, region = _likely(locale)
    return Language(
        tag,
        babel="zh_Hans" if tag == "zh" else str(locale),
        ooxml=f"{main}-{_REGIONS.get(main, region) if locale.territory is None else region}",
        pdf=_PDF.get(tag, tag),
        script=script,
        direction="rtl" if locale.text_direction == "rtl" else "ltr",
        name=locale.get_display_name() or tag,
        parents=_parents(locale, script),
    )


def is_language(tag: str) -> bool:
    """Whether it is the tag of a language that CLDR knows."""
    with suppress(BriefingError):
        return bool(language(tag))
    return False


def reads(tag: str, other: str) -> bool:
    """Whether what is written in the other language serves this one as it is: zh-CN reads zh, but zh-TW does not."""
    return other in (tag, *language(tag).parents)


def parse_edition(name: str) -> tuple[str, ...]:
    """The language tags of an edition such as `zh+en`, the primary one first.

    Raises: BriefingError for an unknown language, a language named twice, or more than two.
    """
    tags = tuple(name.split("+"))
    for tag in tags:
        language(tag)
    if len(tags) > 2 or len(set(tags)) < len(tags):
        message = "an edition has one language or two different ones"
        raise BriefingError([Problem(Place(name), message, "write it as zh or zh+en")])
    return tags


def edition_name(languages: tuple[str, ...]) -> str:
    """The name of an edition, as in the names of its files: `zh+en`."""
    return "+".join(languages)


def _likely(locale: Locale) -> tuple[str, str, str]:
    """Language, script and region, completed as CLDR thinks likely. Source: UTS #35, Likely Subtags"""
    known = get_global("likely_subtags")
    main, script, region = locale.language, locale.script, locale.territory
    for key in (f"{main}_{script}_{region}", f"{main}_{region}", f"{main}_{script}", main):
        if key in known:
            parts = known[key].split("_")
            return main, script or parts[1], region or parts[2]
    return main, script or "Latn", region or "001"


def _parents(locale: Locale, script: str) -> tuple[str, ...]:
    """The wider tags of the same script: zh-TW borrows from zh-Hant, never from zh, which is Simplified."""
    main = locale.language
    wider = (f"{main}-{script}", main) if locale.territory else (main,) if locale.script else ()
    return tuple(tag for tag in wider if _likely(Locale.parse(tag, sep="-"))[1] == script and tag != str(locale))
