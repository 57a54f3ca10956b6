"""Mistakes to be written into a sound deck, under the check that must tell each of them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import openpyxl

from tests.package import access, charts, presenting, relations, slides, workbooks
from tests.package.faults import Check
from tests.package.reader import PRESENTATION

Parts = dict[str, bytes]
Defect = Callable[[Parts], None]


def first(parts: Parts, folder: str, has: str = "") -> str:
    """The first part of a folder that has these letters."""
    names = (name for name in parts if name.startswith(f"ppt/{folder}/") and name.endswith((".xml", ".rels")))
    return next(name for name in names if has.encode() in parts[name])


def edited(part: str | tuple[str, str], pattern: str, after: str) -> Defect:
    """One place of a part written otherwise; a part is given by its name, or by its folder and what it has."""

    def defect(parts: Parts) -> None:
        name = part if isinstance(part, str) else first(parts, *part)
        text, count = re.subn(pattern, after, parts[name].decode(), count=1, flags=re.DOTALL)
        assert count == 1, f"{pattern} is not in {name}"
        parts[name] = text.encode()

    return defect


def removed(folder: str, suffix: str) -> Defect:
    def defect(parts: Parts) -> None:
        del parts[next(name for name in parts if name.startswith(folder) and name.endswith(suffix))]

    return defect


def copied(before: str, after: str) -> Defect:
    return lambda parts: parts.update({after: parts[before]})


def added(name: str, data: bytes = b"<a/>") -> Defect:
    return lambda parts: parts.update({name: data})


def cell(column: int, row: int, value: object) -> Defect:
    """A cell of the first workbook written otherwise."""

    def defect(parts: Parts) -> None:
        name = next(name for name in parts if name.endswith(".xlsx"))
        book, made = openpyxl.load_workbook(io.BytesIO(parts[name])), io.BytesIO()
        book.active.cell(row, column).value = value
        book.save(made)
        parts[name] = made.getvalue()

    return defect


def spoilt(suffix: str) -> Defect:
    return lambda parts: parts.update({next(name for name in parts if name.endswith(suffix)): b"PK"})


def outlined(parts: Parts) -> None:
    """The same words in the bodies of all dividers."""
    for name in (name for name in parts if name.startswith("ppt/slides/slide")):
        parts[name] = re.sub(
            b'(type="body".*?<p:txBody>.*?)<a:p>.*?(</p:txBody>)',
            rb"\1<a:p><a:r><a:rPr lang='en-US'/><a:t>everywhere</a:t></a:r></a:p>\2",
            parts[name],
            count=1,
            flags=re.DOTALL,
        )


CHART = ("charts", "CELLRANGE")
LINE = ("charts", "<c:lineChart>")
SLIDE = ("slides", 'type="title"')
FIGURE = ("slides", "<p:graphicFrame>")
LINKS = ("slides/_rels", "/slideLayout")
MASTER = ("slideMasters", "sldLayoutId ")
TABLE = ("slides", "<a:tbl>")
JUMPING = ("slides", "hlinksldjump")
GROUP = ("slides", 'name="Tracker"')
HELD = "<p:nvPr><p:ph/></p:nvPr>"
CORE = "docProps/core.xml"
emptied = edited(SLIDE, r'(type="title".*?<p:txBody>.*?)<a:p>.*?(</p:txBody>)', r"\1<a:p/>\2")
SCRIPT = '<Relationship Id="x" Type="h" Target="javascript:a()" TargetMode="External"/></Relationships>'
PROPERTIES = '<Relationship Id="x" Type="y/core-properties" Target="docProps/app.xml"/></Relationships>'

DEFECTS: dict[Check, dict[str, tuple[Defect, str]]] = {
    relations.unlike_members: {
        "two members of one name": (added("ppt/Presentation.xml"), "ppt/presentation.xml: stands 2 times"),
    },
    relations.typed_parts: {
        "a part without a type": (added("ppt/media/sound.wav"), "sound.wav: has no content type"),
        "a type without a part": (removed("ppt/embeddings/", ".xlsx"), ".xlsx: has 1 content types of its own, but no"),
    },
    relations.leading_relations: {
        "a missing part": (removed("ppt/charts/", ".xml"), "which is missing"),
        "two relations of one id": (edited(LINKS, r'Id="rId2"', 'Id="rId1"'), "2 relations are called rId1"),
        "a link to a script": (edited(LINKS, "</Relationships>", SCRIPT), "the link x leads to javascript:"),
    },
    relations.used_relations: {
        "an unknown relation": (edited(CHART, 'externalData r:id="rId1"', 'externalData r:id="rId7"'), "uses rId7"),
        "an unused one": (edited(CHART, "<c:externalData.*</c:externalData>", ""), "does not use its relation rId1"),
    },
    relations.reachable_parts: {
        "a part that nothing leads to": (added("ppt/slides/slide99.xml"), "slide99.xml: no relation leads here"),
        "relations of no part": (added("ppt/slides/_rels/slide99.xml.rels"), "slide99.xml.rels: belongs to no part"),
    },
    relations.no_places_on_a_disk: {
        "a path": (edited(CORE, "</dc:title>", r" C:\\Users\\me</dc:title>"), "a place on a disk, C:\\Users"),
    },
    relations.single_properties: {
        "two titles": (edited(CORE, "<dc:title>", "<dc:title>Two</dc:title><dc:title>"), "says title 2 times"),
        "two parts": (edited("_rels/.rels", "</Relationships>", PROPERTIES), "has 2 parts of core properties"),
    },
    slides.listed_slides: {
        "a slide listed twice": (
            edited(PRESENTATION, r'(<p:sldId id=")(\d+)("[^>]*/>)', r"\1\2\3\g<1>999\3"),
            "the slide ppt/slides/slide1.xml stands 2 times",
        ),
        "two of one id": (edited(PRESENTATION, 'sldId id="257"', 'sldId id="256"'), "the slide id 256 stands 2 times"),
        "an id too small": (edited(PRESENTATION, 'sldId id="256"', 'sldId id="25"'), "25 cannot be the id of a slide"),
        "one that is not listed": (edited(PRESENTATION, '<p:sldId id="256"[^>]*/>', ""), "is in no list of slides"),
        "a layout in the list": (
            edited(PRESENTATION, '(<p:sldId id="256" r:id=)"[^"]*"', r'\1"rId1"'),
            "which is no slide",
        ),
    },
    slides.whole_sections: {
        "an unknown slide": (
            edited(PRESENTATION, '<p14:sldId id="257"/>', '<p14:sldId id="999"/>'),
            "a section has the slide 999, which is unknown",
        ),
        "a slide in none": (edited(PRESENTATION, '<p14:sldId id="257"/>', ""), "the slide 257 is in no section"),
        "a slide in two": (edited(PRESENTATION, '(<p14:sldId id="257"/>)', r"\1\1"), "in sections 257 stands 2 times"),
        "another order": (
            edited(PRESENTATION, '(<p14:sldId id="256"/>)(<p14:sldId id="257"/>)', r"\2\1"),
            "in another order",
        ),
        "two of one id": (
            edited(PRESENTATION, r'(<p14:section [^>]*id=")([^"]*)(".*?<p14:section [^>]*id=")[^"]*', r"\1\2\3\2"),
            "the section id",
        ),
    },
    slides.known_layouts: {
        "the id of its master": (
            edited(MASTER, r'sldLayoutId id="\d+"', 'sldLayoutId id="2147483648"'),
            "the id 2147483648 stands 2 times",
        ),
        "an id too small": (edited(MASTER, r'sldLayoutId id="\d+"', 'sldLayoutId id="7"'), "7 cannot be an id"),
        "one that is not listed": (edited(MASTER, "<p:sldLayoutId [^>]*/>", ""), "do not name each other"),
    },
    slides.known_placeholders: {
        "one that the layout lacks": (
            edited(SLIDE, '<p:ph type="title"', '<p:ph type="title" idx="47"'),
            "has no placeholder title:47",
        ),
        "another type": (edited(SLIDE, '<p:ph type="title"', '<p:ph type="chart"'), "has no placeholder chart:0"),
        "two of one index": (edited(SLIDE, "(<p:sp>(?:(?!</p:sp>).)*<p:ph .*?</p:sp>)", r"\1\1"), "the placeholder"),
        "no layout": (edited(LINKS, "/slideLayout", "/slideNothing"), "has 0 relations to a slideLayout"),
    },
    slides.distinct_shapes: {
        "two of one id": (edited(SLIDE, r'(<p:cNvPr id=")3"', r'\g<1>2"'), "the shape id 2 stands 2 times"),
        "a loose connector": (
            edited(SLIDE, "</p:spTree>", '<p:cNvCxnSpPr><a:stCxn id="4711" idx="0"/></p:cNvCxnSpPr></p:spTree>'),
            "holds on to the shape 4711",
        ),
    },
    slides.even_tables: {
        "a row without a cell": (edited(TABLE, "<a:tc>.*?</a:tc>", ""), "row 1 of a table has"),
        "a cell out of its table": (edited(TABLE, "<a:tc>", '<a:tc gridSpan="9">'), "reaches out of its table"),
    },
    charts.crossing_axes: {
        "one that crosses nothing": (edited(CHART, r'crossAx val="\d+"', 'crossAx val="47"'), "crosses 47, which"),
        "one that crosses itself": (edited(CHART, 'crossAx val="1002"', 'crossAx val="1001"'), "crosses 1001, which"),
        "two of one id": (edited(CHART, r'(<c:valAx><c:axId val=)"\d+"', r'\1"1001"'), "2 axes are called 1001"),
        "one that no plot uses": (edited(LINE, '<c:axId val="1002"/></c:lineChart>', "</c:lineChart>"), "no plot uses"),
        "a plot on an unknown one": (
            edited(LINE, '<c:axId val="1002"/></c:lineChart>', '<c:axId val="47"/></c:lineChart>'),
            "which are not all there",
        ),
        "a plot on one axis twice": (
            edited(LINE, '<c:axId val="1002"/></c:lineChart>', '<c:axId val="1001"/></c:lineChart>'),
            "which do not cross each other",
        ),
    },
    charts.distinct_series: {
        "two of one index": (edited(LINE, '<c:ser><c:idx val="1"/>', '<c:ser><c:idx val="0"/>'), "2 series have idx 0"),
        "two in one place": (edited(LINE, '<c:order val="1"/>', '<c:order val="0"/>'), "2 series have order 0"),
    },
    charts.points_that_are_there: {
        "a point beyond the count": (edited(CHART, '<c:pt idx="1">', '<c:pt idx="9">'), "points has those at"),
        "a label of no point": (
            edited(CHART, '<c:dLbl><c:idx val="0"/>', '<c:dLbl><c:idx val="9"/>'),
            "has a label at each",
        ),
        "a look of no point": (
            edited(("charts", "<c:dPt>"), r'<c:dPt><c:idx val="\d+"/>', '<c:dPt><c:idx val="9"/>'),
            "has a look at each",
        ),
    },
    workbooks.own_workbooks: {
        "none": (edited(CHART, "<c:externalData.*</c:externalData>", ""), "has 1 workbooks, and names none"),
        "one that does not open": (spoilt(".xlsx"), "does not open"),
        "a formula": (cell(1, 2, "=1+1"), "Sheet1!A2 is no plain value: =1+1"),
    },
    workbooks.cached_cells: {
        "another number": (cell(2, 2, 4711), "hold [4711.0"),
        "another name": (cell(1, 2, "4711"), "hold ['4711'"),
        "another name of a series": (cell(2, 1, "4711"), "Sheet1!$B$1 hold ['4711']"),
        "a number as letters": (cell(2, 2, "50"), "hold ['50'"),
        "another format": (edited(CHART, "<c:formatCode>[^<]*", "<c:formatCode>0.0000"), "the chart 0.0000"),
        "an unknown sheet": (edited(CHART, "<c:f>Sheet1!", "<c:f>Sheet2!"), "there is no sheet for 'Sheet2!"),
        "unused cells": (edited(CHART, r"<c:f>Sheet1!\$A\$2:\$A\$\d+", "<c:f>Sheet1!$A$2:$A$99"), "$A$99 reaches out"),
    },
    workbooks.labelled_cells: {
        "other cells": (
            edited(CHART, r"<c15:f>Sheet1!\$[A-Z]+\$2:\$[A-Z]+\$(\d+)", r"<c15:f>Sheet1!$A$2:$A$\1"),
            "the cells Sheet1!$A$2",
        ),
        "other letters": (
            edited(CHART, r'(type="CELLRANGE">(?:(?!</a:fld>).)*<a:t>)', r"\g<1>4711"),
            "says '4711",
        ),
        "another name": (
            edited(("charts", "SERIESNAME"), r'(type="SERIESNAME">(?:(?!</a:fld>).)*<a:t>)', r"\g<1>4711"),
            "says '4711",
        ),
    },
    access.titled_slides: {
        "a deck without a title": (edited(CORE, "<dc:title>[^<]*", "<dc:title>"), "the deck has no title"),
        "a slide without one": (edited(SLIDE, '<p:ph type="title"', '<p:ph type="body"'), "has no title"),
        "an empty one": (emptied, "has no title"),
        "one read late": (
            edited(SLIDE, r"(</p:grpSpPr>)(<p:sp>.*?</p:sp>)(<p:sp>.*?</p:sp>)", r"\1\3\2"),
            "the title is read after 1 other shapes",
        ),
        "two of one name": (copied("ppt/slides/slide5.xml", "ppt/slides/slide6.xml"), "2 slides are called"),
    },
    access.told_figures: {
        "a silent figure": (edited(FIGURE, '(<p:graphicFrame>.*?) descr="[^"]*"', r"\1"), "does not say what it shows"),
        "a name of a file": (
            edited(FIGURE, '(<p:graphicFrame>.*?) descr="[^"]*"', r'\1 descr="a.png"'),
            "has the name of a file",
        ),
        "decoration that speaks": (
            edited(("slides", "adec:decorative"), "(><a:extLst><a:ext [^>]*><adec:decorative)", r' descr="x"\1'),
            "is decoration and says what it shows",
        ),
    },
    access.filled_placeholders: {
        "an empty one": (emptied, "is empty"),
    },
    access.headed_tables: {
        "no headers": (edited(TABLE, ' firstRow="1"', ""), "has no row of headers"),
        "joined cells": (edited(TABLE, "<a:tc>", '<a:tc gridSpan="2">'), "has joined cells"),
    },
    access.spoken_runs: {
        "a silent end": (edited(SLIDE, '<a:endParaRPr lang="[^"]*"', "<a:endParaRPr"), "behind a paragraph"),
        "no language": (edited(SLIDE, r' lang="[^"]*"( [^>]*><a:solidFill)', r"\1"), "is in no language"),
        "a bare address": (
            edited(
                SLIDE, r"(<a:rPr [^>]*>)((?:(?!</a:rPr>).)*</a:rPr><a:t>)", r"\1<a:hlinkClick/>\2https://example.org "
            ),
            "says nothing but its address",
        ),
    },
    presenting.leading_links: {
        "a wrong tooltip": (edited(JUMPING, '(hlinksldjump" tooltip=")[^"]*', r"\1somewhere"), "says 'somewhere'"),
        "another jump": (edited(JUMPING, 'action="ppaction://hlinksldjump" ', ""), "which is no web address"),
        "no relation": (edited(JUMPING, '<a:hlinkClick r:id="rId[0-9]+"', '<a:hlinkClick r:id="rId99"'), "nowhere"),
        "a silent link": (edited(("slides", 'tooltip="http'), ' tooltip="http[^"]*"', ""), "where it leads"),
    },
    presenting.spoken_slides: {
        "no words": (edited(("notesSlides", "<a:t>"), "<a:p>.*</a:p>", "<a:p/>"), "has no notes"),
    },
    presenting.outlined_slides: {
        "a text that stands everywhere": (outlined, "the outline has 'everywhere'"),
    },
    presenting.ordered_shapes: {
        "a number that is read first": (
            edited(FIGURE, '(</p:grpSpPr>)(.*)(<p:sp>(?:(?!</p:sp>).)*type="sldNum".*?</p:sp>)', r"\1\3\2"),
            "sldNum is read before",
        ),
    },
    presenting.whole_groups: {
        "no name": (edited(GROUP, '(<p:nvGrpSpPr><p:cNvPr id="[0-9]+" name=")[^"]+', r"\1"), "has no name"),
        "no member": (edited(GROUP, '(name="Tracker".*?</p:grpSpPr>).*?(</p:grpSp>)', r"\1\2"), "is empty"),
        "a placeholder": (edited(GROUP, '(name="Tracker".*<p:cNvSpPr txBox="1"/>)<p:nvPr/>', r"\1" + HELD), "has a pl"),
    },
    presenting.legible_runs: {
        "light letters": (
            edited(SLIDE, '<a:solidFill><a:schemeClr val="tx1"/>', '<a:solidFill><a:schemeClr val="accent6"/>'),
            "has a contrast of 1.9",
        ),
    },
}
