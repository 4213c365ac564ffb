"""A person's own page: every concern with its outcome, a name put right, two entries made one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.vocabulary import Outcome, Part, Role
from conduct_desk.ui.pages.person_page import PersonPage

AUTHOR = Part.AUTHOR


@pytest.fixture
def marsh(desk: Desk, facts: Facts, walk_through: Callable[..., None]) -> tuple[int, int]:
    """Record two concerns, by Kelly Marsh (closed) and by K. Marsh; return the two people."""
    found = []
    for name, role in (("Kelly Marsh", Role.PARENT), ("K. Marsh", Role.CARER)):
        case_id = desk.cases.open().case_id
        desk.cases.set_facts(case_id, replace(facts, parts=(PartGiven(AUTHOR, role, name),)))
        walk_through(case_id)
        desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
        found.append(desk.cases.get(case_id).parts[0].person.person_id)
    desk.cases.close(1, Outcome.REMOVED_BY_AUTHOR)
    return found[0], found[1]


@pytest.fixture
def page(desk: Desk, marsh: tuple[int, int], drawn: QApplication, qtbot: QtBot) -> PersonPage:
    shown = PersonPage(desk.people)
    qtbot.addWidget(shown)
    shown.open_person(marsh[0])
    shown.show()
    return shown


def press(page: PersonPage, name: str) -> None:
    QApplication.processEvents()  # rows that were made just now are shown then
    button = page.findChild(QAbstractButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def said(page: PersonPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_concern_stands_there_with_its_outcome(page: PersonPage, qtbot: QtBot) -> None:
    words = " / ".join(said(page))
    assert "Kelly Marsh" in words and "Author in 2026-27/001" in words
    assert Outcome.REMOVED_BY_AUTHOR.value in words and "2026-27/002" not in words

    with qtbot.waitSignal(page.case_opened) as opened:
        press(page, "case_1_button")
    assert opened.args == [1]


def test_a_new_name_stands_on_top_and_the_former_one_below(page: PersonPage, desk: Desk) -> None:
    page._step.fields["name"].set_text("Kelly Brown")
    page._step.fields["address"].set_text("1 Mill Row\nST HELENS")
    press(page, "role_governor_check")
    press(page, "save_button")

    person = desk.people.search("brown")[0]
    assert person.roles == (Role.GOVERNOR,) and person.address == ("1 Mill Row", "ST HELENS")
    assert "Kelly Brown" in said(page) and "Parent, governor. Also known as Kelly Marsh" in said(page)


def test_a_role_that_a_concern_records_is_not_asked_again(page: PersonPage) -> None:
    offered = {b.text() for b in page.findChildren(QAbstractButton) if b.isVisible()}
    assert Role.PARENT.value not in offered and Role.GOVERNOR.value in offered
    assert "Roles besides parent, which the concerns record" in said(page)


def test_an_empty_name_is_refused_beside_its_field(
    page: PersonPage, desk: Desk, marsh: tuple[int, int]
) -> None:
    page._step.fields["name"].set_text("")
    press(page, "save_button")

    assert page._step.summary.sentences() == ("Enter a name",)
    assert desk.people.get(marsh[0]).name == "Kelly Marsh"


def test_two_entries_are_joined_only_after_it_was_asked_once_more_and_are_two_again_by_undo(
    page: PersonPage, desk: Desk, marsh: tuple[int, int], qtbot: QtBot
) -> None:
    page._join.search.set_text("marsh")
    press(page, f"join_{marsh[1]}_button")
    asked = " ".join(said(page))
    assert "Is K. Marsh (carer, 2026-27/002) the same person as Kelly Marsh (parent, 2026-27/001)?" in asked
    assert "can be taken apart again until the log is locked" in asked
    press(page, "join_cancel_button")
    assert len(desk.people.search("marsh")) == 2

    press(page, f"join_{marsh[1]}_button")
    with qtbot.waitSignal(page.taken_away) as told:
        press(page, "join_save_button")

    assert [person.name for person in desk.people.search("marsh")] == ["Kelly Marsh"]
    words = " / ".join(said(page))
    assert "The two entries are one now." in words and "Author in 2026-27/002" in words
    told.args[0].put_back()
    assert len(desk.people.search("marsh")) == 2 and "Author in 2026-27/002" not in " / ".join(said(page))


def test_nobody_is_offered_to_be_joined_with_themselves(page: PersonPage) -> None:
    page._join.search.set_text("kelly")
    assert page._join.found.rows == []
    assert "Nobody else of that name is in the log: ‘kelly’." in said(page)


def test_the_way_back_is_always_there(page: PersonPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        press(page, "back_button")
