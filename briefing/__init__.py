"""One content folder becomes a PowerPoint deck and a PDF brief, in one language or two."""

from briefing.build import Built, build, compose
from briefing.errors import BriefingError, Problem

__all__ = ["BriefingError", "Built", "Problem", "build", "compose"]
