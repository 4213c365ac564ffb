"""What is done beside the window as soon as nothing is being saved: looking ahead, and indexing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from conduct_desk.desk import Desk
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

QUIET = 1000  # milliseconds after the last change


class CatchingUp(QObject):
    """Has the words indexed that were saved, a moment after the last save of one unlocked log.

    The first time, soon after unlocking, it looks ahead at what the pages will ask.
    """

    def __init__(self, desk: Desk, jobs: Jobs, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._has_looked = self._is_over = False
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self._catch_up)
        self._timer.start()
        notices.changed.connect(self._hear)

    def stop(self) -> None:
        """Begin nothing more: the log is being locked."""
        self._timer.stop()
        self._is_over = True

    def _hear(self, _noun: str, _case_id: object) -> None:
        if not self._is_over:
            self._timer.start()

    def _catch_up(self) -> None:
        self._jobs.run(self._work, lambda _: None, lambda _: None, owner=self)

    def _work(self) -> None:
        if not self._has_looked:
            self._has_looked = True
            look_ahead(self._desk)
        self._desk.cases.catch_up()


def look_ahead(desk: Desk) -> None:
    """Ask the log beside the window what its pages are going to ask.

    What is asked for the first time takes three times as long as ever after: SQL is made of it, and rules
    are read. It changes nothing, and ends quietly when the log is locked meanwhile.
    """
    with desk.cases.while_open() as is_open:
        if not is_open:
            return
        desk.letters.board()
        desk.summaries.offers()
        desk.people.namesakes("a")
        desk.people.search("a")
        with desk.cases.one_reading():  # the concern may be thrown away meanwhile
            for line in desk.cases.list(limit=1):
                _look_at(desk, line.case_id)


def _look_at(desk: Desk, case_id: int) -> None:
    desk.cases.get(case_id)
    desk.cases.chronology(case_id)
    desk.gates.of(case_id)
    desk.closing.closures(case_id)
    desk.letters.useful(case_id)
    desk.linking.of(case_id)
    desk.actions.ladder(case_id)
    desk.people.earlier(case_id)
    desk.people.repeats(case_id)
    desk.decisions.next_page(case_id)
    desk.decisions.suggestions(case_id)
    desk.decisions.must_not(case_id)
