"""How far the labels of lines must move so that none lies over another: a native chart doesn't see to that."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.charts.room import fraction
from briefing.charts.spread import spread
from briefing.document.deck import ChartBlock
from briefing.render.pptx.chart_labels import datum, label_rows
from briefing.render.pptx.column import Column
from briefing.render.pptx.point_label import Row, Shift

LEADING = 1.3
_LEAST = 0.5
"""Smaller shifts are not worth a layout of their own. Units: points."""


def label_shifts(block: ChartBlock, columns: tuple[Column, ...]) -> Mapping[tuple[int, int], Shift]:
    """Points to the right and downwards for (column, category); what is not named stays where its mark is."""
    chart, shifts = block.chart, dict[tuple[int, int], Shift]()
    if chart.kind not in ("line", "slope"):
        return _drops(block, columns)
    for category, _ in enumerate(chart.categories):
        found = []
        for place, column in enumerate(columns):
            value, drop = column.values[category], block.drops.get(datum(chart, column, category))
            if drop is not None and value is not None:
                shifts[place, category] = (drop.right, drop.down)
            elif value is not None:
                found.append((place, value, label_rows(block, column, category)))
        labels = [(place, value, _height(rows)) for place, value, rows in found if rows]
        wanted = [block.plot.bottom - block.plot.height * fraction(chart.axis, value) for _, value, _ in labels]
        room = [height for *_, height in labels]
        middles = spread(wanted, room, 0.0, block.box.height, block.style.label_distance) if labels else []
        for (place, *_), mark, middle in zip(labels, wanted, middles or wanted, strict=True):
            if abs(middle - mark) > _LEAST:
                shifts[place, category] = (0.0, middle - mark)
    return shifts


def _drops(block: ChartBlock, columns: tuple[Column, ...]) -> Mapping[tuple[int, int], Shift]:
    """The shifts of other labels than those of lines: the drawing has found their places."""
    return {
        (place, category): (drop.right, drop.down)
        for place, column in enumerate(columns)
        for category, value in enumerate(column.values)
        if value is not None
        and (drop := block.drops.get(datum(block.chart, column, category)))
        and max(abs(drop.right), abs(drop.down)) > _LEAST
    }


def _height(rows: tuple[Row, ...]) -> float:
    return sum(max(run.style.size for run in row) * LEADING for row in rows)
