"""The presentation: its slides, sections, layouts and shapes name each other rightly, and everything once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tests.package.reader import P14, PRESENTATION, A, Element, P, Package, R

LAYOUTS = "ppt/slideLayouts"
MASTERS = "ppt/slideMasters"
NOTES = "ppt/notesSlides"
SLIDE_IDS = range(256, 2**31)
MASTER_IDS = range(2**31, 2**32)
"""Source: ISO/IEC 29500-1 19.7.13 and 19.7.11, which layouts share."""


def listed_slides(package: Package) -> Iterator[str]:
    """The list of slides has each slide once, with an id of its own."""
    listed = list(package.presentation.iter(f"{P}sldId"))
    parts = [package.led(PRESENTATION, one.get(f"{R}id")) for one in listed]
    yield from _unlike(PRESENTATION, "the slide", parts)
    yield from _unlike(PRESENTATION, "the slide id", (one.get("id", "") for one in listed))
    yield from (f"{PRESENTATION}: lists {part}, which is no slide" for part in parts if part not in package.slides)
    yield from (f"{part}: is in no list of slides" for part in package.slides if part not in parts)
    ids = (one.get("id", "0") for one in listed)
    yield from (f"{PRESENTATION}: {id_} cannot be the id of a slide" for id_ in ids if int(id_) not in SLIDE_IDS)


def whole_sections(package: Package) -> Iterator[str]:
    """The sections have the slides of the presentation in their order, each once; without sections nothing is said."""
    sections = list(package.presentation.iter(f"{P14}section"))
    listed = [one.get("id", "") for one in package.presentation.iter(f"{P}sldId")]
    held = [one.get("id", "") for one in package.presentation.iter(f"{P14}sldId")]
    yield from _unlike(PRESENTATION, "the section id", (one.get("id", "") for one in sections))
    yield from _unlike(PRESENTATION, "the slide in sections", held)
    yield from (f"{PRESENTATION}: a section has the slide {id_}, which is unknown" for id_ in held if id_ not in listed)
    if sections:
        yield from (f"{PRESENTATION}: the slide {id_} is in no section" for id_ in listed if id_ not in held)
        if sorted(held) == sorted(listed) and held != listed:
            yield f"{PRESENTATION}: the sections have the slides in another order than the presentation"


def known_layouts(package: Package) -> Iterator[str]:
    """Masters list their layouts, layouts know their master, and the ids of both are different ones."""
    masters = [one.get("id", "") for one in package.presentation.iter(f"{P}sldMasterId")]
    ids = list(masters)
    for master, tree in package.folder(MASTERS).items():
        own = list(tree.iter(f"{P}sldLayoutId"))
        ids += [one.get("id", "") for one in own]
        listed = [package.led(master, one.get(f"{R}id")) for one in own]
        yield from _unlike(master, "the layout", listed)
        for layout in package.folder(LAYOUTS):
            if (layout in listed) != (master in package.kin(layout, "slideMaster")):
                yield f"{layout}: it and {master} do not name each other"
    yield from _unlike("masters and layouts", "the id", ids)
    yield from (f"masters and layouts: {id_} cannot be an id" for id_ in ids if int(id_) not in MASTER_IDS)


def known_placeholders(package: Package) -> Iterator[str]:
    """A placeholder of a slide is one of its layout, of the same type and index; notes have those of their master."""
    for folder, kind in (("ppt/slides", "slideLayout"), (NOTES, "notesMaster")):
        for name, tree in package.folder(folder).items():
            models = package.kin(name, kind)
            if len(models) != 1:
                yield f"{name}: has {len(models)} relations to a {kind}"
                continue
            known, used = _placeholders(package.trees[models[0]]), _placeholders(tree)
            yield from (f"{name}: {models[0]} has no placeholder {one}" for one in used if one not in known)
            yield from _unlike(name, "the placeholder", used)


def _placeholders(tree: Element) -> list[str]:
    return [f"{one.get('type', 'obj')}:{one.get('idx', '0')}" for one in tree.iter(f"{P}ph")]


def distinct_shapes(package: Package) -> Iterator[str]:
    """The shapes of a page have ids of their own, and connectors hold on to shapes that are there."""
    for folder in ("ppt/slides", LAYOUTS, MASTERS, NOTES, "ppt/notesMasters"):
        for name, tree in package.folder(folder).items():
            ids = [one.get("id", "") for one in tree.iter(f"{P}cNvPr")]
            yield from _unlike(name, "the shape id", ids)
            for end in tree.iter(f"{A}stCxn", f"{A}endCxn"):
                if end.get("id", "") not in ids:
                    yield f"{name}: a connector holds on to the shape {end.get('id')}, which is not there"


def even_tables(package: Package) -> Iterator[str]:
    """A row of a table has as many cells as the table has columns, and cells that are joined stay inside."""
    for name, tree in package.slides.items():
        for table in tree.iter(f"{A}tbl"):
            columns, rows = len(list(table.iter(f"{A}gridCol"))), table.findall(f"{A}tr")
            for number, row in enumerate(rows, 1):
                cells = row.findall(f"{A}tc")
                if len(cells) != columns:
                    yield f"{name}: row {number} of a table has {len(cells)} cells for {columns} columns"
                for place, cell in enumerate(cells):
                    wide, high = int(cell.get("gridSpan", 1)), int(cell.get("rowSpan", 1))
                    if place + wide > columns or number - 1 + high > len(rows):
                        yield f"{name}: a cell of row {number} reaches out of its table"


def _unlike(place: str, what: str, values: Iterable[str]) -> Iterator[str]:
    for value, times in Counter(values).items():
        if times > 1:
            yield f"{place}: {what} {value} stands {times} times"
