"""A picture found later that nobody may see: isolated, never deleted by itself, destroyed only on advice."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.isolate_page import IsolatePage
from tests.conftest import SchoolDay


@pytest.fixture
def exhibit_id(a_case: CaseView) -> int:
    return a_case.exhibits[0].exhibit_id


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, at_once: Jobs, school_day: SchoolDay, a_case: CaseView, exhibit_id: int
) -> IsolatePage:
    made = IsolatePage(desk.exhibits, desk.cases, desk.drafts, at_once, school_day.clock)
    qtbot.addWidget(made)
    made.show()
    made.open_exhibit(a_case.case_id, exhibit_id)
    return made


def press(page: IsolatePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def write(page: IsolatePage, name: str, words: str) -> None:
    found = page.findChild(QLineEdit, f"{name}_edit")
    assert found is not None and found.isVisible(), name
    found.setText(words)


def label(page: IsolatePage, name: str) -> str:
    found = page.findChild(QLabel, f"{name}_label")
    assert found is not None
    return found.text() if found.isVisible() else ""


def isolate(page: IsolatePage) -> None:
    write(page, "why", "It may show a child")
    press(page, "isolate_button")


def test_isolating_shows_it_to_nobody_and_deletes_nothing(
    page: IsolatePage, desk: Desk, exhibit_id: int
) -> None:
    assert label(page, "heading") == "Isolate exhibit 1"

    isolate(page)

    assert label(page, "heading") == "Exhibit 1 is isolated"
    assert "Isolated by Mary Ashworth on 23 November 2026 at 8:40am: It may show a child" in label(
        page, "state"
    )
    with pytest.raises(DeskError):
        desk.exhibits.picture(exhibit_id)
    detail = desk.exhibits.detail(exhibit_id)
    assert detail.isolation is not None and detail.isolation.destroyed_at is None
    assert detail.exhibit.thumbnail == b""


def test_it_asks_why_and_says_not_to_describe_it(page: IsolatePage, desk: Desk, exhibit_id: int) -> None:
    press(page, "isolate_button")

    assert page.step.summary.sentences() == ("Enter why nobody may see it",)
    assert desk.exhibits.detail(exhibit_id).isolation is None
    assert any("Do not describe what it shows." in each.text() for each in page.findChildren(QLabel))


def test_nothing_takes_isolating_back(page: IsolatePage, desk: Desk, exhibit_id: int) -> None:
    isolate(page)

    assert not any(
        button.isVisible() and "undo" in button.text().lower() for button in page.findChildren(QPushButton)
    )
    page.step.go_on()  # Enter presses no button that is not there any more
    assert desk.exhibits.detail(exhibit_id).isolation is not None
    assert label(page, "heading") == "Exhibit 1 is isolated"


def test_destroying_asks_whose_word_it_was_their_reference_and_the_words(
    page: IsolatePage, desk: Desk, exhibit_id: int
) -> None:
    isolate(page)

    press(page, "destroy_button")
    assert page.step.summary.sentences() == (
        "Enter who told you to destroy it", "Enter the reference that they gave you",
        "Type the words: destroy 1",
    )  # fmt: skip
    write(page, "advised_by", "PC Lee, Merseyside Police")
    write(page, "reference", "CR/1234/26")
    write(page, "word", "destroy 2")
    press(page, "destroy_button")
    assert page.step.summary.sentences() == ("Type the words: destroy 1",)
    isolation = desk.exhibits.detail(exhibit_id).isolation
    assert isolation is not None and isolation.destroyed_at is None


def test_destroyed_on_advice_its_number_and_whose_word_it_was_stay(
    page: IsolatePage, desk: Desk, a_case: CaseView, exhibit_id: int
) -> None:
    fingerprint = a_case.exhibits[0].fingerprint
    isolate(page)
    write(page, "advised_by", "PC Lee, Merseyside Police")
    write(page, "reference", "CR/1234/26")
    write(page, "word", "Destroy 1")

    press(page, "destroy_button")

    assert label(page, "heading") == "Exhibit 1 is destroyed"
    assert "Advised by PC Lee, Merseyside Police, reference CR/1234/26." in label(page, "state")
    assert label(page, "left")
    assert desk.exhibits.detail(exhibit_id).exhibit.fingerprint == fingerprint
    with pytest.raises(DeskError):
        desk.exhibits.original(exhibit_id)
    assert not page._destroy_button.isVisible() and not page._isolate_button.isVisible()
    page.open_exhibit(a_case.case_id, exhibit_id)
    assert label(page, "left") == "No backup that can be reached now holds it."


def test_the_same_picture_in_another_concern_goes_the_same_way_and_that_is_said_before(
    page: IsolatePage, desk: Desk, a_case: CaseView, exhibit_id: int
) -> None:
    other = desk.cases.open().case_id
    kept = desk.exhibits.keep(
        other, desk.exhibits.original(exhibit_id), "again.png", a_case.exhibits[0].source
    )

    page.open_exhibit(a_case.case_id, exhibit_id)

    assert label(page, "along") == "The same is done with one in another concern: it holds the same."
    isolate(page)
    assert desk.exhibits.detail(kept.exhibit_id).isolation is not None


def test_it_never_opens_the_picture(page: IsolatePage, desk: Desk, a_case: CaseView, exhibit_id: int) -> None:
    before = desk.exhibits.detail(exhibit_id).custody

    page.open_exhibit(a_case.case_id, exhibit_id)

    assert desk.exhibits.detail(exhibit_id).custody == before
    assert not page.findChildren(QLabel, "picture_label")
