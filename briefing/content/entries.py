"""Every figure as it is written, with its global name and what it inherits from its column and its table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.content.data import FactEntry, Provenance
from briefing.content.draft import Draft
from briefing.errors import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell `table.row.column` or a single fact."""

    name: str
    written: FactEntry
    inherits: Provenance
    place: Place
    formula_place: Place


def entries(draft: Draft) -> Iterator[Entry]:
    """All figures, section by section in the order of the files."""
    for stem, section in draft.sections.items():
        for key, table in section.tables.items():
            for row_key, row in table.rows.items():
                for column_key, cell in row.cells.items():
                    column = table.columns.get(column_key)
                    if isinstance(cell, FactEntry) and column is not None and column.holds == "number":
                        path = ("tables", key, "rows", row_key, column_key)
                        yield _entry(draft, stem, path, f"{key}.{row_key}.{column_key}", (cell, column, table))
        for key, fact in section.facts.items():
            yield _entry(draft, stem, ("facts", key), key, (fact,))


def _entry(
    draft: Draft, stem: str, path: tuple[str, ...], name: str, says: tuple[FactEntry, *tuple[Provenance, ...]]
) -> Entry:
    return Entry(name, says[0], _nearest(says), draft.at(stem, *path), draft.at(stem, *path, "derived"))


def _nearest(says: tuple[Provenance, ...]) -> Provenance:
    """Each property from the first that says it."""
    said = {name: next(filter(None, (getattr(one, name) for one in says)), None) for name in Provenance.model_fields}
    return Provenance.model_construct(**said)
