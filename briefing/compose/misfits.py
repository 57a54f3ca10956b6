"""What does not fit its place on a slide: by how many lines, and which of its texts could be shorter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, takewhile
from math import ceil, inf

from briefing.charts.geometry import draw_chart
from briefing.charts.overhang import overhang
from briefing.charts.room import NoRoom
from briefing.compose.held import about, caveat
from briefing.compose.setting import Setting
from briefing.compose.slides import Frame, text_bottom, text_top
from briefing.content.values import Located
from briefing.document.deck import ChartBlock, DrawingBlock, GroupBlock, Slide, SlideBlock, TableBlock, TextBlock
from briefing.document.parts import Paragraph, StyledLine
from briefing.drawing import Drawing
from briefing.errors import Place
from briefing.text import Line, line

TOLERANCE = 0.5
HINT = "say less in it; type is never made smaller"


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something that has less room than it needs: which, by how much, and what helps when words cannot be shorter.

    Units: `over` in points. `words`: the text that takes most of the room, and whether `alone`; `rows`: how many lines
    so much of it takes. `at`: where it is told when there is no such text.
    """

    subject: str
    state: str
    hint: str
    at: Located | Place
    over: float = inf
    words: Line | None = None
    alone: bool = False
    rows: Callable[[str], int] | None = None
    what: str = ""


def undrawn_misfit(error: NoRoom) -> Misfit:
    """A figure that could not be drawn for want of room."""
    return Misfit(error.subject, "does not fit", error.hint, error.place, error.over, error.words, what=error.what)


def misfits(frame: Frame, slide: Slide) -> Iterator[Misfit]:
    """What does not fit on a slide; what runs into the sources only if all else fits."""
    texts = [block for block in _blocks(slide) if isinstance(block, TextBlock) and not _is_source(block)]
    found = list(_long(frame.setting, [block for block in texts if not block.wrap], slide.key))
    for block in (block for block in texts if block.wrap):
        found += text_misfits(frame.setting, block, slide.key, frame.page.slide.bottom)
    for figure in (block for block in _blocks(slide) if isinstance(block, ChartBlock | DrawingBlock)):
        found += _figure_misfits(frame.setting, figure, slide.key)
    yield from found or _collisions(frame, slide)


def text_misfits(setting: Setting, block: TextBlock, slide: str, foot: float = inf) -> Iterator[Misfit]:
    """A text that is higher than its place, or has a word that is wider."""
    where = "every slide" if block.name == "footer" else slide
    misfit = Misfit(f"{block.name} of {where}", "", HINT, about(setting.edition.content, slide))
    high = setting.height(block.paragraphs, block.box.width) - block.box.height
    over = max(high, block.box.bottom - foot)
    if over > TOLERANCE:
        yield _high(setting, block.paragraphs, block.box.width, over, misfit)
    else:
        yield from _wide(setting, block, misfit)


def _figure_misfits(setting: Setting, block: ChartBlock | DrawingBlock, slide: str) -> Iterator[Misfit]:
    """A figure whose words run out of it, or a chart that is drawn natively and has labels without room."""
    try:
        drawing = block.drawing if isinstance(block, DrawingBlock) else _drawn(setting, block)
    except NoRoom as error:
        yield undrawn_misfit(error)
        return
    out = overhang(drawing)
    if out is not None:
        words = out.words if out.words.path else None
        subject, what = f"{block.name} of {slide}", f"words run {out.over:.0f} pt out of it"
        yield Misfit(subject, "does not fit", HINT, about(setting.edition.content, slide), out.over, words, what=what)


def _drawn(setting: Setting, block: ChartBlock) -> Drawing:
    return draw_chart(block.chart, block.box.width, block.box.height, block.style, setting.fonts)


def _long(setting: Setting, blocks: Sequence[TextBlock], slide: str) -> Iterator[Misfit]:
    """Texts on one line, the names of the sections, that run out of their places; they share the room."""
    outs = [max(map(setting.width, block.paragraphs), default=0.0) - block.box.width for block in blocks]
    over = sum(out for out in outs if out > TOLERANCE)
    if over:
        words = max((one for block in blocks for one in _lines(block.paragraphs)), key=setting.length).words
        subject, state = "the line of section names of every slide", f"is {over:.0f} pt too wide"
        known = words if words.path else None
        yield Misfit(subject, state, HINT, about(setting.edition.content, slide), over, known)


