"""Where things stand on the slides of a template: our own arrangement, moved into the room that its layouts leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import floor

from briefing.drawing import Box
from briefing.template.layouts import CONTENT_TYPES, Placeholder, SlideLayout
from briefing.theme.layouts import CONTENT, SLIDE, Arrangement, Inherits, Layout, Slot, built_in

SOURCES = 46.0
"""What the sources take below a slide's matter, on our own slides."""
LEAST = 0.7
"""How far the whole of a slide may be scaled down to a template's room, measured by the size of its slides."""
LOWER_HALF, AGENDA_SHARE = 0.5, 0.6
_GAP = 6.0


def arrange(slide: Box, layouts: Mapping[str, SlideLayout], languages: int) -> Arrangement:
    """The arrangement of an edition in so many languages; our sizes are scaled as one to the room of the layouts."""
    room = _room(slide, layouts)
    own, ratio = built_in(languages), min(slide.width / SLIDE.width, slide.height / SLIDE.height)
    fitting = min(ratio, room.width / CONTENT.width, room.height / (CONTENT.height + SOURCES))
    scale = floor(max(fitting, LEAST * ratio) * 100) / 100
    inner = room.scaled(1 / scale)
    content = replace(inner, height=inner.height - SOURCES)
    moved = {
        name: Layout(name, f"/{found.part}", tuple(_slots(own.layouts[name], found, content, scale)), foreign=True)
        for name, found in layouts.items()
    }
    return Arrangement(slide.scaled(1 / scale), content, moved, scale)


def _room(slide: Box, layouts: Mapping[str, SlideLayout]) -> Box:
    """The room for matter and sources: that of the content placeholder, else what titles and footers leave."""
    inner = [layout for kind, layout in layouts.items() if kind != "title"]
    titles = [layout.title.frame for layout in inner if layout.title is not None]
    held = next((one for kind in ("full", "chart") if (one := layouts[kind].content) is not None), None)
    top = max(frame.bottom for frame in titles)
    if held is not None:
        down = max(0.0, top - held.box.y)
        return Box(held.box.x, held.box.y + down, held.box.width, held.box.height - down)
    feet = [
        one.frame.y
        for layout in inner
        for one in layout.placeholders
        if one.holder.type in ("dt", "ftr", "sldNum") and one.frame.y > slide.height * LOWER_HALF
    ]
    wide = max(titles, key=lambda frame: frame.width)
    return Box(wide.x, top + _GAP, wide.width, min(feet, default=slide.bottom - top / 4) - top - 2 * _GAP)


def _slots(own: Layout, found: SlideLayout, content: Box, scale: float) -> Iterator[Slot]:
    """Our slots in the places of the template's placeholders, or in the same part of its content."""
    halves = [one for one in found.placeholders if one.holder.type in CONTENT_TYPES] if own.name == "chart" else []
    for slot in own.slots:
        kind = slot.holder.type if slot.holder else ""
        match kind:
            case "title" | "ctrTitle":
                style = "title" if own.name == "divider" and found.kind != "secHead" else slot.style
                yield from _held(replace(slot, style=style), found.title, scale, "letters")
            case "subTitle":
                yield from _subtitle(slot, found, scale)
            case "ftr" | "sldNum":
                yield from _held(slot, found.first(kind), scale, "everything")
            case _ if slot.name in ("tracker", "date") or own.name == "title":
                pass  # tracker and date have no room in others' layouts; the cover's small print follows its subtitle
            case _ if len(halves) > 1 and slot.name in ("heading", "chart", "takeaway"):
                yield _halved(slot, halves, scale)
            case "chart" | "tbl":
                yield _moved(slot, content, found.content)
            case _ if slot.name == "agenda":
                yield from _agenda(slot, found.first("body") or found.content, content, scale)
            case _:
                yield _moved(slot, content)


def _agenda(slot: Slot, place: Placeholder | None, content: Box, scale: float) -> Iterator[Slot]:
    """The agenda in the layout's text, or where the slide's matter begins."""
    if place is None:
        yield replace(slot, box=replace(content, width=content.width * AGENDA_SHARE), holder=None)
    yield from _held(slot, place, scale)


def _halved(slot: Slot, halves: Sequence[Placeholder], scale: float) -> Slot:
    """The heading and the chart in the first of two placeholders, the takeaway in the second."""
    chart, takeaway = halves[:2]
    if slot.name == "takeaway":
        box = takeaway.box.scaled(1 / scale)
        return replace(slot, box=box, anchor=takeaway.anchor, holder=takeaway.holder)
    box, head = chart.box.scaled(1 / scale), built_in(1).layouts["chart"].slot("heading")
    assert head is not None, "our chart layout has a heading"
    high = head.box.height + 8
    if slot.name == "heading":
        return replace(slot, box=replace(box, height=head.box.height), holder=None)
    return replace(slot, box=replace(box, y=box.y + high, height=box.height - high), holder=chart.holder)


def _subtitle(slot: Slot, found: SlideLayout, scale: float) -> Iterator[Slot]:
    """The subtitle in its placeholder, or below the title."""
    place = found.first("subTitle", "body")
    if place is not None:
        yield from _held(slot, place, scale, "letters")
    elif found.title is not None:
        above = found.title.box.scaled(1 / scale)
        yield replace(slot, box=replace(above, y=above.bottom + _GAP, height=slot.box.height), holder=None)


def _held(slot: Slot, found: Placeholder | None, scale: float, inherits: Inherits = "nothing") -> Iterator[Slot]:
    """The slot in a placeholder; nothing when the layout does not have it."""
    if found is not None:
        box = found.box.scaled(1 / scale)
        look: Inherits = inherits if found.colored else "nothing"
        yield replace(slot, box=box, anchor=found.anchor, holder=found.holder, align=found.align, inherits=look)


def _moved(slot: Slot, content: Box, found: Placeholder | None = None) -> Slot:
    """The slot in the same part of the content; below it, at the same distance from it."""
    wide, high = content.width / CONTENT.width, content.height / CONTENT.height
    x = content.x + (slot.box.x - CONTENT.x) * wide
    if slot.style == "source":
        box = Box(x, slot.box.y - CONTENT.bottom + content.bottom, slot.box.width * wide, slot.box.height)
    else:
        box = Box(x, content.y + (slot.box.y - CONTENT.y) * high, slot.box.width * wide, slot.box.height * high)
    return replace(slot, box=box, holder=found.holder if found else None)
