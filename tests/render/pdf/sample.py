"""A brief written by hand, with every kind of block, in any of the tested editions."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Literal

from briefing.document.brief import (
    Brief,
    BriefBlock,
    Figure,
    Heading,
    KeyPoint,
    KeyPoints,
    Note,
    Prose,
    Quotation,
    ReadingKey,
    Running,
    SourceEntry,
    SourceList,
    TableFigure,
    Title,
)
from briefing.document.parts import Bar, Cell, Meta, Paragraph, StyledLine, Table, TableColumn, TableRow
from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polyline, Rect, Stroke
from briefing.text import RING, Line, Span, Text
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.theme.theme import TextStyle

THEME = read_theme(assets_folder())
EDITIONS = (("zh",), ("en",), ("zh", "en"), ("ar-XB", "zh"))
"""The last one runs from right to left; its first language has English words."""
ZH = "Menlo Ventures 对企业决策者的两次调查显示，OpenAI 在企业大模型使用中份额由 50% 降至 34%，差距为 10 个百分点。"
EN = (
    "Two surveys by Menlo Ventures put OpenAI’s share of enterprise LLM use at 50% and 34%: the gap fell to 10 points. "
)
FORMS: tuple[Literal["solid", "hollow", "hatched"], ...] = ("solid", "hollow", "hatched")


class Writer:
    """Makes the parts of a brief in some languages."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages

    def style(self, name: str, lang: str = "") -> TextStyle:
        return THEME.brief.style(name, self.languages, lang or self.languages[0])

    def text(self, zh: str, en: str) -> Text:
        words = {"zh": zh, "en": en, "ar-XB": en}
        return tuple(Line(lang, (Span(words[lang]),)) for lang in self.languages)

    def paragraph(self, style: str, zh: str, en: str, before: float = 0.0) -> Paragraph:
        lines = (StyledLine(one, self.style(style, one.lang)) for one in self.text(zh, en))
        return Paragraph(tuple(lines), before)

    def spans(self, style: str, lang: str, *spans: Span) -> Paragraph:
        return Paragraph((StyledLine(Line(lang, spans), self.style(style, lang)),))

    def row(self, *paragraphs: Paragraph) -> Paragraph:
        return Paragraph(tuple(line for paragraph in paragraphs for line in paragraph.lines), inline=True)

    def noted(self, number: str, times: int = 1) -> Prose:
        paragraph = self.paragraph("body", ZH * times, EN * times)
        first, *others = paragraph.lines
        words = replace(first.words, spans=(*first.words.spans, Span(number, "note")))
        return Prose(replace(paragraph, lines=(StyledLine(words, first.style), *others)))

    def heading(self, level: Literal[1, 2], key: str, zh: str, en: str, number: str = "") -> Heading:
        mark = self.spans("h1_number", self.languages[0], Span(number)) if number else None
        return Heading(level, key, self.paragraph(f"h{level}", zh, en), self.text(zh, en), mark)

    def cell(self, style: str, zh: str, en: str, header: bool = False) -> Cell:
        return Cell((self.paragraph(style, zh, en),), header=header)


def sample(languages: tuple[str, ...], *, rows: int = 6, paragraphs: int = 4) -> Brief:
    """The brief. `rows`: of its table; `paragraphs`: in its second section."""
    w = Writer(languages)
    blocks = (*_front(w), *_first_section(w), *_second_section(w, rows, paragraphs), _sources(w))
    notes = tuple(
        Note(str(n), w.paragraph("footnote", f"第 {n} 条注：见 [{n}]。", f"Note {n}: see [{n}]."))
        for n in range(1, 3 + paragraphs)
    )
    first = w.text("核对简报", "Checked brief"), w.text("2026 年 11 月", "November 2026")
    title = w.text("人工智能 2024：核对简报", "AI in 2024: a checked brief")
    running = Running(first, title, *map(w.style, ("running", "running_now", "page_number")))
    name = "人工智能 2024 & (AI)" if languages[0] == "zh" else "AI in 2024 (& more)"
    meta = Meta("sample", name, "核对组 A&B", "摘要", "AI, 核对", languages, dt.date(2026, 11, 24))
    return Brief(meta, THEME, running, blocks, notes, w.style("note_number"))


def saying(brief: Brief, words: Line) -> Brief:
    """The brief with one more paragraph."""
    prose = next(block for block in brief.blocks if isinstance(block, Prose))
    added = replace(prose.paragraph, lines=(replace(prose.paragraph.lines[0], words=words),))
    return replace(brief, blocks=(*brief.blocks, Prose(added)))


def _front(w: Writer) -> tuple[BriefBlock, ...]:
    title = Title(
        w.paragraph("cover_title", "人工智能 2024", "AI in 2024"),
        w.paragraph("standfirst", "模型端优势收窄", "The lead narrows"),
        (w.paragraph("margin", "外部来源 11 个", "11 outside sources"),),
    )
    message = w.paragraph("message", "OpenAI 的企业份额一年降 16 个百分点", "OpenAI lost 16 points of enterprise share")
    points = tuple(KeyPoint(number, message, w.paragraph("support", ZH, EN)) for number in "12")
    label = w.paragraph("key_label", "要点", "Key points")
    explained = tuple((form, w.paragraph("margin", f"{form} 的说明", f"{form}: what it means")) for form in FORMS)
    key = ReadingKey((w.paragraph("margin_key", "怎样读图", "Reading the charts"),), explained)
    return title, KeyPoints(label, points, w.style("message_number")), key


