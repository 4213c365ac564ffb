"""The policy's questions, one page at a time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.advice import AdviceReason, FirstStep
from conduct_desk.policy.answers import Answer, accused
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Accused, Truth, Value
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.decision_page import DecisionPage
from conduct_desk.ui.widgets.choice_tile import CheckTile, RadioTile
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from tests.conftest import SchoolDay


def find(page: QWidget, name: str) -> QWidget:
    QApplication.processEvents()  # what was just added is shown by an event
    found = [w for w in page.findChildren(QWidget, name) if not w.isHidden()]
    assert len(found) == 1, f"{len(found)} widgets are called {name}"
    return found[0]


def press(page: QWidget, name: str) -> None:
    button = find(page, name)
    assert isinstance(button, QPushButton | CheckTile | RadioTile) or hasattr(button, "click")
    button.click()


def tick_choice(page: QWidget, name: str) -> None:
    find(page, name).setChecked(True)  # type: ignore[attr-defined]  # a check box


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay) -> DecisionPage:
    made = DecisionPage(
        desk.decisions,
        desk.cases,
        desk.exhibits,
        desk.drafts,
        desk.school,
        desk.people,
        at_once,
        notices,
        school_day.clock,
    )
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def given(desk: Desk, case: CaseView) -> dict[str, Value]:
    return {key: answer.value for key, answer in desk.cases.get(case.case_id).answers.items()}


def problems(page: DecisionPage) -> list[str]:
    return [
        link.text() for link in page.findChildren(QPushButton) if link.objectName().startswith("problem_")
    ]


def test_the_nothing_wrong_walk_takes_two_presses_a_page_and_ends(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: DecisionPage
) -> None:
    first_press = {
        "stop": "none_of_these_check", "ours": "quick_button", "children": "none_of_these_check",
        "words": "none_of_these_check", "facts": "inaccurate_no_radio",
        "procedure": "belongs_to_procedure_no_radio", "anything_else": "otherwise_unacceptable_no_radio",
        "fair_comment": "fair_comment_yes_radio",
    }  # fmt: skip
    walked = []

    while (open_page := desk.decisions.next_page(a_case.case_id)) is not None:
        page.show_page(a_case.case_id, open_page.key)
        press(page, first_press[open_page.key])
        with qtbot.waitSignal(page.answered) as answered:
            press(page, "continue_button")
        walked.append(answered.args[1])

    assert walked == list(first_press)
    assert given(desk, a_case)["private_use"] is Value.NO


def test_nothing_is_preselected_and_leaving_without_an_answer_says_what_is_missing(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "stop")
    assert not any(tile.isChecked() for tile in page.findChildren(CheckTile))

    with qtbot.assertNotEmitted(page.answered):
        press(page, "continue_button")

    assert problems(page) == ["Select all that apply, or ‘None of these’"]
    assert given(desk, a_case) == {}


def test_none_of_these_and_a_tick_exclude_each_other(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "none_of_these_check")

    press(page, "danger_check")

    assert not find(page, "none_of_these_check").isChecked()  # type: ignore[attr-defined]  # a tile
    press(page, "none_of_these_check")
    assert not find(page, "danger_check").isChecked()  # type: ignore[attr-defined]  # a tile


def test_what_is_not_yet_known_is_kept_as_that(desk: Desk, a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    tick_choice(page, "conflict_not_yet_known_check")
    press(page, "continue_button")

    assert given(desk, a_case)["conflict"] is Value.NOT_YET_KNOWN
    assert given(desk, a_case)["danger"] is Value.NO


def test_foul_words_need_to_be_aimed_at_somebody(desk: Desk, a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "words")
    press(page, "foul_check")
    press(page, "continue_button")
    assert problems(page) == ["Select whom the foul words are aimed at"]

    tick_choice(page, "foul_choice_2")
    press(page, "continue_button")

    assert desk.cases.get(a_case.case_id).answers["foul"].chosen == ("Staff",)


def test_a_false_statement_is_written_down_with_its_proof(
    desk: Desk, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "facts")
    press(page, "inaccurate_yes_radio")
    press(page, "continue_button")
    assert problems(page) == ["Enter at least one statement that is wrong"]

    quote = find(page, "inaccurate_statement_1_quote_edit")
    assert isinstance(quote, GrowingEdit)
    quote.setPlainText("Everyone must pay £60")
    press(page, "inaccurate_statement_1_false_radio")
    press(page, "continue_button")
    assert problems(page) == ["Enter what shows that statement 1 is false"]
    proof = find(page, "inaccurate_statement_1_proof_edit")
    assert isinstance(proof, QLineEdit)
    proof.setText("Trip letter of 8 September")
    press(page, "continue_button")

    kept = desk.cases.get(a_case.case_id).answers["inaccurate"].statements
    assert [(s.quote, s.truth) for s in kept] == [("Everyone must pay £60", Truth.FALSE)]


def test_a_removed_statement_can_be_put_back(a_case: CaseView, page: DecisionPage, qtbot: QtBot) -> None:
    page.show_page(a_case.case_id, "facts")
    press(page, "inaccurate_yes_radio")
    quote = find(page, "inaccurate_statement_1_quote_edit")
    assert isinstance(quote, GrowingEdit)
    quote.setPlainText("Everyone must pay £60")

    with qtbot.waitSignal(page.taken_away) as told:
        press(page, "inaccurate_statement_1_remove_button")
    (taken_away,) = told.args
    assert taken_away.words == "Removed statement 1" and taken_away.is_there()
    taken_away.put_back()

    again = find(page, "inaccurate_statement_1_quote_edit")
    assert isinstance(again, GrowingEdit) and again.text() == "Everyone must pay £60"
    page.show_page(a_case.case_id, "children")
    assert not taken_away.is_there()


def test_otherwise_unacceptable_needs_a_reason_in_writing(
    desk: Desk, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "anything_else")
    press(page, "otherwise_unacceptable_yes_radio")
    tick_choice(page, "otherwise_unacceptable_choice_2")
    press(page, "continue_button")
    assert problems(page) == ["Enter what harm it does, and why it is more than criticism"]

    reason = find(page, "otherwise_unacceptable_reason_edit")
    assert isinstance(reason, GrowingEdit)
    reason.setPlainText("It gives a home address.")
    press(page, "continue_button")

    assert (
        desk.cases.get(a_case.case_id).answers["otherwise_unacceptable"].reason == "It gives a home address."
    )


def test_what_was_ticked_is_there_after_a_crash(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "words")
    press(page, "abusive_check")
    qtbot.waitUntil(lambda: desk.drafts.read("decision:words", a_case.case_id) is not None, timeout=3000)
    assert find(page, "saved_label").text() == "Draft saved 8:40am"  # type: ignore[attr-defined]  # a label

    page.show_page(a_case.case_id, "stop")
    page.show_page(a_case.case_id, "words")

    assert find(page, "abusive_check").isChecked()  # type: ignore[attr-defined]  # a tile
    assert given(desk, a_case) == {}


def test_saved_answers_leave_no_draft_behind(desk: Desk, a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "none_of_these_check")
    page.save_typing()
    press(page, "continue_button")
    assert desk.drafts.all() == ()


def test_the_keyboard_alone_answers_a_page(qtbot: QtBot, a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(page.answered):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_going_on_held_a_little_too_long_goes_on_once(
    qtbot: QtBot, a_case: CaseView, page: DecisionPage
) -> None:
    went_on: list[str] = []
    page.answered.connect(lambda _, key: went_on.append(key))
    page.show_page(a_case.case_id, "stop")
    with qtbot.waitActive(page):
        page.activateWindow()
    page.choose_quickly()

    window, enter, control = page.windowHandle(), Qt.Key.Key_Return.value, Qt.KeyboardModifier.ControlModifier
    for is_held in (False, True, True):  # as the computer tells of a key that is not let go of
        QTest.simulateEvent(window, True, enter, control, "\r", is_held)

    assert went_on == ["stop"]


def test_back_later_and_change_lead_away_with_the_case_and_the_page(
    qtbot: QtBot, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "words")
    with qtbot.waitSignal(page.back_asked) as back:
        press(page, "back_button")
    with qtbot.waitSignal(page.left) as left:
        press(page, "later_button")
    with qtbot.waitSignal(page.change_asked) as change:
        press(page, "answers_list_change_1_button")

    assert back.args == [a_case.case_id, "words"]
    assert left.args == [a_case.case_id]
    assert change.args == [a_case.case_id, "facts_page"]


def test_each_answer_has_a_name_of_its_own_for_assistive_technology(
    a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "ours")
    QApplication.processEvents()
    radios = [tile for tile in page.findChildren(RadioTile) if not tile.isHidden()]
    names = [radio.accessibleName() for radio in radios]
    ids = [radio.accessibleIdentifier() for radio in radios]

    assert len(set(names)) == len(names) == 9 and len(set(ids)) == 9
    assert "decision_page.private_use_no_radio" in ids


def test_enter_goes_on_from_a_radio_and_presses_a_button(
    qtbot: QtBot, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "procedure")
    with qtbot.waitActive(page):
        page.activateWindow()
    find(page, "belongs_to_procedure_no_radio").setFocus()
    press(page, "belongs_to_procedure_no_radio")
    with qtbot.waitSignal(page.answered):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    find(page, "back_button").setFocus()
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def words_on(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_threat_says_at_once_whom_to_ring(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    assert "999" not in words_on(page)
    press(page, "danger_check")
    assert "Ring 999" in words_on(page)
    press(page, "danger_check")
    assert "Ring 999" not in words_on(page)


def test_the_number_to_ring_is_asked_there_and_then(desk: Desk, a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "allegation_check")
    assert "Who is the designated officer of the local authority?" in words_on(page)
    name, number = find(page, "designated_officer_name_edit"), find(page, "designated_officer_telephone_edit")
    assert isinstance(name, QLineEdit) and isinstance(number, QLineEdit)
    name.setText("Duty team")
    number.setText("01744 000111")
    press(page, "designated_officer_keep_button")

    assert "Ring Duty team, designated officer of the local authority: 01744 000111" in words_on(page)
    assert desk.school.offices()[Office.DESIGNATED_OFFICER].telephone == "01744 000111"


def test_not_yet_known_stops_like_a_yes_and_says_so(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    tick_choice(page, "indecent_image_not_yet_known_check")
    assert "Treated as yes until you change it." in words_on(page)
    assert "Do not look at it" in words_on(page)


def test_an_accused_teacher_is_not_to_be_named(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "allegation_check")
    assert "section 141F" in words_on(page) and "not legal advice" in words_on(page)


def test_what_is_needed_to_refer_an_allegation_may_be_asked(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "allegation_check")
    assert "Ask a child’s name, the place and the day where the officer needs them" in words_on(page)


def test_an_allegation_about_the_head_goes_to_the_chairs_sheet_and_stops(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "stop")
    tick_choice(page, "allegation_not_yet_known_check")
    tick_choice(page, "allegation_choice_2")
    assert "This is not yours to look into" in words_on(page)

    with qtbot.waitSignal(page.sheet_asked) as asked:
        press(page, "chair_sheet_button")

    assert asked.args == [a_case.case_id]
    assert accused(desk.cases.get(a_case.case_id).answers) is Accused.HEADTEACHER


def test_a_low_level_concern_has_a_way_of_its_own(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "allegation_check")
    tick_choice(page, "allegation_choice_3")
    assert "staff code of conduct" in words_on(page)
    assert "section 141F" not in words_on(page)


def test_a_passing_mention_is_said_to_be_no_conflict(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "conflict_check")
    assert "A passing mention of you is no conflict." in words_on(page)


def test_nobody_is_named_twice_among_those_to_ring(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "conflict_check")
    assert find(page, "chair_name_edit").isVisible()
    press(page, "allegation_check")
    tick_choice(page, "allegation_choice_2")
    assert find(page, "chair_name_edit").isVisible()


def test_a_ticked_notice_is_there_again_when_the_page_comes_back(
    a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "stop")
    press(page, "danger_check")
    page.show_page(a_case.case_id, "words")
    page.show_page(a_case.case_id, "stop")
    assert "Ring 999" in words_on(page)


def test_a_step_towards_the_author_needs_its_reason_both_ways(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "first_step")
    press(page, "proportionate_yes_radio")
    press(page, "continue_button")
    assert problems(page) == ["Select what comes first", "Enter why this is the least that will do"]

    press(page, "proportionate_no_radio")
    press(page, "continue_button")
    assert problems(page) == ["Enter why no step towards the author is needed"]

    press(page, "proportionate_yes_radio")
    tick_choice(page, "proportionate_choice_1")
    tick_choice(page, "proportionate_choice_2")
    reason = find(page, "proportionate_reason_edit")
    assert isinstance(reason, GrowingEdit)
    reason.setPlainText("A talk has not been tried.")
    with qtbot.waitSignal(page.answered):
        press(page, "continue_button")
    assert desk.cases.get(a_case.case_id).answers["proportionate"].chosen == (FirstStep.WRITE.value,)


def test_going_without_advice_against_the_answers_asks_why_in_the_reason_box(
    desk: Desk, a_case: CaseView, page: DecisionPage, walk_through: Callable[..., None]
) -> None:
    walk_through(a_case.case_id, discriminatory=Answer("discriminatory", Value.YES, chosen=("Staff",)))
    page.show_page(a_case.case_id, "advice")
    assert f"Your answers speak for it:\n{AdviceReason.DISCRIMINATION.value}" in words_on(page)
    press(page, "legal_advice_no_radio")
    reason = page.findChild(GrowingEdit, "legal_advice_reason_edit")
    assert reason is not None
    reason.clear()
    press(page, "continue_button")

    assert problems(page) == ["Enter why legal advice is not needed this time"]
    assert reason.isVisible()


def test_an_opinion_needs_no_proof_and_no_checker(a_case: CaseView, page: DecisionPage) -> None:
    page.show_page(a_case.case_id, "facts")
    press(page, "inaccurate_yes_radio")
    assert find(page, "inaccurate_statement_1_proof_edit").isVisible()
    press(page, "inaccurate_statement_1_opinion_radio")
    QApplication.processEvents()
    assert not page.findChild(QLineEdit, "inaccurate_statement_1_proof_edit").isVisible()  # type: ignore[union-attr]
    press(page, "inaccurate_statement_1_cannot_tell_radio")
    assert "treated as not false" in words_on(page)


def test_tab_reaches_every_choice_that_may_be_ticked_beside_others(
    a_case: CaseView, page: DecisionPage
) -> None:
    page.show_page(a_case.case_id, "words")
    press(page, "foul_check")
    tick_choice(page, "foul_choice_1")
    for number in (1, 2, 3):
        choice = find(page, f"foul_choice_{number}")
        assert choice.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_to_do_at_once_comes_into_view_when_its_tick_is_set_in_a_low_window(
    qtbot: QtBot, a_case: CaseView, page: DecisionPage
) -> None:
    page.resize(760, 300)
    page.show_page(a_case.case_id, "stop")
    QApplication.processEvents()
    tick = page.findChild(CheckTile, "danger_check")
    assert tick is not None
    tick.setFocus()
    assert page.verticalScrollBar().value() == 0

    qtbot.keyClick(tick, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    assert tick.mapTo(page.viewport(), tick.rect().topLeft()).y() >= 0


def test_filling_in_the_usual_answers_brings_continue_into_view(
    qtbot: QtBot, a_case: CaseView, page: DecisionPage
) -> None:
    page.resize(760, 300)
    page.show_page(a_case.case_id, "ours")
    press(page, "quick_button")
    button = find(page, "continue_button")
    qtbot.waitUntil(lambda: button.mapTo(page.viewport(), button.rect().bottomLeft()).y() < 300)
    assert button.hasFocus()
