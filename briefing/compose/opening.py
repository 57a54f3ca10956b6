"""The slides before the topics: cover, summary, and the divider that opens each section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.charts.geometry import chart_height
from briefing.charts.plan_figure import plan_figure
from briefing.compose.agenda import Chapter, Page
from briefing.compose.citations import dated_publishers, listed
from briefing.compose.figure_notes import figure_notes
from briefing.compose.furniture import furniture
from briefing.compose.notes import speaker_notes
from briefing.compose.provenance import fact_sources, figure_facts, topic_sources
from briefing.compose.setting import Setting
from briefing.compose.slides import Frame, free_text, plotted_block, segment, source_blocks, title_block
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact, Message, Topic
from briefing.document.deck import PlottedBlock, Slide, SlideBlock, TextBlock
from briefing.document.parts import Paragraph, StyledLine
from briefing.drawing import Box
from briefing.language.dates import write_date
from briefing.text import Line, Span, Text

AGENDA_TAB, NUMBER_WIDTH = 56.0, 60.0
AFTER_OPENED, AFTER_OTHER = 34.0, 22.0
MANY_SECTIONS, AFTER_MANY = 6, 12.0
"""So many sections stand closer, those not opened as small as the topics of the one that is."""
BEFORE_SMALL = 12.0
"""Between a cover's subtitle and what stands below it in the same place."""
ABOVE_MESSAGE = 4.0
"""Between the rule over a row of the summary and its message."""


def cover_slide(frame: Frame) -> Slide:
    """The title slide, with the lead chart as its picture when the briefing names one."""
    setting, briefing = frame.setting, frame.setting.edition.content.briefing
    edition = setting.edition
    subtitle = [setting.paragraph("cover_subtitle", edition.text(briefing.subtitle))]
    note = [setting.paragraph("cover_note", edition.text(briefing.note))] if briefing.note else []
    checked = edition.word("cover/checked", date=edition.each(lambda lang: write_date(briefing.date, lang, "month")))
    sources, charts = list[Text](), list[SlideBlock]()
    facts: tuple[Fact, ...] = ()
    if briefing.cover is not None and frame.has("title", "chart"):
        topic = edition.content.sections[briefing.cover.section].topics[briefing.cover.topic]
        charts.append(_cover_chart(frame, briefing.cover.topic, topic))
        sources.append(_cover_source(frame, topic))
        facts = figure_facts(edition, topic.figure)
    source, date = ([setting.paragraph("source", one, inline=True) for one in said] for said in (sources, [checked]))
    above, below = _cover_texts(frame, {"subtitle": subtitle, "note": note}, {"source": source, "date": date})
    notes = speaker_notes(
        setting, (briefing.subtitle, briefing.note), fact_sources(facts), figure_notes(edition, facts)
    )
    return Slide(
        "cover",
        "title",
        title_block(frame, "title", edition.text(briefing.title), "cover_title"),
        (*above, *charts, *below),
        notes,
        1,
    )


_Parts = Mapping[str, list[Paragraph]]


def _cover_texts(frame: Frame, above: _Parts, below: _Parts) -> tuple[list[SlideBlock], list[SlideBlock]]:
    """Each part in its slot, above the chart and below; those for which the layout has none follow the subtitle."""
    parts = {**above, **below}
    own = {name: words for name, words in parts.items() if words and frame.has("title", name)}
    loose = [replace(one, before=BEFORE_SMALL) for name, words in parts.items() if name not in own for one in words]
    own["subtitle"] = [*own["subtitle"], *loose]
    first, rest = (
        [frame.slot("title", name, words) for name, words in own.items() if name in some] for some in (above, below)
    )
    return list(first), list(rest)


def summary_slide(frame: Frame) -> Slide:
    """The briefing in one sentence and up to three messages, each with its figure."""
    setting = frame.setting
    edition, summary = setting.edition, setting.edition.content.briefing.summary
    blocks: list[SlideBlock] = []
    for row, message in enumerate(summary.messages.values()):
        blocks += _message_row(frame, row, message)
    forms = [edition.text(summary.caveat)] if summary.caveat is not None else []
    texts = [one for message in summary.messages.values() for one in (message.text, message.support, message.figure)]
    facts = tuple(dict.fromkeys(fact for text in (summary.headline, *texts) for fact in edition.facts_in(text)))
    sources = fact_sources(facts)
    supports = (message.support for message in summary.messages.values())
    said = (summary.headline, *supports, summary.caveat)
    notes = speaker_notes(setting, said, sources, figure_notes(edition, facts))
    return Slide(
        "summary",
        "summary",
        title_block(frame, "summary", edition.text(summary.headline)),
        (*blocks, *source_blocks(frame, "summary", forms, sources=sources), *furniture(frame, "summary", None)),
        notes,
        2,
    )


