"""Boxes are drawn, carried, sized and taken away, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from conduct_desk.ui.models.cover_boxes import CoverBoxes
from conduct_desk.ui.widgets.cover_view import CoverView
from tests.ui.widgets.test_picture_view import png


@pytest.fixture
def view(qtbot: QtBot) -> CoverView:
    boxes = CoverBoxes()
    shown = CoverView(boxes)
    boxes.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(400, 400)
    shown.show()
    shown.show_page(png(800, 800), 1)
    return shown


def drag(view: CoverView, begin: tuple[int, int], end: tuple[int, int]) -> None:
    room = view.viewport()
    QTest.mousePress(room, Qt.MouseButton.LeftButton, pos=QPoint(*begin))
    QTest.mouseMove(room, QPoint(*end))
    QTest.mouseRelease(room, Qt.MouseButton.LeftButton, pos=QPoint(*end))


def test_a_box_is_drawn_with_the_mouse_and_is_black_there_and_nowhere_else(view: CoverView) -> None:
    drag(view, (53, 101), (110, 120))

    assert view._boxes.of_page() == ((96, 192, 224, 240),)
    seen = view.viewport().grab().toImage()
    assert seen.pixelColor(60, 105).name() == "#000000"
    assert seen.pixelColor(40, 105).name() == "#cc3344"
    assert seen.pixelColor(60, 130).name() == "#cc3344"


def test_a_press_without_a_drag_draws_nothing(view: CoverView) -> None:
    drag(view, (53, 101), (55, 102))

    assert view._boxes.of_page() == ()


def test_a_box_is_carried_with_the_mouse(view: CoverView) -> None:
    drag(view, (48, 96), (112, 120))
    drag(view, (60, 100), (92, 100))

    assert view._boxes.of_page() == ((160, 192, 288, 240),)
    view._boxes.undo_stack.undo()
    assert view._boxes.of_page() == ((96, 192, 224, 240),)


def test_the_keyboard_moves_sizes_and_takes_away_the_chosen_box(view: CoverView) -> None:
    view._boxes.add((96, 192, 224, 240))

    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view._boxes.of_page() == ((112, 176, 240, 224),)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view._boxes.of_page() == ((112, 176, 224, 240),)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view._boxes.of_page() == ()


def test_without_a_chosen_box_the_arrows_look_about(view: CoverView) -> None:
    view.full_size()
    view._boxes.add((0, 0, 160, 160))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    before = view.horizontalScrollBar().value()

    QTest.keyClick(view, Qt.Key.Key_Right)

    assert view.horizontalScrollBar().value() > before
    assert view._boxes.of_page() == ((0, 0, 160, 160),)


def test_boxes_are_in_dots_of_the_exhibit_where_a_smaller_copy_is_shown(view: CoverView) -> None:
    view.show_page(png(400, 400), 1, QSize(1600, 1600))

    drag(view, (100, 100), (150, 110))

    assert view._boxes.of_page() == ((400, 400, 608, 448),)


def test_a_box_moved_out_of_sight_is_brought_back(view: CoverView) -> None:
    view.set_zoom(4)
    view._boxes.add((1, 1, 20, 20))
    view.verticalScrollBar().setValue(1500)

    QTest.keyClick(view, Qt.Key.Key_Right)

    assert view.verticalScrollBar().value() == 0
