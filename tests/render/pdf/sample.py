"""A brief written by hand, with every kind of block, in any of the tested editions."""

from __future__ import annotations

import datetime as dt

from briefing.document import (
    Bar, Brief, BriefBlock, Cell, Figure, Heading, KeyPoint, KeyPoints, Meta, Note, Paragraph, Prose, Quotation,
    ReadingKey, Running, SourceEntry, SourceList, StyledLine, Table, TableColumn, TableFigure, TableRow, Title,
)  # fmt: skip
from briefing.drawing import Box, Disc, Drawing, Fill, Label, Polyline, Rect, Stroke
from briefing.text import RING, Line, Mark, Span, Text
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme

THEME = read_theme(assets_folder())
EDITIONS = (("zh",), ("en",), ("zh", "en"))
_ZH = "Menlo Ventures 对企业决策者的两次调查显示，OpenAI 在企业大模型使用中的份额由 2023 年的 50% 降至 2024 年的 34%，两家差距缩小到 10 个百分点。"
_EN = "Two surveys by Menlo Ventures put OpenAI’s share of enterprise LLM use at 50% in 2023 and 34% in 2024: the gap fell to 10 points. "


class Writer:
    """Makes the parts of a brief in some languages."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages

    def text(self, zh: str, en: str, mark: Mark = "plain") -> Text:
        words = {"zh": zh, "en": en}
        return tuple(Line(lang, (Span(words[lang], mark),)) for lang in self.languages)

    def styled(self, style: str, words: Line) -> StyledLine:
        return StyledLine(words, THEME.brief.style(style, self.languages, words.lang))

    def paragraph(self, style: str, zh: str, en: str, **how: object) -> Paragraph:
        return Paragraph(tuple(self.styled(style, one) for one in self.text(zh, en)), **how)  # type: ignore[arg-type]

    def spans(self, style: str, *spans: Span, lang: str | None = None) -> Paragraph:
        return Paragraph((self.styled(style, Line(lang or self.languages[0], spans)),))

    def noted(self, number: str, times: int = 1) -> Prose:
        lines = [self.styled("body", one) for one in self.text(_ZH * times, _EN * times)]
        first = lines[0]
        words = Line(first.words.lang, (*first.words.spans, Span(number, "note")))
        return Prose(Paragraph((StyledLine(words, first.style), *lines[1:])))

    def heading(self, level: int, key: str, zh: str, en: str, number: str = "") -> Heading:
        mark = self.spans("h1_number", Span(number)) if number else None
        return Heading(level, key, self.paragraph(f"h{level}", zh, en), self.text(zh, en), mark)  # type: ignore[arg-type]


def drawing(writer: Writer, width: float, height: float) -> Drawing:
    """One mark of every kind."""
    solid, hollow = Box(60, 10, 120, 20), Box(60, 40, 90, 20)
    words = writer.text("企业份额", "Share")[0]
    return Drawing(width, height, (
        Rect(solid, Fill("accent"), datum="a/x"),
        Rect(hollow, Fill("paper"), Stroke("ink", 1.1)),
        Rect(Box(150, 40, 60, 20), Fill("context", hatched=True), Stroke("context", 1)),
        Polyline(((60, 70), (120, height - 20), (width - 60, 80)), Stroke("ink", 2, (2, 3))),
        Disc(60, 70, 3.5, Fill("ink")),
        Disc(width - 60, 80, 3.5, Fill("paper"), Stroke("accent", 1.6)),
        Label(54, 25, words, 9.5, 38, anchor="end", bold=True),
        Label(width / 2, height - 4, Line("en", (Span("2024"),)), 8.5, 20, "ink3", anchor="middle"),
    ))  # fmt: skip


def table(writer: Writer, rows: int) -> Table:
    def cell(style: str, zh: str, en: str, **how: object) -> Cell:
        return Cell((writer.paragraph(style, zh, en),), **how)  # type: ignore[arg-type]

    head = TableRow(
        (cell("table_head", "会员", "Plan", header=True), cell("table_head", "月费", "Per month", header=True),
         Cell(header=True), cell("table_head", "说明", "Notes", header=True)), 20, "ink",
    )  # fmt: skip
    body = [
        TableRow(
            (cell("table_key", f"会员 {n}", f"Plan {n}", header=True), cell("table_accent", f"${n}.00", f"${n}.00"),
             Cell(bar=Bar(n / rows, "accent", ("solid", "hollow", "hatched")[n % 3])),  # type: ignore[arg-type]
             cell("table_small", "含 Sora：500 个 1080p 优先视频，每月更新一次" * 2, "Sora: 500 priority 1080p videos, renewed monthly" * 2)), 27,
        )
        for n in range(1, rows + 1)
    ]  # fmt: skip
    group = TableRow((cell("table_group", "以人民币计价，不参与排序", "In yuan; not ranked"),), 20, None, spanning=True)
    last = TableRow((cell("table", "文心一言", "ERNIE Bot", header=True), Cell((writer.spans("table", Span("¥49.90"), Span(RING, "ring")),)),
                     Cell((writer.spans("table_group", Span("—")),)), Cell(accent=True)), 27, "ink")  # fmt: skip
    columns = (TableColumn(120), TableColumn(80, "end"), TableColumn(120), TableColumn(166))
    return Table(columns, head, (*body, group, last), bar_height=10)


def sample(languages: tuple[str, ...], *, rows: int = 6, paragraphs: int = 4) -> Brief:
    """The brief. `rows`: of its table; `paragraphs`: in its second section."""
    w = Writer(languages)
    form = [w.paragraph("margin", f"{zh}：说明", f"{en}: what it means") for zh, en in (("实心", "Solid"), ("空心", "Hollow"), ("斜线", "Hatched"))]
    caption = (w.paragraph("figure_number", "图 1", "Figure 1"), w.paragraph("figure_title", "企业大模型使用份额", "Share of LLM use", before=2))
    row = Paragraph((*w.paragraph("figure_number", "图 2", "Figure 2").lines, *w.paragraph("figure_title", "  发布与公布", "  Launches").lines), inline=True)
    point = KeyPoint("1", w.paragraph("message", "OpenAI 的企业份额一年降 16 个百分点", "OpenAI lost 16 points of share"), w.paragraph("support", _ZH, _EN))
    struck = w.spans("body", Span("原文写"), Span("Plus 会员高达 200 美元", "struck"), Span("，应为 "), Span("20 美元", "strong"), Span("。"), lang=languages[0])
    linked = w.spans("body", Span("见 See "), Span("OpenAI 公告", href="https://openai.com/公告?a=1&b=(2)"), Span("。51%"), Span(RING, "ring"), Span("。"))
    quote = Paragraph(tuple(w.styled("quote", one) for one in (Line("zh", (Span("“"),)), Line("zh", (Span("价格不变，能力翻倍，发布即可使用" * 3),)), Line("zh", (Span("”"),)))), inline=True)
    blocks: tuple[BriefBlock, ...] = (
        Title(w.paragraph("cover_title", "人工智能 2024", "AI in 2024"), w.paragraph("standfirst", "模型端优势收窄", "The lead narrows"),
              (w.paragraph("margin", "外部来源 11 个", "11 outside sources"),)),
        KeyPoints(w.paragraph("key_label", "要点", "Key points"), (point, KeyPoint("2", point.message, point.support)),
                  THEME.brief.style("message_number", languages, languages[0])),
        ReadingKey((w.paragraph("margin_key", "怎样读图", "Reading the charts"),), tuple(zip(("solid", "hollow", "hatched"), form, strict=True))),
        w.heading(1, "race", "领先者的优势在收窄", "The leader’s edge is narrowing", "1"),
        w.heading(2, "race/share", "份额一年降 16 个百分点", "Sixteen points in a year"),
        w.noted("1"),
        Figure("share", caption, drawing(w, 360, 150), w.paragraph("source", "来源：Menlo Ventures，2024-11-20", "Source: Menlo Ventures, 20 Nov 2024"),
               w.text("折线图：份额 50% 降至 34%", "Line chart: 50% to 34%"), wide=False),
        w.noted("2"),
        Prose(struck), Prose(linked),
        Quotation(quote, w.paragraph("quote_by", "某公司，发布会", "A company, at its launch", before=6)),
        Figure("launches", (row,), drawing(w, 486, 180), None, w.text("时间线", "Timeline"), wide=True),
        w.heading(1, "prices", "收费方式已趋一致", "Pricing has converged", "2"),
        *(w.noted(str(3 + n), times=3) for n in range(paragraphs)),
        TableFigure("plans", (row,), table(w, rows), w.paragraph("source", "来源：各公司网页", "Sources: company pages"), w.text("会员月费", "Prices of plans")),
        SourceList(
            w.heading(2, "sources", "来源", "Sources"),
            (("solid", w.paragraph("margin", "已核对", "checked")), ("hollow", w.paragraph("margin", "未找到", "not found"))),
            tuple(SourceEntry(str(n), ("solid", "hollow", None)[n % 3], (  # type: ignore[arg-type]
                Paragraph((w.styled("source_name", Line("en", (Span("Menlo Ventures"),))), w.styled("source_title", Line("en", (Span(f"  Report {n}"),)))), inline=True),
                w.spans("source_detail", Span("2024-11-20"))), f"https://example.org/{n}" if n % 3 else "") for n in range(1, 13)),
            THEME.brief.style("source_detail", languages, languages[0])),
    )  # fmt: skip
    notes = tuple(Note(str(n), w.paragraph("footnote", f"第 {n} 条注：见 [{n}]。", f"Note {n}: see [{n}].")) for n in range(1, 3 + paragraphs))
    style = THEME.brief.style
    running = Running((w.text("核对简报", "Checked brief"), w.text("2026 年 11 月", "November 2026")), w.text("人工智能 2024：核对简报", "AI in 2024: a checked brief"),
                      style("running", languages, languages[0]), style("running_now", languages, languages[0]), style("page_number", languages, languages[0]))  # fmt: skip
    meta = Meta("sample", "人工智能 2024 & (AI)", "核对组 A&B", "摘要", "AI, 核对", languages, dt.date(2026, 11, 24))
    return Brief(meta, THEME, running, blocks, notes, style("note_number", languages, languages[0]))
