"""Printing a paper: the very PDF that the preview shows, page by page."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from conduct_desk.errors import PaperRefused
from conduct_desk.ui.png import png_image
from conduct_desk.ui.saving import save_file

MARGIN = 15  # mm of a sheet that a picture leaves free
LEAST_DPI = 96  # a small picture is printed no coarser


class OpenPdf:
    """A PDF held open in memory: no file with a person's name is ever written to be shown or printed."""

    def __init__(self, pdf: bytes) -> None:
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)

    @property
    def is_whole(self) -> bool:
        """Say whether it could be read."""
        return self.document.status() is QPdfDocument.Status.Ready and self.document.pageCount() > 0

    @property
    def pages(self) -> int:
        """Return how many pages it has."""
        return self.document.pageCount()

    def text(self) -> str:
        """Return the words on its pages, in reading order, a blank line between pages."""
        words = (self.document.getAllText(page).text() for page in range(self.pages))
        return "\n\n".join(text.replace("\r\n", "\n").strip() for text in words)


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has (0 when it cannot be read)."""
    return OpenPdf(pdf).pages


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Send the pages to the printer or PDF file that was chosen, at its resolution, over the whole A4 sheet.

    Takes about half a second a page: run it as a job. Raises PaperRefused when it was not printed, and
    NotSaved when the PDF file could not be written.
    """
    whole = printer.printRange() is QPrinter.PrintRange.AllPages
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and whole:
        save_file(Path(printer.outputFileName()), pdf)  # a copy of the bytes beats a picture of them
        return
    paper = OpenPdf(pdf)
    if not paper.is_whole:
        raise PaperRefused(
            "It was not printed: its PDF cannot be read.", next_step="Open it again, then print it."
        )
    _check_sheet(printer)
    if not _draw(paper, printer):
        raise PaperRefused(
            f"It was not printed: {printer.printerName() or 'the printer'} is not answering.",
            next_step="Check that the printer is switched on, or save the PDF and print it later.",
        )


def print_picture(png: bytes, printer: QPrinter) -> None:
    """Print a picture across the sheet inside its margins, a long one on as many sheets as it takes.

    Run it as a job. Raises PaperRefused when it was not printed.
    """
    _check_sheet(printer)
    image = png_image(png)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    edge = round(MARGIN / 25.4 * printer.resolution())
    room = sheet.adjusted(edge, edge, -edge, -edge)
    if image.isNull() or not _draw_parts(image, printer, room):
        raise PaperRefused(
            f"It was not printed: {printer.printerName() or 'the printer'} is not answering.",
            next_step="Check that the printer is switched on, or save the picture and print it later.",
        )


def _draw_parts(image: QImage, printer: QPrinter, room: QRect) -> bool:
    """Draw the picture part by part; False as soon as the printer does not take one."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = min(room.width() / image.width(), printer.resolution() / LEAST_DPI)
    part = max(1, int(room.height() / scale))  # rows of the picture on one sheet
    for top in range(0, image.height(), part):
        if top and not printer.newPage():
            painter.end()
            return False
        rows = image.copy(0, top, image.width(), min(part, image.height() - top))
        size = QSize(round(rows.width() * scale), round(rows.height() * scale))
        painter.drawImage(QRect(room.topLeft(), size), rows)
    return painter.end() and printer.printerState() is not QPrinter.PrinterState.Error


def _check_sheet(printer: QPrinter) -> None:
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    info = QPrinterInfo.printerInfo(printer.printerName()) if printer.printerName() else QPrinterInfo()
    sizes = info.supportedPageSizes() if not info.isNull() else []
    if sizes and not any(size.isEquivalentTo(a4) for size in sizes):
        raise PaperRefused(
            "It was not printed: this printer has no A4 paper.", next_step="Choose another printer."
        )
    printer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def _draw(paper: OpenPdf, printer: QPrinter) -> bool:
    """Draw the chosen pages; False as soon as the printer does not take one."""
    first = max(1, printer.fromPage()) - 1
    last = printer.toPage() or paper.pages
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(first, min(last, paper.pages)):
        if page > first and not printer.newPage():
            painter.end()
            return False
        _draw_page(painter, paper, page, sheet)
    return painter.end() and printer.printerState() is not QPrinter.PrinterState.Error


def _draw_page(painter: QPainter, paper: OpenPdf, page: int, sheet: QRect) -> None:
    """Draw one page as large as the sheet lets it be, whatever its own shape, in the middle."""
    points = paper.document.pagePointSize(page)
    size = QSize(round(points.width() * 10), round(points.height() * 10))
    size.scale(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (sheet.width() - size.width()) // 2, (sheet.height() - size.height()) // 2
    painter.drawImage(QRect(left, top, size.width(), size.height()), paper.document.render(page, size))
