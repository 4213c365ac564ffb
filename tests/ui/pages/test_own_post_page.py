"""The check before the school posts anything itself."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.own_post import Principle
from conduct_desk.ui.pages.own_post_page import MAY, MAY_NOT, NAMED, OwnPostPage
from conduct_desk.ui.widgets.choice_tile import CheckTile
from tests.conftest import SchoolDay

WORDS = "The trip costs nothing to those who cannot pay. Nobody is left behind."


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay) -> OwnPostPage:
    made = OwnPostPage(desk.support, desk.cases, desk.drafts, school_day.clock)
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: OwnPostPage) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, "record_button")
    assert button is not None
    button.click()


def write(page: OwnPostPage, words: str) -> None:
    found = page.findChild(QPlainTextEdit, "words_edit")
    assert found is not None
    found.setPlainText(words)


def shown(page: OwnPostPage, words: str) -> bool:
    QApplication.processEvents()
    return any(words in label.text() and label.isVisible() for label in page.findChildren(QLabel))


def test_a_post_may_go_out_when_all_five_hold(desk: Desk, a_case: CaseView, page: OwnPostPage) -> None:
    page.open_case(a_case.case_id)
    write(page, WORDS)
    press(page)
    assert shown(page, MAY_NOT)

    for tile in page.findChildren(CheckTile):
        tile.setChecked(True)
    press(page)
    assert shown(page, MAY)
    assert [post.may_post for post in desk.support.posts(a_case.case_id)] == [False, True]


def test_a_name_of_the_concern_is_seen_while_it_is_typed(
    desk: Desk, a_case: CaseView, page: OwnPostPage
) -> None:
    page.open_case(a_case.case_id)
    write(page, f"{WORDS} Kelly Marsh knows that.")
    assert shown(page, NAMED)
    for tile in page.findChildren(CheckTile):
        tile.setChecked(True)
    press(page)
    assert shown(page, MAY_NOT)
    assert not desk.support.posts(a_case.case_id)[0].may_post
    write(page, WORDS)
    assert not shown(page, NAMED)


def test_there_are_five_ticks_and_words_are_needed(a_case: CaseView, page: OwnPostPage) -> None:
    page.open_case(a_case.case_id)
    assert [tile.text() for tile in page.findChildren(CheckTile)] == [each.value for each in Principle]
    press(page)
    assert page.step.summary.sentences() == ("Enter what you want to post",)


def test_planned_words_are_there_after_a_crash(a_case: CaseView, page: OwnPostPage) -> None:
    page.open_case(a_case.case_id)
    write(page, WORDS)
    page.save_typing()
    write(page, "")
    page.open_case(a_case.case_id)
    assert shown(page, "Tick what is true of it")
    found = page.findChild(QPlainTextEdit, "words_edit")
    assert found is not None
