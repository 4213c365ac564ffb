"""What was saved is indexed beside the window, and what pages will ask is asked before."""

from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from conduct_desk.caselog import search
from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseLine, CaseView, Changed
from conduct_desk.ui.catching_up import QUIET, CatchingUp, look_ahead
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from tests.work import calls_in


def behind(desk: Desk) -> tuple[int, ...]:
    """Return the concerns whose words wait to be indexed."""
    with desk.cases._opened.reading() as session:
        return search.behind(session)


def test_a_moment_after_a_save_its_words_are_indexed(desk: Desk, a_case: CaseView, qtbot: QtBot) -> None:
    owner = QObject()
    jobs, notices = Jobs(owner), Notices(owner)
    catching_up = CatchingUp(desk, jobs, notices, owner)
    catching_up._timer.stop()
    desk.cases.note(a_case.case_id, "The family rang")
    assert behind(desk) == (a_case.case_id,)

    notices.tell(Changed("case", a_case.case_id))
    assert catching_up._timer.remainingTime() > QUIET / 2
    catching_up._timer.start(0)

    qtbot.waitUntil(lambda: not jobs.is_busy and not behind(desk))


def test_a_concern_is_first_read_for_little_more_than_later(desk: Desk, a_case: CaseView) -> None:
    def read() -> None:
        with desk.cases.one_reading():
            desk.gates.of(a_case.case_id)
            desk.letters.useful(a_case.case_id)
            desk.linking.of(a_case.case_id)

    desk.cases._opened.log._made.clear()  # as after unlocking
    look_ahead(desk)
    first, later = calls_in(read), calls_in(read)

    assert first <= 1.2 * later


def test_a_log_that_was_locked_meanwhile_is_not_looked_at(desk: Desk, a_case: CaseView) -> None:
    desk.keeping.close()

    look_ahead(desk)

    with desk.cases.while_open() as is_open:
        assert not is_open


def test_a_concern_may_be_thrown_away_while_it_is_looked_at(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id, listed = desk.cases.open().case_id, desk.cases.list

    with ThreadPoolExecutor(1) as window:

        def throw_away(limit: int) -> tuple[CaseLine, ...]:
            lines = listed(limit=limit)
            wait([window.submit(desk.cases.discard, case_id)], timeout=0.5)
            return lines

        monkeypatch.setattr(desk.cases, "list", throw_away)
        look_ahead(desk)

    assert listed() == ()
