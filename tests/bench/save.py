"""How long saves take, beside their floors in the same run.

Usage: python tests/bench/save.py [--rounds 40] [--json FILE]

A concern and a note stand beside a raw SQLCipher transaction that writes rows of the same sizes with the same
settings. The floor and ours take turns, so that a busy machine is busy for both. Pictures and videos are
measured by tests/bench/evidence.py.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from conduct_desk.caselog import connection, keys
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.vocabulary import Kind, Part, Role

CASE_GOAL = 3.0
PASSPHRASE = "three green umbrellas"
WORDS = "The school does nothing about it, and Mr Dunn laughs at the children who ask. " * 8
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


def measure(folder: Path, rounds: int) -> list[Beside]:
    """Measure all in a folder that is thrown away."""
    desk, _ = Door(folder / "Conduct Desk", Clock()).start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    raw = Raw(folder / "raw.db")
    try:
        return [
            save_cases(desk, raw, rounds),
            save_events(desk, raw, rounds),
        ]
    finally:
        raw.close()
        desk.keeping.close()


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--json", type=Path, help="a file for the figures")
    asked = parser.parse_args()
    keys.MEMORY_KIB, keys.PASSES = 64, 1  # unlocking is not what is measured
    folder = Path(tempfile.mkdtemp(prefix="save-"))
    try:
        measured = measure(folder, asked.rounds)
    finally:
        shutil.rmtree(folder)
    for each in measured:
        verdict = "" if each.ratio <= each.goal else "  MISSED"
        print(f"{each.what:34} {each.ours_ms:8.1f} ms   floor {each.floor_ms:8.1f} ms ({each.floor})   "
              f"{each.ratio:.2f} x, goal {each.goal} x{verdict}")  # fmt: skip
    if asked.json:
        asked.json.write_text(
            json.dumps([asdict(each) | {"ratio": each.ratio} for each in measured], indent=1)
        )
    return int(any(each.ratio > each.goal for each in measured))


if __name__ == "__main__":
    sys.exit(main())
