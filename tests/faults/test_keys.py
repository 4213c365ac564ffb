"""Nobody can lock the school out, and a leaver is shut out: sheets, backups, hand-overs that are killed."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from conduct_desk.caselog import keys
from conduct_desk.caselog.keys import check_group, root_from_sheet, sheet_groups
from conduct_desk.caselog.sheet import SYMBOLS
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import newest_first
from conduct_desk.desk.door import Door
from conduct_desk.desk.erasing import Erasure
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError, SheetMistyped
from conduct_desk.policy.vocabulary import Source
from tests.conftest import PASSPHRASE, PICTURE, SchoolDay
from tests.faults.conftest import rounds, show
from tests.faults.random_logs import contents

pytestmark = pytest.mark.faults
NEW = "orchard velvet canyon"
CLOCK = Clock()
KILLED = pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")


GROWS = ("event", "event_body")  # each opening and each bringing back is entered
OF_THE_DAY = ("setting", "backup")  # how often it was opened, which backups there are


def records(folder: Path, root: bytes) -> dict[str, list[str]]:
    """Return every row of every table but the names of the exhibits' files, and the exhibits decrypted."""
    found = contents(folder, root)
    del found["holders"]
    # Under new keys each exhibit has a new name: what it is once it is decrypted has to be the same.
    pictures = sorted(str(found.pop(key)) for key in [*found] if key.startswith("exhibit "))
    del found["exhibit"]
    return {key: list(map(str, rows)) for key, rows in found.items() if isinstance(rows, list)} | {
        "pictures": pictures
    }


def compare(before: dict[str, list[str]], found: dict[str, list[str]]) -> int:
    """Make sure that all that was there is there; return how many records that are."""
    assert before.keys() == found.keys()
    for table, rows in before.items():
        if table in GROWS:
            assert set(rows) <= set(found[table]), table
        elif table not in OF_THE_DAY:
            assert rows == found[table], table
    return sum(len(rows) for rows in before.values())


# --- the sheet and any backup ---
def test_the_sheet_and_any_backup_give_back_every_record_on_a_clean_home(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path, school_day: SchoolDay
) -> None:
    sheet, root = " ".join(desk.keeping.sheet().groups), desk.key_holders._root
    (tmp_path / "second").mkdir()
    desk.backups.set_second_place(tmp_path / "second")
    held: dict[Path, dict[str, list[str]]] = {}
    for number in range(rounds(1, 12)):
        school_day.wait(hours=1)
        picture = PICTURE.read_bytes() + bytes([number])
        desk.exhibits.keep(a_case.case_id, picture, "post.png", Source.PASTED)
        desk.cases.search("clown")  # nothing waits for the index any more, as before every backup
        before = records(door.folder, root)
        for made in desk.backups.back_up().made:
            held[made.path] = before
    before = records(door.folder, root)
    held[desk.backups.export_one_file(tmp_path / "stick.cdbackup").path] = before
    desk.keeping.close()
    total = 0

    for number, (path, before) in enumerate(held.items()):
        clean = Door(tmp_path / f"home {number}" / "Conduct Desk", school_day.clock)
        Rescue(clean).restore(path, sheet=sheet)
        total += compare(before, records(clean.folder, root))
        clean.unlock_with_sheet(sheet, lambda _: None).keeping.close()

    show(8, f"the sheet and each of {len(held)} backups on a clean home: {total:,} records, 100 %")


# --- a hand-over that is killed ---
class Server:
    """The program, loaded once; each hand-over is a child of its own that can be killed."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.length = 0.0  # seconds that a change takes when nobody kills it

    def hand_over(self, folder: Path, after: float | None, *, new: str = NEW) -> tuple[tuple[str, ...], bool]:
        """Hand over and kill it so many seconds after it began; return the new sheet, and if it was done.

        Without `new` the log is erased instead.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{PASSPHRASE}\t{new}\t{folder}\n")
        self._process.stdin.flush()
        groups: tuple[str, ...] = ()
        child, is_done, begun = 0, False, 0.0
        is_timed = after is not None
        for line in self._process.stdout:
            if line.startswith("child"):
                child = int(line.split()[1])
            elif line.startswith("["):
                groups, begun = tuple(json.loads(line)), time.monotonic()
            elif line == "done\n":
                is_done, self.length = True, time.monotonic() - begun
            elif line == "gone\n":
                break
            else:
                raise AssertionError(line)
            if child and begun and is_timed and after is not None:
                threading.Timer(after, _kill, (child,)).start()
                is_timed = False
        return groups, is_done


