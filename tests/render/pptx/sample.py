"""Decks built by hand: every kind of block and of chart, in one language or two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

from briefing.charts.chart import Axis, Category, Chart, Point, ReferenceLine, Series
from briefing.document.deck import ChartBlock, Deck, DeckSection, DrawingBlock, Slide, TableBlock, TextBlock
from briefing.document.parts import Bar, Cell, Meta, Paragraph, StyledLine, Table, TableColumn, TableRow
from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polyline, Rect, Stroke
from briefing.errors import Place
from briefing.render.pptx.look import Look
from briefing.text import RING, Line, Span, Text, line
from briefing.theme.assets import assets_folder
from briefing.theme.layouts import CONTENT, layouts
from briefing.theme.read import read_theme
from briefing.theme.theme import Theme

THEME = read_theme(assets_folder())
STYLE = THEME.deck.chart
BILINGUAL = ("zh", "en")
COMMAND = "=cmd|' /C calc'!A0"
MARKUP = "a <b> & \"c\" 'd'"


def words(*said: str) -> Text:
    """The text in Chinese and English, or in Chinese for both."""
    return tuple(line(lang, one) for lang, one in zip(BILINGUAL, said, strict=False))


def paragraph(look: Look, style: str, text: Text, **more: object) -> Paragraph:
    return Paragraph(tuple(StyledLine(one, look.style(style, one.lang)) for one in text), **more)  # type: ignore[arg-type]


def point(value: str | None, label: Text = (), role: str = "context", high: str = "", **more: object) -> Point:
    low = None if value is None else Decimal(value)
    return Point(low, Decimal(high) if high else low, label, role, **more)  # type: ignore[arg-type]


def axis(low: str, high: str, step: str, ticks: Iterable[Text] = (), visible: bool = False, title: Text = ()) -> Axis:
    return Axis(Decimal(low), Decimal(high), Decimal(step), tuple(ticks), visible, title)


ORIGIN = Place("content/sample.yaml", 1, 1)


def slope() -> Chart:
    years = tuple(Category(year, words(year), role="ink3") for year in ("2023", "2024"))
    reason = words("2024 年值未能核实，不绘", "2024 not verified, so not drawn")
    return Chart(
        "share",
        "slope",
        "clustered",
        words("企业大模型使用份额", "Share of enterprise LLM use"),
        words("%"),
        years,
        (
            Series(
                "openai",
                words("OpenAI"),
                (
                    point("50", words("50"), "accent", emphasis="key"),
                    point("34", words("34"), "accent", emphasis="key"),
                ),
                "accent",
                "key",
                words("−16 个百分点", "−16 points"),
            ),
            Series(
                "anthropic",
                words("Anthropic"),
                (
                    point("12", words("12"), "ink", emphasis="second"),
                    point("24", words("24"), "ink", emphasis="second"),
                ),
                "ink",
                "second",
                words("+12 个百分点", "+12 points"),
            ),
            Series(
                "google",
                words("谷歌", "Google"),
                (
                    point("7", words("7")),
                    point(None, missing=reason),
                ),
                "context",
            ),
        ),
        axis("3", "54", "10"),
        75,
        0,
        "0",
        words("份额：OpenAI 50 → 34", "Share: OpenAI 50 → 34"),
        ORIGIN,
    )


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


def drawing() -> Drawing:
    return Drawing(
        300,
        100,
        (
            Rect(Box(0, 0, 300, 100), Fill("wash")),
            Rect(Box(10, 60, 80, 20), Fill("context", hatched=True), Stroke("context", 1), "a/b"),
            Polyline(((10, 90), (290, 10)), Stroke("context", 0.75, (2, 3))),
            Polyline(((10, 50), (60, 20), (120, 40)), Stroke("accent", 3)),
            Disc(60, 20, 5, Fill("paper"), Stroke("accent", 1.6)),
            Label(70, 24, line("zh", "发布"), 12, 24, "ink", True),
            Label(290, 24, line("en", "launch"), 12, 36, anchor="end"),
            Label(150, 80, line("en", "middle"), 12, 40, "ink3", anchor="middle"),
        ),
    )


def table(look: Look) -> Table:
    def cell(style: str, *said: str, **more: object) -> Cell:
        return Cell((paragraph(look, style, words(*said)),), **more)  # type: ignore[arg-type]

    header = TableRow(
        (
            cell("table_head", "会员", "Plan", header=True),
            cell("table_head", "月费", "Per month", header=True),
            Cell(header=True),
        ),
        40,
    )
    rows = (
        TableRow(
            (
                cell("table_key", "ChatGPT Pro", header=True),
                cell("table_accent", "$200.00"),
                Cell(bar=Bar(1.0, "accent")),
            ),
            50,
        ),
        TableRow(
            (cell("table", COMMAND, header=True), cell("table", "$20.00"), Cell(bar=Bar(0.1, "context", "hollow"))),
            50,
            "ink",
        ),
        TableRow((cell("table_group", "以人民币计价", "Priced in yuan"), Cell(), Cell()), 30, None, spanning=True),
        TableRow(
            (
                cell("table", "文心一言会员", "ERNIE Bot", header=True),
                cell("table", "¥49.90", accent=True),
                Cell(bar=Bar(0.5, "context", "hatched")),
            ),
            50,
        ),
    )
    return Table((TableColumn(300), TableColumn(120, "end"), TableColumn(444)), header, rows, 24.0)


def marked(look: Look) -> Paragraph:
    style = look.style("point")
    spans = (
        Span("见"),
        Span("要点", "strong"),
        Span("误", "struck"),
        Span(RING, "ring"),
        Span("1", "note"),
        Span("\n来源", href="https://example.org/a?b=1&c=2"),
    )
    return Paragraph((StyledLine(Line("zh", spans), style),), before=6)


def deck(languages: tuple[str, ...] = BILINGUAL) -> Deck:
    """A deck of all blocks and charts."""
    look = Look(THEME, languages)
    arranged = layouts(len(languages))

    def block(layout: str, slot: str, *paragraphs: Paragraph) -> TextBlock:
        found = arranged[layout].slot(slot)
        assert found is not None
        return TextBlock(slot, found.box, paragraphs, slot, found.anchor)

    def title(layout: str, said: Text, style: str = "title") -> TextBlock:
        return block(layout, "title", paragraph(look, style, said))

    running = block("chart", "footer", paragraph(look, "tracker", words("人工智能 2024"), align="end"))
    source = block(
        "chart",
        "source",
        paragraph(
            look, "source", words("来源：Menlo Ventures，2024-11-20。", "Source: Menlo Ventures, 20 Nov 2024.")[:1]
        ),
    )
    notes = (paragraph(look, "notes", words("讲稿", "Speaker's notes")), marked(look))
    slides = [
        Slide(
            "cover",
            "title",
            title("title", words("人工智能 2024", "AI in 2024"), "cover_title"),
            (
                block(
                    "title",
                    "subtitle",
                    paragraph(look, "cover_subtitle", words("模型端：OpenAI 优势收窄", "OpenAI’s lead narrows")),
                ),
                ChartBlock("Cover chart", Box(492, 132, 420, 330), slope(), Box(120, 10, 150, 280), STYLE, "chart"),
            ),
            notes,
            1,
        )
    ]
    for key, chart in CHARTS.items():
        plot = Box(140, 24, 340, 230) if chart.kind != "slope" else Box(140, 10, 240, 260)
        box = Box(48, 162, 568, 304) if key != "panel" else Box(48, 336, 408, 40)
        plot = plot if key != "panel" else Box(0, 0, 408, 40)
        slides.append(
            Slide(
                key,
                "chart",
                title("chart", words(f"图表：{key}", f"Chart: {key}")),
                (
                    running,
                    block("chart", "heading", paragraph(look, "chart_title", chart.title)),
                    ChartBlock("Chart", box, chart, plot, STYLE, "chart"),
                    block(
                        "chart",
                        "takeaway",
                        paragraph(
                            look, "takeaway", words("两家的差距由 38 个百分点缩小到 10 个百分点", "The gap fell")
                        ),
                        marked(look),
                    ),
                    source,
                ),
                notes,
                len(slides) + 1,
                "charts",
            )
        )
    slides.append(
        Slide(
            "table",
            "full",
            title("full", words("表格", MARKUP)),
            (
                TableBlock(
                    "Table", replace(CONTENT, height=220), table(look), words("会员价格", "Plan prices"), "table"
                ),
            ),
            (),
            len(slides) + 1,
            "rest",
        )
    )
    slides.append(
        Slide(
            "drawing",
            "title_only",
            title("title_only", words("图形", "Shapes")),
            (
                DrawingBlock("Timeline", Box(48, 140, 300, 100), drawing(), words("时间线", "Timeline")),
                DrawingBlock("Rule", Box(48, 260, 24, 2), Drawing(24, 2, (Rect(Box(0, 0, 24, 2), Fill("accent")),))),
                TextBlock(
                    "Free",
                    Box(48, 300, 300, 60),
                    (paragraph(look, "point", words("自由文本", "free text")), marked(look)),
                    anchor="bottom",
                ),
            ),
            notes,
            len(slides) + 1,
            "rest",
        )
    )
    sections = (
        DeckSection("opening", "开篇", ("cover",)),
        DeckSection("charts", "图表 & <more>", tuple(CHARTS)),
        DeckSection("rest", "其他", ("table", "drawing")),
    )
    meta = Meta("sample", "人工智能 2024", "Author", "Subject", "a, b", languages, dt.date(2026, 7, 1))
    return spoken(Deck(meta, THEME, sections, tuple(slides)), languages)


def spoken(value: Any, languages: tuple[str, ...]) -> Any:
    """The same without the lines in other languages; what stands in one language only is kept."""
    if isinstance(value, tuple):
        own = tuple(one for one in value if _lang(one) in (*languages, ""))
        return tuple(spoken(one, languages) for one in own or value)
    if not is_dataclass(value) or isinstance(value, (type, Theme, Meta)):
        return value
    return replace(value, **{field.name: spoken(getattr(value, field.name), languages) for field in fields(value)})


def _lang(one: Any) -> str:
    return one.lang if isinstance(one, Line) else one.words.lang if isinstance(one, StyledLine) else ""
