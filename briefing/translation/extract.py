"""The extractor for `pybabel extract`: the same messages as `briefing lang add` writes, file by file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO

from briefing.content.read import read_content
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.translation.messages import messages

Extracted = tuple[int, str, tuple[str, ...], tuple[str, ...]]
"""Line, the function that Babel takes it for, path and texts, comments."""


def extract(
    stream: IO[bytes], keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, object]
) -> Iterator[Extracted]:
    """The messages of a file of a content folder, as Babel wants them; briefing.yaml has the product's own words too.

    Raises: BriefingError with every problem of the content.
    """
    file = Path(stream.name)
    content = read_content(file.parent)
    theme = read_theme(assets_folder(), file.parent.parent / "assets")
    name = content.briefing.title.place.file.rpartition("/")[0] + f"/{file.name}"
    for one in messages(content, theme, "en", {}):
        own = one.path not in content.texts
        if (own and file.name == "briefing.yaml") or (one.place.file == name and not one.invariant):
            function = "npgettext" if len(one.sources) > 1 else "pgettext"
            yield 0 if own else one.place.line, function, (one.path, *one.sources), one.notes
