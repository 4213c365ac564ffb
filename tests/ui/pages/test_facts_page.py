"""What was posted, where, by whom and when, as the head fills it in."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven, PersonView
from conduct_desk.policy.vocabulary import Channel, Finding, Grade, Kind, Outcome, Part, Reach, Role, Value
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


def check(page: FactsPage, name: str) -> QCheckBox:
    found = page.findChild(QCheckBox, name)
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
    combo(page, "reach_combo").setCurrentText(Reach.GROUP.value)
    line(page, "reach_note_edit").setText("About 40, run by a parent")
    combo(page, "channel_combo").setCurrentText(Channel.PARENT.value)
    combo(page, "grade_combo").setCurrentText(Grade.SUPPLIED.value)
    check(page, "keep_private_check").setChecked(True)
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
    assert (facts.reach, facts.reach_note) == (Reach.GROUP, "About 40, run by a parent")
    assert (facts.channel, facts.grade) == (Channel.PARENT, Grade.SUPPLIED)
    assert facts.keep_reporter_private
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


@pytest.mark.qt_log_ignore("This plugin does not support")  # a list of names is a window of its own
def test_a_name_that_the_log_knows_is_offered(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: FactsPage
) -> None:
    page.open_case(desk.cases.open().case_id)
    edit = line(page, "author_1_name_edit")
    with qtbot.waitActive(page):
        page.activateWindow()
    edit.setFocus()
    qtbot.keyClicks(edit, "kel")
    offered = edit.completer().popup()
    assert offered is not None
    qtbot.waitUntil(offered.isVisible)
    assert edit.completer().model().index(0, 0).data() == "Kelly Marsh"
    qtbot.keyClicks(edit, "z")
    qtbot.waitUntil(offered.isHidden)


def test_letters_that_came_while_the_window_was_busy_are_looked_up_once(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: FactsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []
    namesakes = desk.people.namesakes

    def watched(name: str) -> tuple[PersonView, ...]:
        looked_up.append(name)
        return namesakes(name)

    monkeypatch.setattr(desk.people, "namesakes", watched)
    page.open_case(desk.cases.open().case_id)
    edit = line(page, "author_1_name_edit")
    for letter in "kelly marsh":
        edit.insert(letter)
    qtbot.waitUntil(lambda: bool(looked_up))
    assert looked_up == ["kelly marsh"]


def test_whom_a_name_means_is_known_when_the_page_is_left_in_the_same_breath(
    desk: Desk, a_case: CaseView, page: FactsPage
) -> None:
    case_id = desk.cases.open().case_id
    page.open_case(case_id)
    edit = line(page, "author_1_name_edit")
    edit.insert("Kelly Marsh")
    button(page, "continue_button").click()
    (author,) = [part for part in desk.cases.get(case_id).parts if part.part is Part.AUTHOR]
    assert author.person.person_id == desk.cases.get(a_case.case_id).parts[0].person.person_id


def test_only_looking_at_the_facts_leaves_no_draft(desk: Desk, a_case: CaseView, page: FactsPage) -> None:
    page.open_case(a_case.case_id)
    page.save_typing()
    assert desk.drafts.all() == ()


def test_an_ordinary_morning_sees_only_the_usual_fields(desk: Desk, page: FactsPage) -> None:
    page.open_case(desk.cases.open().case_id)
    assert not line(page, "told_staff_on_day_edit").isVisible()
    assert not line(page, "reach_note_edit").isVisible()
    assert not check(page, "keep_private_check").isVisible()

    button(page, "more_dates_button").click()

    for name in ("told_staff_on", "aware_on", "edited_on"):
        assert line(page, f"{name}_day_edit").isVisible()


def test_rare_facts_that_were_given_are_in_view_again(page: FactsPage, a_case: CaseView) -> None:
    page.open_case(a_case.case_id)
    assert line(page, "told_staff_on_day_edit").isVisible()


def test_a_wrong_date_that_is_folded_away_comes_into_view(desk: Desk, page: FactsPage) -> None:
    page.open_case(desk.cases.open().case_id)
    check(page, "authors_not_known_check").setChecked(True)
    line(page, "edited_on_day_edit").setText("31")
    line(page, "edited_on_month_edit").setText("2")
    line(page, "edited_on_year_edit").setText("2026")

    button(page, "continue_button").click()

    assert problems(page) == ["The date it was last edited must be a real date"]
    assert line(page, "edited_on_day_edit").isVisible()


def test_a_post_is_not_edited_before_it_was_posted(desk: Desk, page: FactsPage) -> None:
    page.open_case(desk.cases.open().case_id)
    check(page, "authors_not_known_check").setChecked(True)
    line(page, "posted_on_day_edit").setText("yesterday")
    line(page, "edited_on_day_edit").setText("3 days ago")
    button(page, "continue_button").click()
    assert problems(page) == [
        "The date it was last edited must be the same as or after the date it was posted"
    ]


def test_the_platform_fills_in_its_kind_until_another_is_chosen(desk: Desk, page: FactsPage) -> None:
    page.open_case(desk.cases.open().case_id)
    platform, kind = combo(page, "platform_combo"), combo(page, "kind_combo")
    platform.setCurrentText("TikTok")
    assert kind.currentText() == Kind.PHOTO_AND_VIDEO.value
    platform.setCurrentText("X")
    assert kind.currentText() == Kind.BLOG.value

    kind.setCurrentText(Kind.COLLABORATION.value)
    platform.setCurrentText("Facebook")

    assert kind.currentText() == Kind.COLLABORATION.value


def test_how_good_the_proof_is_says_what_a_letter_may_quote(desk: Desk, page: FactsPage) -> None:
    page.open_case(desk.cases.open().case_id)
    combo(page, "grade_combo").setCurrentText(Grade.DESCRIBED.value)
    hint = combo(page, "grade_combo").accessibleDescription()
    assert hint == "A letter can say what the school was told, and quotes nothing."


@pytest.fixture
def a_past_case(desk: Desk, a_case: CaseView, walk_through: Any) -> CaseView:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id), instead="Rung.")
    return desk.cases.close(a_case.case_id, Outcome.REMOVED_BY_AUTHOR, "")


def test_an_author_who_comes_again_is_shown_with_how_it_ended(
    qtbot: QtBot, desk: Desk, page: FactsPage, a_past_case: CaseView
) -> None:
    assert Finding.FOUL in a_past_case.findings
    page.open_case(desk.cases.open().case_id)
    line(page, "author_1_name_edit").setText("kelly marsh")
    QApplication.processEvents()

    link = button(page, "author_1_earlier_1_button")
    assert link.text() == f"Same author as concern {a_past_case.reference} (removed by the author)"
    with qtbot.waitSignal(page.case_asked) as asked:
        link.click()
    assert asked.args == [a_past_case.case_id]
    assert desk.drafts.all() != ()


def test_another_person_of_the_same_name_stays_another(
    qtbot: QtBot, desk: Desk, page: FactsPage, a_past_case: CaseView
) -> None:
    case_id = desk.cases.open().case_id
    page.open_case(case_id)
    line(page, "author_1_name_edit").setText("Kelly Marsh")
    qtbot.waitUntil(lambda: page.findChild(QCheckBox, "author_1_another_check") is not None)
    check(page, "author_1_another_check").setChecked(True)
    button(page, "continue_button").click()
    page.open_case(case_id)
    assert check(page, "author_1_another_check").isChecked()
    line(page, "place_edit").setText("Year 4 chat")
    button(page, "continue_button").click()

    assert len(desk.people.namesakes("Kelly Marsh")) == 2
    assert desk.people.earlier(case_id) == ()


def test_a_draft_remembers_that_it_is_another_person(
    qtbot: QtBot, desk: Desk, page: FactsPage, a_past_case: CaseView, facts: Facts
) -> None:
    case_id = desk.cases.open().case_id
    page.open_case(case_id)
    line(page, "author_1_name_edit").setText("Kelly Marsh")
    qtbot.waitUntil(lambda: page.findChild(QCheckBox, "author_1_another_check") is not None)
    check(page, "author_1_another_check").setChecked(True)
    page.save_typing()

    page.open_case(a_past_case.case_id)
    page.open_case(case_id)

    assert check(page, "author_1_another_check").isChecked()


def test_who_told_us_is_never_shown_as_somebody_of_the_past(
    desk: Desk, page: FactsPage, a_past_case: CaseView
) -> None:
    page.open_case(desk.cases.open().case_id)
    line(page, "reporter_1_name_edit").setText("Anita Rao")
    line(page, "author_1_name_edit").setText("Anita Rao")
    assert not [b for b in page.findChildren(QPushButton) if "_earlier_" in b.objectName()]


def test_the_field_for_the_group_says_what_it_asks_for(page: FactsPage, a_case: CaseView) -> None:
    page.open_case(a_case.case_id)
    assert line(page, "place_edit").accessibleName() == "Group, page or account"


def test_an_author_may_be_only_likely(desk: Desk, page: FactsPage) -> None:
    case_id = desk.cases.open().case_id
    page.open_case(case_id)
    likely = check(page, "author_1_likely_check")
    assert likely.isHidden()  # nobody is named yet

    line(page, "author_1_name_edit").setText("Kelly Marsh")
    assert not likely.isHidden() and not likely.isChecked()
    likely.setChecked(True)
    line(page, "reporter_1_name_edit").setText("Anita Rao")
    assert check(page, "reporter_1_likely_check").isHidden()
    page.save_typing()
    page.open_case(case_id)
    assert check(page, "author_1_likely_check").isChecked()  # the draft knows it too
    button(page, "continue_button").click()

    parts = desk.cases.get(case_id).facts.parts
    assert {part.name: part.is_likely for part in parts} == {"Kelly Marsh": True, "Anita Rao": False}
    page.open_case(case_id)
    assert check(page, "author_1_likely_check").isChecked()
