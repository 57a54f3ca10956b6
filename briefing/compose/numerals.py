"""Big numbers: the digits large, what stands around them small."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.setting import Setting
from briefing.document.parts import Paragraph, StyledLine
from briefing.language.numbers import parts
from briefing.text import UNMARKED, Text, line

TIGHT = "%×"
"""Signs that stand close to their digits, unless their language has a blank there."""
_BLANKS = "\u00a0\u202f "


def big_number(setting: Setting, written: Text, digits: str, unit: str) -> Paragraph:
    """A written number of the primary language, its digits in one style and what stands around them in another."""
    found = parts(written[0].plain)
    return around(setting, written[0].lang, [(unit, found.before), (digits, found.digits), (unit, found.after)])


def around(setting: Setting, lang: str, pieces: Sequence[tuple[str, str]]) -> Paragraph:
    """Pieces of one number on one line, each in its style; the fixed space between two is the smaller one's."""
    bare = [(setting.style(style), words.strip(_BLANKS), words[:1] in _BLANKS) for style, words in pieces if words]
    shown = [(style, words, spaced) for style, words, spaced in bare if words]
    lines = []
    for index, (style, words, spaced) in enumerate(shown):
        following = shown[index + 1] if index + 1 < len(shown) else None
        smaller = index and style.size < shown[index - 1][0].size
        tight = words.translate(UNMARKED)[:1] in TIGHT and not spaced
        gap_before = "\u00a0" if smaller and not tight else ""
        gap_after = "\u00a0" if following and following[0].size > style.size else ""
        lines.append(StyledLine(line(lang, f"{gap_before}{words}{gap_after}"), style))
    return Paragraph(tuple(lines), inline=True)
