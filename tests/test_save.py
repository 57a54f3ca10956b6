"""Files are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.save import save


def test_a_failure_leaves_the_last_good_files(tmp_path: Path) -> None:
    good = tmp_path / "a.pdf"
    good.write_bytes(b"last good")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BriefingError):
        save({good: b"new", tmp_path / "file" / "b.pdf": b"no folder can be here"})
    assert good.read_bytes() == b"last good"
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "file"}


def test_files_replace_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    save({tmp_path / "a": b"new", tmp_path / "deep" / "b": b"new"})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "deep" / "b").read_bytes() == b"new"
