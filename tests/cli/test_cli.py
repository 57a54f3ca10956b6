"""The command line: what it prints, what it writes, what it returns."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pptx
import pytest

from briefing.cli import main


def test_build_prints_each_file_with_its_size_and_pages(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--project", str(root), "--lang", "en", "--format", "pptx", "--out", str(tmp_path)]) == 0
    (row,) = capsys.readouterr().out.splitlines()
    assert str(tmp_path / "ai-2024.en.pptx") in row
    assert "kB" in row
    assert "slides" in row
    assert [path.name for path in tmp_path.iterdir()] == ["ai-2024.en.pptx"]


def test_pictures_are_written_for_each_drawn_figure(root: Path, tmp_path: Path) -> None:
    assert main(["build", "--project", str(root), "--lang", "zh", "--format", "svg", "--out", str(tmp_path)]) == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert "ai-2024.zh.share.svg" in names
    assert all(path.read_bytes().startswith(b"<?xml") for path in tmp_path.iterdir())


def test_check_builds_nothing(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--project", str(root)]) == 0
    assert "no problems" in capsys.readouterr().out


def test_problems_go_to_stderr_with_place_and_hint_and_return_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/briefing.yaml").write_text("id: x\nid: y\n", "utf-8")
    assert main(["build", "--project", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "content/briefing.yaml:2:1:" in told.err
    assert "Traceback" not in told.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [[], ["build", "--lang", "xx"], ["build", "--format", "docx"], ["build", "--lang", "zh+zh"], ["buidl"]],
    ids=" ".join,
)
def test_wrong_use_returns_2_and_says_what_is_right(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: briefing" in capsys.readouterr().err


def test_a_language_without_a_catalog_is_told_how_to_get_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--lang", "de"]) == 1
    assert "there is no catalog" in capsys.readouterr().err


def test_a_folder_without_content_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--project", str(tmp_path)]) == 2
    assert "--project" in capsys.readouterr().err


def test_help_teaches_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert "briefing build --lang zh+en" in capsys.readouterr().out


def test_the_module_is_the_same_command(root: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "briefing", "--help"], check=True, capture_output=True, text=True, cwd=root
    )
    assert told.stdout.startswith("usage: briefing ")


def test_a_template_is_checked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = str(Path(pptx.__file__).parent / "templates/default.pptx")
    assert main(["template", "check", template, "--project", str(root), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "charts beside a takeaway: “Title and Content”" in told
    assert "everything fits: ai-2024.en.pptx" in told
    assert main(["template", "check", str(root / "README.md"), "--project", str(root)]) == 1
    assert "no presentation" in capsys.readouterr().err
