"""Writing a large paper into its file piece by piece: pictures and attachments are never held together.

The library gathers all of a file before it writes any of it. Here its pages are drawn by the library as ever,
while pictures and attachments go straight into the file when their turn comes; a PDF says at its end where
each object begins, so that their order is free. Bar that it passes: a bundle of 200 screenshots in 120 MB of
memory and 6 times a plain copy of the same bytes (tests/bench).
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfdoc
from reportlab.platypus import BaseDocTemplate, Flowable, Frame

from conduct_desk.errors import DeskError, PaperRefused
from conduct_desk.paper import tags
from conduct_desk.paper.dots import Dots
from conduct_desk.paper.sheet import Fixed, Particulars, SheetCanvas, page_template
from conduct_desk.paper.structure import Ready

_HIGH = 1e6  # points: higher than any page


class _InFile(pdfdoc.PDFObject):
    """An object that stands in the file already: only its number is still asked for."""


class _Out:
    """A file that grows object by object, and knows where each begins."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink
        self.at = 0  # bytes written
        self.last = b""
        self.offsets: dict[int, int] = {}

    def write(self, data: bytes | memoryview) -> int:
        """Write some bytes; return how many."""
        self._sink.write(data)
        self.at += len(data)
        self.last = bytes(data[-1:]) or self.last
        return len(data)

    def begin(self, number: int, head: str) -> None:
        """Begin the stream of an object, whose bytes are written next."""
        self.offsets[number] = self.at
        self.write(f"{number} 0 obj\n<<{head}>>\nstream\n".encode("ascii"))

    def end(self) -> None:
        """End a stream, with the line end before it that is its own (ISO 19005-3, 6.1.7.1)."""
        self.write(b"\r\n" if self.last == b"\r" else b"\n")
        self.write(b"endstream\nendobj\n")


class _Incoming:
    """A file that is being attached: its object begins with its first bytes."""

    def __init__(self, out: _Out, begin: Callable[[], None]) -> None:
        self._out, self._begin = out, begin
        self.size = 0
        self.has_begun = False

    def write(self, data: bytes) -> int:
        """Hand on some bytes; return how many."""
        if not self.has_begun:
            self._begin()
            self.has_begun = True
        self.size += len(data)
        return self._out.write(data)

    def flush(self) -> None:
        """Do nothing: the file is whole at its end only."""


