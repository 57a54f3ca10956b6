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
from briefing.language.check import examine_language
from briefing.language.localize import Edition, localize
from briefing.products import DEFAULT_FORMATS, Format, Look, Rendering, renderings
from briefing.save import save
from briefing.tags import is_language, parse_edition
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


def build(
    project: Path,
    editions: Sequence[str] = (),
    formats: Sequence[Format] = DEFAULT_FORMATS,
    out: Path | None = None,
    progress: Progress = lambda step: None,
) -> tuple[Built, ...]:
    """The files written, all or none. `editions` are at first those of the briefing, `out` the project's own folder.

    Raises: BriefingError with every problem of the content, its catalogs and its fit.
    """
    folder = out if out is not None else project / "out"
    files: dict[Path, tuple[bytes, int]] = {}
    for rendering in compose(project, editions, formats, progress):
        progress(rendering.name)
        files[folder / rendering.name] = rendering.draw()
    progress("saving")
    save({path: data for path, (data, _) in files.items()})
    return tuple(Built(path, len(data), pages) for path, (data, pages) in files.items())


def compose(
    project: Path,
    editions: Sequence[str] = (),
    formats: Sequence[Format] = DEFAULT_FORMATS,
    progress: Progress = lambda step: None,
) -> tuple[Rendering, ...]:
    """Every file of a build, composed and ready to be drawn. Nothing is written. Raises: BriefingError."""
    progress("reading")
    look = _look(project)
    made: list[Rendering] = []
    problems: list[Problem] = []
    for edition in _editions(project, editions, look):
        progress(f"composing {edition.name}")
        problems += check_glyphs(edition, look.fonts)
        for format in formats:
            try:
                made += renderings(edition, look, format)
            except BriefingError as error:
                problems += error.problems
    raise_all(problems)
    return tuple(made)


def _look(project: Path) -> Look:
    folders = (assets_folder(), project / "assets")
    theme = read_theme(*folders)
    return Look(theme, load_fonts(theme.fonts, *(folder / "fonts" for folder in folders)))


def _editions(project: Path, names: Sequence[str], look: Look) -> tuple[Edition, ...]:
    content, problems = examine(project / "content", project)
    if content is None or not is_language(content.briefing.language):
        raise BriefingError(problems)
    wanted = [parse_edition(name) for name in names] or list(_well_formed(content.briefing.editions))
    languages = tuple(dict.fromkeys(lang for one in wanted for lang in one))
    catalogs, more = examine_language(content, project / "content", languages, problems)
    if problems or more:
        sound = [localize(_sound(content, catalogs, languages), catalogs, languages) for languages in wanted]
        raise BriefingError(
            [*problems, *more, *(one for edition in sound for one in check_headlines(edition, look.theme, look.fonts))]
        )
    return tuple(localize(content, catalogs, languages) for languages in wanted)


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
