"""The command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.build import build, compose
from briefing.cli.lang import add_lang, run_lang
from briefing.cli.template import add_template, run_template
from briefing.errors import BriefingError, Problem
from briefing.products import DEFAULT_FORMATS, FORMATS
from briefing.tags import parse_edition

DONE, PROBLEMS, WRONG_USE = 0, 1, 2

_ABOUT = """One content folder becomes a PowerPoint deck and a PDF brief, in one language or two."""
_EXAMPLES = """examples:
  briefing build                               every edition the briefing names, deck and brief, into out/
  briefing build --lang zh+en --format pptx    the deck with Chinese first and English below
  briefing build --lang en --format svg        each chart as a picture
  briefing build --lang de --draft             German as far as it goes, the rest marked in another language
  briefing check                               every problem of content, translation and fit; builds nothing
  briefing lang add ja                         a catalog for a translator; see briefing lang --help

A project is a folder with content/ (briefing.yaml and its sections, sources.yaml, locale/*.po) and, if it
has a look of its own, assets/theme.yaml.  Exit codes: 0 done, 1 problems in the content, 2 wrong use."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 problems in the content, 2 wrong use."""
    options = _parser().parse_args(arguments)
    if not (options.project / "content").is_dir():
        print(
            f"briefing: {options.project} has no folder content/; name the project with --project DIR", file=sys.stderr
        )
        return WRONG_USE
    try:
        if options.command == "lang":
            return DONE if run_lang(options) else PROBLEMS
        if options.command == "template":
            run_template(options)
            return DONE
        return _check(options) if options.command == "check" else _build(options)
    except BriefingError as error:
        _Progress().done()
        print(error, file=sys.stderr)
        print(f"\n{_counted(error.problems)}; nothing written", file=sys.stderr)
        return PROBLEMS


def _counted(problems: Sequence[Problem]) -> str:
    return f"{len(problems)} problem{'s' if len(problems) != 1 else ''}"


def _build(options: argparse.Namespace) -> int:
    progress = _Progress()
    formats = options.format or DEFAULT_FORMATS
    outcome = build(
        options.project,
        options.lang or (),
        formats,
        options.out,
        progress,
        draft=options.draft,
        template=options.template,
    )
    progress.done()
    for problem in outcome.lacking:
        print(problem, file=sys.stderr)
    if outcome.lacking:
        print(f"\na draft: {_counted(outcome.lacking)} left open\n", file=sys.stderr)
    width = max(len(str(one.path)) for one in outcome.files)
    for one in outcome.files:
        unit = "slides" if one.path.suffix == ".pptx" else "pages" if one.path.suffix == ".pdf" else "picture"
        print(f"{one.path!s:<{width}}  {one.size / 1000:>6.0f} kB  {one.pages:>3} {unit}")
    return DONE


def _check(options: argparse.Namespace) -> int:
    progress = _Progress()
    ready = compose(
        options.project, options.lang or (), progress=progress, every_catalog=True, template=options.template
    )
    progress.done()
    print(f"no problems; {len(ready.renderings)} files are ready to be built")
    return DONE


def _parser() -> argparse.ArgumentParser:
    style = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("briefing", description=_ABOUT, epilog=_EXAMPLES, formatter_class=style)
    project = argparse.ArgumentParser(add_help=False)
    project.add_argument(
        "--project", type=Path, default=Path(), metavar="DIR", help="the folder that holds content/ (default: here)"
    )
    editions = argparse.ArgumentParser(add_help=False)
    editions.add_argument(
        "--lang",
        action="append",
        type=_edition,
        metavar="EDITION",
        help="a language such as zh or ja, or two together as zh+en; may be repeated (default: the briefing's)",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build, check = (
        commands.add_parser(name, help=about, epilog=_EXAMPLES, formatter_class=style, parents=[project, editions])
        for name, about in (("build", "write decks and briefs"), ("check", "report every problem, build nothing"))
    )
    add_lang(commands, project)
    add_template(commands, [project, editions])
    for command in (build, check):
        command.add_argument(
            "--template", type=Path, metavar="FILE", help="a company's .pptx or .potx to put the slides into"
        )
    build.add_argument("--format", action="append", choices=FORMATS, help="may be repeated (default: pptx and pdf)")
    build.add_argument(
        "--draft", action="store_true", help="build what is not translated too: in another language, marked, and listed"
    )
    build.add_argument("--out", type=Path, metavar="DIR", help="where to write (default: out/ in the project)")
    return parser


def _edition(name: str) -> str:
    try:
        parse_edition(name)
    except BriefingError as error:
        problem = error.problems[0]
        raise argparse.ArgumentTypeError(f"{name}: {problem.message}; {problem.hint}") from None
    return name


class _Progress:
    """One line of the terminal that names the step under way; nothing when nobody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()

    def __call__(self, step: str) -> None:
        if self._watched:
            print(f"\r\x1b[K{step} …", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        """The line is empty again."""
        if self._watched:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
