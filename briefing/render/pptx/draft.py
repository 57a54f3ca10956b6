"""A slide, or its notes, while it is being written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from briefing.errors import BriefingError, Place, Problem
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import attribute
from briefing.render.pptx.part import PartFile, Relation, office


@dataclass(frozen=True, slots=True)
class Target:
    """A slide as links see it: its part and its title."""

    part: str
    title: str


@dataclass(slots=True)
class Draft:
    """The ids and relations given out so far, and the parts that come with the slide.

    `name` is the slide's own key, `slides` are all slides of the deck by their keys.
    """

    look: Look
    name: str
    slides: Mapping[str, Target] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    parts: list[PartFile] = field(default_factory=list)
    last_id: int = 1

    def next_id(self) -> int:
        """An id for a shape, unused on this slide."""
        self.last_id += 1
        return self.last_id

    def relate(self, kind: str, target: str, external: bool = False) -> str:
        """The id of the relation to a part or an address."""
        known = next((one.id for one in self.relations if one.target == target), None)
        if known is None:
            known = f"rId{len(self.relations) + 1}"
            self.relations.append(Relation(known, office(kind), target, external))
        return known

    def click(self, link: str, inside: str = "") -> str:
        """The element that leads to another slide or to the web; no slide leads to itself.

        Raises: BriefingError for an address that is not http or https, KeyError for a slide that is not there.
        """
        if not link or link == f"#{self.name}":
            return ""
        if link.startswith("#"):
            target = self.slides[link[1:]]
            where = f'r:id="{self.relate("slide", target.part)}" action="ppaction://hlinksldjump"'
            return _click(where, target.title, inside)
        return _click(f'r:id="{self._web(link)}"', link, inside)

    def _web(self, address: str) -> str:
        if urlsplit(address).scheme not in ("http", "https"):
            raise BriefingError(
                [Problem(Place(self.name), f"{address!r} is no web address", "it begins with https://")]
            )
        return self.relate("hyperlink", address, external=True)


def _click(where: str, tooltip: str, inside: str) -> str:
    return f'<a:hlinkClick {where} tooltip="{attribute(tooltip)}">{inside}</a:hlinkClick>'
