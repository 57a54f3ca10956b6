"""The whole loop of a translation through the command: a catalog is added, translated elsewhere, counted and built."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli import main
from tests.test_build import project

CONTEXT = re.compile(r'^msgctxt "(.*)"$', re.MULTILINE)
MADE = re.compile(r'^msgstr(?:\[\d\])? ".*"(?:\n".*")*$', re.MULTILINE)
REMARK = re.compile(r"^# .*\n", re.MULTILINE)


def entries(file: Path) -> Iterator[tuple[str, str]]:
    """Each entry of a catalog with its path, as a translator's tool reads it."""
    for entry in file.read_text("utf-8").split("\n\n"):
        found = CONTEXT.search(entry)
        yield (found[1] if found else ""), entry


def translate(file: Path, known: Path) -> None:
    """Fills the translations and remarks of a known catalog into a new one."""
    made = dict(entries(known))
    filled = []
    for path, entry in entries(file):
        if path in made:
            words = iter(MADE.findall(made[path]))
            entry = "".join(REMARK.findall(made[path])) + MADE.sub(lambda _, words=words: next(words), entry)
        filled.append(entry)
    file.write_text("\n\n".join(filled), "utf-8")


def test_a_catalog_that_is_added_and_translated_gives_the_same_files(
    root: Path, tmp_path: Path, built: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(root, tmp_path)
    catalog = folder / "content/locale/ja.po"
    catalog.unlink()
    at = ["--project", str(folder)]
    assert main(["build", "--lang", "ja", *at]) == 1
    assert "`briefing lang add ja` writes one" in capsys.readouterr().err
    assert main(["lang", "add", "ja", *at]) == 0
    assert main(["lang", "status", "ja", "--fail-under", "100", *at]) == 1
    translate(catalog, root / "content/locale/ja.po")
    capsys.readouterr()
    assert main(["lang", "status", "ja", "--fail-under", "100", "--json", *at]) == 0
    (status,) = json.loads(capsys.readouterr().out)["languages"]
    assert (status["percent"], status["fuzzy"], status["missing"], status["problems"]) == (100, 0, 0, [])
    assert main(["build", "--lang", "ja", *at]) == 0
    for name in ("ai-2024.ja.pptx", "ai-2024.ja.pdf"):
        assert (folder / "out" / name).read_bytes() == built[name].read_bytes()
