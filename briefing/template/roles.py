"""Our roles as references to the colours of any theme, each as dark or light as it takes to be read on a background."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.drawing import Role
from briefing.theme.color import Color, contrast, saturation

ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
GREYS: Mapping[Role, float] = {
    "ink2": 7.4, "ink3": 5.0, "context": 3.3, "soft": 1.9, "rule": 1.6, "grid": 1.22, "wash": 1.09,
}  # fmt: skip
"""How much each stands out: it is the text's colour, moved towards the background as far as that allows."""
READABLE, SEEN = 4.5, 3.0
"""The least contrast of letters, and of marks whose value is printed. Source: WCAG 2.1, 1.4.3 and 1.4.11"""
TINT = 0.55
COLOURED = 0.25
"""An accent less saturated than this is a grey, which says nothing beside our greys."""
STEPS = 20


def roles(slots: Mapping[str, str], background: str) -> Mapping[Role, Color]:
    """A colour for each role, on slides of that background."""
    ink, paper = sorted(("dk1", "lt1"), key=lambda slot: -contrast(slots[slot], background))
    away = -1 if contrast(slots[ink], "000000") < contrast(background, "000000") else 1

    def stands_out(color: Color) -> float:
        return contrast(color.shade(slots[color.slot]), background)

    def faded(least: float) -> Color:
        steps = (Color(ink, -away * step / STEPS) for step in range(STEPS, 0, -1))
        return next((one for one in steps if stands_out(one) >= least), Color(ink))

    def readable(slot: str, least: float) -> Color:
        steps = [Color(slot, away * step / STEPS) for step in range(STEPS)]
        return next((one for one in steps if stands_out(one) >= least), steps[-1])

    accents = [slot for slot in ACCENTS if saturation(slots[slot]) >= COLOURED] or ["accent1"]
    first = next((slot for slot in accents if stands_out(Color(slot)) >= SEEN), accents[0])
    third, fourth, *_ = [*(slot for slot in accents if slot != first), first, first]
    return {
        "ink": Color(ink), "paper": Color(paper), **{role: faded(least) for role, least in GREYS.items()},
        "accent": readable(first, READABLE), "tint": Color(first, -away * TINT),
        "third": readable(third, SEEN), "fourth": readable(fourth, SEEN),
    }  # fmt: skip
