"""The README's map is the disk's, and its commands are the program's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_every_path_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"`((?:[a-z_.]+/)+[a-z_.*]*)`", README)) | set(re.findall(r"\]\((assets/[^)]+)\)", README))
    paths = {path for path in named if path.split("/")[0] in {"briefing", "content", "assets", "tests", "out"}}
    assert len(paths) > 15
    missing = {path for path in paths if not list(ROOT.glob(path.rstrip("/")))}
    assert not missing


def test_the_map_names_every_room() -> None:
    rooms = {path.name for path in (ROOT / "briefing").iterdir() if path.suffix == "" and path.name != "__pycache__"}
    named = {room for room in rooms if re.search(rf"`(briefing/)?{room}/`", README)}
    assert rooms == named
    modules = {path.name for path in (ROOT / "briefing").glob("*.py") if not path.name.startswith("__")} - {"errors.py"}
    assert {module for module in modules if f"{module}`" in README} == modules


@pytest.mark.parametrize(
    "line", re.findall(r"^briefing (build|check|lang)(.*?)(?:  +.*)?$", README, re.MULTILINE), ids=str
)
def test_the_commands_of_the_readme_are_understood(line: tuple[str, str], tmp_path: Path) -> None:
    arguments = [part for part in " ".join(line).replace("DIR", str(tmp_path)).split() if part]
    assert main([*arguments, "--project", str(tmp_path / "none")]) == 2  # understood, but there is no content
