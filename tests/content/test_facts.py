"""Figures with what they inherit, and those derived from others."""
# ruff: noqa: E501 – one case a line

import re
from decimal import Decimal

import pytest

from briefing.content.counts import OWN_COUNTS

M = "model_race"


def fact(project, formula, *changes, more=""):
    """A new fact with this formula."""
    project.change(*changes)
    entry = f'  new: {{derived: "{formula}"{more}}}\ntimelines:'
    return project.content((M, "timelines:", entry)).facts["new"]


def test_a_cell_inherits_from_its_column_and_its_table(project):
    facts = project.content().facts
    cell = facts["llm_share.openai.y2023"]
    assert (cell.low, cell.unit, cell.period, cell.sources) == (50, "percent", "2023", ("menlo-2024",))
    assert (cell.kind, cell.evidence, cell.origin) == ("actual", "confirmed", "article")
    assert facts["llm_share.google.y2023"].sources == ("menlo-2025",)


def test_a_missing_figure_says_why(project):
    cell = project.content().facts["llm_share.google.y2024"]
    assert (cell.low, cell.high, cell.missing) == (None, None, "2024年值未能核实，不绘")
    assert cell.missing.path == "model_race/tables/llm_share/rows/google/y2024/missing"


def test_written_zeros_are_kept(project):
    assert str(project.content().facts["arc_o3_low"].high) == "20.00"


def test_facts_keep_the_order_of_the_file(project):
    names = list(project.content().facts)
    assert names[:2] == ["llm_share.openai.y2023", "llm_share.openai.y2024"]
    assert names[-len(OWN_COUNTS) - 1 :] == ["wait", *OWN_COUNTS]


@pytest.mark.parametrize(
    ("formula", "low", "high", "unit"),
    [
        ("llm_share.openai.y2023 - llm_share.openai.y2024", 16, 16, "points"),
        ("llm_share.openai.y2024 − llm_share.openai.y2023", -16, -16, "points"),
        ("arc_o3_low / arc_human", "3.4", "4.00", "times"),
        ("arc_human ÷ arc_o3_low", "0.25", "0.2941176470588235294117647059", "times"),
        ("sum(llm_share.*.y2023)", 69, 69, "percent"),
        ("sum(llm_share.openai.*)", 84, 84, "percent"),
        ("sum(arc_human, arc_human * 2)", 15, 15, "USD"),
        ("share(arc_human, arc_o3_low)", "25", "29.41176470588235294117647059", "percent"),
        ("growth(llm_share.anthropic.y2023, llm_share.anthropic.y2024)", 100, 100, "percent"),
        ("count(llm_share)", 3, 3, "count"),
        ("count(llm_share.*.y2023)", 3, 3, "count"),
        ("count(releases)", 3, 3, "count"),
        ("count(releases.openai, '2024-Q4')", 1, 1, "count"),
        ("days(releases.openai.sora_demo, releases.openai.sora)", 298, 298, "days"),
        ("(arc_human + arc_human) * arc_factor - arc_human", "29", "35.00", "USD"),
        ("-arc_o3_low + 1", "-19.00", "-16", "USD"),
        ("arc_human * 12 / 8", "7.5", "7.5", "USD"),
        ("2 * arc_human", 10, 10, "USD"),
        ("arc_human * llm_share.openai.y2023 / 100", "2.5", "2.5", "USD"),
        ("arc_human / llm_share.openai.y2023 * 100", 10, 10, "USD"),
        ("count(releases) * arc_human", 15, 15, "USD"),
        ("share_drop / llm_share.openai.y2023", "0.32", "0.32", "times"),
    ],
)  # fmt: skip
def test_a_formula_gives_a_value_and_a_unit(project, formula, low, high, unit):
    derived = fact(project, formula)
    assert (derived.low, derived.high, derived.unit, derived.kind) == (Decimal(low), Decimal(high), unit, "derived")


def test_a_derived_fact_is_as_sure_as_the_weakest_it_rests_on(project):
    derived = fact(project, "llm_share.google.y2023 + llm_share.openai.y2024")
    assert (derived.evidence, derived.sources) == ("reported", ("menlo-2025", "menlo-2024"))
    assert derived.period == "2023/2024"


def test_a_derived_fact_is_approximate_and_added_when_one_it_rests_on_is(project):
    derived = fact(
        project, "arc_factor * 2", (M, "approximate: true,", "approximate: true, origin: added,"), more=", unit: times"
    )
    assert (derived.approximate, derived.origin) == (True, "added")


def test_a_derived_fact_may_stand_before_what_it_rests_on(project):
    change = (M, "facts:\n", "facts:\n  early: {derived: later * 2, unit: points}\n  later: {derived: share_drop}\n")
    assert project.content(change).facts["early"].low == 32


