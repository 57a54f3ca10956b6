"""A process: on a slide one text box a step under lines that lead on, in the brief the same as a drawing."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.charts.process import draw_process
from briefing.compose.deck import compose_deck
from briefing.compose.mirror import mirrored
from briefing.content.figure import ProcessFigure
from briefing.document.deck import DrawingBlock, GroupBlock, TextBlock
from briefing.drawing import Box, Drawing, Label, Polygon, Polyline
from briefing.errors import BriefingError
from briefing.text import plain
from tests.charts.kinds import EDITIONS, FIGURES, FONTS, PRODUCTS, THEME, drawing, edition

PROCESSES = tuple(topic for topic, figure in FIGURES.items() if isinstance(figure, ProcessFigure))
ALL = [(topic, name) for topic in PROCESSES for name in (*EDITIONS, "ar")]


def process(topic: str) -> ProcessFigure:
    figure = FIGURES[topic]
    assert isinstance(figure, ProcessFigure)
    return figure


def group(topic: str, name: str) -> GroupBlock:
    deck, unfit = compose_deck(edition(name), THEME, FONTS)
    assert not unfit
    (slide,) = [slide for slide in deck.slides if slide.key == f"shapes/{topic}"]
    (found,) = [block for block in slide.blocks if isinstance(block, GroupBlock) and block.name == "Process"]
    return found


def said(block: TextBlock) -> list[str]:
    return [line.words.plain.strip() for paragraph in block.paragraphs for line in paragraph.lines]


def test_there_are_processes_of_few_and_of_many_steps() -> None:
    assert {len(process(topic).steps) for topic in PROCESSES} >= {3, 6}


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_the_deck_has_a_text_box_a_step_that_wraps(topic: str, name: str) -> None:
    found, words = group(topic, name), edition(name)
    boxes = [block for block in found.blocks if isinstance(block, TextBlock)]
    for step, block in zip(process(topic).steps.values(), boxes, strict=True):
        letters = said(block)
        for text in filter(None, (step.when, step.title, step.text)):
            assert all(line.plain in letters for line in words.text(text))
            assert all(line.plain in plain(found.alt) for line in words.text(text))
        assert block.wrap
        assert block.slot is None
    assert {line.lang for line in found.alt} == set(words.languages)


@pytest.mark.parametrize(("topic", "name"), ALL)
def test_every_line_but_the_last_leads_to_the_next_step(topic: str, name: str) -> None:
    blocks = group(topic, name).blocks
    (lines,) = [block for block in blocks if isinstance(block, DrawingBlock)]
    boxes = [block.box for block in blocks if isinstance(block, TextBlock)]
    right_to_left = name == "ar"
    heads = [mark for mark in lines.drawing.marks if isinstance(mark, Polygon)]
    assert len(heads) == len(boxes) - 1
    for head, box, following in zip(heads, boxes[:-1], boxes[1:], strict=True):
        tip = lines.box.x + head.points[1][0]
        if right_to_left:
            assert following.right < tip < box.x
        else:
            assert box.right < tip < following.x


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize(("topic", "name"), ALL)
def test_only_the_highlighted_step_is_drawn_in_the_accent(topic: str, name: str, product: str) -> None:
    figure, made = process(topic), drawing(topic, name, product)
    accents = {mark.datum for mark in made.marks if isinstance(mark, Polyline) and mark.stroke.role == "accent"}
    assert accents == ({figure.highlight} if figure.highlight else set())


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize(("topic", "name"), ALL)
def test_words_of_the_drawing_stay_in_their_columns(topic: str, name: str, product: str) -> None:
    for made in (drawing(topic, name, product), mirrored(drawing(topic, name, product))):
        spans = {key: columns(made, key) for key in process(topic).steps}
        ordered = sorted(spans.values())
        assert all(first[1] < second[0] for first, second in pairwise(ordered))
        assert ordered[0][0] >= 0
        assert ordered[-1][1] <= made.width + 0.5


def columns(made: Drawing, key: str) -> tuple[float, float]:
    boxes = [extent(mark) for mark in made.marks if isinstance(mark, Label) and mark.datum == key]
    return min(box.x for box in boxes), max(box.right for box in boxes)


def extent(mark: Label) -> Box:
    left = mark.x - mark.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
    return Box(left, mark.y - mark.size, mark.width, mark.size)


def test_a_word_wider_than_its_column_is_told_at_its_step() -> None:
    figure, en = process("six"), edition("en")
    with pytest.raises(BriefingError, match="too little for 'Collect'") as caught:
        draw_process(en, figure, 150.0, THEME.brief, FONTS.brief)
    assert caught.value.problems[0].place == en.place(figure.steps["collect"].title, "en")
