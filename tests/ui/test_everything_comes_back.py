"""Every act that takes something away is undone from the bar, or asked for on its page and for good."""

import ast
import importlib
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from datetime import date
from types import FunctionType, ModuleType
from typing import Any

import pytest
import sqlalchemy
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk import desk as the_desk
from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.views import CaseView, TermView
from conduct_desk.policy.closing import HoldReason
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Outcome, Part
from conduct_desk.ui.pages.disposal_choice_page import LIFT
from conduct_desk.ui.road import EVIDENCE, FACTS
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay

# Undone from the bar; a test of the page, here or in its own file, puts it back.
UNDONE = {
    "cases.discard", "cases.set_facts", "decisions.answer", "exhibits.remove", "letters.discard",
    "drafts.discard", "people.merge", "governors.set", "school.amend", "school.set_office", "terms.set",
    "policies.set_procedures", "policies.set_clocks", "wordings.set", "wordings.reset", "disposal.lift",
    "backups.set_second_place", "privacy.set_lock_after", "privacy.set_shows_at_once", "linking.unlink",
}  # fmt: skip
# For good: the page asks first and says so.
FINAL = {
    "exhibits.isolate", "exhibits.destroy", "disposal.dispose", "put_aside.erase_log",
    "put_aside.erase_old_backups", "put_aside.one_file_destroyed", "key_holders.take_out",
}  # fmt: skip
# Nothing of hers goes: a row is written anew, a half-written file goes, a draft was kept for good, or it is
# the undoing itself.
KEEPS = {
    "cases.open", "cases.put_back", "letters.start", "letters.make", "letters.another_for", "letters.correct",
    "exhibits.describe", "exhibits.original_into", "exhibits.copy_into", "people.take_apart",
    "summaries.issue", "summaries.correct", "keeping.check_sheet", "keeping.set_passphrase", "keeping.sweep",
    "keeping.close", "key_holders.add", "key_holders.change_passphrase", "key_holders.turn_on_sign_in",
    "key_holders.turn_off_sign_in", "backups.back_up", "backups.rehearse", "backups.export_one_file",
    "bundles.save",
}  # fmt: skip
# What was thrown away before goes for good, as it may not leave the log in a file; Undo says so.
LETS_GO = {"export.everything", "history.export_chain"}
TAKES_FILES = {"unlink", "rmtree"}
SOUNDS_LIKE_IT = re.compile(
    r"(^|_)(remove|discard|throw|take_out|take_away|lift|unlink|erase|dispose|destroy|destroyed|reset|forget|"
    r"clear|drop|merge|isolate|delete|withdraw)(_|$)"
)
A_PAPER = {"exhibits.take_out"}  # it takes something out of a message, which stays whole


