"""The folders are stages: who may import whom, and which library lives where."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefing"

ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "errors": (set(), set()),
    "text": (set(), set()),
    "tags": ({"errors"}, {"babel"}),
    "drawing": ({"text"}, set()),
    "content": ({"errors", "tags"}, {"pydantic", "pydantic_core", "yaml"}),
    "theme": ({"errors", "drawing", "tags"}, {"pydantic", "yaml"}),
    "template": ({"errors", "drawing", "theme", "typeset"}, {"lxml"}),
    "typeset": ({"errors", "text", "tags"}, {"fontTools", "bidi", "arabic_reshaper", "pyphen"}),
    "language": ({"content", "errors", "tags", "text"}, {"babel"}),
    "charts": ({"content", "errors", "language", "tags", "theme", "typeset", "drawing", "text"}, set()),
    "document": ({"charts", "drawing", "theme", "text"}, set()),
    "compose": (
        {"language", "tags", "theme", "typeset", "charts", "document", "drawing", "content", "errors", "text"},
        set(),
    ),
    "render.pptx": (
        {"document", "charts", "drawing", "theme", "typeset", "text", "tags", "errors"},
        {"pptx", "lxml"},
    ),
    "render.pdf": ({"document", "charts", "drawing", "theme", "typeset", "text", "tags", "errors"}, {"reportlab"}),
    "render.picture": ({"charts", "drawing", "theme", "typeset", "text", "errors"}, {"matplotlib"}),
    "products": ({"compose", "document", "errors", "language", "tags", "theme", "typeset", "render"}, set()),
    "save": ({"errors"}, set()),
    "editions": ({"compose", "content", "errors", "language", "products", "tags"}, set()),
    "build": (
        {"compose", "editions", "errors", "language", "products", "save", "tags", "template", "theme", "typeset"},
        set(),
    ),
    "translation": ({"content", "drawing", "errors", "language", "save", "tags", "theme"}, {"babel"}),
    "cli": ({"build", "errors", "products", "tags", "template", "translation"}, set()),
    "__main__": ({"cli"}, set()),
    "__init__": (set(), set()),
}
"""For each room: the rooms of ours it may import, and the libraries of others."""


def room_of(module: str) -> str:
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "render" and len(parts) > 1 else parts[0]


def imports(path: Path) -> list[str]:
    """Every module that a file imports, also inside functions."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports relatively"
            found.append(node.module or "")
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("__import__", "importlib.import_module"):
            pytest.fail(f"{path}:{node.lineno} hides an import")
    return found


FILES = sorted(PACKAGE.rglob("*.py"))
STANDARD = __import__("sys").stdlib_module_names


def test_the_scan_found_the_package() -> None:
    assert len(FILES) > 50
    assert sum(len(imports(path)) for path in FILES) > 300


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_import_is_allowed_by_the_table(path: Path) -> None:
    module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    room = room_of(module)
    if module in ("render.__init__",):
        room = "errors"
    own, others = ROOMS[room]
    for name in imports(path):
        top = name.split(".")[0]
        if top == "briefing":
            target = room_of(name.removeprefix("briefing.")) if name != "briefing" else "__init__"
            allowed = target == room or target in own or target.split(".")[0] in own
            assert allowed, f"{module} ({room}) imports {name}"
        elif top not in STANDARD:
            assert top in others, f"{module} ({room}) imports {name}"


def test_no_module_is_longer_than_300_lines() -> None:
    long = {str(path.relative_to(PACKAGE)): count for path in FILES if (count := path.read_text().count("\n")) > 300}
    assert not long


def test_rooms_do_not_import_in_circles() -> None:
    graph = {room: set() for room in ROOMS}  # type: dict[str, set[str]]
    for path in FILES:
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        for name in imports(path):
            if name.startswith("briefing.") and room_of(name[9:]) != room_of(module) and room_of(module) in graph:
                graph[room_of(module)].add(room_of(name[9:]))
    done: set[str] = set()

    def visit(room: str, trail: tuple[str, ...]) -> None:
        assert room not in trail, " → ".join((*trail, room))
        if room not in done:
            for target in graph.get(room, ()):
                visit(target, (*trail, room))
            done.add(room)

    for room in graph:
        visit(room, ())
