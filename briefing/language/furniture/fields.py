"""The fields of the product's words: which of them a translation may and must have."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIELD = re.compile(r"\{([a-z_]+)(?::0?[1-9])?\}")
_DATE = ("year", "month", "day", "quarter", "month_name", "month_short", "quarter_name")
_DATES = frozenset((*_DATE, *(f"end_{name}" for name in _DATE)))
_CHOSEN = ("date/", "period/")
"""Patterns from whose fields each language takes what it needs."""


def fault(key: str, words: str, english: Sequence[str]) -> str:
    """What is wrong with the fields of a word of that key, if anything is."""
    names = set(_FIELD.findall(words))
    if set("{}") & set(_FIELD.sub("", words)):
        return "a brace belongs to a {field}"
    chosen = key.startswith(_CHOSEN)
    known = _DATES if chosen else {name for form in english for name in _FIELD.findall(form)}
    missing = set() if chosen else known - names - {"count"}
    if unknown := sorted(names - known):
        return f"there is no field {{{unknown[0]}}}"
    return f"the field {{{min(missing)}}} is missing" if missing else ""
