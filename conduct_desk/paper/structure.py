"""Writing a paper's structure into its file: what holds what, and which stretch of a page is whose."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference

from conduct_desk.paper.tags import Element, Linked


class Ready(PDFObject):
    """An object of the file that is written already: nothing is left to build, sort or copy."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def format(self, _document: object) -> bytes:
        """Return it as it stands in the file."""
        return self._data


def write_structure(
    document: Any, root: Element, pages: Sequence[Sequence[Element]], links: Sequence[Element]
) -> PDFObjectReference:
    """Add a structure to the library's document, and return where it begins.

    `pages` are the elements of each page by the numbers of their marked content, `links` the elements of the
    places to press, which count on after the pages.
    """
    writer = _Writer(document)
    start = document.objectcounter + 1
    elements = [root, *_below(root)]
    for number, element in enumerate(elements, start=start + 2):
        element.number = number
    top = f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {start + 1} 0 R"
    found = writer.add(f"{top}/ParentTreeNextKey {len(pages) + len(links)}>>")
    writer.add(_parent_tree(pages, links))
    for element in elements:
        writer.add(writer.element(element, element.parent.number if element.parent else start))
    return found


def _below(element: Element) -> Iterator[Element]:
    for kid in element.kids:
        if isinstance(kid, Element):
            yield kid
            yield from _below(kid)


def _parent_tree(pages: Sequence[Sequence[Element]], links: Sequence[Element]) -> str:
    rows = [
        f"{at}[{' '.join(f'{element.number} 0 R' for element in marked)}]" for at, marked in enumerate(pages)
    ]
    rows += [f"{at} {element.number} 0 R" for at, element in enumerate(links, start=len(pages))]
    return f"<</Nums[{' '.join(rows)}]>>"


class _Writer:
    def __init__(self, document: Any) -> None:
        self._document = document
        names = document.idToObjectNumberAndVersion
        self._pages = [names[page.__InternalName__][0] for page in document.Pages.pages]

    def add(self, words: str) -> PDFObjectReference:
        name = f"structure{self._document.objectcounter + 1}"
        found: PDFObjectReference = self._document.Reference(Ready(words.encode("ascii")), name)
        return found

    def element(self, element: Element, parent: int) -> str:
        """Return one element as it stands in the file; only pages other than its first are repeated."""
        first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        kids = [self._kid(kid, first) for kid in element.kids]
        page = "" if first is None else f"/Pg {self._pages[first]} 0 R"
        held = "" if not kids else f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
        return f"<</S/{element.role}/P {parent} 0 R{page}{element.facts}{held}>>"

    def _kid(self, kid: "Element | tuple[int, int] | Linked", first: int | None) -> str:
        if isinstance(kid, Element):
            return f"{kid.number} 0 R"
        if isinstance(kid, Linked):
            number = self._document.idToObjectNumberAndVersion[kid.name][0]
            return f"<</Type/OBJR/Pg {self._pages[kid.page]} 0 R/Obj {number} 0 R>>"
        page, mark = kid
        return str(mark) if page == first else f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {mark}>>"
