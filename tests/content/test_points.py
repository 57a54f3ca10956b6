"""What the content of charts of points must hold: as many columns as they have scales, one unit on each, real sizes."""

from __future__ import annotations

import re

import pytest

M = "model_race"
TABLE = """tables:
  models:
    title: 模型
    period: 2024
    source: openai
    columns:
      price: {title: 价格, unit: USD}
      score: {title: 得分, unit: percent}
      users: {title: 用户, unit: people}
      more: {title: 更多, unit: people}
    rows:
      one: {title: 甲, price: 2, score: 71, users: 300, more: 1}
      two: {title: 乙, price: 4.0, score: 82, users: 100, more: 1}
"""
FIGURE = "{chart: scatter, table: models, columns: [price, score], highlight: one}"


def changed(project, *changes: tuple[str, str]) -> list[str]:
    table, figure = TABLE, FIGURE
    for old, new in changes:
        assert (table + figure).count(old) == 1
        table, figure = table.replace(old, new), figure.replace(old, new)
    return project.problems(
        (M, "tables:\n", table), (M, "{chart: slope, table: llm_share, highlight: openai, second: anthropic}", figure)
    )


@pytest.mark.parametrize("said", [
    "chart: scatter, table: models, columns: [price, score], highlight: one",
    "chart: scatter, table: models, columns: [score, users], scale: log",
    "chart: bubble, table: models, columns: [price, score, users], second: two",
    "chart: dot, table: models, columns: [users]",
    "chart: dot, table: models, columns: [users, more], sort: true, highlight: more",
    "chart: dot, table: models, columns: [users, more], scale: log, highlight: one",
])  # fmt: skip
def test_charts_of_points_whose_columns_fit_are_no_problem(project, said) -> None:
    assert changed(project, (FIGURE, f"{{{said}}}")) == []


@pytest.mark.parametrize(("changes", "words", "message", "hint"), [
    ([("columns: [price, score], ", "")], "scatter",
     "a scatter chart shows two columns: where its points are across, and where upward, not 4", "price, score, users"),
    ([("scatter", "bubble")], "bubble",
     "a bubble chart shows three columns: where its points are across, where upward, and their sizes, not 2", "price"),
    ([("scatter", "dot"), ("[price, score]", "[users, more, price, score]")], "dot",
     "a dot chart shows one to three columns, not 4", "users, more, price, score"),
    ([("scatter", "dot")], "figure: {", "the chart has one axis for USD and percent", "of one unit"),
    ([("score: 71", "score: {value: 7, unit: people}")], "figure: {", "the chart has one axis for people and percent",
     "of one unit"),
    ([("scatter", "bubble"), ("[price, score]", "[price, score, users]"), ("users: 100", "users: -100")], "-100",
     "`models.two.users` is not above zero, and no bubble has such a size", "show this column across or upward"),
    ([("scatter", "bubble"), ("[price, score]", "[price, score, users]"), ("users: 100", "users: 0.0")], "0.0",
     "`models.two.users` is not above zero", "leave the row out"),
    ([("score: 71", "score: {range: [70, 72]}")], "{range", "a scatter chart cannot show `models.one.score`",
     "give one value"),
    ([("price: 2,", "price: 0,"), ("highlight: one", "scale: log")], "0, score",
     "`models.one.price` is not above zero, so it has no place on a logarithmic axis", "leave the row out"),
    ([("highlight: one", "stacking: stacked")], "stacked}", "a scatter chart has no `stacking`", "leave `stacking`"),
    ([("highlight: one", "sort: true")], "true}", "a scatter chart has no `sort`", "leave `sort` out"),
    ([("highlight: one", "multiples_of: models.one.price")], "models.one.price",
     "a scatter chart has no `multiples_of`", "leave `multiples_of` out"),
    ([("highlight: one", "highlight: price")], "price}", "`price` is not a row of the chart", "one, two"),
])  # fmt: skip
def test_a_mistake_is_told_at_its_place_with_what_would_be_right(project, changes, words, message, hint) -> None:
    problems = changed(project, *changes)
    assert any(one.startswith(f"{project.place(M, words)}: {message}") for one in problems), problems
    assert re.search(rf"\n  hint: .*{re.escape(hint)}", "\n".join(problems))
