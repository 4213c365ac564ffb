"""The disk fills up while the head types: the words stay on the page until there is room for them."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.caselog import drafts
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.facts_page import FactsPage
from tests.conftest import SchoolDay
from tests.faults.conftest import SmallDisk, show

pytestmark = pytest.mark.faults


@pytest.fixture
def door(small_disk: SmallDisk, school_day: SchoolDay) -> Door:
    """The door of a log on the small disk."""
    return Door(small_disk.place / "Conduct Desk", school_day.clock)


def test_a_draft_that_was_refused_is_written_when_there_is_room(
    qtbot: QtBot, desk: Desk, small_disk: SmallDisk, school_day: SchoolDay
) -> None:
    owner, typed = QObject(), {"words_edit": "Mr Dunn is"}
    refused: list[str] = []
    keeper = DraftKeeper(desk.drafts, school_day.clock, lambda: typed, owner)
    keeper.refused.connect(refused.append)
    keeper.begin("facts_page", None)
    keeper.flush()
    small_disk.fill()
    typed["words_edit"] = "Mr Dunn is a clown"
    keeper.flush()
    keeper.flush()

    assert len(refused) == 2 and "disk is full" in refused[0] and "still here" in refused[0]
    assert desk.drafts.read("facts_page") == typed, "the page would show less than was typed"
    with desk.drafts._opened.reading() as session:
        on_disk = drafts.read(session, "facts_page", None)
    assert on_disk is not None and on_disk.body == {"words_edit": "Mr Dunn is"}
    assert desk.drafts.refusal() is not None, "the program would end without these words"
    small_disk.empty()
    with qtbot.waitSignal(keeper.kept):
        keeper.touched()
    assert desk.drafts.read("facts_page") == typed
    assert desk.drafts.refusal() is None


def test_the_facts_page_keeps_its_words_and_says_what_to_do(
    qtbot: QtBot, desk: Desk, a_case: CaseView, small_disk: SmallDisk, school_day: SchoolDay
) -> None:
    jobs, notices = Jobs(at_once=True), Notices()
    page = FactsPage(desk.cases, desk.people, desk.exhibits, desk.drafts, jobs, notices, school_day.clock)
    qtbot.addWidget(page)
    page.show()
    page.open_case(a_case.case_id)
    words = page.findChild(QPlainTextEdit, "words_edit")
    platform = page.findChild(QComboBox, "platform_combo")
    assert words is not None and platform is not None
    words.setPlainText("A longer story. " * 300)
    small_disk.fill()
    page.proceed()

    said = [b.text() for b in page.findChildren(QPushButton) if b.objectName().startswith("problem_")]
    assert len(said) == 1 and "disk is full" in said[0]
    assert words.toPlainText() == "A longer story. " * 300
    assert desk.cases.get(a_case.case_id).facts == a_case.facts

    small_disk.empty()
    with qtbot.waitSignal(page.continued):
        page.proceed()
    assert desk.cases.get(a_case.case_id).facts.words.startswith("A longer story.")
    show(3, "the disk fills up while she types: the words stay on the page, and are saved once there is room")
