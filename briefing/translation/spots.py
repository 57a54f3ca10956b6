"""Where the texts of a content folder stand on slides and pages, by the patterns of their paths."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for texts: in words, the slides' text style, and the `slot` of a layout that holds them.

    `shared`: what else stands in the slot. A `free` text flows as long as it likes.
    """

    where: str
    style: str = ""
    slot: str = ""
    shared: str = ""
    free: bool = False


_MESSAGE, _FIGURE = "summary.message1", "summary.figure1"
SPOTS: tuple[tuple[str, Spot], ...] = (
    (
        "briefing/title",
        Spot("title on the cover, at the head of every slide and of the brief", "cover_title", "title.title"),
    ),
    ("briefing/subtitle", Spot("subtitle on the cover and in the brief", "cover_subtitle", "title.subtitle")),
    ("briefing/note", Spot("note on the cover", "cover_note", "title.note")),
    ("briefing/kind", Spot("what kind of paper it is, at the head of the brief's pages")),
    ("briefing/author", Spot("author, in the files' properties")),
    ("briefing/summary/headline", Spot("headline of the summary slide", "title", "summary.title")),
    ("briefing/summary/messages/*/text", Spot("message of the summary", "message", _MESSAGE, "with its support")),
    (
        "briefing/summary/messages/*/support",
        Spot("sentence under a message of the summary", "support", _MESSAGE, "with the message"),
    ),
    (
        "briefing/summary/messages/*/figure",
        Spot("large figure beside a message", "message_figure", _FIGURE, "with its label"),
    ),
    (
        "briefing/summary/messages/*/label",
        Spot("label under the large figure", "figure_label", _FIGURE, "with the figure"),
    ),
    ("briefing/summary/caveat", Spot("caveat at the foot of the summary slide", "source", "summary.source")),
    (
        "corrections/title",
        Spot(
            "name of the corrections, in the tracker at the head of slides",
            "tracker",
            "full.tracker",
            "with the sections",
        ),
    ),
    ("corrections/headline", Spot("headline of the corrections, on slides and in the brief", "title", "full.title")),
    ("corrections/sources_headline", Spot("headline of the source list's slides", "title", "full.title")),
    ("corrections/corrections/*/article", Spot("what the article says, cell of the corrections", "table_small")),
    ("corrections/corrections/*/source", Spot("what the source says, cell of the corrections", "correction")),
    ("sources/*/publisher", Spot("publisher of a source, in source lines and the source list", "source_name")),
    ("sources/*/title", Spot("title of a source, in footnotes and the source list", "source_title")),
    ("sources/*/note", Spot("remark on a source, in the brief's source list", free=True)),
    ("*/title", Spot("name of a section, on its opening slide and in the tracker", "section_name", "divider.title")),
    ("*/headline", Spot("heading of a section in the brief", free=True)),
    (
        "*/topics/*/label",
        Spot(
            "short name of a topic, in the agenda and at the head of pages",
            "agenda",
            "divider.agenda",
            "with the other topics",
        ),
    ),
    ("*/topics/*/headline", Spot("slide headline, and heading in the brief", "title", "full.title")),
    (
        "*/topics/*/takeaway",
        Spot("lead sentence beside or under the figure of a slide", "takeaway", "chart.takeaway", "with the points"),
    ),
    (
        "*/topics/*/points/*",
        Spot(
            "point beside or under the figure of a slide",
            "point",
            "chart.takeaway",
            "with the lead sentence and other points",
        ),
    ),
    ("*/topics/*/text/*", Spot("paragraph of the brief", free=True)),
    (
        "*/topics/*/caveat",
        Spot("caveat, in the slide's source line and a footnote", "source", "full.source", "with the sources"),
    ),
    ("*/topics/*/notes", Spot("speaker note", free=True)),
    ("*/topics/*/figure/quote", Spot("quotation", "quote")),
    ("*/topics/*/figure/by", Spot("who said it, under the quotation", "quote_by")),
    ("*/topics/*/figure/facts/*/label", Spot("label under a figure", "figure_label")),
    ("*/topics/*/figure/key_figures/*/title", Spot("title of a key figure", "chart_title")),
    ("*/topics/*/figure/key_figures/*/*", Spot("label at a key figure", "figure_label")),
    ("*/topics/*/figure/steps/*/title", Spot("title of a step of a process", "step_title")),
    ("*/topics/*/figure/steps/*/text", Spot("text under a step of a process", "step_text")),
    ("*/topics/*/figure/steps/*/when", Spot("when a step of a process is, beside its number", "step_when")),
    ("*/topics/*/figure/reference/label", Spot("chart label, at a line across the chart")),
    ("*/topics/*/figure/annotations/*/text", Spot("remark on one point of a chart, printed with its value")),
    ("*/topics/*/figure/band/label", Spot("chart label, at a span of the timeline")),
    ("*/topics/*/figure/multiples_label", Spot("chart label, over the column of multiples")),
    ("*/charts/*/title", Spot("chart title", "chart_title", "chart.heading", "with the unit")),
    ("*/charts/*/*/*/title", Spot("chart label")),
    ("*/charts/*/rows/*/subtitle", Spot("chart label, second line")),
    ("*/tables/*/title", Spot("table title", "chart_title")),
    ("*/*/*/heading", Spot("heading of a table's first column", "table_head")),
    ("*/tables/*/columns/*/title", Spot("column heading of a table", "table_head")),
    ("*/tables/*/groups/*/title", Spot("sentence above a group of a table's rows", "table_group")),
    ("*/tables/*/rows/*/title", Spot("table cell, name of a row", "table_key")),
    ("*/tables/*/rows/*/subtitle", Spot("table cell, under the name of a row", "table_small")),
    ("*/*/*/rows/*/*", Spot("table cell", "table")),
    ("*/*/*/rows/*/*/missing", Spot("why there is no figure, printed where it would stand")),
    ("*/*/*/rows/*/*/*", Spot("remark on a figure, in the slide's source line and a footnote", "source")),
    ("*/facts/*/*", Spot("remark on a figure, in the slide's source line and a footnote", "source")),
    ("*/timelines/*/title", Spot("title of a timeline", "chart_title")),
    ("*/timelines/*/lanes/*/title", Spot("name of a lane of a timeline", "lane")),
    ("*/timelines/*/lanes/*/events/*/label", Spot("label of an event in a timeline", "event")),
    ("*/matrices/*/title", Spot("title of a matrix", "chart_title")),
    ("*/matrices/*/*/*/title", Spot("heading in a matrix", "matrix_column")),
    ("*/matrices/*/*/*/subtitle", Spot("gloss under a heading of a matrix", "matrix_how")),
    ("*/matrices/*/cells/*/*/title", Spot("cell of a matrix: who", "matrix_who")),
    ("*/matrices/*/cells/*/*/text", Spot("cell of a matrix: how", "matrix_how")),
    ("*/matrices/*/cells/*/*/empty", Spot("empty cell of a matrix: why", "matrix_empty")),
)
"""The first pattern that fits; `*` is one part of a path. `charts` stands for the tables that a chart shows."""
