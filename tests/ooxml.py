"""An independent judge of Office files: openxml-audit, which carries the rules of Microsoft's Open XML SDK."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from tests.judges import need


def findings(path: Path) -> list[str]:
    """What the judge has against the file. Skips without the judge, but fails in CI."""
    need(find_spec("openxml_audit"), "openxml-audit is not installed")
    from openxml_audit import FileFormat, OpenXmlValidator

    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [f"{error.part_uri}: {error.description}" for error in result.errors]
