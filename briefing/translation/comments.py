"""What a translator is told of a text: where it stands, its room, the value of each field, terms, the English."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from briefing.content.model import Content
from briefing.content.prose import fields
from briefing.content.values import Located
from briefing.errors import BriefingError
from briefing.language.numbers import write
from briefing.theme.theme import Theme
from briefing.translation.room import room


def comments(words: Located, content: Content, theme: Theme, lang: str, english: str) -> tuple[str, ...]:
    """The comments of a text in the catalog of that language."""
    beside = (f"en: {english}",) if english and lang != "en" else ()
    return (
        room(words, content, theme, lang),
        *_values(words, content, lang),
        *_terms(words, content, lang),
        *beside,
    )


def _values(words: Located, content: Content, lang: str) -> Iterator[str]:
    """Each field as it is printed, in the content's language and in English."""
    own = content.briefing.language
    for written, name, style in dict.fromkeys(
        (words[slice(*field.span)], field.name, field.style) for field in fields(words)
    ):
        said = [_value(content, name, style, tag) for tag in dict.fromkeys((own, "en")) if tag != lang]
        if any(said):
            yield f"{written}: {' / '.join(filter(None, said))}"


def _value(content: Content, name: str, style: str, lang: str) -> str:
    with suppress(BriefingError, ValueError):  # the language has no words of its own yet, or the fact no value
        return write(content.facts[name], lang, style)
    return ""


def _terms(words: Located, content: Content, lang: str) -> Iterator[str]:
    """The glossary's terms in the text, a longer one before what it contains."""
    terms, rest = content.glossary.terms, str(words)
    for term in sorted(terms, key=len, reverse=True):
        if term in rest:
            known = terms[term].get(lang)
            english = terms[term].get("en")
            yield (
                f"glossary: {term} = {known}"
                if known
                else f"glossary: {term}" + (f" (en: {english})" if english else "")
            )
        rest = rest.replace(term, " ")
