"""The classes of characters that typesetting tells apart, as the inside of bracket expressions.

Source: Requirements for Chinese Text Layout (W3C clreq), line breaking, and Chinese and Western mixed text; JIS X 4051.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LETTER = (
    "A-Za-z0-9\xaa\xb2\xb3\xb5\xb9\xba\xc0-\xd6\xd8-\xf6\xf8-\u0589\u0591-\u060b\u060d-\u061a\u061c\u0620-\u06d3\u06d5-\u10ff"
    "\u1200-\u1fff\u2070-\u209c\u2150-\u218b\ufb1d-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
)
"""Letters and digits of scripts that put spaces between words; a letter beyond them is Han, kana or Hangul."""
DIGIT = "0-9٠-٩۰-۹"
"""Latin digits, and those of Arabic and Persian."""
RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Scripts that run from right to left, of the basic plane."""
SIGN = "%‰$€£¥+−±×°&@#℃"
"""Signs that belong to a word or figure: they stand off from Han as letters do."""
OPENING = "（［｛〈《「『【〔〖“‘"
CLOSING = "，。、；：！？）］｝〉》」』】〕〗”’．"
"""Marks of Chinese whose ink fills one half of their square: the other half may go."""
NO_BREAK_SPACE = "\xa0\u2007\u202f\u2060"
"""Blanks at which no line ends."""
SOFT_HYPHEN = "\xad"
"""It stands where a word is parted at the end of a line, and is drawn as a hyphen."""
ANNOTATION = "\ue000"
"""It stands in for a whole footnote number or ring while a line is broken."""

_HAN = re.compile("[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff01-\uffee\U00016fe0-\U0003ffff]")
_SQUARE = 0.9


class Edge(NamedTuple):
    """What a character is to its neighbour: its script, and the side on which it is empty (`left` of “, `right` of 。).

    `script` is `han` for ideographs and kana, `latin` for what words and figures are made of, nothing for all the rest.
    """

    script: str = ""
    empty: str = ""


def edge(char: str, width: float) -> Edge:
    """The character as a neighbour; a mark that is no square has no empty half. Units: em."""
    if char in SIGN:
        return Edge("latin")
    if char.isalnum():
        return Edge("han" if _HAN.match(char) else "latin")
    return Edge("", "" if width < _SQUARE else "left" if char in OPENING else "right" if char in CLOSING else "")
