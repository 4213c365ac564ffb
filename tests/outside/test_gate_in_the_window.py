"""The question in the real window: by keyboard, by assistive technology, after a real drop and paste."""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import show
from tests.outside.file_manager import FileManager
from tests.outside.person import TOP, Person, until
from tests.outside.test_refusals import A_LOG, PASSPHRASE, opens

pytestmark = pytest.mark.outside

POST = TOP / "resources" / "practice" / "parking.png"
ASKED = "Could this picture show a child in a nude or sexual way?"
KEPT = """
import hashlib, sys
from pathlib import Path
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door

desk = Door(Path(sys.argv[1]), Clock()).unlock(sys.argv[2], lambda _: None)
for line in desk.cases.list():
    for each in desk.cases.get(line.case_id).exhibits:
        print(hashlib.sha256(desk.exhibits.original(each.exhibit_id)).hexdigest(), each.source.value)
desk.keeping.close()
"""


@pytest.fixture
def head(person: Person) -> Person:
    """Return a head who has had a log since last term."""
    person.log_folder.mkdir(parents=True)
    subprocess.run([sys.executable, "-c", A_LOG, str(person.log_folder), PASSPHRASE], cwd=TOP, check=True)
    return person


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """A folder with one picture, whose name nothing else on this computer has."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    shutil.copyfile(POST, folder / "canary.png")
    return folder


@pytest.fixture
def files(head: Person, downloads: Path) -> Iterator[FileManager]:
    """A file manager beside the program, its window on that folder."""
    manager = FileManager(head.home)
    yield manager
    manager.close()


def kept(head: Person) -> list[str]:
    """Return the SHA-256 and the source of each exhibit in the log, once the program has let go of it."""
    said = subprocess.run(
        [sys.executable, "-c", KEPT, str(head.log_folder), PASSPHRASE],
        cwd=TOP, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return said.splitlines()


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def asks(head: Person) -> None:
    """Wait for the question."""
    head.waits_for("gate_page.no_button")
    head.reads(ASKED)


def says_what_to_do(head: Person) -> None:
    """Wait for what to do after a stop."""
    head.waits_for("gate_page.record_button")
    head.reads("Stop: leave it alone")
    head.reads("Conduct Desk has not opened, copied or kept it.")


def test_a_screenshot_on_the_real_clipboard_stops_at_every_key_but_a_no_and_is_kept_to_the_byte(
    head: Person,
) -> None:
    opens(head)
    head.copies_picture(POST)
    for key in ("Escape", "Return"):
        head.keys("ctrl+v")
        asks(head)
        head.keys(key)
        says_what_to_do(head)
        head.goes_and_presses("gate_page.home_button")
        head.waits_for("home_page.paste_button")

    head.keys("ctrl+v")
    asks(head)
    head.tabs_to("gate_page.yes_button")
    head.keys("Return")
    says_what_to_do(head)
    head.goes_and_presses("gate_page.home_button")
    head.waits_for("home_page.paste_button")

    head.keys("ctrl+v")
    asks(head)
    head.tabs_to("gate_page.no_button")
    head.keys("Return")
    head.waits_for("evidence_page.remove_1_button")
    assert head.leave() == ""

    assert kept(head) == [f"{sha256(POST)} Pasted"]
    show(9, "a real clipboard picture: stopped by Esc, Enter and “Yes or not sure”; on No kept byte for byte")


def test_assistive_technology_hears_the_question_and_presses_the_answers(head: Person) -> None:
    opens(head)
    head.copies_picture(POST)
    head.presses_on("home_page.paste_button")
    asks(head)
    until("the keyboard is on the question", lambda: any(
        node["focused"] and (node["role"], node["name"]) == ("label", ASKED)
        and "under 18" in node["description"]
        for node in head.everything()
    ))  # fmt: skip
    names = {node["id"].rpartition(".")[2]: node["name"] for node in head.everything() if node["id"]}
    assert (names["yes_button"], names["no_button"]) == ("Yes or not sure", "No")

    head.presses_on("gate_page.yes_button")
    says_what_to_do(head)
    names = {node["id"].rpartition(".")[2]: node["name"] for node in head.everything() if node["id"]}
    assert names["print_sheet_button"] == "Print the sheet"
    head.presses_on("gate_page.record_button")
    head.waits_for("no_picture_page.told_by_edit")
    head.writes("no_picture_page.told_by_edit", "A parent")
    head.presses_on("no_picture_page.told_on_today_button")
    head.writes("no_picture_page.account_edit", "kestrel_04")
    head.presses_on("no_picture_page.record_button")
    head.shows_heading("Stop and check")
    assert head.leave() == ""

    assert kept(head) == []
    show(9, "by assistive technology: question, answers and the entry without a picture; 0 exhibits kept")


def opens_watched(head: Person, calls: Path) -> None:
    """Open the log in a program whose every touch of a file is noted by the system."""
    head.start(before=("strace", "-f", "-qq", "-e", "trace=%file", "-o", str(calls)))
    head.waits_for("unlock_page.passphrase_edit", patience=120)
    head.activates()
    head.fills("unlock_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    head.keys("Return")
    head.waits_for("home_page.paste_button", patience=120)


def touched(calls: Path) -> list[str]:
    """Return the calls that named the picture."""
    return [line for line in calls.read_text("utf-8", "replace").splitlines() if "canary.png" in line]


def test_a_file_dropped_from_a_real_file_manager_is_opened_only_after_a_no(
    head: Person, files: FileManager, downloads: Path, tmp_path: Path
) -> None:
    calls = tmp_path / "calls.txt"
    opens_watched(head, calls)
    files.opens(downloads)

    files.drags_to(head, "home_page.paste_button", until_sees="gate_page.no_button")
    asks(head)
    head.presses_on("gate_page.yes_button")
    says_what_to_do(head)
    assert touched(calls) == []
    head.presses_on("gate_page.home_button")
    head.waits_for("home_page.paste_button")

    files.drags_to(head, "home_page.paste_button", until_sees="gate_page.no_button")
    head.presses_on("gate_page.no_button")
    head.waits_for("evidence_page.remove_1_button", patience=120)
    opened = [line for line in touched(calls) if "open" in line]
    assert any("O_NOFOLLOW" in line and "O_NONBLOCK" in line for line in opened), touched(calls)
    assert len(opened) == 1, "it was opened more than once"
    ends(head)

    assert kept(head) == [f"{sha256(POST)} Dropped"]
    show(
        9, "a real drop from a file manager: 0 calls on the file on Stop, opened once after No, SHA-256 equal"
    )


def test_the_real_file_box_and_the_real_list_of_downloads_open_nothing_before_a_no(
    head: Person, tmp_path: Path
) -> None:
    calls, picture = tmp_path / "calls.txt", head.home / "Downloads" / "canary.png"
    picture.parent.mkdir()
    shutil.copyfile(POST, picture)
    opens_watched(head, calls)

    head.presses_on("home_page.found_button")
    head.presses_on("found_page.file_1_check")
    head.presses_on("found_page.add_button")
    asks(head)
    head.presses_on("gate_page.yes_button")
    says_what_to_do(head)
    head.presses_on("gate_page.home_button")
    head.waits_for("home_page.paste_button")

    head.activates()
    head.keys("ctrl+o")
    head.fills("file_chooser.name_edit", str(picture))
    head.keys("Return")
    asks(head)
    head.keys("Escape")
    says_what_to_do(head)
    assert touched(calls), "both list the file by its name: the watching would prove nothing"
    assert [line for line in touched(calls) if "open" in line] == []
    ends(head)

    assert kept(head) == []
    show(9, "the real file box and the real list of Downloads: 0 opens of the file on Stop (strace)")


def ends(head: Person) -> None:
    """Close the program under strace, which ends with it."""
    assert head.program is not None
    head.activates()
    head.keys("ctrl+q")
    try:
        head.program.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(head.program.pid, signal.SIGKILL)
        head.program.communicate()
        raise
    assert re.match(r"-?\d+", str(head.program.returncode))
