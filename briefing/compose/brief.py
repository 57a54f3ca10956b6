"""Edition + Theme → Brief: the report, block by block, with its footnotes."""

from __future__ import annotations

from functools import partial
from typing import Literal, get_args

from briefing.charts.chart import Form
from briefing.charts.room import NoRoom
from briefing.compose.citations import listed, sentences
from briefing.compose.corrections import correction_table
from briefing.compose.drawn import topic_forms
from briefing.compose.exhibits import LOOK, Numbering, brief_exhibit, exhibit_name
from briefing.compose.fitted import with_advice
from briefing.compose.footnotes import noted
from briefing.compose.meta import meta
from briefing.compose.provenance import topics
from briefing.compose.references import source_list
from briefing.compose.setting import Setting, brief_setting
from briefing.content.model import Section, Topic
from briefing.document.brief import (
    Brief,
    BriefBlock,
    Heading,
    KeyPoint,
    KeyPoints,
    Note,
    Prose,
    ReadingKey,
    Running,
    TableFigure,
    Title,
)
from briefing.document.parts import Paragraph
from briefing.errors import BriefingError, Problem, raise_all
from briefing.language.dates import write_date
from briefing.language.localize import Edition
from briefing.text import Text
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts


def compose_brief(edition: Edition, theme: Theme, fonts: Fonts) -> Brief:
    """The brief of an edition. Raises: BriefingError with every figure that cannot be drawn for want of room."""
    setting = brief_setting(edition, theme, fonts)
    try:
        return _brief(setting, theme)
    except NoRoom:
        raise_all(problem for _, _, key, topic in topics(edition.content) for problem in _undrawn(setting, key, topic))
        raise


def _undrawn(setting: Setting, key: str, topic: Topic) -> tuple[Problem, ...]:
    """Why the figure of a topic has no room, if it has none."""
    try:
        with_advice(setting, "brief", partial(brief_exhibit, key=key, topic=topic, numbers=Numbering()))
    except BriefingError as error:
        return error.problems
    return ()


def _brief(setting: Setting, theme: Theme) -> Brief:
    edition = setting.edition
    blocks: list[BriefBlock] = [_title(setting), _key_points(setting), _reading_key(setting)]
    notes: list[Note] = []
    numbers = Numbering()
    for index, (key, section) in enumerate(edition.content.sections.items(), 1):
        made, numbers = _section(setting, key, section, index, numbers, notes)
        blocks += made
    blocks += _closing(setting, len(edition.content.sections) + 1, numbers)
    return Brief(meta(edition), theme, _running(setting), tuple(blocks), tuple(notes), setting.style("note_number"))


def _running(setting: Setting) -> Running:
    edition, briefing = setting.edition, setting.edition.content.briefing
    month = edition.each(lambda lang: write_date(briefing.date, lang, "month"))
    title = edition.word("join/label", label=edition.text(briefing.title), text=edition.text(briefing.kind))
    return Running(
        (edition.text(briefing.kind), month),
        title,
        setting.style("running"),
        setting.style("running_now"),
        setting.style("page_number"),
        "".join(map(edition.numeral, range(10))),
    )


def _title(setting: Setting) -> Title:
    edition, briefing = setting.edition, setting.edition.content.briefing
    outside = [source for source in edition.content.sources.values() if source.status != "article"]
    checked = sum(source.status == "checked" for source in outside)
    corrections = len(edition.content.corrections.corrections) if edition.content.corrections else 0
    counts = [
        edition.word("outside_sources", count=len(outside)),
        edition.word("sources_checked", count=checked),
        *([edition.word("corrections_count", count=corrections)] if corrections else []),
    ]
    return Title(
        setting.paragraph("cover_title", edition.text(briefing.title)),
        setting.paragraph("standfirst", edition.text(briefing.subtitle)),
        (setting.paragraph("margin", listed(edition, counts, "comma")),),
    )


def _key_points(setting: Setting) -> KeyPoints:
    edition, summary = setting.edition, setting.edition.content.briefing.summary
    points = tuple(
        KeyPoint(edition.numeral(number), *_message(setting, edition.text(message.text), edition.text(message.support)))
        for number, message in enumerate(summary.messages.values(), 1)
    )
    return KeyPoints(
        setting.paragraph("key_label", edition.word("key_points")), points, setting.style("message_number")
    )


def _message(setting: Setting, text: Text, support: Text) -> tuple[Paragraph, Paragraph]:
    """The message; under it its support, then both in the second language as one text."""
    both = sentences(setting.edition, *(setting.edition.word("join/sentence", text=words) for words in (text, support)))
    return setting.paragraph("message", text[:1]), setting.paragraph("support", (*support[:1], *both[1:]))


def _reading_key(setting: Setting) -> ReadingKey:
    edition = setting.edition
    used = {form for *_, topic in topics(edition.content) for form in topic_forms(setting, topic)}
    ringed = any(fact.evidence == "reported" for fact in edition.content.facts.values())
    label = (
        setting.paragraph("margin_key", edition.word("reading")),
        *([setting.paragraph("margin", edition.word("reading/ring"), before=3)] if ringed else []),
    )
    shown: tuple[Form, ...] = ("solid", *(form for form in get_args(Form) if form in used))
    return ReadingKey(
        label, tuple((form, setting.paragraph("margin", edition.word(f"reading/{form}"))) for form in shown)
    )


def _section(
    setting: Setting, key: str, section: Section, index: int, numbers: Numbering, notes: list[Note]
) -> tuple[list[BriefBlock], Numbering]:
    edition = setting.edition
    blocks: list[BriefBlock] = [
        _heading(setting, 1, key, edition.text(section.headline), edition.text(section.title), index)
    ]
    for topic_key, topic in section.topics.items():
        blocks.append(
            _heading(setting, 2, f"{key}/{topic_key}", edition.text(topic.headline), edition.text(topic.label))
        )
        text = noted(setting, topic, len(notes) + 1, exhibit_name(edition, topic, numbers))
        notes += text.notes
        made, numbers = brief_exhibit(setting, topic_key, topic, numbers)
        first, *rest = [Prose(paragraph) for paragraph in text.paragraphs]
        blocks += [first, *made, *rest]
    return blocks, numbers


def _closing(setting: Setting, index: int, numbers: Numbering) -> list[BriefBlock]:
    edition = setting.edition
    found = edition.content.corrections
    if found is None:
        return [source_list(setting, 1)]
    title = edition.text(found.title)
    note = edition.word("join/sentence", text=edition.word("source_numbers_in_list"))
    caption = setting.row(("figure_number", edition.word("table", number=numbers.table)), ("figure_title", title))
    table = correction_table(setting, LOOK, tuple(found.corrections), 1)
    return [
        _heading(setting, 1, "corrections", edition.text(found.headline), title, index),
        TableFigure("corrections", (caption,), table, setting.paragraph("source", note, before=4), title),
        source_list(setting, 2),
    ]


def _heading(
    setting: Setting, level: Literal[1, 2], key: str, words: Text, running: Text, number: int | None = None
) -> Heading:
    mark = setting.letters("h1_number", setting.edition.numeral(number)) if number is not None else None
    return Heading(level, key, setting.paragraph(f"h{level}", words), running, mark)
