"""A slide, or its notes, while it is being written."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from briefing.errors import BriefingError, Place, Problem
from briefing.render.pptx.look import Look
from briefing.render.pptx.part import PartFile, Relation, office


@dataclass(slots=True)
class Draft:
    """The ids and relations given out so far, and the parts that come with the slide."""

    look: Look
    name: str
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

    def link(self, address: str) -> str:
        """The id of the relation to a web address. Raises: BriefingError for an address that is not http or https."""
        if urlsplit(address).scheme not in ("http", "https"):
            raise BriefingError(
                [Problem(Place(self.name), f"{address!r} is no web address", "it begins with https://")]
            )
        return self.relate("hyperlink", address, external=True)
