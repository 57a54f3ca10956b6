"""The marks that a language does not write: those of another script, and those that nobody can see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing.content.prose import fields
from briefing.language.finding import Finding
from briefing.tags import language


class Rule(NamedTuple):
    """Where a pattern is found, `message` names what it found as {sign}."""

    pattern: re.Pattern[str]
    message: str
    hint: str


FULL_WIDTH = re.compile(r"[\u3000-\u303f\uff01-\uff5e]")
_HAN, _KANA, _ARABIC = r"\u3400-\u9fff", r"\u3040-\u30ff\u3400-\u9fff々〆", r"\u0620-\u064a\u066e-\u06d3"


def _beside(letters: str, signs: str, message: str) -> Rule:
    """The half-width signs before or after one of the letters, and a full stop behind one."""
    pattern = rf"(?<=[{letters}])[{signs}]|[{signs}](?=[{letters}])|(?<=[{letters}])\.(?!\d)"
    return Rule(re.compile(pattern), message, "use the full-width sign")


def _gap(letters: str, message: str) -> Rule:
    pattern = rf"(?<=[{letters}]) +(?=[A-Za-z0-9{{])|(?<=[A-Za-z0-9}}%]) +(?=[{letters}])"
    return Rule(re.compile(pattern), message, "delete it: the typesetter makes the gap")


_HIDDEN = Rule(
    re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"),
    "the invisible character {sign}",
    "delete it: the typesetter sets direction and breaks",
)
_JOINERS = Rule(re.compile(r"[\u200c\u200d]"), "the invisible character {sign}", "delete it")
_WIDE_LETTERS = Rule(re.compile(r"[０-９Ａ-Ｚａ-ｚ]"), "full-width `{sign}`", "write letters and digits half-width")
_CHINESE = (
    _beside(_HAN, ",;:?!()", "half-width `{sign}` beside a Chinese character"),
    _gap(_HAN, "a typed space between Chinese and Latin letters"),
    _WIDE_LETTERS,
)
_JAPANESE = (
    _beside(_KANA, ",;:?!()", "half-width `{sign}` beside a Japanese character"),
    _gap(_KANA, "a typed space between Japanese and Latin letters"),
    Rule(re.compile("[，．]"), "`{sign}` in Japanese", "write 、 and 。"),
    Rule(re.compile(r"[\uff61-\uff9f]"), "half-width `{sign}`", "write it full-width"),
    _WIDE_LETTERS,
)
_ALPHABETIC = Rule(FULL_WIDTH, "full-width `{sign}` in {language}", "use the half-width sign")
_ARABIC_SIGNS = Rule(
    re.compile(rf"(?<=[{_ARABIC}\s)»”*~}}])[,;?]|[,;?](?=[{_ARABIC}])|(?<!\d)[,;](?=\s)|(?<=\d)[,;](?!\d)|\?(?=\s|$)"),
    "`{sign}` in Arabic script",
    "write ، ؛ ؟",
)
_FRENCH = (
    Rule(re.compile(r"(?<=[^\s;:!?])[;:!?](?![\w/])"), "no space before `{sign}`", "put a space before ; : ! ?"),
    Rule(re.compile(r"«(?=\S)|(?<=\S)»"), "no space inside `{sign}`", "put a space after « and before »"),
)
_QUOTES: Mapping[str, tuple[str, str]] = {
    "zh": ("“", "”"), "zh-Hant": ("「", "」"), "ja": ("「", "」"), "ko": ("“", "”"), "en": ("“", "”"), "fr": ("«", "»"),
    "de": ("„", "“"), "nl": ("“", "”"), "pt": ("“", "”"), "pl": ("„", "”"), "ru": ("«", "»"), "uk": ("«", "»"),
}  # fmt: skip
"""The outer quotation marks. Source: CLDR, delimiters, which Babel does not carry."""
_MARKS = "“”„‟«»「」"
_WITH_JOINERS = frozenset({"Arab", "Beng", "Deva", "Gujr", "Knda", "Khmr", "Mlym", "Mymr", "Sinh", "Taml", "Telu"})


def punctuation(words: str, lang: str) -> Iterator[Finding]:
    """What a text has that its language does not write."""
    masked = _masked(words)
    for rule in _rules(lang):
        for sign in dict.fromkeys(rule.pattern.findall(masked)):
            named = sign if sign.isprintable() and sign.strip() else f"U+{ord(sign[0]):04X}"
            yield Finding(rule.message.format(sign=named, language=language(lang).name), rule.hint)
    yield from _quotes(masked, lang)


def _rules(lang: str) -> tuple[Rule, ...]:
    script = language(lang).script
    hidden = (_HIDDEN,) if script in _WITH_JOINERS else (_HIDDEN, _JOINERS)
    match script:
        case "Hans" | "Hant":
            return (*hidden, *_CHINESE)
        case "Jpan":
            return (*hidden, *_JAPANESE)
        case "Arab":
            return (*hidden, _ALPHABETIC, _ARABIC_SIGNS)
        case "Kore":
            return hidden
        case _:
            french = _FRENCH if lang == "fr" or lang in ("fr-FR", "fr-BE") else ()
            return (*hidden, _ALPHABETIC, *french)


def _quotes(words: str, lang: str) -> Iterator[Finding]:
    """Straight quotation marks, and those of another language that do not stand inside a quotation."""
    pair = next((_QUOTES[tag] for tag in (lang, *language(lang).parents) if tag in _QUOTES), None)
    if any(sign in words for sign in "\"'"):
        yield Finding("a straight quotation mark", f"use {pair[0]} {pair[1]} and ’" if pair else "use a curved one")
    if pair:
        opening, closing = pair
        outside = re.sub(rf"{opening}[^{opening}{closing}]*{closing}", "", words)
        for sign in dict.fromkeys(sign for sign in outside if sign in _MARKS):
            message = f"`{sign}` is no quotation mark of {language(lang).name} here"
            yield Finding(message, f"quote with {opening} {closing}, and open and close each")


def _masked(words: str) -> str:
    """The text with the inside of its fields out of sight, in the same place: `{share:plain}` holds no colon."""
    masked = words
    for field in fields(words):
        start, end = field.span
        masked = f"{masked[:start]}{{{'0' * (end - start - 2)}}}{masked[end:]}"
    return masked
