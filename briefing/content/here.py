"""Where a figure stands, and whether what it names exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from briefing.content.draft import Draft
from briefing.content.model import Fact
from briefing.content.suggest import did_you_mean
from briefing.content.tree import Path
from briefing.errors import Place, Problem


@dataclass(frozen=True, slots=True)
class Here:
    """The place of a figure, and what the content has under names."""

    stem: str
    path: Path
    draft: Draft
    facts: Mapping[str, Fact]

    def at(self, *key: str) -> Place:
        """Where a value of the figure stands."""
        return self.draft.at(self.stem, *self.path, *key)

    def key(self) -> Place:
        """Where the figure's own key stands."""
        return self.draft.key(self.stem, *self.path)

    def unknown(
        self, what: str, names: str | Collection[str] | None, known: Collection[str], *key: str
    ) -> Iterator[Problem]:
        """A problem for each name that is not known."""
        listed = (
            [(names, ())] if isinstance(names, str) else [(name, (index,)) for index, name in enumerate(names or ())]
        )
        for name, index in listed:
            if name not in known and not self.draft.is_broken(name):
                place = self.draft.at(self.stem, *self.path, *key, *index)
                yield Problem(place, f"`{name}` is not {what}", did_you_mean(name, known))

    def fact(self, name: str | None, *key: str) -> Iterator[Problem]:
        """A problem when the fact is not known, or is missing."""
        if name is None:
            return
        if name in self.facts:
            if self.facts[name].low is None:
                message = f"`{name}` is missing, so there is nothing to show"
                hint = "leave it out, and say in words that it is not known"
                yield Problem(self.at(*key), message, hint)
        else:
            yield from self.unknown("a fact", name, self.draft.named.facts, *key)
