"""Every deck that the tests build, of our own content and of the gallery, is judged by programs of others and by us."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import DECKS, TELLING
from tests.ooxml import findings, sdk_findings
from tests.package.defects import edited
from tests.package.faults import faults
from tests.package.reader import opened

FURTHER = [name for name in DECKS if name not in TELLING]


def test_every_deck_is_judged(decks: dict[str, Path]) -> None:
    assert sorted(decks) == sorted(DECKS)


@pytest.mark.parametrize("name", DECKS)
def test_openxml_audit_has_nothing_against_a_deck(decks: dict[str, Path], name: str) -> None:
    assert findings(decks[name]) == []


@pytest.mark.parametrize("name", [*TELLING, *(pytest.param(name, marks=pytest.mark.slow) for name in FURTHER)])
def test_the_open_xml_sdk_has_nothing_against_a_deck(decks: dict[str, Path], name: str) -> None:
    assert sdk_findings(decks[name]) == []


@pytest.mark.parametrize("name", DECKS)
def test_a_deck_has_no_fault_that_those_do_not_see(decks: dict[str, Path], name: str) -> None:
    assert faults(decks[name].read_bytes()) == []


def test_both_judges_can_say_no(decks: dict[str, Path], tmp_path: Path) -> None:
    parts = dict(opened(decks["kinds.en"].read_bytes()).data)
    edited("ppt/slides/slide2.xml", '<a:off x="[0-9]+"', '<a:off x="NaN"')(parts)
    spoilt = tmp_path / "spoilt.pptx"
    with ZipFile(spoilt, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    for judge in (findings, sdk_findings):
        assert any("slide2.xml" in one and "NaN" in one for one in judge(spoilt)), judge