def _wide(setting: Setting, block: TextBlock, misfit: Misfit) -> Iterator[Misfit]:
    """The first line that no break makes narrow enough."""
    lines = (one for paragraph in block.paragraphs if not paragraph.inline for one in paragraph.lines)
    for one in lines:
        unit = setting.overfull([Paragraph((one,))], block.box.width)
        if unit:
            out = setting.length(replace(one, words=line(one.words.lang, unit))) - block.box.width * setting.margin
            words = one.words if one.words.path else None
            yield replace(misfit, state=f"is {out:.0f} pt too wide at {unit!r}", over=out, words=words)
            return


def _high(setting: Setting, paragraphs: Sequence[Paragraph], width: float, over: float, misfit: Misfit) -> Misfit:
    """The misfit with the amount in lines of the longest text, and with that text if it is one of the content."""
    lines = _lines(paragraphs)
    longest = max(
        [one for one in lines if one.words.path] or lines,
        key=lambda one: (setting.rows_in(one, width) * one.style.leading, len(one.words.plain)),
    )
    count = ceil((over - TOLERANCE) / longest.style.leading)

    def rows(words: str) -> int:
        return setting.rows_in(replace(longest, words=line(longest.words.lang, words)), width)

    return replace(
        misfit,
        state=f"is {count} line{'s' * (count > 1)} too high",
        over=over,
        words=longest.words if longest.words.path else None,
        alone=len({one.words.path for one in lines}) == 1,
        rows=rows,
    )


def _lines(paragraphs: Sequence[Paragraph]) -> list[StyledLine]:
    return [one for paragraph in paragraphs for one in paragraph.lines]


def _collisions(frame: Frame, slide: Slide) -> Iterator[Misfit]:
    """The matter of a slide that runs into its sources, told at the table if that is what reaches down so far."""
    setting = frame.setting
    blocks = [block for block in _blocks(slide) if block.name != "footer"]  # a template may have it below the sources
    sources = [block for block in blocks if isinstance(block, TextBlock) and _is_source(block)]
    matter = list(takewhile(lambda block: not _is_source(block), blocks))
    lowest = max(matter, key=lambda block: text_bottom(setting, block))
    for source in sources:
        over = max(source.box.y, text_bottom(setting, lowest)) - text_top(setting, source)
        if over > TOLERANCE:
            table = _table_misfit(setting, lowest, slide.key, over) if isinstance(lowest, TableBlock) else None
            yield table or _source_misfit(setting, source, slide.key, over)
            return


def _table_misfit(setting: Setting, block: TableBlock, slide: str, over: float) -> Misfit | None:
    """The longest text of the highest row; none where no text takes more than one line."""
    table, at = block.table, about(setting.edition.content, slide)
    rows = [row for row in (table.header, *table.rows) if row is not None and not row.spanning]
    cells = [
        (row.height, column.width - table.padding, paragraph)
        for row in rows
        for column, cell in zip(table.columns, row.cells, strict=True)
        for paragraph in cell.paragraphs
    ]
    long = [(height, width, one) for height, width, one in cells if _wraps(setting, one, width)]
    if not long:
        return None
    _, width, paragraph = max(long, key=lambda one: (one[0], setting.height([one[2]], one[1])))
    hint = "leave out a row, or make two topics of it"
    told = _high(setting, [paragraph], width, over, Misfit(f"the table of {slide}", "", hint, at))
    return replace(told, alone=False)


def _wraps(setting: Setting, paragraph: Paragraph, width: float) -> bool:
    return any(one.words.path and setting.rows_in(one, width) > 1 for one in paragraph.lines)


def _source_misfit(setting: Setting, block: TextBlock, slide: str, over: float) -> Misfit:
    """The caveat, where the source line has one: it is the only part of it that can be shorter."""
    said = caveat(setting.edition.content, slide)
    hint = "leave out a row, or make two topics of it"
    state = f"are together {over:.0f} pt too high"
    subject = f"the matter of {slide} and its source line"
    if said is None:
        return Misfit(subject, state, hint, about(setting.edition.content, slide), over)
    lang = block.paragraphs[0].lines[0].words.lang
    text = setting.edition.text(said)
    words = next((one for one in text if one.lang == lang), text[0])
    return Misfit(subject, state, f"shorten the caveat, {hint}", said, over, words)


def _blocks(slide: Slide) -> tuple[SlideBlock, ...]:
    """The title and every block, those of groups one by one."""
    grouped = (block.blocks if isinstance(block, GroupBlock) else (block,) for block in slide.blocks)
    return (slide.title, *chain.from_iterable(grouped))


def _is_source(block: SlideBlock) -> bool:
    return isinstance(block, TextBlock) and block.name.startswith("source")
