"""One mistake of a person is one problem, at its place, in plain words."""
# ruff: noqa: E501 – one case a line

import re

import pytest

M = "model_race"
CASES = {
    # files
    "no section file": (("briefing", "[model_race,", "[model_race, missing,"), "missing", "there is no file content/missing.yaml"),
    "listed twice": (("briefing", "[model_race,", "[model_race, model_race,"), "model_race, corr", "list each section once"),
    # shapes
    "misspelt optional key": ((M, "    cites:", "    cite:"), "cite:", "unknown key `cite`\n  hint: did you mean `cites`?"),
    "misspelt required key": ((M, "    headline: OpenAI", "    headlin: OpenAI"), "headlin:", "did you mean `headline`?"),
    "misspelt key of a cell": ((M, "{value: 7,", "{valeu: 7,"), "valeu", "did you mean `value`?"),
    "misspelt key of a figure": ((M, "highlight: openai", "highlite: openai"), "highlite", "did you mean `highlight`?"),
    "key from nowhere": ((M, "    label: 份额", "    label: 份额\n    zzz: x"), "zzz", "unknown key `zzz`"),
    "missing key": ((M, "    label: 份额\n", ""), "share:\n    headline", "`share` has no `label`"),
    "missing key of a figure": ((M, "chart: slope, table: llm_share", "chart: slope"), "figure:", "`figure` has no `table`"),
    "number as text": (("briefing", "title: 人工智能2024", "title: 2024"), "2024\nsub", "put it in quotes"),
    "text as number": ((M, "y2023: 50,", "y2023: 50%,"), "50%", "text stands in a column of figures"),
    "text as value": ((M, "{value: 7,", "{value: seven,"), "seven", "a number is expected\n  hint: write it plainly"),
    "exponent": ((M, "{value: 7,", "{value: 7e0,"), "7e0", "a number is expected\n  hint: write it plainly"),
    "yes as switch": ((M, "shown: true", "shown: yes"), "yes", "true or false is expected here, not text"),
    "number as date": ((M, "on: 2024-02-15", "on: 2024"), "2024, shown", "a date, written like 2024-12-20, is expected"),
    "date of another form": (("briefing", "date: 2026-11-24", "date: 24.11.2026"), "24.11", "a date, written like 2024-12-20, is expected here, not text\n  hint: write year-month-day"),
    "nothing as needed text": ((M, "label: 份额", "label: ~"), "~\n    headline", "text is expected here, not nothing\n  hint: write text, in quotes when it begins with a bracket or a brace"),
    "list as word": ((M, "unit: percent", "unit: [percent]"), "[percent]", "one of the known words is expected here, not a list\n  hint: write one of percent, points"),
    "unknown fact of many": ((M, "{llm_share.anthropic.y2024}", "{zzz}"), "OpenAI的企业", "there is no fact `zzz`\n  hint: known are 17, among them "),
    "nothing as text": ((M, "      survey: 两次调研显示差距缩小", "      survey: ~"), "~\n    figure", "or delete the key"),
    "list as mapping": ((M, "    points:\n      beneficiary: ", "    points:\n      - "), "- Menlo", "a mapping of names to entries is"),
    "unknown unit": ((M, "unit: percent", "unit: prcent"), "prcent", "did you mean `percent`?"),
    "total of a slope": (
        (M, "chart: slope", "chart: slope, totals: true"), "true, table", "a slope chart that does not stack amounts has no place for a total"
    ),
    "unknown chart": ((M, "chart: slope", "chart: radar"), "radar", "`radar` can't stand here"),
    "no figure kind": ((M, "{chart: slope, table: llm_share,", "{charts: slope,"), "{charts", "this is no figure"),
    "figure as text": ((M, "{chart: slope, table: llm_share, highlight: openai, second: anthropic}", "slope"), "slope", "no figure"),
    "bad name": ((M, "arc_human:", "Arc-human:"), "Arc-human", "did you mean `arc_human`?"),
    "one end": ((M, "range: [17, 20.00]", "range: [17]"), "range:", "`range` needs two numbers"),
    "three ends": ((M, "range: [17, 20.00]", "range: [17, 20, 23]"), "[17", "only two numbers are expected"),
    "no period": ((M, "period: 2023}", "period: 2023-13}"), "2023-13", "2023-13 is in no calendar"),
    "unquoted field": ((M, "      survey: 两次调研显示差距缩小", "      survey: {share_drop}"), "{share_drop}\n", "must be quoted"),
    "bad address": (("sources", "https://menlovc.com/", "javascript:x"), "'javascript", "an address begins with https://"),
    "nothing cited": (("corrections", "cites: [openai]", "cites: []"), "[]", "at least one entry is expected"),
    "process of one step": ((M, "{chart: slope, table: llm_share, highlight: openai, second: anthropic}", "{steps: {one: {title: 唯一}}}"), "steps:", "a process has 2 to 6 steps, not 1"),
    "unknown step": ((M, "{chart: slope, table: llm_share, highlight: openai, second: anthropic}", "{steps: {read: {title: 通读}, check: {title: 核对}}, highlight: chek}"), "chek}", "`chek` is not a step\n  hint: did you mean `check`?"),
    # names
    "unknown source": ((M, "source: menlo-2025,", "source: menlo-2052,"), "menlo-2052", "did you mean `menlo-2025`?"),
    "unknown cited source": (("corrections", "[openai]", "[openia]"), "openia", "did you mean `openai`?"),
    "unknown fact in a text": ((M, "{llm_share.anthropic.y2024}", "{llm_share.antropic.y2024}"), "OpenAI的企业", "did you mean"),
    "unknown style": (("briefing", "一年降{share_drop}", "一年降{share_drop:tiny}"), "OpenAI的企业", "there is no style `tiny`"),
    "missing fact in a text": ((M, "{llm_share.anthropic.y2024}", "{llm_share.google.y2024}"), "OpenAI的企业", "nothing to write"),
    "unknown table": ((M, "chart: slope, table: llm_share", "chart: slope, table: llm_shares"), "llm_shares", "is not a table"),
    "unknown row": ((M, "highlight: openai", "highlight: opnai"), "opnai", "did you mean `openai`?"),
    "column as a line": ((M, "highlight: openai", "highlight: y2024"), "y2024, second", "`y2024` is not a row of the chart\n  hint: known: openai, anthropic, google"),
    "misspelt line": ((M, "second: anthropic", "second: antropic"), "antropic", "did you mean `anthropic`?"),
    "column as the only bar": ((M, "chart: slope, table: llm_share, highlight: openai", "chart: bar, table: llm_share, columns: [y2023], highlight: y2023"), "y2023, second", "`y2023` is not a row of the chart"),
    "row that is not drawn": ((M, "chart: slope, table: llm_share, highlight: openai", "chart: bar, table: llm_share, rows: [anthropic, google], highlight: openai"), "openai, second", "`openai` is not a row or a column of the chart"),
    "annotation of no row": ((M, "{chart: slope,", "{chart: slope, annotations: {a: {row: opena, column: y2023, text: 注}},"), "opena, column", "`opena` is not a row of the chart"),
    "annotation of no column": ((M, "{chart: slope,", "{chart: slope, annotations: {a: {row: openai, column: y2022, text: 注}},"), "y2022, text", "`y2022` is not a column of the chart"),
    "annotation of a missing figure": ((M, "{chart: slope,", "{chart: slope, annotations: {a: {row: google, column: y2024, text: 注}},"), "y2024, text", "there is no point to annotate"),
    "two annotations of one point": ((M, "{chart: slope,", "{chart: slope, annotations: {a: {row: openai, column: y2023, text: 注}, b: {row: openai, column: y2023, text: 释}},"), "openai, column: y2023, text: 释", "is annotated twice"),
    "totals of no stacks": ((M, "{chart: slope, table: llm_share, highlight: openai, second: anthropic}", "{chart: bar, table: llm_share, totals: true}"), "true}", "a bar chart that does not stack amounts has no place for a total"),
    "total without a part": ((M, "{chart: slope, table: llm_share, highlight: openai, second: anthropic}", "{chart: bar, table: llm_share, stacking: stacked, totals: true}"), "{missing", "so its stack has no total"),
    "logarithmic bars": ((M, "chart: slope, table: llm_share,", "chart: bar, scale: log, table: llm_share, columns: [y2023],"), "log, table", "its marks show lengths from zero"),
    "row beside a column": ((M, "chart: slope, table: llm_share, highlight: openai", "chart: bar, table: llm_share, highlight: y2024"), "anthropic}", "`anthropic` is not a column of the chart"),
    "unknown column": ((M, "table: llm_share, highlight", "table: llm_share, columns: [y2022], highlight"), "y2022", "not a column"),
    "unknown column of a cell": ((M, "y2023: 12, y2024: 24}", "y2023: 12, y2025: 24}"), "y2025", "has no column `y2025`"),
    "row without a figure": ((M, "      google:\n", "      meta: {title: Meta, y2023: 16}\n      google:\n"), "meta:", "`meta` has no figure in the column `y2024`"),
    "unknown cover section": (("briefing", "section: model_race", "section: modelrace"), "modelrace", "did you mean `model_race`?"),
    "unknown cover topic": (("briefing", "topic: share", "topic: shares"), "shares", "did you mean `share`?"),
    "name used twice": ((M, "  arc_human:", "  releases: {value: 1, unit: count, period: 2024, source: openai}\n  arc_human:"), "releases:\n", "is taken"),
    # figures of tables
    "no unit and no source": ((M, "{value: 5, unit: USD, approximate: true, period: 2024-12-20, source: arc-prize}", "{value: 5, period: 2024}"), "{value: 5", "`arc_human` has no unit and no source"),
    "two values": ((M, "{value: 7,", "{value: 7, missing: 无,"), "{value: 7, missing", "has `value` and `missing`"),
    "falling range": ((M, "[17, 20.00]", "[20, 17]"), "{range", "the range of `arc_o3_low` does not rise"),
    # timelines
    "outside of the timeline": ((M, "on: 2024-12-09", "on: 2025-12-09"), "sora: {", "2025-12-09 is outside of the timeline's period 2024"),
    "no day": ((M, "on: 2024-09-12, ", ""), "o1: {", "an event is on one day"),
    "half a span": ((M, "on: 2024-09-12", "on: 2024-09-12, end: 2024-09-13"), "o1: {", "an event is on one day"),
    # briefing
    "no edition": (("briefing", "zh+en]", "zh+en+fr]"), "zh+en+fr", "`zh+en+fr` is no edition"),
    "one language twice": (("briefing", "zh+en]", "zh+zh]"), "zh+zh", "names one language twice"),
    "path as id": (("briefing", "id: ai-2024", "id: ../ai"), "../ai", "can't be an id"),
    # texts
    "bare figure": ((M, "survey: 两次调研", "survey: 50次调研"), "50次", "bare figure in the text: 50"),
    "brace left open": ((M, "降了{share_drop}，", "降了{share_drop，"), "OpenAI的企业", "a brace is not closed"),
    "mark left open": ((M, "survey: 两次调研", "survey: 两次**调研"), "两次**", "** opens and does not close"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "words", "message"), CASES.values(), ids=CASES.keys())
