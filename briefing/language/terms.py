"""Whether a translation keeps to the glossary's terms, however they are spaced, capitalised or prefixed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from briefing.content.model import Glossary
from briefing.language.finding import Finding
from briefing.tags import language

_SHORT = 3
"""Up to so many letters, a term stands as a word of its own: AI is not in `aim`."""
_VOWELS = re.compile(r"[\u064b-\u0652\u0640]")
_BOUNDED = frozenset({"Latn", "Grek", "Cyrl"})


def other_terms(source: str, words: str, lang: str, glossary: Glossary) -> Iterator[Finding]:
    """Every term of the source that is not translated as agreed. A term within a longer one is not looked for."""
    rest = source
    for term in sorted((one for one in glossary.terms if one in source), key=len, reverse=True):
        translation = glossary.terms[term].get(lang)
        if term in rest and translation and not _pattern(translation, lang).search(_plain(words)):
            yield Finding(f"`{term}` is not translated as `{translation}`", "keep to the glossary, or change it there")
        rest = rest.replace(term, " ")


@cache
def _pattern(term: str, lang: str) -> re.Pattern[str]:
    """The letters of a term with any spaces between them. In Arabic and such the article may melt into a prefix."""
    script, plain = language(lang).script, _plain(term)
    if script == "Arab":
        plain = " ".join(word.removeprefix("ال") for word in plain.split())
        spaced = r"\s*(?:ال)?".join(r"\s*".join(word) for word in map(_escaped, plain.split()))
        return re.compile(spaced)
    spaced = r"\s*".join(_escaped("".join(plain.split())))
    if script not in _BOUNDED:
        return re.compile(spaced)
    return re.compile(rf"(?<!\w){spaced}" + (r"(?!\w)" if len(plain) <= _SHORT else ""))


def _escaped(word: str) -> list[str]:
    return list(map(re.escape, word))


def _plain(words: str) -> str:
    return _VOWELS.sub("", unicodedata.normalize("NFKC", words)).casefold().replace("’", "'")
