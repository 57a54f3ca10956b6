"""The written form of PDF values. Source: ISO 32000-1, 7.3"""

from __future__ import annotations

from reportlab.pdfbase import pdfdoc

_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r"})


def numbers(*values: float) -> str:
    """Numbers to a hundredth, each as short as it goes, with spaces between them."""
    return " ".join(f"{round(value, 2):.6g}" for value in values)


def literal(codes: str) -> str:
    """A string of characters up to U+00FF, each standing for a byte."""
    return f"({codes.translate(_ESCAPED)})"


def string(words: str) -> str:
    """A text string: as it is when ASCII, else in UTF-16."""
    return literal(words) if words.isascii() else f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An indirect object whose text is finished, or will be by the time the file is written."""

    __RefOnly__ = 1

    def __init__(self, text: str = "null") -> None:
        self.text = text

    def format(self, document: object) -> bytes:
        """The bytes of the object."""
        return self.text.encode("ascii")


def stream(content: bytes, **entries: str) -> pdfdoc.PDFStream:
    """A deflated stream with these entries in its dictionary."""
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content, [pdfdoc.PDFZCompress])


def reference(document: pdfdoc.PDFDocument, made: pdfdoc.PDFObject) -> str:
    """How others refer to the object (`7 0 R`), which is part of the document from now on."""
    number, _ = document.idToObjectNumberAndVersion[document.Reference(made).name]
    return f"{number} 0 R"