def verbs() -> Iterator[tuple[str, type, FunctionType]]:
    """Yield every verb of every drawer: its name, its drawer and what it does."""
    drawers: dict[str, type] = {}
    for node in ast.walk(ast.parse(inspect.getsource(the_desk))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("conduct_desk.desk."):
            module = importlib.import_module(str(node.module))
            drawers |= {each.name: getattr(module, each.name) for each in node.names}
    for field, kept in Desk.__annotations__.items():
        drawer = drawers.get(kept.removeprefix("Drawer[").removesuffix("]"), object)
        for name, does in vars(drawer).items() if kept.startswith("Drawer[") else ():
            if isinstance(does, FunctionType) and not name.startswith("_"):
                yield f"{field}.{name}", drawer, does


def takes_away(drawer: type, verb: FunctionType) -> bool:
    """Say whether a verb, or anything of ours that it calls by name, deletes a row or a file."""
    seen: set[FunctionType] = set()
    waiting: list[tuple[FunctionType, type | None]] = [(verb, drawer)]
    while waiting:
        function, owner = waiting.pop()
        function = inspect.unwrap(function)
        if function in seen:
            continue
        seen.add(function)
        for called in _named_in(function, owner):
            if called is sqlalchemy.delete or (isinstance(called, str) and called in TAKES_FILES):
                return True
            if isinstance(called, FunctionType) and called.__module__.startswith("conduct_desk"):
                waiting.append((called, owner if _is_of(called, owner) else None))
    return False


def _is_of(function: FunctionType, owner: type | None) -> bool:
    return owner is not None and inspect.getattr_static(owner, function.__name__, None) is function


def _named_in(function: FunctionType, owner: type | None) -> Iterator[Any]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    known = dict(function.__globals__)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("conduct_desk"):
            module = importlib.import_module(str(node.module))
            known |= {each.asname or each.name: getattr(module, each.name, None) for each in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield known.get(node.id)
        elif isinstance(node, ast.Attribute):
            yield from _attribute(node, known, owner)


def _attribute(node: ast.Attribute, known: dict[str, Any], owner: type | None) -> Iterator[Any]:
    yield node.attr
    base = node.value.id if isinstance(node.value, ast.Name) else ""
    if base == "self" and owner is not None:
        yield inspect.getattr_static(owner, node.attr, None)
    elif isinstance(known.get(base), ModuleType):
        yield getattr(known[base], node.attr, None)


def test_every_verb_that_takes_something_away_is_undone_or_final_or_keeps_what_is_hers() -> None:
    found = {
        name
        for name, drawer, does in verbs()
        if takes_away(drawer, does) or SOUNDS_LIKE_IT.search(name.partition(".")[2])
    } - A_PAPER
    sorted_out = UNDONE | FINAL | KEEPS | LETS_GO
    assert found - sorted_out == set(), "say how it is undone, or why it cannot be"
    every = {name for name, _, _ in verbs()}
    assert sorted_out - every == set(), "these are no verbs any more"
    assert len(sorted_out) == sum(map(len, (UNDONE, FINAL, KEEPS, LETS_GO)))


# --- each through the window ---
@pytest.fixture
def at_work(workspace: Workspace, qtbot: QtBot) -> Workspace:
    """The desk on the screen, as she works at it."""
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    return workspace


def press(page: QWidget, name: str) -> None:
    """Press a button of a page by its name."""
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def undo(workspace: Workspace, words: str) -> None:
    """Press Undo on the bar, which says what it would put back."""
    assert workspace.undo_bar.words() == f"{words}." and workspace.undoing.next_words == words
    workspace.undo_bar.button.click()
    assert workspace.undo_bar.words().startswith("Undone: ")


def test_a_person_taken_off_the_facts_comes_back_while_the_page_is_shown(
    at_work: Workspace, desk: Desk, a_case: CaseView
) -> None:
    at_work.journeys.go_to(a_case.case_id, FACTS)
    page, editor = at_work.pages.facts, at_work.pages.facts._fields.editors[Part.AUTHOR]
    before = editor.given()

    press(page, "author_1_remove_button")
    assert editor.given() == ()
    undo(at_work, "Took a person off the page")
    assert editor.given() == before

    press(page, "author_1_remove_button")
    at_work.journeys.go_home()
    assert at_work.undoing.next_words == ""


def test_whom_to_turn_to_comes_back(at_work: Workspace, desk: Desk) -> None:
    desk.school.set_office(Office.SAFEGUARDING_LEAD, "Ruth Hall", "01632 960001", "")
    at_work.journeys.go_to_place("people")
    page = at_work.pages.school_people
    press(page, "safeguarding_lead_button")
    field = page.findChild(QLineEdit, "office_name_edit")
    assert field is not None
    field.setText("")
    press(page, "office_save_button")
    assert desk.school.offices()[Office.SAFEGUARDING_LEAD].name == ""

    undo(at_work, f"Changed who to turn to: {Office.SAFEGUARDING_LEAD.value}")

    assert desk.school.offices()[Office.SAFEGUARDING_LEAD].name == "Ruth Hall"


def test_term_dates_come_back(at_work: Workspace, desk: Desk) -> None:
    desk.terms.set([TermView("Autumn term 2026", date(2026, 9, 1), date(2026, 12, 18), None, None, ())])
    before = desk.terms.all()
    at_work.journeys.go_to_place("terms")
    page = at_work.pages.terms
    for field in page._step.fields.values():
        field.set_text("")
    press(page, "save_button")
    assert desk.terms.all() == ()

    undo(at_work, "Changed the term dates")

    assert desk.terms.all() == before


def test_the_schools_crest_comes_back(at_work: Workspace, desk: Desk) -> None:
    from tests.conftest import PICTURE

    desk.school.amend(crest=PICTURE.read_bytes())
    before = desk.school.get().crest
    at_work.journeys.go_to_place("letter_settings")
    at_work.pages.letter_settings._pictures["crest"].remove_asked.emit()
    assert desk.school.get().crest == b""

    undo(at_work, "Removed the crest")

    assert desk.school.get().crest == before != b""


def test_the_schools_periods_and_procedures_come_back(at_work: Workspace, desk: Desk) -> None:
    before = desk.policies.procedures()
    at_work.journeys.go_to_place("practice")
    page = at_work.pages.practice
    page._step.fields["procedures"].set_text("Complaints")
    page._step.fields["check_correction"].set_text("3")
    press(page, "save_button")
    assert desk.policies.procedures() == ("Complaints",)

    undo(at_work, "Changed the school’s periods or procedures")

    assert desk.policies.procedures() == before
    assert {view.days for view in desk.policies.clocks() if view.key == "check_correction"} == {5}


def test_a_concern_that_had_to_be_kept_is_kept_again(
    at_work: Workspace, desk: Desk, a_case: CaseView, walk_through: Callable[..., None], school_day: SchoolDay
) -> None:
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.closing.close(
        a_case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=date(2026, 11, 24))
    )  # fmt: skip
    school_day.go_to(24, 11)
    desk.disposal.hold(a_case.case_id, HoldReason.OTHER, "A claim may come")
    at_work.journeys.go_to_place("disposal")
    at_work.pages.disposal.concern_chosen.emit(a_case.case_id)
    page = at_work.pages.disposal_choice
    page._choice.choose(LIFT)
    page._because.set_text("It did not come")
    press(page, "record_button")
    assert desk.disposal.kept()[0].holds == ()

    undo(at_work, "Said that a concern need not be kept any more")

    (hold,) = desk.disposal.kept()[0].holds
    assert (hold.why, hold.note) == (HoldReason.OTHER, "A claim may come")
    said = [line.what for line in desk.cases.chronology(a_case.case_id)]
    assert said[0].startswith("Must be kept for now") and said[1].startswith("Need not be kept any more")


def test_nothing_waits_to_be_put_back_once_the_windows_are_let_go(
    at_work: Workspace, desk: Desk, a_case: CaseView
) -> None:
    at_work.journeys.go_to(a_case.case_id, EVIDENCE)
    at_work.pages.evidence.remove(a_case.exhibits[0].exhibit_id)
    desk.cases.discard(a_case.case_id, can_come_back=True)
    assert at_work.undoing.next_words

    at_work.let_go()
    desk.keeping.close()

    assert at_work.undoing.next_words == "" and at_work.undoing._waiting == []
    waiting = desk.cases._opened.waiting
    assert not waiting.cases and not waiting.letters and not waiting.people


def test_the_key_puts_back_what_was_taken_away_but_in_a_field_what_was_typed(
    at_work: Workspace, desk: Desk, a_case: CaseView, qtbot: QtBot
) -> None:
    at_work.journeys.go_to(a_case.case_id, EVIDENCE)
    at_work.pages.evidence.remove(a_case.exhibits[0].exhibit_id)
    assert not at_work.undo_bar.button.hasFocus(), "the bar takes nobody's keyboard"

    at_work.journeys.go_to_place("concerns")
    at_work.pages.concerns.focus_search()
    field = at_work.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Mar")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "" and desk.exhibits.of_case(a_case.case_id) == ()

    at_work.journeys.go_home()
    at_work.pages.home.setFocus()
    qtbot.keyClick(at_work.pages.home, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert len(desk.exhibits.of_case(a_case.case_id)) == 1
    said = [line.what for line in desk.cases.chronology(a_case.case_id)]
    assert said[:2] == ["Put exhibit 1 back", "Removed exhibit 1"], "both stay in the chronology"
