"""How long a backup takes: the first one of a log, and the next one when nothing or one picture is new.

Usage: uv run python tests/bench/backup.py [PICTURES]  (60 of half a megabyte when not said)
"""

import hashlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from conduct_desk.caselog import backups, chronology, keys
from conduct_desk.caselog.log import Log, create_log
from conduct_desk.caselog.tables import CaseRow, ExhibitRow
from conduct_desk.clock import Clock
from conduct_desk.policy.vocabulary import DecisionMaker, Source, Stage

SIZE = 500_000  # bytes of a picture
THUMBNAIL = 15_000  # bytes in its row
NOW = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


def main() -> None:
    """Print the figures."""
    pictures = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        top, root = Path(folder), keys.new_root()
        clock = Clock(lambda: NOW)
        with closing(create_log(top / "log", root, log_id="ab12", by="Mrs Patel", clock=clock)) as log:
            with log.writing() as session:
                session.add(_case())
            for number in range(pictures):
                _keep(log, number)
            floor = _timed(lambda: _floor(top / "log" / "exhibits", top / "floor"))
            first = _timed(lambda: _back_up(log, root, top / "place"))
            again = _timed(lambda: _back_up(log, root, top / "place"))
            _keep(log, pictures)
            one_new = _timed(lambda: _back_up(log, root, top / "place"))
            newest = backups.look_at(top / "place").path
            checked = _timed(lambda: backups.check(newest, root))
            one_file = _timed(lambda: backups.export(newest, root, top / "x.cdbackup"))
            unpacked = _timed(lambda: backups.unpack(newest, top / "back", root))
    print(f"{pictures} pictures of {SIZE // 1000} kB, every row and every exhibit compared:")
    print(f"  floor: copy, sync and hash twice   {floor[0]:6.2f} s")
    print(f"  first backup                       {first[0]:6.2f} s, saves waited {first[1]:.3f} s")
    print(f"  the next one, nothing new          {again[0]:6.2f} s, saves waited {again[1]:.3f} s")
    print(f"  the next one, one picture new      {one_new[0]:6.2f} s, saves waited {one_new[1]:.3f} s")
    print(f"  check all of one                   {checked[0]:6.2f} s")
    print(f"  one file, checked before and after {one_file[0]:6.2f} s")
    print(f"  unpack and compare                 {unpacked[0]:6.2f} s")


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return how long it took, and what it returned when that is a time."""
    start = time.perf_counter()
    value = work()
    return time.perf_counter() - start, value if isinstance(value, float) else 0.0


def _back_up(log: Log, root: bytes, place: Path) -> float:
    waited = 0.0

    @contextmanager
    def still() -> Iterator[Any]:
        nonlocal waited
        start = time.perf_counter()
        with log.standing_still() as raw:
            yield raw
        waited = time.perf_counter() - start

    backups.make(still, log.folder, root, place, at=NOW)
    return waited


def _floor(source: Path, target: Path) -> None:
    target.mkdir()
    for each in source.iterdir():
        shutil.copyfile(each, target / each.name)
        with (target / each.name).open("rb+") as file:
            os.fsync(file.fileno())
            hashlib.file_digest(file, "sha256")
            file.seek(0)
            hashlib.file_digest(file, "sha256")


def _case() -> CaseRow:
    return CaseRow(
        reference="2026-27/001",
        school_year="2026-27",
        number=1,
        stage=Stage.OPEN,
        opened_at=NOW,
        opened_by="Mrs Patel",
        decision_maker=DecisionMaker.HEADTEACHER,
    )


def _keep(log: Log, number: int) -> None:
    kept = log.exhibits.keep(os.urandom(SIZE))
    with log.writing() as session:
        row = ExhibitRow(
            case_id=1,
            number=number + 1,
            name="post.png",
            media_type="image/png",
            size=kept.size,
            width=1,
            height=1,
            fingerprint=kept.fingerprint,
            source=Source.PASTED,
            file=kept.file,
            thumbnail=os.urandom(THUMBNAIL),
            kept_at=NOW,
            kept_by="Mrs Patel",
        )
        session.add(row)
        chronology.record(session, at=NOW, by="Mrs Patel", case_id=1, what="Kept an exhibit")


if __name__ == "__main__":
    main()
