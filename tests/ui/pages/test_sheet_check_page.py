"""Two groups of the recovery sheet, typed back at the second opening."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.sheet_check_page import SheetCheckPage
from tests.conftest import SchoolDay


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path) -> SheetCheckPage:
    shown = SheetCheckPage(desk.keeping, at_once, Answered(print_to=[tmp_path / "sheet.pdf"]))
    qtbot.addWidget(shown)
    shown.open_check()
    shown.show()
    return shown


def print_again(page: SheetCheckPage, passphrase: str) -> None:
    page._step.fields["own"].set_text(passphrase)
    button = page.findChild(QPushButton, "print_button")
    assert button is not None
    button.click()


def entered(desk: Desk) -> list[str]:
    told = json.loads(desk.history.export_chain(with_words=True))
    return [json.loads(each["body"])["what"] for each in told["entries"]]


def check(page: SheetCheckPage, groups: dict[int, str]) -> None:
    for number, words in groups.items():
        page._step.fields[f"group_{number}"].set_text(words)
    button = page.findChild(QPushButton, "check_button")
    assert button is not None
    button.click()


def test_the_right_groups_end_the_reminder(page: SheetCheckPage, desk: Desk, qtbot: QtBot) -> None:
    groups = desk.keeping.sheet().groups
    with qtbot.waitSignal(page.checked):
        check(page, {number: groups[number - 1].lower() for number in desk.keeping.sheet_questions()})
    assert not desk.keeping.sheet_check().is_due


def test_after_a_year_it_says_why_it_asks_again(
    page: SheetCheckPage, desk: Desk, school_day: SchoolDay
) -> None:
    groups = desk.keeping.sheet().groups
    desk.keeping.check_sheet({number: groups[number - 1] for number in desk.keeping.sheet_questions()})
    page.open_check()
    assert "can be read" in page._why.text()
    school_day.wait(days=366)
    page.open_check()
    assert "a year" in page._why.text()


def test_a_group_from_another_sheet_is_refused(page: SheetCheckPage, desk: Desk) -> None:
    check(page, dict.fromkeys(desk.keeping.sheet_questions(), "AAAA"))
    assert len(page._step.summary.sentences()) == 1


def test_the_sheet_is_printed_again_for_who_knows_a_passphrase_and_the_chronology_says_so(
    page: SheetCheckPage, desk: Desk, tmp_path: Path, passphrase: str
) -> None:
    print_again(page, passphrase)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert page._step.fields["own"].text() == "" and not page._step.summary.sentences()
    assert entered(desk)[-1] == "Saved as a PDF: the recovery sheet"


def test_who_finds_the_desk_unlocked_gets_no_sheet(page: SheetCheckPage, desk: Desk, tmp_path: Path) -> None:
    print_again(page, "not hers at all")
    assert page._step.summary.sentences()[0].startswith("That is not a passphrase of this case log.")
    assert not (tmp_path / "sheet.pdf").exists()
    assert entered(desk)[-1] == "Somebody wanted the recovery sheet and did not know the passphrase"
