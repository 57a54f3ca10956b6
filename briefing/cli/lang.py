"""The commands for translating: `briefing lang add`, `update` and `status`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.translation.status import Status

_ABOUT = "Hand the briefing to translators and take it back: one gettext catalog for each language."
_EXAMPLES = """examples:
  briefing lang add ja              writes content/locale/ja.po, every text with its place, room and values
  briefing lang update              after a change of the content: changed texts become fuzzy, nothing is lost
  briefing lang update ja           the same for one language
  briefing lang status              what is translated, fuzzy, missing or wrong, in every language
  briefing lang status ja --json --fail-under 100

Catalogs open in Poedit, Weblate or a text editor.  When all of a catalog is translated: briefing build --lang ja"""
_STYLE = argparse.RawDescriptionHelpFormatter


def add_lang(commands: argparse._SubParsersAction[argparse.ArgumentParser], project: argparse.ArgumentParser) -> None:
    """`lang` stands among the commands. `project` has the option that they share."""
    lang = commands.add_parser(
        "lang", help="add, update and count translations", description=_ABOUT, epilog=_EXAMPLES, formatter_class=_STYLE
    )
    actions = lang.add_subparsers(dest="action", required=True, metavar="ACTION")
    add, update, status = (
        actions.add_parser(name, help=about, epilog=_EXAMPLES, formatter_class=_STYLE, parents=[project])
        for name, about in (
            ("add", "write the catalog of a new language"),
            ("update", "merge the content's changes into catalogs"),
            ("status", "count what is translated, fuzzy, missing and wrong"),
        )
    )
    add.add_argument("languages", nargs="+", metavar="LANG", help="the tag of a language: ja, fr, ar, pt-BR, zh-Hant …")
    for command in (update, status):
        command.add_argument("languages", nargs="*", metavar="LANG", help="(default: every catalog)")
    status.add_argument("--json", action="store_true", help="for programs")
    status.add_argument(
        "--fail-under", type=float, default=0.0, metavar="PERCENT", help="exit code 1 when a language is below"
    )


def run_lang(options: argparse.Namespace) -> bool:
    """Whether all went well; what was done is printed. Raises: BriefingError."""
    from briefing.translation import catalogs

    match options.action:
        case "add":
            added = catalogs.add(options.project, options.languages)
            print("\n".join(map(_written, added)))
            print(f"translate, then: briefing lang status; briefing build --lang {added[0].lang}")
        case "update":
            print("\n".join(map(_written, catalogs.update(options.project, options.languages))))
        case "status":
            found = catalogs.status(options.project, options.languages)
            print(_as_json(found) if options.json else _table(found))
            return all(one.percent >= options.fail_under for one in found)
    return True


def _written(one: Status) -> str:
    return (
        f"{one.file}: {one.messages} messages, {one.translated} translated, {one.fuzzy} fuzzy, "
        f"{one.missing} missing, {one.obsolete} obsolete"
    )


def _table(found: Sequence[Status]) -> str:
    rows = [
        (one.lang, one.translated, f"{one.percent:g} %", one.fuzzy, one.missing, len(one.problems)) for one in found
    ]
    lines = [f"{'language':<10}{'translated':>18}{'fuzzy':>8}{'missing':>9}{'problems':>10}"]
    lines += [
        f"{tag:<10}{done:>10}{part:>8}{unsure:>8}{gaps:>9}{wrong:>10}" for tag, done, part, unsure, gaps, wrong in rows
    ]
    lines += ["", *(str(problem) for one in found for problem in one.problems)] if any(row[-1] for row in rows) else []
    return "\n".join(lines)


def _as_json(found: Sequence[Status]) -> str:
    languages = [
        {
            "language": one.lang,
            "file": one.file,
            "messages": one.messages,
            "translated": one.translated,
            "percent": one.percent,
            "fuzzy": one.fuzzy,
            "missing": one.missing,
            "obsolete": one.obsolete,
            "problems": [asdict(problem) for problem in one.problems],
        }
        for one in found
    ]
    return json.dumps({"languages": languages}, ensure_ascii=False, indent=2)
