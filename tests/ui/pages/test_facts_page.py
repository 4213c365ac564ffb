"""What was posted, where, by whom and when, as the head fills it in."""

from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, PartGiven
from conduct_desk.policy.vocabulary import Kind, Part, Role
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.facts_page import FactsPage
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from tests.conftest import SchoolDay


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay) -> FactsPage:
    made = FactsPage(desk.cases, desk.people, desk.exhibits, desk.drafts, at_once, notices, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def line(page: FactsPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def button(page: FactsPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def combo(page: FactsPage, name: str) -> QComboBox:
    found = page.findChild(QComboBox, name)
    assert found is not None, name
    return found


def problems(page: QWidget) -> list[str]:
    return [b.text() for b in page.findChildren(QPushButton) if b.objectName().startswith("problem_")]


def test_a_whole_page_of_facts_is_kept_as_typed(qtbot: QtBot, desk: Desk, page: FactsPage) -> None:
    case_id = desk.cases.open().case_id
    page.open_case(case_id)
    combo(page, "platform_combo").setCurrentText("Mumsnet")
    combo(page, "kind_combo").setCurrentText(Kind.OTHER.value)
    line(page, "kind_other_edit").setText("Forum")
    line(page, "author_1_name_edit").setText("Kelly Marsh")
    combo(page, "author_1_role_combo").setCurrentText(Role.PARENT.value)
    button(page, "author_add_button").click()
    line(page, "author_2_name_edit").setText("Dave Mellor")
    line(page, "reporter_1_name_edit").setText("Anita Rao")
    button(page, "told_head_on_today_button").click()
    button(page, "told_staff_on_yesterday_button").click()
    words = page.findChild(GrowingEdit, "words_edit")
    assert words is not None
    words.setPlainText("A <b>useless</b> clown & more")

    with qtbot.waitSignal(page.continued):
        button(page, "continue_button").click()

    facts = desk.cases.get(case_id).facts
    assert (facts.platform, facts.kind, facts.kind_other) == ("Mumsnet", Kind.OTHER, "Forum")
    assert set(facts.parts) == {
        PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh"),
        PartGiven(Part.AUTHOR, Role.NOT_KNOWN, "Dave Mellor"),
        PartGiven(Part.REPORTER, Role.NOT_KNOWN, "Anita Rao"),
    }
    assert (facts.told_staff_on, facts.told_head_on) == (date(2026, 11, 22), date(2026, 11, 23))
    assert facts.words == "A <b>useless</b> clown & more"
    assert desk.drafts.all() == ()


def test_nobody_is_made_to_name_the_author(qtbot: QtBot, desk: Desk, page: FactsPage) -> None:
    case_id = desk.cases.open().case_id
    page.open_case(case_id)
    button(page, "continue_button").click()
    assert problems(page) == ["Enter who posted it, or select ‘Not known’"]

    not_known = page.findChild(QCheckBox, "authors_not_known_check")
    assert not_known is not None
    not_known.setChecked(True)
    with qtbot.waitSignal(page.continued):
        button(page, "continue_button").click()

    assert desk.cases.get(case_id).facts.authors_not_known


def test_dates_that_cannot_be_are_told_beside_the_field_and_on_top(
    qtbot: QtBot, a_case: CaseView, page: FactsPage
) -> None:
    page.open_case(a_case.case_id)
    line(page, "posted_on_day_edit").setText("31")
    line(page, "posted_on_month_edit").setText("2")
    button(page, "continue_button").click()
    assert problems(page) == ["The date it was posted must be a real date"]

    line(page, "posted_on_day_edit").setText("23")
    line(page, "posted_on_month_edit").setText("nov")
    button(page, "continue_button").click()

    (sentence,) = problems(page)
    assert sentence.startswith("The date a member of staff was told must be the same as or after")


def test_half_a_page_of_facts_survives_a_crash(
    qtbot: QtBot, desk: Desk, page: FactsPage, a_case: CaseView
) -> None:
    other = desk.cases.open().case_id
    page.open_case(other)
    line(page, "author_1_name_edit").setText("Karen Whit")
    line(page, "posted_on_day_edit").setText("31")
    page.save_typing()

    page.open_case(a_case.case_id)
    assert line(page, "author_1_name_edit").text() == "Kelly Marsh"
    page.open_case(other)

    assert line(page, "author_1_name_edit").text() == "Karen Whit"
    assert line(page, "posted_on_day_edit").text() == "31"


def test_a_name_that_the_log_knows_is_offered(desk: Desk, a_case: CaseView, page: FactsPage) -> None:
    page.open_case(desk.cases.open().case_id)
    edit = line(page, "author_1_name_edit")
    edit.textEdited.emit("kel")
    completer = edit.completer()
    assert completer.model().index(0, 0).data() == "Kelly Marsh"


def test_only_looking_at_the_facts_leaves_no_draft(desk: Desk, a_case: CaseView, page: FactsPage) -> None:
    page.open_case(a_case.case_id)
    page.save_typing()
    assert desk.drafts.all() == ()
