"""The preview: it stays where one reads, and can be read without being seen."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.pdf_preview import PdfPreview


def a_pdf(*words: str) -> bytes:
    """Return an A4 page for each of these words."""
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    for number, text in enumerate(words):
        if number:
            writer.newPage()
        painter.drawText(1000, 1000, text)
    painter.end()
    return bytes(made.data())


@pytest.fixture
def preview(qtbot: QtBot, drawn: QApplication) -> PdfPreview:
    """A preview on the screen, too low for a whole page."""
    preview = PdfPreview(what="the letter")
    qtbot.addWidget(preview)
    preview.resize(500, 500)
    preview.show()
    return preview


def show(preview: PdfPreview, qtbot: QtBot, pdf: bytes) -> None:
    with qtbot.waitSignal(preview.drawn):
        preview.show_pdf(pdf)


def test_a_new_paper_stays_where_the_old_one_was_read(preview: PdfPreview, qtbot: QtBot) -> None:
    show(preview, qtbot, a_pdf("one", "two"))
    preview.view.verticalScrollBar().setValue(400)
    preview.larger_button.click()
    place, size = preview.view.verticalScrollBar().value(), preview.view.zoom()

    show(preview, qtbot, a_pdf("one more", "two"))

    assert preview.view.verticalScrollBar().value() == place > 0
    assert preview.view.zoom() == size


def test_the_page_and_the_size_are_told(preview: PdfPreview, qtbot: QtBot) -> None:
    show(preview, qtbot, a_pdf("one", "two"))
    assert preview.page_label.text() == "Page 1 of 2"

    preview.view.verticalScrollBar().setValue(preview.view.verticalScrollBar().maximum())
    preview.view.set_zoom(1.0)

    assert preview.page_label.text() == "Page 2 of 2"
    assert preview.zoom_label.text() == "100 %"
    assert preview.view.accessibleName() == "Preview of the letter. Page 2 of 2"


def test_the_words_stand_beside_the_picture_for_who_cannot_see_it(preview: PdfPreview, qtbot: QtBot) -> None:
    show(preview, qtbot, a_pdf("Dear Mrs Whitfield"))

    preview.words_button.click()
    assert preview.words.toPlainText() == "Dear Mrs Whitfield"
    assert preview.words.hasFocus()
    preview.show_pdf(a_pdf("Dear Mr Whitfield"))

    assert preview.words.toPlainText() == "Dear Mr Whitfield"


def test_the_width_stays_fitted_when_the_window_changes(preview: PdfPreview, qtbot: QtBot) -> None:
    show(preview, qtbot, a_pdf("one"))
    before = preview.view.zoom()

    preview.resize(700, 500)
    preview.view.set_zoom(0)

    assert preview.view.zoom() > before
    assert preview.view.horizontalScrollBar().maximum() == 0
