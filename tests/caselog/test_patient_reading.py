"""Whoever reads for long gives way to a save, and still tells of one state of the log."""

import threading
from collections.abc import Callable

from sqlmodel import Session, select

from conduct_desk.caselog.log import Log
from conduct_desk.caselog.patient_reading import GIVES_WAY, read_patiently
from conduct_desk.caselog.tables import CaseRow

ACase = Callable[..., CaseRow]
Counts = tuple[int, int]


def count(session: Session) -> int:
    return len(session.exec(select(CaseRow.id)).all())


class Saving:
    """Somebody who saves a concern from another thread, between two statements of whoever reads."""

    def __init__(self, log: Log, a_case: ACase) -> None:
        self._log, self._a_case = log, a_case
        self.savers: list[threading.Thread] = []

    def begin(self) -> None:
        """Return once the save waits for whoever reads."""
        self.savers.append(threading.Thread(target=self._save, args=(len(self.savers) + 1,)))
        self.savers[-1].start()
        while self._log.saved.is_set():
            assert self.savers[-1].is_alive(), "it waited for nobody"

    def _save(self, number: int) -> None:
        with self._log.writing() as session:
            session.add(self._a_case(number))

    def end(self) -> None:
        for each in self.savers:
            each.join(20)


def test_a_save_waits_for_one_statement_and_what_was_read_is_of_one_state(log: Log, a_case: ACase) -> None:
    saving, begun = Saving(log, a_case), []

    def read(session: Session) -> Counts:
        begun.append(first := count(session))
        if not saving.savers:
            saving.begin()
        return first, count(session)

    assert read_patiently(log, read) == (1, 1)
    assert begun == [0, 1], "it gave way once, and began again after the save"
    saving.end()


def test_whoever_reads_comes_to_an_end_however_much_is_saved(log: Log, a_case: ACase) -> None:
    saving, begun = Saving(log, a_case), []

    def read(session: Session) -> Counts:
        begun.append(first := count(session))
        saving.begin()
        return first, count(session)

    assert read_patiently(log, read) == (GIVES_WAY, GIVES_WAY)
    assert begun == [*range(GIVES_WAY + 1)]
    saving.end()
    with log.reading() as session:
        assert count(session) == GIVES_WAY + 1