class StreamedCanvas(SheetCanvas):
    """The canvas of a paper whose pictures and attachments go into the file as they come."""

    def __init__(self, *args: Any, sink: BinaryIO, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        document: Any = self._doc  # type: ignore[attr-defined]
        document.SaveToFile = self._end_file  # of this one document
        self._document = document
        self._out = _Out(sink)
        self._out.write(pdfdoc.PDFFile(document._pdfVersion).format(document))
        self._attached: list[tuple[str, pdfdoc.PDFObjectReference]] = []
        self.has_torn = False  # an attachment broke off: the file is worth nothing

    def keep_picture(self, dots: Dots, fingerprint: str) -> str:
        """Write a picture into the file; return the name under which `draw_picture` draws it, often.

        `fingerprint` makes the file's own number another one when the picture is.
        """
        name = f"picture{len(self._document.idToObject)}"
        number = self._number(_InFile(), self._document.getXObjectName(name))
        self._document.updateSignature(fingerprint)
        head = f"/Type/XObject/Subtype/Image/Width {dots.width}/Height {dots.height}{dots.facts}"
        self._out.begin(number, f"{head}/Length {dots.size}")
        for piece in dots.pieces:
            self._out.write(piece)
        self._out.end()
        return name

    def draw_picture(
        self, name: str, dots: Dots, box: tuple[float, float, float, float], seen: tuple[float, ...]
    ) -> None:
        """Draw a picture upright into a `box` (x, y, width, height in points), and of it what is `seen`."""
        self.saveState()
        path: Any = self.beginPath()
        path.rect(*seen)
        self.clipPath(path, stroke=0, fill=0)
        self.transform(*dots.matrix(*box))
        self.doForm(name)
        self.restoreState()

    def attach(
        self, name: str, media_type: str, size: int, about: str, copy_into: Callable[[BinaryIO], None]
    ) -> None:
        """Attach a file of `size` bytes, its source to whoever reads the paper; it is handed on in pieces.

        `about` says in words what it is. Raises what `copy_into` raises; when that is before its first byte,
        nothing is attached and the paper goes on. Raises PaperRefused when there are not as many bytes as
        were told: what is in the file by then is worth nothing.
        """
        content = f"content of {name}"
        day = pdfdoc.PDFDate(ts=self._document._timeStamp).format(self._document).decode("ascii")
        kind = "".join(each if each.isalnum() or each in "-." else f"#{ord(each):02X}" for each in media_type)
        head = f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {size}/ModDate {day}>>/Length {size}"
        incoming: Any = _Incoming(self._out, lambda: self._out.begin(self._number(_InFile(), content), head))
        try:
            copy_into(incoming)
            if incoming.size != size or not size:
                raise PaperRefused(
                    "The original of an exhibit is not as long as it was when it was kept.",
                    next_step="Compare the evidence with its fingerprints, then make the bundle again.",
                )
        except DeskError:
            self.has_torn = incoming.has_begun
            raise
        self._out.end()
        number = self._document.idToObjectNumberAndVersion[content][0]
        told = tags.text(name)
        spec = f"<</Type/Filespec/F{told}/UF{told}/Desc{tags.text(about)}/AFRelationship/Source"
        files = f"/EF<</F {number} 0 R/UF {number} 0 R>>>>"
        reference = self._document.Reference(Ready(f"{spec}{files}".encode("ascii")), f"attachment {name}")
        self._attached.append((name, reference))

    def _number(self, written: pdfdoc.PDFObject, name: str) -> int:
        self._document.Reference(written, name)
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        return number

    def save(self) -> None:
        """Finish the file, its attachments named in it."""
        if self._attached:
            catalog = self._document.Catalog
            catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
            catalog.AF = pdfdoc.PDFArray([reference for _name, reference in self._attached])
            names = [each for name, reference in sorted(self._attached, key=lambda pair: pair[0])
                     for each in (pdfdoc.PDFString(name), reference)]  # fmt: skip
            tree = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})
            catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": tree})
        super().save()

    def _end_file(self, _filename: object, _canvas: object) -> None:
        """Write everything that is not in the file yet, then where each object begins.

        What the library's own does (pdfdoc.PDFDocument.GetPDFData and format), object by object.
        """
        document, out = self._document, self._out
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.invariant = document.invariant
        document.info.digest(document.signature)
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        number = 1
        while number in document.numberToId:  # writing one object may call for another
            if number not in out.offsets:
                name = document.numberToId[number]
                out.offsets[number] = out.at
                out.write(pdfdoc.PDFIndirectObject(name, document.idToObject[name]).format(document))
            number += 1
        start = out.at
        rows = [f"{out.offsets[each]:010} 00000 n \n" for each in range(1, number)]
        out.write(f"xref\n0 {number}\n0000000000 65535 f \n{''.join(rows)}".encode("ascii"))
        end = pdfdoc.PDFTrailer(startxref=start, Size=number, Root=root, Info=info, ID=document.ID())
        out.write(end.format(document))


class Later(Flowable):
    """Something that is made when its place on the page has come, with the room there in points.

    `make` gets the canvas, the width and what is left of the page's height, and returns what to set: first
    something that fits there or takes no room.
    """

    def __init__(self, make: Callable[[StreamedCanvas, float, float], Sequence[Flowable]]) -> None:
        super().__init__()
        self._make = make

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Return a height that no page has, so that the page asks for its parts."""
        return wide, _HIGH

    def split(self, wide: float, high: float) -> list[Flowable]:
        """Return what it is made of."""
        canvas: Any = self.canv
        return list(self._make(canvas, wide, high))


def build_into(
    sink: BinaryIO,
    particulars: Particulars,
    flowables: Iterable[Flowable],
    *,
    first: Fixed,
    later: Fixed,
    first_top: float,
    later_top: float,
    foot: float,
) -> int:
    """Write a paper into an open file as it is set; return its number of pages. As `sheet.build` otherwise.

    When anything is raised, what is in the file by then is worth nothing.
    """
    rl_config.useA85 = 0  # a setting of the library's own, which a file in the user's folder could change
    document = BaseDocTemplate("", pagesize=A4)
    for name, fixed, top, after in (("first", first, first_top, "later"), ("later", later, later_top, None)):
        document.addPageTemplates(page_template(name, fixed, particulars, foot, top, later=after, kind=Frame))
    maker: Any = partial(StreamedCanvas, particulars=particulars, sink=sink)
    document.build(list(flowables), canvasmaker=maker)
    pages: int = document.page
    return pages
