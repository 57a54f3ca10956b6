"""Which layout of a template serves which kind of slide: by its name if the theme says so, else by its placeholders."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence

from briefing.errors import Place, Problem, raise_all
from briefing.template.layouts import SlideLayout

KINDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "secHead", "titleOnly"),
    "summary": ("titleOnly", "obj"),
    "divider": ("secHead", "titleOnly", "obj"),
    "chart": ("chart", "obj", "titleOnly"),
    "full": ("tbl", "obj", "titleOnly"),
    "title_only": ("titleOnly", "obj"),
}
"""The kinds of layouts that serve a kind of slide, the best first."""
MADE_FOR: Mapping[str, tuple[str, ...]] = {
    kind: kinds[:2] if kinds[1] == "obj" else kinds[:1] for kind, kinds in KINDS.items()
}
"""Those that are meant for it; the others are makeshifts."""
AGENDA = 200.0
"""How high the text under a section's name must be to hold its agenda. Units: points of a slide 540 high."""


def match(
    layouts: Sequence[SlideLayout], named: Mapping[str, str], height: float, name: str
) -> Mapping[str, SlideLayout]:
    """The layout that serves each kind of slide. Units: `height` of the slides in points.

    Raises: BriefingError when a named layout is not there, and when no layout has a title.
    """
    raise_all(_unknown(layouts, named, name))
    titled = [layout for layout in layouts if layout.title is not None]
    if not titled:
        hint = "add a title placeholder to its layouts, in PowerPoint under View > Slide Master"
        raise_all([Problem(Place(name), "no layout of the template has a title placeholder", hint)])
    return {kind: _named(layouts, named.get(kind)) or _matched(titled, kind, height) for kind in KINDS}


def _unknown(layouts: Sequence[SlideLayout], named: Mapping[str, str], name: str) -> Iterator[Problem]:
    known = {layout.name: layout for layout in layouts}
    for kind, wanted in named.items():
        if kind not in KINDS:
            yield Problem(Place(name), f"`{kind}` is no kind of slide", f"there are {', '.join(KINDS)}")
        elif wanted not in known:
            near = difflib.get_close_matches(wanted, known, 1)
            hint = f"did you mean `{near[0]}`?" if near else f"it has {', '.join(map(repr, known))}"
            yield Problem(Place(name), f"the template has no layout `{wanted}` for {kind} slides", hint)
        elif known[wanted].title is None:
            hint = "name another one, or add a title placeholder to it"
            yield Problem(Place(name), f"the layout `{wanted}` for {kind} slides has no title placeholder", hint)


def _named(layouts: Sequence[SlideLayout], wanted: str | None) -> SlideLayout | None:
    return next((layout for layout in layouts if layout.name == wanted), None)


def _matched(titled: Sequence[SlideLayout], kind: str, height: float) -> SlideLayout:
    ordered = sorted(titled, key=lambda layout: _rank(layout, kind, height))  # sorting keeps the template's order
    return ordered[0]


def _rank(layout: SlideLayout, kind: str, height: float) -> int:
    fitting = KINDS[kind]
    if kind == "divider" and layout.kind == "secHead":
        agenda = layout.first("body", "obj", "")
        if agenda is None or agenda.box.height < AGENDA * height / 540:
            return len(fitting)
    return fitting.index(layout.kind) if layout.kind in fitting else len(fitting) + (layout.kind == "title")