def _kill(child: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


@pytest.fixture
def server() -> Iterator[Server]:
    """A program that hands keys over."""
    with subprocess.Popen(
        [sys.executable, Path(__file__).parent / "hander.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    ) as process:
        yield Server(process)
        process.kill()


@KILLED
def test_a_hand_over_that_is_killed_opens_with_exactly_one_of_old_and_new(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path, server: Server
) -> None:
    for number in range(3):
        picture = PICTURE.read_bytes() + bytes(200_000) + bytes([number])
        desk.exhibits.keep(a_case.case_id, picture, "post.png", Source.PASTED)
    old_sheet = desk.keeping.sheet().groups
    desk.keeping.close()
    server.hand_over(_copy(door.folder, tmp_path / "unharmed"), None)
    root = root_from_sheet(" ".join(old_sheet))
    before = records(door.folder, root)
    kills, old, new, number = rounds(8, 200), 0, 0, 0

    while old + new < kills:
        number += 1
        folder = _copy(door.folder, tmp_path / f"round {number}")
        after = random.uniform(0, server.length)  # noqa: S311  # a moment, not a secret
        new_sheet, is_done = server.hand_over(folder, after)

        opens = [words for words in (PASSPHRASE, NEW) if _opens(folder, words)]
        assert len(opens) == 1, opens
        by_sheet = [sheet for sheet in (old_sheet, new_sheet) if _opens(folder, sheet=" ".join(sheet))]
        assert by_sheet == [old_sheet if opens == [PASSPHRASE] else new_sheet]
        compare(before, records(folder, root_from_sheet(" ".join(by_sheet[0]))))
        assert not list(folder.glob(".next-*")) and not (folder / ".outgoing").exists()
        shutil.rmtree(folder)
        if is_done:  # too late to kill it
            assert opens == [NEW]
        else:
            old, new = old + (opens == [PASSPHRASE]), new + (opens == [NEW])

    words = f"opened with the old keys {old} times, with the new ones {new}, with both or neither 0"
    show(8, f"{kills} kills while keys were handed over: {words}; every record was there each time")


def _copy(source: Path, target: Path) -> Path:
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("conduct-desk.lock"))
    return target


def _opens(folder: Path, passphrase: str = "", sheet: str = "") -> bool:
    door = Door(folder, CLOCK)
    try:
        if sheet:
            opened = door.unlock_with_sheet(sheet, lambda _: None)
        else:
            opened = door.unlock(passphrase, lambda _: None)
    except DeskError:
        return False
    opened.keeping.close()
    return True


@KILLED
def test_erasing_that_is_killed_leaves_nothing_that_a_passphrase_opens(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path, server: Server
) -> None:
    desk.backups.back_up()
    sheet = " ".join(desk.keeping.sheet().groups)
    desk.keeping.close()
    home = door.folder.parent
    server.hand_over(_home(home, tmp_path / "unharmed"), None, new="")
    kills, begun, before, number = rounds(4, 100), 0, 0, 0

    while begun + before < kills:
        number += 1
        folder = _home(home, tmp_path / f"erased {number}")
        after = random.uniform(0, server.length)  # noqa: S311  # a moment, not a secret
        _, is_done = server.hand_over(folder, after, new="")
        state = Door(folder, CLOCK).state()
        left = [file for file in folder.parent.rglob("keys.json*") if file.is_file()]
        if is_done:
            assert left == [] and not state.has_log and not state.is_half_erased
        elif state.is_half_erased or not state.has_log:
            begun += 1
            assert not _opens(folder, PASSPHRASE)
            assert not state.has_log or _opens(folder, sheet=sheet)
            assert Erasure(folder).carry_out().is_done
            assert not Door(folder, CLOCK).state().is_missing
        else:
            before += 1
            assert _opens(folder, PASSPHRASE)
        shutil.rmtree(folder.parent)

    words = f"{begun} times no passphrase opened what was left, {before} times it had not begun"
    show(8, f"{kills} kills while the log was erased before a PC is given away: {words}")


def _home(source: Path, target: Path) -> Path:
    """Copy the log with the backups beside it; return the folder of the log."""
    for part in ("Conduct Desk", "Conduct Desk backups"):
        _copy(source / part, target / part)
    return target / "Conduct Desk"


# --- afterwards ---
def test_afterwards_the_old_ways_in_open_only_the_old_backups(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path, school_day: SchoolDay
) -> None:
    old_sheet = " ".join(desk.keeping.sheet().groups)
    desk.backups.back_up()
    made = desk.key_holders.hand_over("Adaeze Brown", NEW, own=PASSPHRASE)
    assert len(made.old_backups) == 1
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    desk.keeping.close()
    assert change.carry_out().is_done
    refused = [not _opens(door.folder, PASSPHRASE), not _opens(door.folder, sheet=old_sheet)]
    assert refused == [True, True]

    theirs = door.unlock(NEW, lambda _: None)
    school_day.wait(hours=1)
    fresh = theirs.backups.back_up().made[0].path
    theirs.backups.rehearse(fresh)
    (old_one,) = [each.path for each in newest_first(theirs.backups.places()) if each.path != fresh]
    theirs.keeping.close()
    for path, sheet in ((old_one, old_sheet), (fresh, " ".join(made.sheet.groups))):
        clean = Door(tmp_path / path.name / "Conduct Desk", school_day.clock)
        Rescue(clean).restore(path, sheet=sheet)
        clean.unlock_with_sheet(sheet, lambda _: None).keeping.close()
    with pytest.raises(DeskError):
        Rescue(Door(tmp_path / "none" / "Conduct Desk", school_day.clock)).restore(fresh, sheet=old_sheet)
    show(8, "after a hand-over the old passphrase and the old sheet: refused, by the log and its new backups")


# --- slips of the pen ---
def test_every_slip_of_one_letter_on_a_sheet_is_located_to_its_group() -> None:
    slips = 0

    for number in range(rounds(1, 40)):
        root = keys.new_root() if number else bytes(range(100, 116))
        text = "".join(sheet_groups(root))
        for at, right in enumerate(text):
            group = at // 4 + 1
            for wrong in SYMBOLS.replace(right, ""):
                typed = text[:at] + wrong + text[at + 1 :]
                with pytest.raises(SheetMistyped) as refused:
                    root_from_sheet(typed)
                assert refused.value.field == f"group_{group}"
                with pytest.raises(SheetMistyped):
                    check_group(root, group, typed[4 * group - 4 : 4 * group])
                slips += 1

    show(8, f"{slips:,} slips of one letter on a recovery sheet (each place, each other letter): all located")
    assert slips == rounds(1, 40) * 36 * 30
