"""What the content of a waterfall must hold: totals that are what their steps add up to, and steps with a place."""

from __future__ import annotations

import re

import pytest

M = "model_race"
TABLE = """tables:
  bridge:
    title: 收入
    unit: USD
    period: 2024
    source: openai
    columns:
      step: {title: 收入}
      share: {title: 份额, unit: percent}
    rows:
      first: {title: 年初, step: 10.0, share: 1}
      more: {title: 新增, step: 2.4, share: 1}
      less: {title: 流失, step: -1.2, share: 1}
      last: {title: 年末, step: 11.2, share: 1}
      next: {title: 预计, step: 1.1, share: 1}
"""
FIGURE = "{chart: waterfall, table: bridge, columns: [step], sums: [first, last]}"


def changed(project, *changes: tuple[str, str]) -> list[str]:
    table, figure = TABLE, FIGURE
    for old, new in changes:
        assert (table + figure).count(old) == 1
        table, figure = table.replace(old, new), figure.replace(old, new)
    return project.problems(
        (M, "tables:\n", table), (M, "{chart: slope, table: llm_share, highlight: openai, second: anthropic}", figure)
    )


def test_steps_that_add_up_are_no_problem(project) -> None:
    assert changed(project) == []


@pytest.mark.parametrize("total", ["11.1", "11.3", "12"])
def test_a_total_of_rounded_figures_may_be_as_far_off_as_their_rounding(project, total) -> None:
    assert changed(project, ("11.2", total)) == []


@pytest.mark.parametrize(("changes", "words", "message", "hint"), [
    ([("11.2", "11.4")], "11.4", "`bridge.last.step` is 11.4, but the steps before it add up to 11.2",
     "write 11.2, or mend the steps; 3 rounded figures may be 0.15 apart"),
    ([("step: -1.2", "step: {missing: 未查到}"), ("sums: [first, last]", "sums: [first]")], "11.2",
     "behind a missing step nothing tells where `bridge.last.step` begins", "give the missing step"),
    ([("sums: [first, last]", "sums: [first, lasd]")], "lasd", "`lasd` is not a row of the chart", "`last`"),
    ([("columns: [step], ", "")], "waterfall", "a waterfall shows the steps of one column", "step, share"),
    ([("chart: waterfall", "chart: column")], "[first, last]", "a column chart has no `sums`", "chart: waterfall"),
])  # fmt: skip
def test_a_mistake_is_told_at_its_line_with_what_would_be_right(project, changes, words, message, hint) -> None:
    problems = changed(project, *changes)
    assert any(one.startswith(f"{project.place(M, words)}: {message}") for one in problems), problems
    assert re.search(rf"\n  hint: .*{re.escape(hint)}", "\n".join(problems))


def test_a_step_may_be_missing_where_a_total_follows(project) -> None:
    assert changed(project, ("step: -1.2", "step: {missing: 未查到}"), ("11.2", "15")) == []
