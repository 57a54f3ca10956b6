"""What a language does not allow in a text by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.content.model import Fact
from briefing.content.prose import STYLES, fields
from briefing.language.finding import Finding
from briefing.language.multiples import multiples
from briefing.language.numbers import parts, write
from briefing.language.punctuation import punctuation
from briefing.tags import language

_RUN = re.compile(r"[A-Za-z0-9]{2}")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")


def lint_text(words: str, lang: str, facts: Mapping[str, Fact], quotation: bool = False) -> Iterator[Finding]:
    """What is wrong with a text by the rules of its own language. A `quotation` may be as wrong as it was said."""
    yield from punctuation(words, lang)
    yield from _joints(words, lang, facts)
    if not quotation:
        yield from multiples(words, lang, facts)


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
