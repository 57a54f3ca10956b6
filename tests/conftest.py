"""What several tests share: the real project, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.build import build

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The six files of the real content by name, built in a folder of their own."""
    folder = tmp_path_factory.mktemp("built")
    return {one.path.name: one.path for one in build(ROOT, out=folder)}
