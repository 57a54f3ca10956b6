"""How much shorter words have to be where something does not fit: they are cut until it does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.compose.misfits import Misfit
from briefing.errors import Place, Problem
from briefing.language.localize import Edition
from briefing.text import Line, Span, Text

Trial = Callable[[Edition], Misfit | None]
"""Whether something fits when it is made of an edition with shorter texts: the misfit that is left."""
LEAST = 3
"""A text of so many characters is not cut any further."""
PARTS = (1 / 2, 1 / 8, 0.0)
"""How much is left of a text when it is asked whether cutting it helps; nothing means the least."""
LIKELY, SEARCHED = 3, 12
"""So many of the longest texts are compared, and so many are asked at most, to find one to be cut."""
FIGURES = ("topics", "tables", "timelines", "matrices")


@dataclass(frozen=True, slots=True)
class Cut:
    """A text that is cut to a part of itself, and what is left of the misfit then."""

    words: Line
    share: float
    left: Misfit | None


def advised(edition: Edition, product: str, misfit: Misfit, trial: Trial) -> Iterator[Problem]:
    """A problem for each text that has to be shorter, one after the other; one for the whole where that does not help.

    Those are cut that help most.
    """
    found: dict[tuple[str, str], Misfit] = {}
    cut, now, last = edition, misfit, misfit.words
    while True:
        taken = _culprit(cut, now, last, trial)
        if taken is None:
            yield _problem(edition, product, misfit, misfit.hint)
            return
        last = taken.words
        found.setdefault((last.path, last.lang), replace(now, words=last, rows=_rows(now, last)))
        if taken.left is None:
            cut = _as_long_as_fits(cut, taken, trial)
            yield from (_problem(edition, product, one, _room(edition, cut, one)) for one in found.values())
            return
        cut, now = _shortened(cut, last, taken.share), taken.left


def _culprit(edition: Edition, misfit: Misfit, last: Line | None, trial: Trial) -> Cut | None:
    """The longest text that is enough when it alone is cut, else the one that helps most, or any that helps."""
    known = [one for one in (misfit.words, last) if one is not None]
    longest = _longest(edition, trial)
    likely = {(one.path, one.lang): one for one in (*longest[:LIKELY], *known)}.values()
    alone = (_helping(edition, misfit, words, PARTS[-1], trial) for words in likely)
    if enough := next((cut for cut in alone if cut is not None and cut.left is None), None):
        return enough
    for share in PARTS:
        found = [cut for words in likely if (cut := _helping(edition, misfit, words, share, trial))]
        if found:
            return min(found, key=lambda cut: cut.left.over if cut.left is not None else 0.0)
        others = (_helping(edition, misfit, words, share, trial) for words in longest[LIKELY:])
        if cut := next(filter(None, others), None):
            return cut
    return None


def _helping(edition: Edition, misfit: Misfit, words: Line, share: float, trial: Trial) -> Cut | None:
    share = max(share, LEAST / max(1, len(_said(edition, words).plain)))
    if share >= 1:
        return None
    left = trial(_shortened(edition, words, share))
    return Cut(words, share, left) if left is None or left.over < misfit.over else None


def _as_long_as_fits(edition: Edition, taken: Cut, trial: Trial) -> Edition:
    """The edition with the last text as long as it may be."""
    words, length = taken.words, len(_said(edition, taken.words).plain)
    sizes = range(round(length * taken.share), length)
    size = bisect_left(sizes, True, key=lambda size: trial(_shortened(edition, words, size / length)) is not None)
    return _shortened(edition, words, sizes[max(0, size - 1)] / length)


def _longest(edition: Edition, trial: Trial) -> Sequence[Line]:
    """The texts that are used in making it, the longest first."""
    used = _Used(edition.texts)
    trial(replace(edition, texts=used))
    lines = [replace(one, path=path) for path in used.asked for one in edition.texts[path]]
    return sorted(lines, key=lambda one: -len(one.plain))[:SEARCHED]


class _Used(dict[str, Text]):
    """Texts by their paths, and which of them were asked for."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        super().__init__(texts)
        self.asked: dict[str, None] = {}

    def __getitem__(self, path: str) -> Text:
        self.asked[path] = None
        return super().__getitem__(path)


def _problem(edition: Edition, product: str, misfit: Misfit, hint: str) -> Problem:
    words, whose, detail = misfit.words, "", misfit.what
    if words is not None:
        part = "" if misfit.alone else f" {_part(words.path)}"
        lang = f" in {words.lang}" if len(edition.languages) > 1 else ""
        whose = f", above all{part}{lang}" if part or lang else ""
        said = _said(edition, words).plain
        detail = f"{detail}, in: {said}" if detail else said
    message = f"{misfit.subject} {misfit.state} in the {edition.name} {product}{whose}"
    return Problem(_place(edition, misfit), f"{message}: {detail}" if detail else message, hint)


def _place(edition: Edition, misfit: Misfit) -> Place:
    words = misfit.words
    if words is not None and words.path in edition.content.texts:
        return edition.place(edition.content.texts[words.path], words.lang)
    return misfit.at if isinstance(misfit.at, Place) else edition.place(misfit.at, edition.primary)


def _part(path: str) -> str:
    """What a text is called inside its topic or table."""
    keys = path.split("/")
    return "/".join(keys[3:] if keys[1] in FIGURES else keys)


def _rows(misfit: Misfit, words: Line) -> Callable[[str], int] | None:
    own = misfit.words is not None and (misfit.words.path, misfit.words.lang) == (words.path, words.lang)
    return misfit.rows if own else None


def _room(edition: Edition, cut: Edition, misfit: Misfit) -> str:
    """How much shorter a text has to be, and what then fits."""
    assert misfit.words is not None
    before, after = (_said(one, misfit.words).plain for one in (edition, cut))
    count = misfit.rows(after) if misfit.rows is not None else 0
    rows = f"{count} line{'s' * (count > 1)} of " if count else ""
    less, fits = len(before) - len(after), len(after) // max(1, count)
    return f"shorten it by about {less} characters: {rows}about {fits} fit; type is never made smaller"


def _said(edition: Edition, words: Line) -> Line:
    """The text of the edition that stands in a line of a slide."""
    return next(one for one in edition.texts[words.path] if one.lang == words.lang)


def _shortened(edition: Edition, words: Line, share: float) -> Edition:
    length = round(len(_said(edition, words).plain) * share)
    lines = tuple(_cut(one, length) if one.lang == words.lang else one for one in edition.texts[words.path])
    return replace(edition, texts={**edition.texts, words.path: lines})


def _cut(one: Line, length: int) -> Line:
    spans: list[Span] = []
    for span in one.spans:
        spans += [replace(span, text=span.text[:length])] if length > 0 else []
        length -= len(span.text)
    return replace(one, spans=tuple(spans))
