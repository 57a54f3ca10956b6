"""Templates that others made, and a deck of our own content in each of them."""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from briefing.build import build
from tests.conftest import ROOT
from tests.judges import need, program
from tests.template.packages import DEFAULT

OFFICE = ("Portfolio", "Metropolis", "Beehive")
"""Of LibreOffice's templates: a dark one, one with the title on a band, one with pictures."""
FOREIGN = {"default": "ar", "pandoc": "zh+en", "deckbuilder": "en", **dict.fromkeys(OFFICE, "en")}
"""The templates, and the edition that is built with each."""


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with LibreOffice's templates as .pptx."""
    office, folder = program("soffice", "LibreOffice"), tmp_path_factory.mktemp("office")
    share = Path(office).resolve().parents[1] / "share/template/common/presnt"
    files = [share / f"{name}.otp" for name in OFFICE]
    need(all(file.is_file() for file in files), f"LibreOffice has no templates in {share}: they come with its Impress")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pptx", "--outdir", folder, *files],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder


@pytest.fixture(scope="session")
def pandoc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference presentation of pandoc."""
    found = find_spec("pypandoc")
    need(found, "pypandoc_binary is not installed: it comes with the test extra")
    program = Path(str(found.origin)).parent / "files/pandoc"
    file = tmp_path_factory.mktemp("pandoc") / "pandoc.pptx"
    told = subprocess.run([program, "--print-default-data-file", "reference.pptx"], check=True, capture_output=True)
    file.write_bytes(told.stdout)
    return file


@pytest.fixture(scope="session")
def foreign(request: pytest.FixtureRequest) -> dict[str, Path]:
    """The template files by their names, each found or made when it is first asked for."""
    return _Found(request)


class _Found(dict[str, Path]):
    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__()
        self._request = request

    def __missing__(self, name: str) -> Path:
        match name:
            case "default":
                path = DEFAULT
            case "pandoc":
                path = self._request.getfixturevalue("pandoc")
            case "deckbuilder":
                path = Path(__file__).parent / "foreign/deckbuilder.pptx"
            case _:
                path = self._request.getfixturevalue("converted") / f"{name}.pptx"
        return self.setdefault(name, path)


@pytest.fixture(scope="session")
def dressed(foreign: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The deck in each template, built when it is first asked for, whatever has no room."""
    return _Dressed(foreign, tmp_path_factory.mktemp("dressed"))


class _Dressed(dict[str, Path]):
    def __init__(self, foreign: dict[str, Path], folder: Path) -> None:
        super().__init__()
        self._foreign, self._folder = foreign, folder

    def __missing__(self, name: str) -> Path:
        out, template = self._folder / name, self._foreign[name]
        (file,) = build(ROOT, [FOREIGN[name]], ["pptx"], out, draft=True, template=template).files
        return self.setdefault(name, file.path)
