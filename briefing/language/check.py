"""The catalogs of a content folder held against its texts: nothing missing, stale, unsure or wrong is printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from briefing.content.model import Content
from briefing.content.values import Located
from briefing.errors import BriefingError, Place, Problem, raise_all
from briefing.language.catalog import Catalog, Message
from briefing.language.chain import catalog_name, read_language
from briefing.language.extent import is_unlikely, letter_count, usual_ratio
from briefing.language.faithful import Wording, is_invariant, lint_translation
from briefing.language.furniture import (
    PREFIX,
    fault_in,
    is_finished,
    shipped,
    speaking,
    words_of,
    words_or_english,
)
from briefing.language.lint import lint_text
from briefing.tags import PSEUDO, TAG_HINT, is_language, reads


def check_language(content: Content, folder: Path, languages: tuple[str, ...]) -> Mapping[str, Catalog]:
    """The catalogs of all languages but the content's own. Raises: BriefingError with every problem of a language."""
    catalogs, problems = examine_language(content, folder, languages)
    raise_all(problems)
    return catalogs


def examine_language(
    content: Content, folder: Path, languages: tuple[str, ...], told: Iterable[Problem] = ()
) -> tuple[dict[str, Catalog], tuple[Problem, ...]]:
    """The catalogs that can be read, and all problems besides those `told` of the content.

    A text that has one of these is to be mended before its translation, and a message without a text is a problem
    only when there are none: its text may stand in an entry that was left out.
    """
    faulty = {problem.place for problem in told}
    catalogs: dict[str, Catalog] = {}
    problems = [*_own_texts(content), *_sources(content)]
    for lang in dict.fromkeys(languages):
        if not is_language(lang):
            problems.append(Problem(Place(catalog_name(content, lang)), f"`{lang}` is no language", TAG_HINT))
            continue
        try:
            catalogs[lang] = read_language(content, folder, lang)
            problems += _furniture(catalogs[lang])
            if lang not in (content.briefing.language, *PSEUDO):
                with speaking({lang: words_or_english(lang, catalogs[lang])}):
                    problems += _catalog(catalogs[lang], content, faulty)
        except BriefingError as error:
            problems += error.problems
    return catalogs, tuple(sorted(set(problems)))


def catalogued(folder: Path) -> tuple[str, ...]:
    """The languages that a content folder has catalogs of."""
    return tuple(sorted(file.stem for file in (folder / "locale").glob("*.po")))


def _own_texts(content: Content) -> Iterator[Problem]:
    for words in content.texts.values():
        for message, hint in lint_text(words, content.briefing.language, content.facts, is_quotation(words.path)):
            yield Problem(words.place, message, hint)


def _sources(content: Content) -> Iterator[Problem]:
    for key, source in content.sources.items():
        if not is_language(source.language):
            message = f"the source `{key}` is in an unknown language, `{source.language}`"
            yield Problem(source.publisher.place, message, TAG_HINT)


def _furniture(catalog: Catalog) -> Iterator[Problem]:
    """A problem for each of the product's own words that the language lacks or that cannot be filled in."""
    words, english = words_of(catalog.lang, catalog), shipped("en")
    if not words:
        hint = f"`briefing lang add {catalog.lang}` writes them to {catalog.file}, to be translated"
        yield Problem(Place(catalog.file), f"the product has no words in {catalog.lang}", hint)
        return
    for key, forms in english.items():
        message = catalog.messages.get(PREFIX + key)
        place = message.place if message else Place(catalog.file)
        if message and is_finished(message) and (found := fault_in(message)):
            hint = "use the fields of the English text"
            yield Problem(place, f"the {catalog.lang} word for {PREFIX}{key}: {found}", hint)
        elif key not in words:
            hint = f"fill in its msgstr; `briefing lang update {catalog.lang}` adds it where it is not there"
            yield Problem(place, f"no {catalog.lang} word for {PREFIX}{key}: {forms[0]}", hint)


def _catalog(catalog: Catalog, content: Content, faulty: Collection[Place]) -> Iterator[Problem]:
    yield from catalog.repeated
    for words in content.texts.values():
        if words.place in faulty:
            continue
        message = catalog.messages.get(words.path)
        if message:
            yield from _message(message, words, catalog.lang, content)
        elif not reads(catalog.lang, content.briefing.language) and not is_invariant(words, content.glossary.names):
            adding = f"`briefing lang update {catalog.lang}` adds it to {catalog.file}"
            hint = f"{adding}; a name that is the same in all languages belongs in the glossary"
            yield Problem(words.place, f"no {catalog.lang} translation of {words.path}", hint)
    for path, message in catalog.messages.items() if not faulty else ():
        if path not in content.texts and not path.startswith(PREFIX):
            hint = f"`briefing lang update {catalog.lang}` sets it aside; or mend its msgctxt"
            yield Problem(message.place, f"there is no text {path} any more", hint)
    yield from _lengths(catalog, content)


def _message(message: Message, words: Located, lang: str, content: Content) -> Iterator[Problem]:
    where = f"the {lang} translation of {words.path}"
    if message.source != words:
        hint = f"`briefing lang update {lang}` marks it; then translate it anew"
        yield Problem(message.place, f"{where} is stale: the text now reads {words}", hint)
    elif message.fuzzy:
        yield Problem(message.place, f"{where} is marked fuzzy", "check it and delete the mark")
    elif not message.translation:
        yield Problem(message.place, f"{where} is empty", "fill in msgstr")
    else:
        quotation, glossary = is_quotation(words.path), content.glossary
        source = Wording(words, content.briefing.language)
        made = Wording(message.translation, lang, quotation)
        for finding in (
            *lint_text(message.translation, lang, content.facts, quotation),
            *lint_translation(source, made, glossary, message.sentences),
        ):
            yield Problem(message.place, f"{where}: {finding.message}", finding.hint)


def _lengths(catalog: Catalog, content: Content) -> Iterator[Problem]:
    """The translations much shorter or longer than is usual in their catalog: something may be missing or added."""
    names = content.glossary.names
    made = [one for path, one in catalog.messages.items() if one.translation and one.source == content.texts.get(path)]
    letters = {one: (letter_count(one.source, names), letter_count(one.translation, names)) for one in made}
    usual = usual_ratio(letters.values())
    for one, (here, there) in letters.items():
        if usual and is_unlikely(here, there, usual):
            what = "short" if there < here * usual else "long"
            message = f"the {catalog.lang} translation of {one.path} is unusually {what}"
            hint = f"a letter of the source gives {there / here:.1f} here, {usual:.1f} as a rule; compare the two texts"
            yield Problem(one.place, message, hint)


def is_quotation(path: str) -> bool:
    """Whether a text quotes somebody or is the name of a source: its figures are not ours."""
    stem, *keys = path.split("/")
    theirs = {"corrections": ("article",), "sources": ("publisher", "title")}
    return keys[-1] in theirs.get(stem, ()) or keys[-2:] == ["figure", "quote"]
