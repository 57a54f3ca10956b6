"""What a presenter and the next editor need: links that lead, notes that say, an outline, groups, legible letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.package.color import Palette, contrast
from tests.package.reader import A, Element, P, Package, R

TITLES = ("title", "ctrTitle")
BODIES = ("body", "subTitle", "obj")
FURNITURE = ("dt", "ftr", "sldNum")
JUMP = "ppaction://hlinksldjump"
LARGE, LARGE_BOLD = 18.0, 14.0
"""From these sizes on, letters need less contrast. Units: points. Source: WCAG 2.1, large scale"""


def leading_links(package: Package) -> Iterator[str]:
    """A link leads to another slide and says its title, or to the web; none leads to its own slide."""
    titles = {name: _title(tree) for name, tree in package.slides.items()}
    for name, tree in (*package.slides.items(), *package.folder("ppt/notesSlides").items()):
        relations = {one.id: one for one in package.relations(name)}
        for link in tree.iter(f"{A}hlinkClick"):
            relation, told = relations.get(link.get(f"{R}id", "")), link.get("tooltip", "").strip()
            if relation is None:
                yield f"{name}: a link leads nowhere"
            elif link.get("action") == JUMP:
                if relation.target == name or relation.target not in titles:
                    yield f"{name}: a link leads to {relation.target}, which is no other slide"
                elif told != titles[relation.target]:
                    yield f"{name}: a link to {titles[relation.target]!r} says {told!r}"
            elif not relation.external or not re.match("https?://", relation.target):
                yield f"{name}: a link leads to {relation.target}, which is no web address"
            elif not told:
                yield f"{name}: the link to {relation.target} does not say where it leads"


def spoken_slides(package: Package) -> Iterator[str]:
    """Every slide has notes with words."""
    for name in package.slides:
        notes = package.kin(name, "notesSlide")
        if not any(_words(package.trees[one]).strip() for one in notes):
            yield f"{name}: has no notes"


def outlined_slides(package: Package) -> Iterator[str]:
    """The outline has what a slide alone says: no text in the place of a body stands on many slides."""
    seen: Counter[str] = Counter()
    for tree in package.slides.values():
        bodies = {_words(one).strip() for one in tree.iter(f"{P}sp") if _kind(one) in BODIES}
        seen.update(bodies)
    yield from (f"the outline has {words!r} on {count} slides" for words, count in seen.items() if count > 2)


def ordered_shapes(package: Package) -> Iterator[str]:
    """What stands on every slide is read after what one slide says."""
    for name, tree in package.slides.items():
        kinds = [kind for one in tree.iter(f"{P}sp", f"{P}graphicFrame") if (kind := _kind(one)) is not None]
        places = [place for place, kind in enumerate(kinds) if kind in FURNITURE]
        if places and places[0] < len(kinds) - len(places):
            yield f"{name}: {kinds[places[0]]} is read before {kinds[-1]}"


def whole_groups(package: Package) -> Iterator[str]:
    """A group has a name and something in it, but no placeholder and no table."""
    for name, tree in package.slides.items():
        for group in tree.iter(f"{P}grpSp"):
            called = next(group.iter(f"{P}cNvPr")).get("name", "").strip()
            members = [one for one in group if one.tag not in (f"{P}nvGrpSpPr", f"{P}grpSpPr")]
            if not called:
                yield f"{name}: a group has no name"
            if not members:
                yield f"{name}: the group {called} is empty"
            if any(True for _ in group.iter(f"{P}ph", f"{A}tbl")):
                yield f"{name}: the group {called} has a placeholder or a table in it"


def legible_runs(package: Package) -> Iterator[str]:
    """Letters stand apart from the slide behind them, through the theme's colours."""
    palette = Palette(package)
    behind = palette.background
    for name, tree in package.slides.items() if behind else ():
        for run in tree.iter(f"{A}r", f"{A}fld"):
            look = run.find(f"{A}rPr")
            fill = look.find(f"{A}solidFill") if look is not None else None
            if look is None or fill is None:
                continue
            ratio, size = contrast(palette.seen(fill), behind), int(look.get("sz", "1800")) / 100
            large = size >= (LARGE_BOLD if look.get("b") == "1" else LARGE)
            if ratio < (3.0 if large else 4.5):
                yield f"{name}: {_words(run)!r} has a contrast of {ratio:.1f}"


def _title(tree: Element) -> str:
    """The title of a slide, its paragraphs one after the other."""
    shape = next(one for one in tree.iter(f"{P}sp") if _kind(one) in TITLES)
    return " ".join(_words(one) for one in shape.iter(f"{A}p")).strip()


def _kind(shape: Element) -> str | None:
    """The type of the placeholder that a shape fills."""
    found = shape.find(f"./*/{P}nvPr/{P}ph")
    return found.get("type", "obj") if found is not None else None


def _words(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{A}t"))
