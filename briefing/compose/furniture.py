"""What stands at the head of every slide: the names of the sections, each with a link, and the running title."""

from __future__ import annotations

from briefing.compose.citations import listed
from briefing.compose.slides import Frame, segment
from briefing.document.deck import GroupBlock, GroupPart, SlideBlock, TextBlock
from briefing.drawing import Box
from briefing.text import Text

TRACKED = "To "
"""How the name of a block begins that names a section; the section's key follows."""
GAP, LEAST_GAP, SEGMENT_Y = 28.0, 12.0, 35.0
"""Between two sections, and where there are many of them; where the line under the current one stands."""


def furniture(frame: Frame, layout: str, section: str | None) -> tuple[SlideBlock, ...]:
    """The tracker with the current section's accent segment, and the running title."""
    running = frame.setting.paragraph("tracker", frame.running, align="end", inline=True)
    footer = (frame.slot(layout, "footer", [running]),) if frame.has(layout, "footer") else ()
    tracker = (_tracker(frame, frame.box(layout, "tracker"), section),) if frame.has(layout, "tracker") else ()
    return (*footer, *tracker)


def _tracker(frame: Frame, box: Box, section: str | None) -> GroupBlock:
    """The names of the sections, each leading to its first slide. In a body placeholder they would fill the outline."""
    setting = frame.setting
    styles = ["tracker_now" if chapter.key == section else "tracker" for chapter in frame.chapters]
    names = [setting.paragraph(style, one.name, inline=True) for style, one in zip(styles, frame.chapters, strict=True)]
    widths = [setting.width(name) for name in names]
    gap = max(LEAST_GAP, min(GAP, (box.width - sum(widths)) / max(1, len(names) - 1)))
    blocks: list[GroupPart] = []
    x = box.x
    for chapter, name, width in zip(frame.chapters, names, widths, strict=True):
        place = Box(x, box.y, max(0.0, min(width, box.right - x)), box.height)
        blocks.append(TextBlock(f"{TRACKED}{chapter.key}", place, (name,), wrap=False, link=f"#{chapter.slide}"))
        if chapter.key == section:
            blocks.append(segment("Current section", x, SEGMENT_Y, width))
        x += width + gap
    return GroupBlock("Tracker", tuple(blocks), _tracker_alt(frame, section))


def _tracker_alt(frame: Frame, section: str | None) -> Text:
    """The alternative text of the tracker: the sections, and which one this is."""
    edition = frame.setting.edition
    names = listed(edition, [chapter.name for chapter in frame.chapters])
    here = next((chapter.name for chapter in frame.chapters if chapter.key == section), ())
    if not here:
        return edition.word("alt/tracker", items=names)
    return edition.word("alt/tracker_here", items=names, here=here)
