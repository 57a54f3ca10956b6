"""Slides with what does not fit on them, and figures that are drawn, or told why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeVar

from briefing.charts.room import NoRoom
from briefing.compose.advice import advised
from briefing.compose.agenda import agenda
from briefing.compose.misfits import Misfit, misfits, undrawn_misfit
from briefing.compose.setting import Setting
from briefing.compose.slides import Frame
from briefing.document.deck import Slide
from briefing.errors import BriefingError, Problem
from briefing.language.localize import Edition

Maker = Callable[[Frame], tuple[Slide, ...]]
"""The slides of a topic or of another part of the deck."""
Made = TypeVar("Made")


def fitted(frame: Frame, maker: Maker) -> tuple[tuple[Slide, ...], tuple[Misfit, ...]]:
    """The slides, and what does not fit on them. Raises: BriefingError when a figure has no room at all."""
    slides = with_advice(frame.setting, "deck", lambda setting: maker(_speaking(frame, setting.edition)))
    return slides, tuple(misfit for slide in slides for misfit in misfits(frame, slide))


def told(frame: Frame, found: Iterable[tuple[Maker, Misfit]]) -> Iterator[Problem]:
    """How much shorter the texts have to be that do not fit; what is the same on many slides is told once."""
    known = set[tuple[str, str]]()
    for maker, misfit in found:
        if (misfit.subject, misfit.state) not in known:
            known.add((misfit.subject, misfit.state))
            yield from advised(frame.setting.edition, "deck", misfit, partial(_left, frame, maker, misfit.subject))


def with_advice(setting: Setting, product: str, make: Callable[[Setting], Made]) -> Made:
    """What is made with the setting. Raises: BriefingError that says how much shorter words have to be for a figure."""
    try:
        return make(setting)
    except NoRoom as error:
        trial = partial(_undrawn, setting, make)
        raise BriefingError(advised(setting.edition, product, undrawn_misfit(error), trial)) from error


def _undrawn(setting: Setting, make: Callable[[Setting], object], edition: Edition) -> Misfit | None:
    try:
        make(replace(setting, edition=edition))
    except NoRoom as error:
        return undrawn_misfit(error)
    return None


def _left(frame: Frame, maker: Maker, subject: str, edition: Edition) -> Misfit | None:
    """What still does not fit of the same matter when the slides are made of another edition."""
    return next((one for one in _found(_speaking(frame, edition), maker) if one.subject == subject), None)


def _found(frame: Frame, maker: Maker) -> Iterator[Misfit]:
    try:
        slides = maker(frame)
    except NoRoom as error:
        yield undrawn_misfit(error)
    else:
        yield from (one for slide in slides for one in misfits(frame, slide))


def _speaking(frame: Frame, edition: Edition) -> Frame:
    """The frame with the words of another edition."""
    if edition is frame.setting.edition:
        return frame
    running = edition.text(edition.content.briefing.title)
    setting = replace(frame.setting, edition=edition)
    return replace(frame, setting=setting, chapters=agenda(edition, first=3), running=running)
