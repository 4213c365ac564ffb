"""Backups meet failing disks: what does not hold the whole log is never called a backup."""

import errno
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from conduct_desk.caselog import backups, chronology, keys
from conduct_desk.caselog.log import open_log
from conduct_desk.clock import Clock
from conduct_desk.errors import BackupFailed
from tests.faults.conftest import SmallDisk, rounds, show
from tests.faults.random_logs import contents, random_log

pytestmark = pytest.mark.faults
AT = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)
ROOT = bytes(range(16))
SYNCS, RENAMES = 15, 7  # so often a backup of this log asks the disk to keep something, or to rename it


def seeded(number: int) -> random.Random:
    """Return chances that are the same every time."""
    return random.Random(number)  # noqa: S311  # faults, not secrets


class Tried:
    """One log and one place with a better backup in it, in which backups are tried and fail."""

    def __init__(self, top: Path) -> None:
        self.folder, self.place = top / "log", top / "place"
        with closing(random_log(self.folder, ROOT, seeded(6))) as log:
            log.exhibits.keep(b"of no row")
        self.is_whole = contents(self.folder, ROOT)
        self._better()
        self.true, self.told = 0, 0

    def _better(self) -> None:
        """Leave in the place what a richer log of the same name backed up."""
        richer = self.folder.with_name("richer")
        shutil.copytree(self.folder, richer)
        log = open_log(richer, ROOT, by="Mrs Patel", clock=Clock(lambda: AT))
        with closing(log):
            with log.writing() as session:
                chronology.record(session, at=AT, by="Mrs Patel", case_id=None, what="One more")
            made = backups.make(log.standing_still, richer, ROOT, self.place, at=AT - timedelta(days=400))
        self.better = made.path
        self.better_counts = made.counts
        shutil.rmtree(made.path.parent / "exhibits")  # so that each one is copied again

    def back_up(self) -> backups.Made:
        """Make one backup."""
        still = backups.still_of(self.folder, ROOT)
        return backups.make(still, self.folder, ROOT, self.place, at=AT)

    def try_one(self) -> None:
        """Make one under whatever fault was prepared: it is whole, or a sentence said that there is none."""
        try:
            self.back_up()
        except BackupFailed as error:
            assert error.sentence
            assert error.next_step
            self.told += 1
        else:
            self.true += 1

    def look(self, place: Path) -> int:
        """Compare every folder in the place that has the name of a backup, and take it and exhibits away."""
        exhibits = place / "ab12" / "exhibits"
        found = [each for each in backups.found(place) if each.path.name != self.better.name]
        for each in found:
            assert backups.check(each.path, ROOT).cases >= 0
            assert contents(each.path, ROOT, exhibits) == self.is_whole
            shutil.rmtree(each.path)
        shutil.rmtree(exhibits, ignore_errors=True)
        return len(found)

    def better_is_there(self) -> bool:
        """Say whether the better backup is as it was, once its exhibits are back."""
        made = self.back_up()
        is_whole = backups.check(self.better, ROOT) == self.better_counts
        backups.thin(self.place, "ab12", ROOT, now=AT + timedelta(days=900), code_at=self._code_at)
        shutil.rmtree(made.path)
        return is_whole and backups.check(self.better, ROOT) == self.better_counts

    def _code_at(self, seq: int) -> str:
        log = open_log(self.folder, ROOT, by="Mrs Patel", clock=Clock(lambda: AT))
        with closing(log), log.reading() as session:
            return chronology.code_at(session, seq)


@pytest.fixture
def tried(tmp_path: Path) -> Tried:
    return Tried(tmp_path)


Fault = Callable[[pytest.MonkeyPatch, random.Random, Tried], None]


def at_sync(patch: pytest.MonkeyPatch, number: int, act: Callable[[int], None]) -> None:
    """Act once, on the file or folder that the disk is asked to keep for the numberth time."""
    keep, counted = os.fsync, [0]

    def faulty(descriptor: int) -> None:
        counted[0] += 1
        keep(descriptor)
        if counted[0] == number:
            act(descriptor)

    patch.setattr(os, "fsync", faulty)


