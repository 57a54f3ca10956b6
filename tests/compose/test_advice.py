"""A text that is too long is told with its topic, language and amount, and with what fits: cut to that, it does fit."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from briefing.compose.brief import compose_brief
from briefing.compose.deck import compose_deck
from briefing.content.read import read_content
from briefing.errors import BriefingError, Problem
from briefing.language.check import check_language
from briefing.language.localize import Edition, localize
from briefing.text import line
from tests.charts.kinds import FONTS, THEME
from tests.conftest import GALLERY, ROOT

PROJECTS = {"own": ROOT, "kinds": GALLERY}
LONG = "words that nobody needs here and that take more and more room "
LESS = re.compile(r"shorten it by about (\d+) characters: (?:(\d+) lines? of )?about (\d+) fit")
TEXTS = {
    "a cover's title": ("own", "briefing/title", "title of cover"),
    "a message": ("own", "briefing/summary/messages/share/text", "message1 of summary"),
    "a figure's label": ("own", "briefing/summary/messages/share/label", "figure1 of summary"),
    "a headline": ("own", "model_race/topics/share/headline", "title of model_race/share"),
    "a takeaway": ("own", "model_race/topics/share/takeaway", "takeaway of model_race/share"),
    "a point": ("own", "model_race/topics/share/points/google", "takeaway of model_race/share"),
    "a caveat": ("own", "model_race/topics/share/caveat", "the matter of model_race/share and its source line"),
    "a name in the agenda": ("own", "model_race/topics/share/label", "agenda of model_race/divider"),
    "a section's name": ("own", "model_race/title", "the line of section names"),
    "a quotation": ("own", "model_race/topics/sora/figure/quote", "the matter of model_race/sora|Figure of model_race"),
    "a cell": ("own", "model_race/tables/rivals/rows/claude_3/progress", "the table of model_race/rivals"),
    "a row's name": ("own", "model_race/tables/rivals/rows/kimi/title", "the table of model_race/rivals"),
    "a matrix's cell": ("own", "app_rankings/matrices/top_30/cells/example/chatbot/text", "the table of app.*top_30"),
    "a matrix's column": ("own", "app_rankings/matrices/top_30/columns/image/title", "the table of app.*top_30"),
    "a correction": ("own", "corrections/corrections/arc_cost/article", "the table of corrections"),
    "a chart's title": ("kinds", "kinds/tables/scores/title", "the chart of bar"),
    "a bar's name": ("kinds", "kinds/tables/scores/rows/one/title", "the chart of bar"),
    "a reason": ("kinds", "kinds/tables/scores/rows/five/score/missing", "the chart of bar"),
    "a line's name": ("kinds", "kinds/tables/margin/rows/gamma/title", "the chart of early"),
    "a column's name": ("kinds", "kinds/tables/growth/rows/gamma/title", "the chart of column"),
    "an event": ("kinds", "shapes/timelines/releases/lanes/alpha/events/preview/label", "the timeline releases"),
    "a lane": ("kinds", "shapes/timelines/releases/lanes/war/title", "the timeline releases|Timeline of shapes"),
    "a wash": ("kinds", "shapes/topics/timeline/figure/band/label", "Timeline of shapes/timeline"),
    "a key's entry": ("kinds", "kinds/tables/price/columns/before/title", "Chart of kinds/clustered_bar"),
    "a reference": ("kinds", "kinds/topics/clustered_column/figure/reference/label", "the chart of|Chart of"),
    "a remark": ("kinds", "marks/topics/note_line/figure/annotations/jump/text", "the chart of note_line"),
    "a gap": ("kinds", "kinds/tables/trend/rows/beta/q3/missing", "Chart of kinds/line"),
    "multiples": ("kinds", "kinds/topics/range/figure/multiples_label", "Chart of kinds/range"),
    "a key figure's title": (
        "kinds", "shapes/topics/figures/figure/key_figures/downloads/title", "downloads: .* of shapes/figures",
    ),
    "a growth's label": (
        "kinds", "shapes/topics/figures/figure/key_figures/downloads/growth_label", "downloads: .* of shapes/figures",
    ),
    "a step's text": ("kinds", "shapes/topics/three/figure/steps/write/text", "Step . of shapes/three"),
}  # fmt: skip


@cache
def edition_of(project: str, name: str, section: str) -> Edition:
    """The edition with one section, or with all where the text stands in none."""
    folder = PROJECTS[project]
    content = read_content(folder / "content", folder)
    catalogs = check_language(content, folder / "content", ("zh", "en"))
    made = localize(content, catalogs, tuple(name.split("+")))
    sections = {key: one for key, one in content.sections.items() if key == section} or content.sections
    briefing = content.briefing.model_copy(update={"cover": None})
    return replace(made, content=replace(content, sections=sections, briefing=briefing))


def told(edition: Edition, path: str, words: str) -> tuple[Problem, ...]:
    """What a deck and a brief say of an edition in which the English text is this one."""
    others = tuple(one for one in edition.texts[path] if one.lang != "en")
    own = line("en", words)
    lines = (*others, own) if edition.primary != "en" else (own,)
    changed = replace(edition, texts={**edition.texts, path: lines})
    problems = list[Problem]()
    for compose in (compose_deck, compose_brief):
        try:
            made = compose(changed, THEME, FONTS)
        except BriefingError as error:
            problems += error.problems
        else:
            problems += made[1] if isinstance(made, tuple) else ()
    return tuple(problems)


@pytest.mark.parametrize("name", ["en", "zh+en"])
@pytest.mark.parametrize("kind", TEXTS)
def test_what_is_too_long_is_told_and_fits_when_it_is_cut_as_told(kind: str, name: str) -> None:
    project, path, subject = TEXTS[kind]
    edition = edition_of(project, name, path.split("/")[0])
    place = edition.place(edition.content.texts[path], "en")
    words, messages = LONG * (40 if path.startswith("corrections") else 16), list[str]()
    while (problems := told(edition, path, words)) and len(messages) < 40:
        own = [problem for problem in problems if problem.place == place]
        less = [int(found[1]) for problem in own if (found := LESS.match(problem.hint))]
        assert less, problems
        messages += [problem.message for problem in own]
        words = words[: -max(less)]
    assert not problems
    assert len(words) > 3
    assert [one for one in messages if re.match(subject, one) and f"in the {name} " in one], messages
