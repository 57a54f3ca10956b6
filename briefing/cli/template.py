"""The command for a company's template: `briefing template check`."""

from __future__ import annotations

import argparse
from pathlib import Path

_ABOUT = "See what a company's .pptx or .potx does for this briefing."
_EXAMPLES = """examples:
  briefing template check corporate.pptx           which layout serves what, and what would not fit
  briefing template check corporate.pptx --lang ar
  briefing build --template corporate.pptx         or `template: corporate.pptx` in assets/theme.yaml

Layouts are matched by their placeholders.  To choose one by its name, in assets/theme.yaml:
  layouts: {divider: Section Header, chart: Chart and text}"""
_STYLE = argparse.RawDescriptionHelpFormatter


def add_template(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], parents: list[argparse.ArgumentParser]
) -> None:
    """`template` stands among the commands. `parents` have the options that it shares."""
    template = commands.add_parser(
        "template", help="check a company's template", description=_ABOUT, epilog=_EXAMPLES, formatter_class=_STYLE
    )
    actions = template.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser(
        "check", help="what it serves, lacks and cannot hold", epilog=_EXAMPLES, formatter_class=_STYLE, parents=parents
    )
    check.add_argument("template", type=Path, metavar="FILE", help="a .pptx or .potx")


def run_template(options: argparse.Namespace) -> None:
    """What the template offers is printed. Raises: BriefingError when it is refused, or something does not fit."""
    from briefing.build import compose, project_theme
    from briefing.template.report import report

    print("\n".join(report(project_theme(options.project), options.template)))
    ready = compose(options.project, options.lang or (), ("pptx",), template=options.template)
    print(f"everything fits: {', '.join(one.name for one in ready.renderings)}")
