"""All files of a content folder as they were read, before anything is checked across them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.content.counts import OWN_COUNTS
from briefing.content.data import Matrix, Table, Timeline
from briefing.content.model import Briefing, Corrections, Glossary, Section, Source
from briefing.content.tree import Tree
from briefing.errors import Place, Problem

KINDS = ("tables", "facts", "timelines", "matrices")


@dataclass(frozen=True, slots=True)
class Named:
    """What has a global name. `facts` are the names of all figures, also of those that turn out to be faulty."""

    tables: Mapping[str, Table]
    timelines: Mapping[str, Timeline]
    matrices: Mapping[str, Matrix]
    facts: Collection[str]


@dataclass(frozen=True, slots=True)
class Draft:
    """The files. `broken` names entries that were left out: what refers to them is no further mistake."""

    briefing: Briefing
    sections: Mapping[str, Section]
    corrections: Corrections | None
    sources: Mapping[str, Source]
    glossary: Glossary
    trees: Mapping[str, Tree]
    named: Named
    broken: frozenset[str] = frozenset()

    def at(self, stem: str, *path: str | int) -> Place:
        """Where a value of a file stands."""
        return self.trees[stem].at(path)

    def key(self, stem: str, *path: str | int) -> Place:
        """Where a key of a file stands."""
        return self.trees[stem].key(path)

    def is_broken(self, name: str) -> bool:
        """Whether the name, or the first part of `table.row.column`, was left out or may have been."""
        return name.partition(".")[0] in self.broken or not self.broken.isdisjoint(KINDS)


def named(sections: Iterable[Section]) -> Named:
    """What the sections name."""
    tables, timelines, matrices = {}, {}, {}
    facts = dict.fromkeys(OWN_COUNTS)
    for section in sections:
        tables.update(section.tables)
        timelines.update(section.timelines)
        matrices.update(section.matrices)
        facts.update(dict.fromkeys(_fact_names(section)))
    return Named(tables, timelines, matrices, facts)


def names_used_twice(draft: Draft) -> Iterator[Problem]:
    """A problem for each name of a table, fact, timeline or matrix that another one has already."""
    first: dict[str, Place] = {}
    kept = "it is one of the counts that every briefing has: " + ", ".join(OWN_COUNTS)
    for stem, section in draft.sections.items():
        for kind in KINDS:
            for name in getattr(section, kind):
                place = draft.key(stem, kind, name)
                if name in OWN_COUNTS:
                    yield Problem(place, f"the name `{name}` is taken", kept)
                if name in first:
                    hint = f"names are shared by all sections; `{name}` stands at {first[name]} already"
                    yield Problem(place, f"the name `{name}` is taken", hint)
                first.setdefault(name, place)


def _fact_names(section: Section) -> Iterator[str]:
    for key, table in section.tables.items():
        columns = [name for name, column in table.columns.items() if column.holds == "number"]
        yield from (f"{key}.{row}.{column}" for row in table.rows for column in columns)
    yield from section.facts
