"""How long saves take, beside their floors in the same run.

Usage: python tests/bench/save.py [--rounds 40] [--pictures 60] [--json FILE]

A concern and a note stand beside a raw SQLCipher transaction that writes rows of the same sizes with the same
settings; pictures beside what anybody would do by hand: cp, sync of the copy, sha256sum. The floor and ours
take turns, so that a busy machine is busy for both.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from conduct_desk.caselog import connection, keys
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.exhibit_views import PictureGiven
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.evidence.intake import Picture
from conduct_desk.policy.vocabulary import Kind, Part, Role, Source
from conduct_desk.ui.widgets.picture_queue import TOGETHER

SMALLEST, LARGEST = 300_000, 1_000_000  # bytes of a screenshot
CASE_GOAL, PICTURES_GOAL, NO_GOAL = 3.0, 0.8, float("inf")
PASSPHRASE = "three green umbrellas"
WORDS = "The school does nothing about it, and Mr Dunn laughs at the children who ask. " * 8
THUMBNAIL = os.urandom(12_000)
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
_HERE = "SELECT name FROM pragma_table_info(?)"


@dataclass(frozen=True)
class Beside:
    """One thing that is saved: medians in milliseconds, and how often the floor's time it takes."""

    what: str
    floor: str
    ours_ms: float
    floor_ms: float
    goal: float

    @property
    def ratio(self) -> float:
        """Ours by the floor's."""
        return self.ours_ms / self.floor_ms


class Raw:
    """A file of SQLCipher with our settings and nothing else: the floor of a save."""

    def __init__(self, path: Path) -> None:
        self._bare = connection.connect(path, os.urandom(32), mode="rwc")
        connection.set_up(self._bare, read_only=False)
        self._bare.execute("CREATE TABLE row (number INTEGER PRIMARY KEY, words TEXT)")

    def insert(self, sizes: Sequence[int]) -> None:
        """Write one row of each size (characters), all in one transaction."""
        self._bare.execute("BEGIN IMMEDIATE")
        self._bare.executemany("INSERT INTO row (words) VALUES (?)", [("w" * size,) for size in sizes])
        self._bare.execute("COMMIT")

    def close(self) -> None:
        """Close it."""
        self._bare.close()


def rows_of(desk: Desk, case_id: int) -> dict[str, list[int]]:
    """Return, table by table, the size of each row that belongs to a concern."""
    with desk.cases._opened.reading() as session:
        bound = session.connection()

        def fetch(query: str, *values: object) -> list[Any]:
            return list(bound.exec_driver_sql(query, values).all())

        found = {}
        for (table,) in fetch(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
        ):
            columns = [name for (name,) in fetch(_HERE, table)]
            key = "id" if table == "case" else "case_id"
            if key in columns and (table == "case" or "case_id" in columns):
                total = "+".join(f'coalesce(length("{name}"), 0)' for name in columns)
                found[table] = [
                    int(size)
                    for (size,) in fetch(f'SELECT {total} FROM "{table}" WHERE "{key}" = ?', case_id)  # noqa: S608
                ]
    return found


def written(before: dict[str, list[int]], after: dict[str, list[int]], *, with_case: bool) -> list[int]:
    """Return the sizes of the rows that a save wrote: new ones, the concern's own, 250 for the chain."""
    new = [size for table, sizes in after.items() for size in sizes[len(before.get(table, ())) :]]
    return [*new, *(after["case"] if with_case else ()), 250]


def timed(work: Callable[[], object]) -> float:
    """Return how long it took, in milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def in_turn(
    rounds: int, ours: Callable[[int], Callable[[], object]], floor: Callable[[int], object]
) -> tuple[float, float]:
    """Return the medians of ours and of the floor. `ours` makes ready, untimed, and gives what is timed."""
    own, bare = [], []
    for number in range(rounds):
        work = ours(number)
        own.append(timed(work))
        began = time.perf_counter()
        floor(number)
        bare.append((time.perf_counter() - began) * 1000)
    return statistics.median(own), statistics.median(bare)


def save_cases(desk: Desk, raw: Raw, rounds: int) -> Beside:
    """A concern's facts, with whom it is about: what "Save" on the facts page does."""
    today = Clock().today()
    parts = (
        PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh"),
        PartGiven(Part.REPORTER, Role.STAFF, "A Rao"),
    )
    facts = Facts("Facebook", Kind.NETWORKING, place="Town noticeboard", parts=parts, words=WORDS,
                  posted_on=today - timedelta(days=1), told_head_on=today)  # fmt: skip
    first = desk.cases.open().case_id
    before = rows_of(desk, first)
    desk.cases.set_facts(first, facts)
    sizes = written(before, rows_of(desk, first), with_case=True)

    def ready(number: int) -> Callable[[], object]:
        case_id = desk.cases.open().case_id
        return lambda: desk.cases.set_facts(case_id, facts)

    medians = in_turn(rounds, ready, lambda _: raw.insert(sizes))
    floor = f"raw SQLCipher, {len(sizes)} rows of {sum(sizes)} bytes"
    return Beside("case save (facts of a concern)", floor, *medians, CASE_GOAL)


