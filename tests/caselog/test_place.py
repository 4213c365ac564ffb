"""The live log stays on this computer’s own disk and belongs to one window."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PureWindowsPath

import pytest

from conduct_desk.caselog import place
from conduct_desk.caselog.place import (
    LOCK_FILE,
    OwnerLock,
    check_place,
    conflict_copies,
    is_network_name,
)
from conduct_desk.errors import LogInUse, NotSaved, PlaceUnsafe

MOUNTS = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 27 0:50 / /srv/school rw,relatime shared:9 - nfs4 server:/export rw
41 27 0:51 / /mnt/public\\040files rw,relatime - cifs //server/public rw
42 27 8:17 / /media/patel/STICK rw,nosuid - ext4 /dev/sdb1 rw
43 27 8:33 / /mnt/stick rw,nosuid - vfat /dev/sdc1 rw
44 27 0:52 / /home/patel/remote rw - fuse.sshfs patel@server: rw
45 27 254:1 / /home rw,relatime - ext4 /dev/vdb rw
"""


@pytest.mark.parametrize(
    "folder",
    [
        "/home/patel/.local/share/Conduct Desk",
        "/home/patel/Documents/Boxing club",
        "/home/patel/Synchronised swimming",
        "/srv/schools",
    ],
)
def test_a_folder_on_the_own_disk_is_right(folder: str) -> None:
    check_place(Path(folder), environment={}, mounts=MOUNTS)


@pytest.mark.parametrize(
    "folder",
    [
        "OneDrive",
        "OneDrive - Hawthorn Lane Primary/Documents",
        "onedrive/Conduct Desk",
        "Dropbox/log",
        "Dropbox (School)/log",
        "Google Drive/My Drive",
        "Library/Mobile Documents/com~apple~CloudDocs/log",
        "Library/CloudStorage/Box-Box",
        "Nextcloud/log",
        "iCloudDrive/log",
    ],
)
def test_a_synchronised_folder_is_refused_by_its_name(folder: str) -> None:
    with pytest.raises(PlaceUnsafe, match="synchronising") as refused:
        check_place(Path("/home/patel") / folder, environment={}, mounts=MOUNTS)

    assert "Backups may go" in refused.value.next_step


