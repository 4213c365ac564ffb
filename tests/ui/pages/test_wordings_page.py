"""The list of what every paper says, and whose words they are."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.wording_views import WordingLine
from conduct_desk.policy.readers import Reader
from conduct_desk.ui.pages.wordings_page import WordingsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.wording_words import CHANGED, LOCKED, LOOK, OWN, SHIPPED, STANDS, state_of, wording_row


@pytest.fixture
def page(desk: Desk, drawn: object, qtbot: QtBot) -> WordingsPage:
    shown = WordingsPage(desk.wordings)
    qtbot.addWidget(shown)
    shown.open_wordings()
    shown.show()
    return shown


def said(page: WordingsPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page)]


def test_every_paper_and_every_easy_read_variant_has_a_row(page: WordingsPage, desk: Desk) -> None:
    lines = desk.wordings.list()

    assert len(page._papers.rows) == len([each for each in lines if not each.is_easy_read])
    assert len(page._easy.rows) == len([each for each in lines if each.is_easy_read])
    assert all(each.title in said(page) for each in lines)


def test_a_row_leads_to_its_wording(page: WordingsPage, qtbot: QtBot) -> None:
    button = page.findChild(QPushButton, "removal_button")
    assert button is not None
    with qtbot.waitSignal(page.wording_asked) as asked:
        button.click()
    assert asked.args == ["removal"]


def test_the_schools_own_text_is_marked(page: WordingsPage, desk: Desk) -> None:
    assert OWN not in said(page)

    shipped = desk.wordings.get("removal").shipped
    desk.wordings.set("removal", shipped.replace("Thank you", "Many thanks. Thank you"))
    page.open_wordings()

    assert said(page).count(OWN) == 1


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ({}, SHIPPED),
        ({"is_own": True}, OWN),
        ({"is_own": True, "shipped_changed": True}, CHANGED),
        ({"is_own": True, "shipped_changed": True, "needs_a_look": True}, LOOK),
        ({"is_locked": True}, LOCKED),
    ],
    ids=["shipped", "own", "changed", "look", "locked"],
)
def test_how_a_paper_stands_is_said_in_a_few_words(line: dict[str, bool], state: str) -> None:
    usual = {"is_own": False, "shipped_changed": False}
    found = WordingLine("removal", "Ask", Reader.AUTHOR, is_easy_read=False, **{**usual, **line})

    row = wording_row(found)

    assert state_of(found) == state and state in STANDS
    assert state in f"{row.tag} {row.detail}"


def test_no_two_rows_share_a_buttons_name(page: WordingsPage) -> None:
    names = [row.button.objectName() for rows in (page._papers, page._easy) for row in rows.rows]

    assert len(set(names)) == len(names)
