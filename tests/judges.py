"""Programs that others wrote and that judge our files: without one a test is skipped on a laptop, and fails in CI."""

from __future__ import annotations

import os
import shutil

import pytest


def need(there: object, missing: str) -> None:
    """Nothing, when it is there."""
    if not there:
        if os.getenv("CI"):
            pytest.fail(missing)
        pytest.skip(missing)


def program(name: str, package: str) -> str:
    """The path of a program that a package of the operating system brings."""
    found = shutil.which(name)
    need(found, f"{name} is not installed: it comes with {package}")
    return str(found)
