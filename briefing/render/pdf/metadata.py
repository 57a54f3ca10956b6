"""What the file says of itself, twice: in the information dictionary and, equal to it, in XMP.

Source: ISO 19005-2, 6.6.2 to 6.6.4; ISO 14289-1, 5; Adobe XMP Specification Part 1
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from briefing.document.parts import Meta
from briefing.render.pdf.objects import string

_MAKER = "briefing"
_UA_SCHEMA = (
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part number</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
)  # fmt: skip
"""PDF/A knows only its own schemas; any other must be described in the file."""


def information(meta: Meta) -> str:
    """The information dictionary."""
    day = f"(D:{meta.date:%Y%m%d}000000Z)"
    words = {"Title": meta.title, "Author": meta.author, "Subject": meta.subject, "Keywords": meta.keywords}
    words |= {"Creator": _MAKER, "Producer": _MAKER}
    entries = "".join(f"/{key}{string(value)}" for key, value in words.items() if value)
    return f"<<{entries}/CreationDate{day}/ModDate{day}>>"


def xmp(meta: Meta) -> bytes:
    """The metadata stream: title, author and so on, and the claim to be PDF/A-2a and PDF/UA-1."""
    namespaces = {
        "dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/",
        "pdf": "http://ns.adobe.com/pdf/1.3/", "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "pdfuaid": "http://www.aiim.org/pdfua/ns/id/", "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
        "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#", "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    }  # fmt: skip
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in namespaces.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{declared}>{"".join(_properties(meta))}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _properties(meta: Meta) -> list[str]:
    day = f"{meta.date:%Y-%m-%d}T00:00:00Z"
    languages = "".join(f"<rdf:li>{escape(tag)}</rdf:li>" for tag in meta.languages)
    made = [f"<dc:format>application/pdf</dc:format><dc:title>{_default(meta.title)}</dc:title>"]
    if meta.author:
        made.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(meta.author)}</rdf:li></rdf:Seq></dc:creator>")
    if meta.subject:
        made.append(f"<dc:description>{_default(meta.subject)}</dc:description>")
    if meta.keywords:
        made.append(f"<pdf:Keywords>{escape(meta.keywords)}</pdf:Keywords>")
    return [
        *made,
        f"<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language><pdf:Producer>{_MAKER}</pdf:Producer>",
        f"<xmp:CreatorTool>{_MAKER}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{day}</xmp:ModifyDate><xmp:MetadataDate>{day}</xmp:MetadataDate>",
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
        f'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">{_UA_SCHEMA}</rdf:li></rdf:Bag>'
        "</pdfaExtension:schemas>",
    ]


def _default(words: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(words)}</rdf:li></rdf:Alt>'
