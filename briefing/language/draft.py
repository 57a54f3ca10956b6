"""A catalog that is not finished, filled up for a draft: what it lacks stands in another language, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.content.model import Content
from briefing.content.prose import without_fields
from briefing.content.values import Located
from briefing.errors import Problem, raise_all
from briefing.language.catalog import Catalog, Message
from briefing.language.chain import may_borrow
from briefing.language.faithful import is_invariant, is_usable
from briefing.language.furniture import Words, shipped, words_of


def draft_catalog(content: Content, lang: str, catalog: Catalog | None, others: Sequence[Catalog]) -> Catalog:
    """The catalog with a message for every text: in its language, in one of `others`, or at the last as it was written.

    Raises: BriefingError when a text is in Simplified Chinese alone and the language is Traditional, or the reverse.
    """
    messages = dict(catalog.messages) if catalog else {}
    lost: list[Problem] = []
    for path, words in content.texts.items() if lang != content.briefing.language else ():
        if (path in messages and is_usable(messages[path], words)) or is_invariant(words, content.glossary.names):
            continue
        found = next(_borrowed(content, lang, words, others), None)
        if found is None:
            hint = "translate it: Simplified and Traditional Chinese do not stand in for each other"
            lost.append(Problem(words.place, f"no {lang} translation of {path}, and no other to show", hint))
        else:
            messages[path] = found
    raise_all(lost)
    return Catalog(lang, catalog.file if catalog else lang, messages)


def draft_words(lang: str, catalog: Catalog | None) -> Words:
    """The product's words in a language, English ones where there are none."""
    own = words_of(lang, catalog)
    english = {key: tuple(_marked("en", one) for one in forms) for key, forms in shipped("en").items()}
    return {**english, **own}


def _borrowed(content: Content, lang: str, words: Located, others: Sequence[Catalog]) -> Iterator[Message]:
    for other in others:
        message = other.messages.get(words.path)
        if message and is_usable(message, words) and may_borrow(lang, other.lang):
            text = _marked(other.lang, message.translation)
            yield Message(words.path, (words,), (text,), False, message.place, other.lang)
    own = content.briefing.language
    if may_borrow(lang, own):
        yield Message(words.path, (words,), (_marked(own, words),), False, words.place, own)


def _marked(lang: str, words: str) -> str:
    """The text with its language before it, unless it has no letters outside its fields."""
    return f"[{lang}] {words}" if any(char.isalpha() for char in without_fields(words)) else words
