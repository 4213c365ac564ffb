"""How quickly the desk answers at logs of 100, 10,000 and 100,000 concerns, beside plain SQL of the same log.

Usage: python tests/bench/desk.py [--concerns 100 10000 100000] [--rounds 40] [--logs FOLDER] [--json FILE]

Each log is a real encrypted one with everything that a concern leaves behind (tests/outside/long_log.py); a
program of its own opens it with the real pages in an offscreen window, types words letter by letter, narrows,
sorts and scrolls the list, opens concerns and Home, and says what it took and the most memory it needed.
Times are of the processor, as other programs on the machine cannot move them. `--logs` keeps the logs there
and takes those that are there already: making 100,000 concerns takes minutes.

The bars are those of the issue: a key to the rows shown at most 16 ms (95th of a hundred), a concern and Home
50 ms, no more than half as much again at 100,000 as at 100, 250 MB. The exit code is 0 when all are kept.
"""

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from sqlalchemy import Connection, Row

from conduct_desk.caselog import keys
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.case_list import Narrowed, Order
from conduct_desk.desk.door import Door
from conduct_desk.policy.vocabulary import Finding, Stage
from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.clearing import Clearing, leave_out
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.workspace import Workspace
from tests.bench.by_size import Took, arguments, in_its_own_program, in_turns, report
from tests.outside.long_log import PASSPHRASE, a_long_log

COUNTS = (100, 10_000, 100_000)
TYPED = ("whitfield", "priya nowak", "shambles", "she is a clown", "2026-27/0", "removed by the author")
KEY, CASE, HOME = "key to rows shown, 95th", "open a concern", "Home"
BARS = {KEY: 16.0, CASE: 50.0, HOME: 50.0}  # ms
GROWTH, MEMORY = 1.5, 250.0  # times, MB
FLOORS = {
    "floor: search": (
        'SELECT c.id, c.reference, c.stage FROM case_fts AS f JOIN "case" AS c ON c.id = f.rowid '
        "WHERE f.words MATCH 'clown*' ORDER BY f.rowid DESC LIMIT 50"
    ),
    "floor: newest": 'SELECT id, reference, stage FROM "case" ORDER BY id DESC LIMIT 50',
    "floor: open only": "SELECT id, reference FROM \"case\" WHERE stage = 'OPEN' ORDER BY id DESC LIMIT 50",
}


def timed(work: Callable[[], object], rounds: int) -> list[float]:
    """Return what each round took, in milliseconds of the processor; one round goes before."""
    work()
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append((time.process_time() - began) * 1000)
    return times


def p95(times: list[float]) -> float:
    """Return the time that 95 of a hundred keep."""
    return statistics.quantiles(times, n=20)[-1]


class Window:
    """The real pages over one log."""

    def __init__(self, desk: Desk, app: QApplication, folder: Path) -> None:
        """Show them, at the size of a usual laptop."""
        kept = QSettings(str(folder / "look.ini"), QSettings.Format.IniFormat)
        look.load_fonts()
        look.apply(app, Theme.LIGHT, 100)
        self.app = app
        self.workspace = Workspace(
            desk, Clock(), Jobs(at_once=True), Notices(), Answered(), Appearance(app, kept)
        )
        self.workspace.resize(1366, 768)
        self.workspace.show()
        self.page = self.workspace.pages.concerns
        self._clearing = Clearing(self.workspace)  # as the program does

    def settle(self) -> None:
        """Paint what is to be painted, and let go of what was taken off, as the loop of the program does."""
        self.app.processEvents()
        QCoreApplication.sendPostedEvents(
            None, QEvent.Type.DeferredDelete.value
        )  # no processEvents does that

    def go(self, place: str) -> None:
        """Show a page as a press on the rail does."""
        self.workspace.journeys.go_to_place(place)
        self.settle()

    def typed(self) -> Iterator[float]:
        """Yield what each key takes from the press to the painted rows."""
        edit = self.page._form.search_edit
        for words in TYPED:
            for length in range(len(words) + 1):
                began = time.process_time()
                edit.setText(words[:length])
                self.settle()
                yield (time.process_time() - began) * 1000


