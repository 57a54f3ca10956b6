"""Decks built by hand: every kind of block and of chart, in one language or two."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefing.charts.chart import Chart
from briefing.compose.mirror import mirrored_deck
from briefing.document.deck import ChartBlock, Deck, DeckSection, DrawingBlock, Slide, TableBlock, TextBlock
from briefing.document.parts import Bar, Cell, Meta, Paragraph, StyledLine, Table, TableColumn, TableRow
from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polyline, Rect, Stroke
from briefing.render.pptx.look import Look
from briefing.text import RING, Line, Span, Text, line
from briefing.theme.layouts import CONTENT, built_in
from briefing.theme.theme import Theme
from tests.render.pptx.sample_charts import BILINGUAL, CHARTS, COMMAND, MARKUP, STYLE, THEME, slope, words


def paragraph(look: Look, style: str, text: Text, **more: object) -> Paragraph:
    return Paragraph(tuple(StyledLine(one, look.style(style, one.lang)) for one in text), **more)  # type: ignore[arg-type]


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
    slides = (
        cover(look),
        *(charted(look, key, chart, number) for number, (key, chart) in enumerate(CHARTS.items(), 2)),
        tabled(look, len(CHARTS) + 2),
        drawn(look, len(CHARTS) + 3),
    )
    sections = (
        DeckSection("opening", "开篇", ("cover",)),
        DeckSection("charts", "图表 & <more>", tuple(CHARTS)),
        DeckSection("rest", "其他", ("table", "drawing")),
    )
    meta = Meta("sample", "人工智能 2024", "Author", "Subject", "a, b", languages, dt.date(2026, 7, 1))
    made: Deck = spoken(Deck(meta, THEME, sections, slides), languages)
    return mirrored_deck(made) if look.mirrored else made


def cover(look: Look) -> Slide:
    subtitle = paragraph(look, "cover_subtitle", words("模型端：OpenAI 优势收窄", "OpenAI’s lead narrows"))
    chart = ChartBlock("Cover chart", Box(492, 132, 420, 330), slope(), Box(120, 10, 150, 280), STYLE, "chart")
    head = title(look, "title", words("人工智能 2024", "AI in 2024"), "cover_title")
    return Slide("cover", "title", head, (block(look, "title", "subtitle", subtitle), chart), notes(look), 1)


def charted(look: Look, key: str, chart: Chart, number: int) -> Slide:
    plot = Box(140, 24, 340, 230) if chart.kind != "slope" else Box(140, 10, 240, 260)
    box, plot = (Box(48, 162, 568, 304), plot) if key != "panel" else (Box(48, 336, 408, 40), Box(0, 0, 408, 40))
    gap = paragraph(look, "takeaway", words(f"两家的差距缩小：{key}", f"The gap fell: {key}"))
    cited = words("来源：Menlo Ventures，2024-11-20。", "Source: Menlo Ventures, 20 Nov 2024.")[:1]
    blocks = (
        block(look, "chart", "heading", paragraph(look, "chart_title", chart.title)),
        ChartBlock("Chart", box, chart, plot, STYLE, "chart"),
        block(look, "chart", "takeaway", gap, marked(look)),
        block(look, "chart", "source", paragraph(look, "source", cited)),
        block(look, "chart", "footer", paragraph(look, "tracker", words("人工智能 2024"), align="end")),
    )
    head = title(look, "chart", words(f"图表：{key}", f"Chart: {key}"))
    return Slide(key, "chart", head, blocks, notes(look), number, "charts")


def tabled(look: Look, number: int) -> Slide:
    box = replace(CONTENT, height=220)
    blocks = (TableBlock("Table", box, table(look), words("会员价格", "Plan prices"), "table"),)
    return Slide("table", "full", title(look, "full", words("表格", MARKUP)), blocks, notes(look), number, "rest")


def drawn(look: Look, number: int) -> Slide:
    free = (paragraph(look, "point", words("自由文本", "free text")), marked(look))
    blocks = (
        DrawingBlock("Timeline", Box(48, 140, 300, 100), drawing(), words("时间线", "Timeline")),
        DrawingBlock("Rule", Box(48, 260, 24, 2), Drawing(24, 2, (Rect(Box(0, 0, 24, 2), Fill("accent")),))),
        TextBlock("Free", Box(48, 300, 300, 60), free, anchor="bottom"),
    )
    head = title(look, "title_only", words("图形", "Shapes"))
    return Slide("drawing", "title_only", head, blocks, notes(look), number, "rest")


def block(look: Look, layout: str, slot: str, *paragraphs: Paragraph) -> TextBlock:
    found = built_in(len(look.languages)).layouts[layout].slot(slot)
    assert found is not None
    return TextBlock(slot, found.box, paragraphs, slot, found.anchor)


def title(look: Look, layout: str, said: Text, style: str = "title") -> TextBlock:
    return block(look, layout, "title", paragraph(look, style, said))


def notes(look: Look) -> tuple[Paragraph, ...]:
    return (paragraph(look, "notes", words("讲稿", "Speaker's notes")), marked(look))


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
