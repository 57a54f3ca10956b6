"""The look: colours that can be read, styles for every slot, a project's theme laid over the built-in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.drawing import Role
from briefing.errors import BriefingError
from briefing.theme.assets import assets_folder
from briefing.theme.layouts import SLIDE, built_in
from briefing.theme.read import read_theme
from briefing.theme.theme import Theme


def luminance(color: str) -> float:
    """Source: WCAG 2.1, relative luminance."""
    parts = (int(color[i : i + 2], 16) / 255 for i in (0, 2, 4))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: Theme, role: Role, ground: Role) -> float:
    light, dark = sorted((luminance(theme.hex(role)), luminance(theme.hex(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("role", "least"), [("ink", 4.5), ("ink2", 4.5), ("ink3", 4.5), ("accent", 4.5), ("context", 3.0)]
)
@pytest.mark.parametrize("ground", ["paper", "wash"])
def test_text_and_marks_can_be_told_from_their_ground(theme: Theme, role: Role, ground: Role, least: float) -> None:
    assert contrast(theme, role, ground) >= least - (0.05 if role == "context" else 0)


def test_small_text_is_never_grey_that_nobody_can_read(theme: Theme) -> None:
    for sheet in (theme.deck, theme.brief):
        for name, columns in sheet.styles.items():
            for style in columns.values():
                assert style.role not in ("soft", "tint", "rule", "grid", "wash", "paper"), name
                assert style.role != "context" or style.size >= 24, name


@pytest.mark.parametrize("languages", [1, 2])
def test_every_slot_has_a_style_and_stands_on_the_slide(theme: Theme, languages: int) -> None:
    for layout in built_in(languages).layouts.values():
        indices = [slot.holder.idx for slot in layout.slots if slot.holder]
        assert len(set(indices)) == len(indices), layout.name
        for slot in layout.slots:
            assert slot.style in theme.deck.styles, (layout.name, slot.name)
            assert slot.box.right <= SLIDE.right
            assert slot.box.bottom <= SLIDE.bottom


@pytest.mark.parametrize("role", ["tint", "rule", "grid"])
def test_lighter_colours_are_computed_as_powerpoint_does(theme: Theme, role: Role) -> None:
    """The designed values; a lightened slot may miss them by a little, since saturation stays."""
    designed = {"tint": "E2A79A", "rule": "C9CED2", "grid": "E6E8EA"}[role]
    found = theme.hex(role)
    assert all(abs(int(found[i : i + 2], 16) - int(designed[i : i + 2], 16)) <= 12 for i in (0, 2, 4))


def test_a_project_changes_one_colour_and_nothing_else(tmp_path: Path, theme: Theme) -> None:
    (tmp_path / "theme.yaml").write_text("slots: {accent1: 23509E}\n", "utf-8")
    own = read_theme(assets_folder(), tmp_path)
    assert own.hex("accent") == "23509E"
    assert own.hex("ink") == theme.hex("ink")
    assert own.deck.styles == theme.deck.styles


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("slots: {accent1: 23509E\n", r"theme.yaml:2:1: not valid YAML"),
        ("deck:\n  styles:\n    title: {han: huge}\n", r"theme.yaml:3:13: deck.styles.title.han: huge is no style"),
        ("colours: {}\n", r"theme.yaml:1:1: colours: extra inputs"),
        ("slots: {accent1: red}\n", r"theme.yaml:1:9: slots.accent1: red is no colour"),
        ("colors: {accent: {slot: accent9}}\n", r"the colour accent names the slot accent9"),
        ("brief: {chart: {sise: 3}}\n", r"theme.yaml:1:9: brief.chart: there is no size sise"),
    ],
    ids=["syntax", "style", "key", "colour", "slot", "size"],
)
def test_a_mistake_in_the_theme_is_told_with_its_place(tmp_path: Path, written: str, told: str) -> None:
    (tmp_path / "theme.yaml").write_text(written, "utf-8")
    with pytest.raises(BriefingError, match=told):
        read_theme(assets_folder(), tmp_path)
