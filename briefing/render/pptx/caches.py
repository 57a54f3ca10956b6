"""What a native chart keeps of its workbook's cells, for programs that do not open it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from briefing.render.pptx.ooxml import attribute, content
from briefing.render.pptx.point_label import RANGE_NAMESPACE

_SERIES_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"


def text_cache(tag: str, words: Iterable[str]) -> str:
    """The letters of cells; empty ones are left out."""
    written = [
        f'<c:pt idx="{index}"><c:v>{content(one)}</c:v></c:pt>' if one else "" for index, one in enumerate(words)
    ]
    return f'<{tag}><c:ptCount val="{len(written)}"/>{"".join(written)}</{tag}>'


def number_cache(number_format: str, values: Sequence[Decimal | None]) -> str:
    """The numbers of cells and how they are written; empty ones are left out."""
    written = "".join(
        f'<c:pt idx="{index}"><c:v>{value:f}</c:v></c:pt>' for index, value in enumerate(values) if value is not None
    )
    return (
        f'<c:numCache><c:formatCode>{content(number_format)}</c:formatCode><c:ptCount val="{len(values)}"/>'
        f"{written}</c:numCache>"
    )


def label_range(address: str, words: Sequence[str]) -> str:
    """The cells that the labels of a series are read from. Source: MS-ODRAWXML 2.24.3.7"""
    return (
        f'<c:extLst><c:ext uri="{_SERIES_EXTENSION}" xmlns:c15="{RANGE_NAMESPACE}"><c15:datalabelsRange>'
        f"<c15:f>{attribute(address)}</c15:f>{text_cache('c15:dlblRangeCache', words)}"
        "</c15:datalabelsRange></c:ext></c:extLst>"
    )
