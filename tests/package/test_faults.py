"""Our own checks of a deck find what they look for: each defect, written into a sound deck, is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.package.defects import DEFECTS, Defect, Parts
from tests.package.faults import CHECKS, Check
from tests.package.reader import Package, opened

CASES = {
    f"{check.__name__}: {name}": (check, defect, told)
    for check, defects in DEFECTS.items()
    for name, (defect, told) in defects.items()
}


@pytest.fixture(scope="module")
def sound(gallery: dict[str, Path]) -> Parts:
    """The parts of a deck that has every kind of figure, in two languages."""
    return dict(opened(gallery["kinds.zh+en.pptx"].read_bytes()).data)


@pytest.mark.parametrize(("check", "defect", "told"), CASES.values(), ids=CASES)
def test_a_defect_is_told_by_its_check(sound: Parts, check: Check, defect: Defect, told: str) -> None:
    assert list(check(Package(sound))) == []
    parts = dict(sound)
    defect(parts)
    found = list(check(Package(parts)))
    assert [one for one in found if told in one], found


def test_every_check_has_a_defect() -> None:
    assert set(DEFECTS) == set(CHECKS)
