"""What must hold in texts: fields that can be filled, marks that close, no bare figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing.content.draft import Draft
from briefing.content.model import Fact
from briefing.content.prose import STYLES, bare_figures, fields, malformed
from briefing.content.suggest import did_you_mean
from briefing.content.values import Located
from briefing.errors import Problem


def check_texts(texts: Iterable[Located], draft: Draft, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """Problems of the texts."""
    for text in texts:
        wrong = malformed(text)
        if wrong is not None:
            hint = "a field is written {name} or {name:style}, strong words **so**, struck ones ~~so~~"
            yield Problem(text.place, wrong, hint)
        else:
            yield from _check_fields(text, draft, facts)
            yield from _check_letters(text, draft)


def _check_fields(text: Located, draft: Draft, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    names = draft.named.facts
    for name, style, _ in fields(text):
        if name not in names:
            if not draft.is_broken(name):
                yield Problem(text.place, f"there is no fact `{name}`", did_you_mean(name, names))
        elif name in facts and facts[name].low is None:
            message = f"`{name}` is missing, so there is nothing to write"
            yield Problem(text.place, message, "say in words that it is not known")
        if style and style not in STYLES:
            yield Problem(text.place, f"there is no style `{style}`", did_you_mean(style, STYLES, "the styles"))


def _check_letters(text: Located, draft: Draft) -> Iterator[Problem]:
    if text != text.strip() or "\n" in text or "\t" in text:
        message = "the text holds a line break, a tab, or a space at its end"
        yield Problem(text.place, message, "write it on one line, or after >- on several")
    if _quotes(text.path) or not text:
        return
    figures = list(dict.fromkeys(figure.digits for figure in bare_figures(text, draft.glossary.names)))
    if figures:
        hint = "make it a fact and write {its_name}; a name that holds digits belongs to `names` in glossary.yaml"
        yield Problem(text.place, f"bare figure in the text: {', '.join(figures)}", hint)


def _quotes(path: str) -> bool:
    """Whether the text quotes somebody or is the name of a source: its figures are not ours."""
    stem, *keys = path.split("/")
    return (
        keys[-2:] == ["figure", "quote"]
        or (stem == "corrections" and keys[-1] == "article")
        or (stem == "sources" and keys[-1] in ("publisher", "title"))
    )
