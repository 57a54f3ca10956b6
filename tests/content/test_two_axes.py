"""What the content of a chart with two axes must hold: one unit on each, columns and lines."""

from __future__ import annotations

import pytest

M = "model_race"
TABLE = """tables:
  growth:
    title: 收入与份额
    period: 2024
    source: openai
    columns:
      money: {title: 收入, unit: USD}
      users: {title: 用户, unit: people}
      share: {title: 份额, unit: percent}
    rows:
      one: {title: 一月, money: 10, users: 2, share: 1}
      two: {title: 二月, money: 12, users: 3, share: 2}
"""
FIGURE = "{chart: combination, table: growth, columns: [money, share], lines: [share]}"
OLD = "{chart: slope, table: llm_share, highlight: openai, second: anthropic}"


def changed(project, *changes: tuple[str, str]) -> list[str]:
    figure = FIGURE
    for old, new in changes:
        assert figure.count(old) == 1
        figure = figure.replace(old, new)
    return project.problems((M, "tables:\n", TABLE), (M, OLD, figure))


def test_two_units_on_two_axes_are_no_problem(project) -> None:
    assert changed(project) == []


@pytest.mark.parametrize("highlight", ["share", "money", "one"])
def test_a_column_a_line_or_a_row_can_stand_out(project, highlight) -> None:
    assert changed(project, ("lines:", f"highlight: {highlight}, lines:")) == []


@pytest.mark.parametrize(("changes", "words", "message"), [
    ([("[money, share]", "[money, users, share]")], "figure: {chart: comb",
     "the chart has one axis for USD and people"),
    ([("[money, share]", "[money, users, share]"), ("[share]", "[users, share]")], "figure: {chart: comb",
     "the chart has one axis for people and percent"),
    ([("[share]", "[shares]")], "shares", "`shares` is not a column of the chart"),
    ([("lines: [share]", "lines: []")], "[]", "a combination shows columns and one to 3 lines"),
    ([("lines: [share]", "lines: [money, share]")], "[money, share]}",
     "a combination shows columns and one to 3 lines"),
    ([("combination", "column")], "[share]}", "a column chart has no `lines`"),
    ([("lines:", "rows: [one], lines:")], "combination", "a line needs two rows or more"),
    ([("lines:", "multiples_of: growth.one.money, lines:")], "growth.one.money",
     "a combination does not count multiples"),
])  # fmt: skip
def test_a_mistake_is_told_at_its_place_with_a_hint(project, changes, words, message) -> None:
    problems = changed(project, *changes)
    found = [one for one in problems if one.startswith(f"{project.place(M, words)}: {message}")]
    assert found, problems
    assert "\n  hint: " in found[0]
