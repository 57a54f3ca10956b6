"""Key figures decided: each with its big number, its growth, and a bar of what is reached and what is forecast."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.charts.alt import sure, wording
from briefing.charts.chart import Category, Chart, Form, Point, Series
from briefing.charts.form_key import forms_used
from briefing.charts.scale import ZERO, axis, nice_step, tick_count
from briefing.charts.values import form_of, format_with_unit, number_format, tick_text
from briefing.content.figure import KeyFigure, KeyFigures
from briefing.content.model import Fact
from briefing.errors import Problem, raise_all
from briefing.language.dates import write_period
from briefing.language.furniture import word
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.language.numbers import parts, write
from briefing.language.units import unit_heading
from briefing.text import Line, Span, Text


@dataclass(frozen=True, slots=True)
class BigNumber:
    """A figure around its digits in one language, for setting the digits large: 近 · 10 · 个月."""

    lang: str
    before: str
    digits: str
    after: str


@dataclass(frozen=True, slots=True)
class KeyPanel:
    """One key figure. `chart` is the bar of its forecast; `total_label` and `total` stand under it, at its end."""

    key: str
    title: Text
    period: Text
    reported: bool
    number: tuple[BigNumber, ...]
    growth: Text
    growth_label: Text
    chart: Chart | None
    value_label: Text
    total_label: Text
    total: Text
    forms: tuple[Form, ...]


def plan_key_figures(edition: Edition, figure: KeyFigures) -> tuple[KeyPanel, ...]:
    """The panels of a figure. Raises: BriefingError for a forecast that does not go beyond its figure."""
    return tuple(_panel(edition, key, entry) for key, entry in figure.key_figures.items())


def key_figures_alt(edition: Edition, figure: KeyFigures) -> Text:
    """The alternative text: every number with its period, growth and forecast."""

    def written(lang: str) -> str:
        panels = [_alt(edition, entry, lang) for entry in figure.key_figures.values()]
        return word(lang, "alt/key_figures", items=write_list(panels, lang, "semicolon"))

    return edition.each(written)


def plan_key_figure(edition: Edition, key: str, entry: KeyFigure) -> Chart:
    """The bar of a key figure over that of its forecast: one category on a scale of its own."""
    fact, forecast = _pair(edition, entry)
    low, high = fact.low or ZERO, forecast.low or ZERO
    reached = Point(low, low, _value_label(edition, entry, fact), "ink", "second", form_of(fact))
    expected = Point(high, high, (), "context", "normal", "hatched")
    step = nice_step(high)
    ticks = tuple(tick_text(edition, index * step, fact.unit) for index in range(tick_count(ZERO, high, step)))
    numbers = format_with_unit(edition, (fact, forecast))
    title = edition.text(entry.title)
    alt = edition.each(lambda lang: word(lang, "alt/bar", title=wording(title, lang), items=_alt(edition, entry, lang)))
    return Chart(
        key=key, kind="bar", stacking="clustered", title=title,
        unit=edition.each(lambda lang: unit_heading(fact.unit, lang)),
        categories=(Category(key, ()),),
        series=(Series("forecast", _total_label(edition, entry), (expected,), "context", number_format=numbers),
                Series("reached", _period(edition, entry, fact), (reached,), "ink", "second", number_format=numbers)),
        axis=axis(ZERO, high, step, ticks, visible=False), gap=0, overlap=100,
        number_format=number_format((fact, forecast)), alt=alt, place="base", origin=entry.title.place,
    )  # fmt: skip


def _panel(edition: Edition, key: str, entry: KeyFigure) -> KeyPanel:
    fact = edition.content.facts[entry.fact]
    chart = plan_key_figure(edition, key, entry) if entry.forecast else None
    return KeyPanel(
        key=key, title=edition.text(entry.title), period=edition.each(lambda lang: write_period(fact.period, lang)),
        reported=fact.evidence != "confirmed", number=_big_numbers(edition, fact),
        growth=edition.number(entry.growth, "signed") if entry.growth else (),
        growth_label=edition.text(entry.growth_label) if entry.growth_label else (),
        chart=chart, value_label=_value_label(edition, entry, fact) if chart else (),
        total_label=_total_label(edition, entry) if chart else (),
        total=edition.number(entry.forecast) if entry.forecast else (),
        forms=forms_used(chart) if chart else (),
    )  # fmt: skip


def _pair(edition: Edition, entry: KeyFigure) -> tuple[Fact, Fact]:
    fact, forecast = edition.content.facts[entry.fact], edition.content.facts[entry.forecast or ""]
    known = fact.low is not None and forecast.low is not None and not fact.is_range and not forecast.is_range
    if not known or fact.unit != forecast.unit or (fact.low or ZERO) > (forecast.low or ZERO):
        hint = f"it must be one value in {fact.unit}, not smaller than {fact.name}"
        raise_all([Problem(forecast.place, f"{forecast.name} cannot be the forecast for {fact.name}", hint)])
    return fact, forecast


def _big_numbers(edition: Edition, fact: Fact) -> tuple[BigNumber, ...]:
    made = []
    for line in edition.number(fact.name):
        cut = parts(line.plain)
        made.append(BigNumber(line.lang, cut.before, cut.digits, cut.after))
    return tuple(made)


def _period(edition: Edition, entry: KeyFigure, fact: Fact) -> Text:
    if entry.fact_label is not None:
        return edition.text(entry.fact_label)
    return edition.each(lambda lang: write_period(fact.period, lang))


def _total_label(edition: Edition, entry: KeyFigure) -> Text:
    return edition.text(entry.forecast_label) if entry.forecast_label else edition.word("legend/forecast")


def _value_label(edition: Edition, entry: KeyFigure, fact: Fact) -> Text:
    period, path = _period(edition, entry, fact), entry.fact_label.path if entry.fact_label is not None else ""
    return tuple(
        Line(lang, (Span(f"{wording(period, lang)}  "), Span(write(fact, lang, "short"), "strong")), path)
        for lang in edition.languages
    )


def _alt(edition: Edition, entry: KeyFigure, lang: str) -> str:
    facts = edition.content.facts
    fact = facts[entry.fact]
    title = wording(edition.text(entry.title), lang)
    name = word(lang, "join/bracket", text=title, detail=write_period(fact.period, lang))
    items = [sure(fact, word(lang, "alt/key_figure", title=name, value=write(fact, lang)), lang)]
    if entry.growth:
        growth = write(facts[entry.growth], lang, "signed")
        label = wording(edition.text(entry.growth_label), lang) if entry.growth_label else ""
        items.append(word(lang, "alt/key_figure", title=label, value=growth) if label else growth)
    if entry.forecast:
        label = wording(_total_label(edition, entry), lang)
        forecast = facts[entry.forecast]
        items.append(sure(forecast, word(lang, "alt/item", name=label, value=write(forecast, lang)), lang))
    return write_list(items, lang, "comma")
