"""A small content folder, sound until a test changes something in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.content.model import Content
from briefing.content.read import examine

MINI = Path(__file__).parent / "mini"
Change = tuple[str, str, str]
"""A file, what stands in it (once), and what is to stand there instead."""


class Project:
    """The folder, and what reading it gives."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "content"
        self.folder.mkdir()
        for file in sorted(MINI.glob("*.yaml")):
            (self.folder / file.name).write_bytes(file.read_bytes())

    def change(self, *changes: Change) -> None:
        for name, old, new in changes:
            path = self.folder / f"{name}.yaml"
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
            path.write_text(text.replace(old, new), encoding="utf-8")

    def place(self, name: str, words: str) -> str:
        """Where the words stand in a file, as messages write it."""
        before, found, _ = (self.folder / f"{name}.yaml").read_text(encoding="utf-8").partition(words)
        assert found, f"{words!r} is not in {name}"
        return f"content/{name}.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"

    def content(self, *changes: Change) -> Content:
        self.change(*changes)
        content, problems = examine(self.folder, self.root)
        assert not problems, "\n".join(map(str, problems))
        assert content is not None
        return content

    def problems(self, *changes: Change) -> list[str]:
        self.change(*changes)
        return [str(problem) for problem in examine(self.folder, self.root)[1]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def only_problem(project: Project) -> Callable[..., str]:
    """The one problem that changes lead to."""

    def found(*changes: Change) -> str:
        problems = project.problems(*changes)
        assert len(problems) == 1, "\n".join(problems) or "no problem"
        return problems[0]

    return found
