"""The last step: finished bytes become files, all of them or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import BriefingError, Place, Problem


def save(files: Mapping[Path, bytes]) -> None:
    """The files stand whole under their names, as far as they are not there already; on failure, none has changed.

    Raises: BriefingError when a folder or file can't be written.
    """
    written: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f".{path.name}.{os.getpid()}.part")
            written[part] = path
            with part.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        for part, path in written.items():
            part.replace(path)
    except OSError as error:
        problem = Problem(
            Place(str(error.filename or "out")),
            f"can't be written: {(error.strerror or 'error').lower()}",
            "free the disk, close the program that has it open, or choose another folder with --out",
        )
        raise BriefingError([problem]) from None
    finally:
        for part in written:
            part.unlink(missing_ok=True)
