"""A page on which everything drawn is marked: as part of an element, or as mere decoration."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from conduct_desk.paper import archive, structure, tags
from conduct_desk.paper.tags import Element, Linked, Role

Tag = Element | Role | None

FOOTER = "/Type/Pagination/Subtype/Footer"
HEADER = "/Type/Pagination/Subtype/Header"
WATERMARK = "/Type/Pagination/Subtype/Watermark"


class Slot:
    """A place on a page that is filled when the page is done, such as a page's number in the contents."""

    def __init__(self, code: list[str]) -> None:
        self.code, self.at = code, len(code)
        code.append("")


class MarkedCanvas(Canvas):
    """The library's canvas, on which nothing is left unmarked.

    `tagged` marks what is drawn in it as content of an element; whatever is drawn outside of it is decoration
    (an artifact), which screen readers pass over. The elements are read in the order in which they are drawn.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._code: list[str] = []
        self.is_marking = False
        self._root = self._within = Element(Role.DOCUMENT)
        self._root.is_placed = True
        self._marked: list[list[Element]] = [[]]  # by page: whose each stretch of marked content is
        self._links: list[tuple[PDFDictionary, Element]] = []
        super().__init__(*args, **kwargs)

    @contextmanager
    def tagged(self, tag: Element | Role) -> Iterator[Element]:
        """Mark what is drawn as content of an element: a new one of this role, or more of an old one.

        Inside of something that is marked already nothing changes: the outermost mark counts.
        """
        element = tag if isinstance(tag, Element) else Element(tag)
        if self.is_marking:
            yield element
            return
        tags.place(element, self._within)
        marked = self._marked[-1]
        element.kids.append((len(self._marked) - 1, len(marked)))
        self._code.append(f"/{element.role} <</MCID {len(marked)}>> BDC")
        marked.append(element)
        yield from self._open(element)

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Mark what is drawn as decoration; `kind` is FOOTER, HEADER or WATERMARK, or empty."""
        if self.is_marking:
            yield
            return
        self._code.append(f"/Artifact <<{kind}>> BDC" if kind else "/Artifact BMC")
        yield from self._open(None)

    def _open(self, found: Any) -> Iterator[Any]:
        code, self.is_marking = self._code, True
        yield found
        self.is_marking = False
        code.append("EMC")

    @contextmanager
    def within(self, tag: Element | Role) -> Iterator[Element]:
        """Gather the elements drawn meanwhile in one, such as the points of a list."""
        element = tag if isinstance(tag, Element) else Element(tag)
        tags.place(element, self._within)
        before, self._within = self._within, element
        yield element
        self._within = before

    @contextmanager
    def figure(
        self, alt: str, x: float, y: float, width: float, height: float, *, element: Element | None = None
    ) -> Iterator[Element]:
        """Mark what is drawn as one picture; `alt` says in words what it shows. The box is in points."""
        element = element or Element(Role.FIGURE)
        element.facts = tags.figure(alt, self._box(x, y, width, height))
        with self.tagged(element):
            yield element

    @contextmanager
    def field(
        self,
        label: str,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        element: Element,
        tick: bool = False,
    ) -> Iterator[None]:
        """Mark what is drawn as something to fill in by pen: words, or a `tick`."""
        element.facts = tags.field("cb" if tick else "tv", label, self._box(x, y, width, height))
        with self.tagged(element):
            yield

    def _box(self, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
        return (*self.absolutePosition(x, y), *self.absolutePosition(x + width, y + height))

    @contextmanager
    def link(self, key: str, alt: str, box: tuple[float, float, float, float]) -> Iterator[Element]:
        """Mark what is drawn as a link to a bookmarked place; `alt` says where it leads."""
        element = Element(Role.LINK)
        left, foot, right, top = box
        pressed = PDFDictionary(
            {
                "Type": PDFName("Annot"), "Subtype": PDFName("Link"), "F": 4, "Border": PDFArray([0, 0, 0]),
                "Rect": PDFArray(self._box(left, foot, right - left, top - foot)),
                "Contents": PDFString(alt), "Dest": self._bookmarkReference(key),  # type: ignore[attr-defined]
            }
        )  # fmt: skip
        name = f"link{len(self._links) + 1}"
        self._addAnnotation(pressed, name)  # type: ignore[attr-defined]
        self._links.append((pressed, element))
        with self.tagged(element):
            yield element
        element.kids.append(Linked(len(self._marked) - 1, f"Annot.{name}"))

    def reserve(self) -> Slot:
        """Keep a place in what is being drawn, to be filled later, even from another page."""
        return Slot(self._code)

    @contextmanager
    def filling(self, slot: Slot) -> Iterator[None]:
        """Draw into a place that was kept, with the marks and the origin that it was kept under."""
        before = self._code, self.is_marking
        self._code, self.is_marking = [], True
        yield
        slot.code[slot.at] = "\n".join(self._code)
        self._code, self.is_marking = before

    def end_marks(self) -> None:
        """End the marks of one page."""
        self._marked.append([])

    def finish(self, day: Any) -> None:
        """Write the structure into the file; every page has been shown. `day` is the paper's own date."""
        document: Any = self._doc  # type: ignore[attr-defined]
        pages = self._marked[: len(document.Pages.pages)]
        for at, page in enumerate(document.Pages.pages):
            archive.number_page(page, at)
        for at, (pressed, _element) in enumerate(self._links, start=len(pages)):
            pressed["StructParent"] = at
        links = [element for _pressed, element in self._links]
        archive.finish(document, structure.write_structure(document, self._root, pages, links), day)


def _marked(name: str) -> Callable[..., Any]:
    draw: Callable[..., Any] = getattr(Canvas, name)

    @wraps(draw)
    def drawn(canvas: MarkedCanvas, *args: Any, **kwargs: Any) -> Any:
        if canvas.is_marking:
            return draw(canvas, *args, **kwargs)
        with canvas.artifact():
            return draw(canvas, *args, **kwargs)

    return drawn


# All ways of the library's canvas to draw something, so that none is left unmarked.
for _name in (
    "arc", "bezier", "doForm", "drawImage", "drawInlineImage", "drawPath", "drawText", "ellipse", "line",
    "lines", "rect", "roundRect", "shade", "wedge",
):  # fmt: skip
    setattr(MarkedCanvas, _name, _marked(_name))
