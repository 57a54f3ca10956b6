"""Names find places that touch nothing, the first that they want where that is free."""

from __future__ import annotations

from briefing.charts.placement import settle
from briefing.drawing import Box

ROOM = Box(0, 0, 100, 100)


def row(*xs: float, y: float = 40) -> list[Box]:
    return [Box(x, y, 20, 10) for x in xs]


def test_a_label_takes_the_first_place_that_is_free() -> None:
    assert settle([row(10, 50)], ROOM, []) == (0,)
    assert settle([row(10, 50)], ROOM, [Box(25, 45, 2, 2)]) == (1,)


def test_a_label_stays_in_its_room() -> None:
    assert settle([row(-1, 81, 80)], ROOM, []) == (2,)


def test_a_label_gives_way_to_one_with_fewer_places() -> None:
    assert settle([row(10, 50), row(15)], ROOM, []) == (1, 0)


def test_a_choice_is_taken_back_when_it_leaves_no_place_for_a_later_one() -> None:
    assert settle([row(0, 60), row(10, 30), row(50, 25)], ROOM, []) in {(0, 1, 0), (1, 0, 1)}
    assert settle([row(10, 40), row(10, 25), row(25, 70)], ROOM, []) is not None


def test_labels_without_places_are_told() -> None:
    assert settle([row(10), row(15)], ROOM, []) is None
    assert settle([row(10)], ROOM, [Box(0, 0, 100, 100)]) is None