def test_counted_events_of_a_period_are_of_that_period(project):
    assert fact(project, "count(releases, '2024-Q4')").period == "2024-Q4"
    assert project.content((M, "  new:", "  newer: {derived: count(releases)}\n  new:")).facts["newer"].period == "2024"


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        ("llm_share.openai.y2032 * 2", "there is no fact `llm_share.openai.y2032`\n  hint: did you mean `llm_share.openai.y2023`?"),
        ("arc_human + llm_share.openai.y2023", "the formula adds USD and percent"),
        ("share(arc_human, llm_share.openai.y2023)", "the formula compares USD and percent"),
        ("arc_human / (share_drop - 16)", "the formula divides by zero"),
        ("sum(llm_share.*.y2024)", "the formula uses `llm_share.google.y2024`, which is missing"),
        ("llm_share.*.y2023", "means several figures\n  hint: write sum(…)"),
        ("sum(llm_shares.*.y2023)", "no figure is meant by `llm_shares.*.y2023`"),
        ("new + 1", "figures are derived from each other: new → new"),
        ("average(arc_human)", "there is no function `average`"),
        ("share(arc_human)", "`share` can't have 1 arguments\n  hint: write share(part, whole)"),
        ("count(nothing)", "there is no table or timeline `nothing`"),
        ("count(releases.opnai)", "has no lane `opnai`\n  hint: did you mean `openai`?"),
        ("count(releases, '2024-13')", "2024-13 is in no calendar"),
        ("count(llm_share, '2024')", "the rows of a table have no dates"),
        ("days(releases.openai.sora_demo, releases.openai.sorra)", "did you mean `releases.openai.sora`?"),
        ("days(releases, 3)", "`days` can't be used like this"),
        ("'2024' + arc_human", "'2024' stands where a figure is expected"),
        ("arc_human +", "the formula ends too early"),
        ("arc_human arc_human", "`arc_human` is not expected here"),
        ("(arc_human", "a parenthesis opens and does not close"),
        ("arc_human ^ 2", "`^ 2` can't be read"),
        ("__import__", "`__import__` can't be read"),
        ("(" * 99 + "1" + ")" * 99, "nested more than 20 deep"),
        ("1 + 1", "`new` has no unit and no period and no source"),
        ("share_drop * 2 / 3", "`new` has no unit"),
        ("arc_human / count(releases) * llm_share.openai.y2023 - 1 + share_drop", "the formula adds USD and points"),
    ],
)  # fmt: skip
def test_a_wrong_formula_is_told_where_it_stands(project, only_problem, formula, message):
    problem = only_problem((M, "timelines:", f'  new: {{derived: "{formula}"}}\ntimelines:'))
    assert message in problem
    assert problem.startswith("content/model_race.yaml:26:")
    assert re.search(r"\n  hint: \S", problem)


@pytest.mark.parametrize(
    ("formula", "unit"),
    [
        ("(arc_o3_low - arc_human) * 100 / arc_human", "percent"),
        ("100 * arc_human / arc_o3_low", "percent"),
        ("100 / arc_factor", "percent"),
        ("share_drop / 100 + 1", "times"),
        ("wait * 24", "hours"),
        ("wait * 24 + 12", "hours"),
        ("arc_human / wait", "USD"),
        ("arc_human * wait", "USD"),
        ("arc_human * wait", "days"),
        ("arc_human / wait", "count"),
        ("count(releases) * 2", "videos"),
    ],
)
def test_a_unit_may_be_said_where_the_formula_leaves_a_choice(project, formula, unit):
    assert fact(project, formula, more=f", unit: {unit}").unit == unit


@pytest.mark.parametrize(
    ("formula", "unit", "message"),
    [
        ("share_drop - 1", "USD", "but the formula gives points\n  hint: write `unit: points`"),
        ("share_drop - 1", "times", "but the formula gives points"),
        ("arc_human * 12 / 8", "downloads", "but the formula gives USD\n  hint: write `unit: USD`"),
        ("arc_human / 7.2", "CNY", "hint: write `unit: USD`, or multiply by a fact in CNY that is the rate"),
        ("arc_human * 100", "percent", "but the formula gives USD"),
        ("arc_o3_low / arc_human", "percent", "gives a pure number\n  hint: share(a, b) and growth(a, b) give percent"),
        ("arc_o3_low / arc_human", "USD", "gives a pure number\n  hint: write `unit: times`"),
        ("arc_human * wait", "people", "gives USD or days\n  hint: write `unit: USD` or `unit: days`"),
        ("arc_human / wait", "days", "gives USD or a pure number"),
        ("arc_human * llm_share.openai.y2023 / 100", "percent", "but the formula gives USD"),
        ("wait * 24", "USD", "but the formula gives days"),
    ],
)  # fmt: skip
def test_a_derived_unit_must_be_what_the_formula_gives(project, only_problem, formula, unit, message):
    assert message in only_problem((M, "timelines:", f'  new: {{derived: "{formula}", unit: {unit}}}\ntimelines:'))


def test_a_circle_is_told_once(only_problem):
    circle = "  aa: {derived: bb * 1}\n  bb: {derived: cc * 1}\n  cc: {derived: aa * 1}\ntimelines:"
    assert "aa → bb → cc → aa" in only_problem((M, "timelines:", circle))
