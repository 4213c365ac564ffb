"""When something goes wrong: each gets its sentence and next step, and nothing that was typed is lost."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.outside.person import TOP, Person, until

pytestmark = pytest.mark.outside

PASSPHRASE = "harvest lantern gravel"
TYPED = "She said that Mr Tranter never listens"
A_LOG = """
import sys
from pathlib import Path
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door

desk, _ = Door(Path(sys.argv[1]), Clock()).start_new(
    school_name="Hollow Lane Primary School", head_name="Mrs A Green", passphrase=sys.argv[2],
    tell=lambda _: None,
)
desk.keeping.close()
"""


@pytest.fixture
def head(person: Person) -> Person:
    """Return a head who has had a log since last term."""
    person.log_folder.mkdir(parents=True)
    subprocess.run([sys.executable, "-c", A_LOG, str(person.log_folder), PASSPHRASE], cwd=TOP, check=True)
    return person


def opens(head: Person) -> None:
    """Start the program and open the log."""
    head.start()
    head.waits_for("unlock_page.passphrase_edit", patience=60)
    head.activates()
    head.fills("unlock_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    head.keys("Return")
    head.waits_for("home_page.paste_button", patience=60)


def begins_to_type(head: Person) -> None:
    """Open a new concern and type what was said on the facts page."""
    head.keys("ctrl+n")
    head.shows_heading("Stop and check")
    head.keys("alt+n", "ctrl+Return")
    head.goes_and_presses("evidence_page.told_check")
    head.keys("ctrl+Return")
    head.fills("facts_page.words_edit", TYPED)


def carries_on(head: Person) -> str:
    """Open the log again, go on with what was interrupted, and return the words that stand there."""
    opens(head)
    head.presses_on(head.called("Carry on"))
    head.waits_for("facts_page.words_edit")
    text: str = (head.sees("facts_page.words_edit") or {"text": ""})["text"]
    return text


def named_in_the_log(head: Person) -> list[str]:
    """Return the names and words of the day that the diagnostic log holds."""
    said = (head.log_folder / "conduct-desk.log").read_text("utf-8")
    return [word for word in ("Tranter", "listens", "Green", "Hollow", "harvest") if word in said]


def test_a_wrong_passphrase_is_told_so_and_a_second_start_raises_the_first_window(head: Person) -> None:
    head.start()
    head.waits_for("unlock_page.passphrase_edit", patience=60)
    head.activates()
    head.fills("unlock_page.passphrase_edit", "harvest lantern gravy", is_hidden=True)
    head.keys("Return")
    head.reads("passphrase")
    until("a problem", lambda: any("There is a problem" in n["name"] for n in head.everything()))

    first = head.program
    head.start()
    second = head.program
    assert second is not None
    assert second.wait(60) == 0
    second.communicate()
    head.program = first
    assert first is not None and first.poll() is None
    assert head.leave() == ""


def test_signing_out_in_the_middle_of_typing_loses_nothing(head: Person) -> None:
    opens(head)
    begins_to_type(head)
    assert head.program is not None
    head.program.send_signal(signal.SIGTERM)
    assert head.program.wait(20) == 0
    head.kill()
    assert carries_on(head) == TYPED
    assert head.leave() == ""
    assert named_in_the_log(head) == []


def test_pulling_the_plug_loses_at_most_two_seconds_of_typing(head: Person) -> None:
    opens(head)
    begins_to_type(head)
    time.sleep(2)  # what a person may lose: two seconds of typing, no more
    head.types(" and more")
    assert head.program is not None
    os.killpg(head.program.pid, signal.SIGKILL)
    head.kill()
    assert carries_on(head).startswith(TYPED)


def test_a_missing_log_is_never_replaced_in_silence(head: Person) -> None:
    (head.log_folder / "case-log.db").unlink()
    head.start()
    head.waits_for("missing_log_page.retry_button", patience=60)
    head.reads("The case log is not where it should be")
    head.activates()
    assert head.leave() == ""
    assert not (head.log_folder / "case-log.db").exists()


def test_what_is_not_a_picture_gets_its_sentence(head: Person, tmp_path: Path) -> None:
    broken, drawing = tmp_path / "broken.png", tmp_path / "drawing.png"
    broken.write_bytes((TOP / "resources" / "practice" / "clown.png").read_bytes()[:400])
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>')
    opens(head)
    head.copies_picture(broken)
    head.keys("ctrl+v")
    head.goes_and_presses("gate_page.no_button")
    head.waits_for("evidence_page.problem_label")
    first = head.sees("evidence_page.problem_label")
    head.picture(tmp_path / "refused.png")
    head.keys("ctrl+o")
    head.fills("file_chooser.name_edit", str(drawing))
    head.keys("Return")
    head.goes_and_presses("evidence_page.no_button")
    second = head.waits_for("evidence_page.problem_label")
    head.picture(tmp_path / "refused2.png")
    assert first is not None and first["name"] and second["name"]
    assert head.sees("evidence_page.exhibit_1_button") is None
    assert head.leave() == ""
    assert named_in_the_log(head) == []
