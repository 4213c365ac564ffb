"""Whatever the clock says, due dates are right, the order of the past stands, and jumps are noted."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import chronology
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import TermView
from tests.conftest import PASSPHRASE
from tests.faults.conftest import show

pytestmark = pytest.mark.faults

TERMS = (
    TermView("Autumn 2026", date(2026, 9, 2), date(2026, 12, 18), date(2026, 10, 26), date(2026, 10, 30)),
    TermView("Spring 2027", date(2027, 1, 4), date(2027, 3, 25), date(2027, 2, 15), date(2027, 2, 19)),
    TermView("Summer 2027", date(2027, 4, 12), date(2027, 7, 21), date(2027, 5, 31), date(2027, 6, 4)),
    TermView("Autumn 2027", date(2027, 9, 1), date(2027, 12, 17), date(2027, 10, 25), date(2027, 10, 29)),
    TermView("Spring 2028", date(2028, 1, 4), date(2028, 4, 7), date(2028, 2, 14), date(2028, 2, 18)),
    TermView("Summer 2028", date(2028, 4, 24), date(2028, 7, 21), date(2028, 5, 29), date(2028, 6, 2)),
)
# The moment in UTC; the day it is at an English school; then, counted by hand in a calendar: 1 and 5 school
# days on, one month on and 30 days on (those two move from a weekend or bank holiday to a working day).
CLOCKS = {
    "before the hour that comes twice": (
        "2026-10-25 00:30:00", "2026-10-25", "2026-11-02", "2026-11-06", "2026-11-25", "2026-11-24"),
    "summer time has ended": (
        "2026-10-25 01:30:00", "2026-10-25", "2026-11-02", "2026-11-06", "2026-11-25", "2026-11-24"),
    "an ordinary Monday": (
        "2026-11-23 08:40:00", "2026-11-23", "2026-11-24", "2026-11-30", "2026-12-23", "2026-12-23"),
    "midnight of the new year": (
        "2027-01-01 00:00:00", "2027-01-01", "2027-01-04", "2027-01-08", "2027-02-01", "2027-02-01"),
    "summer time begins": (
        "2027-03-28 01:00:00", "2027-03-28", "2027-04-12", "2027-04-16", "2027-04-28", "2027-04-27"),
    "after midnight in summer, before it in UTC": (
        "2027-06-30 23:30:00", "2027-07-01", "2027-07-02", "2027-07-08", "2027-08-02", "2027-08-02"),
    "the day before term": (
        "2027-08-31 09:00:00", "2027-08-31", "2027-09-01", "2027-09-07", "2027-09-30", "2027-09-30"),
    "the last of January": (
        "2028-01-31 12:00:00", "2028-01-31", "2028-02-01", "2028-02-07", "2028-02-29", "2028-03-01"),
    "29 February": (
        "2028-02-29 12:00:00", "2028-02-29", "2028-03-01", "2028-03-07", "2028-03-29", "2028-03-30"),
    "ten years on": (
        "2036-11-24 08:00:00", "2036-11-24", "2036-11-25", "2036-12-01", "2036-12-24", "2036-12-24"),
    "the last second of 32 bits": (
        "2038-01-19 03:14:07", "2038-01-19", "2038-01-20", "2038-01-26", "2038-02-19", "2038-02-18"),
    "the day after": (
        "2038-01-20 09:00:00", "2038-01-20", "2038-01-21", "2038-01-27", "2038-02-22", "2038-02-19"),
    "twenty years back": (
        "2018-03-06 10:00:00", "2018-03-06", "2018-03-07", "2018-03-13", "2018-04-06", "2018-04-05"),
    "ten years back from the last": (
        "2026-11-24 08:40:00", "2026-11-24", "2026-11-25", "2026-12-01", "2026-12-24", "2026-12-24"),
}  # fmt: skip
BACK = 1  # of these clocks goes back behind the one before it
Server = subprocess.Popen[str]


@pytest.fixture
def moment(tmp_path: Path) -> Path:
    """The file that says what time it is."""
    return tmp_path / "moment"


@pytest.fixture
def program(moment: Path) -> Iterator[Server]:
    """The program, loaded once under a clock that the test sets."""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
    if library is None:
        pytest.skip("another clock needs libfaketime")
    clock = {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(moment),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "TZ": "UTC",  # of the file; the program counts in UTC and in England's time, whatever this is
    }
    moment.write_text("@2026-10-25 00:00:00")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.clocks_day"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | clock,
        cwd=Path(__file__).parents[2],
    ) as server:
        yield server
        server.kill()


def a_day(server: Server, folder: Path) -> dict[str, Any]:
    """Let the program do a day, and return what it made of it."""
    assert server.stdin is not None and server.stdout is not None
    server.stdin.write(f"{folder}\t{PASSPHRASE}\n")
    server.stdin.flush()
    day: dict[str, Any] = {}
    for line in server.stdout:
        said = json.loads(line)
        if said["what"] == "gone":
            break
        if said["what"] == "day":
            day = said
    return day


def test_every_clock_gives_the_right_dates_and_keeps_the_order(
    desk: Desk, door: Door, program: Server, moment: Path
) -> None:
    desk.school.amend(address=("School Lane", "ST HELENS"), telephone="01744 000000")
    desk.terms.set(TERMS)
    desk.keeping.close()

    for what, (now, today, *due) in CLOCKS.items():
        moment.write_text(f"@{now}")
        day = a_day(program, door.folder)
        assert day, f"{what}: the day did not end"
        assert (day["today"], day["checks"], day["due"]) == (today, due[0], due), what

    again = Door(door.folder, Clock()).unlock(PASSPHRASE, lambda _: None)  # it checks the whole chronology
    with again.school._opened.reading() as session:
        entries = chronology.lines(session, None)
    again.keeping.close()
    assert [each.seq for each in entries] == list(range(1, len(entries) + 1))
    back = [after for before, after in pairwise(entries) if after.at < before.at]
    noted = [each for each in entries if "clock_went_back" in each.detail]
    assert noted == back and len(back) >= BACK
    show(
        14,
        f"{len(CLOCKS)} clocks (29 February, both changes of summer time, years back and on, 2038): "
        f"{4 * len(CLOCKS)} due dates right, {len(entries)} entries in order, {len(back)} jumps back noted",
    )
