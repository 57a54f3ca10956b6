"""Where a line may end: a text cut into units that stay whole, by one compiled expression.

Source: Unicode UAX #14, made stricter by clreq 3.1 (kinsoku: what may not begin or end a line) and by the rule of this
house that a figure stays whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.text import BIDI_CONTROLS
from briefing.typeset.characters import ANNOTATION, DIGIT, LETTER, NO_BREAK_SPACE, OPENING
from briefing.typeset.figures import AMOUNT, MEASURE, ORDINAL, WORD

_NO_END = OPENING + r"｟〘〝(\[{«¥￥$＄€£#＃№§"
_NO_START = (
    r"，。、；：！？）］｝〉》」』】〕〗”’．·‧・～〜–—…⋯‥×÷→%％‰℃°!?,.:;)\]}»/／\-－،؛؟۔٪"
    "○々〻ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿゝゞヽヾ゛゜｠〙〟‼⁇⁈⁉‐゠" + ANNOTATION
)
_GLUE = f"\"'{NO_BREAK_SPACE}{BIDI_CONTROLS}"
"""No line ends on either side of these; straight quotes do not tell which side they close, marks of direction none."""
_TO, _NUMBER = "–-～~", "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹$€£¥￥+−"
"""A range goes on where a figure follows the dash: 22亿～33亿美元."""

_ADDRESS = "https?://[!-~]*[A-Za-z0-9/#=&_~+]"
_COMPOUND = "[a-zà-öø-ÿ]{3,}-(?=[a-zà-öø-ÿ]{3})|[A-Za-z]{3,}/(?=[A-Za-z]{3})"
_HAN_NUMERAL = "[百千]万|[十百千万]亿"
_KATAKANA = "[ァ-ヺー]{2,}"
_ATOM = rf"(?:{_ADDRESS}|{_COMPOUND}|{WORD}|{_HAN_NUMERAL}|{_KATAKANA}|\S)"
_BEFORE = f"(?:[{_NO_END}\"']|{ORDINAL}|{AMOUNT})*"
_AFTER = rf"(?:[{_NO_START}{_GLUE}]| [–—→/](?=\s))*"
_UNIT = re.compile(rf"(?:{_BEFORE}{_ATOM}{_AFTER}|[{NO_BREAK_SPACE}]+)[^\S{NO_BREAK_SPACE}]*|\s+")

_ADDRESS_PART = r"(?s)(?:https?://)?.*?[/?&=_.\-]+(?=[A-Za-z0-9#%~]{3})|.+"
_PART = (
    rf"(?:[{_NO_END}]*(?:[{DIGIT}]+(?:[.,:][{DIGIT}]+)*(?:{MEASURE}|[{LETTER}]*)|[{LETTER}]+|\S)"
    rf"[{_NO_START}{_GLUE}+&_=#]*"
    rf"|[{NO_BREAK_SPACE}]+)\s*|\s+"
)


@lru_cache(maxsize=1 << 14)
def units(text: str) -> tuple[str, ...]:
    """The text in pieces between which a line may end; blanks stay at the end of the piece before them."""
    found: list[str] = []
    for unit in _UNIT.findall(text):
        last = found[-1][-1] if found else " "
        if last in _GLUE or (last in _TO and unit[0] in _NUMBER):
            found[-1] += unit
        elif "://" in unit:
            found += re.findall(_ADDRESS_PART, unit)
        else:
            found.append(unit)
    return tuple(found)


def parts(unit: str) -> list[str]:
    """A unit too wide for its line in smaller pieces: these breaks are allowed, but not wanted."""
    return re.findall(_PART, unit)
