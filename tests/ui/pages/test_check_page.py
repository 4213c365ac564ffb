"""Everything once more before a concern is saved."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Stage, Value
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.check_page import CheckPage
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from tests.conftest import SchoolDay

YES = {"relates_to_school", "is_social_media", "foul"}


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, notices: Notices, school_day: SchoolDay) -> CheckPage:
    made = CheckPage(desk.cases, desk.decisions, desk.drafts, notices, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


@pytest.fixture
def a_foul_post(desk: Desk, a_case: CaseView) -> CaseView:
    for page in desk.decisions.walk().pages:
        desk.decisions.answer(
            a_case.case_id,
            [
                Answer(
                    q.key,
                    Value.YES if q.key in YES else Value.NO,
                    chosen=("Staff",) if q.key == "foul" else (),
                )
                for q in page.questions
            ],
        )
    return a_case


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
    assert "Foul" in words and "What nobody may do" in words
    assert "Your policy or the law requires" in words and "School practice, yours to change" in words
    assert "Yes: Staff" in words


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

    kinds = [action.kind for action in desk.cases.get(a_foul_post.case_id).actions]
    assert ActionKind.WRITE_LETTER not in kinds[:1]


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
