"""Big numbers: the digits large, what stands around them small."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.setting import Setting
from briefing.document import Paragraph, StyledLine
from briefing.language.numbers import parts
from briefing.text import Text, line

TIGHT = "%×"
"""Signs that stand close to their digits."""


def big_number(setting: Setting, written: Text, digits: str, unit: str) -> Paragraph:
    """A written number of the primary language, its digits in one style and what stands around them in another."""
    found = parts(written[0].plain)
    return around(setting, written[0].lang, [(unit, found.before), (digits, found.digits), (unit, found.after)])


def around(setting: Setting, lang: str, pieces: Sequence[tuple[str, str]]) -> Paragraph:
    """Pieces of one number on one line, each in its style, a fixed space between them."""
    lines: list[StyledLine] = []
    for style, words in pieces:
        bare = words.strip("\u00a0 ")
        if bare:
            gap = "\u00a0" if lines and bare[0] not in TIGHT else ""
            lines.append(StyledLine(line(lang, gap + bare), setting.style(style, lang)))
    return Paragraph(tuple(lines), inline=True)
