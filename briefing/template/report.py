"""What a template offers our slides, in sentences: which layout serves what, what it lacks, how it will look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.template.arrange import arrange
from briefing.template.layouts import SlideLayout, read_layouts, slide_size
from briefing.template.match import MADE_FOR, match
from briefing.template.package import Package, read_package
from briefing.template.palette import with_palette
from briefing.theme.assets import assets_folder
from briefing.theme.theme import Theme
from briefing.typeset.fonts import known_widths

SERVES: Mapping[str, str] = {
    "title": "the cover",
    "summary": "the summary",
    "divider": "sections with their agenda",
    "chart": "charts beside a takeaway",
    "full": "tables",
    "title_only": "other figures",
}
"""What each of our layouts is for, as a person is told it."""
_TYPES = {
    "titleOnly": "title only",
    "secHead": "section header",
    "chart": "chart",
    "tbl": "table",
    "title": "title slide",
}
_LACKING = {"ftr": "footer", "sldNum": "slide number"}


def report(theme: Theme, path: Path) -> tuple[str, ...]:
    """A line for each finding. Raises: BriefingError for a template that is refused or cannot serve."""
    package = read_package(path)
    layouts, slide = read_layouts(package), slide_size(package)
    found = match(layouts, theme.choice.layouts, slide.height, package.name)
    arrangement = arrange(slide, found, 1)
    content = arrangement.content.scaled(arrangement.scale)
    colored = with_palette(theme, package, found["title_only"])
    size = f"{slide.width / 72:.2f} × {slide.height / 72:.2f} in"
    return (
        f"{package.name}: {len(layouts)} layouts, slides of {size}, {colored.fonts['Latn'].deck}",
        *_dropped(package),
        *(_served(kind, layout, theme.choice.layouts) for kind, layout in found.items()),
        *_lacks(found),
        *_unused(layouts, found),
        f"room for a slide's matter: {content.width:.0f} × {content.height:.0f} pt, so that type is set at "
        f"{arrangement.scale:.0%} of the sizes in theme.yaml",
        *_colors(colored),
        *_pictured(found["title_only"]),
        *_unmeasured(colored.fonts["Latn"].deck),
    )


def _dropped(package: Package) -> Iterator[str]:
    if package.dropped:
        yield f"left out: {package.dropped} parts of its own slides, views and printers"


def _served(kind: str, layout: SlideLayout, named: Mapping[str, str]) -> str:
    why = ""
    if kind in named:
        why = ", as theme.yaml says"
    elif layout.kind not in MADE_FOR[kind]:
        why = f"; no {_TYPES[MADE_FOR[kind][0]]} layout has the places for it"
    return f"{kind:<11}{SERVES[kind]}: “{layout.name}”{why}"


def _lacks(found: Mapping[str, SlideLayout]) -> Iterator[str]:
    used = dict.fromkeys(found.values())
    for kind, name in _LACKING.items():
        without = [layout.name for layout in used if layout.first(kind) is None]
        if without:
            yield f"no {name} on slides of {', '.join(f'“{one}”' for one in without)}, which have no placeholder for it"
    if found["title"].first("subTitle", "body") is None:
        yield f"“{found['title'].name}” has no subtitle: the cover's subtitle stands below its title"


def _unused(layouts: Sequence[SlideLayout], found: Mapping[str, SlideLayout]) -> Iterator[str]:
    names = [layout.name for layout in layouts if layout not in found.values()]
    if names:
        yield f"not used: {', '.join(names)}"


def _pictured(layout: SlideLayout) -> Iterator[str]:
    if not layout.background:
        yield f"“{layout.name}” has no flat background: look whether letters and marks can be seen on it"


def _unmeasured(font: str) -> Iterator[str]:
    if not known_widths(font, assets_folder() / "fonts"):
        yield f"font {font}: its widths are not known; texts are measured in the brief's, 6 % wider than Arial"


def _colors(colored: Theme) -> Iterator[str]:
    """The accents, and which of them were made darker or lighter so that letters in them can be read."""
    for role in ("accent", "third", "fourth"):
        color = colored.colors[role]
        moved = {True: " made lighter", False: " made darker"}[color.lighter > 0] if color.lighter else ""
        yield f"colour {role}: {color.slot} {colored.slots[color.slot]}{moved and f'{moved} to {colored.hex(role)}'}"
