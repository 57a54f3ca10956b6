"""Which text of the content stands in a block of a slide, so that what is wrong with it is told at its line."""

from __future__ import annotations

from briefing.content.figure import ProcessFigure
from briefing.content.model import Briefing, Content, Corrections, Topic
from briefing.content.values import Located

TRACKED = "To "
"""How the name of a block begins that names a section at the head of a slide; the section's key follows."""


def text_in(content: Content, slide: str, block: str) -> Located:
    """The text that a block of a slide holds, or the one that the slide is about; both are given by their names."""
    if block.startswith(TRACKED):
        return _section_title(content, block.removeprefix(TRACKED))
    section, _, key = slide.partition("/")
    slot = block.split("_")[0]
    if section in content.sections:
        topics = content.sections[section].topics
        return _of_topic(topics[key], slot) if key in topics else content.sections[section].title
    return _of_closing(content.corrections, section) or _of_opening(content.briefing, section, slot)


def _section_title(content: Content, key: str) -> Located:
    if key in content.sections:
        return content.sections[key].title
    return content.corrections.title if content.corrections else content.briefing.title


def _of_topic(topic: Topic, slot: str) -> Located:
    if isinstance(topic.figure, ProcessFigure) and slot.startswith("Step "):
        return list(topic.figure.steps.values())[int(slot.removeprefix("Step ")) - 1].title
    texts = {"title": topic.headline, "takeaway": topic.takeaway, "source": topic.caveat}
    return texts.get(slot.lower()) or topic.headline


def _of_closing(corrections: Corrections | None, slide: str) -> Located | None:
    if corrections is None:
        return None
    return {"corrections": corrections.headline, "sources": corrections.sources_headline}.get(slide)


def _of_opening(briefing: Briefing, slide: str, slot: str) -> Located:
    summary = briefing.summary
    texts: dict[tuple[str, str], Located | None] = {
        ("cover", "subtitle"): briefing.subtitle,
        ("cover", "note"): briefing.note,
        ("summary", "source"): summary.caveat,
    }
    for row, message in enumerate(summary.messages.values(), 1):
        texts |= {("summary", f"message{row}"): message.text, ("summary", f"figure{row}"): message.label}
    return texts.get((slide, slot)) or (summary.headline if slide == "summary" else briefing.title)
