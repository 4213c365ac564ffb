"""Finding a concern as one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.concerns_page import ConcernsPage


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, notices: Notices) -> ConcernsPage:
    made = ConcernsPage(desk.cases, notices)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def table(page: ConcernsPage) -> QTableView:
    found = page.findChild(QTableView)
    assert found is not None
    return found


def label(page: ConcernsPage, name: str) -> QLabel:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found


def test_an_empty_log_says_so(page: ConcernsPage) -> None:
    page.refresh()
    assert label(page, "empty_heading").text() == "No concerns yet"
    assert table(page).isHidden()


def test_the_list_shows_no_names(desk: Desk, a_case: CaseView, page: ConcernsPage) -> None:
    page.refresh()
    model = table(page).model()
    row = " ".join(str(model.index(0, column).data()) for column in range(model.columnCount()))
    assert a_case.reference in row and "Marsh" not in row


def test_typing_a_name_finds_its_concern_and_enter_opens_it(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: ConcernsPage
) -> None:
    desk.cases.open()
    page.refresh()
    assert table(page).model().rowCount() == 2

    page.focus_search()
    qtbot.keyClicks(page.focusWidget(), "marsh")
    qtbot.waitUntil(lambda: table(page).model().rowCount() == 1, timeout=2000)
    assert label(page, "status_label").text() == "1 concern found"
    with qtbot.waitSignal(page.case_opened) as opened:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    assert opened.args == [a_case.case_id]


def test_enter_in_the_list_opens_the_chosen_concern(
    qtbot: QtBot, a_case: CaseView, page: ConcernsPage
) -> None:
    page.refresh()
    page.focus_search()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.case_opened) as opened:
        qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert opened.args == [a_case.case_id]


def test_a_slip_of_the_finger_is_answered_with_the_word_meant(a_case: CaseView, page: ConcernsPage) -> None:
    page.search("Mash")
    assert label(page, "status_label").text() == "No concern matches ‘Mash’."
    button = page.findChild(QPushButton, "did_you_mean_button")
    assert button is not None and button.text() == "Did you mean Marsh?"
    button.click()
    assert table(page).model().rowCount() == 1


def test_the_list_can_be_narrowed_to_one_stage(a_case: CaseView, page: ConcernsPage) -> None:
    page.refresh()
    stages = page.findChild(QComboBox, "stage_combo")
    assert stages is not None
    stages.setCurrentText("Closed")
    assert label(page, "empty_label").text() == "No concern is in ‘Closed’ at present."
    stages.setCurrentText("Being recorded")
    assert table(page).model().rowCount() == 1
