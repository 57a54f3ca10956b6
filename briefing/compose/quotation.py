"""A quotation on a slide, with up to three figures under it."""

from __future__ import annotations

from dataclasses import replace

from briefing.charts.alt import sure, wording
from briefing.compose.numerals import big_number
from briefing.compose.setting import Setting
from briefing.compose.slides import Frame, free_text, segment
from briefing.content.figure import QuoteFact, QuoteFigure
from briefing.document.deck import GroupBlock, GroupPart
from briefing.document.parts import Paragraph, StyledLine
from briefing.drawing import Box
from briefing.language.furniture import word
from briefing.language.lists import write_list
from briefing.language.localize import Edition
from briefing.language.numbers import write
from briefing.tags import reads
from briefing.text import Span, Text, ringed

TOP, FACTS = 8.0, 208.0
"""How far below the top of a slide's matter a quotation begins, and the rules over its figures where it is short."""
_HOLE = "\n"


def quotation(setting: Setting, figure: QuoteFigure) -> tuple[Paragraph, ...]:
    """The sentence in every language, in quotation marks only where it was said, then who said it."""
    words = []
    for line in setting.lines("quote", setting.edition.text(figure.quote)):
        if not reads(line.words.lang, figure.verbatim_in):
            words.append(Paragraph((line,), before=4))
            continue
        mark = replace(line.style, role="accent")
        opening, closing = (
            StyledLine(replace(line.words, spans=(Span(sign),)), mark)
            for sign in word(line.words.lang, "join/quote", text=_HOLE).split(_HOLE)
        )
        words.append(Paragraph((opening, line, closing), inline=True))
    by = setting.edition.text(figure.by)
    return (*words, setting.paragraph("quote_by", by if figure.evidence == "confirmed" else ringed(by), before=14))


def quotation_group(frame: Frame, figure: QuoteFigure) -> GroupBlock:
    """The quotation in columns 2 to 12, its figures on rules below."""
    setting = frame.setting
    page = frame.page
    x, width = page.column(2, 11)
    words = quotation(setting, figure)
    width = setting.balanced(words, width)
    box = Box(x, page.content.y + TOP, width, setting.height(words, width))
    blocks: list[GroupPart] = [free_text("Words", box, *words)]
    top = max(page.content.y + FACTS, box.bottom + 14)
    for place, item in zip((2, 6, 10), figure.facts.values(), strict=False):
        left, wide = page.column(place, 3)
        figure_box = Box(left, top + 10, wide, 112)
        blocks += [
            segment("Figure rule", left, top, wide, 0.75, "rule"),
            free_text("Figure", figure_box, *_figure(setting, item)),
        ]
    return GroupBlock("Quotation", tuple(blocks), quotation_alt(setting.edition, figure))


def quotation_alt(edition: Edition, figure: QuoteFigure) -> Text:
    """The alternative text: the sentence, who said it, and the figures under it."""

    def written(lang: str) -> str:
        quote, by = (wording(edition.text(one), lang) for one in (figure.quote, figure.by))
        said = word(lang, "alt/quote", quote=quote, by=by)
        facts = [_fact_alt(edition, item, lang) for item in figure.facts.values()]
        figures = word(lang, "alt/key_figures", items=write_list(facts, lang, "semicolon")) if facts else ""
        return word(lang, "join/sentences", before=said, next=figures) if figures else said

    return edition.each(written)


def _fact_alt(edition: Edition, item: QuoteFact, lang: str) -> str:
    fact = edition.content.facts[item.fact]
    return sure(
        fact, word(lang, "alt/key_figure", title=wording(edition.text(item.label), lang), value=write(fact, lang)), lang
    )


def _figure(setting: Setting, item: QuoteFact) -> tuple[Paragraph, Paragraph]:
    """The number large in the primary language; the other language names it with its label."""
    edition = setting.edition
    number, label = edition.number(item.fact), edition.text(item.label)
    if edition.content.facts[item.fact].evidence != "confirmed":
        label = ringed(label)
    if len(number) > 1:
        label = (label[0], *edition.word("join/label", label=number, text=label)[1:])
    large = big_number(setting, number, "message_figure", "big_unit")
    return large, setting.paragraph("figure_label", label, before=4)
