"""The text of a file."""

from __future__ import annotations

from pathlib import Path

from briefing.content.yaml import MAX_BYTES
from briefing.errors import BriefingError, Place, Problem


def read_text(path: Path, name: str, listed: Place | None = None) -> str:
    """What a UTF-8 file holds. `listed` is where its name is written. Raises: BriefingError when it can't be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BriefingError(
                [Problem(Place(name), f"the file is larger than {MAX_BYTES:,} bytes", "split it into sections")]
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        hint = "create it, or delete its name here" if listed else "create it"
        raise BriefingError([Problem(listed or Place(name), f"there is no file {name}", hint)]) from None
    except OSError as error:
        raise BriefingError(
            [Problem(Place(name), f"the file can't be read: {error.strerror}", "check what it is and who may read it")]
        ) from None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise BriefingError(
            [Problem(place, f"byte {raw[error.start]:#04x} is no UTF-8", "save the file as UTF-8")]
        ) from None
