"""What a language does not allow: findings in a single text, and between a text and its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.content.model import Fact, Glossary
from briefing.content.prose import STYLES, bare_figures, fields, is_neutral, malformed
from briefing.language.catalog import Message
from briefing.language.figures import stated_numbers
from briefing.language.numbers import parts, write
from briefing.tags import language

_HAN = r"[\u3400-\u9fff]"
_FULL_WIDTH = re.compile(r"[\u3000-\u303f\uff01-\uff5e]")
_HALF_WIDTH = re.compile(rf"(?<={_HAN})[,;:?!()]|[,;:?!()](?={_HAN})|(?<={_HAN})\.(?!\d)")
_STRAIGHT = re.compile(r"[\"']")
_GAP = re.compile(rf"(?<={_HAN}) +(?=[A-Za-z0-9{{])|(?<=[A-Za-z0-9}}%]) +(?={_HAN})")
_RUN = re.compile(r"[A-Za-z0-9]{2}")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_RISE = re.compile(r"(?:增长|增加|增|提高|提升|上升|上涨|飙升|激增|猛增)了?(?:约|近|超过)?\{([^{}:]+)[^{}]*\}")
_FALL = re.compile(r"(?:下降|减少|降低|缩小|下跌|下滑|便宜)了?(?:约|近|超过)?\{([^{}:]+)[^{}]*\}")


class Finding(NamedTuple):
    """What is wrong, and how to put it right."""

    message: str
    hint: str


def lint_text(words: str, lang: str, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """What is wrong with a text by the rules of its own language."""
    yield from _punctuation(words, lang)
    yield from _joints(words, lang, facts)
    if lang == "zh":
        yield from _multiples(words, facts)


def lint_translation(
    source: str, source_lang: str, words: str, lang: str, glossary: Glossary, quotation: bool
) -> Iterator[Finding]:
    """What is wrong with a translation held against its source. A `quotation` may state figures of its own."""
    if fault := malformed(words):
        yield Finding(fault, "a brace belongs to a {field}, ** and ~~ stand in pairs")
    elif fault := _other_fields(source, words):
        yield Finding(fault, "use the same {fields} as the source text, in any order")
    for field in fields(words):
        if field.style and field.style not in STYLES:
            yield Finding(f"{{{field.name}}} has the unknown style `{field.style}`", f"known are {', '.join(STYLES)}")
    for figure in () if quotation else bare_figures(words, glossary.names):
        yield Finding(f"the figure {figure.digits} stands bare", "use the {fact} that the source text uses")
    yield from _other_numbers(source, source_lang, words, lang, glossary)
    yield from _other_terms(source, words, lang, glossary)


def is_invariant(words: str, names: list[str]) -> bool:
    """Whether a text needs no translation: names, years and signs, and none of the signs is full-width."""
    return is_neutral(words, names) and not _FULL_WIDTH.search(words)


def is_usable(message: Message, source: str) -> bool:
    """Whether a translation can be printed: it is there, it is of this text, and its fields are the same."""
    words = message.translation
    current = bool(words) and not message.fuzzy and message.source == source
    return current and not malformed(words) and not _other_fields(source, words)


def _other_fields(source: str, words: str) -> str:
    there, here = (sorted(field.name for field in fields(text)) for text in (source, words))
    missing = [f"{{{name}}}" for name in dict.fromkeys(there) if there.count(name) > here.count(name)]
    added = [f"{{{name}}}" for name in dict.fromkeys(here) if here.count(name) > there.count(name)]
    return _said(missing, added)


def _said(missing: Sequence[str], added: Sequence[str]) -> str:
    said = (("lacks", missing), ("adds", added))
    what = " and ".join(f"{verb} {', '.join(things)}" for verb, things in said if things)
    return f"the translation {what}" if what else ""


def _other_numbers(source: str, source_lang: str, words: str, lang: str, glossary: Glossary) -> Iterator[Finding]:
    there = stated_numbers(source, source_lang, glossary.names)
    here = stated_numbers(words, lang, glossary.names)
    missing, added = ([f"{number:f}" for number in sorted(one)] for one in (there - here, here - there))
    if said := _said(missing, added):
        yield Finding(said, "dates and quoted figures are the same in every language")


def _other_terms(source: str, words: str, lang: str, glossary: Glossary) -> Iterator[Finding]:
    rest = source
    for term in sorted(glossary.terms, key=len, reverse=True):
        translation = glossary.terms[term].get(lang)
        if term in rest and translation and translation.lower() not in words.lower():
            yield Finding(f"`{term}` is not translated as `{translation}`", "keep to the glossary, or change it there")
        rest = rest.replace(term, " ")


def _punctuation(words: str, lang: str) -> Iterator[Finding]:
    if language(lang).script in ("Hans", "Hant"):
        for match in _HALF_WIDTH.finditer(words):
            yield Finding(f"half-width `{match[0]}` beside a Chinese character", "use the full-width sign")
        if _GAP.search(words):
            yield Finding("a typed space between Chinese and Latin letters", "delete it: the typesetter makes the gap")
    elif language(lang).script == "Latn":
        for sign in dict.fromkeys(_FULL_WIDTH.findall(words)):
            yield Finding(f"full-width `{sign}` in {language(lang).name}", "use the half-width sign")
    if _STRAIGHT.search(words):
        yield Finding("a straight quotation mark", "use “ ” and ’")


def _joints(words: str, lang: str, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """Where a written figure meets the words around it: nothing stands twice, nothing runs together."""
    for field in fields(words):
        fact = facts.get(field.name)
        if fact is None or fact.low is None or (field.style and field.style not in STYLES):
            continue
        name, written = f"{{{field.name}}}", write(fact, lang, field.style)
        start, end = field.span
        left, right = words[:start], words[end:]
        before, after = parts(written).before.strip(" +−"), parts(written).after.strip()
        last = after[-1:] if language(lang).east_asian else after.rpartition(" ")[2]
        if after and right.lstrip().startswith((after, last)):
            yield Finding(f"{name} brings `{after}` along: it stands twice", "delete it after the field")
        if before and left.rstrip().endswith(before):
            yield Finding(f"{name} brings `{before}` along: it stands twice", "delete it before the field")
        if _RUN.search(left[-1:] + written[0]) or (_RUN.search(written[-1] + right[:1]) and not _ORDINAL.match(right)):
            yield Finding(f"{name} runs together with the letters beside it", "put a space between them")


def _multiples(words: str, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    rise, fall = "write 增至原来的{…}: 增长两倍 is three times as much", "nothing falls by a multiple"
    for pattern, hint in ((_RISE, rise), (_FALL, fall)):
        for match in pattern.finditer(words):
            if match[1] in facts and facts[match[1]].unit == "times":
                yield Finding(f"`{match[0]}` states a multiple as a change", hint)
