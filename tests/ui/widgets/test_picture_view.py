"""A post is looked at closely, by mouse and by keyboard alone."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.picture_view import PictureView


def png(width: int, height: int, colour: str = "#cc3344") -> bytes:
    """Return a plain picture with a dark dot in its middle."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.setPixelColor(width // 2, height // 2, QColor("black"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


@pytest.fixture
def view(qtbot: QtBot) -> PictureView:
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    return view


def test_a_picture_is_first_seen_whole(view: PictureView) -> None:
    assert view.show_png(png(800, 1600))

    assert view.zoom == pytest.approx(0.25, abs=0.01)
    assert view.verticalScrollBar().maximum() == 0


def test_a_long_screenshot_is_first_seen_in_its_whole_width(view: PictureView) -> None:
    view.show_png(png(400, 4000))

    assert view.zoom == pytest.approx(0.97, abs=0.04)
    assert view.verticalScrollBar().maximum() > 3000
    assert view.horizontalScrollBar().maximum() == 0


def test_a_small_picture_is_not_blown_up(view: PictureView) -> None:
    view.show_png(png(50, 40))

    assert view.zoom == 1.0


def test_the_keyboard_zooms_fits_and_moves(view: PictureView) -> None:
    view.show_png(png(800, 800))

    QTest.keyClick(view, Qt.Key.Key_1)
    assert view.zoom == 1.0
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.25)
    before = view.horizontalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.horizontalScrollBar().value() > before
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == pytest.approx(0.5, abs=0.01)


def test_zoom_ends_at_ten_and_eight_hundred_per_cent(view: PictureView) -> None:
    view.show_png(png(800, 800))

    view.set_zoom(50)
    assert view.zoom == 8.0
    view.set_zoom(0.001)
    assert view.zoom == 0.1


def test_the_wheel_zooms_round_the_pointer(view: PictureView) -> None:
    view.show_png(png(800, 800))
    view.full_size()
    at = QPointF(100, 100)
    before = view._in_picture(at)

    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)

    assert view.zoom == pytest.approx(1.25**2)
    assert (view._in_picture(at) - before).manhattanLength() < 2


def test_grey_takes_the_colour_out_and_puts_it_back(view: PictureView) -> None:
    view.show_png(png(100, 100))

    view.set_grey(True)
    grey = view.viewport().grab().toImage().pixelColor(200, 180)
    view.set_grey(False)
    coloured = view.viewport().grab().toImage().pixelColor(200, 180)

    assert grey.red() == grey.green() == grey.blue()
    assert coloured.name() == "#cc3344"


def test_what_is_no_png_is_not_drawn(view: PictureView) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

    assert not view.show_png(svg)
    assert not view.has_picture
