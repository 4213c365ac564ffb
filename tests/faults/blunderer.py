"""Makes the real program fail, over and over, in places of every kind, with words that nobody may read.

Started by test_quiet.py. Usage: python blunderer.py FOLDER PASSPHRASE TIMES CANARY. Prints, as JSON, how many
faults were made, what the pages about them said, and the support file.
"""

import gc
import json
import logging
import sys
import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import text

from conduct_desk.app import Program
from conduct_desk.caselog.tables import DraftRow
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.bundle_views import BundleGiven, ForWhom
from conduct_desk.desk.door import Door
from conduct_desk.errors import NotSaved
from conduct_desk.policy.vocabulary import Source


class Blunders:
    """Each verb fails with the canary in its error, its arguments and its variables."""

    def __init__(self, program: Program, desk: Desk, canary: str) -> None:
        self._program, self._desk, self._canary = program, desk, canary
        self._widgets: list[QWidget] = []

    def every(self) -> list[Callable[[], object]]:
        """Return all of them."""
        return [
            self.slot, self.refused_slot, self.chained, self.thread, self.job, self.refused_job,
            self.painting, self.filtering, self.ending, self.warning, self.logging, self.qt, self.bad_sql,
            self.twice, self.no_such_case, self.no_picture, self.file_name, self.key, self.letters,
            self.drawer, self.broken_picture, self.broken_message, self.isolating, self.bundling,
        ]  # fmt: skip

    def raise_it(self) -> None:
        """Fail as a bug does."""
        words = f"Kelly {self._canary} wrote it"
        raise ValueError(words, {"said": words})

    def slot(self) -> None:
        self.raise_it()

    def refused_slot(self) -> None:
        raise NotSaved("This was not saved.", next_step="Save it again.") from ValueError(self._canary)

    def chained(self) -> None:
        try:
            self.raise_it()
        except ValueError as first:
            raise RuntimeError(self._canary) from first

    def thread(self) -> None:
        thread = threading.Thread(target=self.raise_it, name=self._canary)
        thread.start()
        thread.join()

    def job(self) -> None:
        self._program._jobs.run(self.raise_it, lambda _: None, lambda _: None, words=self._canary)

    def refused_job(self) -> None:
        def refuse() -> None:
            raise NotSaved("This was not saved.") from OSError(5, self._canary, self._canary)

        self._program._jobs.run(refuse, lambda _: None, self._refuse_again)

    def _refuse_again(self, error: Exception) -> None:
        raise KeyError(self._canary) from error

    def painting(self) -> None:
        blunders = self

        class Painted(QWidget):
            def paintEvent(self, _event: QPaintEvent) -> None:
                blunders._widgets.clear()
                blunders.raise_it()

        shown = Painted()
        self._widgets.append(shown)
        shown.grab()

    def filtering(self) -> None:
        blunders = self

        class Filter(QObject):
            def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
                blunders.raise_it()
                return False

        watched, watcher = QObject(), Filter()
        watched.installEventFilter(watcher)
        QApplication.sendEvent(watched, QEvent(QEvent.Type.User))

    def ending(self) -> None:
        blunders = self

        class Ends:
            def __del__(self) -> None:
                blunders.raise_it()

        Ends()
        gc.collect()

    def warning(self) -> None:
        warnings.warn(self._canary, UserWarning, stacklevel=1)

    def logging(self) -> None:
        logging.getLogger("a.library").error("about %s", self._canary)
        logging.getLogger("a.library").warning("%d", self._canary)  # and a format that fails

    def qt(self) -> None:
        qWarning(self._canary)

    def bad_sql(self) -> None:
        with self._desk.drafts._opened.log.writing() as session:
            session.connection().execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": self._canary})

    def twice(self) -> None:
        with self._desk.drafts._opened.log.writing() as session:
            for _ in range(2):
                session.add(DraftRow(place=self._canary, case_id=0, body={}, saved_at=Clock().now()))
                session.flush()

    def no_such_case(self) -> None:
        self._desk.cases.get(99_999)

    def no_picture(self) -> None:
        self._desk.exhibits.keep(1, self._canary.encode() * 40, f"{self._canary}.png", Source.PASTED)

    def file_name(self) -> None:
        Path(f"/nowhere/{self._canary}/post.png").read_bytes()

    def key(self) -> None:
        {}[self._canary]  # type: ignore[index]  # a bug on purpose

    def letters(self) -> None:
        self._desk.letters.amend(99_999, body=self._canary)

    def drawer(self) -> None:
        wrong: Any = self._canary
        self._desk.actions.get(wrong)

    def broken_picture(self) -> None:
        data = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + self._canary.encode() * 40  # another process fails over it
        self._desk.exhibits.keep(1, data, f"{self._canary}.png", Source.CHOSEN)

    def broken_message(self) -> None:
        data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + self._canary.encode("utf-16-le") * 400
        self._desk.exhibits.keep(1, data, f"{self._canary}.msg", Source.CHOSEN)

    def isolating(self) -> None:
        self._desk.exhibits.isolate(99_999, self._canary)

    def bundling(self) -> None:
        self._desk.bundles.make(BundleGiven(99_999, ForWhom.POLICE, self._canary, (), self._canary))


def main(folder: str, passphrase: str, times: str, canary: str) -> int:
    """Be somebody to whom everything happens."""
    app = QApplication([])
    program = Program(app, QWidget(), folder, is_practice=False)
    program.begin()
    said: list[str] = []
    made = 0

    def open_it() -> None:
        desk = Door(Path(folder), Clock()).unlock(passphrase, program._notices.tell)
        program._lay_out(desk)
        every = Blunders(program, desk, canary).every()
        go_on(desk, [every[number % len(every)] for number in range(int(times))])

    def go_on(desk: Desk, left: list[Callable[[], object]]) -> None:
        nonlocal made
        shown = program._watch._shown
        if shown is not None:
            said.extend(label.text() for label in shown.findChildren(QLabel))
            shown.accept()
        if program._jobs.is_busy:
            QTimer.singleShot(5, app, lambda: go_on(desk, left))
        elif left:
            made += 1
            QTimer.singleShot(0, app, left[0])
            QTimer.singleShot(5, app, lambda: go_on(desk, left[1:]))
        else:
            support = desk.support_file.text("Qt")
            print(json.dumps({"made": made, "said": said, "support": support}), flush=True)
            program.leave()

    QTimer.singleShot(0, open_it)
    return app.exec()


sys.exit(main(*sys.argv[1:]))
