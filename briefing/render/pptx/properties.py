"""What a file says of itself: title, author, language, and a date that is the content's own."""

from __future__ import annotations

from briefing.document.parts import Meta
from briefing.render.pptx.ooxml import DECLARATION, content
from briefing.render.pptx.part import OFFICE, PartFile, Relation, office
from briefing.tags import language

_CORE, _APP = "/docProps/core.xml", "/docProps/app.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_DUBLIN = "http://purl.org/dc"
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    f'xmlns:dc="{_DUBLIN}/elements/1.1/" xmlns:dcterms="{_DUBLIN}/terms/" xmlns:dcmitype="{_DUBLIN}/dcmitype/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def property_parts(meta: Meta | None = None, slides: int = 0, notes: int = 0) -> tuple[PartFile, PartFile]:
    """The core properties, empty without a meta, and those of the application: so many slides, so many with notes.

    Written here, not set through python-pptx 1.0.2, which refuses more than 255 letters.
    """
    app = (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>briefing</Application><Slides>{slides}</Slides><Notes>{notes}</Notes></Properties>"
    )
    return (
        PartFile(_CORE, _CORE_TYPE, _core_properties(meta)),
        PartFile(_APP, f"{OFFICE}extended-properties+xml", app.encode()),
    )


def property_relations() -> tuple[Relation, Relation]:
    """The relations of a package to these parts."""
    return Relation("rId2", _CORE_RELATION, _CORE), Relation("rId3", office("extended-properties"), _APP)


def _core_properties(meta: Meta | None) -> bytes:
    written = "" if meta is None else _written(meta)
    return f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>{written}</cp:coreProperties>".encode()


def _written(meta: Meta) -> str:
    author, date = content(meta.author), f"{meta.date.isoformat()}T00:00:00Z"
    return (
        f"<dc:title>{content(meta.title)}</dc:title><dc:subject>{content(meta.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><cp:keywords>{content(meta.keywords)}</cp:keywords>"
        f"<dc:identifier>{content(meta.id)}</dc:identifier><dc:language>{language(meta.languages[0]).ooxml}</dc:language>"
        f"<cp:category>{content(meta.category)}</cp:category><cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified>'
    )
