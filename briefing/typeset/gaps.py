"""Blanks written into text, for programs that know neither a gap between Han and Latin nor our breaks: the slides."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from briefing.tags import language
from briefing.text import Line, Span
from briefing.typeset.blocks import ANNOTATIONS
from briefing.typeset.breaks import units
from briefing.typeset.characters import LETTER, SIGN
from briefing.typeset.figures import EAST_ASIAN_UNIT

_FIRM = (
    f"(?<=[0-9%‰×KMB])(?P<unit> ?)(?={EAST_ASIAN_UNIT})|(?<=第)(?P<ordinal> ?)(?=[0-9])"
    "|(?<=月)(?P<day> ?)(?=[0-9]{1,2}[日号])"
)
_HAN = f"[^\\W_{LETTER}]"
_LOOSE = f"(?<={_HAN})(?=[{LETTER}{SIGN}])|(?<=[{LETTER}{SIGN}])(?={_HAN})"
_GAP = re.compile(f"{_FIRM}|{_LOOSE}")
_MET = re.compile(f"(?<={_HAN})[ \xa0]?(?=[{LETTER}{SIGN}])|(?<=[{LETTER}{SIGN}])[ \xa0]?(?={_HAN})")


def met(text: str) -> int:
    """How often Han and Latin meet, with a blank between them or without."""
    return len(_MET.findall(text))


def spaced(text: str) -> str:
    """The text with a space between Han and Latin, one that never breaks between a number and its unit."""
    return _GAP.sub(_blank, text)


@lru_cache(maxsize=1 << 14)
def spaced_line(line: Line) -> Line:
    """The line spaced as a whole, also where two spans meet; rings and footnote numbers are passed over.

    Japanese and Korean lines stay as they are: their readers see no such space in print either.
    """
    if language(line.lang).script in ("Jpan", "Kore"):
        return line
    spans = list(line.spans)
    before = -1
    for place, span in enumerate(spans):
        if span.mark in ANNOTATIONS:
            continue
        text = spaced(span.text)
        if before >= 0 and (blank := _between(spans[before].text, span.text)):
            if before == place - 1 and spans[before].mark == "plain":
                spans[before] = Span(spans[before].text + blank, "plain", spans[before].href)
            else:
                text = blank + text
        spans[place], before = Span(text, span.mark, span.href), place
    return Line(line.lang, tuple(spans))


@lru_cache(maxsize=1 << 14)
def held_line(line: Line) -> Line:
    """The line with blanks that never break inside what must stay whole, such as a number with its unit."""
    whole = "".join(span.text for span in line.spans)
    held = "".join(_held(unit) for unit in units(whole)) if " " in whole else whole
    ends = list(accumulate(len(span.text) for span in line.spans))
    pieces = zip(line.spans, (0, *ends), ends, strict=False)
    return Line(line.lang, tuple(Span(held[start:end], span.mark, span.href) for span, start, end in pieces))


def _held(unit: str) -> str:
    kept = unit.rstrip()
    return kept.replace(" ", "\xa0") + unit[len(kept) :]


def _between(left: str, right: str) -> str:
    found = _GAP.match(left + right, len(left))
    return _blank(found) if found else ""


def _blank(found: re.Match[str]) -> str:
    return "\xa0" if found.lastgroup else " "
