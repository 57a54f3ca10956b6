"""Slides and drawings from right to left: composed as any other, then everything on its other side."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from briefing.document.deck import (
    ChartBlock,
    Deck,
    DotBlock,
    DrawingBlock,
    GroupBlock,
    GroupPart,
    PlaneBlock,
    Slide,
    SlideBlock,
    TableBlock,
    TextBlock,
)
from briefing.drawing import OPPOSITE, Disc, Drawing, Drawn, Label, Polygon, Polyline, Rect
from briefing.language.localize import Edition
from briefing.tags import language


def is_mirrored(edition: Edition) -> bool:
    """Whether the edition runs from right to left, as its primary language does."""
    return language(edition.primary).direction == "rtl"


def mirrored_deck(deck: Deck) -> Deck:
    """The deck with every block on the other side; what stands inside texts, tables and charts keeps its order.

    Renderers turn those: paragraphs, tables and native charts each have a direction of their own.
    """
    width = deck.theme.arrangement(len(deck.meta.languages)).finished.slide.width
    return replace(deck, slides=tuple(_slide(slide, width) for slide in deck.slides))


def mirrored(drawing: Drawing) -> Drawing:
    """The drawing as in a mirror; its letters stay readable."""
    return replace(drawing, marks=tuple(_mark(mark, drawing.width) for mark in drawing.marks))


def _slide(slide: Slide, width: float) -> Slide:
    title = replace(slide.title, box=slide.title.box.mirrored(width))
    return replace(slide, title=title, blocks=tuple(_block(block, width) for block in slide.blocks))


def _block(block: SlideBlock, width: float) -> SlideBlock:
    match block:
        case GroupBlock(blocks=parts):
            return replace(block, blocks=tuple(_part(part, width) for part in parts))
        case TableBlock(box=box):
            return replace(block, box=box.mirrored(width))
        case TextBlock() | ChartBlock() | PlaneBlock() | DotBlock() | DrawingBlock():
            return _part(block, width)
        case _:
            assert_never(block)


def _part(block: GroupPart, width: float) -> GroupPart:
    box = block.box.mirrored(width)
    match block:
        case TextBlock():
            return replace(block, box=box)
        case ChartBlock():
            return replace(block, box=box, around=tuple(_mark(one, block.box.width) for one in block.around))
        case DrawingBlock():
            return replace(block, box=box, drawing=mirrored(block.drawing))
        case PlaneBlock(plot=plot) | DotBlock(plot=plot):
            return replace(block, box=box, plot=plot.mirrored(box.width), drawing=mirrored(block.drawing))
        case _:
            assert_never(block)


def _mark(mark: Drawn, width: float) -> Drawn:
    match mark:
        case Rect():
            return replace(mark, box=mark.box.mirrored(width))
        case Polyline() | Polygon():
            return replace(mark, points=tuple((width - x, y) for x, y in mark.points))
        case Disc():
            return replace(mark, x=width - mark.x)
        case Label():
            return replace(mark, x=width - mark.x, anchor=OPPOSITE[mark.anchor])
        case _:
            assert_never(mark)
