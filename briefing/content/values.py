"""The values of the content files: texts that know their place, exact numbers, periods, units and keys.

Every text is a `Located`: a string that knows its catalog path (`model_race/topics/share/headline`) and its place.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf

from briefing.content.period import span
from briefing.errors import Place

Kind = Literal["actual", "forecast", "estimate", "derived"]
Evidence = Literal["confirmed", "reported", "disputed"]
Origin = Literal["article", "added"]
Unit = Literal[
    "percent", "points", "times", "count", "people", "downloads", "sessions", "videos", "firms",
    "seconds", "minutes", "hours", "days", "months", "USD", "CNY", "EUR", "GBP", "JPY",
]  # fmt: skip
CURRENCIES: tuple[Unit, ...] = ("USD", "CNY", "EUR", "GBP", "JPY")


class Located(str):
    """A text of the content, its catalog path and where it stands."""

    path: str
    place: Place

    def __new__(cls, words: str, path: str, place: Place) -> Located:
        """A text that stands there."""
        self = super().__new__(cls, words)
        self.path, self.place = path, place
        return self


class Model(BaseModel):
    """A mapping of a content file: no unknown keys, no changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True)


def _text(value: object) -> object:
    if isinstance(value, int | float | Decimal | dt.date) and not isinstance(value, bool):
        raise ValueError("a number or date stands where text is expected; put it in quotes")
    if isinstance(value, dict) and len(value) == 1:
        raise ValueError("text that begins with a brace must be quoted; put quotes around the whole text: '{…} …'")
    return value


def _number(value: object) -> object:
    if not isinstance(value, Decimal):
        raise ValueError("a number is expected; write it plainly, such as 2200000000 or 19.99")
    return value


def _period(value: object) -> object:
    if not isinstance(value, str | Decimal | dt.date):
        raise ValueError("a period is expected; write 2024, 2024-Q4, 2024-11, 2024-12-20 or 2024-01/2024-08")
    span(str(value))
    return str(value)


Text = Annotated[InstanceOf[Located], BeforeValidator(_text)]
"""A translatable text. May hold `{fact}` fields, `**strong**` and `~~struck~~`."""
Quotation = Text
"""A translatable text that quotes somebody: its figures are the speaker's, not facts of ours."""
Number = Annotated[Decimal, BeforeValidator(_number)]
"""An exact decimal with the zeros it was written with."""
Period = Annotated[str, BeforeValidator(_period)]
"""`2024`, `2024-Q4`, `2024-11`, `2024-12-20`, or a span of two such: `2024-01/2024-08`."""
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
SourceKey = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
