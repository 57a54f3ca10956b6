"""Where the product's own assets lie: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path


def assets_folder() -> Path:
    """The folder with the built-in theme and the fonts."""
    package = Path(__file__).parents[1]
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"
