"""LibreOffice opens every deck and saves it again; a third program then finds the same texts, numbers and order."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from tests.conftest import DECKS, TELLING
from tests.judges import program

DIGITS = 14
"""LibreOffice 7.4 writes no more of a number."""
FURTHER = tuple(name for name in DECKS if name not in TELLING)


@dataclass(frozen=True)
class Shown:
    """What a slide shows, in reading order: its texts, its notes, and of its charts the categories and the series."""

    texts: tuple[str, ...]
    notes: str
    charts: tuple[tuple[object, ...], ...]


@pytest.mark.parametrize("names", [TELLING, pytest.param(FURTHER, marks=pytest.mark.slow)], ids=["telling", "further"])
def test_a_resaved_deck_shows_the_same(decks: dict[str, Path], names: Sequence[str], tmp_path: Path) -> None:
    files = [decks[name] for name in names]
    resave(files, tmp_path)
    for file in files:
        before, after = shown(file), shown(tmp_path / file.name)
        assert sum(len(slide.texts) for slide in before) > 100
        assert sum(len(slide.charts) for slide in before) > 8
        for number, (ours, theirs) in enumerate(zip(before, after, strict=True), 1):
            assert theirs == ours, f"{file.name}, slide {number}"


def resave(files: Iterable[Path], folder: Path) -> None:
    """The files, saved again under the same names by one LibreOffice."""
    office, profile = program("soffice", "LibreOffice"), f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pptx", "--outdir", folder, *files]
    subprocess.run(command, check=True, capture_output=True)


def shown(file: Path) -> list[Shown]:
    return [slide_shown(slide) for slide in Presentation(str(file)).slides]


def slide_shown(slide: Slide) -> Shown:
    shapes = list(flat(slide.shapes))
    words = (text.strip() for shape in shapes for text in texts(shape))
    notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
    return Shown(tuple(filter(None, words)), notes, tuple(series(one.chart) for one in shapes if one.has_chart))


def flat(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    """The shapes with those that stand in groups."""
    for shape in shapes:
        yield from flat(shape.shapes) if isinstance(shape, GroupShape) else (shape,)


def texts(shape: BaseShape) -> Iterator[str]:
    """The paragraphs of a shape or a table. LibreOffice 7.4 caches no page number in the field that shows it."""
    if shape.is_placeholder and shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
        return
    cells = [cell for row in shape.table.rows for cell in row.cells] if shape.has_table else []
    frames = [shape.text_frame] if shape.has_text_frame else [cell.text_frame for cell in cells]
    yield from (paragraph.text for frame in frames for paragraph in frame.paragraphs)


def series(chart: Chart) -> tuple[object, ...]:
    """The categories that have names, and of each series its name and its numbers.

    Nameless series stand last: LibreOffice takes their place from the document, which says how it paints them.
    """
    names = tuple(str(one) for one in chart.plots[0].categories if str(one).strip())
    found = [(one.name.strip(), tuple(map(number, one.values))) for plot in chart.plots for one in plot.series]
    nameless = sorted((name, ended(values)) for name, values in found if not name)
    return names, (*((name, ended(values)) for name, values in found if name), *nameless)


def ended(values: Sequence[str]) -> tuple[str, ...]:
    """The numbers up to the last one: LibreOffice makes all series of a chart of points equally long."""
    last = max((place for place, one in enumerate(values, 1) if one), default=0)
    return tuple(values[:last])


def number(value: float | None) -> str:
    return "" if value is None else f"{value:.{DIGITS}g}"