def save_events(desk: Desk, raw: Raw, rounds: int) -> Beside:
    """A note: one entry of the chronology."""
    case_id = desk.cases.open().case_id
    before = rows_of(desk, case_id)
    desk.cases.note(case_id, "Rang the parent, who will take it down tonight. " * 6)
    sizes = written(before, rows_of(desk, case_id), with_case=False)

    def ready(number: int) -> Callable[[], object]:
        return lambda: desk.cases.note(case_id, f"Rang the parent {number}. " * 12)

    medians = in_turn(rounds, ready, lambda _: raw.insert(sizes))
    floor = f"raw SQLCipher, {len(sizes)} rows of {sum(sizes)} bytes"
    return Beside("event save (a note)", floor, *medians, CASE_GOAL)


def by_hand(source: Path, target: Path) -> None:
    """Copy a picture, wait until the copy is on the disk, and take its fingerprint."""
    for command in (("cp", str(source), str(target)), ("sync", str(target)), ("sha256sum", str(target))):
        subprocess.run(command, check=True, capture_output=True)


def save_pictures(desk: Desk, folder: Path, pictures: int) -> list[Beside]:
    """Pictures that were looked at before; their whole time, not one's.

    Once the encrypted files alone, then as the evidence page keeps pictures that are dropped together, then
    as if each came by itself: with their rows and entries of the chronology.
    """
    sizes = random.Random(60)  # noqa: S311
    together, singly = desk.cases.open().case_id, desk.cases.open().case_id
    files, copies = desk.cases._opened.log.exhibits, folder / "copies"
    copies.mkdir()
    floor = alone = ours = by_itself = 0.0
    for first in range(0, pictures, TOGETHER):
        given = [
            a_picture(folder, number, sizes.randint(SMALLEST, LARGEST))
            for number in range(first, min(first + TOGETHER, pictures))
        ]
        sources = [folder / each.read()[1] for each in given]
        ours += timed(partial(desk.exhibits.keep_all, together, given))
        floor += sum(timed(partial(by_hand, source, copies / source.name)) for source in sources)
        alone += sum(timed(partial(files.keep, each.read()[0])) for each in given)
        by_itself += sum(timed(partial(desk.exhibits.keep_all, singly, [each])) for each in given)
    check(desk, together, pictures)
    check(desk, singly, pictures)
    beside = "cp, sync of the copy, sha256sum"
    return [
        Beside(f"{pictures} exhibit files of 0.3 to 1 MB", beside, alone, floor, PICTURES_GOAL),
        Beside(f"{pictures} pictures, {TOGETHER} at a time", beside, ours, floor, PICTURES_GOAL),
        Beside(f"{pictures} pictures, each by itself", beside, by_itself, floor, NO_GOAL),
    ]


def a_picture(folder: Path, number: int, size: int) -> PictureGiven:
    """Return a picture that was looked at before; it lies in a file too, for the floor."""
    data = os.urandom(size)  # what JPEG and PNG look like to a disk
    source = folder / f"{number}.jpg"
    source.write_bytes(data)
    picture = Picture(name=source.name, media_type="image/jpeg", width=1080, height=1920, thumbnail=THUMBNAIL)
    return PictureGiven(lambda: (data, source.name), Source.DROPPED, picture)


def check(desk: Desk, case_id: int, pictures: int) -> None:
    """Make sure that all are there, and to the byte."""
    kept = desk.exhibits.of_case(case_id)
    assert [each.number for each in kept] == list(range(1, pictures + 1))
    for exhibit in kept:
        assert hashlib.sha256(desk.exhibits.original(exhibit.exhibit_id)).hexdigest() == exhibit.fingerprint


def measure(folder: Path, rounds: int, pictures: int) -> list[Beside]:
    """Measure all in a folder that is thrown away."""
    desk, _ = Door(folder / "Conduct Desk", Clock()).start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    raw = Raw(folder / "raw.db")
    try:
        return [
            save_cases(desk, raw, rounds),
            save_events(desk, raw, rounds),
            *save_pictures(desk, folder, pictures),
        ]
    finally:
        raw.close()
        desk.keeping.close()


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--pictures", type=int, default=60)
    parser.add_argument("--json", type=Path, help="a file for the figures")
    asked = parser.parse_args()
    keys.MEMORY_KIB, keys.PASSES = 64, 1  # unlocking is not what is measured
    folder = Path(tempfile.mkdtemp(prefix="save-"))
    try:
        measured = measure(folder, asked.rounds, asked.pictures)
    finally:
        shutil.rmtree(folder)
    for each in measured:
        goal = "no goal" if each.goal == NO_GOAL else f"goal {each.goal} x"
        verdict = "" if each.ratio <= each.goal else "  MISSED"
        print(f"{each.what:34} {each.ours_ms:8.1f} ms   floor {each.floor_ms:8.1f} ms ({each.floor})   "
              f"{each.ratio:.2f} x, {goal}{verdict}")  # fmt: skip
    if asked.json:
        asked.json.write_text(
            json.dumps([asdict(each) | {"ratio": each.ratio} for each in measured], indent=1)
        )
    return int(any(each.ratio > each.goal for each in measured))


if __name__ == "__main__":
    sys.exit(main())
