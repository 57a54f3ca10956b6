"""One table of the languages a briefing can be written in, and how each format names them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefing.errors import BriefingError, Place, Problem

Script = Literal["Han", "Japanese", "Latin", "Arabic"]
Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Language:
    """A language: our tag, and the names that Babel, Office Open XML and PDF have for it."""

    tag: str
    babel: str
    ooxml: str
    pdf: str
    script: Script
    direction: Direction
    name: str


LANGUAGES: dict[str, Language] = {
    one.tag: one
    for one in (
        Language("zh", "zh_Hans", "zh-CN", "zh-CN", "Han", "ltr", "中文"),
        Language("en", "en", "en-US", "en", "Latin", "ltr", "English"),
        Language("ja", "ja", "ja-JP", "ja", "Japanese", "ltr", "日本語"),
        Language("fr", "fr", "fr-FR", "fr", "Latin", "ltr", "français"),
        Language("ar", "ar", "ar-SA", "ar", "Arabic", "rtl", "العربية"),
    )
}
SPOKEN: tuple[str, ...] = tuple(tag for tag in LANGUAGES if (Path(__file__).parent / f"furniture/{tag}.po").is_file())
"""The languages that an edition can have: those that the product's own words are translated into."""


def language(tag: str) -> Language:
    """The language of a tag. Raises: BriefingError for a tag that is not in the table."""
    if tag not in LANGUAGES:
        raise BriefingError([Problem(Place(tag), "unknown language", f"known are: {', '.join(LANGUAGES)}")])
    return LANGUAGES[tag]


def parse_edition(name: str) -> tuple[str, ...]:
    """The language tags of an edition such as `zh+en`, the primary one first.

    Raises: BriefingError for an unknown language, a language named twice, or more than two.
    """
    tags = tuple(name.split("+"))
    for tag in tags:
        if tag not in SPOKEN:
            raise BriefingError([Problem(Place(tag), "unknown language", f"known are: {', '.join(SPOKEN)}")])
    if len(tags) > 2 or len(set(tags)) < len(tags):
        message = "an edition has one language or two different ones"
        raise BriefingError([Problem(Place(name), message, "write it as zh or zh+en")])
    return tags


def edition_name(languages: tuple[str, ...]) -> str:
    """The name of an edition, as in the names of its files: `zh+en`."""
    return "+".join(languages)
