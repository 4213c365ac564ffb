"""Finding a concern as one types."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.models.concerns_model import EVIDENCE, FOUND_IN, OPENED, REFERENCE
from conduct_desk.ui.models.lines_model import ID_ROLE
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.concerns_page import ConcernsPage
from conduct_desk.ui.widgets.concern_chips import ConcernChips
from conduct_desk.ui.widgets.concerns_table import ConcernsTable
from tests.conftest import WalkThrough


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices) -> ConcernsPage:
    made = ConcernsPage(desk.cases, at_once, notices, Answered())
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


def test_tab_into_the_list_chooses_its_first_row(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: ConcernsPage
) -> None:
    page.refresh()
    with qtbot.waitActive(page):
        page.activateWindow()
    table = page._form.concerns_table
    assert not table.selectionModel().hasSelection()

    table.setFocus(Qt.FocusReason.TabFocusReason)

    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


def test_a_slip_of_the_finger_is_answered_with_the_word_meant(a_case: CaseView, page: ConcernsPage) -> None:
    page.search("Mash")
    assert label(page, "status_label").text() == "No concern matches ‘Mash’."
    button = page.findChild(QPushButton, "did_you_mean_button")
    assert button is not None and button.text() == "Did you mean Marsh?"
    button.click()
    assert table(page).model().rowCount() == 1


def press(page: ConcernsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def rows(page: ConcernsPage) -> int:
    return table(page).model().rowCount()


def test_the_list_is_narrowed_by_pressing_what_is_wanted_and_says_so(
    a_case: CaseView, page: ConcernsPage
) -> None:
    page.refresh()
    press(page, "closed_chip")
    assert label(page, "said_label").text() == "Shown: closed"
    assert label(page, "empty_label").text() == "Choose less above, or show all concerns."

    press(page, "being_recorded_chip")
    press(page, "with_evidence_chip")
    press(page, "this_term_chip")

    assert label(page, "said_label").text() == "Shown: being recorded, this term, with evidence"
    assert rows(page) == 1


def test_one_press_shows_all_concerns_again(desk: Desk, a_case: CaseView, page: ConcernsPage) -> None:
    desk.cases.open()
    page.refresh()
    press(page, "with_evidence_chip")
    assert rows(page) == 1

    press(page, "all_button")

    assert rows(page) == 2 and label(page, "said_label").isHidden()


def test_the_findings_in_a_list_are_chosen_from_a_menu(
    desk: Desk, a_case: CaseView, page: ConcernsPage, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.cases.open()
    page.refresh()
    chips = page.findChild(ConcernChips)
    assert chips is not None
    entry = chips.findChild(QAction, "foul_action")
    assert entry is not None
    entry.trigger()

    assert rows(page) == 1
    assert label(page, "said_label").text() == "Shown: foul"


def test_a_heading_sorts_by_it_and_once_more_the_other_way(
    desk: Desk, a_case: CaseView, page: ConcernsPage
) -> None:
    later = desk.cases.open().case_id
    page.refresh()
    view = page.findChild(ConcernsTable)
    assert view is not None

    def shown() -> list[int]:
        return [view.model().index(row, 0).data(ID_ROLE) for row in range(rows(page))]

    assert shown() == [later, a_case.case_id]
    view.horizontalHeader().sectionClicked.emit(EVIDENCE)
    assert shown() == [a_case.case_id, later]
    view.horizontalHeader().sectionClicked.emit(EVIDENCE)
    assert shown() == [later, a_case.case_id]
    assert view.accessibleName() == "Concerns, those without evidence first. Enter opens one."


def test_a_hit_says_where_the_words_are_and_the_list_does_not(a_case: CaseView, page: ConcernsPage) -> None:
    page.refresh()
    view = table(page)
    assert view.isColumnHidden(FOUND_IN)

    page.search("clown")

    assert not view.isColumnHidden(FOUND_IN)
    assert view.model().index(0, FOUND_IN).data() == "The words of the post, the evidence"


def test_columns_without_room_are_left_out_and_the_page_says_which(
    a_case: CaseView, page: ConcernsPage
) -> None:
    page.refresh()
    page.resize(560, 760)
    QApplication.processEvents()
    view = table(page)

    assert view.isColumnHidden(OPENED) and not view.isColumnHidden(REFERENCE)
    assert "‘Opened’" in label(page, "left_out_label").text()


def test_the_list_is_saved_as_it_is_shown_and_names_nobody(
    qtbot: QtBot, desk: Desk, a_case: CaseView, at_once: Jobs, notices: Notices, tmp_path: Path
) -> None:
    desk.cases.open()
    place = tmp_path / "list.csv"
    page = ConcernsPage(desk.cases, at_once, notices, Answered(save_as=[place]))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    press(page, "with_evidence_chip")
    press(page, "save_button")

    written = list(csv.reader(place.read_text("utf-8-sig").splitlines()))
    assert [row[0] for row in written] == ["Reference", a_case.reference]
    assert "Marsh" not in place.read_text("utf-8-sig")
    assert label(page, "news_label").text() == "Saved as ‘list.csv’. It names nobody."
    with desk.cases._opened.reading() as session:
        assert chronology.lines(session, None)[-1].what == "Saved a list of 1 concern, without names"


def test_a_list_that_was_scrolled_far_stays_where_it_was_when_something_changes(
    desk: Desk, page: ConcernsPage
) -> None:
    made = [desk.cases.open().case_id for _ in range(60)]
    page.refresh()
    table(page).model().fetchMore(QModelIndex())
    table(page).selectRow(55)

    desk.cases.note(made[0], "Rang the office.")
    page.refresh()

    assert rows(page) == 60
    assert table(page).currentIndex().data(ID_ROLE) == made[::-1][55]
