"""The one straight line: files are read, checked, localized, composed, rendered and saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.compose.undrawn import without_undrawn
from briefing.editions import read_editions
from briefing.errors import BriefingError, Problem, raise_all
from briefing.language.furniture import speaking
from briefing.language.localize import Edition
from briefing.products import DEFAULT_FORMATS, Format, Look, Rendering, renderings
from briefing.save import save
from briefing.tags import PSEUDO
from briefing.template.palette import printed
from briefing.template.read import with_template
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.theme.theme import Theme
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
    template: Path | None = None,
) -> Outcome:
    """The files written, all or none. `editions` are at first those of the briefing, `out` the project's own folder.

    `template`: a company's .pptx or .potx, in place of the one that the theme names.

    Raises: BriefingError with every problem of the content, its catalogs and its fit; a draft is made in spite of those
    of catalogs and fit.
    """
    folder = out if out is not None else project / "out"
    files: dict[Path, tuple[bytes, int]] = {}
    composed = compose(project, editions, formats, progress, draft=draft, template=template)
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
    every_catalog: bool = False,
    draft: bool = False,
    template: Path | None = None,
) -> Composition:
    """Every file of a build, composed and ready to be drawn. Nothing is written.

    `every_catalog`: when no editions are asked for, each language with a catalog is an edition too.

    Raises: BriefingError with every problem of the content, its catalogs and its fit.
    """
    progress("reading")
    look = _look(project, template)
    read = read_editions(project, editions, look, every_catalog=every_catalog, draft=draft)
    made: list[Rendering] = []
    problems, lacking = list(read.problems), list(read.lacking)
    with speaking(read.words):
        for edition in read.sound:
            progress(f"composing {edition.name}")
            tolerant = draft or not set(edition.languages).isdisjoint(PSEUDO)
            for format in formats:
                try:
                    files, unfit = (_tolerantly if tolerant else renderings)(edition, look, format)
                except BriefingError as error:
                    problems += error.problems
                else:
                    made += files
                    (lacking if tolerant else problems).extend(unfit)
    raise_all(problems)
    return Composition(tuple(made), tuple(sorted(set(lacking))))


def _tolerantly(edition: Edition, look: Look, format: Format) -> tuple[tuple[Rendering, ...], tuple[Problem, ...]]:
    """The files of a format, those figures left out that have no room."""
    try:
        return renderings(edition, look, format)
    except BriefingError:
        drawn, undrawn = without_undrawn(edition, look.theme, look.fonts)
        files, unfit = renderings(drawn, look, format)
        return files, (*undrawn, *unfit)


def project_theme(project: Path) -> Theme:
    """The product's theme, overlaid by the project's. Raises: BriefingError."""
    return read_theme(*_assets(project))


def _assets(project: Path) -> tuple[Path, Path]:
    return assets_folder(), project / "assets"


def _look(project: Path, template: Path | None) -> Look:
    theme = project_theme(project)
    chosen = template or (project / "assets" / theme.choice.template if theme.choice.template else None)
    theme = theme if chosen is None else with_template(theme, chosen)
    return Look(theme, printed(theme), load_fonts(theme.fonts, *(folder / "fonts" for folder in _assets(project))))
