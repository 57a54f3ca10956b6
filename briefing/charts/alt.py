"""What a chart shows, in words, for those who cannot see it: all of its data, in every language of the edition."""

from __future__ import annotations

from briefing.charts.cells import Grid
from briefing.charts.totals import total_fact
from briefing.content.figure import ChartFigure
from briefing.content.model import Fact
from briefing.language.furniture import word
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.language.numbers import write
from briefing.text import Text


def wording(words: Text, lang: str) -> str:
    """The text in one language: its own line, or the one that the languages share."""
    return next((one for one in words if one.lang == lang), words[0]).plain


def chart_alt(edition: Edition, figure: ChartFigure, grid: Grid, title: Text, unit: Text) -> Text:
    """The alternative text of a chart."""

    def written(lang: str) -> str:
        items = _items(edition, figure, grid, lang)
        if figure.reference:
            value = write(edition.content.facts[figure.reference.fact], lang)
            label = wording(edition.text(figure.reference.label), lang)
            items = [*items, word(lang, "alt/reference", label=label, value=value)]
        heading = wording(title, lang)
        if unit:
            heading = word(lang, "alt/title", title=heading, unit=wording(unit, lang))
        return word(lang, f"alt/{figure.chart}", title=heading, items=write_list(items, lang, "semicolon"))

    return edition.each(written)


def fact_alt(fact: Fact, name: str, reason: str, lang: str, style: str = "") -> str:
    """One figure: its name, its value with unit, and how sure it is; or why it is missing."""
    if fact.low is None:
        return word(lang, "alt/item_none", name=name, reason=reason)
    return sure(fact, word(lang, "alt/item", name=name, value=write(fact, lang, style)), lang)


def sure(fact: Fact, item: str, lang: str) -> str:
    """The item, with a remark when it is a forecast or only reported."""
    if fact.kind == "forecast":
        item = word(lang, "alt/forecast", item=item)
    return item if fact.evidence == "confirmed" else word(lang, "alt/reported", item=item)


def _items(edition: Edition, figure: ChartFigure, grid: Grid, lang: str) -> list[str]:
    match figure.chart:
        case "line" | "slope" | "area":
            return _slopes(edition, grid, lang)
        case "waterfall":
            return [_step(edition, figure, grid, row, lang) for row in grid.rows]
        case _:
            return _bars(edition, grid, lang, figure.totals)


def _step(edition: Edition, figure: ChartFigure, grid: Grid, row: str, lang: str) -> str:
    """A step with its sign, or a total that says that it is one."""
    name, is_sum = _row_name(edition, grid, row, lang), row in figure.sums
    item = _item(edition, grid, row, grid.columns[0], name, lang, "" if is_sum else "signed")
    return word(lang, "alt/total", item=item) if is_sum else item


def _bars(edition: Edition, grid: Grid, lang: str, totals: bool) -> list[str]:
    if len(grid.columns) == 1:
        return [
            _item(edition, grid, row, grid.columns[0], _row_name(edition, grid, row, lang), lang) for row in grid.rows
        ]
    return [_series(edition, grid, row, lang, totals) for row in grid.rows]


def _slopes(edition: Edition, grid: Grid, lang: str) -> list[str]:
    return [_change(edition, grid, row, lang) or _series(edition, grid, row, lang) for row in grid.rows]


def _change(edition: Edition, grid: Grid, row: str, lang: str) -> str:
    """A row of two known and confirmed values as one sentence; nothing for other rows."""
    facts = [grid.facts[row, column] for column in grid.columns]
    noted = any((row, column) in grid.notes for column in grid.columns)
    if (
        noted
        or len(facts) != 2
        or any(fact.low is None or fact.evidence != "confirmed" or fact.kind == "forecast" for fact in facts)
    ):
        return ""
    start, end = (wording(edition.text(grid.table.columns[column].title), lang) for column in grid.columns)
    first, last = (write(fact, lang) for fact in facts)
    name = _row_name(edition, grid, row, lang)
    return word(lang, "alt/item_change", name=name, first=first, start=start, last=last, end=end)


def _series(edition: Edition, grid: Grid, row: str, lang: str, total: bool = False) -> str:
    items = [
        _item(edition, grid, row, column, wording(edition.text(grid.table.columns[column].title), lang), lang)
        for column in grid.columns
    ]
    if total:
        whole = total_fact([grid.facts[row, column] for column in grid.columns])
        items.append(fact_alt(whole, word(lang, "alt/stack"), "", lang))
    return word(lang, "alt/series", name=_row_name(edition, grid, row, lang), items=write_list(items, lang, "comma"))


def _item(edition: Edition, grid: Grid, row: str, column: str, name: str, lang: str, style: str = "") -> str:
    fact = grid.facts[row, column]
    item = fact_alt(fact, name, wording(edition.text(fact.missing), lang) if fact.missing else "", lang, style)
    note = grid.notes.get((row, column))
    return word(lang, "join/bracket", text=item, detail=wording(edition.text(note), lang)) if note else item


def _row_name(edition: Edition, grid: Grid, row: str, lang: str) -> str:
    entry = grid.table.rows[row]
    name = wording(edition.text(entry.title), lang)
    if entry.subtitle is None:
        return name
    return word(lang, "join/bracket", text=name, detail=wording(edition.text(entry.subtitle), lang))
