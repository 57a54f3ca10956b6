"""A company's template as part of a theme."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing.template.arrange import arrange
from briefing.template.layouts import read_layouts, slide_size
from briefing.template.match import match
from briefing.template.package import packed, read_package
from briefing.template.palette import with_palette
from briefing.theme.theme import Template, Theme


def with_template(theme: Theme, path: Path) -> Theme:
    """The theme with the template's layouts, colours and fonts.

    Raises: BriefingError for a template that may do harm, is broken, or has no layout for our slides.
    """
    package = read_package(path)
    slide = slide_size(package)
    found = match(read_layouts(package), theme.choice.layouts, slide.height, package.name)
    arrangements = arrange(slide, found, 1), arrange(slide, found, 2)
    colored = with_palette(theme, package, found["title_only"])
    return replace(colored, template=Template(package.name, packed(package), arrangements))
