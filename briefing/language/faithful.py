"""Whether a translation says what its source says: the same fields, figures, names, terms and sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from briefing.content.model import Glossary
from briefing.content.prose import STYLES, bare_figures, fields, is_neutral, malformed, names_in
from briefing.language.catalog import Message
from briefing.language.extent import has_sentence_ends, sentence_count
from briefing.language.figures import stated_numbers
from briefing.language.finding import Finding
from briefing.language.punctuation import FULL_WIDTH
from briefing.language.terms import other_terms

_OTHER_LETTERS = re.compile(r"(?![\u0000-\u024f])[^\W\d_]")
"""Letters that are not Latin."""


class Wording(NamedTuple):
    """A text in a language. A `quotation` may state figures of its own."""

    words: str
    lang: str
    quotation: bool = False


def lint_translation(source: Wording, made: Wording, glossary: Glossary, sentences: int = 0) -> Iterator[Finding]:
    """What is wrong with a translation held against its source.

    `sentences`: how many the translator says there are, when not as many as in the source.
    """
    yield from _fields(source.words, made.words)
    yield from _numbers(source, made, glossary.names)
    yield from _names(source.words, made.words, glossary.names)
    yield from other_terms(source.words, made.words, made.lang, glossary)
    yield from _sentences(source, made, glossary.names, sentences)


def is_invariant(words: str, names: Collection[str]) -> bool:
    """Whether a text needs no translation: names in Latin letters, years, and signs that are not full-width."""
    return is_neutral(words, names) and not FULL_WIDTH.search(words) and not _OTHER_LETTERS.search(words)


def is_usable(message: Message, source: str) -> bool:
    """Whether a translation can be printed: it is there, it is of this text, and its fields are the same."""
    words = message.translation
    return bool(words) and not message.fuzzy and message.source == source and not any(_fields(source, words))


def _fields(source: str, words: str) -> Iterator[Finding]:
    if fault := malformed(words):
        yield Finding(fault, "a brace belongs to a {field}, ** and ~~ stand in pairs")
    elif fault := _other_fields(source, words):
        yield Finding(fault, "use the same {fields} as the source text, in any order")
    for field in fields(words):
        if field.style and field.style not in STYLES:
            yield Finding(f"{{{field.name}}} has the unknown style `{field.style}`", f"known are {', '.join(STYLES)}")


def _other_fields(source: str, words: str) -> str:
    there, here = (sorted(field.name for field in fields(text)) for text in (source, words))
    missing = [f"{{{name}}}" for name in dict.fromkeys(there) if there.count(name) > here.count(name)]
    added = [f"{{{name}}}" for name in dict.fromkeys(here) if here.count(name) > there.count(name)]
    return _said(missing, added)


def _said(missing: Sequence[str], added: Sequence[str]) -> str:
    said = (("lacks", missing), ("adds", added))
    what = " and ".join(f"{verb} {', '.join(things)}" for verb, things in said if things)
    return f"the translation {what}" if what else ""


def _numbers(source: Wording, made: Wording, names: frozenset[str]) -> Iterator[Finding]:
    """Numbers that only one of the two states; one that both state is a date, or the source would not have it bare."""
    there, here = (stated_numbers(one.words, one.lang, names) for one in (source, made))
    if said := _said(*([f"{number:f}" for number in sorted(one)] for one in (there - here, here - there))):
        yield Finding(said, "dates and quoted figures are the same in every language")
    for figure in () if made.quotation else bare_figures(made.words, names):
        if not stated_numbers(figure.digits, made.lang) <= there:
            yield Finding(f"the figure {figure.digits} stands bare", "use the {fact} that the source text uses")


def _names(source: str, words: str, names: Collection[str]) -> Iterator[Finding]:
    """Names of Latin letters that got lost; those of another script are written otherwise, and `API Gemini` is kept."""
    kept = names_in(words, names)
    lost = [
        name
        for name in names_in(source, names)
        if name.isascii() and name not in kept and not all(part in words for part in name.split())
    ]
    if lost:
        yield Finding(f"the translation lacks {', '.join(lost)}", "names are written alike in every language")


def _sentences(source: Wording, made: Wording, names: frozenset[str], said: int) -> Iterator[Finding]:
    if not (has_sentence_ends(source.lang) and has_sentence_ends(made.lang)):
        return
    wanted = said or sentence_count(source.words, source.lang, names)
    count = sentence_count(made.words, made.lang, names)
    if count != wanted:
        whose = "its comment says" if said else "the source text has"
        hint = f"translate every sentence; where one is split or joined on purpose, write # sentences: {count} above it"
        yield Finding(f"it has {count} sentence{'s' if count > 1 else ''}, {whose} {wanted}", hint)
