"""The screen is covered: nothing of the case is left to be seen or read, and unlocking brings her back."""

import subprocess
import sys

import pytest

from tests.outside.person import TOP, Person, until
from tests.outside.test_refusals import A_LOG, PASSPHRASE, TYPED, begins_to_type, opens

pytestmark = pytest.mark.outside

SCREEN_IS_LOCKED = (
    "dbus-send", "--session", "--type=signal", "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged",
    "boolean:true",
)  # fmt: skip


@pytest.fixture
def head(person: Person) -> Person:
    """Return a head who has had a log since last term."""
    person.log_folder.mkdir(parents=True)
    subprocess.run([sys.executable, "-c", A_LOG, str(person.log_folder), PASSPHRASE], cwd=TOP, check=True)
    return person


def reads_nothing_of_the_case(head: Person) -> None:
    """Look at all that an assistive client can reach."""
    words = [
        f"{node['name']} {node['description']} {node['text']}"
        for node in head.everything()
        if node["role"] != "password text"
    ]
    assert words
    for word in ("Tranter", "listens", "2026", "2027", "Hollow Lane", "concern"):
        assert not [each for each in words if word in each], word


def test_ctrl_l_covers_the_screen_and_the_passphrase_brings_her_back_to_her_typing(
    head: Person,
) -> None:
    opens(head)
    begins_to_type(head)
    head.keys("ctrl+l")
    head.waits_for("unlock_page.passphrase_edit")
    head.reads("Conduct Desk is locked")
    until("nothing under way", lambda: (head.sees("unlock_page.unlock_button") or {"enabled": 0})["enabled"])

    reads_nothing_of_the_case(head)
    titles = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"],
        capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert "Tranter" not in titles and "2026" not in titles
    head.reads("If somebody is in danger now: 999")

    head.fills("unlock_page.passphrase_edit", "harvest lantern gravy", is_hidden=True)
    head.keys("Return")
    head.reads("does not open")
    head.fills("unlock_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    head.keys("Return")
    head.waits_for("facts_page.words_edit")
    until("her typing", lambda: (head.sees("facts_page.words_edit") or {"text": ""})["text"] == TYPED)
    assert head.leave() == ""


def test_a_box_that_stands_open_goes_with_the_page(head: Person) -> None:
    opens(head)
    head.keys("F1")
    head.presses_on("help_page.contents_button")
    head.presses_on("help_page.support_file_button")
    until("the file", lambda: (head.sees("support_file_page.save_button") or {"enabled": 0})["enabled"])
    head.presses_on("support_file_page.save_button")
    head.waits_for("file_chooser.name_edit")
    subprocess.run(SCREEN_IS_LOCKED, check=True)
    head.waits_for("unlock_page.passphrase_edit")
    until("no box", lambda: head.sees("file_chooser.name_edit") is None)
    until("nothing under way", lambda: (head.sees("unlock_page.unlock_button") or {"enabled": 0})["enabled"])
    assert head.leave() == ""