def divider_slide(frame: Frame, chapters: Sequence[Chapter], opened: Chapter) -> Slide:
    """The agenda with one section opened: its name large, its topics with their pages; the other sections quiet."""
    if frame.page.layouts["divider"].foreign:
        return _held_divider(frame, opened)
    setting, slot = frame.setting, frame.box("divider", "title")
    title, y = title_block(frame, "divider", ()), slot.y
    quiet, after = ("agenda_other", AFTER_MANY) if len(chapters) >= MANY_SECTIONS else ("section_other", AFTER_OTHER)
    blocks: list[SlideBlock] = []
    for index, chapter in enumerate(chapters, 1):
        current = chapter is opened
        style = "section_name" if current else quiet
        name = setting.paragraph(style, chapter.name)
        box = Box(slot.x, y, slot.width, setting.height([name], slot.width))
        mark = setting.letters("section_number" if current else quiet, setting.edition.numeral(index))
        high = max(box.height, setting.height([mark], NUMBER_WIDTH))
        blocks.append(free_text(f"Number {index}", Box(frame.page.content.x, y, NUMBER_WIDTH, high), mark))
        if current:
            title = replace(title_block(frame, "divider", chapter.name, style), box=box)
            blocks.append(frame.slot("divider", "agenda", _agenda(setting, chapter.pages)))
        else:
            blocks.append(TextBlock(f"Section {index}", box, (name,), link=f"#{chapter.slide}"))
        y = box.bottom + (AFTER_OPENED if current else after)
    return _divider(frame, opened, title, blocks)


def _held_divider(frame: Frame, opened: Chapter) -> Slide:
    """The section's name in the template's own place, its topics with their pages below."""
    title = title_block(frame, "divider", opened.name, frame.place("divider", "title").style)
    pages = [frame.slot("divider", "agenda", _agenda(frame.setting, opened.pages))] if opened.pages else []
    return _divider(frame, opened, title, pages)


def _divider(frame: Frame, opened: Chapter, title: TextBlock, blocks: Sequence[SlideBlock]) -> Slide:
    """The slide; the speaker is told the section's headline."""
    notes = speaker_notes(frame.setting, (frame.setting.edition.content.sections[opened.key].headline,))
    parts = (*blocks, *furniture(frame, "divider", opened.key))
    return Slide(opened.slide, "divider", title, parts, notes, opened.number, opened.key)


def _agenda(setting: Setting, pages: Sequence[Page]) -> tuple[Paragraph, ...]:
    """A line for each topic: the number of its page, which leads there, and its name.

    The number alone is a link: LibreOffice (7.4) would set a linked name in another font and mixed directions apart.
    """
    made = []
    for page in pages:
        label = setting.paragraph("agenda", page.label, inline=True)
        number = Span(setting.edition.numeral(page.number), href=f"#{page.slide}")
        head = StyledLine(Line(setting.edition.primary, (number, Span("\t"))), setting.style("agenda_other"))
        made.append(Paragraph((head, *label.lines), before=10, inline=True, tabs=(AGENDA_TAB,)))
    return tuple(made)


def _message_row(frame: Frame, row: int, message: Message) -> list[SlideBlock]:
    setting = frame.setting
    edition = setting.edition
    messages = setting.lines("message", edition.text(message.text))
    supports = setting.lines("support", edition.text(message.support))
    words = [
        Paragraph((one,), before=8 if index and one is said else 0)
        for index, (said, support) in enumerate(zip_longest(messages, supports))
        for one in (said, support)
        if one is not None
    ]
    number = setting.letters("message_number", edition.numeral(row + 1))
    figure = setting.paragraph("message_figure", edition.text(message.figure))
    label = setting.paragraph("figure_label", edition.text(message.label), before=4)
    content = frame.page.content
    top = frame.box("summary", f"message{row + 1}").y - ABOVE_MESSAGE
    rule = [segment("Row rule", content.x, top - 1, content.width, 0.75, "grid")] if row else []
    return [
        *rule,
        free_text(f"Number {row + 1}", Box(content.x, top + 6, 30, 30), number),
        frame.slot("summary", f"message{row + 1}", words),
        frame.slot("summary", f"figure{row + 1}", [figure, label]),
    ]


def _cover_chart(frame: Frame, key: str, topic: Topic) -> PlottedBlock:
    assert isinstance(topic.figure, ChartFigure), "the cover's topic has a chart"
    setting = frame.setting
    chart = plan_figure(setting.edition, key, topic.figure)
    box, style = frame.box("title", "chart"), setting.sheet.chart
    height = min(box.height, chart_height(chart, style, setting.fonts, box.width))
    placed = Box(box.x, box.y + (box.height - height) / 2, box.width, height)
    return plotted_block(setting, "Cover chart", placed, chart, "chart")


def _cover_source(frame: Frame, topic: Topic) -> Text:
    edition = frame.setting.edition
    assert isinstance(topic.figure, ChartFigure)
    title = edition.text(edition.content.tables[topic.figure.table].title)
    keys = tuple(
        dict.fromkeys(key for fact in figure_facts(edition, topic.figure) for key in fact.sources)
    ) or topic_sources(edition, topic)
    return edition.word("cover/figure", title=title, sources=listed(edition, dated_publishers(edition, keys)))
