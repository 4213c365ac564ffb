"""What was being typed at a crash is taken up on the page that it was typed on."""

from collections.abc import Callable

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind, Value
from conduct_desk.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def saved(workspace: Workspace, desk: Desk, a_case: CaseView, walk_through: Callable[..., None]) -> None:
    """One saved concern, its letters suggested."""
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


OF_A_CONCERN = (
    ("facts", "facts_page"), ("check", "check_page"), ("note", "case_page"), ("close", "close_page"),
    ("support", "support_page"), ("own_post", "own_post_page"), ("ledger", "ledger_page"),
    ("word:POLICE", "word_page"), ("hand_over", "hand_over_page"),
)  # fmt: skip
OF_THE_SCHOOL = (
    ("policy", "policy_page"), ("terms", "terms_page"), ("practice", "practice_settings_page"),
    ("summary This school year", "summary_page"),
)  # fmt: skip


def test_a_draft_opens_the_page_that_it_was_typed_on(
    workspace: Workspace, desk: Desk, a_case: CaseView
) -> None:
    def opened(place: str, case_id: int | None) -> str:
        workspace.pages.home.draft_opened.emit(place, case_id)
        return workspace.shown.objectName() if workspace.shown is not None else ""

    for place, page in OF_A_CONCERN:
        assert opened(place, a_case.case_id) == page
    for place, page in OF_THE_SCHOOL:
        assert opened(place, None) == page
    action = desk.cases.get(a_case.case_id).actions[0]
    assert opened(f"check:{action.action_id}", a_case.case_id) == "follow_up_page"
    workspace.pages.case.letter_asked.emit(a_case.case_id, LetterKind.REMOVAL, None)
    (letter,) = desk.letters.board().drafts
    workspace.journeys.go_home()
    assert opened(f"letter {letter.letter_id}", a_case.case_id) == "letter_page"