def test_a_mistake_is_told_once_where_it_stands(project, only_problem, change, words, message):
    problem = only_problem(change)
    assert problem.startswith(project.place(change[0], words) + ": ")
    assert message in problem
    assert re.search(r"\n  hint: \S", problem)


def test_a_figure_that_is_not_above_zero_has_no_place_on_a_logarithmic_axis(project, only_problem):
    problem = only_problem(
        (M, "y2023: 12, y2024", "y2023: 0, y2024"), (M, "{chart: slope,", "{chart: slope, scale: log,")
    )
    assert problem.startswith(project.place(M, "0, y2024: 24") + ": ")
    assert "`llm_share.anthropic.y2023` is not above zero" in problem


def test_all_mistakes_are_told_in_one_run(project):
    problems = project.problems(
        (M, "    headline: OpenAI", "    headlin: OpenAI"),
        (M, "{value: 7,", "{valeu: 7,"),
        (M, "source: openai}\ntopics", "source: opnai}\ntopics"),
        ("briefing", "一年降{share_drop}", "一年降{share_dorp}"),
        ("briefing", "两家差距缩小", "两家差距缩小到10"),
        ("sources", "status: checked, note", "status: seen, note"),
        ("corrections", "[openai]", "[nobody]"),
    )
    assert len(problems) == 7, "\n".join(problems)


def test_a_file_that_is_no_yaml_hides_no_mistake_of_another_file_and_leads_to_no_others(project):
    problems = project.problems((M, "title: 模型端", "title: 模型端: x"), ("briefing", "kind: ", "knid: "))
    assert len(problems) == 2, "\n".join(problems)


def test_a_broken_entry_excuses_what_refers_to_it_and_nothing_else(project):
    problems = project.problems(
        (M, "    title: 企业大模型使用份额\n    unit: percent", "    title: {share}\n    unit: percent"),
        ("briefing", "两家差距缩小", "两家差距缩小{nothing}"),
    )
    assert len(problems) == 2, "\n".join(problems)
    assert "there is no fact `nothing`" in problems[0]
    assert "must be quoted" in problems[1]
