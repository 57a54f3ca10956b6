"""What a process shows, in words: every step in its order."""

from __future__ import annotations

from briefing.charts.alt import wording
from briefing.content.figure import ProcessFigure, Step
from briefing.language.furniture import word
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.text import Text


def process_alt(edition: Edition, figure: ProcessFigure, title: Text) -> Text:
    """The alternative text of a process: its steps, each with when it is and what is done."""

    def written(lang: str) -> str:
        steps = [_step(edition, number, step, lang) for number, step in enumerate(figure.steps.values(), 1)]
        return word(lang, "alt/process", title=wording(title, lang), items=write_list(steps, lang, "semicolon"))

    return edition.each(written)


def _step(edition: Edition, number: int, step: Step, lang: str) -> str:
    said = wording(edition.text(step.title), lang)
    if step.when is not None:
        said = word(lang, "join/bracket", text=said, detail=wording(edition.text(step.when), lang))
    if step.text is not None:
        said = word(lang, "join/label", label=said, text=wording(edition.text(step.text), lang))
    return word(lang, "alt/step", number=number, step=said)
