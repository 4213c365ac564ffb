"""One key: given, changed, taken away, or opened by the computer's sign-in."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.key_form_page import ADD, CHANGE, SIGN_IN, TAKE, KeyFormPage

DEPUTYS = "copper thistle harbour"


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot) -> KeyFormPage:
    shown = KeyFormPage(desk.key_holders, at_once)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def fill(page: KeyFormPage, **words: str) -> None:
    for key, typed in words.items():
        page.step.fields[key].set_text(typed)


def test_a_deputy_types_her_own_passphrase_twice(
    page: KeyFormPage, desk: Desk, qtbot: QtBot, passphrase: str
) -> None:
    page.open_form(ADD)
    page._role.choose("Chair of governors")
    fill(page, name="Peter  Holloway", passphrase=DEPUTYS, again=DEPUTYS, own=passphrase)
    with qtbot.waitSignal(page.finished) as done:
        page.step.go_on()
    assert done.args == ["Peter Holloway can open the log now."]
    assert desk.key_holders.list()[1].role == "Chair of governors"


@pytest.mark.parametrize(
    ("which", "words", "said"),
    [
        (ADD, {"passphrase": "a", "again": "b"}, "not the same"),
        (ADD, {"name": "Jo", "passphrase": DEPUTYS, "again": DEPUTYS, "own": "x"}, "not a passphrase"),
        (CHANGE, {"passphrase": "a", "again": "b"}, "not the same"),
        (CHANGE, {"own": "x", "passphrase": DEPUTYS, "again": DEPUTYS}, "not a passphrase"),
        (SIGN_IN, {"own": "x"}, "not a passphrase"),
    ],
)
def test_what_is_wrong_is_said_and_everything_can_be_pressed_again(
    page: KeyFormPage, which: str, words: dict[str, str], said: str
) -> None:
    page.open_form(which)
    fill(page, **words)
    page.step.go_on()
    assert any(said in sentence for sentence in page.step.summary.sentences())
    assert all(button.isEnabled() for button in page.findChildren(QPushButton))


def test_her_own_passphrase_is_changed(page: KeyFormPage, desk: Desk, qtbot: QtBot, passphrase: str) -> None:
    page.open_form(CHANGE)
    fill(page, own=passphrase, passphrase=DEPUTYS, again=DEPUTYS)
    with qtbot.waitSignal(page.finished):
        page.step.go_on()


def test_a_key_is_taken_away_with_her_own_passphrase(
    page: KeyFormPage, desk: Desk, qtbot: QtBot, passphrase: str
) -> None:
    desk.key_holders.add("Jo Okafor", HolderRole.DEPUTY, DEPUTYS, own=passphrase)
    page.open_form(TAKE, "Jo Okafor")
    assert "Jo Okafor" in page._take_heading.text()
    fill(page, own=passphrase)
    button = page.findChild(QPushButton, "take_button")
    assert button is not None
    with qtbot.waitSignal(page.finished):
        button.click()
    assert len(desk.key_holders.list()) == 1


def test_no_passphrase_stays_in_a_page_that_is_left(page: KeyFormPage, qtbot: QtBot) -> None:
    page.open_form(ADD)
    fill(page, passphrase=DEPUTYS)
    show = page.step.findChild(QCheckBox, "show_check")
    assert show is not None
    show.setChecked(True)
    field = page.step.fields["passphrase"].edit
    assert isinstance(field, QLineEdit) and field.echoMode() is QLineEdit.EchoMode.Normal
    with qtbot.waitSignal(page.left):
        page.leave()
    page.hide()
    assert field.text() == "" and field.echoMode() is QLineEdit.EchoMode.Password
