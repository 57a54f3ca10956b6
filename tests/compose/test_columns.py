"""Column widths fill the room and never fall below what a column needs."""

from __future__ import annotations

import itertools

import pytest

from briefing.compose.columns import column_widths

NATURALS = list(itertools.product((20.0, 80.0, 300.0), repeat=3))


@pytest.mark.parametrize("natural", NATURALS, ids=str)
def test_columns_fill_the_room_and_keep_their_least_width(natural: tuple[float, ...]) -> None:
    least = tuple(min(width, 60.0) for width in natural)
    widths = column_widths(natural, least, 400.0)
    assert sum(widths) == pytest.approx(400.0)
    assert all(width >= low - 1e-9 for width, low in zip(widths, least, strict=True))


def test_narrow_columns_keep_their_natural_width_when_a_wide_one_has_to_give() -> None:
    widths = column_widths((40.0, 40.0, 900.0), (40.0, 40.0, 60.0), 400.0)
    assert widths == pytest.approx((40.0, 40.0, 320.0))
