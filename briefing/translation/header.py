"""The head of a catalog: whose it is, in which language, with which plural forms."""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel.plural import to_gettext

from briefing.language.decimals import locale_of
from briefing.tags import language


def header(briefing: str, lang: str, found: Mapping[str, str]) -> dict[str, str]:
    """The fields of the head: what a translator's tool has `found` or added stays, ours are set anew. No clock."""
    ours = {
        "Project-Id-Version": briefing,
        "Language": language(lang).babel,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_rule(lang),
    }
    return ours | {name: value for name, value in found.items() if name not in ours}


def plural_rule(lang: str) -> str:
    """CLDR's plural rule as gettext writes it. The operand e, of a number as `1c6`, is 0: gettext has whole numbers."""
    rule: str = to_gettext(locale_of(lang).plural_form)
    return re.sub(r"\be\b", "0", rule)
