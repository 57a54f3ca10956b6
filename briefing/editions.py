"""The editions of a project: its content read, checked and finished in their languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.compose.fit import check_glyphs, check_headlines
from briefing.content.model import Content
from briefing.content.prose import STYLES, fields
from briefing.content.read import examine
from briefing.errors import BriefingError, Problem
from briefing.language.catalog import Catalog
from briefing.language.chain import fallbacks
from briefing.language.check import catalogued, examine_language
from briefing.language.draft import draft_catalog, draft_words
from briefing.language.furniture import Words, speaking, words_or_english
from briefing.language.localize import Edition, localize
from briefing.products import Look
from briefing.tags import is_language, parse_edition


@dataclass(frozen=True, slots=True)
class Editions:
    """The editions without a mistake in their texts, the product's words in their languages, and the mistakes.

    `lacking`: what a draft is made in spite of.
    """

    sound: tuple[Edition, ...]
    words: Mapping[str, Words]
    problems: tuple[Problem, ...] = ()
    lacking: tuple[Problem, ...] = ()


def read_editions(
    project: Path, names: Sequence[str], look: Look, *, every_catalog: bool = False, draft: bool = False
) -> Editions:
    """The editions of these names, or else those of the briefing; `every_catalog`: and each language with a catalog.

    Raises: BriefingError when a whole file of the content is unreadable.
    """
    folder = project / "content"
    content, faults = examine(folder, project)
    if content is None or not is_language(content.briefing.language):
        raise BriefingError(faults)
    wanted = [parse_edition(name) for name in names] or list(_well_formed(content.briefing.editions))
    if every_catalog and not names:
        wanted += [(lang,) for lang in catalogued(folder) if (lang,) not in wanted]
    languages = tuple(dict.fromkeys(lang for one in wanted for lang in one))
    examined = {lang: examine_language(content, folder, (lang,), faults) for lang in languages}
    catalogs = {lang: catalog for read, _ in examined.values() for lang, catalog in read.items()}
    faulty = {lang: found for lang, (_, found) in examined.items()}
    if draft and not faults:
        return _drafts(content, folder, wanted, catalogs, [one for found in faulty.values() for one in found])
    words = {lang: words_or_english(lang, catalogs.get(lang)) for lang in languages if is_language(lang)}
    problems = [*faults, *(one for found in faulty.values() for one in found)]
    sound: list[Edition] = []
    with speaking(words):
        for edition in wanted:
            if not faults and not any(faulty[lang] for lang in edition):
                sound.append(localize(content, catalogs, edition))
            elif all(lang in catalogs for lang in edition):
                part = localize(_sound(content, catalogs, edition), catalogs, edition)
                problems += [*check_headlines(part, look.theme, look.fonts), *check_glyphs(part, look.fonts)]
    return Editions(tuple(sound), words, tuple(problems))


def _drafts(
    content: Content,
    folder: Path,
    wanted: Iterable[tuple[str, ...]],
    catalogs: Mapping[str, Catalog],
    lacking: Iterable[Problem],
) -> Editions:
    """The editions with whatever their catalogs lack in another language. Raises: BriefingError when there is none."""
    languages = tuple(dict.fromkeys(lang for one in wanted for lang in one))
    others = fallbacks(content, folder)
    filled = {lang: draft_catalog(content, lang, catalogs.get(lang), others) for lang in languages}
    words = {lang: draft_words(lang, catalogs.get(lang)) for lang in languages}
    with speaking(words):
        return Editions(tuple(localize(content, filled, one) for one in wanted), words, lacking=tuple(lacking))


def _well_formed(editions: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The editions that can be: what is wrong with the others was told when the content was examined."""
    for name in editions:
        with suppress(BriefingError):
            yield parse_edition(name)


def _sound(content: Content, catalogs: Mapping[str, Catalog], languages: Iterable[str]) -> Content:
    """The content with those texts alone that can be finished, so that one mistake does not hide another."""
    foreign = [catalogs[lang].messages for lang in languages]

    def written(path: str, words: str) -> Iterator[str]:
        yield words
        yield from (messages[path].translation for messages in foreign if path in messages)

    known = {(name, style) for name, fact in content.facts.items() if fact.low is not None for style in ("", *STYLES)}
    texts = {
        path: words
        for path, words in content.texts.items()
        if all((field.name, field.style) in known for text in written(path, words) for field in fields(text))
    }
    return replace(content, texts=texts)
