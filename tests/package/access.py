"""What people need who do not see the slides: titles, texts for figures, header rows, languages, in reading order.

Source: the rules of PowerPoint's accessibility checker that the XML decides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tests.package.reader import A, Element, P, Package

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
CORE_TITLE = "{http://purl.org/dc/elements/1.1/}title"
SHAPES = tuple(f"{P}{kind}" for kind in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp"))
TITLES = ("title", "ctrTitle")
BARE_ADDRESS = re.compile(r"(https?://|www\.)|(click here|点击这里)$", re.IGNORECASE)
FILE_NAME = re.compile(r"\.(png|jpe?g|svg|gif|emf)$", re.IGNORECASE)


def titled_slides(package: Package) -> Iterator[str]:
    """The deck has a title, and each slide has one of its own, which is read first."""
    titles = defaultdict[str, list[str]](list)
    for part in package.kin("", "core-properties"):
        if not (package.trees[part].findtext(CORE_TITLE) or "").strip():
            yield f"{part}: the deck has no title"
    for name, tree in package.slides.items():
        shapes = [one for one in _tree(tree) if one.tag in SHAPES]
        places = [place for place, one in enumerate(shapes) if _placeholder(one) in TITLES]
        words = re.sub(r"\s+", " ", _words(shapes[places[0]])).strip() if places else ""
        titles[words].append(name)
        if not words:
            yield f"{name}: has no title"
        elif places[0]:
            yield f"{name}: the title is read after {places[0]} other shapes"
    yield from (f"{names[0]}: {len(names)} slides are called {title}" for title, names in titles.items() if names[1:])


def told_figures(package: Package) -> Iterator[str]:
    """What is seen has words, or says what it shows, or that it is decoration, and only one of these."""
    for name, tree in package.slides.items():
        for shape in _tree(tree).iter(*SHAPES):
            own = next(shape.iter(f"{P}cNvPr"))
            told, decorative = (own.get("descr") or "").strip(), _decorative(own)
            silent = shape.tag != f"{P}sp" or (_placeholder(shape) is None and not _words(shape).strip())
            if silent and not told and not decorative:
                yield f"{name}: {own.get('name')} does not say what it shows"
            if told and decorative:
                yield f"{name}: {own.get('name')} is decoration and says what it shows"
            if FILE_NAME.search(told):
                yield f"{name}: {own.get('name')} has the name of a file for its text, {told}"


def filled_placeholders(package: Package) -> Iterator[str]:
    """No placeholder is left empty: it would ask to be clicked."""
    for name, tree in package.slides.items():
        for shape in tree.iter(f"{P}sp"):
            if _placeholder(shape) is not None and not _words(shape).strip():
                yield f"{name}: the placeholder {next(shape.iter(f'{P}cNvPr')).get('name')} is empty"


def headed_tables(package: Package) -> Iterator[str]:
    """A table has a row of headers, and no cells are joined but those of a row that is one sentence."""
    for name, tree in package.slides.items():
        for table in tree.iter(f"{A}tbl"):
            look = table.find(f"{A}tblPr")
            if look is None or look.get("firstRow") != "1":
                yield f"{name}: a table has no row of headers"
            if any(map(_partly_joined, table.iter(f"{A}tr"))):
                yield f"{name}: a table has joined cells"


def spoken_runs(package: Package) -> Iterator[str]:
    """Every text says which language it is in, and a link on a slide says more than its address."""
    for folder in ("ppt/slides", "ppt/notesSlides"):
        for name, tree in package.folder(folder).items():
            if any(not end.get("lang") for end in tree.iter(f"{A}endParaRPr")):
                yield f"{name}: what is typed behind a paragraph is in no language"
            for run in tree.iter(f"{A}r", f"{A}fld"):
                words, look = "".join(run.itertext()), run.find(f"{A}rPr")
                if look is None or not look.get("lang"):
                    yield f"{name}: {words!r} is in no language"
                elif (
                    folder == "ppt/slides"
                    and look.find(f"{A}hlinkClick") is not None
                    and BARE_ADDRESS.match(words.strip())
                ):
                    yield f"{name}: the link {words!r} says nothing but its address"


def _partly_joined(row: Element) -> bool:
    first, *others = row.findall(f"{A}tc")
    if first.get("gridSpan") == str(1 + len(others)) and all(cell.get("hMerge") for cell in others):
        return False
    return any(cell.get(name) for cell in (first, *others) for name in ("gridSpan", "rowSpan", "hMerge", "vMerge"))


def _tree(slide: Element) -> Element:
    found = slide.find(f"{P}cSld/{P}spTree")
    assert found is not None
    return found


def _placeholder(shape: Element) -> str | None:
    """The type of the placeholder that a shape fills."""
    found = shape.find(f"./*/{P}nvPr/{P}ph")
    return found.get("type", "obj") if found is not None else None


def _words(shape: Element) -> str:
    return "".join(one.text or "" for one in shape.iter(f"{A}t"))


def _decorative(properties: Element) -> bool:
    return any(one.get("val") == "1" for one in properties.iter(DECORATIVE))
