"""Writes rows as other programs do, until the power is cut; started by test_powercut.py.

Usage: python -I powercut_peer.py WAY FOLDER. Prints the number of each row once it was said to be saved.
"""

import os
import sqlite3
import sys
from itertools import count
from pathlib import Path

ROW = b"r" * 9_000
WAYS = {
    "sqlmodel’s defaults (DELETE, FULL)": ("DELETE", "FULL"),
    "WAL, NORMAL": ("WAL", "NORMAL"),
}


def append(folder: Path) -> None:
    """Do what cannot lose anything on an honest disk: the control."""
    with (folder / "rows").open("ab", buffering=0) as file:
        for number in count(1):
            file.write(f"{number:09}".encode() + ROW)
            os.fdatasync(file.fileno())
            os.write(1, b"%d\n" % number)


def save(folder: Path, journal: str, synchronous: str) -> None:
    """Save row after row, each in a transaction of its own."""
    log = sqlite3.connect(folder / "rows.db")
    log.execute(f"PRAGMA journal_mode = {journal}")
    log.execute(f"PRAGMA synchronous = {synchronous}")
    log.execute("CREATE TABLE row (number INTEGER PRIMARY KEY, words BLOB)")
    log.commit()
    for number in count(1):
        log.execute("INSERT INTO row VALUES (?, ?)", (number, ROW))
        log.commit()
        os.write(1, b"%d\n" % number)


def kept(folder: Path) -> set[int]:
    """Return which rows are there."""
    rows = folder / "rows"
    if rows.exists():
        content, size = rows.read_bytes(), len(ROW) + 9
        whole = range(0, len(content) - size + 1, size)
        return {int(content[at : at + 9]) for at in whole if content[at : at + 9].isdigit()}
    log = sqlite3.connect(folder / "rows.db")
    try:
        return {number for (number,) in log.execute("SELECT number FROM row")}
    except sqlite3.DatabaseError:
        return set()  # not even the table
    finally:
        log.close()


def main(way: str, folder: str) -> None:
    """Be that program."""
    if way in WAYS:
        save(Path(folder), *WAYS[way])
    append(Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
