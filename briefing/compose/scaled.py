"""Slides of another size: composed as any other, then everything so many times as large."""

from __future__ import annotations

from dataclasses import astuple, replace
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
from briefing.document.parts import Cell, Paragraph, StyledLine, Table, TableColumn, TableRow
from briefing.drawing import Disc, Drawing, Drawn, Label, Polygon, Polyline, Rect, Stroke
from briefing.theme.theme import ChartStyle


def scaled_deck(deck: Deck, factor: float) -> Deck:
    """The deck in points of the finished slide, its type in proportion. Speaker's notes keep their size."""
    return deck if factor == 1 else replace(deck, slides=tuple(_slide(slide, factor) for slide in deck.slides))


def _slide(slide: Slide, factor: float) -> Slide:
    blocks = tuple(_block(block, factor) for block in slide.blocks)
    return replace(slide, title=_text(slide.title, factor), blocks=blocks)


def _block(block: SlideBlock, factor: float) -> SlideBlock:
    match block:
        case GroupBlock():
            return replace(block, blocks=tuple(_part(part, factor) for part in block.blocks))
        case TableBlock():
            return replace(block, box=block.box.scaled(factor), table=_table(block.table, factor))
        case _:
            return _part(block, factor)


def _part(block: GroupPart, factor: float) -> GroupPart:
    box = block.box.scaled(factor)
    match block:
        case TextBlock():
            return _text(block, factor)
        case DrawingBlock():
            return replace(block, box=box, drawing=_drawing(block.drawing, factor))
        case ChartBlock():
            style = _style(block.style, factor)
            drops = {datum: drop.scaled(factor) for datum, drop in block.drops.items()}
            return replace(block, box=box, plot=block.plot.scaled(factor), style=style, drops=drops)
        case PlaneBlock(plot=plot, drawing=drawing, style=style) | DotBlock(plot=plot, drawing=drawing, style=style):
            drawing, style = _drawing(drawing, factor), _style(style, factor)
            return replace(block, box=box, plot=plot.scaled(factor), drawing=drawing, style=style)
        case _:
            assert_never(block)


def _style(style: ChartStyle, factor: float) -> ChartStyle:
    return ChartStyle(*(size * factor for size in astuple(style)))


def _text(block: TextBlock, factor: float) -> TextBlock:
    return replace(block, box=block.box.scaled(factor), paragraphs=_paragraphs(block.paragraphs, factor))


def _paragraphs(paragraphs: tuple[Paragraph, ...], factor: float) -> tuple[Paragraph, ...]:
    return tuple(
        replace(
            one,
            lines=tuple(_line(line, factor) for line in one.lines),
            before=one.before * factor,
            tabs=tuple(stop * factor for stop in one.tabs),
        )
        for one in paragraphs
    )


def _line(line: StyledLine, factor: float) -> StyledLine:
    style = line.style
    return replace(line, style=replace(style, size=style.size * factor, leading=style.leading * factor))


def _table(table: Table, factor: float) -> Table:
    return replace(
        table,
        columns=tuple(TableColumn(column.width * factor, column.align) for column in table.columns),
        header=_row(table.header, factor) if table.header else None,
        rows=tuple(_row(row, factor) for row in table.rows),
        padding=table.padding * factor,
        bar_height=table.bar_height * factor,
    )


def _row(row: TableRow, factor: float) -> TableRow:
    return replace(row, cells=tuple(_cell(cell, factor) for cell in row.cells), height=row.height * factor)


def _cell(cell: Cell, factor: float) -> Cell:
    return replace(cell, paragraphs=_paragraphs(cell.paragraphs, factor))


def _drawing(drawing: Drawing, factor: float) -> Drawing:
    marks = tuple(_mark(mark, factor) for mark in drawing.marks)
    return Drawing(drawing.width * factor, drawing.height * factor, marks)


def _mark(mark: Drawn, factor: float) -> Drawn:
    match mark:
        case Rect():
            return replace(mark, box=mark.box.scaled(factor), stroke=_stroke(mark.stroke, factor))
        case Polyline():
            stroke = replace(mark.stroke, width=mark.stroke.width * factor)
            return replace(mark, points=_points(mark.points, factor), stroke=stroke)
        case Polygon():
            return replace(mark, points=_points(mark.points, factor), stroke=_stroke(mark.stroke, factor))
        case Disc():
            x, y, radius = mark.x * factor, mark.y * factor, mark.radius * factor
            return replace(mark, x=x, y=y, radius=radius, stroke=_stroke(mark.stroke, factor))
        case Label():
            x, y, size, width = (length * factor for length in (mark.x, mark.y, mark.size, mark.width))
            return replace(mark, x=x, y=y, size=size, width=width)
        case _:
            assert_never(mark)


def _points(points: tuple[tuple[float, float], ...], factor: float) -> tuple[tuple[float, float], ...]:
    return tuple((x * factor, y * factor) for x, y in points)


def _stroke(stroke: Stroke | None, factor: float) -> Stroke | None:
    return stroke and replace(stroke, width=stroke.width * factor)
