"""Printing: what comes out of the printer is what stood in the preview."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QFont, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from conduct_desk.errors import NotSaved, PaperRefused
from conduct_desk.ui.choosers import Answered, a4_printer
from conduct_desk.ui.printing import OpenPdf, count_pages, print_pdf, print_picture
from tests.ui.widgets.test_picture_view import png


@pytest.fixture
def pdf(qtbot: QtBot) -> bytes:
    """Return two A4 pages with a word on each."""
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.setFont(QFont("Sans Serif", 12))  # in points: the windows' own font counts the screen's pixels
    painter.drawText(1000, 1000, "Dear Mrs Whitfield")
    writer.newPage()
    painter.drawText(1000, 1000, "Yours sincerely")
    painter.end()
    return bytes(made.data())


def dark_pixels(path: Path, page: int) -> int:
    """Return how many pixels of a printed page are dark."""
    picture = pypdfium2.PdfDocument(path)[page].render(scale=1, grayscale=True).to_pil()
    return int(sum(picture.histogram()[:128]))


def test_printing_to_a_pdf_file_gives_the_very_bytes(pdf: bytes, tmp_path: Path) -> None:
    place = tmp_path / "out.pdf"
    printer = Answered(print_to=[place]).printer(None, "Letter 2026-27-004", 2)

    assert printer is not None
    print_pdf(pdf, printer)

    assert place.read_bytes() == pdf


def test_one_page_of_two_can_be_printed_again_after_a_jam(pdf: bytes, tmp_path: Path) -> None:
    place = tmp_path / "second.pdf"
    printer = Answered(print_to=[place]).printer(None, "Letter 2026-27-004", 2)
    assert printer is not None
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)

    print_pdf(pdf, printer)

    printed = pypdfium2.PdfDocument(place)
    assert len(printed) == 1
    assert [round(side) for side in printed[0].get_size()] == [595, 842]
    assert dark_pixels(place, 0) > 20


def test_paper_without_pages_is_refused_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    printer = a4_printer("Letter")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)

    with pytest.raises(PaperRefused, match="It was not printed"):
        print_pdf(b"not a PDF", printer)


def test_a_folder_that_went_away_is_told_and_nothing_is_lost(pdf: bytes, tmp_path: Path) -> None:
    printer = Answered(print_to=[tmp_path / "gone" / "out.pdf"]).printer(None, "Letter", 2)

    assert printer is not None
    with pytest.raises(NotSaved, match="the folder is not there any more"):
        print_pdf(pdf, printer)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_page_that_cannot_be_drawn_anywhere_is_told(pdf: bytes, tmp_path: Path) -> None:
    printer = Answered(print_to=[tmp_path / "gone" / "out.pdf"]).printer(None, "Letter", 2)
    assert printer is not None
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(1, 1)

    with pytest.raises(PaperRefused, match="is not answering"):
        print_pdf(pdf, printer)


def test_the_words_of_a_paper_can_be_read_without_seeing_it(pdf: bytes) -> None:
    assert count_pages(pdf) == 2
    assert OpenPdf(pdf).text() == "Dear Mrs Whitfield\n\nYours sincerely"


def test_what_is_printed_has_300_to_600_dots_an_inch(pdf: bytes, tmp_path: Path) -> None:
    place = tmp_path / "printed.pdf"
    printer = Answered(print_to=[place]).printer(None, "Letter 2026-27-004", 2)
    assert printer is not None
    printer.setPrintRange(QPrinter.PrintRange.PageRange)  # page by page, as onto paper
    printer.setFromTo(1, 1)

    print_pdf(pdf, printer)

    page = pypdfium2.PdfDocument(place)[0]
    pictures = [each for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    assert len(pictures) == 1
    left, bottom, right, top = pictures[0].get_bounds()
    wide, tall = pictures[0].get_px_size()
    assert 300 <= round(wide / ((right - left) / 72)) <= 600
    assert 300 <= round(tall / ((top - bottom) / 72)) <= 600
    assert (round(right - left), round(top - bottom)) == (595, 842)  # the whole sheet


def test_a_long_covered_copy_is_printed_across_the_sheet_on_as_many_sheets_as_it_takes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "long.pdf"
    printer = Answered(print_to=[place]).printer(None, "Exhibit 1 of 2026-27-004 covered 1", 1)
    assert printer is not None

    print_picture(png(1080, 4000), printer)

    printed = pypdfium2.PdfDocument(place)
    assert len(printed) == 3  # 667 mm at the width of 180 mm; a sheet holds 267 mm
    first, last = (printed[page].render(scale=1).to_pil().convert("RGB") for page in (0, 2))
    for picture, at in ((first, (300, 400)), (last, (300, 100))):
        red, green, blue = picture.getpixel(at)
        assert abs(red - 204) + abs(green - 51) + abs(blue - 68) < 12
    assert first.getpixel((20, 400)) == last.getpixel((300, 780)) == (255, 255, 255)


def test_what_is_no_picture_is_not_printed(qtbot: QtBot, tmp_path: Path) -> None:
    printer = Answered(print_to=[tmp_path / "none.pdf"]).printer(None, "Exhibit", 1)
    assert printer is not None

    with pytest.raises(PaperRefused):
        print_picture(b"", printer)
