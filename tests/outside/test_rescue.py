"""When the log cannot be opened: a real window, the keyboard, and the concern is there again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.outside.person import TOP, Person, until

pytestmark = pytest.mark.outside

PASSPHRASE = "harvest lantern gravel"
# A log of last week with one concern, backed up on this computer and into one file on a stick.
A_LOG = """
import json, sys
from pathlib import Path
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.policy.vocabulary import Source

folder, stick = Path(sys.argv[1]), Path(sys.argv[2])
desk, sheet = Door(folder, Clock()).start_new(
    school_name="Hollow Lane Primary School", head_name="Mrs A Green", passphrase=sys.argv[3],
    tell=lambda _: None,
)
case = desk.cases.open()
picture = Path("resources/practice/clown.png").read_bytes()
desk.exhibits.keep(case.case_id, picture, "clown.png", Source.PASTED)
desk.backups.back_up()
desk.backups.export_one_file(stick / "School.cdbackup")
desk.keeping.close()
print(json.dumps({"reference": case.reference, "sheet": " ".join(sheet.groups)}))
"""


class School:
    """A school with a log, a backup of it on its PC, and one on a stick."""

    def __init__(self, head: Person, stick: Path) -> None:
        self.head, self.stick = head, stick
        head.log_folder.mkdir(parents=True)
        stick.mkdir()
        made = subprocess.run(
            [sys.executable, "-c", A_LOG, str(head.log_folder), str(stick), PASSPHRASE],
            cwd=TOP, check=True, capture_output=True, text=True,
        )  # fmt: skip
        told = json.loads(made.stdout)
        self.reference, self.sheet = told["reference"], told["sheet"]

    @property
    def log(self) -> Path:
        """The file that holds the log."""
        return self.head.log_folder / "case-log.db"

    def damage(self) -> bytes:
        """Write over the middle of the log, as a failing disk does, and return what lies there now."""
        content = bytearray(self.log.read_bytes())
        content[4096 * 20 : 4096 * 22] = bytes(4096 * 2)
        self.log.write_bytes(content)
        return bytes(content)


@pytest.fixture
def school(person: Person, tmp_path: Path) -> School:
    """Return a school whose log was backed up."""
    return School(person, tmp_path / "stick")


def opens_with_passphrase(head: Person) -> None:
    """Type the passphrase where the log is opened, and wait for the desk."""
    head.waits_for("unlock_page.passphrase_edit", patience=60)
    head.activates()
    head.fills("unlock_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    head.keys("Return")


def test_a_damaged_log_is_brought_back_from_the_backup_by_keyboard(school: School) -> None:
    head = school.head
    damaged = school.damage()
    head.start()
    opens_with_passphrase(head)
    head.waits_for("rescue_page.restore_button", patience=60)
    head.reads("The case log is damaged")
    head.reads("never deleted")

    head.goes_and_presses("rescue_page.restore_button")
    head.goes_and_presses("restore_page.backup_1_button")
    head.reads("Mrs A Green")
    head.fills("restore_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    head.keys("Return")
    head.reads("The backup is back", patience=60)
    head.goes_and_presses("restore_page.open_button")

    opens_with_passphrase(head)
    head.waits_for("home_page.paste_button", patience=60)
    head.reads(f"Concern {school.reference}")
    kept = [each for each in head.log_folder.parent.rglob("case-log.db") if each.read_bytes() == damaged]
    assert len(kept) == 1  # the damaged log, to the byte
    assert head.leave() == ""


def test_esc_is_safe_on_every_page_of_the_rescue(school: School) -> None:
    head = school.head
    damaged = school.damage()
    head.start()
    opens_with_passphrase(head)
    head.goes_and_presses("rescue_page.restore_button")
    head.goes_and_presses("restore_page.backup_1_button")
    head.waits_for("restore_page.passphrase_edit")
    head.keys("Escape")
    head.waits_for("restore_page.backup_1_button")
    head.keys("Escape")
    head.waits_for("rescue_page.salvage_button")
    head.keys("Escape")
    head.waits_for("rescue_page.close_button")
    assert school.log.read_bytes() == damaged
    head.presses_on("rescue_page.close_button")
    assert head.program is not None and head.program.wait(20) == 0
    assert school.log.read_bytes() == damaged


def test_what_can_be_read_is_saved_without_a_backup(school: School) -> None:
    head = school.head
    school.damage()
    head.start()
    opens_with_passphrase(head)
    head.goes_and_presses("rescue_page.salvage_button")
    head.fills("rescue_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    head.keys("Return")
    head.reads("What could be read is saved", patience=60)
    head.goes_and_presses("rescue_page.open_button")
    opens_with_passphrase(head)
    head.waits_for("home_page.paste_button", patience=60)
    assert head.leave() == ""


def test_a_missing_log_comes_back_from_the_backup_beside_it(school: School) -> None:
    head = school.head
    school.log.unlink()
    head.start()
    head.waits_for("missing_log_page.find_button", patience=60)
    head.activates()
    head.goes_and_presses("missing_log_page.find_button")
    head.goes_and_presses("restore_page.backup_1_button")
    head.fills("restore_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    head.keys("Return")
    head.reads("The backup is back", patience=60)
    head.keys("Return")
    opens_with_passphrase(head)
    head.waits_for("home_page.paste_button", patience=60)
    head.reads(f"Concern {school.reference}")
    assert head.leave() == ""


def test_a_stick_and_the_recovery_sheet_are_enough_on_a_new_computer(school: School) -> None:
    head = school.head
    head.home = head.home.with_name("new home")
    head.home.mkdir()
    head.start()
    head.waits_for("first_run_page.existing_button", patience=60)
    head.activates()
    head.goes_and_presses("first_run_page.existing_button")
    head.reads("No backup was found on this computer")
    head.goes_and_presses("restore_page.file_button")
    head.fills("file_chooser.name_edit", str(school.stick / "School.cdbackup"))
    head.keys("Return")
    head.goes_and_presses("restore_page.other_key_button")
    head.fills("restore_page.sheet_edit", school.sheet)
    head.goes_and_presses("restore_page.go_button")
    head.reads("The backup is back", patience=60)
    head.goes_and_presses("restore_page.open_button")

    head.waits_for("unlock_page.sheet_button", patience=60)
    head.goes_and_presses("unlock_page.sheet_button")
    head.fills("unlock_page.groups_edit", school.sheet)
    head.goes_and_presses("unlock_page.sheet_open_button")
    head.fills("unlock_page.new_passphrase_edit", "copper meadow ladder", is_hidden=True)
    head.fills("unlock_page.new_again_edit", "copper meadow ladder", is_hidden=True)
    head.keys("Return")
    head.waits_for("home_page.paste_button", patience=60)
    head.reads(f"Concern {school.reference}")
    until("the log in its folder", (head.log_folder / "case-log.db").exists)
    assert head.leave() == ""
