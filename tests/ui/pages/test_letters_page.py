"""The list of letters: what waits comes first, and nobody is named."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind, SentHow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.letters_page import LettersPage
from tests.conftest import WalkThrough


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, notices: Notices) -> LettersPage:
    """The list of a real desk, on the screen."""
    page = LettersPage(desk.letters, notices)
    qtbot.addWidget(page)
    page.resize(1142, 768)
    page.show()
    return page


def cells(page: LettersPage) -> list[list[str]]:
    model = page._model
    return [[str(model.index(row, at).data()) for at in range(4)] for row in range(model.rowCount())]


def test_an_empty_list_says_where_letters_come_from(page: LettersPage) -> None:
    page.refresh()

    assert page._form.empty_card.isVisible()
    assert not page._form.letters_table.isVisible()


def test_what_waits_comes_first_and_no_name_shows(
    page: LettersPage, desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id)
    desk.school.amend(address=("Church Lane",), telephone="01744 960 200")
    sent = desk.letters.start(a_case.case_id, LetterKind.THANKS)
    desk.letters.amend(sent.letter_id, address=("1 Mill Row",))
    desk.letters.issue(sent.letter_id)
    desk.letters.start(a_case.case_id, LetterKind.PROCEDURE)
    desk.letters.sent(sent.letter_id, date(2026, 11, 23), SentHow.BY_HAND)

    page.refresh()

    assert cells(page) == [
        ["2026-27/001", "Point to the procedure", "Draft", "23 November 2026"],
        ["2026-27/001", "Thank the reporter", "Handed over", "23 November 2026"],
    ]
    assert page._form.lead_label.text() == "One letter waits to be finished or sent."


def test_enter_opens_the_chosen_letter(page: LettersPage, qtbot: QtBot, desk: Desk, a_case: CaseView) -> None:
    letter = desk.letters.start(a_case.case_id, LetterKind.PROCEDURE)
    page.refresh()
    page._form.letters_table.selectRow(0)

    with qtbot.waitSignal(page.letter_opened) as told:
        qtbot.keyClick(page._form.letters_table, Qt.Key.Key_Return)

    assert told.args == [letter.letter_id]


def test_a_new_letter_appears_while_one_looks(
    page: LettersPage, desk: Desk, a_case: CaseView, notices: Notices
) -> None:
    page.refresh()
    desk.letters.start(a_case.case_id, LetterKind.PROCEDURE)

    notices.changed.emit("letter", a_case.case_id)

    assert len(cells(page)) == 1