def _first_section(w: Writer) -> tuple[BriefBlock, ...]:
    number, name = (
        w.paragraph("figure_number", "图 1", "Figure 1"),
        w.paragraph("figure_title", "使用份额", "LLM use", 2),
    )
    source = w.paragraph("source", "来源：Menlo Ventures，2024-11-20", "Source: Menlo Ventures, 20 November 2024")
    struck = (
        Span("原文写 "),
        Span("Plus 会员高达 200 美元", "struck"),
        Span("，应为 "),
        Span("20 美元", "strong"),
        Span("。"),
    )
    address = "https://openai.com/公告?a=1&b=(2)"
    linked = Span("见 "), Span("OpenAI 公告", href=address), Span("。51%"), Span(RING, "ring"), Span("。")
    quote = w.row(
        *(w.spans("quote", "zh", Span(words)) for words in ("“", "价格不变，能力翻倍，发布即可使用" * 3, "”"))
    )
    alt = w.text("折线图：份额 50% 降至 34%", "Line chart: 50% to 34%")
    return (
        w.heading(1, "race", "领先者的优势在收窄", "The leader’s edge is narrowing", "1"),
        w.heading(2, "race/share", "份额一年降 16 个百分点", "Sixteen points in a year"),
        w.noted("1"),
        Figure("share", (number, name), _drawing(w, 360, 150), source, alt, wide=False),
        w.noted("2"),
        Prose(w.spans("body", "zh", *struck)),
        Prose(w.spans("body", "zh", *linked)),
        Quotation((quote,), w.paragraph("quote_by", "某公司，发布会", "A company, at its launch", 6)),
        Figure("wide", (w.row(number, name),), _drawing(w, 486, 180), None, w.text("时间线", "Timeline"), wide=True),
    )


def _second_section(w: Writer, rows: int, paragraphs: int) -> tuple[BriefBlock, ...]:
    caption = w.row(w.paragraph("figure_number", "表 1", "Table 1"), w.paragraph("figure_title", "  月费", "  Prices"))
    source = w.paragraph("source", "来源：各公司网页", "Sources: company pages")
    return (
        w.heading(1, "prices", "收费方式已趋一致", "Pricing has converged", "2"),
        *(w.noted(str(3 + n), times=3) for n in range(paragraphs)),
        TableFigure("plans", (caption,), _table(w, rows), source, w.text("会员月费", "Prices of plans")),
    )


def _drawing(w: Writer, width: float, height: float) -> Drawing:
    """One mark of every kind."""
    marks = (
        Rect(Box(60, 10, 120, 20), Fill("accent"), datum="a/x"),
        Rect(Box(60, 40, 90, 20), Fill("paper"), Stroke("ink", 1.1)),
        Rect(Box(150, 40, 60, 20), Fill("context", hatched=True), Stroke("context", 1)),
        Polyline(((60, 70), (120, height - 20), (width - 60, 80)), Stroke("ink", 2, (2, 3))),
        Disc(60, 70, 3.5, Fill("ink")),
        Disc(width - 60, 80, 3.5, Fill("paper"), Stroke("accent", 1.6)),
        Label(54, 25, w.text("企业份额", "Share")[0], 9.5, 38, anchor="end", bold=True),
        Label(width / 2, height - 4, Line("en", (Span("2024"),)), 8.5, 20, "ink3", anchor="middle"),
    )
    return Drawing(width, height, marks)


def _table(w: Writer, rows: int) -> Table:
    head = (
        w.cell("table_head", "会员", "Plan", True),
        w.cell("table_head", "月费", "Per month", True),
        Cell(header=True),
    )
    notes = "含 Sora：500 个 1080p 优先视频，每月更新一次" * 2, "Sora: 500 priority 1080p videos, renewed monthly " * 2
    body = [
        (
            w.cell("table_key", f"会员 {n}", f"Plan {n}", True),
            w.cell("table_accent", f"${n}.00", f"${n}.00"),
            Cell(bar=Bar(n / rows, "accent", FORMS[n % 3])),
            w.cell("table_small", *notes),
        )
        for n in range(1, rows + 1)
    ]
    group = w.cell("table_group", "以人民币计价，不参与排序", "In yuan; not ranked")
    ringed = Cell((w.spans("table", "zh", Span("¥49.90"), Span(RING, "ring")),))
    last = (
        w.cell("table", "文心一言", "ERNIE Bot", True),
        ringed,
        Cell((w.spans("table", "zh", Span("—")),)),
        Cell(accent=True),
    )
    return Table(
        (TableColumn(120), TableColumn(80, "end"), TableColumn(120), TableColumn(166)),
        TableRow((*head, w.cell("table_head", "说明", "Notes", True)), 20, "ink"),
        (*(TableRow(cells, 27) for cells in body), TableRow((group,), 20, None, True), TableRow(last, 27, "ink")),
        bar_height=10,
    )


def _sources(w: Writer) -> SourceList:
    dots: tuple[Literal["solid", "hollow"] | None, ...] = ("solid", "hollow", None)
    entries = []
    for n in range(1, 13):
        publisher = w.spans("source_name", "en", Span("Menlo Ventures"))
        name = w.row(publisher, w.spans("source_title", "en", Span(f"  Report {n}")))
        detail = w.spans("source_detail", "en", Span("2024-11-20"))
        entries.append(SourceEntry(str(n), dots[n % 3], (name, detail), f"https://example.org/{n}" if n % 3 else ""))
    checked, missing = w.paragraph("margin", "已核对", "checked"), w.paragraph("margin", "未找到", "not found")
    heading = w.heading(2, "sources", "来源", "Sources")
    return SourceList(heading, (("solid", checked), ("hollow", missing)), tuple(entries), w.style("source_detail"))
