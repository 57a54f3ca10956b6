"""`pybabel extract` with the project's mapping gives the messages of `briefing lang add`."""

from __future__ import annotations

import shutil
import tomllib
from importlib import import_module
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from briefing.translation.catalogs import add
from briefing.translation.entries import read_file


def test_pybabel_extracts_the_messages_of_a_new_catalog(root: Path, tmp_path: Path, monkeypatch):
    shutil.copytree(root / "content", tmp_path / "content")
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    (mapping,) = settings["tool"]["babel"]["mappings"]
    target = settings["project"]["entry-points"]["babel.extractors"][mapping["method"]]
    spelled = f"[extractors]\n{mapping['method']} = {target}\n[{mapping['method']}: {mapping['pattern']}]\n"
    (tmp_path / "babel.cfg").write_text(spelled, "utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = ["pybabel", "-q", "extract", "-F", "babel.cfg", "-o", "briefing.pot", "content"]
    CommandLineInterface().run(arguments)
    with Path("briefing.pot").open("rb") as file:
        extracted = {(one.context, one.id): one for one in read_po(file) if one.id}
    add(tmp_path, ["de"])
    ours = read_file(tmp_path / "content/locale/de.po", "de.po").entries
    wanted = {(one.path, one.sources if len(one.sources) > 1 else one.sources[0]) for one in ours}
    assert extracted.keys() == wanted
    headline = next(one for (path, _), one in extracted.items() if path == "model_race/topics/share/headline")
    assert headline.locations[0][0] == "content/model_race.yaml"
    assert headline.auto_comments[0].startswith("slide headline")


def test_the_registered_extractor_is_a_function_that_babel_can_call(root: Path):
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    module, _, name = settings["project"]["entry-points"]["babel.extractors"]["briefing"].partition(":")
    found = list(extract_from_dir(root / "content", [("glossary.yaml", getattr(import_module(module), name))]))
    assert found == []
