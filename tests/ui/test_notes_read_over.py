"""Wherever a note about a concern is typed, what it would say to whoever asks stands beside it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import ActionKind, Value
from conduct_desk.ui.road import CASE, CHECK
from conduct_desk.ui.widgets.reading_margin import ReadingMargin
from conduct_desk.ui.workspace import Workspace
from tests.conftest import WalkThrough

NOTE = "Anita Rao said that it was rude."


@pytest.fixture
def case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A saved concern with a check of its post to come."""
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def on_the_case_page(at: Workspace, case: CaseView) -> None:
    at.journeys.go_to(case.case_id, CASE)


def on_a_page_of(name: str) -> Callable[[Workspace, CaseView], None]:
    return lambda at, case: getattr(at.pages.case, f"{name}_asked").emit(case.case_id)


def on_the_word_page(at: Workspace, case: CaseView) -> None:
    at.pages.case.word_asked.emit(case.case_id, Hold.COMPLAINT.name)


def on_the_check_of_the_post(at: Workspace, case: CaseView) -> None:
    check = next(each for each in case.actions if each.kind is ActionKind.WRITE_LETTER)
    at.pages.case.action_opened.emit(case.case_id, check.action_id)


def on_the_reasons(at: Workspace, case: CaseView) -> None:
    at.journeys.go_to(case.case_id, "words")
    at.pages.decision._area.ticks.rows[0].tile.setChecked(True)  # type: ignore[union-attr]  # a page of ticks
    at.pages.decision._area.ticks.rows[0].extras.open_reason()  # type: ignore[union-attr]


def instead_of_a_suggestion(at: Workspace, case: CaseView) -> None:
    at.journeys.go_to(case.case_id, CHECK)
    at.pages.check._show_instead(is_open=True)


@pytest.mark.parametrize(
    ("go", "field"),
    [
        (on_the_case_page, "note_edit"),
        (on_a_page_of("close"), "note_edit"),
        (on_a_page_of("ledger"), "what_edit"),
        (on_a_page_of("ledger"), "why_edit"),
        (on_a_page_of("support"), "what_edit"),
        (on_a_page_of("hand_over"), "reason_edit"),
        (on_a_page_of("reply"), "note_edit"),
        (on_the_word_page, "note_edit"),
        (on_the_check_of_the_post, "note_edit"),
        (on_the_reasons, "foul_reason_edit"),
        (instead_of_a_suggestion, "instead_edit"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_is_typed_is_read_over(
    workspace: Workspace, case: CaseView, go: Callable[[Workspace, CaseView], None], field: str
) -> None:
    go(workspace, case)
    page = workspace.shown
    assert page is not None
    QApplication.processEvents()
    edit = next(each for each in page.findChildren(QPlainTextEdit, field) if each.isVisible())

    edit.setPlainText(NOTE)

    margin = next(each for each in page.findChildren(ReadingMargin) if each.isVisible())
    assert margin.over is not None
    assert [NOTE[each.start : each.end] for each in margin.over.remarks] == ["rude"]
    assert [NOTE[start:end] for start, end in margin.over.others] == ["Anita Rao"]
    assert len(edit.extraSelections()) == 2
