"""Which text of the content a slide is about, so that what is wrong with it as a whole is told at a line."""

from __future__ import annotations

from briefing.content.model import Content, Topic
from briefing.content.values import Located


def about(content: Content, slide: str) -> Located:
    """The headline of a slide, given by its key."""
    section = slide.partition("/")[0]
    topic = _topic(content, slide)
    if topic is not None:
        return topic.headline
    if section in content.sections:
        return content.sections[section].title
    found = content.corrections
    headlines = {
        "corrections": found.headline if found else None,
        "sources": found.sources_headline if found else None,
        "summary": content.briefing.summary.headline,
    }
    return headlines.get(section) or content.briefing.title


def caveat(content: Content, slide: str) -> Located | None:
    """What a slide says at the foot beside its sources, if it does."""
    topic = _topic(content, slide)
    if topic is not None:
        return topic.caveat
    return content.briefing.summary.caveat if slide == "summary" else None


def _topic(content: Content, slide: str) -> Topic | None:
    section, _, key = slide.partition("/")
    return content.sections[section].topics.get(key) if section in content.sections else None