def test_a_synchronised_folder_is_refused_by_its_marks(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()

    with pytest.raises(PlaceUnsafe, match="synchronising"):
        check_place(tmp_path / "inner" / "log", environment={}, mounts=MOUNTS)


def test_a_synchronised_folder_is_refused_by_what_windows_says(tmp_path: Path) -> None:
    environment = {"OneDriveCommercial": str(tmp_path / "Hawthorn Lane")}

    with pytest.raises(PlaceUnsafe, match="synchronising"):
        check_place(tmp_path / "Hawthorn Lane" / "log", environment=environment, mounts=MOUNTS)


@pytest.mark.skipif(sys.platform == "win32", reason="these are places of Linux")
@pytest.mark.parametrize("folder", ["/srv/school/log", "/mnt/public files/log", "/home/patel/remote/log"])
def test_a_folder_on_another_computer_is_refused(folder: str) -> None:
    with pytest.raises(PlaceUnsafe, match="on another computer"):
        check_place(Path(folder), environment={}, mounts=MOUNTS)


@pytest.mark.skipif(sys.platform == "win32", reason="these are places of Linux")
@pytest.mark.parametrize("folder", ["/media/patel/STICK/log", "/mnt/stick"])
def test_a_stick_is_refused(folder: str) -> None:
    with pytest.raises(PlaceUnsafe, match="pulled out"):
        check_place(Path(folder), environment={}, mounts=MOUNTS)


@pytest.mark.skipif(sys.platform == "win32", reason="these are places of Linux")
def test_a_folder_that_points_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")

    with pytest.raises(PlaceUnsafe, match="points to another place"):
        check_place(tmp_path / "link", environment={})


@pytest.mark.skipif(sys.platform == "win32", reason="these are places of Linux")
def test_a_link_on_the_way_is_followed_before_judging(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox")

    with pytest.raises(PlaceUnsafe, match="synchronising"):
        check_place(tmp_path / "innocent" / "log", environment={}, mounts=MOUNTS)


def test_this_very_machine_can_be_judged(tmp_path: Path) -> None:
    check_place(tmp_path / "log", environment={})


@pytest.mark.parametrize(
    ("name", "leads_away"),
    [("\\\\server\\homes\\patel", True), ("//server/homes", True), ("C:\\Users\\patel", False)],
)
def test_a_windows_name_of_another_computer_is_known(name: str, leads_away: bool) -> None:
    assert is_network_name(PureWindowsPath(name)) is leads_away


@pytest.mark.skipif(sys.platform == "win32", reason="these are places of Linux")
@pytest.mark.parametrize(("flag", "is_stick"), [("1", True), ("0", False), (None, False)])
def test_a_partition_is_as_removable_as_its_disk(tmp_path: Path, flag: str | None, is_stick: bool) -> None:
    partition = tmp_path / "devices" / "sdb" / "sdb1"
    partition.mkdir(parents=True)
    if flag is not None:
        (partition.parent / "removable").write_text(f"{flag}\n")
    (tmp_path / "8:17").symlink_to(partition)

    assert place._is_removable_device("8:17", tmp_path) is is_stick
    assert not place._is_removable_device("", tmp_path)


HOLD = """
import sys
from pathlib import Path
from conduct_desk.caselog.place import OwnerLock
lock = OwnerLock(Path(sys.argv[1]))
lock.take()
print("taken", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_window(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "taken\n"
        yield other
        other.kill()


def test_a_second_window_is_refused_until_the_first_is_gone(
    tmp_path: Path, other_window: "subprocess.Popen[str]"
) -> None:
    lock = OwnerLock(tmp_path)
    with pytest.raises(LogInUse, match="another window"):
        lock.take()

    other_window.kill()  # not even a crash leaves the log locked
    other_window.wait()

    lock.take()
    lock.take()
    lock.release()
    lock.release()


@pytest.mark.parametrize(
    ("owner", "words"),
    [
        ({"computer": "OFFICE-PC", "user": "s.lund"}, r"on the computer OFFICE-PC \(s\.lund\)"),
        ({"computer": None, "user": "s.lund"}, "s.lund is using it on this computer"),
        ({}, "another window"),
    ],
)
def test_the_refusal_names_who_has_it(tmp_path: Path, owner: dict[str, str | None], words: str) -> None:
    first, second = OwnerLock(tmp_path), OwnerLock(tmp_path)
    first.take()
    written = json.loads((tmp_path / LOCK_FILE).read_text())
    if owner:
        owner = {"computer": owner["computer"] or written["computer"], "user": owner["user"]}
    (tmp_path / LOCK_FILE).write_text(json.dumps(owner))

    with pytest.raises(LogInUse, match=words):
        second.take()

    first.release()
    second.take()
    second.release()


def test_of_twenty_windows_started_at_once_one_wins(tmp_path: Path) -> None:
    for _ in range(5):
        locks = [OwnerLock(tmp_path) for _ in range(20)]
        start = threading.Barrier(20)
        won: list[OwnerLock] = []

        def try_it(lock: OwnerLock, start: threading.Barrier = start, won: list[OwnerLock] = won) -> None:
            start.wait()
            with suppress(LogInUse):
                lock.take()
                won.append(lock)

        threads = [threading.Thread(target=try_it, args=(lock,)) for lock in locks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert len(won) == 1
        won[0].release()


def test_a_folder_that_cannot_be_made_costs_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(NotSaved):
        OwnerLock(tmp_path / "file").take()
    (tmp_path / LOCK_FILE).mkdir()
    with pytest.raises(NotSaved):
        OwnerLock(tmp_path).take()


def test_another_computers_copies_of_the_log_are_seen_and_nothing_else_is(tmp_path: Path) -> None:
    ours = ("case-log.db", "case-log.db-journal", "keys.json", "keys.json.bak", LOCK_FILE, "conduct-desk.log")
    theirs = (
        "._case-log.db",
        "case-log (1).db",
        "case-log (Anita's conflicted copy 2026-11-23).db",
        "case-log-PC2.db",
        "case-log.db (2)",
        "case-log.sync-conflict-20261123-084000-ABCDEFG.db",
        "keys-OFFICE-PC.json",
    )
    for name in (*ours, *theirs):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "case-log kept").mkdir()

    assert [each.name for each in conflict_copies(tmp_path)] == sorted(theirs)
    assert conflict_copies(tmp_path / "not there") == ()
