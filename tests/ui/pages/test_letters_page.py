"""The letters of every concern by how they stand; nobody is named."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind, SentHow, Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.models.letters_model import Group
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.letters_page import LettersPage
from conduct_desk.ui.tokens import HIGH_CONTRAST, Theme
from tests.conftest import WalkThrough


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, notices: Notices) -> LettersPage:
    """The lists of a real desk, on the screen."""
    page = LettersPage(desk.letters, notices)
    qtbot.addWidget(page)
    page.resize(1142, 768)
    page.show()
    return page


@pytest.fixture
def case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A foul post, saved, at a school whose particulars are known."""
    walk_through(a_case.case_id, foul=Value.YES)
    desk.school.amend(address=("Church Lane",), telephone="01744 960 200", contact="Mrs Hughes")
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def issued(desk: Desk, case: CaseView, kind: LetterKind) -> int:
    """Make a letter of a kind final."""
    letter = desk.letters.start(case.case_id, kind)
    desk.letters.amend(letter.letter_id, address=("1 Mill Row",))
    return desk.letters.issue(letter.letter_id).letter_id


def cells(page: LettersPage, group: Group) -> list[list[str]]:
    model = page.groups[group].model
    return [[str(model.index(row, at).data()) for at in range(3)] for row in range(model.rowCount())]


def test_an_empty_list_says_where_letters_come_from(page: LettersPage) -> None:
    page.refresh()

    assert page._form.empty_card.isVisible()
    assert all(table.isHidden() for table in page.groups.values())


def test_letters_stand_in_four_groups_with_their_counts_and_no_name(
    page: LettersPage, desk: Desk, case: CaseView
) -> None:
    removal, thanks = issued(desk, case, LetterKind.REMOVAL), issued(desk, case, LetterKind.THANKS)
    desk.letters.sent(removal, date(2026, 11, 23), SentHow.POST)
    desk.letters.sent(thanks, date(2026, 11, 23), SentHow.BY_HAND)
    desk.letters.start(case.case_id, LetterKind.PROCEDURE)

    page.refresh()

    assert cells(page, Group.DRAFTS) == [["2026-27/001", "Point to the procedure", "23 November 2026"]]
    waiting = desk.letters.get(removal)
    assert waiting.answer_by == date(2026, 11, 26)
    assert cells(page, Group.WAITING) == [["2026-27/001", "Ask for removal", "24 November 2026"]]
    assert cells(page, Group.DONE) == [
        ["2026-27/001", "Thank the reporter", "Handed over on 23 November 2026"]
    ]
    assert page._form.lead_label.text() == "1 draft · 1 waiting for an answer"
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Drafts (1)" in shown and "Marsh" not in shown and "Rao" not in shown


def test_a_final_letter_is_to_be_sent(page: LettersPage, desk: Desk, case: CaseView) -> None:
    issued(desk, case, LetterKind.THANKS)

    page.refresh()

    assert cells(page, Group.TO_BE_SENT) == [["2026-27/001", "Thank the reporter", "23 November 2026"]]
    assert page.groups[Group.TO_BE_SENT]._heading.text() == "To be sent (1)"
    assert page._form.lead_label.isHidden()  # the heading has said it

    desk.letters.start(case.case_id, LetterKind.PROCEDURE)
    page.refresh()

    assert page._form.lead_label.isVisible() and page._form.lead_label.text() == "1 draft · 1 to be sent"


def test_enter_opens_the_chosen_letter(page: LettersPage, qtbot: QtBot, desk: Desk, a_case: CaseView) -> None:
    letter = desk.letters.start(a_case.case_id, LetterKind.PROCEDURE)
    page.refresh()
    page.groups[Group.DRAFTS].take_keyboard()

    with qtbot.waitSignal(page.letter_opened) as told:
        qtbot.keyClick(page.groups[Group.DRAFTS].table, Qt.Key.Key_Return)

    assert told.args == [letter.letter_id]


def test_the_chosen_row_is_told_apart_by_more_than_its_ground(
    page: LettersPage, desk: Desk, a_case: CaseView, appearance: Appearance
) -> None:
    for kind in (LetterKind.PROCEDURE, LetterKind.THANKS):
        desk.letters.start(a_case.case_id, kind)
    page.refresh()
    appearance.choose(Theme.HIGH_CONTRAST, 100)  # where the grounds are all black
    table = page.groups[Group.DRAFTS].table
    table.selectRow(1)
    drawn = table.viewport().grab().toImage()
    first = [
        drawn.pixelColor(1, table.visualRect(table.model().index(row, 0)).center().y()) for row in (0, 1)
    ]
    assert [each.name().upper() == HIGH_CONTRAST.accent for each in first] == [False, True]


def test_the_keyboard_starts_on_the_first_letter_that_waits(
    page: LettersPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    issued(desk, case, LetterKind.THANKS)
    page.hide()
    page.refresh()

    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

    table = page.groups[Group.TO_BE_SENT].table
    assert page.focusWidget() is table and table.currentIndex().row() == 0


def test_a_new_letter_appears_while_one_looks(
    page: LettersPage, desk: Desk, a_case: CaseView, notices: Notices
) -> None:
    page.refresh()
    desk.letters.start(a_case.case_id, LetterKind.PROCEDURE)

    notices.changed.emit("letter", a_case.case_id)

    assert len(cells(page, Group.DRAFTS)) == 1
    assert page.groups[Group.DRAFTS].table.accessibleIdentifier() == "letters_page.drafts_table"
