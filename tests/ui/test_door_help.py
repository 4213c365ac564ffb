"""Before any log is open there is help, too: over the page, which stays as it is."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk.door import Door
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.first_run_page import FirstRunPage
from conduct_desk.ui.pages.unlock_page import UnlockPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from tests.ui.fits import settle


def window_with(
    page: FirstRunPage | UnlockPage, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> MainWindow:
    window = MainWindow(at_once, notices, Answered(), appearance)
    qtbot.addWidget(window)
    window.show_door(page)
    window.show()
    return window


def test_f1_at_the_door_opens_its_topic_and_leads_back_with_what_was_typed(
    door: Door, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> None:
    page = FirstRunPage(door, at_once, notices, Answered())
    window = window_with(page, at_once, notices, appearance, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    page.show_step(1)
    name = next(field for field in page.findChildren(QLineEdit) if field.isVisible())
    name.setText("St Tho")

    qtbot.keyClick(page, Qt.Key.Key_F1)
    shown = window.door_help.page
    assert shown is not None and shown.isVisible() and shown.stem == "setting-up"
    qtbot.keyClick(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.door_help.page is None and page.isVisible() and name.text() == "St Tho"


def test_the_link_beside_the_mark_opens_it_too_and_nothing_of_a_log_is_in_it(
    door: Door, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> None:
    page = UnlockPage(door, at_once, notices)
    window = window_with(page, at_once, notices, appearance, qtbot)
    link = page.findChild(QPushButton, "door_help_button")
    assert link is not None
    link.click()
    shown = window.door_help.page
    assert shown is not None and shown.stem == "locking"

    shown.open_topic("outside-routes")
    settle()
    words = [label.text() for label in shown.findChildren(PlainLabel) if label.isVisibleTo(shown)]
    assert any("which is not open now" in each for each in words)
    shown.open_contents()
    assert shown.findChild(QPushButton, "support_file_button") is None


def test_a_log_that_opens_meanwhile_leaves_no_page_of_the_door_behind(
    door: Door, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> None:
    page = UnlockPage(door, at_once, notices)
    window = window_with(page, at_once, notices, appearance, qtbot)
    window.door_help.open_over(page)
    window.show_waiting("Opening the log")

    assert window.door_help.page is None
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
