"""Nothing of a picture is read before the question about it is answered with no."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.pages.gate_page import GatePage
from conduct_desk.ui.widgets.picture_offer import PictureOffer, Reader


class Held:
    """An offer that counts how often it is read."""

    def __init__(self) -> None:
        self.reads = 0
        self.offer = PictureOffer(Source.DROPPED, ["post.png"], self.take)

    def take(self) -> tuple[Reader, ...]:
        self.reads += 1
        return ()


@pytest.fixture
def page(qtbot: QtBot, drawn: QApplication, tmp_path: Path) -> GatePage:
    made = GatePage()
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: GatePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_a_no_hands_the_picture_on_unread(qtbot: QtBot, page: GatePage) -> None:
    held = Held()
    page.ask(held.offer)
    with qtbot.waitSignal(page.passed) as passed:
        press(page, "no_button")
    assert passed.args == [held.offer] and held.reads == 0


def test_a_yes_drops_the_picture_unread_and_says_what_to_do(qtbot: QtBot, page: GatePage) -> None:
    held = Held()
    page.ask(held.offer)
    with qtbot.assertNotEmitted(page.passed):
        press(page, "yes_button")
    assert held.reads == 0 and not page._form.gate.holds_something

    with qtbot.waitSignal(page.left_out):
        press(page, "record_button")


def test_going_back_drops_the_picture_unread(qtbot: QtBot, page: GatePage) -> None:
    held = Held()
    page.ask(held.offer)
    with qtbot.waitSignal(page.stopped):
        press(page, "home_button")
    assert held.reads == 0 and not page._form.gate.holds_something


@pytest.mark.parametrize("where", ["gate", "back_button", "home_button", "no_button"])
def test_escape_stops_wherever_the_keyboard_is(qtbot: QtBot, page: GatePage, where: str) -> None:
    held = Held()
    with qtbot.waitActive(page):
        page.activateWindow()
    page.ask(held.offer)
    taker = page.findChild(QWidget, where)
    assert taker is not None
    taker.setFocus()

    QTest.keyClick(taker, Qt.Key.Key_Escape)

    assert held.reads == 0 and not page._form.gate.holds_something
    assert page._form.gate.has_stopped


def test_the_stop_page_leaves_no_room_for_the_name_that_went(page: GatePage) -> None:
    names = page.findChild(QWidget, "names_label")
    assert names is not None
    page.ask(Held().offer)
    assert names.isVisible()

    press(page, "yes_button")
    assert names.isHidden()

    page.ask(Held().offer)
    assert names.isVisible()
