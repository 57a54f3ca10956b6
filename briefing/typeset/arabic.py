"""Arabic letters in the shapes that they take beside each other."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")


@lru_cache(maxsize=1 << 14)
def joined(text: str) -> str:
    """The text with each Arabic letter as the character of its shape, lam and alef as one; in the same order."""
    if not _ARABIC.search(text):
        return text
    shaped: str = _reshaper().reshape(text)
    return shaped


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper  # 15 ms that only Arabic needs

    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False, "shift_harakat_position": False})
