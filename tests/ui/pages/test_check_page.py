"""Everything once more before a concern is saved."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, DecisionMaker, Part, Role, Stage, Value
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.check_page import CheckPage
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from tests.conftest import SchoolDay
from tests.desk.test_opened import statements


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, notices: Notices, school_day: SchoolDay) -> CheckPage:
    made = CheckPage(
        desk.cases, desk.decisions, desk.gates, desk.people, desk.drafts, notices, school_day.clock
    )
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


@pytest.fixture
def a_foul_post(desk: Desk, a_case: CaseView, walk_through: Callable[..., None]) -> CaseView:
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    return desk.cases.get(a_case.case_id)


def words_on(page: CheckPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(page: CheckPage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def test_it_shows_what_was_found_and_what_nobody_may_do(a_foul_post: CaseView, page: CheckPage) -> None:
    page.open_case(a_foul_post.case_id)
    words = words_on(page)
    assert "Foul" in words and "Do not, in this case" in words
    assert "The policy asks for" in words and "School practice suggests" in words
    assert "Yes: Staff" in words


def test_what_it_shows_is_read_once_however_many_parts_ask_for_it(
    desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    with statements(desk) as asked:
        page.open_case(a_foul_post.case_id)

    assert sum("FROM answer " in " ".join(each.split()) for each in asked) == 1


def test_saving_makes_an_action_of_each_suggestion(
    qtbot: QtBot, desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    page.open_case(a_foul_post.case_id)
    suggested = desk.decisions.suggestions(a_foul_post.case_id)
    with qtbot.waitSignal(page.saved) as saved:
        press(page, "save_button")

    case = desk.cases.get(a_foul_post.case_id)
    assert saved.args == [case.case_id] and case.stage is Stage.OPEN
    assert [a.words for a in case.actions] == [s.words for s in suggested]


def test_leaving_out_what_the_policy_requires_needs_a_reason(
    qtbot: QtBot, desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    page.open_case(a_foul_post.case_id)
    letter = next(
        i
        for i, s in enumerate(page.suggestions.tiles)
        if s[0].is_required and s[0].kind is ActionKind.WRITE_LETTER
    )
    left_out = page.suggestions.tiles[letter][0].words
    page.suggestions.tiles[letter][1].setChecked(False)
    with qtbot.assertNotEmitted(page.saved):
        press(page, "save_button")
    problem = page.findChild(QPushButton, "problem_1_link")
    assert problem is not None
    assert problem.text() == "Enter what you do instead of what is left out, and why"

    reason = page.findChild(GrowingEdit, "instead_edit")
    assert reason is not None
    reason.setPlainText("She rang and took it down while we spoke.")
    with qtbot.waitSignal(page.saved):
        press(page, "save_button")

    assert left_out not in [action.words for action in desk.cases.get(a_foul_post.case_id).actions]


def test_something_else_may_be_done_although_nothing_is_left_out(
    qtbot: QtBot, desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    page.open_case(a_foul_post.case_id)
    press(page, "instead_button")
    reason = page.findChild(GrowingEdit, "instead_edit")
    assert reason is not None and reason.isVisible()
    reason.setPlainText("The chaplain visits the family first.")

    with qtbot.waitSignal(page.saved):
        press(page, "save_button")

    lines = [line.what for line in desk.cases.chronology(a_foul_post.case_id)]
    assert any("The chaplain visits the family first." in line for line in lines)


def test_change_leads_back_to_where_it_was_said(qtbot: QtBot, a_foul_post: CaseView, page: CheckPage) -> None:
    page.open_case(a_foul_post.case_id)
    asked: list[str] = []
    page.change_asked.connect(lambda _case, key: asked.append(key))
    for name in ("facts_list_change_1_button", "facts_list_change_2_button", "answers_list_change_1_button"):
        press(page, name)
    assert asked == ["evidence_page", "facts_page", "stop"]


def test_every_suggestion_is_ticked_at_first(a_foul_post: CaseView, page: CheckPage) -> None:
    page.open_case(a_foul_post.case_id)
    tiles = [t for t in page.findChildren(CheckTile) if t.objectName().startswith("suggestion_")]
    assert tiles and all(tile.isChecked() for tile in tiles)


def test_what_the_policy_asks_for_names_its_clause_and_stands_apart_from_practice(
    a_foul_post: CaseView, page: CheckPage
) -> None:
    page.open_case(a_foul_post.case_id)
    for suggestion, tile in page.suggestions.tiles:
        card = tile.parentWidget()
        assert card is not None
        wanted = "The policy asks for" if suggestion.is_required else "School practice suggests"
        assert card.accessibleName() == wanted
        assert ("page" in tile.hint) or not suggestion.clause
        assert "School practice" not in tile.hint  # the card says it once


def test_what_waits_stands_in_a_card_of_its_own_and_whom_it_waits_for_is_said_once(
    desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    desk.decisions.answer(a_foul_post.case_id, [Answer("danger", Value.YES)])
    page.open_case(a_foul_post.case_id)
    held = [tile for suggestion, tile in page.suggestions.tiles if suggestion.is_held]
    cards = {card.accessibleName() for tile in held if (card := tile.parentWidget()) is not None}
    assert held and cards == {"Later, when you have their word"}
    assert not any("Wait: " in tile.hint for _, tile in page.suggestions.tiles)
    assert any(words.startswith("Waits for the police.") for words in words_on(page))


def test_about_the_head_it_says_who_has_to_decide_and_is_refused_there(
    qtbot: QtBot, desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    desk.decisions.answer(a_foul_post.case_id, [Answer("conflict", Value.YES)])
    page.open_case(a_foul_post.case_id)
    assert any("Somebody else decides" in words for words in words_on(page))
    with qtbot.assertNotEmitted(page.saved):
        press(page, "save_button")
    problem = page.findChild(QPushButton, "problem_1_link")
    assert problem is not None

    with qtbot.waitSignal(page.hand_over_asked) as asked:
        press(page, "decider_button")
    assert asked.args == [a_foul_post.case_id]


def test_what_keeps_people_safe_does_not_wait_for_whoever_decides(
    desk: Desk, a_foul_post: CaseView, walk_through: Callable[..., None], page: CheckPage
) -> None:
    now = ("conflict", Value.YES), ("danger", Value.YES)
    desk.decisions.answer(a_foul_post.case_id, [Answer(key, value) for key, value in now])
    walk_through(a_foul_post.case_id, foul=Value.YES)
    page.open_case(a_foul_post.case_id)
    press(page, "save_button")

    to_do = [action.kind for action in desk.cases.get(a_foul_post.case_id).actions]
    assert to_do and ActionKind.CALL_POLICE in to_do and ActionKind.WRITE_LETTER not in to_do
    problem = page.findChild(QPushButton, "problem_1_link")
    assert problem is not None and problem.text().endswith("What keeps people safe is on Home already.")


def test_a_decision_of_somebody_else_waits_for_the_signed_sheet(
    qtbot: QtBot, desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    desk.decisions.answer(a_foul_post.case_id, [Answer("conflict", Value.YES)])
    desk.gates.hand_over(a_foul_post.case_id, DecisionMaker.DEPUTY, "Priya Shah", "It is about me.")
    page.open_case(a_foul_post.case_id)
    assert any(words.startswith("Priya Shah, deputy headteacher.") for words in words_on(page))
    with qtbot.waitSignal(page.sheet_asked):
        press(page, "decider_button")


def test_what_a_letter_waits_for_is_said_with_the_reason(
    desk: Desk, a_foul_post: CaseView, page: CheckPage
) -> None:
    desk.decisions.answer(a_foul_post.case_id, [Answer("child_in_words", Value.NOT_YET_KNOWN)])
    page.open_case(a_foul_post.case_id)
    assert any(words.startswith("Waits for the safeguarding lead.") for words in words_on(page))


def test_nothing_waits_and_nothing_comes_again_on_an_ordinary_day(
    a_foul_post: CaseView, page: CheckPage
) -> None:
    page.open_case(a_foul_post.case_id)
    words = words_on(page)
    assert "What waits, and for whom" not in words and "It is not the first time" not in words
    assert "You, the headteacher." in words


def test_a_second_post_about_one_person_brings_the_harassment_prompt(
    qtbot: QtBot,
    desk: Desk,
    page: CheckPage,
    facts: Facts,
    walk_through: Callable[..., None],
) -> None:
    about = replace(facts, parts=(*facts.parts, PartGiven(Part.SUBJECT, Role.STAFF, "Mr Dunn")))
    first, second = desk.cases.open().case_id, desk.cases.open().case_id
    for case_id in (first, second):
        desk.cases.set_facts(case_id, about)
        walk_through(case_id, abusive=Answer("abusive", Value.YES, chosen=("Staff",)))
        if case_id == first:
            desk.decisions.save(case_id, desk.decisions.suggestions(case_id), instead="Rung.")
    page.open_case(second)

    words = words_on(page)
    assert any("may be harassment" in each for each in words)
    reference = desk.cases.get(first).reference
    links = [b.text() for b in page.findChildren(QPushButton) if b.objectName().startswith("again_")]
    assert f"Same author as concern {reference} (still open)" in links
    assert f"Same subject as concern {reference} (still open)" in links
    with qtbot.waitSignal(page.case_asked):
        press(page, "again_1_button")
