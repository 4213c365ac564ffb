"""What is said after a walk that was only practice."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.practice_stories import answer_of, stories
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.pages.coach_page import CoachPage
from tests.conftest import SchoolDay


@pytest.fixture
def log(school_day: SchoolDay) -> Iterator[Desk]:
    desk = open_rehearsal(school_day.clock, lambda _: None)
    yield desk
    desk.keeping.close()


@pytest.fixture
def page(log: Desk, qtbot: QtBot) -> CoachPage:
    made = CoachPage(log.rehearsal)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def words_on(page: CoachPage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def walked(log: Desk, name: str, **said: Answer) -> int:
    case_id, told = log.rehearsal.start(name), stories()[name].told.get("answers", {})
    while (asked := log.decisions.next_page(case_id)) is not None:
        usual = [answer_of(each.key, told.get(each.key, {})) for each in asked.questions]
        log.decisions.answer(case_id, [said.get(each.question, each) for each in usual])
    return case_id


def test_a_walk_as_the_policy_would_have_it_is_said_to_be_one(log: Desk, page: CoachPage) -> None:
    page.open_coach(walked(log, "uniform-debate"))

    shown = words_on(page)
    assert "Every answer is as the policy would have it." in shown
    assert "promises to leave alone" in shown and "Where your answers differ" not in shown
    assert "The policy finds: legitimate debate." in shown


def test_each_answer_that_differs_has_its_reason_and_its_clause(log: Desk, page: CoachPage) -> None:
    case_id = walked(
        log, "slurs",
        child_in_words=Answer("child_in_words", Value.NO),
        other_risk=Answer("other_risk", Value.NOT_YET_KNOWN),
        abusive=Answer("abusive", Value.YES, chosen=("Pupils",)),
    )  # fmt: skip
    page.open_coach(case_id)

    shown = words_on(page)
    assert "3 answers to look at again" in shown
    assert "You answered: no." in shown and "Only two children in the class are Polish" in shown
    assert "Not yet known is never wrong here" in shown
    assert "You answered: yes, with ‘Pupils’." in shown and "would want: yes, with ‘Staff’." in shown
    assert log.rehearsal.coach(case_id).clauses["child_in_words"].text in shown
    assert "the word of the safeguarding lead" in shown
    assert "Your answers found: other risk to a pupil" in shown


def test_statements_that_can_be_checked_are_quoted(log: Desk, page: CoachPage) -> None:
    page.open_coach(walked(log, "wrong-fact", inaccurate=Answer("inaccurate", Value.YES)))

    shown = words_on(page)
    assert "You marked no statement as false." in shown
    assert "‘Making every family pay £60’ and ‘If you can’t your child stays behind’" in shown


def test_what_was_never_asked_is_said_so(log: Desk, page: CoachPage) -> None:
    page.open_coach(walked(log, "home-address", is_social_media=Answer("is_social_media", Value.NO)))

    assert "You were not asked: an earlier answer had ended the walk." in words_on(page)


def test_it_leads_to_another_post_or_to_the_concern(qtbot: QtBot, log: Desk, page: CoachPage) -> None:
    case_id = walked(log, "uniform-debate")
    page.open_coach(case_id)

    for name, signal in (("posts_button", page.posts_asked), ("concern_button", page.concern_asked)):
        with qtbot.waitSignal(signal):
            button = page.findChild(QPushButton, name)
            assert button is not None
            button.click()
