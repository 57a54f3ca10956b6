"""A native chart of every kind, decided by hand: two languages, forecasts, missing values, words like formulas."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from briefing.charts.chart import Axis, Category, Chart, Emphasis, Point, ReferenceLine, Series
from briefing.drawing import Role
from briefing.errors import Place
from briefing.text import RING, Line, Span, Text, line
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme

THEME = read_theme(assets_folder())
STYLE = THEME.deck.chart
BILINGUAL = ("zh", "en")
COMMAND = "=cmd|' /C calc'!A0"
MARKUP = "a <b> & \"c\" 'd'"


def words(*said: str) -> Text:
    """The text in Chinese and English, or in Chinese for both."""
    return tuple(line(lang, one) for lang, one in zip(BILINGUAL, said, strict=False))


def point(value: str | None, label: Text = (), role: str = "context", high: str = "", **more: object) -> Point:
    low = None if value is None else Decimal(value)
    return Point(low, Decimal(high) if high else low, label, role, **more)  # type: ignore[arg-type]


def axis(low: str, high: str, step: str, ticks: Iterable[Text] = (), visible: bool = False, title: Text = ()) -> Axis:
    return Axis(Decimal(low), Decimal(high), Decimal(step), tuple(ticks), visible, title)


ORIGIN = Place("content/sample.yaml", 1, 1)


def slope() -> Chart:
    years = tuple(Category(year, words(year), role="ink3") for year in ("2023", "2024"))
    reason = words("2024 年值未能核实，不绘", "2024 not verified, so not drawn")
    series = (
        rival("OpenAI", "50", "34", "accent", "key", words("−16 个百分点", "−16 points")),
        rival("Anthropic", "12", "24", "ink", "second", words("+12 个百分点", "+12 points")),
        Series("google", words("谷歌", "Google"), (point("7", words("7")), point(None, missing=reason)), "context"),
    )
    return Chart(
        "share",
        "slope",
        "clustered",
        words("企业大模型使用份额", "Share of enterprise LLM use"),
        words("%"),
        years,
        series,
        axis("3", "54", "10"),
        75,
        0,
        "0",
        words("份额：OpenAI 50 → 34", "Share: OpenAI 50 → 34"),
        ORIGIN,
    )


def rival(name: str, first: str, last: str, role: Role, emphasis: Emphasis, change: Text) -> Series:
    points = tuple(point(value, words(value), role, emphasis=emphasis) for value in (first, last))
    return Series(name.lower(), words(name), points, role, emphasis, change)


def bars(stacking: str = "clustered") -> Chart:
    names = (("豆包", "Doubao"), ("文心一言", "ERNIE Bot"), (COMMAND, MARKUP))
    categories = tuple(Category(f"c{n}", words(*pair)) for n, pair in enumerate(names))
    points = (
        point(
            "2200000000",
            (Line("zh", (Span("22 亿"), Span(RING, "ring"))), line("en", "2.2bn")),
            "accent",
            emphasis="key",
            form="hollow",
        ),
        point("1300000000", words("13 亿", "1.3bn"), "ink", emphasis="second"),
        point("700000000", words("7 亿", "0.7bn")),
    )
    return Chart(
        "downloads",
        "bar",
        stacking,
        words("下载量", "Downloads"),
        words("次", "times"),
        categories,  # type: ignore[arg-type]
        (Series("d", words("下载量", "Downloads"), points, "context"),),
        axis("0", "2200000000", "500000000"),
        75,
        0,
        "#,##0",
        words("下载量：豆包 22 亿", "Downloads: Doubao 2.2bn"),
        ORIGIN,
    )


def ranges() -> Chart:
    names = (
        ("人工", "Person"),
        ("o3 低算力模式", "o3, low compute"),
        ("网页后来的数值", "same page, later"),
        ("未知", "unknown"),
    )
    points = (
        point("5", words("≈5"), "context"),
        point("17", words("17～20", "17–20"), "accent", "20", emphasis="key"),
        point("26", words("26～27", "26–27"), "soft", "27"),
        point(None, missing=words("未公布", "not published")),
    )
    ticks = [words("0"), *(words(f"{n}×") for n in range(1, 6))]
    return Chart(
        "cost",
        "range",
        "clustered",
        words("每项任务的成本", "Cost per task"),
        words("美元", "US$"),
        tuple(Category(f"c{n}", words(*pair)) for n, pair in enumerate(names)),
        (Series("usd", words("美元", "US$"), points, "context"),),
        axis("0", "27", "5", ticks, True, words("人工的倍数", "× a person’s cost")),
        75,
        100,
        "0",
        words("成本", "Cost"),
        ORIGIN,
        reference=ReferenceLine(Decimal(5), ()),
    )


def grouped(kind: str = "column", stacking: str = "clustered", missing: bool = True) -> Chart:
    categories = tuple(Category(f"c{n}", words(f"第{n}季度", f"Q{n}")) for n in (1, 2, 3))
    absent = (
        point(None, missing=words("未公布", "not published"), role="accent")
        if missing
        else point("4", words("4"), "accent")
    )
    first = (point("3", words("3"), "accent"), absent, point("9", words("9"), "accent"))
    second = tuple(
        point(value, words(value), "ink", form=form)
        for value, form in (("5", "solid"), ("6", "hollow"), ("8", "hatched"))
    )
    place = "end" if stacking == "clustered" else "center"
    top = {"clustered": "10", "stacked": "20", "percent": "100"}[stacking]
    return Chart(
        "quarters",
        kind,
        stacking,
        words("按季度", "By quarter"),
        words("亿元", "CNY 100m"),
        categories,  # type: ignore[arg-type]
        (Series("a", words("甲", "A"), first, "accent"), Series("b", words("乙", "B"), second, "ink")),
        axis(
            "0",
            top,
            "5" if stacking != "percent" else "25",
            [words(str(n)) for n in (0, 5, 10)],
            stacking == "clustered",
        ),
        75,
        0 if stacking == "clustered" else 100,
        "0",
        words("按季度", "By quarter"),
        ORIGIN,
        legend=True,
        place=place,  # type: ignore[arg-type]
    )


def lines() -> Chart:
    months = tuple(Category(f"m{n}", words(f"{n} 月", str(n)), role="ink3") for n in range(1, 7))

    def run(values: str, role: str, emphasis: str) -> tuple[Point, ...]:
        parts = values.split()
        return tuple(
            point(
                None if one == "-" else one,
                words(one) if n == len(parts) - 1 else (),
                role,
                emphasis=emphasis,
                form="hatched" if n == len(parts) - 1 else "solid",
                missing=words("缺", "none") if one == "-" else (),
            )
            for n, one in enumerate(parts)
        )

    return Chart(
        "months",
        "line",
        "clustered",
        words("按月", "By month"),
        words("美元", "US$"),
        months,
        (
            Series("a", words("甲公司", "Company A"), run("10 20 25 30 38 44", "accent", "key"), "accent", "key"),
            Series("b", words("乙公司", "Company B"), run("30 28 - 26 22 20", "context", "normal"), "context"),
        ),
        axis("0", "50", "10", [words(f"${n}") for n in (0, 10, 20, 30, 40, 50)], True),
        75,
        0,
        "0",
        words("按月", "By month"),
        ORIGIN,
    )


def panel() -> Chart:
    return Chart(
        "panel",
        "bar",
        "stacked",
        words("全球 AI 应用下载量"),
        words("亿次"),
        (Category("year", ()),),
        (
            Series("so_far", words("1–8 月"), (point("22", words("1–8 月  22"), "ink", form="hollow"),), "ink"),
            Series("rest", words("预计"), (point("11", (), "context", form="hatched"),), "context"),
        ),
        axis("0", "33", "10"),
        0,
        100,
        "0",
        words("22，全年预计 33", "22 of 33"),
        ORIGIN,
        place="base",
    )


CHARTS = {
    "slope": slope(),
    "bars": bars(),
    "range": ranges(),
    "columns": grouped(),
    "stacked": grouped("bar", "stacked", False),
    "percent": grouped("column", "percent", False),
    "line": lines(),
    "panel": panel(),
    "grouped-bars": grouped("bar"),
}
