"""A new sheet, or a new headteacher: on paper first, typed back, and only then ordered."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.rekeying import KeyChange
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.new_keys_page import BACK, HEAD, PAPER, SHEET, NewKeysPage

THEIRS = "orchard velvet canyon"


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path) -> NewKeysPage:
    shown = NewKeysPage(desk.key_holders, at_once, Answered(save_as=[tmp_path / "sheet.pdf"]))
    qtbot.addWidget(shown)
    shown.show()
    return shown


def to_paper(page: NewKeysPage, passphrase: str) -> None:
    page.open_new_keys(HEAD)
    for key, words in {
        "name": "Adaeze Brown",
        "passphrase": THEIRS,
        "again": THEIRS,
        "own": passphrase,
    }.items():
        page.step.fields[key].set_text(words)
    page.step.go_on()


def test_a_hand_over_goes_by_paper_and_two_groups(
    page: NewKeysPage, desk: Desk, passphrase: str, qtbot: QtBot, tmp_path: Path
) -> None:
    to_paper(page, passphrase)
    assert page.step is page.steps[PAPER] and not page._go_on.isEnabled()
    page._save()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert b"a recovery sheet for new keys" in desk.history.export_chain(with_words=True)
    page._go_on.click()
    assert page.step is page.steps[BACK] and page._made is not None
    shown = [number for number in range(1, 10) if page.step.fields[f"group_{number}"].isVisible()]
    assert tuple(shown) == page._made.questions
    page.step.go_on()
    assert page.step.summary.sentences()  # nothing typed yet

    groups = page._made.sheet.groups
    for number in shown:
        page.step.fields[f"group_{number}"].set_text(groups[number - 1])
    with qtbot.waitSignal(page.ordered) as ordered:
        page.step.go_on()
    assert isinstance(ordered.args[0], KeyChange)


def test_a_new_sheet_asks_for_her_passphrase(page: NewKeysPage, passphrase: str) -> None:
    page.open_new_keys(SHEET)
    page.step.fields["own"].set_text("not hers at all")
    page.step.go_on()
    assert page.step is page.steps[SHEET] and page.step.summary.sentences()
    page.step.fields["own"].set_text(passphrase)
    page.step.go_on()
    assert page.step is page.steps[PAPER]
    assert page.steps[SHEET].fields["own"].text() == ""
    assert len(page._changes.rows) == 2


def test_two_different_passphrases_are_refused(page: NewKeysPage) -> None:
    page.open_new_keys(HEAD)
    page.step.fields["passphrase"].set_text("one")
    page.step.go_on()
    assert page.step.summary.sentences() == ("The two passphrases are not the same: type them again",)


def test_it_begins_anew_each_time(page: NewKeysPage, passphrase: str) -> None:
    to_paper(page, passphrase)
    page._save()
    page.open_new_keys(HEAD)
    assert page._made is None and page.step.fields["name"].text() == ""
    to_paper(page, passphrase)
    assert not page._go_on.isEnabled()
