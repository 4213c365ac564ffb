"""The plug is pulled while an old log is brought to the new shape: afterwards it is old or new, and whole."""

import shutil
import sys
from pathlib import Path

import pytest
from sqlmodel import select

from conduct_desk.caselog import chronology, connection, keys, schema
from conduct_desk.caselog import tables as t
from conduct_desk.caselog.log import LOG_FILE, open_log
from conduct_desk.clock import Clock
from tests.faults.changing import changer
from tests.faults.conftest import rounds, show

OLD = Path(__file__).parents[1] / "fixtures" / "log-v1"
ROOT = bytes.fromhex("000102030405060708090a0b0c0d0e0f")
pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]


def schema_of(folder: Path) -> int:
    """Return the schema number that the file says, after the engine undid what was half written."""
    raw = connection.connect(folder / LOG_FILE, keys.db_key(ROOT), mode="rw")
    try:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        number = int(raw.execute("PRAGMA user_version").fetchone()[0])
    finally:
        raw.close()
    new = {"disposal", "disposal_hold", "backup"}
    assert (new & tables) == (new if number == schema.SCHEMA else set()), "half of the new tables"
    return number


def test_an_upgrade_that_is_killed_leaves_the_old_log_or_the_new_one(tmp_path: Path) -> None:
    times, found = rounds(10, 60), {1: 0, schema.SCHEMA: 0}
    with changer() as server:
        shutil.copytree(OLD, tmp_path / "whole")
        for _ in range(2):  # the first one warms up
            shutil.rmtree(tmp_path / "whole")
            shutil.copytree(OLD, tmp_path / "whole")
            server.longest = 0
            assert server.change(kill=False, what="upgrade", root=ROOT.hex(), folder=str(tmp_path / "whole"))
        for number in range(times):
            folder = tmp_path / str(number)
            shutil.copytree(OLD, folder)
            server.change(kill=True, what="upgrade", root=ROOT.hex(), folder=str(folder))
            found[schema_of(folder)] += 1
            everything_is_there(folder)

    show(
        14,
        f"{times} upgrades of a log killed at random moments: {found[1]} old, {found[schema.SCHEMA]} new, "
        "0 between, each opened whole",
    )
    assert sum(found.values()) == times


def everything_is_there(folder: Path) -> None:
    """Open the log, which finishes the upgrade, and read it."""
    log = open_log(folder, ROOT, by="Mrs Patel", clock=Clock(), root_is_proven=True)
    try:
        with log.reading() as session:
            exhibit = session.exec(select(t.ExhibitRow)).one()
            words = session.exec(select(t.CaseRow)).one().words
            assert chronology.verify(session) == 2
        assert words.startswith("The new cook")
        log.exhibits.open_bytes(exhibit.file, exhibit.fingerprint)
    finally:
        log.close()