def a_bit_flips(patch: pytest.MonkeyPatch, choose: random.Random, tried: Tried) -> None:
    """The disk says that it kept a file, and kept something else."""

    def flip(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.is_file() and path.stat().st_size:
            place = choose.randrange(path.stat().st_size)
            with path.open("r+b") as file:
                file.seek(place)
                byte = file.read(1)[0]
                file.seek(place)
                file.write(bytes([byte ^ 1 << choose.randrange(8)]))

    at_sync(patch, choose.randint(1, SYNCS), flip)


def a_file_is_cut_short(patch: pytest.MonkeyPatch, choose: random.Random, tried: Tried) -> None:
    """The disk loses the end of a file that it had said to keep."""

    def cut(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.is_file():
            os.truncate(path, choose.randint(0, path.stat().st_size))

    at_sync(patch, choose.randint(1, SYNCS), cut)


def a_sync_fails(patch: pytest.MonkeyPatch, choose: random.Random, tried: Tried) -> None:
    """The disk refuses to keep a file."""
    number = choose.choice((errno.EIO, errno.ENOSPC, errno.EROFS, errno.EDQUOT))

    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    at_sync(patch, choose.randint(1, SYNCS), refuse)


def a_rename_fails(patch: pytest.MonkeyPatch, choose: random.Random, tried: Tried) -> None:
    """A file or folder does not get its name."""
    rename, counted, when = os.replace, [0], choose.randint(1, RENAMES)

    def faulty(source: str, target: str) -> None:
        counted[0] += 1
        if counted[0] == when:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rename(source, target)

    patch.setattr(os, "replace", faulty)


def the_stick_is_pulled_out(patch: pytest.MonkeyPatch, choose: random.Random, tried: Tried) -> None:
    """The place is there no more."""

    def pull_out(_descriptor: int) -> None:
        tried.place.rename(tried.place.with_name("pulled out"))

    at_sync(patch, choose.randint(1, SYNCS), pull_out)


FAULTS: tuple[Fault, ...] = (
    a_bit_flips, a_file_is_cut_short, a_sync_fails, a_rename_fails, the_stick_is_pulled_out
)  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks /proc which file is written")
def test_nothing_is_called_a_backup_that_does_not_hold_the_whole_log(tried: Tried) -> None:
    count, named = rounds(20, 300), 0
    for number in range(count):
        choose = seeded(number)
        with pytest.MonkeyPatch.context() as patch:
            FAULTS[number % len(FAULTS)](patch, choose, tried)
            tried.try_one()
        away = tried.place.with_name("pulled out")
        if away.exists():
            shutil.rmtree(tried.place, ignore_errors=True)
            away.rename(tried.place)
        named += tried.look(tried.place)

    assert tried.true <= named  # a name that was given just before the disk failed is whole all the same
    assert tried.told > count / 3
    assert tried.better_is_there()
    show(
        6, f"{count} backups with a failing disk: {tried.told} refused in words, {tried.true} whole, 0 false"
    )


def test_a_full_disk_never_holds_half_a_backup(tried: Tried, small_disk: SmallDisk) -> None:
    count, tried.place, named = rounds(10, 100), small_disk.place / "place", 0
    for number in range(count):
        small_disk.fill(leave=seeded(number).randrange(700) * 1024)
        tried.try_one()
        small_disk.empty()
        named += tried.look(tried.place)

    assert (tried.true, tried.told) == (named, count - named)
    show(
        6,
        f"{count} backups to a disk with little room: {tried.told} refused in words, {named} whole, 0 false",
    )


def test_a_full_disk_is_called_full(tried: Tried, small_disk: SmallDisk) -> None:
    log = open_log(tried.folder, ROOT, by="Mrs Patel", clock=Clock(lambda: AT))
    small_disk.fill(leave=64 * 1024)
    with closing(log):
        for still in (log.standing_still, backups.still_of(tried.better, ROOT, is_backup=True)):
            with pytest.raises(BackupFailed, match="disk for backups is full"):
                backups.make(still, tried.folder, ROOT, small_disk.place / "place", at=AT)
    assert backups.found(small_disk.place / "place") == ()


def test_a_backup_that_is_killed_half_way_has_no_name(tried: Tried) -> None:
    count, named, said = rounds(10, 100), 0, 0
    with subprocess.Popen(
        [sys.executable, Path(__file__).parent / "backer.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        for number in range(count):
            sync = seeded(number).randint(1, SYNCS)
            server.stdin.write(f"{ROOT.hex()} {sync} {tried.folder}|{tried.place}\n")
            server.stdin.flush()
            said += sum(line == "done\n" for line in iter(server.stdout.readline, "gone\n"))
            named += tried.look(tried.place)
        server.kill()

    assert said <= named <= count
    assert said < count / 2
    assert tried.better_is_there()
    assert contents(tried.folder, ROOT) == tried.is_whole
    show(6, f"{count} backups killed half way: {named} whole with a name, 0 in part")


def test_any_log_comes_back_as_it_was(tmp_path: Path) -> None:
    count, rows = rounds(10, 1000), 0
    for number in range(count):
        top = tmp_path / str(number)
        root = keys.new_root()
        with closing(random_log(top / "log", root, seeded(number))) as log:
            made = backups.make(log.standing_still, log.folder, root, top / "place", at=AT)
        source = made.path
        if number % 3 == 0:
            source = backups.export(made.path, root, top / "one.cdbackup").path
        backups.unpack(source, top / "back", root)

        before = contents(top / "log", root)
        assert contents(top / "back", root) == before
        rows += sum(len(each) for each in before.values() if isinstance(each, list))
        shutil.rmtree(top)
    show(6, f"{count} random logs backed up and brought back: {rows} rows, logically identical")
