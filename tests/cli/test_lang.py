"""`briefing lang`: what it prints, what it writes, what it returns."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from briefing.cli import main


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the real project with its English catalog alone."""
    shutil.copytree(root / "content", tmp_path / "content")
    for catalog in (tmp_path / "content/locale").glob("*.po"):
        if catalog.stem != "en":
            catalog.unlink()
    return tmp_path


def run(project: Path, *arguments: str) -> int:
    return main(["lang", *arguments, "--project", str(project)])


def test_add_writes_the_catalog_and_says_what_comes_next(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "add", "de", "pl") == 0
    german, polish, then = capsys.readouterr().out.splitlines()
    assert german.startswith("content/locale/de.po: ")
    assert polish.startswith("content/locale/pl.po: ")
    assert "briefing build --lang de" in then
    assert (project / "content/locale/pl.po").exists()


def test_a_wrong_language_returns_1_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "add", "de", "xx") == 1
    assert "unknown language `xx`" in capsys.readouterr().err
    assert not (project / "content/locale/de.po").exists()


def test_status_counts_translated_fuzzy_missing_and_problems(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalog = project / "content/locale/en.po"
    text = catalog.read_text("utf-8")
    paths = [f"model_race/topics/{topic}/headline" for topic in ("share", "sora", "arc_scores")]
    text = text.replace(f'msgctxt "{paths[0]}"', f'#, fuzzy\nmsgctxt "{paths[0]}"')
    for path, change in zip(paths[1:], (lambda said: "", lambda said: said + "。"), strict=True):
        start = text.index('msgstr "', text.index(f'msgctxt "{path}"')) + len('msgstr "')
        end = text.index('"\n', start)
        text = text[:start] + change(text[start:end]) + text[end:]
    catalog.write_text(text, "utf-8")
    before = catalog.read_bytes()
    assert run(project, "status", "en", "--json") == 0
    (one,) = json.loads(capsys.readouterr().out)["languages"]
    assert (one["language"], one["file"]) == ("en", "content/locale/en.po")
    assert (one["fuzzy"], one["missing"], one["obsolete"]) == (1, 1, 0)
    assert one["translated"] == one["messages"] - 2
    assert 99 < one["percent"] < 100
    (problem,) = one["problems"]
    assert problem["place"]["file"] == "content/locale/en.po"
    assert problem["place"]["line"] > 1
    assert "full-width `。`" in problem["message"]
    assert problem["hint"]
    assert run(project, "status") == 0
    head, row, _, *told = capsys.readouterr().out.splitlines()
    assert head.split() == ["language", "translated", "fuzzy", "missing", "problems"]
    assert row.split() == ["en", str(one["translated"]), f"{one['percent']:g}", "%", "1", "1", "1"]
    assert told[0].startswith("content/locale/en.po:")
    assert catalog.read_bytes() == before


@pytest.mark.parametrize(("least", "code"), [("100", 1), ("0", 0)])
def test_fail_under_returns_1_when_a_language_is_below(project: Path, least: str, code: int) -> None:
    run(project, "add", "de")
    assert run(project, "status", "en", "--fail-under", "100") == 0
    assert run(project, "status", "--fail-under", least) == code


def test_update_tells_what_became_of_each_catalog(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    section = project / "content/model_race.yaml"
    section.write_text(
        section.read_text("utf-8").replace("headline: OpenAI的企业份额", "headline: 看，OpenAI的企业份额"), "utf-8"
    )
    assert run(project, "update") == 0
    (row,) = capsys.readouterr().out.splitlines()
    assert row.startswith("content/locale/en.po: ")
    assert ", 1 fuzzy, 0 missing, 0 obsolete" in row


def test_help_teaches_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["lang", "--help"])
    assert "briefing lang status ja --json --fail-under 100" in capsys.readouterr().out
