"""The one straight line: files are read, checked, localized, composed, rendered and saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.compose.fit import check_glyphs, check_headlines
from briefing.content.model import Content
from briefing.content.prose import fields
from briefing.content.read import examine
from briefing.errors import BriefingError, Problem, raise_all
from briefing.language.catalog import Catalog
from briefing.language.chain import fallbacks
from briefing.language.check import examine_language
from briefing.language.draft import draft_catalog, draft_words
from briefing.language.furniture import Words, speaking, words_of
from briefing.language.localize import localize
from briefing.products import DEFAULT_FORMATS, Format, Look, Rendering, renderings
from briefing.save import save
from briefing.tags import PSEUDO, is_language, parse_edition
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.typeset.fonts import load_fonts

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """A written file. Units: `size` in bytes; `pages` are slides in a deck."""

    path: Path
    size: int
    pages: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build has written, and for a draft what it still lacks."""

    files: tuple[Built, ...]
    lacking: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition:
    """Every file of a build, composed and ready to be drawn, and for a draft what it still lacks."""

    renderings: tuple[Rendering, ...]
    lacking: tuple[Problem, ...] = ()


def build(
    project: Path,
    editions: Sequence[str] = (),
    formats: Sequence[Format] = DEFAULT_FORMATS,
    out: Path | None = None,
    progress: Progress = lambda step: None,
    *,
    draft: bool = False,
) -> Outcome:
    """The files written, all or none. `editions` are at first those of the briefing, `out` the project's own folder.

    Raises: BriefingError with every problem of the content, its catalogs and its fit; a draft is made in spite of those
    of catalogs and fit.
    """
    folder = out if out is not None else project / "out"
    files: dict[Path, tuple[bytes, int]] = {}
    composed = compose(project, editions, formats, progress, draft=draft)
    for rendering in composed.renderings:
        progress(rendering.name)
        files[folder / rendering.name] = rendering.draw()
    progress("saving")
    save({path: data for path, (data, _) in files.items()})
    return Outcome(tuple(Built(path, len(data), pages) for path, (data, pages) in files.items()), composed.lacking)


def compose(
    project: Path,
    editions: Sequence[str] = (),
    formats: Sequence[Format] = DEFAULT_FORMATS,
    progress: Progress = lambda step: None,
    *,
    draft: bool = False,
) -> Composition:
    """Every file of a build, composed. Nothing is written. Raises: BriefingError."""
    progress("reading")
    look = _look(project)
    spoken = _read(project, editions, look, draft)
    made: list[Rendering] = []
    problems: list[Problem] = []
    lacking = list(spoken.lacking)
    with speaking(spoken.words):
        for languages in spoken.editions:
            edition = localize(spoken.content, spoken.catalogs, languages)
            progress(f"composing {edition.name}")
            open_ = lacking if draft or set(languages) & set(PSEUDO) else problems
            open_ += check_glyphs(edition, look.fonts)
            for format in formats:
                try:
                    files, unfit = renderings(edition, look, format)
                except BriefingError as error:
                    problems += error.problems
                else:
                    made += files
                    open_ += unfit
    raise_all(problems)
    return Composition(tuple(made), tuple(sorted(set(lacking))))


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What was read: the content, the editions wanted, and the catalogs and the product's words of their languages."""

    content: Content
    editions: tuple[tuple[str, ...], ...]
    catalogs: Mapping[str, Catalog]
    words: Mapping[str, Words]
    lacking: tuple[Problem, ...] = ()


def _look(project: Path) -> Look:
    folders = (assets_folder(), project / "assets")
    theme = read_theme(*folders)
    return Look(theme, load_fonts(theme.fonts, *(folder / "fonts" for folder in folders)))


def _read(project: Path, names: Sequence[str], look: Look, draft: bool) -> _Spoken:
    folder = project / "content"
    content, problems = examine(folder, project)
    if content is None or not is_language(content.briefing.language):
        raise BriefingError(problems)
    wanted = tuple(parse_edition(name) for name in names) or tuple(_well_formed(content.briefing.editions))
    languages = tuple(dict.fromkeys(lang for one in wanted for lang in one))
    catalogs, more = examine_language(content, folder, languages, problems)
    if draft and not problems:
        others = fallbacks(content, folder)
        filled = {lang: draft_catalog(content, lang, catalogs.get(lang), others) for lang in languages}
        return _Spoken(
            content, wanted, filled, {lang: draft_words(lang, catalogs.get(lang)) for lang in languages}, more
        )
    words = {lang: words_of(lang, catalogs.get(lang)) for lang in languages}
    if problems or more:
        found = [*problems, *more]
        with speaking(words):
            for edition in wanted:
                sound = localize(_sound(content, catalogs, edition), catalogs, edition)
                found += check_headlines(sound, look.theme, look.fonts)
        raise BriefingError(found)
    return _Spoken(content, wanted, catalogs, words)


def _well_formed(editions: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The editions that can be: what is wrong with the others was told when the content was examined."""
    for name in editions:
        with suppress(BriefingError):
            yield parse_edition(name)


def _sound(content: Content, catalogs: Mapping[str, Catalog], languages: Iterable[str]) -> Content:
    """The content with those texts alone that can be finished, so that one mistake does not hide another."""
    own = content.briefing.language
    foreign = [catalogs[lang].messages for lang in languages if lang != own and lang in catalogs]

    def written(path: str, words: str) -> Iterator[str]:
        yield words
        yield from (messages[path].translation for messages in foreign if path in messages)

    known = {name for name, fact in content.facts.items() if fact.low is not None}
    texts = {
        path: words
        for path, words in content.texts.items()
        if all(field.name in known for text in written(path, words) for field in fields(text))
    }
    return replace(content, texts=texts)
