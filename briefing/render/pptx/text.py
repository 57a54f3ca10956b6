"""Text as DrawingML: every line of a language a paragraph, every span a run with its language and its fonts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, assert_never

from briefing.document.parts import Align, Paragraph, StyledLine
from briefing.drawing import Role
from briefing.render.pptx.draft import Draft
from briefing.render.pptx.look import THEME_FONTS, Look
from briefing.render.pptx.ooxml import content, emu, hundredths
from briefing.tags import language
from briefing.text import Span
from briefing.theme.theme import TextStyle

Side = Literal["top", "middle", "bottom"]
"""Where text stands in its box."""
_RING_FONTS = THEME_FONTS.replace("+mn-ea", "+mn-lt")
"""A ring is as wide as a Han character in an East Asian font; the Latin one has the small round one."""
_FULL, _HALF = 1.0, 0.55
_FIRST_FULL = "\u2e80"
"""From here on letters are as wide as high. Units: em."""

_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}
_NO_BULLETS = '<a:lstStyle><a:lvl1pPr marL="0" indent="0"><a:buNone/></a:lvl1pPr></a:lstStyle>'
_KEEP_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
"""A link that keeps its text's colour. Source: MS-ODRAWXML 2.40."""


def text_body(
    draft: Draft, paragraphs: Sequence[Paragraph], body: str, align: Align = "start", *, bulleted: bool = False
) -> str:
    """The inside of a text body: properties, then paragraphs. `bulleted`: its layout would give them bullets."""
    written = "".join(paragraph(draft, one, align, first=not index) for index, one in enumerate(paragraphs))
    levels = _NO_BULLETS if bulleted else "<a:lstStyle/>"
    return f"{body}{levels}{written or empty_paragraph(draft.look)}"


def body_properties(look: Look, anchor: Side = "top", wrap: bool = True, before: float = 0.0) -> str:
    """A box without insets or autofit. Units: `before` is space above the first line, which PowerPoint would ignore."""
    square = "square" if wrap else "none"
    return (
        f'<a:bodyPr wrap="{square}" lIns="0" tIns="{emu(before)}" rIns="0" bIns="0" rtlCol="{int(look.mirrored)}" '
        f'anchor="{_ANCHORS[anchor]}">'
        "<a:noAutofit/></a:bodyPr>"
    )


def space_above(paragraphs: Sequence[Paragraph]) -> float:
    """The space that the first paragraph asks for above it."""
    return paragraphs[0].before if paragraphs else 0.0


def paragraph(draft: Draft, words: Paragraph, align: Align = "start", *, first: bool = False) -> str:
    """One a:p for each line, or a single one for lines that follow each other."""
    side = align if words.align == "start" else words.align
    before = 0.0 if first else words.before
    groups = (words.lines,) if words.inline else tuple((line,) for line in words.lines)
    return "".join(
        _lines(draft, lines, _paragraph_properties(draft.look, lines, side, 0.0 if index else before, words.tabs))
        for index, lines in enumerate(groups)
        if lines
    )


def empty_paragraph(look: Look) -> str:
    """A paragraph that takes no room to speak of."""
    return f'<a:p><a:endParaRPr {look.voice(look.languages[0])} sz="100">{THEME_FONTS}</a:endParaRPr></a:p>'


def run_properties(
    look: Look, lang: str, style: TextStyle, tag: str = "a:rPr", more: str = "", inside: str = "", fonts: str = ""
) -> str:
    """The look of a run; `more` are further attributes, `inside` what follows the fonts."""
    size = "" if style.inherits == "everything" else f' sz="{hundredths(style.size)}"'
    if style.inherits != "nothing":
        accent = look.fill(style.role) if style.role == "accent" else ""
        return f"<{tag} {look.voice(lang)}{size}{more}>{accent}{inside}</{tag}>"
    attributes = f'{look.voice(lang)}{size} b="{int(style.bold)}"{more}'
    return f"<{tag} {attributes}>{look.fill(style.role)}{fonts or look.fonts(lang)}{inside}</{tag}>"


def rough_width(words: str, size: float) -> float:
    """About how wide a text is: enough to choose a place for it. Units: points."""
    return size * sum(_FULL if letter >= _FIRST_FULL else _HALF for letter in words)


def side_of(look: Look, align: Align) -> str:
    """The side of an alignment, given the direction in which the slides run. Left is left in any paragraph."""
    return {"start": "l", "middle": "ctr", "end": "r"}[look.turned(align)]


def direction(look: Look, lang: str) -> str:
    """The attribute of a paragraph that begins with that language; slides that run from right to left expect rtl."""
    rtl = language(lang).direction == "rtl"
    return f' rtl="{int(rtl)}"' if rtl or look.mirrored else ""


def _paragraph_properties(
    look: Look, lines: Sequence[StyledLine], align: Align, before: float, tabs: tuple[float, ...]
) -> str:
    leading = max(line.style.leading for line in lines)
    inherited = all(line.style.inherits == "everything" for line in lines)
    first = lines[0].words.lang
    side = "r" if language(first).direction == "rtl" else "l"  # the stops are counted from the paragraph's own start
    stops = "".join(f'<a:tab pos="{emu(stop)}" algn="{side}"/>' for stop in tabs)
    # behind a number at the start; from right to left LibreOffice (7.4) would lose the tab
    hung = f' marL="{emu(tabs[0])}" indent="{emu(-tabs[0])}"' if len(tabs) == 1 and side == "l" else ""
    return (
        f'<a:pPr{hung} algn="{side_of(look, align)}"{direction(look, first)}>'
        + ("" if inherited else _spacing(leading, before))
        + (f"<a:tabLst>{stops}</a:tabLst>" if tabs else "")
        + "</a:pPr>"
    )


def _spacing(leading: float, before: float) -> str:
    return (
        f'<a:lnSpc><a:spcPts val="{hundredths(leading)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{hundredths(before)}"/></a:spcBef>'
    )


def _lines(draft: Draft, lines: Sequence[StyledLine], properties: str) -> str:
    runs = "".join(_runs(draft, span, line) for line in lines for span in line.words.spans)
    end = run_properties(draft.look, lines[-1].words.lang, lines[-1].style, "a:endParaRPr")
    return f"<a:p>{properties}{runs}{end}</a:p>"


def _runs(draft: Draft, span: Span, line: StyledLine) -> str:
    properties = span_properties(draft.look, span, line.words.lang, line.style, draft.click(span.href, _KEEP_COLOR))
    plain = span_properties(draft.look, span, line.words.lang, line.style)
    pieces = (f"<a:r>{properties}<a:t>{content(words)}</a:t></a:r>" if words else "" for words in span.text.split("\n"))
    return f"<a:br>{plain}</a:br>".join(pieces)


def span_properties(look: Look, span: Span, lang: str, style: TextStyle, inside: str = "") -> str:
    """The look of a span in a line of that style."""
    bold, more, fonts = style.bold, "", ""
    role: Role = style.role
    match span.mark:
        case "plain":
            pass
        case "strong":
            bold = True
        case "struck":
            role, more = "accent", ' strike="sngStrike"'
        case "ring":
            bold, fonts = False, _RING_FONTS
        case "note":
            more = ' baseline="30000"'
        case _:
            assert_never(span.mark)
    more += ' u="none"' if inside else ""
    return run_properties(look, lang, replace(style, bold=bold, role=role), more=more, inside=inside, fonts=fonts)
