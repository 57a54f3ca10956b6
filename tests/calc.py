"""What a spreadsheet program shows of a workbook: LibreOffice opens it, works it out and writes it as text."""

from __future__ import annotations

import csv
import re
import subprocess
from pathlib import Path

from tests.judges import program


def tables(books: dict[str, bytes], folder: Path) -> dict[str, list[list[str]]]:
    """The cells of each workbook, row by row."""
    calc, profile = program("soffice", "LibreOffice"), f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    paths = []
    for name, data in books.items():
        paths.append(folder / f"{name}.xlsx")
        paths[-1].write_bytes(data)
    form = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true"
    command = [calc, profile, "--headless", "--convert-to", form, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True)
    return {path.stem: _rows(path.with_suffix(".csv")) for path in paths}


def number(cell: str) -> float:
    """The number that a cell shows, whatever unit stands beside it; nothing is zero."""
    return float(re.sub(r"[^\d.-]", "", cell)) if cell else 0.0


def _rows(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text("utf-8").splitlines(keepends=True), delimiter="\t"))
