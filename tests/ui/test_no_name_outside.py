"""What others see over a shoulder or in a folder (titles, file names, print jobs) says no name."""

import ast
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind, Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered, file_name
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.road import CASE, CHECK, EVIDENCE, FACTS
from conduct_desk.ui.workspace import Workspace

UI = Path(__file__).resolve().parents[2] / "conduct_desk" / "ui"
MONDAY = Clock(lambda: datetime(2026, 11, 23, 8, 40, tzinfo=UTC))
NAMES = ("Kelly", "Marsh", "Anita", "Rao", "Dunn", "clown")
PLACES = ("home", "concerns", "letters", "governors", "settings", "people")
TITLES = ("setWindowTitle", "setDocName", "setWindowFilePath", "setApplicationDisplayName")


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call of these functions in the windows, with where it stands."""
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                if called in names:
                    yield f"{path.name}:{node.lineno}", node


def test_no_title_on_any_page_names_anybody(
    desk: Desk,
    a_case: CaseView,
    walk_through: Callable[..., None],
    at_once: Jobs,
    notices: Notices,
    appearance: Appearance,
    qtbot: QtBot,
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    workspace = Workspace(desk, MONDAY, at_once, notices, Answered(), appearance)
    qtbot.addWidget(workspace)
    workspace.show()
    seen: set[str] = set()

    def look() -> None:
        for widget in (*QApplication.topLevelWidgets(), *workspace.findChildren(QWidget)):
            seen.update((widget.windowTitle(), widget.objectName(), widget.accessibleIdentifier()))

    for page in (EVIDENCE, FACTS, CHECK, CASE):
        workspace.journeys.go_to(a_case.case_id, page)
        look()
    for place in PLACES:
        workspace.journeys.go_to_place(place)
        look()
    for part in a_case.parts:
        workspace.pages.case.person_asked.emit(part.person.person_id)
        look()
    for kind in (LetterKind.THANKS, LetterKind.REMOVAL):
        workspace.pages.case.letter_asked.emit(a_case.case_id, kind, None)
        look()

    assert "person_page" in seen
    assert [said for said in seen for name in NAMES if name.casefold() in said.casefold()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_called_by_its_paper_and_its_reference(name: str) -> None:
    assert file_name("Letter", "2026-27/004") == "Letter 2026-27-004.pdf"
    assert name not in file_name("Letter", "2026-27/004")


def test_every_file_name_is_made_of_a_fixed_word_and_the_reference() -> None:
    found = dict(calls("file_name"))
    assert len(found) >= 3
    for where, call in found.items():
        paper, reference = call.args
        assert isinstance(paper, ast.Constant | ast.Name), where  # a constant, never words that were typed
        assert isinstance(paper, ast.Constant) or paper.id.isupper(), where
        assert isinstance(reference, ast.Attribute) and reference.attr == "reference", where


def test_every_title_is_a_fixed_word() -> None:
    for where, call in calls(*TITLES):
        (title,) = call.args
        is_fixed = isinstance(title, ast.Constant) or ast.unparse(title) in ("title", "name")
        assert is_fixed, where  # `title` and `name` are what the choosers are handed: see the test above
