"""Office Open XML as strings: namespaces, escaping, units."""

from __future__ import annotations

from briefing.drawing import Box

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SLIDE_NAMESPACES = f'xmlns:a="{DRAWING}" xmlns:r="{RELATIONSHIPS}" xmlns:p="{PRESENTATION}"'

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""The mark of a shape that says nothing. Source: MS-ODRAWXML 2.28."""

GROUP_PROPERTIES = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""What every shape tree begins with."""


def content(words: str) -> str:
    """The letters as element content."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(words: str) -> str:
    """The letters as an attribute's value, between double quotes."""
    return content(words).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def emu(points: float) -> int:
    """Points in English Metric Units."""
    return round(points * 12700)


def hundredths(points: float) -> int:
    """Points in hundredths, as text sizes and spacings are written."""
    return round(points * 100)


def transform(box: Box, tag: str = "a:xfrm", more: str = "", inside: str = "") -> str:
    """The place of a shape."""
    offset = f'<a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
    return f'<{tag}{more}>{offset}<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/>{inside}</{tag}>'
