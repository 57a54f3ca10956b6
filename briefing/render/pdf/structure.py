"""The structure tree as objects of the file, with the way back from the page's content to it.

Source: ISO 32000-1, 14.7.2 to 14.7.4
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlab.pdfbase import pdfdoc

from briefing.render.pdf.objects import Raw, reference, string
from briefing.render.pdf.tree import Annotation, Content, Element

Parents = Mapping[int, Element | Sequence[Element]]
"""By key of the parent tree: the element of an annotation, or a page's elements by MCID."""


def write_structure(document: pdfdoc.PDFDocument, root: Element, pages: Sequence[str], parents: Parents) -> Raw:
    """The tree's root object. `pages`: the references of the pages."""
    top = Raw()
    written = {element: Raw() for element, _ in root.walk()}
    named = {element: reference(document, made) for element, made in written.items()}
    for element, parent in root.walk():
        written[element].text = _element(element, named[parent] if parent else reference(document, top), named, pages)
    back = " ".join(
        f"{key} {named[of]}" if isinstance(of, Element) else f"{key}[{' '.join(map(named.__getitem__, of))}]"
        for key, of in sorted(parents.items())
    )
    by_id = "".join(f"{string(element.id)}{named[element]}" for element in sorted(written, key=_id) if element.id)
    tree = reference(document, Raw(f"<</Nums[{back}]>>"))
    top.text = (
        f"<</Type/StructTreeRoot/K {named[root]}/ParentTree {tree}/ParentTreeNextKey {max(parents) + 1}"
        f"{f'/IDTree<</Names[{by_id}]>>' if by_id else ''}>>"
    )
    return top


def _id(element: Element) -> str:
    return element.id


def _element(element: Element, parent: str, named: Mapping[Element, str], pages: Sequence[str]) -> str:
    kids: list[Element | Content | Annotation] = []
    for kid in element.kids:
        kids += (kid,) if isinstance(kid, Element | Annotation) else kid.contents
    home = next((kid.page for kid in kids if not isinstance(kid, Element)), None)
    words = ("Lang", element.lang), ("Alt", element.alt), ("ActualText", element.actual), ("ID", element.id)
    return "".join((
        f"<</S/{element.type}/P {parent}",
        "" if home is None else f"/Pg {pages[home]}",
        f"/K[{' '.join(_kid(kid, home, named, pages) for kid in kids)}]" if kids else "",
        *(f"/{key}{string(value)}" for key, value in words if value),
        f"/A{element.attributes}" if element.attributes else "",
        ">>",
    ))  # fmt: skip


def _kid(
    kid: Element | Content | Annotation, home: int | None, named: Mapping[Element, str], pages: Sequence[str]
) -> str:
    match kid:
        case Element():
            return named[kid]
        case Content(page, mcid):
            return str(mcid) if page == home else f"<</Type/MCR/Pg {pages[page]}/MCID {mcid}>>"
        case Annotation(page, target):
            return f"<</Type/OBJR/Pg {pages[page]}/Obj {target}>>"
