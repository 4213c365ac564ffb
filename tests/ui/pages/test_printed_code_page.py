"""Check a printed code: two fields, an answer in plain words, and the chain for somebody else."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk import paths
from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.printed_code_page import CHAIN_FILE, PrintedCodePage
from conduct_desk.ui.widgets.plain_label import PlainLabel

VERIFIER = paths.resources() / "verify" / "verify_chronology.py"


@pytest.fixture
def page(desk: Desk, a_case: CaseView, at_once: Jobs, tmp_path: Path, qtbot: QtBot) -> PrintedCodePage:
    stick = tmp_path / "stick"
    stick.mkdir()
    shown = PrintedCodePage(desk.history, VERIFIER, at_once, Answered(files=[stick]))
    qtbot.addWidget(shown)
    shown.open_code()
    shown.show()
    return shown


@pytest.fixture
def printed(desk: Desk) -> tuple[int, str]:
    """What stands at the foot of a paper."""
    with desk.history._opened.reading() as session:
        return chronology.head(session)


def check(page: PrintedCodePage, number: str, code: str) -> str:
    page._step.fields["number"].set_text(number)
    page._step.fields["code"].set_text(code)
    press(page, "check_button")
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page))


def press(page: PrintedCodePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_a_code_that_fits_is_told_in_green(page: PrintedCodePage, printed: tuple[int, str]) -> None:
    number, code = printed

    said = check(page, f" {number} ", " ".join(code).lower())

    assert f"The code fits (entry {number} of 23 November 2026)" in said
    assert "nothing in them was changed" in said
    assert page._answer.property("role") == "notice_ok"


def test_one_that_does_not_fit_says_what_to_do(page: PrintedCodePage, printed: tuple[int, str]) -> None:
    number, code = printed

    said = check(page, str(number), code[1:] + code[:1])

    assert "The code does not fit" in said
    assert "compare its code with your backups" in said
    assert page._answer.property("role") == "notice_warn"
    assert "the log ends at entry" in check(page, f"{number + 1000:,}", code)


def test_what_was_mistyped_is_said_beside_its_field(page: PrintedCodePage, printed: tuple[int, str]) -> None:
    number, code = printed

    assert "Enter the number of the entry" in check(page, "", code)
    assert "There is no E or O in a code" in check(page, str(number), "OE" + code[2:])
    assert "A code has 20 letters, and this has 3" in check(page, str(number), code[:3])
    assert not page._answer.isVisibleTo(page)
    page.open_code()
    assert page._step.fields["code"].text() == ""


def test_the_chain_is_saved_with_the_program_that_checks_it(
    page: PrintedCodePage, desk: Desk, tmp_path: Path
) -> None:
    press(page, "save_chain_button")

    stick = tmp_path / "stick"
    assert sorted(each.name for each in stick.iterdir()) == sorted([CHAIN_FILE, VERIFIER.name])
    said = json.loads((stick / CHAIN_FILE).read_bytes())
    assert not any("body" in entry for entry in said["entries"])
    assert page._news.text().startswith("Saved as")
