"""What validators of others do not see, asked of the bytes of a deck; nothing here knows how the deck was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.package import access, charts, presenting, relations, slides, workbooks
from tests.package.reader import Package, opened

Check = Callable[[Package], Iterator[str]]
CHECKS: tuple[Check, ...] = (
    relations.unlike_members,
    relations.typed_parts,
    relations.leading_relations,
    relations.used_relations,
    relations.reachable_parts,
    relations.no_places_on_a_disk,
    relations.single_properties,
    slides.listed_slides,
    slides.whole_sections,
    slides.known_layouts,
    slides.known_placeholders,
    slides.distinct_shapes,
    slides.even_tables,
    charts.crossing_axes,
    charts.distinct_series,
    charts.points_that_are_there,
    workbooks.own_workbooks,
    workbooks.cached_cells,
    workbooks.labelled_cells,
    access.titled_slides,
    access.told_figures,
    access.filled_placeholders,
    access.headed_tables,
    access.spoken_runs,
    presenting.leading_links,
    presenting.spoken_slides,
    presenting.outlined_slides,
    presenting.ordered_shapes,
    presenting.whole_groups,
    presenting.legible_runs,
)


def faults(deck: bytes) -> list[str]:
    """What is wrong with a deck, by its part; empty for a sound one."""
    package = opened(deck)
    return [fault for check in CHECKS for fault in check(package)]
