"""A catalog that is not finished, filled up for a draft: what it lacks stands in another language, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.content.model import Content
from briefing.content.prose import without_fields
from briefing.content.values import Located
from briefing.errors import Place, Problem, raise_all
from briefing.language.catalog import Catalog, Message
from briefing.language.chain import may_borrow
from briefing.language.faithful import is_invariant, is_usable
from briefing.language.furniture import Words, shipped, words_of
from briefing.tags import reads


def draft_catalog(content: Content, lang: str, catalog: Catalog | None, others: Sequence[Catalog]) -> Catalog:
    """The catalog with a message for every text: in its language, in one of `others`, or at the last as it was written.

    Raises: BriefingError when a text is in Simplified Chinese alone and the language is Traditional, or the reverse.
    """
    made = catalog.messages if catalog else {}
    messages = {
        path: made[path] for path, words in content.texts.items() if path in made and is_usable(made[path], words)
    }
    lost: list[Problem] = []
    for path, words in content.texts.items() if not reads(lang, content.briefing.language) else ():
        if path in messages or is_invariant(words, content.glossary.names):
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
    english = {
        key: tuple(f"[en] {one}" if _has_letters(one) else one for one in forms) for key, forms in shipped("en").items()
    }
    return {**english, **own}


def _borrowed(content: Content, lang: str, words: Located, others: Sequence[Catalog]) -> Iterator[Message]:
    for other in others:
        message = other.messages.get(words.path)
        if message and is_usable(message, words) and may_borrow(lang, other.lang):
            yield _marked(other.lang, message.translation, words, message.place)
    own = content.briefing.language
    if may_borrow(lang, own) or not _has_letters(words):
        yield _marked(own, words, words, words.place)


def _marked(lang: str, said: str, words: Located, place: Place) -> Message:
    """What is said in another language, which stands before it; figures alone are written as the draft's own are."""
    if not _has_letters(said):
        return Message(words.path, (words,), (said,), False, place)
    return Message(words.path, (words,), (f"[{lang}] {said}",), False, place, lang)


def _has_letters(words: str) -> bool:
    """Whether a text says something outside its fields."""
    return any(map(str.isalpha, without_fields(words)))
