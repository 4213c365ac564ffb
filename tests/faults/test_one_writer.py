"""One log, one window that writes, in a safe place: however many are started, wherever somebody puts it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog.place import check_place, conflict_copies
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.errors import PlaceUnsafe
from tests.conftest import PASSPHRASE, SchoolDay
from tests.faults.conftest import rounds, show

pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform == "win32", reason="starts by forking")]

STARTS = 20
Server = subprocess.Popen[str]
CLOUDS = (
    "OneDrive", "OneDrive - Hawthorn Lane Primary/Documents", "SharePoint - Staff", "Dropbox",
    "Dropbox (School)", "iCloud Drive", "iCloudDrive", "Library/Mobile Documents/com~apple~CloudDocs",
    "Google Drive", "Google Drive (school)/My Drive", "DriveFS", "Box Sync", "Nextcloud", "Proton Drive",
)  # fmt: skip
MARKS = (".dropbox", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".seafile-data")
OTHER_DISKS = {
    "a share of the school’s server (SMB)": "41 27 0:51 / /srv/school rw - cifs //server/staff rw",
    "a share of the school’s server (NFS)": "41 27 0:51 / /srv/school rw - nfs4 server:/staff rw",
    "a server reached by SSH": "41 27 0:51 / /srv/school rw - fuse.sshfs server: rw",
    "a cloud mounted as a disk": "41 27 0:51 / /srv/school rw - fuse.rclone drive: rw",
    "a web folder": "41 27 0:51 / /srv/school rw - fuse.davfs https://server rw",
    "a stick": "41 27 0:51 / /srv/school rw - vfat /dev/sdb1 rw",
    "a big stick": "41 27 0:51 / /srv/school rw - exfat /dev/sdb1 rw",
    "a disc": "41 27 0:51 / /srv/school ro - udf /dev/sr0 ro",
}
OWN_DISK = "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n"


@pytest.fixture
def program() -> Iterator[Server]:
    """The program, loaded once; it forks all that are started."""
    with subprocess.Popen(
        [sys.executable, Path(__file__).with_name("one_writer_day.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        yield server
        server.kill()


def start_all(server: Server, folder: Path, *, crash: bool) -> list[dict[str, Any]]:
    """Start them all at once; end the one that got in, by its own leave or without; return what all said."""
    assert server.stdin is not None and server.stdout is not None
    server.stdin.write(f"{folder}\t{PASSPHRASE}\t{STARTS}\n")
    server.stdin.flush()
    said = [json.loads(server.stdout.readline()) for _ in range(STARTS)]
    for writer in [each["writer"] for each in said if "writer" in each]:
        if crash:
            os.kill(writer, signal.SIGKILL)
        else:
            server.stdin.write("\n")
            server.stdin.flush()
    assert json.loads(server.stdout.readline()) == {"gone": True}
    return said


def test_of_all_programs_started_at_once_exactly_one_writes(desk: Desk, door: Door, program: Server) -> None:
    desk.keeping.close()
    times = rounds(3, 100)

    for time in range(times):
        said = start_all(program, door.folder, crash=time % 2 == 0)  # a crash leaves nothing locked either
        writers = [each for each in said if "writer" in each]
        others = [each for each in said if "writer" not in each]
        assert len(writers) == 1, f"{len(writers)} programs write into one log"
        assert {each["refused"] for each in others} == {"LogInUse"}
        assert all(each["next_step"] for each in others)

    again = door.unlock(PASSPHRASE, lambda _: None)
    assert len(again.cases.list(limit=times + 1)) == times, "a concern of one of them is lost"
    again.keeping.close()
    show(13, f"{STARTS} programs started at once on one log, {times} times: exactly one writer each time")


def test_no_log_is_started_where_something_else_writes_too(tmp_path: Path, school_day: SchoolDay) -> None:
    places = [tmp_path / cloud / "Conduct Desk" for cloud in CLOUDS]
    for number, mark in enumerate(MARKS):
        place = tmp_path / f"marked {number}"
        place.mkdir()
        (place / mark).write_bytes(b"")
        places.append(place / "Conduct Desk")

    for place in places:
        with pytest.raises(PlaceUnsafe) as refused:
            Door(place, school_day.clock).start_new(
                school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
            )
        assert refused.value.next_step.startswith("Leave the case log in the folder")
        assert not place.exists(), "something was written there all the same"
    for what, mount in OTHER_DISKS.items():
        with pytest.raises(PlaceUnsafe) as refused:
            check_place(Path("/srv/school/log"), environment={}, mounts=OWN_DISK + mount)
        assert "this computer’s own disk" in refused.value.next_step, what
    show(
        13,
        f"{len(places)} stand-ins for synchronised folders and {len(OTHER_DISKS)} for network and removable "
        "disks: all refused, each with the way out, nothing written",
    )


def test_what_a_synchronising_program_leaves_beside_the_log_is_reported(desk: Desk, door: Door) -> None:
    copies = (
        "case-log (1).db",
        "case-log-PC2.db",
        "case-log.sync-conflict-20261123-084000.db",
        "keys (1).json",
    )
    for name in copies:
        (door.folder / name).write_bytes(b"the other computer's")

    assert [each.name for each in conflict_copies(door.folder)] == sorted(copies)
    desk.keeping.sweep()  # as after each start
    assert desk.cases.home().foreign_copies == len(copies)
    show(13, f"{len(copies)} of {len(copies)} conflict copies beside the log are said on Home")
