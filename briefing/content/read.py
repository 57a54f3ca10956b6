"""Files → Content: everything a content folder says, read and checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing.content.check import check
from briefing.content.disk import read_text
from briefing.content.draft import Draft, named
from briefing.content.facts import resolve
from briefing.content.mistakes import Checked, checked
from briefing.content.model import Briefing, Content, Corrections, Glossary, Section, Source
from briefing.content.shape import Shape
from briefing.content.texts import texts
from briefing.content.tree import Tree, Value
from briefing.content.values import SourceKey
from briefing.errors import BriefingError, Place, Problem, raise_all

_COMPOSED = ("corrections", "sources")
"""Names that may stand among the sections to say where these pages go; their files have shapes of their own."""


def read_content(folder: Path, root: Path | None = None) -> Content:
    """The content of a folder. Messages name files as seen from `root`. Raises: BriefingError with all problems."""
    content, problems = examine(folder, root)
    raise_all(problems)
    if content is None:
        raise AssertionError("no content, and no problem either")
    return content


def examine(folder: Path, root: Path | None = None) -> tuple[Content | None, tuple[Problem, ...]]:
    """What can be read, without its faulty entries, and all problems. None when a whole file is unreadable."""
    reader = _Folder(folder, root or folder.parent)
    draft = reader.draft()
    if draft is None:
        return None, tuple(sorted(set(reader.problems)))
    facts, unresolved = resolve(draft)
    words = texts(draft)
    content = Content(
        briefing=draft.briefing,
        sections=draft.sections,
        corrections=draft.corrections,
        sources=draft.sources,
        glossary=draft.glossary,
        facts=facts,
        tables=draft.named.tables,
        timelines=draft.named.timelines,
        matrices=draft.named.matrices,
        texts=words,
    )
    return content, tuple(sorted({*reader.problems, *unresolved, *check(draft, facts, words.values())}))


@dataclass(slots=True)
class _Folder:
    """Reads the files of a folder and remembers what went wrong."""

    folder: Path
    root: Path
    problems: list[Problem] = field(default_factory=list)
    read: dict[str, Checked] = field(default_factory=dict)

    def draft(self) -> Draft | None:
        """The files, or None when one of them can't be read at all."""
        briefing: Briefing | None = self.value("briefing", Briefing)
        sources: dict[str, Source] | None = self.value("sources", dict[SourceKey, Source])
        corrections: Corrections | None = self.value("corrections", Corrections, optional=True)
        glossary: Glossary | None = self.value("glossary", Glossary, optional=True)
        sections = self.sections(briefing) if briefing else {}
        if briefing is None or sources is None or any(one.value is None for one in self.read.values()):
            return None
        return Draft(
            briefing=briefing,
            sections=sections,
            corrections=corrections,
            sources=sources,
            glossary=glossary or Glossary(),
            trees={stem: one.tree for stem, one in self.read.items()},
            named=named(sections.values()),
            broken=frozenset(name for one in self.read.values() for name in one.broken),
        )

    def sections(self, briefing: Briefing) -> dict[str, Section]:
        """The sections that the briefing names, in its order."""
        found: dict[str, Section] = {}
        for index, stem in enumerate(briefing.sections):
            listed = self.read["briefing"].tree.at(("sections", index))
            if stem in _COMPOSED:
                continue
            if stem in self.read:
                message, hint = f"`{stem}` can't be a section here", "list each section once, by its file's name"
                self.problems.append(Problem(listed, message, hint))
            elif (section := self.value(stem, Section, listed)) is not None:
                found[stem] = section
        return found

    def value(self, stem: str, shape: Shape, listed: Place | None = None, *, optional: bool = False) -> Value:
        """What a file says as its model, or None after noting why there is nothing."""
        path = self.folder / f"{stem}.yaml"
        name = (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()
        if optional and not path.exists():
            return None
        try:
            one = checked(shape, read_text(path, name, listed), name, stem)
        except BriefingError as error:
            one = Checked(None, Tree(None, name), error.problems)
        self.problems.extend(one.problems)
        self.read[stem] = one
        return one.value