def measured(folder: Path, rounds: int) -> dict[str, float]:
    """Return what each part takes in a log, and the most memory that was needed, in MB."""
    app = QApplication([])
    leave_out()  # as the program does, before a log is open
    began = time.process_time()
    desk = Door(folder, Clock()).unlock(PASSPHRASE, lambda _: None)
    took = {"unlock": (time.process_time() - began) * 1000}
    window = Window(desk, app, folder)
    try:
        with desk.cases._opened.reading() as session:
            link = session.connection()
            for name, statement in FLOORS.items():
                rows = timed(partial(_all_of, link, statement), rounds)
                took[name] = statistics.median(rows)
        window.go("concerns")
        took |= lists(desk, rounds)
        each = [taken for _ in range(3) for taken in window.typed()][len(TYPED) :]
        took[KEY], took["key to rows shown, median"] = p95(each), statistics.median(each)
        took[CASE] = statistics.median(timed(cases_opened(window, desk), rounds))
        took[HOME] = statistics.median(timed(lambda: window.go("home"), rounds))
    finally:
        window.workspace.let_go()
        desk.keeping.close()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024)
    return {**took, "memory, MB": most}


def _all_of(link: Connection, statement: str) -> list[Row[tuple[object, ...]]]:
    return list(link.exec_driver_sql(statement).all())


def cases_opened(window: Window, desk: Desk) -> Callable[[], None]:
    """Return what opens one concern after the other, old and new, as a press in the list does."""
    newest = desk.cases.list(limit=1)[0].case_id
    chance = Random(1)  # noqa: S311  (no secrets)

    def opened() -> None:
        window.page.case_opened.emit(chance.randint(1, newest))
        window.settle()

    return opened


def lists(desk: Desk, rounds: int) -> dict[str, float]:
    """Return what one page of a list takes without its window: the slowest of all orders and narrowings."""
    wanted = (
        Narrowed(), Narrowed(stage=Stage.OPEN), Narrowed(this_term=True), Narrowed(safeguarding=True),
        Narrowed(findings=frozenset({Finding.FOUL})),
    )  # fmt: skip
    slowest = 0.0
    for narrowed in wanted:
        for order in Order:
            page = timed(partial(desk.cases.list, narrowed, order), max(3, rounds // 8))
            slowest = max(slowest, statistics.median(page))
    return {
        "a page of the list": statistics.median(timed(desk.cases.list, rounds)),
        "a page, slowest of 60 lists": slowest,
        "did you mean": statistics.median(timed(lambda: desk.cases.meant("whitfeild"), 3)),
    }


def of_a_program(count: int, rounds: int, logs: Path) -> dict[str, float]:
    """Make a log where there is none yet, and return what a program of its own measures in it."""
    folder = logs / str(count) / "Conduct Desk"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        a_long_log(folder, count)
    return in_its_own_program(__file__, folder, rounds)


def kept(took: Took) -> dict[str, tuple[float, float]]:
    """Return what was promised: each with its figure and its bar."""
    least, most = min(took), max(took)
    promised = {f"{name}, ms at {count:,}": (each[name], bar) for count, each in took.items()
                for name, bar in BARS.items()}  # fmt: skip
    if least < most:
        promised |= {
            f"{name}: {most:,} to {least:,}": (took[most][name] / took[least][name], GROWTH) for name in BARS
        }
    promised["memory, MB"] = (max(each["memory, MB"] for each in took.values()), MEMORY)
    return promised


def main() -> int:
    """Measure logs of each size; or, as the program of its own, one log."""
    given = arguments(__doc__, COUNTS, rounds=40)
    given.add_argument("--logs", type=Path, help="a folder in which the logs stay")
    asked = given.parse_args()
    keys.MEMORY_KIB, keys.PASSES = 64, 1  # unlocking is not what is measured
    if asked.measure:
        print(json.dumps(measured(asked.measure, asked.rounds)))
        return 0
    with tempfile.TemporaryDirectory(prefix="desk-bench-") as passing:
        logs = asked.logs or Path(passing)
        took = in_turns(asked.concerns, asked.turns, lambda each: of_a_program(each, asked.rounds, logs))
        return report(took, kept(took), asked.json)


if __name__ == "__main__":
    raise SystemExit(main())
