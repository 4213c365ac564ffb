"""How soon after the pause in typing the new page can be seen, on a real desk, with its parts.

Usage: QT_QPA_PLATFORM=offscreen python tests/bench/preview.py [ROUNDS]
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.vocabulary import LetterKind, Part, Role
from conduct_desk.ui import look
from conduct_desk.ui.choosers import Choosers
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.letter_page import LetterPage
from conduct_desk.ui.printing import OpenPdf
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.widgets.live_paper import PAUSE_MS

BAR = 50.0  # milliseconds after the pause


def a_desk(folder: Path, notices: Notices) -> tuple[Desk, int]:
    """Return a desk with one concern to write about."""
    desk, _ = Door(folder / "log", Clock()).start_new(
        school_name="St Thomas Primary School",
        head_name="Mary Ashworth",
        passphrase="harvest lantern gravel",
        tell=notices.tell,
    )
    desk.school.amend(address=("Church Lane", "St Helens", "WA10 1AA"), telephone="01744 960 200")
    case_id = desk.cases.open().case_id
    author = PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh")
    desk.cases.set_facts(case_id, Facts(platform="Facebook", parts=(author,), words="He is a clown."))
    return desk, case_id


def one_key(page: LetterPage, letter: str) -> float:
    """Type a letter and return the milliseconds until the page that has it is drawn."""
    loop = QEventLoop()
    page._form.preview.drawn.connect(loop.quit)
    began = time.perf_counter()
    page._form.body_edit.insertPlainText(letter)
    loop.exec()
    page._form.preview.drawn.disconnect(loop.quit)
    return (time.perf_counter() - began) * 1000


def timed(work: Callable[[], object], rounds: int) -> float:
    """Return the median milliseconds of some work."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def main(rounds: int) -> int:
    """Measure and print; the exit code says whether the bar is met."""
    app = QApplication([])
    look.load_fonts()
    look.apply(app, Theme.LIGHT, 100)
    notices, jobs = Notices(), Jobs()
    with tempfile.TemporaryDirectory() as folder:
        desk, case_id = a_desk(Path(folder), notices)
        page = LetterPage(
            desk.letters,
            desk.cases,
            desk.people,
            desk.school,
            desk.drafts,
            jobs,
            notices,
            Clock(),
            Choosers(),
        )
        page.resize(1142, 768)
        page.show()
        page.start(case_id, LetterKind.REMOVAL)
        for letter in "warm":
            one_key(page, letter)
        took = sorted(one_key(page, "x") - PAUSE_MS for _ in range(rounds))
        view = page._draft.view()
        pdf = desk.letters.preview(view)
        print(f"one page letter, {rounds} keys, milliseconds after the pause of {PAUSE_MS}")
        print(
            f"  seen       median {statistics.median(took):5.1f}"
            f"   best {took[0]:5.1f}   95th {took[round(0.95 * (rounds - 1))]:5.1f}"
        )
        print(f"  of which   PDF {timed(lambda: desk.letters.preview(view), rounds):5.1f}"
              f"   remarks {timed(lambda: desk.letters.remarks(view), rounds):5.1f}"
              f"   opened {timed(lambda: OpenPdf(pdf), rounds):5.1f}")  # fmt: skip
        page.hide()
        jobs.wait()
        desk.keeping.close()
    return 0 if statistics.median(took) <= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30))
