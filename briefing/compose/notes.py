"""What the speaker reads: what to say, every figure with where it comes from, every source with its address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.compose.citations import full_source
from briefing.compose.setting import Setting
from briefing.content.values import Located
from briefing.document.parts import Paragraph
from briefing.text import Line, Span, Text


def speaker_notes(
    setting: Setting, say: Iterable[Located | None], sources: Iterable[str] = (), figures: Sequence[Text] = ()
) -> tuple[Paragraph, ...]:
    """The notes of a slide, each text in all languages of the edition: what to say, its figures, its sources."""
    edition = setting.edition
    said = [setting.paragraph("notes", edition.text(words), before=6) for words in say if words is not None]
    counted = [setting.paragraph("notes", words) for words in figures]
    above = [setting.paragraph("notes", edition.word("notes/figures"), before=6)] if figures else []
    keys = tuple(sources)
    listed = [_source(setting, key) for key in keys]
    head = [setting.paragraph("notes", edition.word("notes/sources"), before=6)] if keys else []
    return (*said, *above, *counted, *head, *listed)


def _source(setting: Setting, key: str) -> Paragraph:
    address = setting.edition.content.sources[key].address
    named = full_source(setting.edition, key)
    if address:
        last = named[-1]
        named = (*named[:-1], Line(last.lang, (*last.spans, Span(" "), Span(address, href=address))))
    return setting.paragraph("notes", named)
